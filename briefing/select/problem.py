"""The optimization problem: maximize covered concepts plus priors under a budget, nothing told twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.select.concepts import ConceptTable, Indices, Vector
from briefing.select.records import Budget, Candidate
from briefing.select.redundancy import Repeats


@dataclass(frozen=True, slots=True)
class Problem:
    """f(S) = sum of weights of concepts covered by S + sum of priors in S, to be maximized.

    Monotone and submodular, since weights and priors are at least 0.
    """

    table: ConceptTable
    # (n_candidates,), at least 0
    priors: Vector
    # (n_limits, n_candidates) and (n_limits,): costs of one kind of limit each
    costs: NDArray[np.float64]
    limits: Vector
    # candidates that may be picked at all
    allowed: NDArray[np.bool_]
    repeats: Repeats

    @property
    def size(self) -> int:
        return len(self.priors)

    def first_gains(self) -> Vector:
        """Return what each candidate would add to an empty selection, (n_candidates,)."""
        told = self.table.weights[self.table.ids]
        sums = np.concatenate(([0.0], np.cumsum(told)))
        return sums[self.table.starts[1:]] - sums[self.table.starts[:-1]] + self.priors

    def value(self, picked: Sequence[int]) -> float:
        """Return f(picked)."""
        covered = np.unique(np.concatenate([self.table.row(i) for i in picked])) if picked else _NONE
        return float(self.table.weights[covered].sum() + self.priors[list(picked)].sum())

    def fits(self, picked: Sequence[int]) -> bool:
        """Say whether the picks keep every limit and nothing is told twice."""
        if (self.costs[:, list(picked)].sum(axis=1) > self.limits).any():
            return False
        return not any(
            self.repeats.clash(one, other) for at, one in enumerate(picked) for other in picked[:at]
        )


_NONE: Indices = np.zeros(0, np.int64)


def budget_costs(candidates: Sequence[Candidate], budget: Budget) -> tuple[NDArray[np.float64], Vector]:
    """Return costs (n_limits, n_candidates) and limits (n_limits,) of a budget."""
    costs, limits = [], []
    if budget.words is not None:
        costs.append([candidate.words for candidate in candidates])
        limits.append(budget.words)
    if budget.sentences is not None:
        costs.append([candidate.passage.last - candidate.passage.first + 1 for candidate in candidates])
        limits.append(budget.sentences)
    if budget.bytes is not None:
        # one more byte each for the blank between passages, of which there is one less than passages
        costs.append([len(candidate.text.encode()) + 1 for candidate in candidates])
        limits.append(budget.bytes + 1)
    return np.array(costs, np.float64).reshape(len(limits), -1), np.array(limits, np.float64)
