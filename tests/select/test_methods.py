from dataclasses import replace

import pytest

from briefing.errors import UsageError
from briefing.model import DocumentId
from briefing.select import METHODS, Budget, select_story, summarizer
from tests.select.stories import CEASEFIRE, offered, story


@pytest.mark.parametrize("name", METHODS)
class TestEveryMethod:
    def test_keeps_the_budget_and_repeats_nothing(self, name: str) -> None:
        candidates = offered()
        selection = summarizer(name).select(candidates, Budget(words=35))
        picked = [candidates[pick.candidate].text for pick in selection.picks]
        assert 0 < selection.words <= 35
        assert len(set(picked)) == len(picked)
        assert selection.method == name

    def test_gives_the_same_twice(self, name: str) -> None:
        first, second = (select_story(offered(), Budget(words=35), method=name) for _ in range(2))
        assert first == second

    def test_never_prints_equal_sentences_twice(self, name: str) -> None:
        same = story([["The truce holds in the Tarn valley since noon"] * 2] * 2)
        assert len(select_story(same, Budget(sentences=3), method=name).picks) == 1

    def test_lives_with_next_to_nothing(self, name: str) -> None:
        assert select_story([], Budget(words=10), method=name).picks == ()
        assert len(select_story(offered(CEASEFIRE[:1])[:1], Budget(sentences=1), method=name).picks) == 1
        assert select_story(offered(), Budget(words=1), method=name).picks == ()

    def test_exact_copy_of_a_document_changes_no_picked_sentence(self, name: str) -> None:
        candidates = offered()
        copies = [
            replace(each, document=9, passage=replace(each.passage, document_id=DocumentId("copy")))
            for each in candidates
            if each.document == 1
        ]
        both = [*candidates, *copies]
        before, after = (select_story(given, Budget(words=35), method=name) for given in (candidates, both))
        assert [both[p.candidate].text for p in after.picks] == [both[p.candidate].text for p in before.picks]

    def test_bound_is_no_less_than_the_objective(self, name: str) -> None:
        selection = select_story(offered(), Budget(words=35), method=name)
        assert 0 < selection.objective <= selection.bound * (1 + 1e-9)

    def test_tells_nothing_told(self, name: str) -> None:
        candidates = offered()
        told = [candidates[0].text]
        picked = select_story(candidates, Budget(words=60), method=name, told=told).picks
        assert candidates[0].text not in {candidates[pick.candidate].text for pick in picked}


def test_unknown_method_names_the_nearest() -> None:
    with pytest.raises(UsageError, match="did you mean 'lexrank'"):
        summarizer("lexrnk")
    with pytest.raises(UsageError, match="choose one of briefing"):
        summarizer("zzz")


def test_lead_takes_the_documents_in_turn() -> None:
    candidates = offered()
    picks = select_story(candidates, Budget(sentences=3), method="lead").picks
    assert [candidates[pick.candidate].document for pick in picks] == [0, 1, 2]


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("luhn", "sumy-luhn"),
        ("kl", "sumy-kl"),
        ("sum-basic", "sumy-sum-basic"),
        ("lex_rank", "sumy-lex-rank"),
        ("Text-Rank", "sumy-text-rank"),
        # ours keep their names
        ("lsa", "lsa"),
        ("lexrank", "lexrank"),
    ],
)
def test_sumys_names_work_as_its_users_know_them(given: str, meant: str) -> None:
    assert summarizer(given).name == meant
