"""Fills a budget from the top of a ranking, telling nothing twice: what every ranking method has in common."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from briefing.select.candidates import stem_words
from briefing.select.concepts import Vector
from briefing.select.copies import originals
from briefing.select.greedy import fractional_filling
from briefing.select.options import DEFAULTS
from briefing.select.problem import budget_costs, candidate_language
from briefing.select.records import Budget, Candidate, Part, Pick, Selection
from briefing.select.redundancy import AlreadySaid, Repeats
from briefing.select.story import print_order


def fill(
    candidates: Sequence[Candidate], scores: Vector, budget: Budget, *, told: Sequence[str], method: str
) -> Selection:
    """Pick by falling score (equal scores by position) what fits and repeats nothing picked or told.

    The objective of a ranking is the sum of its scores.

    Args:
        scores: of the candidates of `originals`, at least 0; -inf is never picked.
    """
    scores = _spread(candidates, scores)
    repeats = Repeats(candidates, DEFAULTS.repeats)
    costs, limits = budget_costs(candidates, budget)
    room = limits.copy()
    language = candidate_language(candidates)
    heard = AlreadySaid(DEFAULTS.repeats, (frozenset(stem_words(text, language)) for text in told))
    picked: list[int] = []
    for number in by_falling_score(scores):
        if (costs[:, number] > room).any() or not np.isfinite(scores[number]) or not candidates[number].words:
            continue
        if any(repeats.clash(number, other) for other in picked):
            continue
        if heard.holds(repeats.words(number), whole=True):
            continue
        picked.append(number)
        room -= costs[:, number]
    picks = [_scored(candidates, number, rank, scores) for rank, number in enumerate(picked, start=1)]
    total = float(sum(pick.gain for pick in picks))
    fits = np.isfinite(scores) & (costs <= limits[:, None]).all(axis=0)
    return Selection(
        picks=tuple(sorted(picks, key=lambda pick: print_order(candidates[pick.candidate]))),
        objective=total,
        bound=max(total, fractional_filling(costs[:, fits], limits, scores[fits])),
        method=method,
        words=sum(candidates[number].words for number in picked),
        candidates=len(candidates),
    )


def _spread(candidates: Sequence[Candidate], scores: Vector) -> Vector:
    """Return scores for all candidates, -inf for those of copied documents."""
    spread = np.full(len(candidates), -np.inf)
    spread[originals(candidates)] = scores
    return spread


def _scored(candidates: Sequence[Candidate], number: int, rank: int, scores: Vector) -> Pick:
    score = float(scores[number])
    return Pick(number, candidates[number].passage, rank, score, (Part("score", score),))


def by_falling_score(scores: Vector) -> list[int]:
    """Return candidates by falling score; scores equal to 12 digits by position."""
    return [int(number) for number in np.argsort(-np.round(scores, 12), kind="stable")]
