"""What patterns weigh, what proves a theme, and how a sum becomes a score. Pure.

Tuned on labeled real articles of 2017 and 2019 and checked on others: docs/themes.md has the figures.
`tests/themes/test_labeled_documents.py` holds floors on documents of our own; run it before changing a constant.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from briefing.model import Place

# Weight of one pattern: a word, what asks for several words, one the user calls strong, one that only supports.
WORD, COMPOUND, STRONG, SUPPORTING = 1.0, 1.5, 3.2, 0.5
PLACE: Mapping[Place, float] = {Place.TITLE: 2.5, Place.LEAD: 2.0, Place.BODY: 1.0}
# What stands in the last third of a document of at least so many sentences is an afterthought.
_TAIL, _TAIL_SENTENCES = 0.6, 9
# Each further sentence with the same pattern adds this share of its weight, up to `_MOST_REPEATS` of them.
_REPEAT, _MOST_REPEATS = 0.35, 4
# The sum that puts a document of ordinary length into a theme: one strong pattern in the lead, or a phrase there (3.0)
# with anything beside it, or several words. A strong pattern in the body alone (3.2) needs a second hit.
ENOUGH = 3.6
# Longer documents mention more: the threshold grows with the root of the sentences beyond these.
_ORDINARY_SENTENCES = 16
# What title and lead don't speak of must be told so much more of in the body.
UNLED = 2.0
# A document that lacks the proof stays below the threshold of 0.5.
UNPROVEN = 0.45
# In a sentence the sum that is worth 0.5.
_SENTENCE_HALF = 1.5
_ONLY_SUPPORTING = 0.3


class Use(NamedTuple):
    """One pattern of one group (a theme or a context)."""

    group: int
    weight: float
    is_strong: bool
    is_exclude: bool
    is_supporting: bool
    is_needed: bool = False


class Found(NamedTuple):
    """A pattern found in one sentence or title, after overlaps were settled. `part` 0 is the title."""

    pattern: int
    place: Place
    term: str
    part: int


@dataclass(slots=True)
class Tally:
    """What speaks for one group in one document or sentence."""

    # pattern -> where it was found first, which is the place of most weight: a text is read from its title on
    first: dict[int, Found] = field(default_factory=dict)
    # pattern -> the number of sentences it was found in
    counts: dict[int, int] = field(default_factory=dict)
    # the sentences that hold more than support, and what was found in them; pairs of words count by the pair
    parts: set[int] = field(default_factory=set)
    kinds: set[int | str] = field(default_factory=set)

    def add(self, found: Found, *, supports: bool) -> None:
        """Count a pattern that was found."""
        pattern = found.pattern
        if pattern in self.first:
            self.counts[pattern] += 1
        else:
            self.first[pattern] = found
            self.counts[pattern] = 1
        if not supports:
            self.parts.add(found.part)
            self.kinds.add(found.term if " NEAR " in found.term else pattern)


def tallies(found: Iterable[Found], uses: Sequence[Use]) -> dict[int, Tally]:
    """Sort what was found by group; what a theme needs counts nothing by itself."""
    groups: dict[int, Tally] = {}
    for one in found:
        use = uses[one.pattern]
        if use.is_needed:
            continue
        groups.setdefault(use.group, Tally()).add(one, supports=use.is_supporting)
    return groups


def shares(tally: Tally, uses: Sequence[Use], sentences: int = 0) -> dict[int, float]:
    """What each pattern adds to the sum of a document of so many sentences."""
    tail = sentences * 2 / 3 if sentences >= _TAIL_SENTENCES else sentences
    return {
        pattern: uses[pattern].weight
        * (
            PLACE[found.place] * (_TAIL if found.part > tail and found.place is Place.BODY else 1.0)
            + _REPEAT * min(tally.counts[pattern] - 1, _MOST_REPEATS)
        )
        for pattern, found in tally.first.items()
    }


def total_of(found: Mapping[int, float], uses: Sequence[Use]) -> float:
    """Sum what was found; what only supports adds at most as much as all the rest."""
    support = sum(share for pattern, share in found.items() if uses[pattern].is_supporting)
    rest = sum(share for pattern, share in found.items() if not uses[pattern].is_supporting)
    return rest + min(support, rest)


def enough(sentences: int) -> float:
    """The sum that puts a document of so many sentences into a theme."""
    return ENOUGH * math.sqrt(max(1.0, sentences / _ORDINARY_SENTENCES))


def score_of(total: float, threshold: float) -> float:
    """Turn a sum into a score: 0.5 at the threshold, near 1 for much more."""
    score: float = 1 - 0.5 ** (total / threshold)
    return score


def is_proven(tally: Tally, uses: Sequence[Use]) -> bool:
    """Whether a theme is more than mentioned: one unambiguous hit, or two independent ones in different sentences."""
    if any(uses[pattern].is_strong for pattern in tally.counts):
        return True
    return len(tally.kinds) > 1 and len(tally.parts) > 1


def only_supports(tally: Tally) -> bool:
    """Whether nothing but supporting patterns was found."""
    return not tally.parts


def is_led(tally: Tally, uses: Sequence[Use]) -> bool:
    """Whether title or lead speak of it."""
    return any(
        found.place is not Place.BODY and not uses[pattern].is_supporting
        for pattern, found in tally.first.items()
    )


def sentence_score(tally: Tally, uses: Sequence[Use]) -> float:
    """How clearly a sentence speaks of a theme, from 0 to 1."""
    total = sum(uses[pattern].weight for pattern in tally.counts)
    if only_supports(tally):
        total *= _ONLY_SUPPORTING
    score: float = round(1 - 0.5 ** (total / _SENTENCE_HALF), 6)
    return score
