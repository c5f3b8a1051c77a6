from hypothesis import given
from hypothesis import strategies as st

from briefing.text import tokenize, word_count
from briefing.text.tokens import cut_word_as_written


def test_words_are_lower_case_and_free_of_marks() -> None:
    assert tokenize("“Biden’s” U.N. envoy (in D.C.) said: cease-fire!") == [
        "biden's", "un", "envoy", "in", "dc", "said", "cease", "fire",
    ]  # fmt: skip


def test_numbers_stay_whole() -> None:
    assert tokenize("1,701 of 10,000 at 3.5% on 22.10.2024") == [
        "1701",
        "of",
        "10000",
        "at",
        "3.5",
        "on",
        "22.10.2024",
    ]


def test_scripts_keep_their_marks_and_unspaced_scripts_are_cut() -> None:
    assert tokenize("हिन्दी में") == ["हिन्दी", "में"]
    assert tokenize("وقّعت حكومة") == ["وقعت", "حكومة"]
    assert tokenize("川が増水") == ["川", "が", "増", "水"]


def test_capitals_can_be_kept() -> None:
    assert cut_word_as_written("“U.N.-led") == ("UN", "led")


def test_words_are_counted_as_a_reader_counts() -> None:
    assert word_count("— Well, “no.” 3.5% … of U.S. aid") == 8
    assert word_count("") == 0


@given(st.text(max_size=200))
def test_tokens_hold_something_and_survive_a_second_cut(text: str) -> None:
    tokens = tokenize(text)
    assert all(token and token == token.strip() for token in tokens)
    assert tokens == tokenize(text)


def test_a_megabyte_without_a_space_is_no_trouble() -> None:
    assert tokenize("a" * 1_000_000) == ["a" * 1_000_000]
    assert len(tokenize("a.b-" * 250_000)) > 100_000
