"""A story in numbers: what candidates cost, which may be picked at all, and what told texts take away."""

from dataclasses import replace

import pytest

from briefing.model import DocumentId, Passage
from briefing.select import Budget, Options
from briefing.select.problem import budget_costs, build_problem, has_words, usable
from tests.select.stories import candidate, story

PLAIN = "Veldar and Osmia agreed on a ceasefire in the Tarn valley"


def long(words: int) -> str:
    return " ".join(f"word{number}" for number in range(words))


@pytest.mark.parametrize(("words", "is_usable"), [(7, False), (8, True), (55, True), (56, False)])
def test_a_candidate_has_a_good_length(words: int, is_usable: bool) -> None:
    assert usable([candidate(long(words))], Options()).tolist() == [is_usable]


def test_a_passage_of_two_sentences_may_be_twice_as_long() -> None:
    two = replace(candidate(long(110)), stems=((), ()))
    assert usable([two], Options()).all()
    assert not usable([replace(two, words=111)], Options()).any()


def test_a_candidate_opens_with_a_quotation_only_where_that_is_wanted() -> None:
    quoted = [candidate("“" + PLAIN)]
    assert not usable(quoted, Options()).any()
    assert usable(quoted, Options(opening_quotations=True)).all()


def test_what_has_no_good_length_is_picked_where_nothing_else_fits() -> None:
    short, good = candidate("Rain fell on Tarn today"), candidate(PLAIN, document=1)
    built = [
        build_problem(given, Budget(words=10), told=(), options=Options())[0]
        for given in ([short], [short, good])
    ]
    assert built[0].allowed.tolist() == [True]
    # the good one has 11 words: no room for it
    assert built[1].allowed.tolist() == [True, True]
    roomy, _ = build_problem([short, good], Budget(words=11), told=(), options=Options())
    assert roomy.allowed.tolist() == [False, True]


def test_what_was_told_weighs_nothing_and_is_not_told_again() -> None:
    candidates = story([[PLAIN], ["Hospitals of Corvin counted at least 62 dead in eleven days"]])
    plain, concepts = build_problem(candidates, Budget(words=100), told=(), options=Options())
    told, _ = build_problem(candidates, Budget(words=100), told=(PLAIN,), options=Options())
    assert plain.allowed.tolist() == [True, True]
    assert told.allowed.tolist() == [False, True]
    assert (plain.weights[concepts.row(0)] > 0).all()
    assert (told.weights[concepts.row(0)] == 0).all()
    assert (told.weights[concepts.row(1)] == plain.weights[concepts.row(1)]).all()


def test_costs_are_words_sentences_and_bytes_with_a_blank_between() -> None:
    two = replace(candidate("Öl ist da"), passage=Passage(DocumentId("d0"), 3, 4))
    costs, limits = budget_costs([two, candidate("")], Budget(words=50, sentences=6, bytes=70))
    # without words a candidate costs one: nothing is free
    assert costs.tolist() == [[3, 1], [2, 1], [11, 1]]
    assert limits.tolist() == [50, 6, 71]
    assert has_words([two, candidate("")]).tolist() == [True, False]


def test_the_value_of_a_choice_counts_each_concept_once() -> None:
    candidates = story([[PLAIN], ["Veldar and Osmia agreed on a ceasefire of eleven days and nights"]])
    problem, concepts = build_problem(candidates, Budget(words=100), told=(), options=Options())
    both = set(concepts.row(0).tolist()) | set(concepts.row(1).tolist())
    assert problem.value([0, 1]) == pytest.approx(
        sum(problem.weights[concept] for concept in both) + problem.added.sum()
    )
    left = problem.remaining([0])
    assert (left[concepts.row(0)] == 0).all()
    gained = problem.value([0, 1]) - problem.value([0])
    assert problem.gains(left)[1] == pytest.approx(gained)
    assert problem.value([]) == 0


def test_two_candidates_that_say_the_same_are_not_picked_together() -> None:
    candidates = [*story([[PLAIN], [PLAIN + " at last"]]), candidate(long(9), document=2)]
    problem, _ = build_problem(candidates, Budget(words=100), told=(), options=Options())
    assert problem.fits([0, 2])
    assert not problem.fits([0, 1])
