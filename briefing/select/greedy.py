"""Lazy greedy selection with a proven bound.

Greedy for submodular functions under a knapsack: Lin & Bilmes, "A Class of Submodular Functions for
Document Summarization" (ACL 2011). Lazy evaluation: Minoux (1978). The bound is the one of Leskovec et al.,
"Cost-effective Outbreak Detection in Networks" (KDD 2007), section 3: no selection can gain more over S than
the best fractional filling of the budget with gains over S.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.select.concepts import Vector
from briefing.select.problem import Problem

# how much cost counts against gain: 0 takes the biggest gain, 1 the best gain per word
COST_POWERS = (1.0, 0.5, 0.0)


@dataclass(frozen=True, slots=True)
class Solution:
    """Picked candidates in the order they were picked, their value, and an upper bound of any value."""

    picked: tuple[int, ...]
    objective: float
    bound: float


def greedy(problem: Problem) -> Solution:
    """Return the best of one pass per cost power, improved by swaps; ties go to the earlier candidate."""
    best: Solution | None = None
    for power in COST_POWERS:
        picked, bound = _pass(problem, power)
        picked = improve(problem, picked)
        value = problem.value(picked)
        bound = min(bound, best.bound) if best else bound
        if best is None or value > best.objective + _EPSILON:
            best = Solution(tuple(picked), value, bound)
        else:
            best = Solution(best.picked, best.objective, bound)
    assert best is not None  # noqa: S101 - COST_POWERS is not empty
    return Solution(best.picked, best.objective, max(best.bound, best.objective))


# values closer than this are equal: they differ by the order of additions only
_EPSILON = 1e-9


def _pass(problem: Problem, power: float) -> tuple[list[int], float]:
    remaining = problem.table.weights.copy()
    room = problem.limits.copy()
    gains = problem.first_gains()
    size = _relative_cost(problem)
    bound = fractional_bound(problem, gains)
    heap = [
        (-gains[i] / size[i] ** power, int(i), 0)
        for i in np.flatnonzero(problem.allowed & (problem.costs <= room[:, None]).all(axis=0))
    ]
    heapq.heapify(heap)
    picked: list[int] = []
    while heap:
        _, candidate, seen = heapq.heappop(heap)
        if (problem.costs[:, candidate] > room).any():
            continue
        if any(problem.repeats.clash(candidate, other) for other in picked[seen:]):
            continue
        row = problem.table.row(candidate)
        gain = remaining[row].sum() + problem.priors[candidate]
        if seen < len(picked):
            heapq.heappush(heap, (-gain / size[candidate] ** power, candidate, len(picked)))
            continue
        picked.append(candidate)
        remaining[row] = 0.0
        room -= problem.costs[:, candidate]
    if picked:
        bound = min(bound, problem.value(picked) + fractional_bound(problem, _gains(problem, remaining)))
    return picked, bound


def _gains(problem: Problem, remaining: Vector) -> Vector:
    sums = np.concatenate(([0.0], np.cumsum(remaining[problem.table.ids])))
    gains: Vector = sums[problem.table.starts[1:]] - sums[problem.table.starts[:-1]] + problem.priors
    return gains


def _relative_cost(problem: Problem) -> Vector:
    """Return each candidate's largest share of a limit, (n_candidates,), above 0."""
    if problem.size == 0:
        return np.zeros(0)
    share: Vector = np.maximum((problem.costs / problem.limits[:, None]).max(axis=0), 1e-9)
    return share


def fractional_bound(problem: Problem, gains: Vector) -> float:
    """Return the most that any choice within the budget can add, when candidates add `gains` at most."""
    usable = problem.allowed
    return fractional_filling(problem.costs[:, usable], problem.limits, gains[usable])


def fractional_filling(costs: NDArray[np.float64], limits: Vector, gains: Vector) -> float:
    """Return the best fractional filling of the tightest limit; what does not fit at all is left out."""
    fits = (costs <= limits[:, None]).all(axis=0)
    fillings = []
    for each, limit in zip(costs, limits, strict=True):
        cost, gain = np.maximum(each[fits], 1e-9), gains[fits]
        order = np.argsort(-gain / cost, kind="stable")
        before = np.concatenate(([0.0], np.cumsum(cost[order])))[:-1]
        share = np.clip((limit - before) / cost[order], 0.0, 1.0)
        fillings.append(float((share * gain[order]).sum()))
    return min(fillings)


def improve(problem: Problem, picked: list[int], rounds: int = 3) -> list[int]:
    """Swap one pick for another candidate, or add one, while the value grows; first improvement first."""
    best, value = list(picked), problem.value(picked)
    for _ in range(rounds):
        changed = False
        for at in range(len(best) + 1):
            rest = best[:at] + best[at + 1 :]
            entry, gained = _best_entry(problem, rest)
            if entry is not None and gained > value + _EPSILON:
                best, value, changed = [*rest, entry], gained, True
                break
        if not changed:
            break
    return best


def _best_entry(problem: Problem, rest: list[int]) -> tuple[int | None, float]:
    remaining = problem.table.weights.copy()
    for candidate in rest:
        remaining[problem.table.row(candidate)] = 0.0
    room = problem.limits - problem.costs[:, rest].sum(axis=1)
    fits = problem.allowed & (problem.costs <= room[:, None]).all(axis=0)
    fits[rest] = False
    gains = _gains(problem, remaining)
    base = problem.value(rest)
    for entry in sorted(np.flatnonzero(fits).tolist(), key=lambda i: (-gains[i], i)):
        if not any(problem.repeats.clash(entry, other) for other in rest):
            return entry, base + float(gains[entry])
    return None, 0.0
