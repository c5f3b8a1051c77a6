"""The switch of a source that says what tells its articles apart, from settings over the store to revisions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import escape
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from briefing.copies.revisions import find_revisions
from briefing.errors import SettingsError
from briefing.intake.net.http import Fetcher
from briefing.intake.options import IntakeOptions
from briefing.intake.reading import SourceReader
from briefing.model import Document, FetchState, FullText, Identity, Known, Source, SourceId, SourceKind
from briefing.settings import load_settings
from briefing.store import Store

NOW = datetime(2024, 10, 23, 6, tzinfo=UTC)
OPTIONS = IntakeOptions(fetch_timeout_s=3.0, host_pause_s=0.0)
FORM = (
    "The harbor office of Port Asel warned on {day} that pump {number} of the ferry quay can be opened by anybody "
    "who stands near it. Its maker was told in spring and has sent new locks to {place}. Nobody was hurt so far."
)
ADVISORIES = [
    ("Warning 11", FORM.format(day="Monday", number=4, place="Orlen")),
    ("Warning 12", FORM.format(day="Monday", number=9, place="Merin")),
    ("Warning 13", FORM.format(day="Tuesday", number=17, place="Tull")),
]


@pytest.fixture
def reader() -> Iterator[SourceReader]:
    fetcher = Fetcher(OPTIONS, clock=lambda: NOW)
    yield SourceReader(fetcher, OPTIONS)
    fetcher.close()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "store.db") as opened:
        yield opened


def serve(server: HTTPServer, *items: tuple[str, str, str, str]) -> None:
    """Answer with a feed of (guid, link, title, text)."""
    body = "".join(
        f"<item><guid isPermaLink='false'>{guid}</guid><link>{link}</link><title>{title}</title>"
        f"<description>{escape(text)}</description><pubDate>Tue, 22 Oct 2024 06:30:00 GMT</pubDate></item>"
        for guid, link, title, text in items
    )
    feed = f"<rss version='2.0'><channel><title>Asel</title>{body}</channel></rss>"
    server.clear()
    server.expect_request("/feed").respond_with_data(feed, content_type="application/rss+xml")


def read(reader: SourceReader, store: Store, source: Source, *, hours: int = 0) -> tuple[Document, ...]:
    """Read a source into the store and return all that the store holds."""
    now = NOW + timedelta(hours=hours)
    known = Known(FetchState(source.id), store.seen_entries(source.id))
    result = reader.read(source, known, now)
    store.keep_result(result.documents, result.state, result.seen, now=now)
    return tuple(store.iter_documents())


def source_of(server: HTTPServer, identity: Identity) -> Source:
    address = server.url_for("/feed")
    return Source(
        SourceId("asel"), "Asel", address, SourceKind.FEED,
        allow_private=True, full_text=FullText.NEVER, identity=identity,
    )  # fmt: skip


def revised(documents: tuple[Document, ...]) -> int:
    """How many are taken for later versions, by the store and by what an edition is made from."""
    stored = sum(document.revision_of is not None for document in documents)
    found = find_revisions(documents)
    assert stored <= len(found)
    return len(found)


@pytest.mark.parametrize("identity", [Identity.AUTO, Identity.GUID, Identity.TITLE])
def test_three_advisories_under_one_link_are_three(
    reader: SourceReader, store: Store, httpserver: HTTPServer, identity: Identity
) -> None:
    items = [(f"id-{n}", "https://asel.example/warnings", *one) for n, one in enumerate(ADVISORIES)]
    serve(httpserver, *items)
    documents = read(reader, store, source_of(httpserver, identity))
    assert len(documents) == 3
    assert revised(documents) == 0


def test_texts_of_one_form_with_guids_of_their_own_are_never_versions(
    reader: SourceReader, store: Store, httpserver: HTTPServer
) -> None:
    text = ADVISORIES[0][1]
    serve(
        httpserver,
        ("a", "https://asel.example/w", "Water", text),
        ("b", "https://asel.example/w", "Water", f"{text} Call the office."),
    )
    by_text = read(reader, store, source_of(httpserver, Identity.AUTO))
    assert revised(by_text) == 1
    apart = tuple(replace(document, exact_guid=True, revision_of=None) for document in by_text)
    assert revised(apart) == 0


@pytest.mark.parametrize(("identity", "versions"), [(Identity.LINK, 2), (Identity.GUID, 0)])
def test_a_feed_whose_guids_change_each_fetch(
    reader: SourceReader, store: Store, httpserver: HTTPServer, identity: Identity, versions: int
) -> None:
    page = "https://asel.example/live/ferry"
    for hour, (_, text) in enumerate(ADVISORIES):
        serve(httpserver, (f"fetched-{hour}", page, "The ferry today", text + " It rained." * hour))
        documents = read(reader, store, source_of(httpserver, identity), hours=hour)
    assert len(documents) == 3
    assert revised(documents) == versions


def test_a_new_guid_for_the_same_text_is_nothing_new(
    reader: SourceReader, store: Store, httpserver: HTTPServer
) -> None:
    source = source_of(httpserver, Identity.LINK)
    for hour in range(2):
        serve(httpserver, (f"fetched-{hour}", "https://asel.example/1", *ADVISORIES[0]))
        documents = read(reader, store, source, hours=hour)
    assert len(documents) == 1
    # with the link as identity, even the entry is known again
    known = Known(FetchState(source.id), store.seen_entries(source.id))
    assert reader.read(source, known, NOW).documents == ()


@pytest.mark.parametrize(("identity", "versions"), [(Identity.TITLE, 0), (Identity.AUTO, 1)])
def test_one_page_with_another_bulletin_each_day(
    reader: SourceReader, store: Store, httpserver: HTTPServer, identity: Identity, versions: int
) -> None:
    source = replace(source_of(httpserver, identity), kind=SourceKind.PAGE)
    for hour, (title, text) in enumerate(ADVISORIES[:2]):
        body = f"<article><h1>{title}</h1><p>{text}</p></article>"
        page = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
        httpserver.clear()
        httpserver.expect_request("/feed").respond_with_data(page, content_type="text/html")
        documents = read(reader, store, source, hours=hour)
    assert (len(documents), revised(documents)) == (2, versions)


def test_the_switch_stands_in_the_settings(tmp_path: Path) -> None:
    file = tmp_path / "briefing.toml"
    head = 'version = 1\n[[edition]]\nname = "Day"\n'
    table = head + '[[source]]\nname = "Asel"\nurl = "https://asel.example/feed"\nidentity = "{}"\n'
    file.write_text(table.format("link"))
    (source,) = load_settings(file).sources
    assert source.identity is Identity.LINK
    file.write_text(table.format("address"))
    with pytest.raises(SettingsError, match="identity"):
        load_settings(file)
