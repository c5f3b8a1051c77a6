"""What respondents were asked is nobody's word."""

import pytest

from briefing.quotes.finding import find_quotes
from tests.text.news import article, cut


def speakers(text: str, language: str = "en") -> list[str]:
    document = article(text, language=language)
    return [quote.speaker for quote in find_quotes(document, cut(document))]


@pytest.mark.parametrize(
    "text",
    [
        "Some 62 percent agreed with the statement that “the state should mend our roads”, the Velt Institute said.",
        "The Velt Institute asked a thousand people to evaluate the statement “the state should mend our roads”.",
        "The Velt Institute found in its survey that most agreed that “the state should mend our roads”.",
        "“The state should mend our roads” was a statement that 62 percent agreed with, said the Velt Institute.",
        "The Velt Institute polled drivers and asked them the question: “Should the state mend our roads?”",
    ],
)
def test_a_statement_put_to_respondents_has_no_speaker(text: str) -> None:
    assert speakers(text) == []


def test_a_german_statement_is_nobodys_either() -> None:
    text = "Der Aussage „Der Staat soll die Straßen flicken“ stimmten 62 Prozent zu, sagte Ilse Karan."
    assert speakers(text, "de") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Karan said in a statement: “We are ready to mend the roads.”",
        "Ilse Karan agreed that the crew was “ready for all of it”.",
        "Ilse Karan asked the council: “Who will pay for these roads?”",
        "“The survey of 62 percent is wrong about us,” said Ilse Karan.",
    ],
)
def test_somebody_who_asks_or_agrees_speaks(text: str) -> None:
    assert speakers(text) == ["Ilse Karan"]
