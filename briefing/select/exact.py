"""The proven best selection, by branch and bound on a Lagrangian relaxation. Leaves out very large stories.

The relaxation gives each candidate a share of every concept it tells (multipliers `shares`, between 0 and the
concept's weight), which makes the problem a knapsack; the shares that make its value least are found by
subgradient steps (Held & Karp 1971; for maximum coverage see Beasley, "A Lagrangian heuristic for set-covering
problems", 1990). What is left after ruling out candidates is searched depth first.

scipy's HiGHS finds the same optimum (a test compares them) at several times the cost, and its import alone takes
ten times what a story does. The search is limited by the number of nodes, never by a clock, so that the same
input gives the same selection everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from briefing.select.concepts import Indices, Vector
from briefing.select.greedy import Solution, improve
from briefing.select.problem import Problem

# values closer than this share of the best known are not worth a search
TOLERANCE = 1e-9
# of the relaxation; more tightened the bound by less than 0.1 % on the development data
STEPS = 80
# steps without a better bound before the stride is halved
PATIENCE = 4
# every so many steps the relaxation is rounded to a selection; it is improved when it is nearly the best known
ROUND_EVERY = 10
NEAR = 0.97
# relax again after ruling out candidates, while that leaves less than this share of them
ROUNDS = 3
ENOUGH_LEFT = 0.8


@dataclass(slots=True)
class _Reduced:
    """The problem with concepts of equal holders merged; those of one holder are part of its `own` value."""

    ids: Indices  # candidate numbers in the problem, (n,)
    own: Vector  # (n,)
    costs: NDArray[np.float64]  # (n_limits, n)
    starts: Indices
    groups: Indices
    weights: Vector  # (n_groups,)

    def row(self, at: int) -> Indices:
        return self.groups[self.starts[at] : self.starts[at + 1]]

    def sums(self, values: Vector) -> Vector:
        """Return own value plus the sum of a row's group values, (n,)."""
        total = np.concatenate(([0.0], np.cumsum(values[self.groups])))
        result: Vector = self.own + total[self.starts[1:]] - total[self.starts[:-1]]
        return result

    def keep(self, rows: NDArray[np.intp], shares: Vector) -> tuple[_Reduced, Vector]:
        """Leave only some candidates and the groups they tell; return the shares of those groups with it."""
        parts = [self.row(int(at)) for at in rows]
        starts = np.concatenate(([0], np.cumsum([len(part) for part in parts]))).astype(np.int64)
        told, groups = np.unique(np.concatenate(parts) if parts else self.groups[:0], return_inverse=True)
        kept = _Reduced(
            self.ids[rows], self.own[rows], self.costs[:, rows], starts, groups, self.weights[told]
        )
        return kept, shares[told]


def prove(problem: Problem, start: Solution, *, nodes: int) -> Solution:
    """Improve a solution to the best there is, or until `nodes` were looked at; the bound says how far it may be."""
    reduced = _reduce(problem)
    best, bound = start, start.bound
    shares = reduced.weights.copy()
    for _ in range(ROUNDS):
        if not len(reduced.ids):
            return Solution(best.picked, best.objective, best.objective)
        found = _relax(problem, reduced, shares, best)
        shares, best, bound = found.shares, found.best, min(bound, found.bound)
        rest = float((reduced.weights - shares).sum())
        ceiling = rest + _ceilings(reduced.sums(shares), reduced.costs, problem.limits)
        rows = np.flatnonzero(ceiling > best.objective * (1 + TOLERANCE))
        if len(rows) > ENOUGH_LEFT * len(reduced.ids):
            break
        reduced, shares = reduced.keep(rows, shares)
    search = _Search(problem, reduced, shares, best, nodes)
    search.visit(np.arange(len(reduced.ids)), (), np.ones(len(shares), bool), problem.limits, 0.0)
    if search.nodes <= nodes:
        return Solution(search.picked, search.best, search.best)
    return Solution(search.picked, search.best, max(bound, search.best))


