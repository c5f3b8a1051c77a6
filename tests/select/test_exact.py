from itertools import combinations

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, milp

from briefing.select import Budget, Options
from briefing.select.exact import prove
from briefing.select.greedy import Solution, greedy, improve
from briefing.select.problem import Problem, build_problem
from tests.select.stories import random_story


def problem_of(seed: int, budget: Budget, *, documents: int = 3, sentences: int = 4) -> Problem:
    return build_problem(
        random_story(seed, documents=documents, sentences=sentences), budget, told=(), options=Options()
    )[0]


def best_of_all(problem: Problem) -> float:
    """Try every subset."""
    usable = [int(at) for at in np.flatnonzero(problem.allowed)]
    subsets = (list(each) for size in range(len(usable) + 1) for each in combinations(usable, size))
    return max(problem.value(each) for each in subsets if problem.fits(each))


def by_highs(problem: Problem) -> float:
    """The integer program of Gillick & Favre, solved by scipy."""
    n, m = problem.size, len(problem.weights)
    rows = np.repeat(np.arange(n), np.diff(problem.starts))
    covers = sparse.csr_array((np.ones(len(rows)), (problem.ids, rows)), shape=(m, n))
    pairs = [(a, b) for a, b in combinations(range(n), 2) if problem.repeats.clash(a, b)]
    apart = sparse.csr_array(
        (np.ones(2 * len(pairs)), (np.repeat(np.arange(len(pairs)), 2), np.array(pairs, int).ravel())),
        shape=(len(pairs), n),
    )
    covered = sparse.hstack([-covers, sparse.eye_array(m)])
    costs = sparse.hstack([sparse.csr_array(problem.costs), sparse.csr_array((len(problem.limits), m))])
    clashes = sparse.hstack([apart, sparse.csr_array((len(pairs), m))])
    table = sparse.vstack([covered, costs, clashes])
    upper = np.concatenate((np.zeros(m), problem.limits, np.ones(len(pairs))))
    allowed = np.concatenate((problem.allowed.astype(float), np.ones(m)))
    found = milp(
        -np.concatenate((problem.added, problem.weights)),
        integrality=np.concatenate((np.ones(n), np.zeros(m))),
        bounds=Bounds(0, allowed),
        constraints=LinearConstraint(table, -np.inf, upper),
        options={"mip_rel_gap": 0.0},
    )
    assert found.fun is not None
    return -float(found.fun)


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 10_000), words=st.integers(8, 45))
@example(seed=250, words=44)
def test_proven_optimum_is_the_best_of_all_subsets(seed: int, words: int) -> None:
    problem = problem_of(seed, Budget(words=words))
    solution = prove(problem, greedy(problem), nodes=10_000)
    assert problem.fits(list(solution.picked))
    assert solution.objective == pytest.approx(best_of_all(problem))
    assert solution.bound == pytest.approx(solution.objective)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("budget", [Budget(words=60), Budget(sentences=4), Budget(words=50, sentences=3)])
def test_proven_optimum_is_the_one_of_highs(seed: int, budget: Budget) -> None:
    problem = problem_of(seed, budget, documents=6, sentences=6)
    solution = prove(problem, greedy(problem), nodes=100_000)
    assert solution.objective == pytest.approx(by_highs(problem), rel=1e-6)


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 10_000), words=st.integers(8, 60))
def test_greedy_fits_and_its_bound_holds(seed: int, words: int) -> None:
    problem = problem_of(seed, Budget(words=words))
    solution = greedy(problem)
    assert problem.fits(list(solution.picked))
    assert solution.objective == pytest.approx(problem.value(solution.picked))
    assert best_of_all(problem) <= solution.bound * (1 + 1e-9)


def test_search_that_runs_out_of_nodes_gives_its_best_with_an_honest_bound() -> None:
    problem = problem_of(3, Budget(words=60), documents=8, sentences=8)
    short, full = (prove(problem, greedy(problem), nodes=nodes) for nodes in (1, 100_000))
    assert short.objective <= full.objective <= short.bound * (1 + 1e-9)
    assert problem.fits(list(short.picked))


def test_nothing_that_fits_is_a_proven_nothing() -> None:
    problem = problem_of(1, Budget(words=2))
    assert prove(problem, Solution((), 0.0, 0.0), nodes=10) == Solution((), 0.0, 0.0)


@pytest.mark.parametrize("seed", range(6))
def test_a_poor_pick_is_swapped_for_better_ones(seed: int) -> None:
    problem = problem_of(seed, Budget(sentences=2))
    usable = [int(at) for at in np.flatnonzero(problem.allowed)]
    worst = min(usable, key=lambda at: problem.value([at]))
    best_alone = max(problem.value([at]) for at in usable)
    improved = improve(problem, [worst])
    assert problem.fits(improved)
    assert worst not in improved or len(improved) == 2
    assert problem.value(improved) >= best_alone > problem.value([worst])
    # no single exchange makes it better
    for at in range(len(improved)):
        for other in set(usable) - set(improved):
            changed = [*improved[:at], other, *improved[at + 1 :]]
            apart = not any(problem.repeats.clash(other, kept) for kept in changed if kept != other)
            assert (
                not (apart and problem.fits(changed))
                or problem.value(changed) <= problem.value(improved) + 1e-9
            )
