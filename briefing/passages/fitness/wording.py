"""Judge a sentence by its words: who acts, what is done, how it is told. A small weighted model, data included.

The score is a sum of features over what stands outside quotation marks: acts, speech acts, named actors, numbers
and dates speak for a report; similes, things of a scene, judging words and wishes speak against it. The weights were
set by hand and fitted on the development half of tests/data/fitness.jsonl; docs/fitness.md has the figures of
both halves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.passages.fitness.lexicon import COMMON_FIRST, FitnessWords
from briefing.text.calendar_words import MONTHS, WEEKDAYS

_WORD = re.compile(r"[^\W\d_]+(?:[’'][a-z]{1,2}\b)?")
_ARABIC_VOWELS = re.compile("[\u0640\u064b-\u0652]")
_NAME = re.compile(
    r"(?<=[\w,;:)] )[A-ZÀ-ÞА-ЯΑ-Ω][\w.’'-]+|^[\"“(]?(?:[A-Z]{2,8}\b|[A-Z][\w’'-]+ [A-Z][\w’'-]+)"
)
_NUMBER = re.compile(r"\d")
# "80 to 120 mm", "$74.60 a barrel", "CVSS 9.8": a bulletin measures
_MEASURED = re.compile(
    r"\d ?(?:mm|cm|m|km|kg|km/h|mph|kph|knots|percent|per cent|%|°C|degrees|tonnes|barrels|GMT|UTC)(?![\w.-])|"
    r"[$€£¥]\d|\bmagnitude \d|\bCVE-\d|\bCVSS \d|\b\d{1,2}:\d\d\b"
)
_DAYS = frozenset(
    name for names in (*WEEKDAYS.values(), *MONTHS.values()) for name in names if len(name) > 3
) | {
    "yesterday",
    "today",
    "tomorrow",
    "tonight",
}
# these are no possessives
_CONTRACTED = frozenset(("it’s", "that’s", "there’s", "here’s", "let’s"))
_LONGEST = 1200
# words in which an actor must be met to count as the one who acts
_HEAD_WORDS = 14


# "Three spoons, a ladder and a radio: ..."
_TABLEAU = re.compile(
    r"[^,:;.\"“]{3,60}, [^,:;.\"“]{3,60}(?:, [^,:;.\"“]{3,60})?,? (?:and|et|y|und) [^,:;.\"“]{3,60}:"
)
# a capitalized word that opens a sentence and is followed by a verb or an aside is a name, unless it is a common word
_FIRST = re.compile(r"^[\"“'(]?([A-Z][\w-]{2,})(?:[’']s)?,? [a-z]")


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature adds; see `score`."""

    speech: float = 1.6
    act: float = 1.4
    second_act: float = 0.4
    actor: float = 0.9
    name: float = 0.8
    number: float = 0.6
    day: float = 0.5
    measured: float = 0.9
    quotes: float = 0.5
    simile: float = -2.4
    tableau: float = -5.0
    staged: float = -3.4
    scene: float = -1.0
    judging: float = -1.3
    wanting: float = -1.8
    narrated: float = -2.4
    sweeping: float = -0.9
    exclaims: float = -1.5
    bias: float = -0.4


WEIGHTS = Weights()
# a sentence below this is not printed; tuned on the development half
PRINTED = 0.7
# a sentence below this opens no item
OPENS = 1.5
# what is left of the blame for a judgment or a wish where it is told as somebody's words; set with the weights
_BLAME_OF_WORDS = 0.35
# so many words of a scene, or of judgment, are looked at
_MOST = 3


@dataclass(frozen=True, slots=True)
class Features:
    """What was found in one sentence: counts, and 0 or 1."""

    speech: bool
    acts: int
    actor: bool
    name: bool
    number: bool
    day: bool
    simile: bool
    scene: int
    judging: int
    wanting: bool
    exclaims: bool
    # words of somebody's are quoted beside its own
    quotes: bool = False
    narrated: bool = False
    sweeping: bool = False
    # gives a measure: what it tells of the weather is no scene
    measured: bool = False
    # opens with a row of things and a colon, before anybody does anything
    tableau: bool = False
    # shows itself to the cameras, and nobody says anything
    staged: bool = False


