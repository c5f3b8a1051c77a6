import numpy as np
import pytest
import scipy.sparse as sp

from briefing.model import Alias
from briefing.stories.background import background_share
from briefing.stories.vectors import MOST_WEIGHT, normalize_rows, publication_days, strongest, term_matrix
from briefing.text.aliases import AliasTable
from tests.stories.documents import document

TEXTS = [
    "Rain closed two bridges in Tarn on Tuesday.",
    "Tarn closed two bridges after the rain.",
    "The cup final ended in a draw.",
    "",
]


def matrix(texts: list[str], aliases: AliasTable | None = None) -> sp.csr_matrix:
    documents = [document(f"d{number}", text, title="Report") for number, text in enumerate(texts)]
    return term_matrix(documents, aliases=aliases).weights


def test_rows_have_length_one_and_no_negative_weight() -> None:
    weights = matrix(TEXTS)
    assert np.allclose(np.sqrt(weights.multiply(weights).sum(axis=1)), 1.0)
    assert weights.data.min() >= 0.0


def test_vocabulary_is_sorted_whatever_the_order_of_documents() -> None:
    documents = [document(f"d{number}", text) for number, text in enumerate(TEXTS)]
    one, other = term_matrix(documents), term_matrix(documents[::-1])
    assert one.vocabulary == tuple(sorted(one.vocabulary)) == other.vocabulary
    assert np.allclose(one.weights.todense(), other.weights.todense()[::-1])


def test_a_state_ties_two_texts_less_than_a_town() -> None:
    aliases = AliasTable([Alias("Yemen", ("Jemen",)), Alias("Hodeidah", ("Hudaydah",))])
    texts = [
        "Grain ships wait off PLACE for stamped papers while pilots, tug crews, clerks and welders argue over wages,"
        " berths, fuel, ropes, cranes and lamps.",
        "A court in PLACE hears a case on stolen manuscripts, forged seals, bribed porters, empty vaults, missing keys,"
        " torn ledgers and two silent guards.",
    ]

    def likeness(place: str) -> float:
        weights = matrix([text.replace("PLACE", place) for text in texts], aliases)
        return float((weights[0] @ weights[1].T).todense()[0, 0])

    assert likeness("Yemen") < 0.7 * likeness("Hodeidah")


def test_two_reports_of_one_event_are_more_alike_than_others() -> None:
    weights = matrix(TEXTS)
    likeness = np.asarray((weights @ weights.T).todense())
    assert likeness[0, 1] > 2 * likeness[0, 2]


def test_no_documents() -> None:
    assert term_matrix([]).weights.shape == (0, 0)


def test_an_alias_stands_in_place_of_its_words() -> None:
    table = AliasTable([Alias("Kyiv", ("Ukrainian capital",))])
    made = term_matrix([document("d", "Snow fell on the Ukrainian capital.", title="Snow")], aliases=table)
    assert "@Kyiv" in made.vocabulary
    weights = dict(zip(made.vocabulary, np.asarray(made.weights.todense())[0], strict=True))
    assert weights.get("ukrainian", 0.0) == weights.get("capit", 0.0) == 0.0


def test_strongest_keeps_the_heaviest_terms_and_breaks_ties_by_column() -> None:
    rows = sp.csr_matrix(np.array([[0.1, 0.5, 0.5, 0.9], [0.0, 0.0, 0.2, 0.0]]))
    assert np.array_equal(strongest(rows, 2).todense(), [[0, 0.5, 0, 0.9], [0, 0, 0.2, 0]])


def test_empty_rows_stay_empty() -> None:
    assert not normalize_rows(sp.csr_matrix((2, 3))).todense().any()


def test_no_term_outweighs_the_rest() -> None:
    text = "Rain closed bridges while dockers, pilots, farmers, bakers, clerks, monks and nurses watched the harbour."
    weights = matrix([f"Kastrel Kastrel Kastrel {text}"])
    assert weights.data.max() < MOST_WEIGHT + 0.15


def test_unknown_times_are_nan() -> None:
    known = document("a", "t")
    assert np.isfinite(publication_days([known])).all()


@pytest.mark.parametrize(("word", "common"), [("minist", True), ("said", False), ("orvane", False)])
def test_common_news_words_are_known_by_their_stems(word: str, common: bool) -> None:
    assert bool(background_share([word], {"en"})[0] > 0) is common
