import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from briefing.copies.shingles import SHINGLE_WORDS, join_shingles, shingle_sets

TEXTS = st.lists(st.text(alphabet="ab cé,.\n’–ع", max_size=40), max_size=8)


@given(TEXTS)
def test_hashing_together_equals_hashing_alone(texts: list[str]) -> None:
    together = shingle_sets(texts)
    for index, text in enumerate(texts):
        assert np.array_equal(together.row(index), shingle_sets([text]).row(0))


def test_case_and_punctuation_do_not_matter() -> None:
    sets = shingle_sets(["The minister said: “No peace.”", "the MINISTER said no — peace"])
    assert np.array_equal(sets.row(0), sets.row(1))


def test_order_matters() -> None:
    sets = shingle_sets(["one two three", "three two one"])
    assert not np.array_equal(sets.row(0), sets.row(1))


def test_short_and_empty_texts() -> None:
    sets = shingle_sets(["", "one", "one two", " ".join(["w"] * SHINGLE_WORDS)])
    assert [len(sets.row(index)) for index in range(4)] == [0, 1, 1, 1]


def test_shingle_count_is_words_minus_two() -> None:
    assert len(shingle_sets(["a b c d e f"]).row(0)) == 6 - SHINGLE_WORDS + 1


def test_blocks_do_not_change_the_result() -> None:
    long = " ".join(f"word{number}" for number in range(200_000))
    sets = shingle_sets([long, "a b c", long])
    assert np.array_equal(sets.row(0), sets.row(2))
    assert len(sets.row(1)) == 1


@given(TEXTS, st.data())
def test_some_texts_keep_their_shingles(texts: list[str], data: st.DataObject) -> None:
    rows = data.draw(st.lists(st.integers(0, len(texts) - 1), max_size=5) if texts else st.just([]))
    chosen = shingle_sets(texts).of(np.array(rows, np.int64))
    expected = shingle_sets([texts[row] for row in rows])
    assert np.array_equal(chosen.hashes, expected.hashes)
    assert np.array_equal(chosen.starts, expected.starts)


@given(TEXTS, TEXTS)
def test_parts_join_to_the_whole(first: list[str], second: list[str]) -> None:
    joined = join_shingles([shingle_sets(first), shingle_sets(second)])
    whole = shingle_sets([*first, *second])
    assert np.array_equal(joined.hashes, whole.hashes)
    assert np.array_equal(joined.starts, whole.starts)


@given(TEXTS)
def test_shingles_are_different_and_ascending(texts: list[str]) -> None:
    sets = shingle_sets(texts)
    rows = [sets.row(index).tolist() for index in range(len(sets))]
    assert rows == [sorted(set(row)) for row in rows]
    assert sets.sizes.tolist() == [len(row) for row in rows]
    even = sets.where(sets.hashes % np.uint64(2) == 0)
    assert [even.row(index).tolist() for index in range(len(sets))] == [
        [value for value in row if value % 2 == 0] for row in rows
    ]
