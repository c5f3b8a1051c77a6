"""The records of selection: what may be picked, how much, what was picked and how well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from briefing.errors import UsageError
from briefing.model import Passage

# of news in English, roughly
_WORDS_PER_SENTENCE = 22.0
_BYTES_PER_WORD = 6.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that may be printed, with all that selection needs to know of it."""

    passage: Passage
    # exactly what would be printed
    text: str
    words: int
    # per sentence: lower-cased words in order, content words stemmed, stop words as they stand
    stems: tuple[tuple[str, ...], ...]
    # counts from 0, documents in reading order (oldest first)
    document: int
    # how many sentences its first own sentence stands after the first that can be printed; 0 is the lead
    position: int
    paragraph: int = 0
    # how much the caller wants it: 1 is neutral (theme match, publisher, kind of document)
    weight: float = 1.0
    # ISO 639-1
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Budget:
    """The most that may be picked. Every limit that is set holds; at least one must be."""

    words: int | None = None
    sentences: int | None = None
    # of the passages in UTF-8, joined by one blank each
    bytes: int | None = None

    def __post_init__(self) -> None:
        limits = {"words": self.words, "sentences": self.sentences, "bytes": self.bytes}
        if all(limit is None for limit in limits.values()):
            raise UsageError("a budget without a limit", remedy="set words, sentences or bytes")
        for name, limit in limits.items():
            if limit is not None and limit < 1:
                raise UsageError(f"a budget of {limit!r} {name}", remedy="give a number of at least 1")

    @property
    def about_words(self) -> float:
        """Return the tightest limit in words, as news has them."""
        limits = ((self.words, 1.0), (self.sentences, _WORDS_PER_SENTENCE), (self.bytes, 1 / _BYTES_PER_WORD))
        return min(limit * words for limit, words in limits if limit is not None)


class Outcome(StrEnum):
    """Why a candidate was not picked."""

    BUDGET = "budget"
    REDUNDANT = "redundant"
    TOLD = "told"
    OUTWEIGHED = "outweighed"
    UNFIT = "unfit"


@dataclass(frozen=True, slots=True)
class Part:
    """One addend of a pick's gain, so that it can be explained."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class Pick:
    """A picked passage. `candidate` is its index in what was offered; `rank` counts picks from 1."""

    candidate: int
    passage: Passage
    rank: int
    # what it added to the objective when it was picked; `parts` sum up to it
    gain: float
    parts: tuple[Part, ...] = ()
    # what it tells that no earlier pick told, strongest first
    concepts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RunnerUp:
    """A candidate that came near. `gain` is what it would still add; `like` the pick it repeats."""

    candidate: int
    passage: Passage
    gain: float
    outcome: Outcome
    like: int | None = None


@dataclass(frozen=True, slots=True)
class Selection:
    """What was picked, in printing order, and how near to the best possible it is."""

    picks: tuple[Pick, ...]
    objective: float
    # no choice within the budget can have a higher objective
    bound: float
    method: str
    words: int
    candidates: int
    runners_up: tuple[RunnerUp, ...] = ()

    @property
    def passages(self) -> tuple[Passage, ...]:
        return tuple(pick.passage for pick in self.picks)

    @property
    def gap(self) -> float:
        """Relative gap in [0, 1]; 0 is a proven optimum."""
        return 0.0 if self.bound <= 0 else max(0.0, (self.bound - self.objective) / self.bound)


class Summarizer(Protocol):
    """A method that picks passages: ours, the classic ones and sumy's all look like this."""

    @property
    def name(self) -> str: ...

    def select(
        self, candidates: Sequence[Candidate], budget: Budget, *, told: Sequence[str] = ()
    ) -> Selection: ...
