import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from briefing.analyze.shingles import SHINGLE_WORDS, shingle_sets

TEXTS = st.lists(st.text(alphabet="ab cé,.\n’–ع", max_size=40), max_size=8)


@given(TEXTS)
def test_hashing_together_equals_hashing_alone(texts: list[str]) -> None:
    together = shingle_sets(texts)
    for index, text in enumerate(texts):
        assert np.array_equal(together.distinct(index), shingle_sets([text]).distinct(0))


def test_case_and_punctuation_do_not_matter() -> None:
    sets = shingle_sets(["The minister said: “No peace.”", "the MINISTER said no — peace"])
    assert np.array_equal(sets.distinct(0), sets.distinct(1))


def test_order_matters() -> None:
    sets = shingle_sets(["one two three", "three two one"])
    assert not np.array_equal(sets.distinct(0), sets.distinct(1))


def test_short_and_empty_texts() -> None:
    sets = shingle_sets(["", "one", "one two", " ".join(["w"] * SHINGLE_WORDS)])
    assert [len(sets.distinct(index)) for index in range(4)] == [0, 1, 1, 1]


def test_shingle_count_is_words_minus_two() -> None:
    assert len(shingle_sets(["a b c d e f"]).distinct(0)) == 6 - SHINGLE_WORDS + 1


def test_blocks_do_not_change_the_result() -> None:
    long = " ".join(f"word{number}" for number in range(200_000))
    sets = shingle_sets([long, "a b c", long])
    assert np.array_equal(sets.distinct(0), sets.distinct(2))
    assert len(sets.distinct(1)) == 1
