"""The HTML page in a real browser: three widths, light and dark. Skipped, and said so, where there is none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefing.render import RenderOptions, load_design, render
from briefing.render.other.site import archive_site
from tests.render import samples

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
# `npm pack axe-core` anywhere, then AXE=.../axe.min.js: the audit is run besides the assertions below
AXE = os.environ.get("AXE", "")
WIDTHS = (390, 820, 1280)

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:  # Any: playwright is loaded only where there is a browser
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("pages")
    for name in ("rich", "arabic", "hostile", "empty", "many"):
        page = render(samples.EDITIONS[name], "html", design=load_design(), options=RenderOptions())
        (made / f"{name}.html").write_bytes(page.content)
    for file in archive_site([samples.rich_briefing()], design=load_design()):
        path = made / "site" / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return made


class Visit:
    """A page opened from disk; keeps what it asked for and what it complained about."""

    def __init__(
        self, browser: Any, path: Path, *, width: int = 1280, scheme: str = "light", script: bool = True
    ):
        self.context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            java_script_enabled=script,
            bypass_csp=bool(AXE),
        )
        self.page = self.context.new_page()
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append(dialog.message))
        self.page.goto(path.as_uri())

    def __enter__(self) -> Visit:
        return self

    def __exit__(self, *_: object) -> None:
        self.context.close()

    def outside(self) -> list[str]:
        return [url for url in self.requests if not url.startswith(("file:", "data:"))]


@pytest.mark.parametrize(
    ("name", "width"),
    [
        *(("rich", width) for width in (360, *WIDTHS)),
        *((name, 360) for name in ("arabic", "hostile", "empty", "many")),
    ],
)
def test_a_page_fits_its_window_asks_for_nothing_and_complains_of_nothing(
    browser: Any, folder: Path, name: str, width: int
) -> None:
    with Visit(browser, folder / f"{name}.html", width=width) as visit:
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
        assert visit.page.locator("h1").is_visible()
        assert visit.outside() == []
        assert visit.complaints == []


def test_the_filter_shows_one_theme_and_only_what_is_new(browser: Any, folder: Path) -> None:
    with Visit(browser, folder / "rich.html") as visit:
        items = visit.page.locator(".item:visible")
        assert items.count() == 5
        visit.page.check("#filter-new")
        assert items.count() == 4
        visit.page.select_option("#filter-theme", "2")
        # its item, and the entry of another section's
        assert items.count() == 2
        assert visit.page.inner_text("#filter-count") == "2 shown"
        visit.page.click('a[href="#i3deter"] >> nth=0')
        visit.page.wait_for_function("document.querySelectorAll('.item[hidden]').length === 0")


def test_where_there_is_room_headlines_hang_beside_their_text(browser: Any, folder: Path) -> None:
    for name in ("rich", "arabic"):
        with Visit(browser, folder / f"{name}.html") as visit:
            item = visit.page.locator(".item:not(.collapsed)").first
            headline, told = item.locator(".headline").bounding_box(), item.locator(".told").bounding_box()
            credit = item.locator(".credit").bounding_box()
            if name == "rich":
                assert headline["x"] + headline["width"] < told["x"]
            else:
                assert told["x"] + told["width"] < headline["x"]
            assert abs(headline["y"] - told["y"]) < 40
            assert headline["y"] + headline["height"] <= credit["y"] + 1
    with Visit(browser, folder / "rich.html", width=390) as visit:
        item = visit.page.locator(".item:not(.collapsed)").first
        headline, told = item.locator(".headline").bounding_box(), item.locator(".told").bounding_box()
        assert headline["y"] + headline["height"] <= told["y"] + 1


def test_without_script_everything_is_there_and_no_dead_control(browser: Any, folder: Path) -> None:
    with Visit(browser, folder / "rich.html", script=False) as visit:
        assert visit.page.locator(".item:visible").count() == 5
        assert not visit.page.locator("#filter").is_visible()


def test_a_citation_shows_its_source_on_hover_and_on_focus(browser: Any, folder: Path) -> None:
    with Visit(browser, folder / "rich.html", script=False) as visit:
        link, card = visit.page.locator(".item .cite").first, visit.page.locator(".item .peek").first
        assert not card.is_visible()
        link.hover()
        assert card.is_visible()
        visit.page.mouse.move(0, 0)
        assert not card.is_visible()
        link.focus()
        visit.page.keyboard.press("Shift+Tab")
        visit.page.keyboard.press("Tab")
        assert card.is_visible()


def test_the_first_stop_of_the_keyboard_skips_to_the_text(browser: Any, folder: Path) -> None:
    with Visit(browser, folder / "rich.html") as visit:
        visit.page.keyboard.press("Tab")
        assert visit.page.evaluate("document.activeElement.getAttribute('href')") == "#main"
        assert visit.page.locator(".skip").bounding_box()["x"] >= 0


def test_a_page_that_a_browser_prints_has_its_frame_in_lines_and_no_dead_control(
    browser: Any, folder: Path
) -> None:
    with Visit(browser, folder / "rich.html", width=720) as visit:
        visit.page.emulate_media(media="print")
        tops = [box.bounding_box()["y"] for box in visit.page.locator(".frame div").all()]
        assert len(set(tops)) < len(tops) / 2
        for control in (".why", ".evidence summary", "#filter", ".skip"):
            assert not any(found.is_visible() for found in visit.page.locator(control).all())


def test_no_line_of_the_archive_runs_under_its_date(browser: Any, folder: Path) -> None:
    for width in (650, 820, 1280):
        with Visit(browser, folder / "site" / "themes.html", width=width) as visit:
            edges = visit.page.evaluate(
                "[...document.querySelectorAll('.lines li')].map(li => ["
                "li.querySelector('.when').getBoundingClientRect().right,"
                "...[...li.querySelectorAll('a, .said-to')].map(e => e.getBoundingClientRect().left)])"
            )
            assert edges
            assert all(min(texts) >= date for date, *texts in edges)


def test_the_archive_finds_words_without_accents_or_server(browser: Any, folder: Path) -> None:
    with Visit(browser, folder / "site" / "search.html") as visit:
        visit.page.fill("#query", "KASTREL families")
        assert "Oule floods" in visit.page.inner_text("#results")
        visit.page.click("#results a")
        visit.page.wait_for_selector("h1")
        assert visit.page.url.endswith("#i2aid")
        assert visit.outside() == []


@pytest.mark.skipif(not AXE, reason="AXE names no axe.min.js")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["rich", "arabic", "hostile", "site/index", "site/search"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing(browser: Any, folder: Path, name: str, width: int, scheme: str) -> None:
    with Visit(browser, folder / f"{name}.html", width=width, scheme=scheme) as visit:
        visit.page.evaluate(Path(AXE).read_text(encoding="utf-8"))
        found = visit.page.evaluate("axe.run()")["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
