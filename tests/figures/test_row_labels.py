"""What a row of figures is called."""

from __future__ import annotations

import pytest

from briefing.figures.agreement import compare_figures
from briefing.figures.finding import find_figures
from briefing.text.split import document_sentences
from tests.text.news import article


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("By nightfall 61 vessels were waiting at the anchorage.", "vessels waiting"),
        ("Brokers counted more than 70 ships at anchor off the cape.", "ships at anchor"),
        ("Donors pledged $1.5 billion on Tuesday.", "pledged"),
        ("The ministry put the value of the trade at about $40 million.", "value of the trade"),
        ("Only $1.2bn of the money promised to Veldova is new.", "money promised"),
        ("The blast killed 19 people.", "killed"),
        ("Two deaths had been recorded.", "deaths"),
        ("Doctors at the hospital said 24 people had been admitted.", "wounded"),
        ("An estimated 18,400 people are now living in camps.", "displaced"),
        ("There were 39 suspected cases in the town.", "suspected cases"),
        ("The cargo of 6,400 tonnes of sorghum was saved.", "sorghum"),
        # nothing says what is counted
        ("Noravia's share contains $110m.", ""),
        ("The pause lasts ten days.", ""),
        ("Troops withdrew 30 kilometres from the river.", ""),
    ],
)
def test_a_row_says_in_the_words_of_the_source_what_is_counted(text: str, label: str) -> None:
    document = article(text)
    [group, *_] = compare_figures(find_figures(document, document_sentences(document)), [document])
    assert group.subject == label


def test_an_earlier_number_has_no_time_of_its_own() -> None:
    document = article("By Tuesday 84 vessels were waiting, up from 61 on Monday night.")
    [group] = compare_figures(find_figures(document, document_sentences(document)), [document])
    assert [(figure.text, figure.as_of is None) for figure in group.figures] == [("61", True), ("84", False)]
