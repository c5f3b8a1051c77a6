"""What may not follow an opening: another day of its event, another measure of its thing."""

import pytest

from briefing.compose.contradiction import measures_otherwise, tells_other_day
from briefing.figures.finding import find_figures
from briefing.model import Figure
from tests.text.news import article, cut

MILL = "An explosion at the mill of Tarn killed six people on Wednesday."


@pytest.mark.parametrize(
    "text",
    [
        "Officers are looking for the owner after Thursday's explosion.",
        "The roof had been mended a week before Thursday’s deadly blast.",
    ],
)
def test_another_day_of_the_event_contradicts(text: str) -> None:
    assert tells_other_day(text, MILL)
    assert tells_other_day(MILL, text)


@pytest.mark.parametrize(
    "text",
    [
        "Officers are looking for the owner after Wednesday's explosion.",
        "The mayor will speak of it at Thursday's meeting.",
        "Another explosion shook the mill of Sarl on Thursday.",
        "The owner was held on Thursday.",
    ],
)
def test_the_same_day_or_another_event_does_not(text: str) -> None:
    assert not tells_other_day(text, MILL)


def test_a_day_on_which_somebody_spoke_is_not_that_of_the_event() -> None:
    assert not tells_other_day(
        "He went to see what was left of Thursday's fire.", "The fire spread, crews said on Friday."
    )


def figures(text: str, name: str) -> list[Figure]:
    document = article(text, name=name)
    return list(find_figures(document, cut(document)))


def test_another_measure_of_one_thing_contradicts_across_documents() -> None:
    opening = figures("The freighter carried 300 tonnes of grain.", "a")
    assert measures_otherwise(figures("Its 400 tonnes of grain were lost.", "b"), opening)
    assert not measures_otherwise(figures("Its 300 tonnes of grain were lost.", "b"), opening)
    assert not measures_otherwise(figures("It had 400 tonnes of coal on board.", "b"), opening)
    assert not measures_otherwise(figures("Its 400 tonnes of grain were lost.", "a"), opening)
