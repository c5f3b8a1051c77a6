import re
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from briefing.text.word_finder import WordFinder, any_within
from tests.growth import seconds_of

WORDS = ("may", "mayor", "or", "May", "y m")


@given(st.text(alphabet="mayorMY _1.é", max_size=60))
def test_words_begin_where_a_pattern_of_them_does(text: str) -> None:
    pattern = re.compile(rf"\b(?=(?:{'|'.join(WORDS)}))")
    assert sorted(set(WordFinder(WORDS).starts(text))) == [match.start() for match in pattern.finditer(text)]


def test_words_are_found_inside_others_when_asked_for() -> None:
    assert WordFinder(["or"], anywhere=True).starts("mayor or") == [3, 6]


@given(st.lists(st.integers(0, 40)), st.integers(0, 40), st.integers(0, 40))
def test_a_place_lies_within(places: list[int], start: int, end: int) -> None:
    assert any_within(sorted(places), start, end) == any(start <= place < end for place in places)


def test_a_hostile_text_takes_linear_time() -> None:
    finder = WordFinder(["a" * size for size in range(1, 9)])
    seconds = []
    for size in (20_000, 200_000):
        seconds.append(seconds_of(partial(finder.starts, "a" * size)))
    assert seconds[1] < 30 * seconds[0] + 0.5
