"""Times as documents write them, to aware UTC datetimes. Fixed formats first, dateparser for the rest.

A time without an offset is read as UTC: the only rule that does not depend on the machine.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from functools import partial

from briefing.intake.guard import attempt
from briefing.intake.worded_dates import worded_time
from briefing.intake.zones import in_zone, split_zone

_LONGEST = 64
_LANGUAGES = ("en", "fr", "es", "de", "it", "pt", "nl", "pl", "tr", "ru", "uk", "ar", "fa", "he")
_EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)
_LATEST = datetime(2100, 1, 1, tzinfo=UTC)
_ISO = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})"
    r"(?:[T \u00a0]\s{0,2}(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?)?"
    r"\s{0,2}(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?$",
    re.IGNORECASE,
)
_IMPOSSIBLE_CLOCK = re.compile(
    r"(?<![\d:.+-])(?:2[5-9]|[3-9]\d):\d{2}(?!\d)|(?<![\d:.+-])\d{1,2}:[6-9]\d(?!\d)|[A-Za-z]{3} 0\d{3}\b"
)
_STAMP = re.compile(r"\d{10}(?:\d{3})?(?:\.\d{1,6})?$")
_MAIL = re.compile(r"(?:[A-Za-z]{3,9},?\s{0,3})?\d{1,2}[ -][A-Za-z]{3,9}[ -]\d{2,4}\s")
# hours from UTC at a date's end: "GMT+1", "+05:30", "UTC +0530", a name in brackets behind it
_SHIFT = re.compile(r" ?(?:(?:GMT|UTC|UT) ?)?([+-])(\d{1,2}):?(\d{2})?(?: ?\([^()]{0,40}\))?$", re.IGNORECASE)
_PDF = re.compile(r"D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:([+\-Z])(\d{2})?'?(\d{2})?'?)?")


def parse_time(text: str, *, language: str = "", loose: bool = True, country: str = "") -> datetime | None:
    """Return the moment `text` names, in UTC; None when it names none between 1900 and 2100.

    Args:
        text: ISO 8601, RFC 2822, Unix seconds or milliseconds, or words ("22 October 2024, 14:10 CEST").
        language: of the words, ISO 639-1, "" for any.
        loose: also try words, which is slow (about 1 ms).
        country: of the source, two letters: what "IST" means there.
    """
    cleaned = " ".join(text.split()).strip("[]()|•· ")
    if not 6 <= len(cleaned) <= _LONGEST or not any(c.isdigit() for c in cleaned):
        return None
    if _IMPOSSIBLE_CLOCK.search(cleaned):
        return None
    clock, zone = split_zone(cleaned)
    if zone:
        shown = parse_time(clock, language=language, loose=loose)
        return None if shown is None else _bounded(in_zone(shown, zone, country=country))
    for parser in (_iso, _mail, _stamp, pdf_time):
        if (found := attempt(partial(_read, parser, cleaned), None, "a time")) is not None:
            return found
    if not loose or not _may_be_date(cleaned):
        return None
    return attempt(lambda: _bounded(_words(cleaned, language)), None, "a time")


def _read(parser: Callable[[str], datetime | None], text: str) -> datetime | None:
    return _bounded(parser(text))


def from_timestamp(seconds: float) -> datetime | None:
    """Return the UTC time of a Unix time stamp in seconds or milliseconds, None outside 1900 to 2100."""
    try:
        return _bounded(datetime.fromtimestamp(seconds / 1000 if abs(seconds) > 1e11 else seconds, UTC))
    except (OverflowError, OSError, ValueError):
        return None


def pdf_time(text: str) -> datetime | None:
    """Read the date format of PDF (ISO 32000-1, 7.9.4): `D:20241022061500+02'00'`."""
    found = _PDF.match(text)
    if found is None:
        return None
    year, month, day, hour, minute, second, sign, zone_h, zone_m = found.groups()
    offset = timedelta()
    if sign in ("+", "-"):
        offset = timedelta(hours=int(zone_h or 0), minutes=int(zone_m or 0)) * (1 if sign == "+" else -1)
    return _moment(
        (int(year), int(month or 1), int(day or 1), int(hour or 0), int(minute or 0), int(second or 0)),
        offset,
    )


def _iso(text: str) -> datetime | None:
    found = _ISO.match(text)
    if found is None:
        return None
    year, month, day, hour, minute, second, zone = found.groups()
    parts = (int(year), int(month), int(day), int(hour or 0), int(minute or 0), min(int(second or 0), 59))
    return _moment(parts, _offset(zone or ""))


def _offset(zone: str) -> timedelta:
    if not zone or zone[0] not in "+-":
        return timedelta()
    digits = zone[1:].replace(":", "")
    size = timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    return -size if zone[0] == "-" else size


def _moment(parts: tuple[int, int, int, int, int, int], offset: timedelta) -> datetime | None:
    year, month, day, hour, minute, second = parts
    try:
        if hour == 24 and minute == 0:
            return datetime(year, month, day, tzinfo=timezone(offset)).astimezone(UTC) + timedelta(days=1)
        return datetime(year, month, day, hour, minute, second, tzinfo=timezone(offset)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _mail(text: str) -> datetime | None:
    if not _MAIL.match(text):
        return None
    try:
        # the standard library takes "+0530" alone, and would read all others as UTC
        found = parsedate_to_datetime(_SHIFT.sub(_plain_shift, text))
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def _plain_shift(found: re.Match[str]) -> str:
    sign, hours, minutes = found.groups()
    return f" {sign}{int(hours):02d}{minutes or '00'}"


def _stamp(text: str) -> datetime | None:
    return from_timestamp(float(text)) if _STAMP.match(text) else None


def _may_be_date(text: str) -> bool:
    digits = sum(c.isdigit() for c in text)
    return 2 <= digits <= 20 and (any(c.isalpha() for c in text) or digits >= 5)


def _words(text: str, language: str) -> datetime | None:
    """Ask our own reader of dates in words, then dateparser in a few languages: all 200 take it six seconds."""
    if (found := worded_time(text, language=language)) is not None:
        return found
    import dateparser

    settings = {
        "TIMEZONE": "UTC",
        "TO_TIMEZONE": "UTC",
        "RETURN_AS_TIMEZONE_AWARE": True,
        "REQUIRE_PARTS": ["day", "month", "year"],
        "PARSERS": ["absolute-time"],
        # fixed, so that an incomplete date never depends on today
        "RELATIVE_BASE": datetime(2000, 1, 1),
    }
    languages = list(dict.fromkeys([*([language] if language in _LANGUAGES else []), *_LANGUAGES]))
    try:
        parsed = dateparser.parse(text, languages=languages, settings=settings)
    except (ValueError, OverflowError, TypeError, RecursionError):
        return None
    return parsed if isinstance(parsed, datetime) else None


def _bounded(moment: datetime | None) -> datetime | None:
    return moment if moment is not None and _EARLIEST <= moment < _LATEST else None
