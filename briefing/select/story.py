"""Selection within one story by the objective of docs/engine.md, and its account: what each pick adds."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from briefing.select.concepts import Concepts, Vector
from briefing.select.copies import originals
from briefing.select.exact import prove
from briefing.select.greedy import Solution, greedy
from briefing.select.options import DEFAULTS, Options
from briefing.select.problem import Problem, build_problem
from briefing.select.records import Budget, Candidate, Outcome, Part, Pick, RunnerUp, Selection

# shown by `explain`
RUNNERS_UP = 5
CONCEPTS_SHOWN = 5


def select_by_coverage(
    candidates: Sequence[Candidate],
    budget: Budget,
    *,
    told: Sequence[str] = (),
    options: Options = DEFAULTS,
    method: str = "briefing",
) -> Selection:
    """Pick what covers most: exactly for ordinary stories, greedily with a bound for very large ones."""
    # in reading order, so that ties do not depend on the order in which candidates are handed over
    numbers = sorted(originals(candidates), key=lambda number: (*print_order(candidates[number]), number))
    offered = [candidates[number] for number in numbers]
    problem, concepts = build_problem(offered, budget, told=told, options=options)
    solution = greedy(problem)
    if problem.size <= options.exact_candidates:
        solution = prove(problem, solution, nodes=options.exact_nodes)
    account = _Account(offered, numbers, problem, concepts)
    return Selection(
        picks=account.picks(solution),
        objective=solution.objective,
        bound=solution.bound,
        method=method,
        words=sum(offered[at].words for at in solution.picked),
        candidates=len(candidates),
        runners_up=account.runners_up(solution, told=bool(told)),
    )


def print_order(candidate: Candidate) -> tuple[int, int, int, int]:
    """Sort picks as they are read: oldest document first, then as the document has them."""
    return candidate.document, candidate.position, candidate.passage.first, candidate.passage.last


class _Account:
    """Writes down a solution; `numbers` are the candidates' places in what the caller offered."""

    def __init__(
        self, offered: Sequence[Candidate], numbers: Sequence[int], problem: Problem, concepts: Concepts
    ) -> None:
        self.offered, self.numbers, self.problem, self.concepts = offered, numbers, problem, concepts

    def picks(self, solution: Solution) -> tuple[Pick, ...]:
        remaining = self.problem.weights.copy()
        picks = {
            at: self._pick(at, rank, remaining) for rank, at in enumerate(self._ranked(solution), start=1)
        }
        return tuple(picks[at] for at in sorted(picks, key=lambda at: print_order(self.offered[at])))

    def _ranked(self, solution: Solution) -> list[int]:
        """Return the picks in the order of what each adds to those before it."""
        remaining, left, ranked = self.problem.weights.copy(), sorted(solution.picked), []
        while left:
            best = max(left, key=lambda at: (self._gain(at, remaining), -at))
            left.remove(best)
            ranked.append(best)
            remaining[self.problem.row(best)] = 0.0
        return ranked

    def _gain(self, at: int, remaining: Vector) -> float:
        return float(remaining[self.problem.row(at)].sum() + self.problem.added[at])

    def _pick(self, at: int, rank: int, remaining: Vector) -> Pick:
        row = self.problem.row(at)
        told, center = float(remaining[row].sum()), float(self.problem.priors.center[at])
        lead = float(self.problem.priors.lead[at])
        fresh = row[remaining[row] > 0]
        strongest = fresh[np.argsort(-remaining[fresh], kind="stable")][:CONCEPTS_SHOWN]
        remaining[row] = 0.0
        return Pick(
            candidate=self.numbers[at],
            passage=self.offered[at].passage,
            rank=rank,
            gain=told + center + lead,
            parts=(Part("coverage", told), Part("center", center), Part("lead", lead)),
            concepts=tuple(self.concepts.name(int(concept)) for concept in strongest),
        )

    def runners_up(self, solution: Solution, *, told: bool) -> tuple[RunnerUp, ...]:
        """Return the best candidates by their own worth that were not picked, and why not."""
        worth = self.problem.gains(self.problem.weights)
        order = [int(at) for at in np.argsort(-worth, kind="stable") if at not in solution.picked]
        remaining = self.problem.remaining(solution.picked)
        return tuple(self._runner_up(at, solution, remaining, told=told) for at in order[:RUNNERS_UP])

    def _runner_up(self, at: int, solution: Solution, remaining: Vector, *, told: bool) -> RunnerUp:
        like = next((other for other in solution.picked if self.problem.repeats.clash(at, other)), None)
        return RunnerUp(
            candidate=self.numbers[at],
            passage=self.offered[at].passage,
            gain=self._gain(at, remaining),
            outcome=Outcome.REDUNDANT if like is not None else self._outcome(at, told=told),
            like=None if like is None else self.numbers[like],
        )

    def _outcome(self, at: int, *, told: bool) -> Outcome:
        if not self.problem.allowed[at]:
            return Outcome.TOLD if told else Outcome.UNFIT
        too_long = bool((self.problem.costs[:, at] > self.problem.limits).any())
        return Outcome.BUDGET if too_long else Outcome.OUTWEIGHED
