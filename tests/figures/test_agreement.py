from __future__ import annotations

from datetime import timedelta
from itertools import permutations

import pytest

from briefing.figures.agreement import FigureGroup, compare_figures
from briefing.figures.finding import find_figures
from briefing.model import Document, Relation
from tests.text.news import PUBLISHED, article, cut


def ledger(*documents: Document) -> tuple[FigureGroup, ...]:
    figures = [figure for document in documents for figure in find_figures(document, cut(document))]
    return compare_figures(figures, documents)


def report(text: str, outlet: str, hours: int = 0) -> Document:
    name = f"{outlet}{hours}"
    return article(text, name=name, outlet=outlet, published=PUBLISHED + timedelta(hours=hours))


def relations(*documents: Document) -> list[tuple[Relation, list[str]]]:
    groups = ledger(*documents)
    return [
        (group.relation, [f.text for f in group.figures])
        for group in groups
        if group.relation != Relation.SINGLE
    ]


def test_two_outlets_differ() -> None:
    found = relations(
        report("The blast killed 42 people in Arvel.", "A"), report("In Arvel 37 people were killed.", "B", 1)
    )
    assert found == [(Relation.DIFFER, ["42", "37"])]


@pytest.mark.parametrize("other", ["at least 42", "more than 40", "about 42", "40 to 45"])
def test_hedged_counts_that_allow_the_same_agree(other: str) -> None:
    found = relations(
        report("The blast killed 42 people.", "A"), report(f"The blast killed {other} people.", "B", 1)
    )
    assert [relation for relation, _ in found] == [Relation.AGREE]


def test_total_is_not_compared_with_a_part() -> None:
    assert not relations(
        report("The blast killed 42 people.", "A"), report("The blast killed 12 children.", "B", 1)
    )


def test_attack_is_not_compared_with_a_war() -> None:
    assert not relations(
        report("The strike killed 31 people.", "A"),
        report("The war has killed 42,000 people since March.", "B", 1),
    )


def test_later_count_of_one_outlet_supersedes() -> None:
    found = relations(
        report("The rockets killed at least 19 people.", "A"), report("The rockets killed 31 people.", "A", 6)
    )
    assert found == [(Relation.SUPERSEDED, ["at least 19", "31"])]


def test_value_that_the_sentence_calls_past_is_superseded() -> None:
    found = relations(report("The death toll rose to 31 from 19 on Monday.", "A"))
    assert found == [(Relation.SUPERSEDED, ["19", "31"])]


def test_supposition_is_not_compared() -> None:
    assert not relations(
        report("The flood killed 40 people.", "A"), report("The flood could have killed 60 people.", "B", 1)
    )


def test_counts_a_day_apart_do_not_differ() -> None:
    assert not relations(
        report("The flood killed 40 people.", "A"), report("The flood killed 60 people.", "B", 30)
    )


def test_different_things_of_one_unit_stay_single() -> None:
    assert not relations(
        report("The fund paid $400 million to farmers.", "A"),
        report("A new stadium will cost $350 million.", "B", 1),
    )


def test_order_of_input_changes_nothing() -> None:
    documents = [
        report("The blast killed 42 people in Arvel.", "A"),
        report("In Arvel 37 people were killed.", "B", 1),
        report("The blast killed 42 people.", "C", 2),
    ]
    first = ledger(*documents)
    assert all(ledger(*order) == first for order in permutations(documents))


def test_no_figures_no_groups() -> None:
    assert compare_figures((), ()) == ()
