"""The optimization problem: maximize covered concepts plus priors under a budget, nothing told twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.select.candidates import stem_words
from briefing.select.concepts import Concepts, Indices, Vector, find_concepts, weigh_concepts
from briefing.select.options import Options
from briefing.select.priors import Priors, find_priors
from briefing.select.records import Budget, Candidate
from briefing.select.redundancy import AlreadySaid, Repeats

# quotation marks that open, in the languages we read
_OPENING_MARKS = ('"', "“", "„", "«", "‘", "‚", "「", "『", "''", "``", "»", "'")


@dataclass(frozen=True, slots=True)
class Problem:
    """f(S) = sum of weights of concepts covered by S + sum of priors in S, to be maximized.

    Monotone and submodular, since weights and priors are at least 0.
    """

    starts: Indices
    # concepts told, by candidate
    ids: Indices
    # (n_concepts,), at least 0
    weights: Vector
    priors: Priors
    # (n_candidates,), at least 0: the sum of the priors
    added: Vector
    # (n_limits, n_candidates) and (n_limits,): costs of one kind of limit each, above 0
    costs: NDArray[np.float64]
    limits: Vector
    # candidates that may be picked at all
    allowed: NDArray[np.bool_]
    repeats: Repeats

    @property
    def size(self) -> int:
        return len(self.added)

    def row(self, candidate: int) -> Indices:
        return self.ids[self.starts[candidate] : self.starts[candidate + 1]]

    def gains(self, remaining: Vector) -> Vector:
        """Return what each candidate adds when concepts weigh `remaining`, (n_candidates,)."""
        sums = np.concatenate(([0.0], np.cumsum(remaining[self.ids])))
        gains: Vector = sums[self.starts[1:]] - sums[self.starts[:-1]] + self.added
        return gains

    def value(self, picked: Sequence[int]) -> float:
        """Return f(picked)."""
        if not picked:
            return 0.0
        covered = np.unique(np.concatenate([self.row(i) for i in picked]))
        return float(self.weights[covered].sum() + self.added[list(picked)].sum())

    def remaining(self, picked: Sequence[int]) -> Vector:
        """Return the weights of concepts that the picks leave untold; 0 for the others."""
        left = self.weights.copy()
        for number in picked:
            left[self.row(number)] = 0.0
        return left

    def fits(self, picked: Sequence[int]) -> bool:
        """Say whether the picks keep every limit and tell nothing twice."""
        if (self.costs[:, list(picked)].sum(axis=1) > self.limits).any():
            return False
        clash = self.repeats.clash
        return not any(clash(one, other) for at, one in enumerate(picked) for other in picked[:at])


def build_problem(
    candidates: Sequence[Candidate], budget: Budget, *, told: Sequence[str], options: Options
) -> tuple[Problem, Concepts]:
    """Turn candidates and a budget into numbers."""
    concepts = find_concepts(candidates)
    weights, _ = weigh_concepts(concepts, candidates, options)
    repeats = Repeats(candidates, options.repeats)
    fresh = has_words(candidates)
    if told:
        stems = [stem_words(text, candidate_language(candidates)) for text in told]
        weights[concepts.told_by(stems)] = 0.0
        heard = AlreadySaid(options.repeats, map(frozenset, stems))
        fresh &= np.array(
            [not heard.holds(repeats.words(i), whole=True) for i in range(len(candidates))], bool
        )
    priors = find_priors(concepts, weights, candidates, options, budget_words=budget.about_words)
    costs, limits = budget_costs(candidates, budget)
    allowed = fresh & usable(candidates, options)
    if not (allowed & (costs <= limits[:, None]).all(axis=0)).any():
        allowed = fresh
    problem = Problem(
        starts=concepts.starts,
        ids=concepts.ids,
        weights=weights,
        priors=priors,
        added=priors.center + priors.lead,
        costs=costs,
        limits=limits,
        allowed=allowed,
        repeats=repeats,
    )
    return problem, concepts


def usable(candidates: Sequence[Candidate], options: Options) -> NDArray[np.bool_]:
    """Return which candidates have a good length and opening, (n_candidates,)."""
    return np.array(
        [
            options.shortest <= candidate.words <= options.longest * len(candidate.stems)
            and (options.opening_quotations or not candidate.text.startswith(_OPENING_MARKS))
            for candidate in candidates
        ],
        bool,
    )


def has_words(candidates: Sequence[Candidate]) -> NDArray[np.bool_]:
    return np.array([candidate.words > 0 for candidate in candidates], bool)


def candidate_language(candidates: Sequence[Candidate]) -> str:
    """Return the language of the first candidate, "en" when there is none."""
    return candidates[0].language if candidates else "en"


def budget_costs(candidates: Sequence[Candidate], budget: Budget) -> tuple[NDArray[np.float64], Vector]:
    """Return costs (n_limits, n_candidates), each at least 1, and limits (n_limits,) of a budget."""
    costs, limits = [], []
    if budget.words is not None:
        costs.append([max(candidate.words, 1) for candidate in candidates])
        limits.append(budget.words)
    if budget.sentences is not None:
        costs.append([candidate.passage.last - candidate.passage.first + 1 for candidate in candidates])
        limits.append(budget.sentences)
    if budget.bytes is not None:
        # one more byte each for the blank between passages, of which there is one less than passages
        costs.append([len(candidate.text.encode()) + 1 for candidate in candidates])
        limits.append(budget.bytes + 1)
    return np.array(costs, np.float64).reshape(len(limits), -1), np.array(limits, np.float64)
