"""Lazy greedy selection with a proven bound, and improvement by swaps.

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

# how much cost counts against gain: 1 takes the best gain per word, 0 the biggest gain
COST_POWERS = (1.0, 0.5, 0.0)
# beyond this many candidates a swap costs more than it brings
MOST_TO_SWAP = 5000
SWAP_ROUNDS = 10
# values closer than this share are equal: they differ by the order of additions only
EPSILON = 1e-9


@dataclass(frozen=True, slots=True)
class Solution:
    """Picked candidates in the order they were picked, their value, and an upper bound of any value."""

    picked: tuple[int, ...]
    objective: float
    bound: float


def greedy(problem: Problem) -> Solution:
    """Return the best of one pass per cost power, improved by swaps; ties go to the earlier candidate."""
    best = Solution(
        (), 0.0, fractional_filling(*_offered(problem), problem.gains(problem.weights)[_mask(problem)])
    )
    for power in COST_POWERS:
        picked, bound = _pass(problem, power)
        if problem.size <= MOST_TO_SWAP:
            picked = improve(problem, picked)
        value, bound = problem.value(picked), min(bound, best.bound)
        better = value > best.objective * (1 + EPSILON)
        best = (
            Solution(tuple(picked), value, bound) if better else Solution(best.picked, best.objective, bound)
        )
    return Solution(best.picked, best.objective, max(best.bound, best.objective))


def _mask(problem: Problem) -> NDArray[np.bool_]:
    mask: NDArray[np.bool_] = problem.allowed & (problem.costs <= problem.limits[:, None]).all(axis=0)
    return mask


def _offered(problem: Problem) -> tuple[NDArray[np.float64], Vector]:
    return problem.costs[:, _mask(problem)], problem.limits


def _pass(problem: Problem, power: float) -> tuple[list[int], float]:
    remaining, mask = problem.weights.copy(), _mask(problem)
    size = ((problem.costs / problem.limits[:, None]).max(axis=0, initial=0.0) ** power).tolist()
    # plain lists: looked at one by one, they are much faster than arrays
    costs, room = problem.costs.tolist(), problem.limits.tolist()
    least = problem.costs[:, mask].min(axis=1, initial=np.inf).tolist()
    gains = problem.gains(remaining)
    heap = [(-float(gains[i]) / size[i], i, 0) for i in np.flatnonzero(mask).tolist()]
    heapq.heapify(heap)
    picked: list[int] = []
    while heap and all(low <= left for low, left in zip(least, room, strict=True)):
        _, candidate, seen = heapq.heappop(heap)
        if any(cost[candidate] > left for cost, left in zip(costs, room, strict=True)):
            continue
        if seen < len(picked):
            gain = float(remaining[problem.row(candidate)].sum() + problem.added[candidate])
            heapq.heappush(heap, (-gain / size[candidate], candidate, len(picked)))
            continue
        if any(problem.repeats.clash(candidate, other) for other in picked):
            continue
        picked.append(candidate)
        remaining[problem.row(candidate)] = 0.0
        room = [left - cost[candidate] for cost, left in zip(costs, room, strict=True)]
    left = fractional_filling(problem.costs[:, mask], problem.limits, problem.gains(remaining)[mask])
    return picked, problem.value(picked) + left


def fractional_filling(costs: NDArray[np.float64], limits: Vector, gains: Vector) -> float:
    """Return the best fractional filling of the tightest limit: no choice within the limits adds more."""
    fillings = []
    for cost, limit in zip(costs, limits, strict=True):
        order = np.argsort(-gains / cost, kind="stable")
        spent = np.cumsum(cost[order])
        share = np.clip((limit - spent + cost[order]) / cost[order], 0.0, 1.0)
        fillings.append(float(share @ gains[order]))
    return min(fillings)


def improve(problem: Problem, picked: list[int]) -> list[int]:
    """Swap one pick for another candidate, or add one, while the value grows: the best swap each time."""
    best, value = list(picked), problem.value(picked)
    for _ in range(SWAP_ROUNDS):
        swaps = [_best_entry(problem, best[:at] + best[at + 1 :], value) for at in range(len(best) + 1)]
        gained, choice = max(swaps, key=lambda swap: swap[0], default=(0.0, best))
        if gained <= value * (1 + EPSILON):
            break
        best, value = choice, gained
    return best


def _best_entry(problem: Problem, rest: list[int], least: float) -> tuple[float, list[int]]:
    """Return the best value of `rest` and one more candidate, when above `least`, and the picks."""
    gains = problem.gains(problem.remaining(rest))
    room = problem.limits - problem.costs[:, rest].sum(axis=1)
    fits = problem.allowed & (problem.costs <= room[:, None]).all(axis=0)
    fits[rest] = False
    base = problem.value(rest)
    fits &= base + gains > least * (1 + EPSILON)
    entries = np.flatnonzero(fits)
    for entry in entries[np.argsort(-gains[entries], kind="stable")].tolist():
        if not any(problem.repeats.clash(entry, other) for other in rest):
            return base + float(gains[entry]), [*rest, entry]
    return 0.0, rest