def _reduce(problem: Problem) -> _Reduced:
    ids = np.flatnonzero(problem.allowed & (problem.costs <= problem.limits[:, None]).all(axis=0))
    holders: dict[int, list[int]] = {}
    own = problem.added[ids].copy()
    for at, number in enumerate(ids):
        for concept in problem.row(int(number)).tolist():
            holders.setdefault(concept, []).append(at)
    merged: dict[tuple[int, ...], float] = {}
    for concept, held in holders.items():
        weight = float(problem.weights[concept])
        if len(held) == 1:
            own[held[0]] += weight
        elif weight > 0:
            merged[tuple(held)] = merged.get(tuple(held), 0.0) + weight
    rows: list[list[int]] = [[] for _ in ids]
    for group, holding in enumerate(merged):
        for at in holding:
            rows[at].append(group)
    starts = np.concatenate(([0], np.cumsum([len(row) for row in rows]))).astype(np.int64)
    groups = np.array([group for row in rows for group in row], np.int64)
    return _Reduced(ids, own, problem.costs[:, ids], starts, groups, np.array(list(merged.values())))


@dataclass(frozen=True, slots=True)
class _Relaxed:
    shares: Vector
    bound: float
    best: Solution


def _relax(problem: Problem, reduced: _Reduced, shares: Vector, best: Solution) -> _Relaxed:
    """Lower the upper bound by moving the shares (n_groups,); on the way, round to solutions and keep the best."""
    limits = problem.limits
    bound, bound_shares, stride, since = np.inf, shares, 1.0, 0
    for step in range(STEPS):
        values = reduced.sums(shares)
        filling, chosen = _fill(values, reduced.costs, limits)
        height = filling + float((reduced.weights - shares).sum())
        if step % ROUND_EVERY == 0:
            best = _rounded(problem, reduced, values, best)
        if height < bound * (1 - 1e-7):
            bound, bound_shares, since = height, shares, 0
        elif since == PATIENCE:
            shares, stride, since = bound_shares, stride / 2, 0
            continue
        else:
            since += 1
        slope = _told(reduced, chosen) - 1.0
        slope[((shares <= 0) & (slope > 0)) | ((shares >= reduced.weights) & (slope < 0))] = 0.0
        size = float(slope @ slope)
        if size < 1e-12 or bound <= best.objective * (1 + TOLERANCE):
            break
        shares = np.clip(shares - stride * (height - best.objective) / size * slope, 0.0, reduced.weights)
    return _Relaxed(bound_shares, bound, best)


def _rounded(problem: Problem, reduced: _Reduced, values: Vector, best: Solution) -> Solution:
    """Pick by falling value per cost what fits, improve by swaps, and return the better of that and `best`."""
    picked: list[int] = []
    costs, room, ids = reduced.costs.tolist(), problem.limits.tolist(), reduced.ids.tolist()
    least = min(costs[0], default=0.0)
    for at in np.argsort(-values / reduced.costs[0], kind="stable").tolist():
        if room[0] < least:
            break
        if any(cost[at] > left for cost, left in zip(costs, room, strict=True)):
            continue
        if not any(problem.repeats.clash(ids[at], other) for other in picked):
            picked.append(ids[at])
            room = [left - cost[at] for cost, left in zip(costs, room, strict=True)]
    value = problem.value(picked)
    if value > best.objective * NEAR:
        picked = improve(problem, picked)
        value = problem.value(picked)
    if value > best.objective * (1 + TOLERANCE):
        return Solution(tuple(picked), value, best.bound)
    return best


def _told(reduced: _Reduced, chosen: Vector) -> Vector:
    told = np.zeros(len(reduced.weights))
    for at in np.flatnonzero(chosen):
        told[reduced.row(int(at))] += chosen[at]
    return told


def _fill(values: Vector, costs: NDArray[np.float64], limits: Vector) -> tuple[float, Vector]:
    """Fill the tightest limit fractionally: its value, and how much of each candidate is in, (n,)."""
    best, best_share = np.inf, np.zeros(len(values))
    for cost, limit in zip(costs, limits, strict=True):
        order = np.argsort(-values / cost, kind="stable")
        spent = np.cumsum(cost[order])
        share = np.zeros(len(values))
        share[order] = np.clip((limit - spent + cost[order]) / cost[order], 0.0, 1.0)
        value = float(share @ values)
        if value < best:
            best, best_share = value, share
    return best, best_share


