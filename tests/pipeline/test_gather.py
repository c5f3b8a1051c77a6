from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefing.intake.net.http import Fetcher
from briefing.intake.options import IntakeOptions
from briefing.intake.reading import SourceReader
from briefing.model import (
    Document,
    DocumentId,
    FetchState,
    Known,
    Source,
    SourceId,
    SourceKind,
    SourceResult,
    sha256_hex,
)
from briefing.pipeline.gather import GatherReport, gather, health_notes, in_turns
from briefing.store import Store
from tests.intake.server import HOSTILE, HostileServer, hostile_server

NOW = datetime(2024, 10, 23, 6, tzinfo=UTC)
OPTIONS = IntakeOptions(
    fetch_timeout_s=2.0,
    parse_timeout_s=5.0,
    host_pause_s=0.0,
    decoded_limit_bytes=2_000_000,
    wire_limit_bytes=2_000_000,
)


@pytest.fixture(scope="module")
def server() -> Iterator[HostileServer]:
    with hostile_server() as running:
        yield running


def web_source(server: HostileServer, path: str) -> Source:
    return Source(SourceId(path), path, f"{server.base}/{path}", SourceKind.FEED, allow_private=True)


def run(sources: list[Source], store: Store, *, now: datetime = NOW) -> tuple[GatherReport, Fetcher]:
    fetcher = Fetcher(OPTIONS, clock=lambda: now)
    try:
        return gather(sources, SourceReader(fetcher, OPTIONS), store, now=now), fetcher
    finally:
        fetcher.close()


def test_one_good_source_beside_forty_hostile_ones(server: HostileServer, tmp_path: Path) -> None:
    hostile = [web_source(server, path) for path in HOSTILE]
    hostile += [
        replace(web_source(server, f"slow/{n}"), id=SourceId(f"slow-{n}")) for n in range(40 - len(hostile))
    ]
    start = time.monotonic()
    with Store(tmp_path / "store.db") as store:
        report, _ = run([*hostile, web_source(server, "good")], store)
        kept = list(store.iter_documents())
    assert time.monotonic() - start < 20
    assert [d.title for d in kept if d.source_id == "good"] == ["Strait stays closed"]
    assert {r.source.id for r in report.sources if r.failed} >= {
        "bomb",
        "body-drip",
        "inside",
        "slow-0",
        "endless",
    }
    named = {d.source_id for d in report.diagnostics}
    assert all(r.source.id in named for r in report.sources if r.failed)


def test_unchanged_feeds_cost_one_conditional_request_each(server: HostileServer, tmp_path: Path) -> None:
    sources = [replace(web_source(server, "good"), id=SourceId(f"good-{n}")) for n in range(20)]
    with Store(tmp_path / "store.db") as store:
        run(sources, store)
        server.requests.clear()
        report, fetcher = run(sources, store, now=NOW + timedelta(hours=1))
    assert fetcher.requests_made == 20
    assert server.requests == {"/good": 20}
    assert all(r.unchanged and not r.failed for r in report.sources)


def test_a_server_that_asks_for_patience_is_left_alone(server: HostileServer, tmp_path: Path) -> None:
    source = web_source(server, "patience")
    with Store(tmp_path / "store.db") as store:
        run([source], store)
        server.requests.clear()
        report, _ = run([source], store, now=NOW + timedelta(minutes=30))
        assert not server.requests
        assert report.diagnostics[0].code == "waiting"
        run([source], store, now=NOW + timedelta(hours=2))
        assert server.requests["/patience"] == 1


def test_a_moved_feed_is_asked_at_its_new_address(server: HostileServer, tmp_path: Path) -> None:
    source = web_source(server, "moved")
    with Store(tmp_path / "store.db") as store:
        run([source], store)
        server.requests.clear()
        run([source], store, now=NOW + timedelta(hours=1))
    assert server.requests == {"/good": 1}


def test_a_folder_is_watched_by_content(server: HostileServer, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(
        "A headline\n\nThe ferry ran aground on Monday evening, the harbor master said.\n"
    )
    source = Source(SourceId("in"), "In", str(folder), SourceKind.FOLDER)
    with Store(tmp_path / "store.db") as store:
        first, _ = run([source], store)
        (folder / "copy of a.txt").write_bytes((folder / "a.txt").read_bytes())
        (folder / "b.txt").write_text(
            "Another one\n\nThe ferry was freed on Tuesday morning, the harbor master said.\n"
        )
        second, _ = run([source], store, now=NOW + timedelta(hours=1))
    assert (first.new, second.new) == (1, 1)


class FakeReader:
    """Brings one new document for every source; fails for those named."""

    def __init__(self, failing: frozenset[str] = frozenset()) -> None:
        self.failing = failing

    def read(self, source: Source, known: Known, now: datetime) -> SourceResult:
        if source.id in self.failing:
            return SourceResult(
                source, replace(known.state, failures=known.state.failures + 1, last_error="is down")
            )
        text = f"Text of {source.id}."
        document = Document(
            DocumentId(f"d{source.id}"), source.id, "", "T", text, "en", "", None, now, sha256_hex(text)
        )
        return SourceResult(
            source, replace(known.state, last_success=now, last_entry=now), (document,), entries=1
        )


def fake_sources(count: int) -> list[Source]:
    return [
        Source(SourceId(f"s{n}"), f"S{n}", f"https://h{n % 3}.example/{n}", SourceKind.FEED)
        for n in range(count)
    ]


def test_a_failing_source_stops_no_other(tmp_path: Path) -> None:
    with Store(tmp_path / "store.db") as store:
        report = gather(fake_sources(9), FakeReader(frozenset({"s4"})), store, now=NOW, threads=3)
        assert (report.new, report.failed) == (8, 1)
        notes = health_notes(fake_sources(9), store.fetch_states(), NOW)
    assert [(d.source_id, d.message) for d in notes] == [("s4", "is down")]


def test_lasting_failures_and_silence_are_named() -> None:
    source = fake_sources(1)[0]
    failing = {source.id: FetchState(source.id, failures=5, last_error="is down")}
    silent = {source.id: FetchState(source.id, last_entry=NOW - timedelta(days=9))}
    assert "failed 5 times in a row" in health_notes([source], failing, NOW)[0].message
    assert "nothing new for 9 days" in health_notes([source], silent, NOW)[0].message


def test_sources_that_are_off_are_not_read(tmp_path: Path) -> None:
    sources = [replace(source, enabled=False) for source in fake_sources(3)]
    with Store(tmp_path / "store.db") as store:
        assert gather(sources, FakeReader(), store, now=NOW).sources == ()


def test_sources_of_one_host_lie_far_apart() -> None:
    turns = [source.url.partition(".")[0][-2:] for source in in_turns(fake_sources(6))]
    assert turns == ["h0", "h1", "h2", "h0", "h1", "h2"]
