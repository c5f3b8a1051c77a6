"""Sitemaps as sources: read by their rules, found by looking, and never taken for an article."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from briefing.cli.main import run
from briefing.intake.files import read_paths
from briefing.intake.formats.sitemap import is_sitemap, read_sitemap
from briefing.intake.formats.sniff import Format, sniff
from briefing.intake.net.http import Fetcher
from briefing.intake.notes import Job
from briefing.intake.options import IntakeOptions
from briefing.intake.reading import SourceReader
from briefing.model import FetchState, FullText, Known, Source, SourceId, SourceKind, SourceResult
from tests.intake.samples import PROSE

NOW = datetime(2024, 10, 23, 6, tzinfo=UTC)
OPTIONS = IntakeOptions(fetch_timeout_s=3.0, host_pause_s=0.0, pages_per_source=3)
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">'
)
HOUR = timedelta(hours=1)


def news(url: str, title: str, moment: datetime) -> str:
    return (
        f"<url><loc>{url}</loc><news:news><news:publication><news:name>Orlen Post</news:name>"
        f"<news:language>en</news:language></news:publication><news:publication_date>{moment.isoformat()}"
        f"</news:publication_date><news:title>{title}</news:title></news:news>"
        "<image:image><image:loc>https://o.example/a.jpg</image:loc><image:title>A photo</image:title>"
        "</image:image></url>"
    )


def plain(url: str, changed: datetime | None = None) -> str:
    return f"<url><loc>{url}</loc>{f'<lastmod>{changed.isoformat()}</lastmod>' if changed else ''}</url>"


def listing(*items: str) -> bytes:
    return f"{HEAD}{''.join(items)}</urlset>".encode()


def index(*children: str) -> bytes:
    items = "".join(f"<sitemap><loc>{child}</loc></sitemap>" for child in children)
    return (
        f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{items}</sitemapindex>'.encode()
    )


def serve(server: HTTPServer, path: str, content: bytes | str, media_type: str = "application/xml") -> None:
    server.expect_request(path).respond_with_data(content, content_type=media_type)


def serve_page(server: HTTPServer, path: str, *, published: str = "") -> str:
    meta = f'<meta property="article:published_time" content="{published}">' if published else ""
    body = f"<article><h1>Page {path}</h1><p>{PROSE * 4}</p></article>"
    page = f"<html lang='en'><head><title>Page {path}</title>{meta}</head><body>{body}</body></html>"
    serve(server, path, page, "text/html")
    return server.url_for(path)


@pytest.fixture
def reader(httpserver: HTTPServer) -> Iterator[SourceReader]:
    serve(httpserver, "/robots.txt", "", "text/plain")
    fetcher = Fetcher(OPTIONS, clock=lambda: NOW)
    yield SourceReader(fetcher, OPTIONS)
    fetcher.close()


def read(
    reader: SourceReader, server: HTTPServer, path: str, seen: frozenset[str] = frozenset(), hours: int = 0
) -> SourceResult:
    source = Source(SourceId("o"), "Orlen Post", server.url_for(path), SourceKind.SITEMAP, allow_private=True)
    return reader.read(source, Known(FetchState(source.id), seen), NOW + hours * HOUR)


def test_news_gives_title_time_and_language(reader: SourceReader, httpserver: HTTPServer) -> None:
    fresh = serve_page(httpserver, "/bridge")
    old = serve_page(httpserver, "/harbor")
    serve(
        httpserver,
        "/news.xml",
        listing(news(fresh, "Bridge &amp; dam", NOW - HOUR), news(old, "Old", NOW - 200 * HOUR)),
    )
    result = read(reader, httpserver, "/news.xml")
    (document,) = result.documents
    assert (document.title, document.outlet, document.url) == ("Bridge & dam", "Orlen Post", fresh)
    assert (document.published_at, document.language) == (NOW - HOUR, "en")
    assert PROSE.strip()[:40] in document.text
    assert not result.diagnostics
    # read once
    assert read(reader, httpserver, "/news.xml", frozenset(result.seen)).documents == ()


def test_an_index_is_opened_news_first_packed_or_not(reader: SourceReader, httpserver: HTTPServer) -> None:
    one, two = serve_page(httpserver, "/one"), serve_page(httpserver, "/two")
    serve(httpserver, "/a.xml", listing(plain(two, NOW - 2 * HOUR)))
    serve(
        httpserver, "/news-1.xml.gz", gzip.compress(listing(news(one, "One", NOW - HOUR))), "application/gzip"
    )
    children = [
        httpserver.url_for(path) for path in ("/a.xml", "/b.xml", "/c.xml", "/d.xml", "/news-1.xml.gz")
    ]
    serve(httpserver, "/index.xml", index(*children))
    result = read(reader, httpserver, "/index.xml")
    assert {document.title for document in result.documents} == {"One", "Page /two"}
    assert {request.path for request, _ in httpserver.log} >= {"/news-1.xml.gz", "/a.xml"}
    # four at the most
    assert "/d.xml" not in {request.path for request, _ in httpserver.log}


def test_a_page_says_when_it_was_published_better_than_when_it_changed(
    reader: SourceReader, httpserver: HTTPServer
) -> None:
    dated = serve_page(httpserver, "/dated", published="2024-10-22T05:00:00Z")
    bare = serve_page(httpserver, "/bare")
    serve(httpserver, "/s.xml", listing(plain(dated, NOW - HOUR), plain(bare, NOW - 2 * HOUR)))
    times = {d.url: d.published_at for d in read(reader, httpserver, "/s.xml").documents}
    assert times == {dated: datetime(2024, 10, 22, 5, tzinfo=UTC), bare: NOW - 2 * HOUR}


def test_without_dates_what_was_not_there_at_the_first_visit_is_new(
    reader: SourceReader, httpserver: HTTPServer
) -> None:
    old = [plain(serve_page(httpserver, f"/old-{number}")) for number in range(5)]
    serve(httpserver, "/s.xml", listing(*old))
    first = read(reader, httpserver, "/s.xml")
    assert (first.documents, len(first.seen), first.failed) == ((), 5, False)
    serve(httpserver, "/later.xml", listing(*old, plain(serve_page(httpserver, "/new"))))
    (document,) = read(reader, httpserver, "/later.xml", frozenset(first.seen), hours=1).documents
    assert document.url.endswith("/new")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<html><body><p>Page</p></body></html>", "no-sitemap"),
        (listing(), "no-entries"),
        (listing(plain("javascript:alert(1)")), "no-entries"),
        (
            b'<?xml version="1.0"?><!DOCTYPE u [<!ENTITY a "b">]><urlset><url><loc>&a;</loc></url></urlset>',
            "broken",
        ),
        (gzip.compress(listing(plain("https://o.example/1")))[:-30], "no-entries"),
        (gzip.compress(listing(" " * 60_000_000)), "broken"),
    ],
)
def test_what_is_no_sitemap_is_one_line(
    reader: SourceReader, httpserver: HTTPServer, content: bytes, code: str
) -> None:
    serve(httpserver, "/s.xml", content, "")
    result = read(reader, httpserver, "/s.xml")
    assert [d.code for d in result.diagnostics] == [code]


def test_a_sitemap_that_breaks_off_gives_what_came_before() -> None:
    whole = listing(*(news(f"https://o.example/{n}", f"Title {n}", NOW) for n in range(4)))
    parsed = read_sitemap(whole[: len(whole) // 2], Job(Format.SITEMAP, "s", limit=100))
    assert 1 <= len(parsed.entries) < 4
    assert parsed.diagnostics[0].message == "the sitemap breaks off"
    assert not any(map(is_sitemap, parsed.entries))


def test_a_sitemap_is_no_document_in_a_folder(tmp_path: Path) -> None:
    for name, content in (
        ("a.xml", listing(news("https://o.example/1", "Bridge", NOW))),
        ("b.xml", index("https://o.example/2")),
    ):
        (tmp_path / name).write_bytes(content)
    (tmp_path / "c.xml.gz").write_bytes(gzip.compress(listing(plain("https://o.example/3"))))
    found = read_paths([tmp_path], retrieved_at=NOW)
    assert not found.documents
    assert [d.code for d in found.diagnostics] == ["sitemap"] * 3
    assert sniff(gzip.compress(b"no list")) is Format.UNKNOWN


@pytest.mark.parametrize("named_by", ["robots", "head", "address", "kind"])
def test_a_sitemap_is_found(
    httpserver: HTTPServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str], named_by: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    page = serve_page(httpserver, "/bridge")
    serve(httpserver, "/all.xml", listing(plain(page)))
    serve(httpserver, "/google-news.xml", listing(news(page, "Bridge", NOW)))
    robots = f"User-agent: *\nSitemap: {httpserver.url_for('/all.xml')}\nSitemap: /google-news.xml\n"
    head = '<link rel="sitemap" href="/google-news.xml">' if named_by == "head" else ""
    serve(httpserver, "/robots.txt", robots if named_by in ("robots", "kind") else "", "text/plain")
    serve(httpserver, "/", f"<html><head>{head}</head><body><p>Front.</p></body></html>", "text/html")
    serve(httpserver, "/world", "<html><head></head><body><p>World.</p></body></html>", "text/html")
    place = {"address": "/google-news.xml", "kind": "/world"}.get(named_by, "/")
    kind = ["--kind", "sitemap"] if named_by == "kind" else []
    assert run(["sources", "add", httpserver.url_for(place), "--allow-private", *kind]) == 0
    assert capsys.readouterr().out.split()[1:] == ["sitemap", httpserver.url_for("/google-news.xml")]


def test_a_list_of_the_whole_site_is_taken_only_when_asked_for(
    httpserver: HTTPServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    serve(httpserver, "/robots.txt", "", "text/plain")
    serve(httpserver, "/sitemap.xml", listing(plain(serve_page(httpserver, "/bridge"))))
    serve(httpserver, "/", "<html><body><p>Front.</p></body></html>", "text/html")
    assert run(["sources", "add", httpserver.url_for("/"), "--allow-private"]) == 0
    assert capsys.readouterr().out.split()[1] == "page"
    assert run(["sources", "add", httpserver.url_for("/"), "--allow-private", "--kind", "sitemap"]) == 0
    assert capsys.readouterr().out.split()[1] == "sitemap"
    httpserver.clear()
    serve(httpserver, "/", "<html><body><p>Front.</p></body></html>", "text/html")
    assert run(["sources", "add", httpserver.url_for("/"), "--allow-private", "--kind", "sitemap"]) == 2
    assert "names no sitemap" in capsys.readouterr().err


def test_trying_a_source_fetches_no_page(reader: SourceReader, httpserver: HTTPServer) -> None:
    serve(httpserver, "/news.xml", listing(news(serve_page(httpserver, "/bridge"), "Bridge", NOW)))
    source = Source(
        SourceId("o"), "O", httpserver.url_for("/news.xml"), SourceKind.SITEMAP, allow_private=True
    )
    result = reader.read(replace(source, full_text=FullText.NEVER), Known(FetchState(source.id)), NOW)
    assert (result.failed, result.entries, result.documents) == (False, 1, ())
    assert [request.path for request, _ in httpserver.log] == ["/news.xml"]
