import numpy as np
import pytest

from briefing.model import Document
from briefing.stories.facts import read_facts
from briefing.stories.features import read_features
from briefing.text.aliases import AliasTable
from tests.stories.documents import document

LONG = " Officials met and spoke about what was to be done in the days that followed." * 9


def factor(first: Document, second: Document) -> float:
    features = read_features([first, second], AliasTable())
    facts = read_facts(features, [first, second])
    return float(facts.agreement(np.array([0]), np.array([1]))[0])


def report(name: str, title: str, text: str, outlet: str = "") -> Document:
    return document(name, text, title=title, outlet=outlet)


HARROW = ("Harrow Motors profit rises", f"The carmaker Harrow Motors sold more vans.{LONG}")
TULL = ("Tull Steel profit falls", f"The steelmaker Tull Steel sold less wire.{LONG}")


def test_names_of_the_titles_that_the_other_never_has_speak_against_one_event() -> None:
    apart = factor(report("a", *HARROW), report("b", *TULL))
    same = factor(report("a", *HARROW), report("b", "Vans lift Harrow Motors", HARROW[1]))
    assert apart < same == 1.0


def test_one_outlet_names_the_same_in_two_reports_of_one_event() -> None:
    one = factor(report("a", *HARROW, "Wire"), report("b", *TULL, "Wire"))
    two = factor(report("a", *HARROW, "Wire"), report("b", *TULL, "Post"))
    assert one < two


@pytest.mark.parametrize(
    ("title", "other", "language"),
    [
        ("Tamsel region records 11th fever death", "Tamsel region records 12th fever death", "en"),
        ("Swimmer takes seventh gold", "Swimmer takes eighth gold", "en"),
        ("La onzième victime du froid", "La douzième victime du froid", "fr"),
        ("Die elfte Festnahme im Hafen", "Die zwölfte Festnahme im Hafen", "de"),
    ],
)
def test_the_next_of_a_series_is_another_event(title: str, other: str, language: str) -> None:
    text = f"Health officer Lena Marr spoke of a long week.{LONG}"
    first, second = (document(n, text, title=t, language=language) for n, t in (("a", title), ("b", other)))
    assert factor(first, second) < 0.5
    assert factor(first, document("c", text, title=title, language=language)) == 1.0


def test_ordinals_of_different_things_say_nothing() -> None:
    first = report("a", "Third bridge opens in Kessin", f"Kessin opened a bridge.{LONG}")
    second = report("b", "Second tram line reaches Kessin", f"Kessin opened a tram line.{LONG}")
    assert factor(first, second) == 1.0


def test_short_reports_of_one_event_share_their_figures() -> None:
    first = report("a", "Tremor in Tamsel", "A tremor of magnitude 5.9 hurt 11 people in Tamsel.")
    second = report("b", "Houses crack in Tamsel", "In Tamsel 11 people were hurt by the tremor.")
    other = report("c", "Tremor wakes Tamsel", "A tremor of magnitude 4.4 woke Tamsel; 30 people called.")
    assert factor(first, other) < factor(first, second) == 1.0


def test_what_names_nothing_is_never_contradicted() -> None:
    assert factor(report("a", "rain", f"it rained.{LONG}"), report("b", "snow", f"it snowed.{LONG}")) == 1.0