def _ceilings(values: Vector, costs: NDArray[np.float64], limits: Vector) -> Vector:
    """Return for each candidate the most that a filling with it can reach, (n,)."""
    ceiling = np.full(len(values), np.inf)
    for cost, limit in zip(costs, limits, strict=True):
        density = values / cost
        order = np.argsort(-density, kind="stable")
        spent = np.cumsum(cost[order])
        last = int(np.searchsorted(spent, limit))
        price = density[order[last]] if last < len(order) else 0.0
        share = np.clip((limit - spent + cost[order]) / cost[order], 0.0, 1.0)
        filling = float(share @ values[order])
        ceiling = np.minimum(ceiling, filling - np.maximum(price * cost - values, 0.0))
    return ceiling


@dataclass(slots=True)
class _Search:
    problem: Problem
    reduced: _Reduced
    shares: Vector
    start: Solution
    limit: int
    nodes: int = 0
    best: float = field(init=False)
    picked: tuple[int, ...] = field(init=False)
    holders: Indices = field(init=False)
    clashes: NDArray[np.bool_] = field(init=False)

    def __post_init__(self) -> None:
        self.best, self.picked = self.start.objective, self.start.picked
        self.clashes = self.problem.repeats.clashes(self.reduced.ids.tolist())
        self.holders = np.repeat(np.arange(len(self.reduced.ids)), np.diff(self.reduced.starts))

    def visit(
        self,
        rows: NDArray[np.intp],
        picked: tuple[int, ...],
        fresh: NDArray[np.bool_],
        room: Vector,
        value: float,
    ) -> None:
        """Look at all ways to go on from `picked` with candidates of `rows`."""
        self.nodes += 1
        if value > self.best * (1 + TOLERANCE):
            self.best, self.picked = value, tuple(int(self.reduced.ids[at]) for at in picked)
        rows = rows[(self.reduced.costs[:, rows] <= room[:, None]).all(axis=0)]
        if not len(rows) or self.nodes > self.limit:
            return
        costs = self.reduced.costs[:, rows]
        gains = self.reduced.sums(np.where(fresh, self.reduced.weights, 0.0))[rows]
        ceiling = _ceilings(gains, costs, room)
        live = value + ceiling > self.best * (1 + TOLERANCE)
        rows, costs, gains, ceiling = rows[live], costs[:, live], gains[live], ceiling[live]
        if not len(rows):
            return
        values = self.reduced.sums(np.where(fresh, self.shares, 0.0))[rows]
        rest = self._rest(rows, fresh)
        order = np.argsort(-values / costs[0], kind="stable")
        ceiling = np.minimum(ceiling, rest + _ceilings(values, costs, room))[order]
        ceiling = value + np.minimum(ceiling, rest + _suffixes(values[order], costs[0][order], room[0]))
        rows, gains = rows[order], gains[order]
        for at in np.flatnonzero(ceiling > self.best * (1 + TOLERANCE)):
            if ceiling[at] > self.best * (1 + TOLERANCE) and self.nodes <= self.limit:
                self._enter(int(rows[at]), rows[at + 1 :], picked, fresh, room, value + float(gains[at]))

    def _rest(self, rows: NDArray[np.intp], fresh: NDArray[np.bool_]) -> float:
        """Return what is not shared out of the concepts that are still to be told by `rows`."""
        here = np.zeros(len(self.reduced.ids), bool)
        here[rows] = True
        told = np.zeros(len(fresh), bool)
        told[self.reduced.groups[here[self.holders]]] = True
        told &= fresh
        return float((self.reduced.weights - self.shares)[told].sum())

    def _enter(
        self,
        one: int,
        others: NDArray[np.intp],
        picked: tuple[int, ...],
        fresh: NDArray[np.bool_],
        room: Vector,
        value: float,
    ) -> None:
        left = room - self.reduced.costs[:, one]
        kept = others[~self.clashes[one, others]]
        still = fresh.copy()
        still[self.reduced.row(one)] = False
        self.visit(kept, (*picked, one), still, left, value)


def _suffixes(values: Vector, costs: Vector, limit: float) -> Vector:
    """Return for each place the best fractional filling with it and what follows, (n,); densities must fall."""
    spent = np.concatenate(([0.0], np.cumsum(costs)))
    earned = np.concatenate(([0.0], np.cumsum(values)))
    last = np.searchsorted(spent, spent[:-1] + limit, side="right") - 1
    whole = earned[last] - earned[:-1]
    following = np.minimum(last, len(values) - 1)
    left = limit - (spent[last] - spent[:-1])
    part = np.where(last < len(values), left / costs[following] * values[following], 0.0)
    result: Vector = whole + part
    return result
