from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Document, Sentence, ThemeDefinition, ThemeId, ThemePack
from briefing.text import document_sentences
from briefing.themes.growth import Suggestion, log_likelihood_ratio, suggest_terms
from briefing.themes.matching import ThemeMatcher
from tests.text.articles import document

MATCHER = ThemeMatcher(
    ThemePack("test", (ThemeDefinition(ThemeId("rivers"), "Rivers", strong=("flood", "river")),))
)
WET = "The flood reached the levee at {}. The river broke the levee near {}. Shops in {} were open."
DRY = "A library opened in {}. The mayor of {} spoke about books. Nobody in {} was hurt."


def articles(count: int) -> list[tuple[Document, tuple[Sentence, ...]]]:
    made = []
    for number in range(count):
        place = "Abcdefghij"[number % 10] + "olm"
        for text in (WET, DRY):
            article = document(text.format(place, place, place))
            made.append((article, document_sentences(article)))
    return made


def suggestions(count: int) -> tuple[Suggestion, ...]:
    return suggest_terms(MATCHER, articles(count))


def test_a_word_of_the_theme_s_sentences_is_proposed_with_its_evidence() -> None:
    first = suggestions(8)[0]
    assert (first.theme, first.term, first.inside, first.outside, first.documents) == (
        "rivers",
        "levee",
        16,
        0,
        8,
    )
    assert first.example == "The flood reached the levee at Aolm."


def test_terms_the_theme_already_has_are_not_proposed() -> None:
    assert not {"flood", "river"} & {one.term.lower() for one in suggestions(8)}


def test_too_little_text_proposes_nothing() -> None:
    assert suggestions(1) == ()
    assert suggest_terms(MATCHER, []) == ()


def test_proposals_do_not_depend_on_the_order_of_documents() -> None:
    forward = suggest_terms(MATCHER, articles(8))
    backward = suggest_terms(MATCHER, articles(8)[::-1])
    assert [(s.term, s.association) for s in forward] == [(s.term, s.association) for s in backward]


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_ratio_is_never_negative_and_zero_for_equal_shares(a: int, b: int, more_a: int, more_b: int) -> None:
    assert log_likelihood_ratio(a, b, a + more_a, b + more_b) >= 0
    assert log_likelihood_ratio(a, a, a + more_a, a + more_a) < 1e-9


def test_ratio_agrees_with_a_value_worked_by_hand() -> None:
    # 10 of 20 against 0 of 20: 2 · (10 ln 2 + 10 ln(2/3) + 20 ln(4/3))
    assert abs(log_likelihood_ratio(10, 0, 20, 20) - 17.2609) < 1e-3


VERBS = (
    "The flood reached the {} levee. The Front signed when the river rose. The river gates open on Monday."
)


def test_verbs_and_half_names_are_not_proposed() -> None:
    made = []
    for number in range(8):
        place = "ABCDEFGH"[number] + "olm"
        for text in (VERBS, DRY):
            article = document(text.format(place, place, place))
            made.append((article, document_sentences(article)))
    terms = {one.term.lower() for one in suggest_terms(MATCHER, made)}
    assert "levee" in terms
    assert not {"open", "front signed", "signed", "gates open", "rose"} & terms
