"""What a row of figures is called."""

from __future__ import annotations

import pytest

from briefing.figures.agreement import compare_figures
from briefing.figures.clause_labels import GAP
from briefing.figures.finding import find_figures
from briefing.text.split import document_sentences
from tests.text.news import article


def label(text: str) -> str:
    document = article(text)
    [group, *_] = compare_figures(find_figures(document, document_sentences(document)), [document])
    return group.subject


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By nightfall 61 vessels were waiting at the anchorage.", "vessels were waiting at the anchorage"),
        ("Brokers counted more than 70 ships at anchor off the cape.", "ships at anchor off the cape"),
        ("Donors pledged $1.5 billion on Tuesday.", "Donors pledged … on Tuesday"),
        ("The ministry put the value of the trade at about $40 million.", "value of the trade"),
        ("Only $1.2bn of the money promised to Veldova is new.", "of the money promised to Veldova is new"),
        ("The blast killed 19 people.", "The blast killed … people"),
        ("Two deaths had been recorded.", "deaths had been recorded"),
        ("Doctors at the hospital said 24 people had been admitted.", "people had been admitted"),
        ("An estimated 18,400 people are now living in camps.", "people are now living in camps"),
        ("There were 39 suspected cases in the town.", "suspected cases in the town"),
        ("The cargo of 6,400 tonnes of sorghum was saved.", "tonnes of sorghum was saved"),
        # who, what and where
        (
            "Some 12 Noravian soldiers were killed in the strike of 26 October, the army said.",
            "Noravian soldiers were killed in the strike of 26 October",
        ),
        ("In Arvel 37 people were killed, doctors said.", "In Arvel … people were killed"),
        (
            "A bomb went off at a mosque in southern Tamberra, killing 31 people in the worst attack for years.",
            "in southern Tamberra … killing … people in the worst attack for years",
        ),
        # since when
        ("Another 84 people were wounded so far since October.", "people were wounded so far since October"),
        # nothing says what is counted
        ("Noravia's share contains $110m.", ""),
        ("The pause lasts ten days.", ""),
        ("Troops withdrew 30 kilometres from the river.", ""),
    ],
)
def test_a_row_says_in_the_words_of_the_source_what_is_counted(text: str, expected: str) -> None:
    assert label(text) == expected
    assert all(part in text for part in expected.split(GAP))


def test_an_earlier_number_has_no_time_of_its_own() -> None:
    document = article("By Tuesday 84 vessels were waiting, up from 61 on Monday night.")
    [group] = compare_figures(find_figures(document, document_sentences(document)), [document])
    assert [(figure.text, figure.as_of is None) for figure in group.figures] == [("61", True), ("84", False)]
