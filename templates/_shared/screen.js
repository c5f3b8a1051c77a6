(function () {
  // folded on a phone, open where there is room and on paper
  var evidence = document.querySelectorAll("details.evidence");
  function unfold() { evidence.forEach(function (details) { details.open = true; }); }
  if (window.matchMedia("(min-width: 50rem)").matches) unfold();
  window.addEventListener("beforeprint", unfold);
  var form = document.getElementById("filter");
  if (!form) return;
  var theme = document.getElementById("filter-theme");
  var fresh = document.getElementById("filter-new");
  var count = document.getElementById("filter-count");
  function show() {
    var shown = 0;
    document.querySelectorAll("section.theme").forEach(function (section) {
      var fits = !theme.value || section.dataset.theme === theme.value;
      var some = false;
      section.querySelectorAll(".item").forEach(function (item) {
        var hide = !fits || (fresh && fresh.checked && item.dataset.status === "continuing");
        item.hidden = hide;
        if (!hide) { some = true; shown += 1; }
      });
      section.hidden = !some;
    });
    count.value = count.dataset.words.replace("#", shown);
  }
  // a link to an item that is filtered away shows everything again
  window.addEventListener("hashchange", function () {
    var target = document.getElementById(location.hash.slice(1));
    if (target && target.closest("[hidden]")) { theme.value = ""; if (fresh) fresh.checked = false; show(); target.scrollIntoView(); }
  });
  form.hidden = false;
  form.addEventListener("input", show);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  show();
})();
