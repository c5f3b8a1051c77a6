from __future__ import annotations

from datetime import timedelta
from functools import partial
from itertools import permutations

import pytest

from briefing.figures.agreement import FigureGroup, compare_figures
from briefing.figures.finding import find_figures
from briefing.figures.weight import is_weighty, is_worth_a_row
from briefing.model import Document, Relation
from tests.growth import seconds_of
from tests.text.news import PUBLISHED, article, cut


def ledger(*documents: Document) -> tuple[FigureGroup, ...]:
    figures = [figure for document in documents for figure in find_figures(document, cut(document))]
    return compare_figures(figures, documents, {document.id: cut(document) for document in documents}).groups


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
def test_bound_is_no_second_source_for_a_number(other: str) -> None:
    assert not relations(
        report("The blast killed 42 people.", "A"), report(f"The blast killed {other} people.", "B", 1)
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [("42", "42"), ("at least 42", "no fewer than 42"), ("about 42", "some 42"), ("40 to 45", "40 to 45")],
)
def test_what_says_the_same_agrees(one: str, other: str) -> None:
    found = relations(
        report(f"The blast killed {one} people.", "A"), report(f"The blast killed {other} people.", "B", 1)
    )
    assert [relation for relation, _ in found] == [Relation.AGREE]


def test_of_two_least_numbers_the_higher_holds() -> None:
    found = relations(
        report("The blast killed at least 72 people.", "A"),
        report("The blast killed at least 72 people.", "B", 1),
        report("The blast killed at least 75 people.", "C", 2),
    )
    assert found == []


def test_places_tell_equal_tolls_apart() -> None:
    assert not relations(
        report("Three people were killed in Arvel, Noravia.", "A"),
        report("Three people were killed in Tamberra.", "B", 1),
    )


def test_place_beside_a_toll_tells_it_from_others_of_the_country() -> None:
    assert not relations(
        report("A suicide bombing in Dorvale which killed 13 people shook Noravia.", "A"),
        report("Two suicide bombings killed at least seven people in the north of Noravia.", "B", 1),
    )


def test_days_tell_tolls_apart() -> None:
    assert not relations(
        report("Four attacks in Arvel on Thursday killed eight people.", "A"),
        report("On Tuesday, a car bomb in the south of Arvel killed four people.", "B", 1),
    )


def test_years_tell_tolls_apart() -> None:
    assert not relations(
        report(
            "It was the worst attack since 2014, when gunmen took a school in Arvel, killing 54 people.", "A"
        ),
        report("The blast in Arvel killed 40 people.", "B", 1),
    )


def test_target_is_not_compared_with_what_was_raised() -> None:
    assert not relations(
        report("The fund for Arvel had raised $400 million.", "A"),
        report("The fund for Arvel seeks $420 million.", "B", 1),
    )


def test_words_that_count_two_states_are_no_row() -> None:
    found = ledger(
        report("The envoy spoke of two states on Monday.", "A"), report("He wants two states.", "B", 1)
    )
    assert not any(is_weighty(group) for group in found)


def test_newest_of_another_outlet_replaces_the_older_ones() -> None:
    found = relations(
        report("The blast in Arvel killed two people.", "A"),
        report("Two people were killed in the blast in Arvel.", "B", 1),
        report("The blast in Arvel killed four people.", "C", 25),
    )
    assert found == [(Relation.SUPERSEDED, ["two", "Two", "four"])]


@pytest.mark.parametrize(
    "text",
    [
        "The health ministry said 212 people were killed in Arvel.",
        "Some 18,400 people were displaced, according to OCHA.",
        "Donors pledged $40 million, the finance ministry announced on Monday.",
        "The health ministry said 46,000 refugees live in the camps of Arvel.",
    ],
)
def test_harm_refugees_and_sums_of_an_official_source_are_worth_a_row(text: str) -> None:
    assert is_worth_a_row(ledger(report(text, "A"))[0])


@pytest.mark.parametrize(
    "text",
    [
        # no public body says it, or several speak
        "Brokers said 212 people were killed in Arvel.",
        "Police said, and the army says, that 212 people were killed.",
        "Officers believe that 700 fighters are left, but the army estimates there are 1,500.",
        # whose it is, is said of something else
        "Some 212 people were killed in a campaign that has led to what the ministry said is a crisis.",
        # nothing of weight
        "The health ministry said two valves failed.",
        "The transport ministry put the value of the trade at $40 million a day, it said.",
        "More than 450 officers took part in the search, the police said.",
        # not now, not the news, or known before
        "In 2014 the health ministry said 212 people were killed.",
        "Police said there was no sign that the man who killed four people in Arvel was a soldier.",
        "The ministry said it would look into the deaths of the two envoys.",
    ],
)
def test_what_else_a_single_source_says_is_worth_no_row(text: str) -> None:
    assert not any(is_worth_a_row(group) for group in ledger(report(text, "A")))


@pytest.mark.parametrize(
    ("one", "other"),
    [("more than 400", "at least 400"), ("some 400", "almost 400"), ("up to 400", "under 400")],
)
def test_bounds_that_do_not_say_the_same_do_not_agree(one: str, other: str) -> None:
    assert not relations(
        report(f"The blast killed {one} people.", "A"), report(f"The blast killed {other} people.", "B", 1)
    )


