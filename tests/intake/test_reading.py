"""Sources of every web kind, read from a local server."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from briefing.intake.net.http import Fetcher
from briefing.intake.options import IntakeOptions
from briefing.intake.reading import SourceReader
from briefing.model import FetchState, FullText, Known, Source, SourceId, SourceKind, SourceResult
from tests.intake.samples import PROSE
from tests.intake.server import hostile_server

NOW = datetime(2024, 10, 23, 6, tzinfo=UTC)
OPTIONS = IntakeOptions(fetch_timeout_s=3.0, host_pause_s=0.0, pages_per_source=3)
LONG = f"{PROSE} " * 8


@pytest.fixture
def reader() -> Iterator[SourceReader]:
    fetcher = Fetcher(OPTIONS, clock=lambda: NOW)
    yield SourceReader(fetcher, OPTIONS)
    fetcher.close()


def source_at(server: HTTPServer, path: str, kind: SourceKind = SourceKind.FEED) -> Source:
    return Source(SourceId("s"), "Gulf Ledger", server.url_for(path), kind, allow_private=True)


def read(reader: SourceReader, source: Source, seen: frozenset[str] = frozenset()) -> SourceResult:
    return reader.read(source, Known(FetchState(source.id), seen), NOW)


def serve_feed(server: HTTPServer, *items: str) -> None:
    feed = f"<rss version='2.0'><channel><title>Feed</title>{''.join(items)}</channel></rss>"
    server.expect_request("/feed").respond_with_data(feed, content_type="application/rss+xml")


def item(server: HTTPServer, name: str, text: str) -> str:
    return (
        f"<item><title>{name}</title><link>{server.url_for('/' + name)}</link><description>{text}</description>"
        "<pubDate>Tue, 22 Oct 2024 06:30:00 GMT</pubDate></item>"
    )


def serve_page(server: HTTPServer, name: str, text: str = LONG) -> None:
    page = f"<html lang='en'><head><title>{name}</title></head><body><article><h1>{name}</h1><p>{text}</p></article>"
    server.expect_request(f"/{name}").respond_with_data(page, content_type="text/html; charset=utf-8")


@pytest.mark.parametrize(
    ("rule", "teaser", "full"),
    [
        (FullText.AUTO, "Short teaser.", True),
        (FullText.AUTO, LONG, False),
        (FullText.ALWAYS, LONG[:400], True),
        (FullText.NEVER, "Short teaser.", False),
    ],
)
def test_full_text_by_the_rule_of_the_source(
    reader: SourceReader, httpserver: HTTPServer, rule: FullText, teaser: str, full: bool
) -> None:
    serve_feed(httpserver, item(httpserver, "story-one", teaser))
    serve_page(httpserver, "story-one", f"{LONG} Only on the page.")
    httpserver.expect_request("/robots.txt").respond_with_data("", content_type="text/plain")
    result = read(reader, replace(source_at(httpserver, "/feed"), full_text=rule))
    (document,) = result.documents
    assert ("Only on the page." in document.text) is full
    assert (document.title, document.outlet) == ("story-one", "Gulf Ledger")
    assert document.published_at == datetime(2024, 10, 22, 6, 30, tzinfo=UTC)


def test_a_page_that_robots_forbid_leaves_the_teaser(reader: SourceReader, httpserver: HTTPServer) -> None:
    serve_feed(httpserver, item(httpserver, "story-one", "Short teaser here."))
    httpserver.expect_request("/robots.txt").respond_with_data(
        "User-agent: *\nDisallow: /", content_type="text/plain"
    )
    result = read(reader, source_at(httpserver, "/feed"))
    assert [d.text for d in result.documents] == ["Short teaser here."]
    assert [d.code for d in result.diagnostics] == ["pages"]
    assert not [entry for entry in httpserver.log if entry[0].path == "/story-one"]


def test_more_pages_than_allowed_wait_for_the_next_run(reader: SourceReader, httpserver: HTTPServer) -> None:
    names = [f"story-{n}" for n in range(5)]
    serve_feed(httpserver, *(item(httpserver, name, "Short teaser.") for name in names))
    for name in names:
        serve_page(httpserver, name, f"{LONG} {name}.")
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    first = read(reader, source_at(httpserver, "/feed"))
    assert (len(first.documents), [d.code for d in first.diagnostics]) == (3, ["put-off"])
    second = read(reader, source_at(httpserver, "/feed"), frozenset(first.seen))
    assert len(second.documents) == 2
    assert {d.title for d in first.documents + second.documents} == set(names)


def test_entries_seen_before_are_not_read_again(reader: SourceReader, httpserver: HTTPServer) -> None:
    serve_feed(httpserver, item(httpserver, "story-one", LONG))
    first = read(reader, source_at(httpserver, "/feed"))
    assert read(reader, source_at(httpserver, "/feed"), frozenset(first.seen)).documents == ()


def test_one_bad_entry_loses_no_other(reader: SourceReader, httpserver: HTTPServer) -> None:
    bad = "<item><title>&#99999999999;&#xD800;</title><link>::::</link><pubDate>never</pubDate></item>"
    serve_feed(httpserver, bad, item(httpserver, "story-one", LONG), "<item/>")
    result = read(reader, source_at(httpserver, "/feed"))
    assert "story-one" in {d.title for d in result.documents}


def test_a_section_page_is_a_list_of_links(reader: SourceReader, httpserver: HTTPServer) -> None:
    links = "".join(
        f"<h2><a href='/world/a-long-story-{n}'>The long story number {n}</a></h2>" for n in range(2)
    )
    httpserver.expect_request("/world").respond_with_data(f"<html><body>{links}", content_type="text/html")
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    for number in range(2):
        serve_page(httpserver, f"world/a-long-story-{number}", f"{LONG} {number}.")
    result = read(reader, source_at(httpserver, "/world", SourceKind.SECTION))
    assert len(result.documents) == 2
    assert all(d.url.startswith(httpserver.url_for("/world/")) for d in result.documents)


def test_an_article_page_is_one_document_until_it_changes(
    reader: SourceReader, httpserver: HTTPServer
) -> None:
    serve_page(httpserver, "story")
    source = source_at(httpserver, "/story", SourceKind.PAGE)
    first = read(reader, source)
    assert [d.title for d in first.documents] == ["story"]
    assert read(reader, source, frozenset(first.seen)).unchanged


def test_a_page_where_a_feed_should_be_says_what_to_do(reader: SourceReader, httpserver: HTTPServer) -> None:
    serve_page(httpserver, "feed")
    result = read(reader, source_at(httpserver, "/feed"))
    assert result.failed
    assert (result.diagnostics[0].code, "sources add" in result.diagnostics[0].remedy) == ("no-feed", True)


def test_a_link_can_be_read_directly(httpserver: HTTPServer) -> None:
    from briefing.intake import read_paths

    serve_page(httpserver, "story")
    httpserver.expect_request("/none").respond_with_data("", status=404)
    options = replace(OPTIONS, allow_private=True)
    links = [httpserver.url_for("/story"), httpserver.url_for("/none")]
    gathered = read_paths(links, retrieved_at=NOW, options=options)
    assert [d.title for d in gathered.documents] == ["story"]
    assert [d.code for d in gathered.diagnostics] == ["http-404"]


def test_an_empty_folder_is_quiet_and_a_missing_one_is_a_fault(reader: SourceReader, tmp_path: Path) -> None:
    folder = Source(SourceId("s"), "Inbox", str(tmp_path), SourceKind.FOLDER)
    quiet = read(reader, folder)
    assert not quiet.failed
    assert not quiet.diagnostics
    missing = read(reader, replace(folder, url=str(tmp_path / "none")))
    assert missing.failed
    assert missing.diagnostics[0].remedy == "check the path"


def test_what_a_private_feed_links_elsewhere_is_not_fetched(
    reader: SourceReader, httpserver: HTTPServer
) -> None:
    """The user opened the feed's own address, not the router beside it."""
    with hostile_server() as router:
        entry = item(httpserver, "page", "Short.")
        serve_feed(httpserver, entry.replace(httpserver.url_for("/page"), f"{router.base}/page"))
        result = read(reader, source_at(httpserver, "/feed"))
        assert not router.requests
    assert [d.text for d in result.documents] == ["Short."]
    (trouble,) = result.diagnostics
    assert "closed address" in trouble.message


