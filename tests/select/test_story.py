import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import DocumentId
from briefing.select import Budget, Candidate, Options, Outcome, Selection, select_story
from briefing.select.problem import build_problem
from briefing.select.story import RUNNERS_UP
from tests.select.stories import CEASEFIRE, candidate, offered, random_story, story


def texts(selection: Selection, candidates: list[Candidate]) -> list[str]:
    return [candidates[pick.candidate].text for pick in selection.picks]


def test_what_many_documents_tell_comes_first() -> None:
    candidates = offered()
    selection = select_story(candidates, Budget(words=14))
    assert "ceasefire" in texts(selection, candidates)[0]


@settings(max_examples=40, deadline=None)
@given(
    seed=st.integers(0, 9999),
    words=st.integers(1, 80),
    sentences=st.integers(1, 6),
    size=st.integers(10, 600),
)
def test_no_limit_is_ever_passed(seed: int, words: int, sentences: int, size: int) -> None:
    candidates = random_story(seed)
    selection = select_story(candidates, Budget(words=words, sentences=sentences, bytes=size))
    picked = texts(selection, candidates)
    assert selection.words == sum(len(text.split()) for text in picked) <= words
    assert len(picked) <= sentences
    assert len(" ".join(picked).encode()) <= size


@pytest.mark.parametrize("seed", range(5))
def test_order_of_the_candidates_changes_nothing(seed: int) -> None:
    candidates = random_story(seed)
    shuffled = random.Random(seed).sample(candidates, len(candidates))
    first, second = (select_story(given, Budget(words=50)) for given in (candidates, shuffled))
    assert texts(first, candidates) == texts(second, shuffled)
    assert first.objective == pytest.approx(second.objective)


def test_picks_account_for_the_objective() -> None:
    selection = select_story(offered(), Budget(words=40))
    assert sum(pick.gain for pick in selection.picks) == pytest.approx(selection.objective)
    for pick in selection.picks:
        assert sum(part.value for part in pick.parts) == pytest.approx(pick.gain)
    assert sorted(pick.rank for pick in selection.picks) == list(range(1, len(selection.picks) + 1))
    assert selection.gap == 0.0


def test_picks_stand_in_reading_order() -> None:
    candidates = offered()
    places = [
        (candidates[pick.candidate].document, candidates[pick.candidate].position)
        for pick in select_story(candidates, Budget(words=60)).picks
    ]
    assert places == sorted(places)


def test_no_two_picks_say_the_same() -> None:
    twice = story([[CEASEFIRE[0].split(".")[0]], [CEASEFIRE[0].split(".")[0] + " on Monday morning"]])
    assert len(select_story(twice, Budget(words=100)).picks) == 1


def test_runners_up_say_why_they_are_out() -> None:
    candidates = story(
        [
            ["Veldar and Osmia agreed on a ceasefire in the Tarn valley"],
            ["Veldar and Osmia agreed on a ceasefire in the Tarn valley today"],
            ["Rain fell on the long river road near the market hall " * 3],
        ]
    )
    reasons = {up.candidate: up.outcome for up in select_story(candidates, Budget(words=12)).runners_up}
    assert Outcome.REDUNDANT in reasons.values()
    assert reasons[2] in (Outcome.BUDGET, Outcome.UNFIT)


def test_runners_up_are_the_best_that_were_not_picked() -> None:
    candidates = offered()
    chosen = select_story(candidates, Budget(sentences=1))
    problem, _ = build_problem(candidates, Budget(sentences=1), told=(), options=Options())
    worth = problem.gains(problem.weights)
    left = [number for number in range(len(candidates)) if number != chosen.picks[0].candidate]
    assert [up.candidate for up in chosen.runners_up] == sorted(left, key=lambda number: -worth[number])[
        :RUNNERS_UP
    ]


def test_what_was_told_is_not_told_again() -> None:
    candidates = offered()
    first = select_story(candidates, Budget(sentences=2))
    told = texts(first, candidates)
    later = select_story(candidates, Budget(sentences=2), told=told)
    assert not set(texts(later, candidates)) & set(told)
    assert later.objective < first.objective


def test_exact_copy_of_a_document_changes_no_picked_sentence() -> None:
    candidates = offered()
    copies = [
        replace(each, document=9, passage=replace(each.passage, document_id=DocumentId("copy")))
        for each in candidates
        if each.document == 1
    ]
    before = select_story(candidates, Budget(words=40))
    after = select_story([*candidates, *copies], Budget(words=40))
    assert texts(after, [*candidates, *copies]) == texts(before, candidates)
    assert after.objective == pytest.approx(before.objective)


def test_weight_of_the_caller_moves_the_choice() -> None:
    plain = story(
        [["Rain fell on the river road again today"], ["Snow lay on the castle bridge this morning"]]
    )
    wanted = [plain[0], replace(plain[1], weight=3.0)]
    assert texts(select_story(wanted, Budget(sentences=1)), wanted) == [plain[1].text]


def test_sentence_that_opens_with_a_quotation_mark_is_a_last_resort() -> None:
    quoted = candidate("“Rain is all we have had in this valley,” Maran said")
    plain = candidate("Rain is all that fell in this valley this week", document=1)
    assert texts(select_story([quoted, plain], Budget(sentences=1)), [quoted, plain]) == [plain.text]
    assert len(select_story([quoted], Budget(sentences=1)).picks) == 1
    liked = select_story([quoted], Budget(sentences=1), options=Options(opening_quotations=True))
    assert len(liked.picks) == 1


# the list of bad input that the engine must live with


def test_no_sentence_fits() -> None:
    assert select_story(offered(), Budget(words=2)).picks == ()


def test_all_sentences_equal() -> None:
    same = story([["The truce holds in the Tarn valley since noon"] * 4] * 3)
    assert len(select_story(same, Budget(words=100)).picks) == 1


def test_one_document() -> None:
    assert select_story(offered(CEASEFIRE[:1]), Budget(sentences=1)).picks[0].candidate == 0


def test_no_candidates() -> None:
    selection = select_story([], Budget(words=10))
    assert (selection.picks, selection.objective, selection.gap) == ((), 0.0, 0.0)


def test_empty_texts_are_never_picked() -> None:
    empty = [candidate("", position=at) for at in range(3)]
    assert select_story(empty, Budget(words=10)).picks == ()
    assert (
        select_story([*empty, candidate("Rain fell", position=3)], Budget(words=10)).picks[0].candidate == 3
    )


def test_unknown_language() -> None:
    made = offered(["Vela marun tesk olin. Marun tesk olin vela dorn. Hask vela marun."], language="xx")
    assert select_story(made, Budget(words=10)).words <= 10


def test_hundred_thousand_sentences() -> None:
    draw = random.Random(5)
    texts_ = [f"talks number {draw.randrange(500)} end in town {draw.randrange(500)}" for _ in range(2000)]
    made = [candidate(text, document=at // 50, position=at % 50) for at, text in enumerate(texts_)]
    many = [replace(made[at % 2000], document=at // 50, position=at % 50) for at in range(100_000)]
    numbered = [
        replace(each, passage=replace(each.passage, document_id=DocumentId(f"d{at // 50}")))
        for at, each in enumerate(many)
    ]
    selection = select_story(numbered, Budget(words=30))
    assert 0 < selection.words <= 30
    assert 0.0 <= selection.gap < 1.0