def test_a_lower_bound_is_not_shown_beside_a_higher_one() -> None:
    groups = ledger(
        report("The blast in Arvel killed at least 75 people, the ministry said.", "A"),
        report("The blast in Arvel killed at least 72 people, the police said.", "B", 5),
    )
    assert [group.figures[0].text for group in groups] == ["at least 75"]


def test_a_higher_least_number_outdoes_a_lower_one() -> None:
    documents = [
        report("The blast in Arvel killed at least 75 people.", "A"),
        report("The blast in Arvel killed at least 72 people.", "B", 5),
        report("The blast in Arvel wounded at least 90 people.", "C", 6),
    ]
    figures = [figure for document in documents for figure in find_figures(document, cut(document))]
    compared = compare_figures(figures, documents, {document.id: cut(document) for document in documents})
    assert [figure.text for figure in compared.outdone] == ["at least 72"]


def test_a_toll_told_far_below_outdoes_no_lead() -> None:
    below = "Talks went on. The road was closed. Shops opened late. Rain fell. "
    documents = [
        report("The blast in Arvel killed at least 20 people.", "A"),
        report(f"The blast in Arvel hit a court. {below}A blast in Arvel killed more than 30 people.", "B"),
    ]
    figures = [figure for document in documents for figure in find_figures(document, cut(document))]
    assert [figure.text for figure in figures] == ["at least 20", "more than 30"]
    compared = compare_figures(figures, documents, {document.id: cut(document) for document in documents})
    assert not compared.outdone


def test_plans_for_new_houses_and_houses_under_a_law_do_not_differ() -> None:
    assert not relations(
        report("The cabinet unveiled plans for 3,000 new settlement homes in Lesk.", "A"),
        report("The law applies to about 4,000 settlement homes whose owners did not know.", "B", 1),
    )


def test_a_number_of_long_ago_is_not_replaced() -> None:
    assert not relations(
        report("In Arvel 290 jobs were lost this spring, down from 390 jobs in July 2011.", "A")
    )


def test_what_befell_people_centuries_ago_is_no_news() -> None:
    groups = ledger(
        report("The plague killed an estimated 25 million people in the 14th century.", "A"),
        report("In the fourteenth century it caused more than 50 million deaths.", "B", 1),
    )
    assert not any(group.is_current for group in groups)


def test_what_two_people_scored_is_no_agreement() -> None:
    assert not relations(
        report("Tom Clarel had 17 points in the first half.", "A"),
        report("Oliver Mekal had 17 points for the home side.", "B", 1),
    )


def test_a_group_that_goes_by_its_number_is_no_agreement() -> None:
    groups = ledger(
        report("Envoys of the 20 leading powers met in Arvel.", "A"),
        report("The 20 leading powers failed to agree in Arvel.", "B", 1),
    )
    assert not any(group.is_current for group in groups)


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
    found = relations(
        report("The flood killed 40 people.", "A"), report("The flood killed 60 people.", "B", 30)
    )
    assert found == [(Relation.SUPERSEDED, ["40", "60"])]


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
    assert compare_figures((), (), {}).groups == ()


def test_cost_is_linear_in_a_text_with_a_figure_in_each_sentence() -> None:
    names = [
        f"{first}{last}" for first in ("Arv", "Tam", "Nor", "Dho") for last in ("el", "ra", "ia", "um", "ek")
    ]
    seconds = []
    for size in (1_500, 6_000):
        text = " ".join(
            f"Some {7 * number % 9973 + 2} crates of ware {number % 613} stood in {names[number % 19]}."
            for number in range(size)
        )
        document = report(text, "A")
        figures = find_figures(document, cut(document))
        assert len(figures) > size // 2
        sentences = {document.id: cut(document)}
        seconds.append(seconds_of(partial(compare_figures, figures, [document], sentences)))
    assert seconds[1] < 8 * seconds[0] + 0.3


def test_arrests_of_different_days_do_not_differ() -> None:
    night = report("Police arrested 17 people in Arvel on Monday.", "A")
    assert not relations(night, report("In Arvel 26 people were arrested, the prefect said.", "B", 1))
    found = relations(night, report("In Arvel 26 people were arrested on Monday, the prefect said.", "B", 1))
    assert found == [(Relation.DIFFER, ["17", "26"])]


def test_the_votes_of_the_other_side_are_no_row() -> None:
    found = relations(
        report("The house of Arvel was for the law by 90 votes to 34.", "A"),
        report("With 90 votes to 34, the house of Arvel was for the law.", "B", 1),
    )
    assert [texts for _, texts in found] == [["90", "90"]]


def test_a_thing_suffers_no_harm() -> None:
    text = "A student with a rifle and two grenades was arrested in Arvel."
    assert not any(is_weighty(group) for group in ledger(report(text, "A")))


def test_what_one_person_said_in_two_outlets_is_no_agreement() -> None:
    said = 'He said: "This helps more than 40,000 refugees in Arvel."'
    told = 'Ilse Karan of the council praised it: "This helps more than 40,000 refugees in Arvel."'
    assert not relations(report(said, "A"), report(told, "B", 1))
    counted = "There are more than 40,000 refugees in Arvel."
    assert [one for one, _ in relations(report(said, "A"), report(counted, "B", 1))] == [Relation.AGREE]