def test_what_was_said_in_a_podcast_stands_in_the_place_of_its_notes(
    reader: SourceReader, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/robots.txt").respond_with_data("", content_type="text/plain")
    kinds = ("text/html", "text/vtt", "application/json")
    links = "".join(f"<podcast:transcript url='/said.{kind[-4:]}' type='{kind}'/>" for kind in kinds)
    feed = (
        "<rss version='2.0' xmlns:podcast='https://podcastindex.org/namespace/1.0'><channel><title>Hour</title><item>"
        f"<title>On the bridge</title><link>{httpserver.url_for('/show')}</link>{links}"
        f"<description>{PROSE * 3}</description></item></channel></rss>"
    )
    httpserver.expect_request("/feed").respond_with_data(feed, content_type="application/rss+xml")
    cues = "".join(
        f"00:00:{n:02d}.000 --> 00:00:{n:02d}.900\n<v Ida>Sentence {n} was spoken.\n\n" for n in range(60)
    )
    httpserver.expect_request("/said./vtt").respond_with_data(f"WEBVTT\n\n{cues}", content_type="text/vtt")
    (document,) = read(reader, source_at(httpserver, "/feed")).documents
    assert document.text.startswith("Ida: Sentence 0 was spoken. Sentence 1")
    assert (document.title, document.url) == ("On the bridge", httpserver.url_for("/show"))
    # none is fetched where pages are not to be fetched, and notes stand where it is gone
    httpserver.clear()
    httpserver.expect_request("/feed").respond_with_data(feed, content_type="application/rss+xml")
    for rule in (FullText.NEVER, FullText.AUTO):
        (document,) = read(reader, replace(source_at(httpserver, "/feed"), full_text=rule)).documents
        assert PROSE.strip()[:30] in document.text
