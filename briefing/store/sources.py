"""Sources added from the command line, fetch states of all sources, and which entries were seen before."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TypeVar

import msgspec

from briefing.model import FetchState, Source, SourceId, from_json, to_json
from briefing.store.database import to_column

log = logging.getLogger(__name__)

Record = TypeVar("Record")


def put_source(connection: sqlite3.Connection, source: Source) -> None:
    """Add a source or replace the one of the same id."""
    connection.execute(
        "INSERT OR REPLACE INTO sources (id, record) VALUES (?, ?)", (source.id, _text(source))
    )


def remove_source(connection: sqlite3.Connection, source_id: SourceId) -> bool:
    """Forget a source and its fetch state; its documents stay. Returns whether there was one."""
    connection.execute("DELETE FROM fetch_states WHERE source_id = ?", (source_id,))
    connection.execute("DELETE FROM seen_entries WHERE source_id = ?", (source_id,))
    return connection.execute("DELETE FROM sources WHERE id = ?", (source_id,)).rowcount == 1


def list_sources(connection: sqlite3.Connection) -> tuple[Source, ...]:
    """Return the sources, by id."""
    rows = connection.execute("SELECT id, record FROM sources ORDER BY id").fetchall()
    return tuple(_readable(rows, Source))


def put_fetch_state(connection: sqlite3.Connection, state: FetchState) -> None:
    """Remember how a source fares."""
    connection.execute(
        "INSERT OR REPLACE INTO fetch_states (source_id, record) VALUES (?, ?)",
        (state.source_id, _text(state)),
    )


def fetch_states(connection: sqlite3.Connection) -> dict[SourceId, FetchState]:
    """Return what is remembered of every source."""
    rows = connection.execute("SELECT source_id, record FROM fetch_states ORDER BY source_id").fetchall()
    return {state.source_id: state for state in _readable(rows, FetchState)}


def seen_entries(connection: sqlite3.Connection, source_id: SourceId) -> frozenset[str]:
    """Return the keys of a source's entries that were read before."""
    rows = connection.execute("SELECT entry FROM seen_entries WHERE source_id = ?", (source_id,))
    return frozenset(row[0] for row in rows)


def mark_seen(
    connection: sqlite3.Connection, source_id: SourceId, entries: Iterable[str], *, now: datetime
) -> None:
    """Remember entry keys; a key seen again keeps its latest time, so that retention spares live feeds."""
    moment = to_column(now)
    connection.executemany(
        "INSERT OR REPLACE INTO seen_entries (source_id, entry, seen_at) VALUES (?, ?, ?)",
        [(source_id, key, moment) for key in sorted(set(entries))],
    )


def forget_seen_before(connection: sqlite3.Connection, moment: datetime) -> int:
    """Delete entry keys last seen before `moment`."""
    return connection.execute("DELETE FROM seen_entries WHERE seen_at < ?", (to_column(moment),)).rowcount


def _readable(rows: Iterable[tuple[str, str]], kind: type[Record]) -> Iterator[Record]:
    """Yield records; one that cannot be read is named in the log and done without."""
    for key, record in rows:
        try:
            yield from_json(record, kind)
        except (msgspec.MsgspecError, TypeError) as error:
            log.warning("what is stored of source %r (%s) cannot be read: %s", key, kind.__name__, error)


def _text(record: object) -> str:
    return to_json(record, indent=0).decode()
