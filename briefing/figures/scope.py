"""When and where a figure holds: the past years and the names of places and peoples that its sentence gives."""

from __future__ import annotations

import re
from datetime import datetime

from briefing.text.calendar_words import MONTHS, WEEKDAYS
from briefing.text.word_lists import word_set

_YEAR = re.compile(r"(?<![\d,.-])((?:19|20)\d\d)(?:[-–/]\d{2,4})?(?!\d|[,.]\d)")
_YEAR_BACK = re.compile(
    r"\b(?:last year|(?:a|one) year (?:ago|earlier|before)|the (?:previous|year) (?:year|before))\b",
    re.IGNORECASE,
)
_YEARS_AGO = re.compile(
    r"\b(?:years|decades|centuries) (?:ago|earlier)\b|\b(?:\d{1,2}th|[a-z]+th)[- ]century\b|\bMiddle Ages\b"
    r"|\bsince (?:19|20)\d\d\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:()]| -+ | — |—|–(?!\d)")
_BREAK = re.compile(r"[;:]| -+ | — ")
_CAPITALIZED = re.compile(r"(?<![.!?]\s)(?<!^)\b[A-ZÀ-ÞА-Я][\w'’-]{2,}")
# capitalized words that name no place and no people
_NO_PLACE = word_set(
    """
    the its their his her our this these those they there here when while after before mr mrs ms dr president minister
    prime secretary general foreign defense defence government state police army ministry military security council news
    agency reuters
    """
) | frozenset(name for calendar in (MONTHS["en"], WEEKDAYS["en"]) for name in calendar)
# letters that hold "Congo" and "Congolese" together
_ROOT = 4
# a time that is none of the years that a sentence names
_BEFORE_THAT = 0


def past_years(before: str, after: str, published: datetime | None) -> frozenset[int]:
    """The years other than that of publication which the figure's clause gives; 0 stands for an unnamed one."""
    # what stands before holds on across commas: "the deadliest since 2014, when gunmen took a school, killing 150"
    told = _BREAK.split(before)[-1] + " " + _CLAUSE.split(after[:120])[0]
    years = {int(match[1]) for match in _YEAR.finditer(told)}
    if published is not None:
        if _YEAR_BACK.search(told):
            years.add(published.year - 1)
        years.discard(published.year)
    if _YEARS_AGO.search(told):
        years.add(_BEFORE_THAT)
    return frozenset(years)


def places(text: str) -> frozenset[str]:
    """Beginnings of the names in a text, without titles, days and initials: "cong" for Congo and Congolese."""
    found = (match[0] for match in _CAPITALIZED.finditer(text.strip()))
    return frozenset(
        name.lower()[:_ROOT] for name in found if not name.isupper() and name.lower() not in _NO_PLACE
    )


_WHERE = re.compile(r"\b(?:in|at|near|outside) (?:the )?(?:[a-z-]+ (?:of )?){0,3}([A-Z][\w'’-]{2,})")


def where_told(before: str, after: str) -> frozenset[str]:
    """Beginnings of the names that say where, close to a figure: "laho" for "in Lahore which killed 13"."""
    near = [match[1] for match in _WHERE.finditer(before[-60:])][-1:] + [
        match[1] for match in _WHERE.finditer(_CLAUSE.split(after[:80])[0])
    ][:1]
    return frozenset(name.lower()[:_ROOT] for name in near if name.lower() not in _NO_PLACE)


_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS['en'])})\b", re.IGNORECASE)


def weekdays(sentence: str) -> frozenset[str]:
    """The days of the week that a sentence names, in English."""
    return frozenset(match[0].lower() for match in _WEEKDAY.finditer(sentence))
