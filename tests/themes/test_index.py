import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.themes.index import PatternIndex
from briefing.themes.patterns import parse_pattern


def terms(patterns: list[str], text: str, language: str = "en") -> list[str]:
    return [hit.term for hit in PatternIndex([parse_pattern(p) for p in patterns]).find(text, language)]


@pytest.mark.parametrize(
    ("pattern", "text", "language"),
    [
        ("sanction", "The sanctions were sanctioned.", "en"),
        ("peace talks", "Peace talking resumed.", "en"),
        ("cease-fire", "A cease-fire and a cease fire.", "en"),
        ("Blue Line", "along the Blue Line that", "en"),
        ("UN", "The U.N. envoy", "en"),
        ("Houthi*", "“Houthis”, he said", "en"),
        ("Iran*", "Iranian-backed fighters", "en"),
        ("deter NEAR Iran", "to “deter” further regional aggression from Iran", "en"),
        ("Iran NEAR deter", "to deter Iran", "en"),
        ("deter NEAR/2 Iran|Tehran", "deter it in Tehran", "en"),
        ("Netanyahu", "Netanyahu’s office", "en"),
        ("aide humanitaire", "l’aide humanitaire", "fr"),
        ("négociation", "les négociations", "fr"),
        ("مفاوضات", "والمفاوضات مستمرة", "ar"),
        ("المساعدات", "للمساعدات", "ar"),
        ("هدنة", "بهدنة", "ar"),
        ("sanciones", "las sanciones", "es"),
        ("הומניטרי", "הסיוע ההומניטרי", "he"),
        ("הפסקת אש", "ובהפסקת אש", "he"),
        ("فارسی", "زبان فارسی", "fa"),
        ("آتش‌بس", "درباره آتش‌بس گفتگو", "fa"),
        ("کمک‌های بشردوستانه", "کمکهای بشردوستانه رسید", "fa"),
        ("کمک‌های بشردوستانه", "کمک های بشردوستانه رسید", "fa"),
        ("ایران", "سفير ايران", "fa"),
        ("إيراني*", "السفن الايرانية", "ar"),
        ("saldırı*", "BOMBALI SALDIRIDA ON ÖLÜ", "tr"),
        ("İran*", "İRAN'DAN yanıt", "tr"),
        ("空袭", "周一的空袭击中一处市场", "zh"),
        ("联合国秘书长", "聯合國秘書長到訪", "zh"),
        ("聯合國", "联合国大会", "zh"),
        ("空袭 NEAR/8 死亡", "空袭造成十二人死亡", "zh"),
        ("# NEAR/3 dead", "At least 31 people dead", "en"),
        ("# NEAR/3 dead", "1,200 were dead", "en"),
    ],
)
def test_pattern_is_found(pattern: str, text: str, language: str) -> None:
    assert terms([pattern], text, language)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("Blue Line", "the blue line of the subway"),
        ("IAEA", "iaea"),
        ("US", "give it to us"),
        ("=aid", "aids and aided"),
        ("=accord", "according to him"),
        ("peace talks", "peace and talks"),
        ("deter NEAR/2 Iran", "deter a b c Iran"),
        ("Houthi*", "Hout"),
        ("iran", "Iranian"),
        ("# NEAR/3 dead", "many people dead"),
    ],
)
def test_pattern_is_not_found(pattern: str, text: str) -> None:
    assert terms([pattern], text) == []


def test_a_word_that_says_nothing_in_another_language_is_no_hit() -> None:
    assert terms(["war"], "Es war einmal ein Krieg.", "de") == []
    assert terms(["war"], "The war went on.", "en") == ["war"]
    assert terms(["fin de la guerre"], "C'est la fin de la guerre.", "fr") == ["fin de la guerre"]


def test_the_alternative_that_was_found_is_named() -> None:
    assert terms(["truce|ceasefire NEAR sign|agree"], "They signed the ceasefire.") == ["ceasefire NEAR sign"]


def slow_near(words: list[str], distance: int) -> bool:
    places = [[i for i, word in enumerate(words) if word == wanted] for wanted in ("left", "right")]
    return any(abs(a - b) - 1 <= distance for a in places[0] for b in places[1])


@given(st.lists(st.sampled_from(["left", "right", "word"]), max_size=30), st.integers(0, 6))
@settings(max_examples=200, deadline=None)
def test_near_agrees_with_looking_at_every_pair(words: list[str], distance: int) -> None:
    found = terms([f"=left NEAR/{distance} =right"], " ".join(words))
    assert bool(found) == slow_near(words, distance)


@given(
    st.lists(
        st.lists(st.sampled_from(["left", "right", "peace", "talks", "\0", "-", "x-y"]), max_size=8),
        max_size=9,
    )
)
@settings(max_examples=200, deadline=None)
def test_many_texts_at_a_time_agree_with_one_after_the_other(texts: list[list[str]]) -> None:
    index = PatternIndex([parse_pattern(p) for p in ("left NEAR/2 right", "peace talks", "talks left")])
    lines = [" ".join(words) for words in texts]
    together = {number: [hit.term for hit in hits] for number, hits in index.find_each(lines, "en")}
    apart = {number: [hit.term for hit in index.find(line, "en")] for number, line in enumerate(lines)}
    assert together == {number: found for number, found in apart.items() if found}


def test_texts_beyond_those_read_at_a_time_keep_their_numbers() -> None:
    index = PatternIndex([parse_pattern("peace talks")])
    lines = ["peace", "talks"] * 700 + ["peace talks"] + [""] * 900
    assert [number for number, _ in index.find_each(lines, "en")] == [1400]


@pytest.mark.parametrize(
    "text", ["left " * 100_000, "left right " * 50_000, "x" * 1_000_000, "peace " * 80_000]
)
def test_a_hostile_megabyte_takes_linear_time(text: str) -> None:
    index = PatternIndex([parse_pattern(p) for p in ("left NEAR right", "peace peace peace talks", "xxx*")])
    index.find(text[:1000], "en")
    start = time.process_time()
    index.find(text, "en")
    assert time.process_time() - start < 8
