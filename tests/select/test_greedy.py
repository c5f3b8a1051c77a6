"""The greedy pass takes what adds most for the part of a limit that it uses up."""

from __future__ import annotations

import numpy as np

from briefing.select.greedy import _pass
from briefing.select.priors import Priors
from briefing.select.problem import Problem
from briefing.select.redundancy import Repeats


class Apart(Repeats):
    """No two say the same."""

    def clash(self, one: int, other: int) -> bool:
        return False


def problem(added: list[float], *, words: list[float], most_words: float, most_sentences: float) -> Problem:
    """Candidates of one sentence each that tell nothing in common and add so much."""
    n = len(added)
    return Problem(
        starts=np.zeros(n + 1, np.int64),
        ids=np.array([], np.int64),
        weights=np.array([], float),
        priors=Priors(np.array(added), np.zeros(n)),
        added=np.array(added),
        costs=np.array([words, [1.0] * n]),
        limits=np.array([most_words, most_sentences]),
        allowed=np.ones(n, bool),
        repeats=Apart((), 1.0),
    )


def test_where_sentences_are_scarce_a_long_one_that_adds_more_goes_first() -> None:
    scarce = problem([3.0, 2.0], words=[50.0, 10.0], most_words=1000.0, most_sentences=2.0)
    assert _pass(scarce, 1.0)[0] == [0, 1]


def test_where_words_are_scarce_a_short_one_goes_first() -> None:
    scarce = problem([3.0, 2.0], words=[50.0, 10.0], most_words=60.0, most_sentences=100.0)
    assert _pass(scarce, 1.0)[0] == [1, 0]
