"""Time zones as feeds and mails name them: "CEST", "ET", "America/Los_Angeles".

A name that stands for several zones is settled by the country of its source, or not at all: then only the day is known.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

# hours east of UTC; RFC 5322, 4.3 gives EST to PDT their American sense
HOURS = {
    "UTC": 0.0, "GMT": 0.0, "UT": 0.0, "Z": 0.0, "WET": 0.0, "WEST": 1.0, "BST": 1.0, "CET": 1.0, "MEZ": 1.0,
    "CEST": 2.0, "MESZ": 2.0, "EET": 2.0, "EEST": 3.0, "IDT": 3.0, "MSK": 3.0, "TRT": 3.0, "IRST": 3.5, "IRDT": 4.5,
    "SAST": 2.0,
    "CAT": 2.0, "EAT": 3.0, "WAT": 1.0, "GST": 4.0, "AFT": 4.5, "PKT": 5.0, "NPT": 5.75, "ICT": 7.0, "WIB": 7.0,
    "HKT": 8.0, "SGT": 8.0, "PHT": 8.0, "AWST": 8.0, "JST": 9.0, "KST": 9.0, "ACST": 9.5, "ACDT": 10.5, "AEST": 10.0,
    "AEDT": 11.0, "NZST": 12.0, "NZDT": 13.0, "EST": -5.0, "EDT": -4.0,
    "CST": -6.0, "CDT": -5.0, "MST": -7.0, "MDT": -6.0,
    "PST": -8.0, "PDT": -7.0, "AKST": -9.0, "AKDT": -8.0, "HST": -10.0, "NST": -3.5, "NDT": -2.5, "ADT": -3.0,
    "BRT": -3.0, "ART": -3.0, "CLT": -4.0,
}  # fmt: skip
# without saying whether it is summer
_BY_SEASON = {
    "ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles",
}  # fmt: skip
# what a name means in a country, by the ending of its web addresses
_IN_COUNTRY = {
    "IST": {"in": 5.5, "lk": 5.5, "ie": 1.0, "il": 2.0},
    "CST": {"cn": 8.0, "tw": 8.0},
    "BST": {"bd": 6.0},
    "AST": {"sa": 3.0, "kw": 3.0, "iq": 3.0, "bh": 3.0, "qa": 3.0, "ca": -4.0, "pr": -4.0},
}
_NAMED = re.compile(
    r"(?P<time>.*\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,9})?(?: ?[AaPp]\.?[Mm]\.?)?) ?\(?"
    r"(?P<name>[A-Z]{2,5}|[A-Z][A-Za-z]{2,15}/[A-Z][A-Za-z_/]{2,30})\)?$"
)
_NO_ZONES = frozenset(("AM", "PM", "HRS", "UHR", "LOCAL", "TIME"))


def split_zone(text: str) -> tuple[str, str]:
    """Return a time and the name of the zone after it, "" when it ends in none."""
    found = _NAMED.match(text)
    if found is None or found.group("name") in _NO_ZONES:
        return text, ""
    return found.group("time").strip(), found.group("name")


def is_zone(name: str | None) -> bool:
    """Say whether a word of capitals is the name of a zone, clear or not."""
    return name in HOURS or name in _BY_SEASON or name in _IN_COUNTRY


def in_zone(naive: datetime, name: str, *, country: str = "") -> datetime:
    """Return the moment, in UTC, that clocks of the zone showed; midnight UTC of the day when the name is not clear.

    Args:
        naive: what the clock showed; a zone of its own is ignored.
        country: two letters, as web addresses of the source end.
    """
    zone = _zone(name, country)
    clock = naive.replace(tzinfo=None)
    if zone is None:
        return clock.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=UTC)
    return clock.replace(tzinfo=zone).astimezone(UTC)


def _zone(name: str, country: str) -> tzinfo | None:
    if "/" in name or name in _BY_SEASON:
        try:
            return ZoneInfo(_BY_SEASON.get(name, name))
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return None
    hours = _IN_COUNTRY.get(name, {}).get(country, HOURS.get(name))
    return None if hours is None else timezone(timedelta(hours=hours))