def sentence_words(outside: str, words: FitnessWords | None = None) -> tuple[str, ...]:
    """Return the words of a sentence in order, lower case, apostrophes made one, possessives without theirs.

    In a script that parts no words: those of `words` that stand in it.
    """
    if words is not None and words.anywhere is not None:
        return tuple(words.anywhere.findall(outside[:_LONGEST]))
    # Arabic is printed with some of its vowels or none: "قُتل" is "قتل"
    found = _WORD.findall(_ARABIC_VOWELS.sub("", outside[:_LONGEST].lower().replace("'", "’")))
    return tuple(word.removesuffix("’s") if word not in _CONTRACTED else word for word in found)


def features(
    outside: str, words: FitnessWords, told: Sequence[str], *, speech: bool, is_quoting: bool = False
) -> Features:
    """Read the features of a sentence.

    Args:
        outside: its text without what stands in quotation marks.
        words: of its language.
        told: its own words, as `sentence_words` gives them.
        speech: whether it names a speech act.
        is_quoting: whether a part of it stands in quotation marks.
    """
    distinct = frozenset(told)
    is_measured = _NUMBER.search(outside) is not None and _MEASURED.search(outside) is not None
    acts = len(distinct & words.acts)
    return Features(
        measured=is_measured,
        quotes=is_quoting,
        tableau=not speech and ":" in outside and _TABLEAU.match(outside) is not None,
        staged=not speech and words.staged is not None and words.staged.is_in(outside, distinct),
        speech=speech,
        acts=acts if acts or words.planned.isdisjoint(distinct) else int(_is_planned(told, words)),
        actor=not words.actors.isdisjoint(told[:_HEAD_WORDS]),
        name=_opens_with_name(outside) or _NAME.search(outside) is not None,
        number=not words.numbers.isdisjoint(distinct) or _NUMBER.search(outside) is not None,
        day=not _DAYS.isdisjoint(distinct),
        simile=words.simile is not None and words.simile.is_in(outside, distinct),
        scene=0 if is_measured else min(_MOST, len(distinct & words.scene)),
        judging=min(_MOST, len(distinct & words.judging)),
        wanting=words.wanting is not None and words.wanting.is_in(outside, distinct),
        narrated=words.narrated is not None and words.narrated.is_in(outside, distinct),
        sweeping=words.sweeping is not None and words.sweeping.is_in(outside, distinct),
        exclaims=outside.rstrip().endswith("!"),
    )


def _is_planned(told: Sequence[str], words: FitnessWords) -> bool:
    """Whether an auxiliary stands one or two words before a verb: "will send", "is also offering"."""
    places = (at for at, word in enumerate(told) if word in words.planned)
    return any(not words.auxiliaries.isdisjoint(told[max(0, at - 2) : at]) for at in places)


def _opens_with_name(outside: str) -> bool:
    first = _FIRST.match(outside)
    return first is not None and first[1].lower() not in COMMON_FIRST and not first[1].endswith(("ing", "ly"))


def score(found: Features, weights: Weights = WEIGHTS) -> float:
    """Return how much a sentence is a report: the weighted sum of its features."""
    acts = weights.act * min(1, found.acts) + weights.second_act * min(2, max(0, found.acts - 1))
    # who reports a judgment or a wish as somebody's words has said whose it is
    blame = _BLAME_OF_WORDS if found.speech else 1.0
    return (
        weights.bias
        + acts
        + weights.speech * found.speech
        + weights.actor * found.actor
        + weights.name * found.name
        + weights.number * found.number
        + weights.day * found.day
        + weights.measured * found.measured
        + weights.quotes * found.quotes
        + weights.simile * found.simile
        + weights.tableau * found.tableau
        + weights.staged * found.staged
        + weights.scene * found.scene
        + weights.narrated * found.narrated
        + blame
        * (
            weights.judging * found.judging
            + weights.wanting * found.wanting
            + weights.sweeping * found.sweeping
        )
        + weights.exclaims * found.exclaims
    )
