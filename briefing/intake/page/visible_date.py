"""The date a page shows to its readers, for pages whose head states none. By htmldate, within bounds."""

from __future__ import annotations

from datetime import datetime

from briefing.intake.dates import parse_time

# the date stands near the article; the rest of a huge page is not worth the time
_SEARCHED_CHARS = 1_000_000


def visible_date(page: str, url: str) -> datetime | None:
    """Return the day a page was published, None when it shows none."""
    from htmldate import find_date

    try:
        found = find_date(page[:_SEARCHED_CHARS], url=url or None, original_date=True, extensive_search=False)
    except (ValueError, TypeError, AttributeError, IndexError, OverflowError, RecursionError):
        return None
    return parse_time(found, loose=False) if found else None
