"""Every ranking fills a budget alike: by falling score, what fits, nothing twice."""

import numpy as np
import pytest

from briefing.select import Budget
from briefing.select.filling import by_falling_score, fill
from briefing.select.ranking import by_rank, lead
from tests.select.stories import candidate, story

SENTENCES = [
    "Veldar and Osmia agreed on a ceasefire",
    "Hospitals of Corvin counted at least 62 dead in eleven days",
    "Wells near the river were damaged by heavy guns in spring",
]


def filled(scores: list[float], budget: Budget, *told: str) -> list[int]:
    candidates = story([[sentence] for sentence in SENTENCES])
    found = fill(candidates, np.array(scores), budget, told=told, method="m")
    assert found.words == sum(candidates[pick.candidate].words for pick in found.picks)
    assert found.objective == pytest.approx(sum(scores[pick.candidate] for pick in found.picks))
    assert found.bound >= found.objective
    assert found.candidates == 3
    return [pick.candidate for pick in sorted(found.picks, key=lambda pick: pick.rank)]


def test_the_highest_score_comes_first_and_what_does_not_fit_is_passed_over() -> None:
    assert filled([1.0, 3.0, 2.0], Budget(words=40)) == [1, 2, 0]
    assert filled([1.0, 3.0, 2.0], Budget(words=7)) == [0]
    assert filled([1.0, 3.0, 2.0], Budget(words=11)) == [1]
    assert filled([1.0, 3.0, 2.0], Budget(words=18)) == [1, 0]
    assert filled([1.0, 3.0, 2.0], Budget(words=6)) == []


def test_minus_infinity_is_never_picked() -> None:
    assert filled([1.0, float("-inf"), 2.0], Budget(words=40)) == [2, 0]


def test_what_was_told_is_not_picked() -> None:
    assert filled([1.0, 3.0, 2.0], Budget(words=40), SENTENCES[1]) == [2, 0]


def test_what_repeats_a_pick_is_passed_over() -> None:
    candidates = story([[SENTENCES[0]], [SENTENCES[0] + " today"], [SENTENCES[1]]])
    found = fill(candidates, np.array([3.0, 2.0, 1.0]), Budget(words=90), told=(), method="m")
    assert [pick.candidate for pick in found.picks] == [0, 2]


def test_scores_that_differ_by_rounding_are_equal() -> None:
    assert by_falling_score(np.array([1.0, 2.0, 2.0 + 1e-14])) == [1, 2, 0]


def test_a_rank_is_a_score_and_what_is_left_out_has_none() -> None:
    assert by_rank([2, 0], 3).tolist() == [2.0, float("-inf"), 3.0]


def test_leads_of_all_documents_come_before_what_follows_them() -> None:
    candidates = [
        candidate("b", document=1, position=4),
        candidate("a", document=0, position=2),
        candidate("c", document=1, position=0),
        candidate("d", document=0, position=9),
    ]
    assert lead(candidates).tolist() == [1.0, 4.0, 3.0, 2.0]
