"""The day a report is about, and whether it reports a single violent or natural event.

Two strikes on one town on two days read alike; what tells them apart is the day. Days are guessed from the
opening of a text, for grouping only: the dates that are printed come from elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

import ahocorasick_rs
import numpy as np
import numpy.typing as npt

from briefing.model import Document
from briefing.stories.landmarks import EVENT, STATE, landmarks
from briefing.text.calendar_words import MONTHS, WEEKDAYS

Vector = npt.NDArray[np.float64]
Indices = npt.NDArray[np.int64]

# What remains of a similarity when day or toll contradict. Low enough to part two strikes on one town (0.3
# and less of common words), high enough for the follow-ups of one event (0.4 and more); found on the demo
# and on tests/data/stories.
_OTHER_DAY = 0.6
_OTHER_TOLL = 0.65
# of two disasters or attacks in different states: two quakes are told in the same words (six languages, own texts, in
# tests/stories/test_lookalikes_by_language.py; English keeps to its days and tolls, by which it was tuned)
_OTHER_STATE = 0.3
# kinds of events that happen in one state, or in two
_LOCAL = ("airstrike", "bomb", "fire", "flood", "quake", "shooting", "storm", "train", "volcano")
# one event's early and late tolls rarely differ more, unless the day is the same
_TOLL_RATIO = 2.5
# different words of violence or disaster that make a report one of an incident
_LEAST_WORDS = 2

# characters in which the day is looked for; what stands first counts most
_OPENING = 700
_OPENING_HALF = 200.0
# and in which the state is: further down others are named that sent help
_STATES_WITHIN = 160

# what announces a day to come, or the day of a count
_NOT_THE_DAY = re.compile(
    r"(?:\b(?:next|from|until|by|d'ici)(?: (?:late|early|last))?"
    r"|\b(?:will|starting|due|begins?|expected|planned|declared)\b[^.]{0,30}) ?(?:on )?$"
)
# words of violence and disaster: how they begin, which is cheap to look for, and how they may go on
_INCIDENT_WORDS = {
    "air": r" ?strikes?",
    "strike": r"s? (?:on|hit|kill\w*)",
    "struck": "",
    "missile": "s?",
    "rocket": "s?",
    "drone": "s?",
    "shell": "(?:ing|ed|s)",
    "bomb": r"\w*",
    "blast": "s?",
    "explo": r"\w+",
    "attack": "(?:s|ed)?",
    "gunm": "[ae]n",
    "shooting": "",
    "ambush": r"\w*",
    "raid": "(?:s|ed)?",
    "crash": r"\w*",
    "earthquake": "",
    "quake": "",
    "derail": r"\w*",
    "collaps": r"\w+",
    "kill": "(?:s|ed|ing)",
    "frappe": "s?",
    "attentat": "s?",
    "ataque": "",
}
_BEGINNINGS = ahocorasick_rs.AhoCorasick(list(_INCIDENT_WORDS))
_INCIDENT = re.compile(rf"\b(?:{'|'.join(map(''.join, _INCIDENT_WORDS.items()))})\b")


_SMALL = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_VALUES = {word: value for value, word in enumerate(_SMALL.split(), start=1)}
_count = rf"(?:\d[\d,]*|{'|'.join(_VALUES)})"
_about = r"(?:(?:at least|more than|around|about|some|over|nearly|another|au moins) )?"
_TOLL = re.compile(
    rf"\b(?:kill(?:s|ed|ing)|drown(?:s|ed|ing)|deaths of|death toll\D{{0,40}}?(?:to|at|of)|tuant|tué)"
    rf"\s+{_about}(?P<after>{_count})\b"
    rf"|\b(?P<before>{_count})\s+(?:\w+ ){{0,5}}?"
    r"(?:killed|dead|died|deaths|drown(?:ed)?|perish(?:ed)?|lost at sea|morts|tués)\b"
)


class _Calendar(NamedTuple):
    """The names of days and months in one language. All patterns are tried on lower-cased text.

    Regardless of case they would take three times as long.
    """

    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    day_name: re.Pattern[str]
    date: re.Pattern[str]


@cache
def _calendar(language: str) -> _Calendar:
    known = language if language in MONTHS else "en"
    month = "|".join(sorted(MONTHS[known], key=lambda name: (-len(name), name)))
    return _Calendar(
        WEEKDAYS[known],
        MONTHS[known],
        re.compile(rf"\b(?:{'|'.join(sorted(WEEKDAYS[known], key=lambda name: (-len(name), name)))})\b"),
        re.compile(
            rf"\b(?P<d1>\d{{1,2}})\.?(?:st|nd|rd|th|er)? (?:de |of )?(?P<m1>{month})\b"
            rf"|\b(?P<m2>{month})\.? (?P<d2>\d{{1,2}})\b"
        ),
    )


@dataclass(frozen=True, slots=True)
class Incidents:
    """Per document: day number, death toll and states of the one event it reports, nan where there is none."""

    days: Vector
    tolls: Vector
    # (n_documents, 2): as numbers; the second repeats the first where one state is named
    states: Vector

    def agreement(self, rows: Indices, columns: Indices) -> Vector:
        """Factor on the similarity of each pair (rows[k], columns[k]): below 1 where day or toll rule it out."""
        days, other_days = self.days[rows], self.days[columns]
        tolls, other_tolls = self.tolls[rows], self.tolls[columns]
        high, low = np.maximum(tolls, other_tolls), np.minimum(tolls, other_tolls)
        same_day = days == other_days
        # comparisons with nan are false
        other_day = np.abs(days - other_days) >= 1.0
        other_toll = ~same_day & (high >= _TOLL_RATIO * low)
        return (
            np.where(other_day, _OTHER_DAY, 1.0)
            * np.where(other_toll, _OTHER_TOLL, 1.0)
            * np.where(self._other_state(rows, columns), _OTHER_STATE, 1.0)
        )

    def _other_state(self, rows: Indices, columns: Indices) -> npt.NDArray[np.bool_]:
        """Whether both name states and none is the same."""
        states, others = self.states[rows], self.states[columns]
        shared = (states == others) | (states == others[:, ::-1])
        known = ~np.isnan(states[:, 0]) & ~np.isnan(others[:, 0])
        other: npt.NDArray[np.bool_] = known & ~shared.any(axis=1)
        return other


def read_incidents(documents: Sequence[Document]) -> Incidents:
    """Guess day and toll from the openings."""
    read = [_incident(document) for document in documents]
    return Incidents(
        np.array([day for day, _ in read], dtype=np.float64),
        np.array([toll for _, toll in read], dtype=np.float64),
        np.array([_states(document) for document in documents], dtype=np.float64).reshape(-1, 2),
    )


def _states(document: Document) -> tuple[float, float]:
    """The one or two states where a disaster or attack is said to have been; nan where more are named, or none."""
    if (document.language or "en") == "en":
        return np.nan, np.nan
    marks = landmarks(f"{document.title}. {document.text[:_STATES_WITHIN]}", document.language)
    states = sorted(mark.removeprefix(f"{STATE} ") for mark in marks if mark.startswith(STATE))
    if not 1 <= len(states) <= 2 or not any(f"{EVENT} {kind}" in marks for kind in _LOCAL):
        return np.nan, np.nan
    return _numbered(states[0]), _numbered(states[-1])


def _numbered(code: str) -> float:
    return float(int.from_bytes(code.encode(), "big"))


def _incident(document: Document) -> tuple[float, float]:
    opening = document.text[:_OPENING]
    lowered = _lowered(f"{document.title}. {opening}")
    if not _is_incident(lowered):
        return np.nan, np.nan
    day = _day(opening, document)
    return float(day.toordinal()) if day else np.nan, _toll(lowered)


def _day(opening: str, document: Document) -> date | None:
    if document.published_at is None:
        return None
    return main_day(opening, document.published_at.date(), document.language)


def _is_incident(lowered: str) -> bool:
    begun = _BEGINNINGS.find_matches_as_indexes(lowered)
    return len(begun) >= _LEAST_WORDS and len(set(_INCIDENT.findall(lowered))) >= _LEAST_WORDS


def _lowered(text: str) -> str:
    """Lower-case a text, character for character: the dotted capital I would become two."""
    return text.replace("İ", "i").lower()


def opening_toll(text: str) -> float:
    """The largest number of dead that a text tells of; nan for none."""
    return _toll(_lowered(text))


def _toll(text: str) -> float:
    tolls = [_number(found["after"] or found["before"]) for found in _TOLL.finditer(text)]
    return float(max(tolls)) if tolls else np.nan


def _number(words: str) -> int:
    return _VALUES.get(words) or int(words.replace(",", "")[:9])


def main_day(opening: str, published: date, language: str = "en") -> date | None:
    """The day most and first named, resolved against the day of publication; None for none."""
    weights: Counter[date] = Counter()
    for position, day in _days(_lowered(opening), published, _calendar(language)):
        weights[day] += 1.0 / (1.0 + position / _OPENING_HALF)  # type: ignore[assignment]  # weights, not counts
    return max(sorted(weights), key=lambda day: weights[day]) if weights else None


def _days(text: str, published: date, calendar: _Calendar) -> Iterator[tuple[int, date]]:
    for found in calendar.day_name.finditer(text):
        if not _NOT_THE_DAY.search(text, max(0, found.start() - 40), found.start()):
            back = (published.weekday() - calendar.weekdays[found.group()]) % 7
            yield found.start(), published - timedelta(days=back)
    for found in calendar.date.finditer(text):
        month = calendar.months[found["m1"] or found["m2"]]
        day = _latest(int(found["d1"] or found["d2"]), month, published)
        if day is not None:
            yield found.start(), day


def _latest(day: int, month: int, published: date) -> date | None:
    """The last such date that is not after publication."""
    for year in (published.year, published.year - 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found <= published + timedelta(days=1):
            return found
    return None
