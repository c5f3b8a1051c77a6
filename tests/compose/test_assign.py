from hypothesis import given
from hypothesis import strategies as st

from briefing.compose.assign import NAMED, belongs, home
from briefing.model import ThemeId

A, B, C = ThemeId("a"), ThemeId("b"), ThemeId("c")


def test_a_passage_belongs_where_it_speaks_of_the_theme() -> None:
    assert belongs({A: 0.9}, [A, B]) == {A}
    assert belongs({A: 0.9, B: 0.85}, [A, B]) == {A, B}


def test_what_a_passage_only_mentions_it_does_not_belong_to() -> None:
    assert belongs({A: 0.4}, [A, B]) == frozenset()
    assert belongs({A: 0.95, B: 0.6}, [A, B]) == {A}


def test_a_theme_that_is_named_has_the_passage_whatever_else_it_speaks_of() -> None:
    assert belongs({A: 0.95, B: NAMED + 0.1}, [A, B]) == {A, B}


def test_a_passage_belongs_to_no_theme_that_its_story_has_not() -> None:
    assert belongs({A: 0.9, C: 0.9}, [A, B]) == {A}


def test_a_story_is_at_home_in_its_main_theme_when_its_opening_speaks_of_it() -> None:
    assert home({A: 0.6, B: 0.9}, [A, B]) == A


def test_a_story_is_at_home_where_its_opening_belongs() -> None:
    assert home({B: 0.9, A: 0.1}, [A, B]) == B


def test_an_opening_that_speaks_of_none_leaves_the_story_in_its_main_theme() -> None:
    assert home({}, [A, B]) == A


@given(st.dictionaries(st.sampled_from([A, B, C]), st.floats(0.01, 2.0)))
def test_the_home_is_a_theme_of_the_story_and_one_of_the_opening_if_any(scores: dict[ThemeId, float]) -> None:
    told = belongs(scores, [A, B])
    assert home(scores, [A, B]) in (told | {A} if scores.get(A, 0) >= 0.5 else told or {A})
