"""How likely an editor prints a sentence: bounds, order, and what the weights are held to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.compose.line_worth import LineWorth, line_weights
from briefing.passages.fitness import Fitness
from briefing.text import document_sentences
from tests.compose.test_admission import LEAD, report

REPORT = (
    f"{LEAD} Some 40,000 people in Holm have been without a mayor since the police arrested nine councillors on Friday."
    " But he never wanted it, they say."
    " A new council of 21 members will be elected in May, the interior ministry said."
    " “I am so sad,” a shopkeeper said. Why now?"
)


def worth(text: str, *, language: str = "en") -> list[float]:
    document = replace(report(text), language=language)
    sentences = document_sentences(document)
    line = LineWorth(document, sentences, Fitness(document, sentences))
    return [line.of(sentence.index) for sentence in sentences]


def test_the_lead_is_likelier_than_what_follows_and_news_likelier_than_what_hangs() -> None:
    lead, arrests, hangs, election, sad, question = worth(REPORT)
    assert lead > arrests > hangs
    assert election > max(hangs, sad, question)
    assert lead > 0.8 > 0.3 > max(hangs, sad, question)


def test_another_language_is_not_judged() -> None:
    assert worth("Das Parlament löste den Rat auf.", language="de") == [1.0]


@pytest.mark.parametrize(
    ("name", "is_for"),
    [
        ("place to 0", True),
        ("verdict opens", True),
        ("score", True),
        ("length to 7", False),
        ("place more", False),
    ],
)
def test_the_shipped_weights_speak_for_leads_and_against_what_is_short_or_low(
    name: str, is_for: bool
) -> None:
    assert (line_weights()[name] > 0.1) is is_for


def test_every_feature_of_a_report_is_known_to_the_weights_or_rare() -> None:
    document = report(REPORT)
    sentences = document_sentences(document)
    line = LineWorth(document, sentences, Fitness(document, sentences))
    unknown = {
        name for index in range(len(sentences)) for name in line.features(index) if name not in line_weights()
    }
    assert len(unknown) <= 3
