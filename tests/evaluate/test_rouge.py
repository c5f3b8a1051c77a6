import json
import re
from pathlib import Path

import pytest
from rouge_score.rouge_scorer import RougeScorer

from briefing.evaluate import Combine, Rouge, RougeOptions
from briefing.evaluate.longest import common_positions
from briefing.evaluate.rouge import cut_lines, skip_pairs
from briefing.evaluate.rouge_words import rouge_words

SAMPLE = Path(__file__).parents[1] / "data" / "engine_sample.jsonl"
TOPICS = [json.loads(line) for line in SAMPLE.read_text("utf-8").splitlines()]


def lines_of(text: str) -> list[str]:
    return re.split(r"(?<=[.?!])\s+", text)


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic["id"])
@pytest.mark.parametrize("number", range(3))
def test_scores_agree_with_the_rouge_score_package(topic: dict[str, list], number: int) -> None:  # type: ignore[type-arg]
    summary = lines_of(topic["documents"][number]["text"])
    scorer = RougeScorer(["rouge1", "rouge2", "rougeLsum"], use_stemmer=True)
    for reference in topic["references"]:
        theirs = scorer.score(reference, "\n".join(summary))
        ours = Rouge([reference]).score(summary)
        for name, other in (("rouge1", "rouge1"), ("rouge2", "rouge2"), ("rougeL", "rougeLsum")):
            assert ours[name].recall == pytest.approx(theirs[other].recall)
            assert ours[name].precision == pytest.approx(theirs[other].precision)
            assert ours[name].f1 == pytest.approx(theirs[other].fmeasure)


def test_hits_are_clipped_and_counted_by_hand() -> None:
    scores = Rouge(["the cat sat on the mat"], RougeOptions(stem=False)).score(["the the the cat"])
    assert scores["rouge1"].recall == pytest.approx(3 / 6)
    assert scores["rouge1"].precision == pytest.approx(3 / 4)
    assert scores["rouge2"].recall == pytest.approx(1 / 5)


def test_skip_pairs_reach_four_words_and_leave_out_the_last_word() -> None:
    pairs = skip_pairs(list("abcdefg"))
    assert pairs[("a", "f")] == 1
    assert ("a", "g") not in pairs
    assert pairs[("f",)] == 1
    assert ("g",) not in pairs
    assert pairs.total() == 6 + (5 + 5 + 4 + 3 + 2 + 1)


def test_several_references_are_added_up_like_rouge_1_5_5() -> None:
    references = ["rain fell", "rain fell on the river road"]
    pooled = Rouge(references, RougeOptions(stem=False)).score(["rain fell"])["rouge1"]
    assert pooled.recall == pytest.approx(4 / 8)
    assert pooled.precision == pytest.approx(4 / 4)


def test_best_reference_and_jackknife() -> None:
    references = ["rain fell", "snow lay", "rain lay"]
    best = Rouge(references, RougeOptions(combine=Combine.BEST)).score(["rain fell"])["rouge1"]
    jackknife = Rouge(references, RougeOptions(combine=Combine.JACKKNIFE)).score(["rain fell"])["rouge1"]
    assert best.f1 == 1.0
    # leaving out each reference in turn, the best of the others is 1/2, 1 and 1
    assert jackknife.recall == pytest.approx((0.5 + 1 + 1) / 3)


def test_one_reference_is_its_own_jackknife() -> None:
    options = RougeOptions(combine=Combine.JACKKNIFE)
    assert Rouge(["rain fell"], options).score(["rain"])["rouge1"].recall == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("limits", "kept"),
    [
        ({"limit_words": 4}, ["one two three", "four"]),
        ({"limit_words": 3}, ["one two three"]),
        ({"limit_bytes": 15}, ["one two three", "fo"]),
        ({"limit_bytes": 2}, ["on"]),
        ({}, ["one two three", "four five"]),
    ],
)
def test_limits_cut_across_lines(limits: dict[str, int], kept: list[str]) -> None:
    assert (
        cut_lines(
            ["one two  three" if "limit_words" in limits else "one two three", "", "four five"], **limits
        )
        == kept
    )


def test_cut_in_the_middle_of_a_character_drops_it() -> None:
    assert cut_lines(["abé"], limit_bytes=3) == ["ab"]


def test_references_are_cut_unless_they_are_to_stay_whole() -> None:
    cut, whole = (
        Rouge(["rain fell on the road"], RougeOptions(limit_words=2, cut_references=cut)).score(["rain fell"])
        for cut in (True, False)
    )
    assert cut["rouge1"].recall == 1.0
    assert whole["rouge1"].recall == pytest.approx(2 / 5)


def test_english_counts_ascii_words_as_rouge_1_5_5_does() -> None:
    assert rouge_words("Băsescu’s U.S.-led talks", stem=False) == [
        "b",
        "sescu",
        "s",
        "u",
        "s",
        "led",
        "talks",
    ]


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Η εκεχειρία ισχύει", "el", 3),
        ("وقف إطلاق النار", "ar", 3),
        ("युद्धविराम लागू है", "hi", 3),
        ("Перемирие действует", "ru", 2),
    ],
)
def test_other_scripts_have_words(text: str, language: str, words: int) -> None:
    assert len(rouge_words(text, language=language)) == words
    assert Rouge([text], RougeOptions(language=language)).score([text])["rouge1"].f1 == 1.0


def test_short_words_are_not_stemmed() -> None:
    assert rouge_words("was dies talks meeting") == ["was", "die", "talk", "meet"]


def test_empty_sides_score_zero() -> None:
    assert Rouge([""]).score(["rain"])["rouge2"].f1 == 0.0
    assert Rouge([]).score(["rain"])["rougeL"].recall == 0.0
    assert Rouge(["rain"]).score([])["rougeSU4"].precision == 0.0


def test_common_positions_are_a_longest_common_subsequence() -> None:
    assert common_positions("abcbdab", "bdcaba") in ([1, 2, 3, 5], [1, 3, 5, 6], [1, 4, 5, 6])
    assert common_positions("", "abc") == []
    assert common_positions("abc", "xyz") == []
