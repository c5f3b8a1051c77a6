"""Gather: sources to the store. Runs the reader over many sources at once, keeps what it brings, reports.

Reading happens in threads; the store is touched by the calling thread only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol
from urllib.parse import urlsplit

from briefing.model import Diagnostic, Document, FetchState, Known, Source, SourceId, SourceResult, Stage

# a source that brought nothing new for so long is named: it may have moved
SILENCE = timedelta(days=7)
# failures in a row after which a source's trouble is printed as lasting
LASTING = 3


class Reader(Protocol):
    """Reads one source; never raises."""

    def read(self, source: Source, known: Known, now: datetime) -> SourceResult: ...


class GatherStore(Protocol):
    """What gathering needs of a store."""

    def fetch_states(self) -> dict[SourceId, FetchState]: ...

    def seen_entries(self, source_id: SourceId) -> frozenset[str]: ...

    def keep_result(
        self, documents: Iterable[Document], state: FetchState, seen: Iterable[str], *, now: datetime
    ) -> tuple[Document, ...]: ...


@dataclass(frozen=True, slots=True)
class SourceReport:
    """How one source fared."""

    source: Source
    # documents that were not in the store before
    new: int
    entries: int
    unchanged: bool
    state: FetchState
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def failed(self) -> bool:
        return self.state.failures > 0


@dataclass(frozen=True, slots=True)
class GatherReport:
    """How all sources fared, by source id, and what the briefing should print about it."""

    sources: tuple[SourceReport, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def new(self) -> int:
        return sum(report.new for report in self.sources)

    @property
    def failed(self) -> int:
        return sum(report.failed for report in self.sources)


Progress = Callable[[SourceReport], None]


def gather(
    sources: Sequence[Source],
    reader: Reader,
    store: GatherStore,
    *,
    now: datetime,
    threads: int = 32,
    progress: Progress = lambda report: None,
) -> GatherReport:
    """Read all enabled sources into the store."""
    states = store.fetch_states()
    due, waiting = _due([source for source in sources if source.enabled], states, now)
    reports = [_put_off(source, states[source.id]) for source in waiting]
    known = {s.id: Known(states.get(s.id) or FetchState(s.id), store.seen_entries(s.id)) for s in due}
    for result in _read_all(due, known, reader, now=now, threads=threads):
        state = replace(result.state, troubles=result.diagnostics)
        added = store.keep_result(result.documents, state, result.seen, now=now)
        report = SourceReport(
            result.source, len(added), result.entries, result.unchanged, state, result.diagnostics
        )
        reports.append(report)
        progress(report)
    reports.sort(key=lambda report: report.source.id)
    troubles = [d for report in reports for d in report.diagnostics]
    return GatherReport(tuple(reports), (*troubles, *silent_sources(reports, now)))


def health_notes(
    sources: Sequence[Source], states: dict[SourceId, FetchState], now: datetime
) -> tuple[Diagnostic, ...]:
    """Return what a briefing made from the store must say: the troubles of each source's last reading."""
    known = sorted((s for s in sources if s.enabled and s.id in states), key=lambda source: source.id)
    reports = [SourceReport(s, 0, 0, False, states[s.id], states[s.id].troubles) for s in known]
    troubles = [trouble for report in reports for trouble in _troubles(report)]
    return (*troubles, *silent_sources(reports, now))


def _troubles(report: SourceReport) -> Iterator[Diagnostic]:
    """What went wrong at a source's last reading; of a failure also how lasting it is."""
    lasting = report.state.failures >= LASTING
    since = f"; failed {report.state.failures} times in a row" if lasting else ""
    for trouble in report.diagnostics or ([_failure(report)] if report.failed else []):
        yield replace(trouble, message=f"{trouble.message}{since}")


def silent_sources(reports: Sequence[SourceReport], now: datetime) -> list[Diagnostic]:
    """Name sources that answer but have brought nothing new for long."""
    found = []
    for report in reports:
        last = report.state.last_entry
        if report.failed or last is None or now - last < SILENCE:
            continue
        message = f"has brought nothing new for {(now - last).days} days"
        found.append(_note(report.source, "silent", message, "look whether it has moved"))
    return found


def _due(
    sources: Sequence[Source], states: dict[SourceId, FetchState], now: datetime
) -> tuple[list[Source], list[Source]]:
    """Part the sources into those that may be asked and those whose servers asked for patience."""
    waiting = {s.id for s in sources if (until := _until(states.get(s.id))) is not None and until > now}
    return [s for s in sources if s.id not in waiting], [s for s in sources if s.id in waiting]


def _until(state: FetchState | None) -> datetime | None:
    return state.next_attempt if state is not None else None


def _put_off(source: Source, state: FetchState) -> SourceReport:
    until = state.next_attempt
    message = (
        f"asked to be left alone until {until:%Y-%m-%d %H:%M} UTC" if until else "asked to be left alone"
    )
    problem = _note(source, "waiting", message, "it is tried again after that")
    return SourceReport(source, 0, state.entries, True, state, (problem,))


def _failure(report: SourceReport) -> Diagnostic:
    return _note(
        report.source, "failed", report.state.last_error or "could not be read", "briefing sources check"
    )


def _note(source: Source, code: str, message: str, remedy: str) -> Diagnostic:
    return Diagnostic(Stage.INTAKE, code, source.name, message, remedy, source.id)


def _read_all(
    sources: Sequence[Source], known: dict[SourceId, Known], reader: Reader, *, now: datetime, threads: int
) -> Iterator[SourceResult]:
    """Yield results in the order of asking, whichever comes first, so that a run can be repeated.

    The reader's own pauses keep a host from being asked too often.
    """
    with ThreadPoolExecutor(max_workers=max(1, min(threads, len(sources) or 1))) as pool:
        tasks = [pool.submit(reader.read, source, known[source.id], now) for source in in_turns(sources)]
        for task in tasks:
            yield task.result()


def in_turns(sources: Sequence[Source]) -> list[Source]:
    """Order sources so that those of one host lie far apart: the first of every host, the second of every host..."""
    seen: dict[str, int] = {}
    turns: list[tuple[int, int, Source]] = []
    for number, source in enumerate(sources):
        turn = seen.get(_host(source), 0)
        seen[_host(source)] = turn + 1
        turns.append((turn, number, source))
    return [source for _, _, source in sorted(turns, key=lambda entry: entry[:2])]


def _host(source: Source) -> str:
    try:
        host = urlsplit(source.url).netloc.rpartition("@")[2].lower()
    except ValueError:
        host = ""
    # paths on this machine have no host and may all be read at once
    return host or f"path {source.id}"
