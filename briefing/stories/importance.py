"""How much a story matters, as a sum of named parts that can be printed: what follows from it before who tells it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType

from briefing.model import Basis, Document, ImportancePart, Story, ThemeMatch
from briefing.stories.consequence import (
    AFFECTED,
    ASIDE,
    DEATHS,
    FIRST,
    KINDS,
    WORDS,
    Consequence,
    document_levels,
    story_consequence,
)
from briefing.stories.news_value import named, news_value, weight_of

# What a part adds at its full level. Chosen on two days of news with a list of must-knows made beforehand, and
# checked on a third. All parts are on this one scale, which `explain` prints.
_CONSEQUENCES = MappingProxyType(
    {
        DEATHS: 1.8,
        "war and violence": 0.9,
        "peace": 1.2,
        "disaster": 0.6,
        "power": 0.6,
        "states": 0.8,
        "decision": 0.6,
        "election": 1.0,
        "sanctions": 0.8,
        "economy": 0.5,
        "leader in court or out": 1.4,
        "state decides": 1.3,
        AFFECTED: 0.9,
        FIRST: 0.5,
    }
)
_PARTS = (DEATHS, *KINDS, AFFECTED, FIRST)
# The learned value (0 to 4) on the scale of the parts set by hand: as many reports are above each level of either. With
# this share of what was set by hand beside it the marks are foretold as well (correlation .768, without it .775), and
# what the marked year did not have, a ceasefire, keeps its weight.
_SCALE, _BASE, _BY_HAND = 1.4, 1.5, 0.4
# the part of the learned value that no consequence has
OTHER_WORDS = "all other words"


@dataclass(frozen=True, slots=True)
class ImportanceWeights:
    """What each part can add, or take."""

    consequences: Mapping[str, float] = field(default_factory=lambda: _CONSEQUENCES)
    # per doubling of independent publishers
    independent: float = 0.8
    # per doubling of documents: attention, not corroboration
    documents: float = 0.2
    official: float = 0.3
    # for a story whose last document is at the cut-off; halved every `half_life_h`
    recency: float = 0.5
    half_life_h: float = 12.0
    # for the best theme match of score 1
    theme: float = 0.5
    # for a story of which the reports lead with what somebody said, by their share
    words: float = -0.8
    # for comment, questions, lists, round-ups and leisure, when there is no report of the event
    aside: float = -1.5


def story_importance(
    documents: Sequence[Document],
    basis: Basis,
    themes: Sequence[ThemeMatch] = (),
    *,
    cut_off: datetime | None = None,
) -> tuple[ImportancePart, ...]:
    """The parts, in a fixed order; importance is their sum. Where weights are learned a part can be below 0.

    Args:
        documents: of the story, in this edition's period.
    """
    weight = ImportanceWeights()
    consequence = story_consequence(documents)
    judged = _by_hand(consequence, weight) if consequence.value is None else _learned(consequence, weight)
    parts = (
        *judged,
        ("independent publishers", weight.independent * math.log2(1 + basis.independent)),
        ("documents", weight.documents * math.log2(1 + basis.documents)),
        ("official statement", weight.official * (basis.official > 0)),
        ("recency", weight.recency * _freshness(basis.last_at, cut_off, weight.half_life_h)),
        ("theme", weight.theme * max((match.score for match in themes), default=0.0)),
    )
    # no part is a negative zero
    return tuple(ImportancePart(name, round(value, 4) + 0.0) for name, value in parts)


def hand_value(levels: Mapping[str, float]) -> float:
    """What the weights set by hand give one report, from its levels."""
    weight = ImportanceWeights()
    return (
        math.fsum(weight.consequences.get(part, 0.0) * level for part, level in levels.items())
        + weight.words * levels.get(WORDS, 0.0)
        + weight.aside * levels.get(ASIDE, 0.0)
    )


def common_value(learned: float, levels: Mapping[str, float]) -> float:
    """Put a learned value, from 0 to 4, on the common scale, and add the share of what was set by hand."""
    weight = ImportanceWeights()
    by_hand = math.fsum(weight.consequences.get(part, 0.0) * levels.get(part, 0.0) for part in _PARTS)
    return _SCALE * learned - _BASE + _BY_HAND * by_hand


def report_value(document: Document) -> float:
    """Return how much one report matters by what it tells, on the common scale."""
    levels = document_levels(document)
    learned = news_value(document, levels)
    return hand_value(levels) if learned is None else common_value(learned, levels)


def is_learned(story: Story) -> bool:
    """Say whether all words of a story were weighed, and not only its consequences."""
    return any(part.name == OTHER_WORDS for part in story.importance_parts)


def _by_hand(found: Consequence, weight: ImportanceWeights) -> list[tuple[str, float]]:
    """What follows from a story in a language without learned weights."""
    return [
        *((part, weight.consequences.get(part, 0.0) * found.levels.get(part, 0.0)) for part in _PARTS),
        (WORDS, weight.words * found.words),
        (ASIDE, weight.aside * found.aside),
    ]


def _learned(found: Consequence, weight: ImportanceWeights) -> list[tuple[str, float]]:
    """What the learned weights give a story: part by part, and what all its other words add or take."""
    levels = {**found.levels, WORDS: found.words, ASIDE: found.aside}
    parts = [(part, _SCALE * weight_of(named(part)) * level) for part, level in levels.items()]
    others = _SCALE * (found.value or 0.0) - _BASE - math.fsum(value for _, value in parts)
    known = dict(parts)
    by_hand = {part: _BY_HAND * weight.consequences.get(part, 0.0) * levels.get(part, 0.0) for part in _PARTS}
    return [
        *((part, known.get(part, 0.0) + by_hand.get(part, 0.0)) for part in (*_PARTS, WORDS, ASIDE)),
        (OTHER_WORDS, others),
    ]


def with_importance(story: Story, parts: tuple[ImportancePart, ...]) -> Story:
    """The story with its parts and their sum."""
    total = round(math.fsum(part.value for part in parts), 4)
    return replace(story, importance=total, importance_parts=parts)


def _freshness(last_at: datetime | None, cut_off: datetime | None, half_life_h: float) -> float:
    """1 at the cut-off, halved every half-life; 0 where a time is unknown."""
    if last_at is None or cut_off is None:
        return 0.0
    age_h = max(0.0, (cut_off - last_at).total_seconds() / 3600.0)
    return math.exp2(-age_h / half_life_h)
