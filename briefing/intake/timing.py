"""Rules for times that a feed gets wrong. Stated for users in docs/intake.md."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from briefing.intake.notes import note
from briefing.model import Diagnostic, Entry, SourceId

# clocks differ by so much; an entry dated a little ahead counts as published now
_SKEW = timedelta(hours=1)


def settled(entry: Entry, now: datetime) -> Entry:
    """Return the entry with times that can be true.

    A time up to an hour ahead is now; one further ahead is dropped, and the other one, if it is past, takes its
    place. An update before the publication is no update.
    """
    published, updated = _possible(entry.published_at, now), _possible(entry.updated_at, now)
    if published is None:
        published = updated
    if updated is not None and published is not None and updated <= published:
        updated = None
    return replace(entry, published_at=published, updated_at=updated)


def timing_notes(
    entries: Iterable[Entry], now: datetime, *, where: str, source_id: SourceId
) -> tuple[Diagnostic, ...]:
    """Say how many entries have no time, or one that cannot be true."""
    held = list(entries)
    ahead = sum(1 for e in held if e.published_at is not None and e.published_at > now + _SKEW)
    undated = sum(1 for e in held if e.published_at is None and e.updated_at is None)
    found = []
    if ahead:
        message = f"{ahead} of {len(held)} entries are dated in the future; their time is not used"
        found.append(note("future-date", where, message, source_id=source_id))
    if undated:
        message = f"{undated} of {len(held)} entries have no date; they count when they were first read"
        found.append(note("undated", where, message, source_id=source_id))
    return tuple(found)


def _possible(moment: datetime | None, now: datetime) -> datetime | None:
    if moment is None or moment > now + _SKEW:
        return None
    return min(moment, now)
