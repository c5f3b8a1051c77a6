from hypothesis import given
from hypothesis import strategies as st

from briefing.compose.assign import assign_passages
from briefing.model import ThemeId

A, B, C = ThemeId("a"), ThemeId("b"), ThemeId("c")


def test_a_theme_with_one_fitting_passage_gets_it() -> None:
    scores = [{A: 0.9, B: 0.6}, {A: 0.8}, {}]
    assert assign_passages(scores, [A, B]) == (B, A, A)


def test_what_matches_no_theme_goes_to_the_main_one() -> None:
    assert assign_passages([{}, {B: 0.2}], [A, B]) == (A, B)


def test_two_themes_that_share_their_only_passage_cannot_both_have_it() -> None:
    assert assign_passages([{A: 0.5, B: 0.5}], [A, B]) == (A,)


scores = st.lists(st.dictionaries(st.sampled_from([A, B, C]), st.floats(0.1, 1.0), max_size=3), max_size=12)


@given(scores)
def test_every_passage_gets_one_theme_and_matching_themes_get_a_passage(
    found: list[dict[ThemeId, float]],
) -> None:
    owners = assign_passages(found, [A, B, C])
    assert len(owners) == len(found)
    exclusive = {next(iter(passage)) for passage in found if len(passage) == 1}
    assert exclusive <= set(owners)
