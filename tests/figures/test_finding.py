from __future__ import annotations

from functools import partial

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.figures.finding import find_figures
from briefing.model import Figure
from tests.growth import seconds_of
from tests.text.news import article, cut, one_sentence


def figures(text: str, language: str = "en") -> tuple[Figure, ...]:
    document = article(text, language=language)
    return find_figures(document, cut(document))


def values(text: str, language: str = "en") -> list[tuple[float, str]]:
    return [(figure.value, figure.unit) for figure in figures(text, language)]


def test_figure_keeps_hedge_and_span() -> None:
    text = "The office said at least 42,000 people were displaced by the flood."
    (figure,) = figures(text)
    assert text[figure.start : figure.end] == figure.text == "at least 42,000"
    assert (figure.value, figure.unit, figure.subject) == (42000, "people", "displaced")
    assert figure.qualifier == "at least"


def test_range_has_both_ends() -> None:
    (figure,) = figures("Between 3.1 million and 3.4 million barrels pass each day.")
    assert (figure.low, figure.high, figure.unit) == (3.1e6, 3.4e6, "barrels")


def test_vague_count_is_its_lower_bound() -> None:
    (figure,) = figures("Dozens of homes were destroyed.")
    assert (figure.value, figure.low, figure.high) == (24, 24, 99)


def test_subject_names_who_it_befell() -> None:
    subjects = [figure.subject for figure in figures("The blast killed 12 children and wounded 30 others.")]
    assert subjects == ["children killed", "wounded"]


def test_toll_needs_no_noun() -> None:
    assert values("The death toll rose to 31 from 19 on Monday.") == [(31, "people"), (19, "people")]


def test_part_and_whole_count_the_same() -> None:
    part, whole = figures("Only 12 of the 40 captives could walk.")
    assert (part.value, whole.value, part.subject) == (12, 40, "of captives")


@pytest.mark.parametrize(
    "text",
    [
        "Resolution 1701 was adopted in 2006.",
        "Irena Dolic, 58, waited outside.",
        "Call +000 555 0119 before 18:00.",
        "The two sides met one day after the F-16 crashed.",
        "Athletic won 3-1 on 7 October.",
        "1. Open the valve.",
        "The family lives at 12 Republic Avenue.",
        "She won a third term and lost a quarter final.",
        "It happened ten days ago, for the first time in thirteen years.",
    ],
)
def test_numbers_that_count_nothing(text: str) -> None:
    assert figures(text) == ()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Das Land zahlt 1,5 Mrd. € im Jahr.", (1.5e9, "EUR")),
        ("fr", "Plus de 15 500 personnes sont parties.", (15500, "people")),
        ("ar", "قتل ٤٢ شخصا.", (42, "people")),
        ("ru", "Погибли 12 человек.", (12, "people")),
        ("es", "Murieron 1.200 personas.", (1200, "people")),
    ],
)
def test_other_languages(language: str, text: str, expected: tuple[float, str]) -> None:
    assert values(text, language) == [expected]


@example("2 –1m.")
@given(st.text(alphabet="0123456789.,-–/: $€%amfto\n", max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_true_spans(text: str) -> None:
    document = article(text)
    for figure in find_figures(document, one_sentence(document)):
        assert document.text[figure.start : figure.end] == figure.text
        assert figure.low <= figure.value <= figure.high


@pytest.mark.parametrize("unit", ["42 people, ", "1,234,", "a-", "killed 1 and ", "two hundred and ", "1"])
def test_cost_is_linear_in_one_long_sentence(unit: str) -> None:
    seconds = []
    for size in (20_000, 80_000):
        document = article(unit * (size // len(unit)))
        seconds.append(seconds_of(partial(find_figures, document, one_sentence(document))))
    assert seconds[1] < 10 * seconds[0] + 0.2


@pytest.mark.parametrize(("word", "counted"), [("more", []), ("full", ["12"]), ("additional", [])])
def test_a_word_before_a_unit_may_end_the_text(word: str, counted: list[str]) -> None:
    assert [figure.text for figure in figures(f"Officers counted 12 {word}.")] == counted
