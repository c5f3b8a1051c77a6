"""How much a story matters, as a sum of named parts that can be printed. Corroboration is the main one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from briefing.model import Basis, ImportancePart, Story, ThemeMatch


@dataclass(frozen=True, slots=True)
class ImportanceWeights:
    """What each part can add, chosen so that the demo's stories stand in an editor's order."""

    # per doubling of independent publishers
    independent: float = 1.0
    # per doubling of documents: attention, not corroboration
    documents: float = 0.15
    official: float = 0.3
    # for a story whose last document is at the cut-off; halved every `half_life_h`
    recency: float = 0.5
    half_life_h: float = 12.0
    # for the best theme match of score 1
    theme: float = 1.0


def story_importance(
    basis: Basis,
    themes: Sequence[ThemeMatch] = (),
    *,
    cut_off: datetime | None = None,
    weights: ImportanceWeights | None = None,
) -> tuple[ImportancePart, ...]:
    """The parts, in a fixed order, each at least 0; importance is their sum."""
    weight = weights or ImportanceWeights()
    parts = (
        ("independent publishers", weight.independent * math.log2(1 + basis.independent)),
        ("documents", weight.documents * math.log2(1 + basis.documents)),
        ("official statement", weight.official * (basis.official > 0)),
        ("recency", weight.recency * _freshness(basis.last_at, cut_off, weight.half_life_h)),
        ("theme", weight.theme * max((match.score for match in themes), default=0.0)),
    )
    return tuple(ImportancePart(name, round(value, 4)) for name, value in parts)


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
