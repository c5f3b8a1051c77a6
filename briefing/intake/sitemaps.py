"""Reads a sitemap as a source: which of its addresses are new, and what their pages say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from briefing.intake.formats.sitemap import is_sitemap
from briefing.intake.linked import Completed, LinkedPages, entry_key
from briefing.intake.net.faults import FetchFault
from briefing.intake.notes import Parsed
from briefing.intake.timing import settled
from briefing.model import Entry

# sitemaps of one index that are looked into
_MOST_SITEMAPS = 4
# a page that was last changed before is no news
_RECENT = timedelta(days=7)
_LONG_AGO = datetime(1900, 1, 1, tzinfo=UTC)

# fetches and parses a sitemap
ReadSitemap = Callable[[str], Parsed]


def whole_listing(parsed: Parsed, read: ReadSitemap) -> Parsed:
    """Open the sitemaps that an index lists: those named for news first, then the newest.

    Raises:
        FetchFault: none of them can be read.
    """
    children = [entry for entry in parsed.entries if is_sitemap(entry)]
    entries = [entry for entry in parsed.entries if not is_sitemap(entry)]
    notes, faults = list(parsed.diagnostics), list[FetchFault]()
    for child in sorted(children, key=_urgency)[:_MOST_SITEMAPS]:
        try:
            found = read(child.url)
        except FetchFault as fault:
            faults.append(fault)
            continue
        # an index in an index is against the protocol
        entries += [entry for entry in found.entries if not is_sitemap(entry)]
        notes += found.diagnostics
    if faults and not entries:
        raise faults[0]
    return Parsed(tuple(entries), (), tuple(notes))


def _urgency(child: Entry) -> tuple[bool, float, str]:
    moment = child.updated_at or _LONG_AGO
    return "news" not in child.url.lower(), -moment.timestamp(), child.url


def new_articles(
    entries: Sequence[Entry], pages: LinkedPages, *, seen: frozenset[str], now: datetime
) -> Completed:
    """Read the pages of what is new: dated within a week, or undated and not yet listed at the first visit."""
    undated = [entry for entry in entries if _moment(entry) is None]
    recent = [entry for entry in entries if (moment := _moment(entry)) and moment > now - _RECENT]
    # of what has no date only the next visit can tell what is new
    known = seen or frozenset(map(entry_key, undated))
    found = pages.complete([*recent, *undated], known)
    # after reading: a page's own time comes before when it was last changed
    read = tuple(settled(entry, now) for entry in found.entries if entry.text)
    return replace(found, entries=read, listed=len(entries))


def _moment(entry: Entry) -> datetime | None:
    return entry.published_at or entry.updated_at
