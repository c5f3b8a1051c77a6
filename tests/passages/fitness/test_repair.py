import pytest

from briefing.passages.fitness import Fitness, Reason
from briefing.passages.fitness.repair import is_broken
from briefing.text import document_sentences
from tests.text.articles import document


@pytest.mark.parametrize(
    "text",
    [
        "A meeting with Karan Among the many guests one stood out, the envoy of Qadira.",
        "The peacekeepers were when a tank fired at their tower.",
        "The minister met the the envoy.",
        "at dawn after explosions in the harbor.",
    ],
)
def test_broken_copy_is_seen(text: str) -> None:
    assert is_broken(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "The envoy said that the road was shut when the convoy came.",
        "al-Sarran television showed the ship.",
        "iPhone sales fell in Veldova.",
        "“when the road opens,” Karan said, “the trucks will roll.”",
        "In Merin, The Hague and Brundal the courts are shut.",
    ],
)
def test_whole_sentences_are_left_alone(text: str) -> None:
    assert not is_broken(text, "en")


STANDFIRST = "Rebels blame coalition for attack on village north of capital Merin."
LEAD = "At least eight women were killed in an air raid near Merin on Monday, medics said."


def test_a_standfirst_gives_way_to_the_lead_that_tells_it() -> None:
    article = document("\n\n".join([STANDFIRST, LEAD, *["The army denied it in a statement."] * 3]))
    fitness = Fitness(article, document_sentences(article))
    assert fitness.verdict(0).reason is Reason.STANDFIRST
    assert fitness.verdict(1).is_fit


def test_a_teaser_that_is_all_there_is_is_printed() -> None:
    article = document(STANDFIRST)
    assert Fitness(article, document_sentences(article)).verdict(0).is_fit
