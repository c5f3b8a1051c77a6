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


def test_every_likelihood_lies_between_none_and_certain() -> None:
    assert all(0.0 < one < 1.0 for one in worth(REPORT))


def test_the_lead_is_likelier_than_what_follows_and_news_likelier_than_what_hangs() -> None:
    lead, arrests, hangs, election, sad, question = worth(REPORT)
    assert lead > arrests > hangs
    assert election > max(hangs, sad, question)
    assert lead > 0.8 > 0.3 > max(hangs, sad, question)


def test_another_language_is_not_judged() -> None:
    assert worth("Das Parlament löste den Rat auf.", language="de") == [1.0]


@pytest.mark.parametrize("name", ["every sentence", "place to 0", "verdict opens", "score", "part of title"])
def test_the_shipped_weights_have_the_features_that_decide_most(name: str) -> None:
    assert line_weights()[name] != 0.0


def test_every_feature_of_a_report_is_known_to_the_weights_or_rare() -> None:
    document = report(REPORT)
    sentences = document_sentences(document)
    line = LineWorth(document, sentences, Fitness(document, sentences))
    unknown = {
        name for index in range(len(sentences)) for name in line.features(index) if name not in line_weights()
    }
    assert len(unknown) <= 3
