import json
import re
from dataclasses import replace
from datetime import timedelta

from briefing.model import Briefing
from briefing.render import load_design
from briefing.render.other.site import archive_site
from tests.render import reading, samples


def later(briefing: Briefing, days: int) -> Briefing:
    shift = timedelta(days=days)
    return replace(briefing, id=f"{briefing.id}{days}", cut_off=briefing.cut_off + shift)


EDITIONS = (
    samples.rich_briefing(),
    later(samples.rich_briefing(), 1),
    later(samples.many_briefing(5, themes=2), 40),
    samples.arabic_briefing(),
    samples.hostile_briefing(),
)


def site_of(*editions: Briefing) -> dict[str, bytes]:
    return {file.path: file.content for file in archive_site(editions, design=load_design())}


def test_every_link_inside_the_site_arrives() -> None:
    site = site_of(*EDITIONS)
    ids = {
        path: {e.attributes["id"] for e in reading.Page(content.decode()).having("id")}
        for path, content in site.items()
        if path.endswith(".html")
    }
    for path in ("index.html", "themes.html", "outlets.html", "search.html"):
        for element in reading.Page(site[path].decode()).having("href"):
            target, _, fragment = element.attributes["href"].partition("#")
            assert not target or target in site
            assert not fragment or fragment in ids[target or path]


def test_the_site_depends_on_the_editions_and_not_on_their_order() -> None:
    assert site_of(*EDITIONS) == site_of(*reversed(EDITIONS))
    assert site_of(*EDITIONS) == site_of(*EDITIONS, EDITIONS[0])


def test_editions_stand_under_their_month_newest_first() -> None:
    page = reading.Page(site_of(*EDITIONS)["index.html"].decode())
    assert [e.words for e in page.tags("h2")] == ["December 2024", "October 2024"]
    dates = [e.words for e in page.having("class") if e.attributes["class"] == "when"]
    assert dates[:2] == ["2 Dec 2024", "24 Oct 2024"]


def test_themes_and_outlets_list_their_items() -> None:
    site = site_of(*EDITIONS)
    assert "Humanitarian aid" in [e.words for e in reading.Page(site["themes.html"].decode()).tags("h2")]
    assert "Kastrel Courier" in [e.words for e in reading.Page(site["outlets.html"].decode()).tags("h2")]


def test_the_search_index_is_data_that_cannot_break_out() -> None:
    html = site_of(*EDITIONS)["search.html"].decode()
    raw = re.search(r'<script type="application/json" id="index">(.*?)</script>', html, re.DOTALL)
    assert raw is not None
    assert not re.search(r"[<>&]", raw[1])
    rows = json.loads(raw[1])
    assert len(rows) == sum(len(section.items) for edition in EDITIONS for section in edition.sections)
    assert any(samples.HOSTILE[0] in row[1] for row in rows)


def test_an_edition_page_leads_back_to_the_list() -> None:
    site = site_of(samples.rich_briefing())
    page = next(content for path, content in site.items() if path.startswith("editions/"))
    assert b'href="../index.html"' in page


def test_pages_of_the_site_load_nothing() -> None:
    for path, content in site_of(*EDITIONS).items():
        if path.endswith(".html"):
            page = reading.Page(content.decode())
            assert not [e for e in page.tags("script") if "src" in e.attributes]
            assert not page.tags("img", "iframe")
            assert all(e.attributes["rel"] == "alternate" for e in page.tags("link"))


def test_a_site_of_nothing_is_still_a_site() -> None:
    assert {"index.html", "search.html", "feed.atom"} <= set(site_of())


def test_every_edition_has_a_page_of_its_own_whatever_its_name() -> None:
    briefing = samples.rich_briefing()
    ids = [
        "morning-briefing-2026-11-28-0600",
        "morning-briefing-2026-11-29-0600",
        "morning-briefing-2026-11-29-1800",
        "morning/briefing",
        "morning-briefing",
        f"{'long-' * 40}a",
        f"{'long-' * 40}b",
    ]
    pages = [path for path in site_of(*(replace(briefing, id=id_) for id_ in ids)) if "editions/" in path]
    assert len(set(pages)) == len(ids)
    assert "editions/morning-briefing-2026-11-29-1800.html" in pages
