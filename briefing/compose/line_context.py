"""Say how likely an editor prints a line behind an opening: a logistic model learned from marks.

Readers marked what could follow the opening of an item under its headline: what adds a fact of the event, and what says
it again, hangs, comments, is background, or is of another event. The model (logistic regression, Cox 1958) knows a line
by itself (`line_worth`), by where it comes from, and by what it shares with headline and opening, adds to them, or
takes for known though they don't name it. English only. The recipe is `python -m benchmarks.line_context`, the
weights are `compose/context_weights.py`, the figures stand in docs/fitness.md.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from briefing.compose.context_weights import FITS, FOLLOWS
from briefing.compose.line_worth import EVERY, LANGUAGE, LineWorth
from briefing.model import Document, Sentence
from briefing.passages.report_form import form_of
from briefing.passages.speech_acts import names_speech_act
from briefing.select.facts import Facts, is_said_by, read_facts, tell_of_two
from briefing.stories.background import everyday_words
from briefing.text.calendar_words import WEEKDAYS
from briefing.text.quotations import outside_quotes
from briefing.text.stems import terms
from briefing.text.weights import level_class, likelihood, read_weights
from briefing.text.word_lists import word_set

# the upper ends of the classes of place, distance and length; what is above the last is "more"
_PLACES, _APART, _LENGTHS = (0, 1, 2, 4, 7, 12), (1, 2, 4, 8, 15), (10, 18, 25, 32, 40, 55)
# "the talks", "those two sides"; what is told of it at once needs nothing before it
_DEFINITE = re.compile(
    r"\b[Tt]h(?:e|is|at|ese|ose) (?:[a-z][\w-]+ ){0,2}?([a-z][\w-]{2,})\b(?! (?:of|that|which|who|to)\b)"
)
_NAME = re.compile(r"(?<=[\w,;:)“\"'‘] )[A-ZÀ-Þ][\w’'-]+")
_WORD, _ANY_WORD = re.compile(r"[a-z]+"), re.compile(r"[^\W\d_][\w’'-]+")
_GOES_ON = word_set("also another other others further again still meanwhile however but additional more")
_WEEKDAYS = frozenset(WEEKDAYS[LANGUAGE])
_TELLING = {
    "past perfect": re.compile(
        r"\bhad (?:\w+ly |also |not |already |long |never |been )*\w+(?:ed|en|wn|ne|de|un|nt)\b"
    ),
    "ago": re.compile(
        r"\b(?:years?|months?|weeks?|decades?) (?:ago|earlier|before)\b|\blast (?:year|month|week)\b"
        r"|\b(?:since|in) (?:19|20)\d\d\b"
    ),
    "future": re.compile(r"\b(?:will|(?:is|are) (?:due|expected|set|scheduled|to))\b"),
    "standing": re.compile(r"\b(?:is|are|has been|have been|remains?|includes?|consists?)\b"),
}
_TOLD_AGAIN = ("share", "covers opening", "covers headline")
# more of these say no more
_FEW, _SOME, _MANY = 3, 5, 8
_NEW_STEMS = 15


@dataclass(frozen=True, slots=True)
class Line:
    """The sentences of a document from `first` to `last`."""

    document: Document
    sentences: Sequence[Sentence]
    worth: LineWorth
    first: int
    last: int

    @property
    def text(self) -> str:
        return self.document.text[self.sentences[self.first].start : self.sentences[self.last].end]


@dataclass(frozen=True, slots=True)
class Likelihoods:
    """How likely an editor prints a line behind an opening, and how likely he finds no fault with it; from 0 to 1."""

    printed: float
    fit: float


class LineContext:
    """Judges what could stand behind one opening and its headline."""

    def __init__(self, opening: Line) -> None:
        self._opening = opening

    def likelihoods(self, line: Line, *, lead_in: int = 0) -> Likelihoods:
        """Return how likely a line is printed here; 1 in a language without weights.

        Args:
            lead_in: sentences that the line brings along for being understood.
        """
        if (line.document.language or LANGUAGE) != LANGUAGE:
            return Likelihoods(1.0, 1.0)
        told = self.features(line, lead_in=lead_in)
        return Likelihoods(
            likelihood(told, follow_weights(), every=EVERY), likelihood(told, fit_weights(), every=EVERY)
        )

    def features(self, line: Line, *, lead_in: int = 0) -> dict[str, float]:
        """Return what the model reads of a line: feature -> level."""
        alone = min(line.worth.of(index) for index in range(line.first, line.last + 1))
        found = {
            "by itself": math.log(alone / (1.0 - alone)),
            f"lead-in {min(lead_in, 2)}": 1.0,
            "sentences": float(line.last - line.first),
            **self._place(line),
            **_form(line.text),
            **self._shared(line),
            **self._added(line),
            **self._known(line.text),
        }
        return {name: level for name, level in found.items() if level}

    def _place(self, line: Line) -> dict[str, float]:
        opening = self._opening
        if line.document.id == opening.document.id:
            apart = line.first - opening.last
            return {
                "same report": 1.0,
                "before" if apart < 0 else f"behind to {level_class(apart, _APART)}": 1.0,
            }
        found = {
            f"place {level_class(line.worth.place(line.first), _PLACES)}": 1.0,
            "same outlet": float(line.document.outlet == opening.document.outlet),
        }
        own, first = line.document.published_at, opening.document.published_at
        if own is not None and first is not None and own != first:
            found["newer report" if own > first else "older report"] = 1.0
        title = frozenset(terms(line.document.title, LANGUAGE))
        shorter = max(1, min(len(title), len(self._headline)))
        return {**found, "titles alike": len(title & self._headline) / shorter}

    def _shared(self, line: Line) -> dict[str, float]:
        own = frozenset(terms(line.text, LANGUAGE))
        common = everyday_words(LANGUAGE)
        telling, shared = own - common, (own & self._told) - common
        headline = self._headline - common
        found = {
            "shared": float(min(len(shared), _MANY)),
            "share": len(shared) / max(1, len(telling)),
            "shares nothing": float(not shared),
            "covers opening": len(own & self._first) / max(1, len(self._first)),
            "covers headline": len(own & headline) / max(1, len(headline)),
            "new": min(len(telling - self._told), _NEW_STEMS) / _NEW_STEMS,
        }
        if line.document.id != self._opening.document.id:
            # another report tells the event again; the same one goes on
            found |= {f"{name}, other report": found[name] for name in _TOLD_AGAIN}
            if line.worth.place(line.first) <= 1:
                found |= {f"{name}, other lead": found[name] for name in _TOLD_AGAIN}
        return found

    def _added(self, line: Line) -> dict[str, float]:
        facts, told = read_facts(line.text, LANGUAGE, frozenset(terms(line.text, LANGUAGE))), self._facts
        return {
            "said": float(is_said_by(facts, told)),
            "tells of two": float(tell_of_two(facts, told)),
            "no act": float(not facts.acts),
            "same acts": float(min(len(facts.acts & told.acts), _FEW)),
            "new acts": float(min(len(facts.acts - told.acts), _FEW)),
            "same numbers": float(min(len(facts.numbers & told.numbers), _FEW)),
            "new numbers": float(min(len(facts.numbers - told.numbers), _FEW)),
            "same names": float(min(len(facts.names & (told.names | told.rest)), _SOME)),
            "new names": float(min(len(facts.names - told.names - told.rest), _SOME)),
        }

    def _known(self, text: str) -> dict[str, float]:
        """What a line takes for known, and how much of it stands above."""
        hanging, read = 0, 0
        known = {*self._told, *everyday_words(LANGUAGE)}
        for match in _DEFINITE.finditer(text):
            stems = frozenset(terms(match[1], LANGUAGE))
            known.update(terms(text[read : match.start()], LANGUAGE))
            read = match.start()
            hanging += bool(stems) and stems.isdisjoint(known)
        named = {word.lower() for word in _ANY_WORD.findall(self._above)}
        own = _NAME.findall(text)
        return {
            "hanging": float(min(hanging, _FEW)),
            "names": float(min(len(own), _SOME)),
            "names told": sum(word.lower() in named for word in own) / max(1, len(own)),
        }

    @cached_property
    def _above(self) -> str:
        return f"{self._opening.document.title}. {self._opening.text}"

    @cached_property
    def _first(self) -> frozenset[str]:
        return frozenset(terms(self._opening.text, LANGUAGE))

    @cached_property
    def _headline(self) -> frozenset[str]:
        return frozenset(terms(self._opening.document.title, LANGUAGE))

    @cached_property
    def _told(self) -> frozenset[str]:
        return self._first | self._headline

    @cached_property
    def _facts(self) -> Facts:
        return read_facts(self._above, LANGUAGE, frozenset(terms(self._above, LANGUAGE)))


def _form(text: str) -> dict[str, float]:
    outside = outside_quotes(text)
    words = frozenset(_WORD.findall(outside.lower()))
    return {
        f"length {level_class(len(text.split()), _LENGTHS)}": 1.0,
        f"form {form_of(text, LANGUAGE).name.lower()}": 1.0,
        "speech": float(names_speech_act(words, LANGUAGE)),
        "quoted": 1.0 - len(outside) / max(1, len(text)),
        "goes on": float(not _GOES_ON.isdisjoint(words)),
        "weekday": float(not _WEEKDAYS.isdisjoint(words)),
        **{name: float(telling.search(outside) is not None) for name, telling in _TELLING.items()},
    }


@cache
def follow_weights() -> Mapping[str, float]:
    """Return the shipped weights of what is printed: feature -> what it adds to the logarithm of the odds."""
    return read_weights(FOLLOWS)


@cache
def fit_weights() -> Mapping[str, float]:
    """Return the shipped weights of what has no fault, be it printed or not."""
    return read_weights(FITS)
