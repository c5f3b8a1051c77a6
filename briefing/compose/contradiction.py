"""Tells when two sentences cannot stand in one item: they give one event another day, or one thing another measure.

English. Only a day that presupposes the event ("Thursday's explosion") is held against one that tells it, so that two
attacks on two days may follow each other.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Sequence

from briefing.figures.units import MEASURE_UNITS
from briefing.model import Figure

_DAYS = "|".join(calendar.day_name)
# what comes once, by the words that it goes by
_EVENTS = (
    ("explosion", "blast", "bombing", "attack", "assault", "shooting", "raid", "airstrike"),
    ("crash", "accident", "collision", "derailment", "sinking"),
    ("fire", "blaze"),
    ("earthquake", "quake", "tremor"),
    ("landslide", "collapse", "avalanche"),
    ("verdict", "ruling", "sentence"),
    ("election", "referendum", "poll"),
    ("murder", "killing", "death"),
    ("arrest",),
    ("launch",),
    ("coup",),
    ("outage",),
)
_KIND = {word: kind for kind, words in enumerate(_EVENTS) for word in words}
_NOUN = rf"(?P<noun>{'|'.join(_KIND)})s?\b"
_PRESUPPOSED = re.compile(rf"\b(?P<day>{_DAYS})['’]s (?:[\w-]+ ){{0,2}}?{_NOUN}")
# nobody says, sets or ends a clause between the event and its day
_TOLD = re.compile(
    rf"\b{_NOUN}"
    r"(?:(?! (?:said|says|say|told|announced|reported|will|after|before|since|following|that)\b)[^,.;:“”\"])*?"
    rf" (?P<day>{_DAYS})\b(?!['’]s)"
)


def tells_other_day(text: str, opening: str) -> bool:
    """Whether one of two sentences presupposes an event on a day on which the other does not have it."""
    return _differs(_PRESUPPOSED, text, opening) or _differs(_PRESUPPOSED, opening, text)


def _differs(presupposed: re.Pattern[str], one: str, other: str) -> bool:
    elsewhere = [*_days(presupposed, other), *_days(_TOLD, other)]
    for kind, day in _days(presupposed, one):
        days = {its for its_kind, its in elsewhere if its_kind == kind}
        if days and day not in days:
            return True
    return False


def _days(pattern: re.Pattern[str], text: str) -> Iterable[tuple[int, str]]:
    return ((_KIND[match["noun"]], match["day"]) for match in pattern.finditer(text))


def measures_otherwise(figures: Sequence[Figure], opening: Sequence[Figure]) -> bool:
    """Whether figures of another document give a thing of the opening another measure: "a 300-ton crane", "400"."""
    return any(
        one.document_id != other.document_id
        and one.unit == other.unit
        and one.unit in MEASURE_UNITS
        and one.subject == other.subject != ""
        and (one.high < other.low or other.high < one.low)
        for one in figures
        for other in opening
    )
