"""Selection within one story."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from briefing.select.candidates import stem_words
from briefing.select.concepts import concept_table
from briefing.select.greedy import greedy
from briefing.select.options import DEFAULTS, Options
from briefing.select.priors import priors
from briefing.select.problem import Problem, budget_costs
from briefing.select.records import Budget, Candidate, Outcome, Part, Pick, RunnerUp, Selection
from briefing.select.redundancy import Repeats, Told

RUNNERS_UP = 5


def build_problem(
    candidates: Sequence[Candidate], budget: Budget, *, told: Sequence[str], options: Options
) -> Problem:
    """Turn candidates and a budget into numbers."""
    language = candidates[0].language if candidates else "en"
    told_stems = [stem_words(text, language) for text in told]
    table = concept_table(candidates, told_stems, options)
    costs, limits = budget_costs(candidates, budget)
    repeats = Repeats(candidates, options.repeats)
    heard = Told(options.repeats, map(frozenset, told_stems))
    fresh = np.array([not heard.holds(repeats.words(i), whole=True) for i in range(len(candidates))], bool)
    fit = np.array([options.shortest <= c.words <= options.longest * len(c.stems) for c in candidates], bool)
    allowed = fresh & fit if (fresh & fit & (costs <= limits[:, None]).all(axis=0)).any() else fresh
    return Problem(table, priors(candidates, table, options), costs, limits, allowed, repeats)


def select_by_coverage(
    candidates: Sequence[Candidate],
    budget: Budget,
    *,
    told: Sequence[str] = (),
    options: Options = DEFAULTS,
    method: str = "briefing",
) -> Selection:
    """Pick by the objective of docs/engine.md."""
    problem = build_problem(candidates, budget, told=told, options=options)
    solution = greedy(problem)
    return describe(candidates, problem, solution.picked, bound=solution.bound, method=method)


def describe(
    candidates: Sequence[Candidate], problem: Problem, picked: Sequence[int], *, bound: float, method: str
) -> Selection:
    """Write down a solution with each pick's share, in printing order."""
    remaining = problem.table.weights.copy()
    picks = []
    for rank, number in enumerate(picked, start=1):
        row = problem.table.row(number)
        fresh = row[remaining[row] > 0]
        told = float(remaining[row].sum())
        strongest = fresh[np.argsort(-remaining[fresh], kind="stable")][:5]
        prior = float(problem.priors[number])
        picks.append(
            Pick(
                candidate=number,
                passage=candidates[number].passage,
                rank=rank,
                gain=told + prior,
                parts=(Part("coverage", told), Part("prior", prior)),
                concepts=tuple(problem.table.name(int(c)) for c in strongest),
            )
        )
        remaining[row] = 0.0
    objective = sum(pick.gain for pick in picks)
    return Selection(
        picks=tuple(sorted(picks, key=lambda pick: print_order(candidates[pick.candidate]))),
        objective=objective,
        bound=max(bound, objective),
        method=method,
        words=sum(candidates[number].words for number in picked),
        candidates=len(candidates),
        runners_up=_runners_up(candidates, problem, picked, remaining),
    )


def print_order(candidate: Candidate) -> tuple[int, int, int]:
    return candidate.document, candidate.position, candidate.passage.first


def _runners_up(
    candidates: Sequence[Candidate], problem: Problem, picked: Sequence[int], remaining: np.ndarray
) -> tuple[RunnerUp, ...]:
    first = problem.first_gains()
    order = [i for i in np.argsort(-first, kind="stable").tolist() if i not in set(picked)]
    room = problem.limits - problem.costs[:, list(picked)].sum(axis=1)
    return tuple(_runner_up(candidates, problem, i, picked, room, remaining) for i in order[:RUNNERS_UP])


def _runner_up(
    candidates: Sequence[Candidate],
    problem: Problem,
    number: int,
    picked: Sequence[int],
    room: np.ndarray,
    remaining: np.ndarray,
) -> RunnerUp:
    gain = float(remaining[problem.table.row(number)].sum() + problem.priors[number])
    like = next((other for other in picked if problem.repeats.clash(number, other)), None)
    if like is not None:
        outcome = Outcome.REDUNDANT
    elif not problem.allowed[number]:
        outcome = Outcome.UNFIT
    elif (problem.costs[:, number] > problem.limits).any():
        outcome = Outcome.BUDGET
    else:
        outcome = Outcome.OUTWEIGHED
    return RunnerUp(number, candidates[number].passage, gain, outcome, like)
