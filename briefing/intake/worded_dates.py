"""Dates in words and in national order, in the languages whose month names we know: "Tue 22 October 2024, 14:10 CEST".

Linear, and a thousand times faster than dateparser, which is asked only for what is left.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

from briefing.intake.zones import in_zone, is_zone
from briefing.text.calendar_words import MONTHS

_MONTH_NUMBERS = {word: number for names in MONTHS.values() for word, number in names.items()}
_DAY_MONTH = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?[\s.-]{1,3}(?:de[l]?\s|"
    r"of\s)?([^\W\d_]{3,12}(?:\s[^\W\d_]{4,8})?)\.?,?"
    r"[\s.,-]{1,3}(?:de[l]?\s)?(\d{4})(?!\d)"
)
_MONTH_DAY = re.compile(r"([^\W\d_]{3,12})\.?\s{0,2}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})(?!\d)")
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")
_SHORT = re.compile(r"(?<![\d-])(\d{2})-(\d{2})-(\d{2})(?![\d-])")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?!\d)")
_EASTERN = re.compile(r"(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_CLOCK = re.compile(
    r"(?<![\d.:])(\d{1,2})(?:[:h.](\d{2})(?::\d{2})?)?\s?(a\.?m\.?|p\.?m\.?)?(?![\d.:])", re.IGNORECASE
)
_ZONE = re.compile(r"(?:UTC|GMT)?\s?([+-])(\d{1,2}):?(\d{2})?(?!\d)|\b([A-Z]{2,4})\b")


def worded_time(text: str, *, language: str = "") -> datetime | None:
    """Return the moment, in UTC; without a clock time the start of the day, without a zone UTC."""
    found = _date(text, language)
    if found is None:
        return None
    (year, month, day), rest = found
    hour, minute = _clock(rest)
    try:
        clock = datetime(year, month, day, hour, minute)
    except ValueError:
        return None
    zone = _zone(rest, hour + minute)
    return in_zone(clock, zone) if isinstance(zone, str) else clock.replace(tzinfo=zone).astimezone(UTC)


def _date(text: str, language: str) -> tuple[tuple[int, int, int], str] | None:
    """Return year, month and day, and what else the text says."""
    for pattern, places in ((_DAY_MONTH, (3, 2, 1)), (_MONTH_DAY, (3, 1, 2))):
        for found in pattern.finditer(text):
            month = _month(found.group(places[1]))
            if month:
                return (int(found.group(3)), month, int(found.group(places[2]))), _rest(text, found)
    for pattern in (_YEAR_FIRST, _EASTERN):
        if (year_first := pattern.search(text)) is not None:
            year, month, day = (int(part) for part in year_first.groups() if part.isdigit())
            return (year, month, day), _rest(text, year_first)
    if (short := _SHORT.search(text)) is not None and (read := _short(short)) is not None:
        return read, _rest(text, short)
    if (numbers := _NUMBERS.search(text)) is not None:
        return _ordered(numbers, language), _rest(text, numbers)
    return None


def _month(word: str) -> int:
    lowered = word.lower().strip(".")
    return _MONTH_NUMBERS.get(lowered, 0) or _MONTH_NUMBERS.get(lowered.partition(" ")[0], 0)


def _ordered(found: re.Match[str], language: str) -> tuple[int, int, int]:
    """Tell day from month: by value when one is over 12, else by custom (the month leads in English with slashes)."""
    first, second, year = int(found.group(1)), int(found.group(3)), int(found.group(4))
    month_leads = second > 12 or (first <= 12 and found.group(2) == "/" and language == "en")
    return (year, first, second) if month_leads else (year, second, first)


def _short(found: re.Match[str]) -> tuple[int, int, int] | None:
    """Read "24-10-22", year or day first: the later one, as news is new, and a wrong guess lies ahead and is seen."""
    first, month, last = (int(part) for part in found.groups())
    read = [
        (2000 + year, month, day)
        for year, day in ((first, last), (last, first))
        if 1 <= day <= 31 and year < 70
    ]
    return max(read, default=None) if 1 <= month <= 12 else None


def _rest(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} | {text[found.end() :]}"


def _clock(rest: str) -> tuple[int, int]:
    for found in _CLOCK.finditer(rest):
        half = (found.group(3) or "").lower()[:1]
        if not found.group(2) and not half:
            continue
        hour = int(found.group(1)) % 12 + (12 if half == "p" else 0) if half else int(found.group(1))
        minute = int(found.group(2) or 0)
        if hour < 24 and minute < 60:
            return hour, minute
    return 0, 0


def _zone(rest: str, clock: int) -> timezone | str:
    """Return the zone named, as an offset or by name; a day without a clock time has none."""
    if not clock:
        return UTC
    for found in _ZONE.finditer(rest):
        sign, hours, minutes, name = found.groups()
        if sign:
            size = min(timedelta(hours=int(hours), minutes=int(minutes or 0)), timedelta(hours=14))
            return timezone(size * (1 if sign == "+" else -1))
        if is_zone(name):
            return str(name)
    return UTC
