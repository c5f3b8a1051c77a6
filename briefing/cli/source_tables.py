"""Sources and what fetching brought, as tables and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from briefing.app.gather import GatherReport
from briefing.app.sources import SourceHealth
from briefing.model import SourceResult, to_json


def fetched_lines(report: GatherReport) -> str:
    """Return one line a source and a line of sums."""
    rows = [
        (
            r.source.id,
            "failed" if r.failed else "unchanged" if r.unchanged else "read",
            str(r.new),
            str(r.entries),
        )
        for r in report.sources
    ]
    many = len(report.sources)
    total = (
        f"{report.new} new document{'' if report.new == 1 else 's'} "
        f"from {many - report.failed} of {many} source{'' if many == 1 else 's'}"
    )
    return table(("source", "result", "new", "entries"), rows) + "\n" + total


def fetched_json(report: GatherReport) -> str:
    """Return the report as JSON."""
    rows = [
        {
            "id": r.source.id,
            "name": r.source.name,
            "failed": r.failed,
            "unchanged": r.unchanged,
            "new": r.new,
            "entries": r.entries,
            "error": r.state.last_error,
            "diagnostics": r.diagnostics,
        }
        for r in report.sources
    ]
    return to_json({"new": report.new, "failed": report.failed, "sources": rows}).decode().rstrip()


def health_lines(found: Sequence[SourceHealth], now: datetime) -> str:
    """Return the sources with their health."""
    rows = [
        (
            h.source.id,
            h.status_at(now),
            _day(h.state.last_success if h.state else None),
            str(h.state.failures if h.state else 0),
            str(h.state.entries if h.state else 0),
            h.source.kind.value,
            h.source.url,
        )
        for h in found
    ]
    return table(("source", "status", "last success", "failures", "entries", "kind", "address"), rows)


def health_json(found: Sequence[SourceHealth], now: datetime) -> str:
    """Return the sources with their health as JSON."""
    rows = [
        {"source": h.source, "origin": h.origin, "status": h.status_at(now), "state": h.state} for h in found
    ]
    return to_json(rows).decode().rstrip()


def check_lines(results: Sequence[SourceResult]) -> str:
    """Return what reading the sources just now brought."""
    rows = [
        (
            r.source.id,
            "failed" if r.failed else "ok",
            str(r.entries),
            str(len(r.documents)),
            "; ".join(d.message for d in r.diagnostics) or "-",
        )
        for r in results
    ]
    return table(("source", "result", "entries", "documents", "remarks"), rows)


def check_json(results: Sequence[SourceResult]) -> str:
    """Return what reading the sources brought, as JSON without the texts."""
    rows = [
        {
            "id": r.source.id,
            "failed": r.failed,
            "entries": r.entries,
            "documents": [
                {"title": d.title, "url": d.url, "published_at": d.published_at} for d in r.documents
            ],
            "diagnostics": r.diagnostics,
        }
        for r in results
    ]
    return to_json(rows).decode().rstrip()


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return aligned columns; the last one is not padded."""
    widths = [max(len(row[column]) for row in (heads, *rows)) for column in range(len(heads))]
    lines = []
    for row in (heads, *rows):
        cells = [cell.ljust(width) for cell, width in zip(row[:-1], widths[:-1], strict=True)]
        lines.append("  ".join([*cells, row[-1]]).rstrip())
    return "\n".join(lines)


def _day(moment: datetime | None) -> str:
    return moment.strftime("%Y-%m-%d %H:%M") if moment else "never"
