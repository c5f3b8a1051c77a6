import pytest

from briefing.passages.commentators import is_comment
from tests.growth import seconds_of


@pytest.mark.parametrize(
    "text",
    [
        "Analysts say few roads are left to the ministers of Sarravia.",
        "Some experts and aid groups also warned that the order could be a first step.",
        "Edda Rill, an expert on the coast at the University of Holm, told Harbor News that the raid was a surprise.",
        "The missile could make the guns of the coast useless, defense analyst Edda Rill told Harbor News.",
        "SailFX strategist Edda Rill said the decision would lower the risk.",
        "Harbor News' Edda Rill, reporting from the town of Holm, said it was difficult.",
        "Critics said the parliament had dissolved the council.",
        "The raid was a surprise, a correspondent of Harbor News told listeners.",
        "Economists at the Bank of Holm said the decision would lower the risk.",
    ],
)
def test_who_only_looks_on_comments(text: str) -> None:
    assert is_comment(text)


@pytest.mark.parametrize(
    "text",
    [
        "UN experts said on Monday that both sides had committed crimes.",
        "The shells were made in Sarravia, weapons experts said.",
        "Police arrested a professor who said the president lied.",
        "The test was a success, Sarravia said, while an analyst said it was a step to a larger rocket.",
        "Foreign Ministry spokesman Jone Karan said Sarravia opposed the launch.",
        "The professor Edda Rill was elected president of Sarravia on Monday.",
        "Police in Holm arrested a correspondent of Harbor News on Monday.",
    ],
)
def test_who_acts_or_finds_out_does_not(text: str) -> None:
    assert not is_comment(text)


def test_a_run_of_capitals_is_read_in_linear_time() -> None:
    few, many = ("A" * n + " Aa" * n for n in (2_000, 8_000))
    assert seconds_of(lambda: is_comment(many)) < 12 * seconds_of(lambda: is_comment(few)) + 0.01
