"""What a row of figures is called."""

from __future__ import annotations

import pytest

from briefing.figures.agreement import FigureGroup, compare_figures
from briefing.figures.clause_labels import GAP
from briefing.figures.finding import find_figures
from briefing.model import Document
from briefing.text.split import document_sentences
from tests.text.news import article


def groups(document: Document) -> tuple[FigureGroup, ...]:
    sentences = document_sentences(document)
    return compare_figures(find_figures(document, sentences), [document], {document.id: sentences}).groups


def label(text: str) -> str:
    document = article(text)
    [group, *_] = groups(document)
    return group.subject


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "By nightfall 61 vessels were waiting at the anchorage.",
            "By nightfall … vessels were waiting at the anchorage",
        ),
        ("Donors pledged $1.5 billion on Tuesday.", "Donors pledged … on Tuesday"),
        (
            "The ministry put the value of the trade at about $40 million.",
            "The ministry put the value of the trade at",
        ),
        ("The blast killed 19 people.", "The blast killed … people"),
        ("An estimated 18,400 people are now living in camps.", "people are now living in camps"),
        (
            "Two people died and five other U.S. citizens were hurt in Arvel.",
            "people died and five other U.S. citizens were hurt in Arvel",
        ),
        # who says so is told beside it
        (
            "Some 12 Noravian soldiers were killed in the strike of 26 October, the army said.",
            "Noravian soldiers were killed in the strike of 26 October",
        ),
        (
            "A drone struck a depot in Arvel, killing eight people and wounding 26, doctors said, before the truce.",
            "A drone struck a depot in Arvel, killing … people and wounding 26",
        ),
        (
            "Doctors at the hospital said 24 people had been admitted.",
            "Doctors at the hospital said … people had been admitted",
        ),
        # since when
        ("Another 84 people were wounded so far since October.", "people were wounded so far since October"),
        # a long sentence ends where a whole clause does
        (
            "Some 2,300 people have been driven from the villages on the left bank of the Oulé in Tamberra by floods,"
            " which have also cut the road from the capital to the port and the only bridge that carries the railway to"
            " the mines of the north, so that nothing comes through.",
            "people have been driven from the villages on the left bank of the Oulé in Tamberra by floods",
        ),
        # no whole clause
        ("Police said 14 fighters were killed in the raid, an ongoing U.S.", ""),
        ('He said: "There were 39 suspected cases in the town.', ""),
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
    [group] = groups(document)
    assert [(figure.text, figure.as_of is None) for figure in group.figures] == [("61", True), ("84", False)]
