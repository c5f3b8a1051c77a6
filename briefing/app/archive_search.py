"""Searches and exports stored documents, and deletes old ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from briefing.app.clock import now as read_clock
from briefing.app.gather import EVERYTHING, GatherRequest, store_path
from briefing.errors import UsageError
from briefing.settings import load_settings
from briefing.store import Match, Removed, Store


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """Which documents: all, or those of the last `since`."""

    where: GatherRequest = EVERYTHING
    since: timedelta | None = None


def search_store(query: str, request: GatherRequest, *, limit: int) -> tuple[Match, ...]:
    """Find stored documents by words.

    Raises:
        StoreError: there is no store, or it cannot be read.
    """
    with _open(request) as store:
        return store.search(query, limit=limit)


def export_documents(request: ExportRequest) -> Iterator[bytes]:
    """Yield stored documents as JSON lines, by id."""
    since = read_clock() - request.since if request.since is not None else None
    with _open(request.where) as store:
        yield from store.export_lines(since)


def forget_older(request: GatherRequest, *, keep: timedelta) -> Removed:
    """Delete documents and editions older than `keep`."""
    with _open(request) as store:
        return store.forget_before(read_clock() - keep)


def write_export(request: ExportRequest, output: Path) -> int:
    """Write the export to a file in one step; returns how many documents."""
    from briefing.store.files import write_atomically

    store = store_path(load_settings(request.where.config), request.where.store)
    if output.exists() and store.exists() and output.samefile(store):
        raise UsageError("is the store itself", where=str(output), remedy="name another file with --output")
    lines = list(export_documents(request))
    write_atomically(output, b"".join(lines))
    return len(lines)


def _open(request: GatherRequest) -> Store:
    return Store(store_path(load_settings(request.config), request.store), create=False)
