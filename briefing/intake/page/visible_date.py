"""The date a page shows to its readers, for pages whose head states none. By htmldate, within bounds."""

from __future__ import annotations

import re
from datetime import datetime

from briefing.intake.dates import parse_time

# the date stands near the article; the rest of a huge page is not worth the time
_SEARCHED_CHARS = 1_000_000
_AMERICAN = re.compile(r"en[-_]us", re.IGNORECASE)


def visible_date(page: str, url: str, *, language: str = "") -> datetime | None:
    """Return the day a page was published, None when it shows none. `language`: its tag, "en-US"."""
    from htmldate import find_date

    try:
        found = find_date(page[:_SEARCHED_CHARS], url=url or None, original_date=True, extensive_search=False)
    except (ValueError, TypeError, AttributeError, IndexError, OverflowError, RecursionError):
        return None
    moment = parse_time(found, loose=False) if found else None
    return _month_first(moment, page) if moment is not None and _AMERICAN.fullmatch(language) else moment


def _month_first(moment: datetime, page: str) -> datetime:
    """Turn a day that was read from "05/04/2024" as in Europe into what it means in America."""
    if moment.day > 12 or not re.search(
        rf"(?<!\d)0?{moment.day}/0?{moment.month}/{moment.year}(?!\d)", page[:_SEARCHED_CHARS]
    ):
        return moment
    return moment.replace(month=moment.day, day=moment.month)
