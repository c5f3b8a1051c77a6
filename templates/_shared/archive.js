(function () {
  var rows = JSON.parse(document.getElementById("index").textContent);
  var query = document.getElementById("query");
  var results = document.getElementById("results");
  var found = document.getElementById("found");
  function plain(text) { return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f\u064b-\u0652]/g, ""); }
  var texts = rows.map(function (row) { return plain(row.slice(1).join(" ")); });
  function element(name, text) { var made = document.createElement(name); made.textContent = text; return made; }
  function show() {
    var words = plain(query.value).split(/\s+/).filter(Boolean);
    var hits = [];
    results.textContent = "";
    if (!words.length) { found.value = ""; return; }
    texts.forEach(function (text, i) {
      if (words.every(function (word) { return text.indexOf(word) >= 0; })) hits.push(rows[i]);
    });
    hits.slice(0, 200).forEach(function (row) {
      var line = document.createElement("li"), link = element("a", row[1]), when = element("span", row[2]);
      when.className = "when";
      link.href = row[0];
      link.dir = "auto";
      line.append(when, " ", link, element("p", row[3]));
      results.append(line);
    });
    found.value = hits.length ? String(hits.length) : found.dataset.none;
  }
  query.addEventListener("input", show);
  document.getElementById("search").addEventListener("submit", function (event) { event.preventDefault(); show(); });
  show();
})();
