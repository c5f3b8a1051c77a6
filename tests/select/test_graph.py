import numpy as np
import pytest
from scipy import sparse

from briefing.select.graph import continuous_scores, lexrank_scores, term_matrix
from briefing.select.ranking import candidate_words
from briefing.select.sumy_adapter import sumy_ranking
from tests.select.stories import random_story


def sumy_scores(sentences: list[list[str]]) -> np.ndarray:
    """sumy's own methods, on words that are already stemmed."""
    from sumy.summarizers.lex_rank import LexRankSummarizer

    method = LexRankSummarizer()
    tf, idf = method._compute_tf(sentences), method._compute_idf(sentences)
    matrix = method._create_matrix(sentences, 0.1, tf, idf)
    return np.asarray(method.power_method(matrix, 0.1))


@pytest.mark.parametrize("seed", range(4))
def test_lexrank_scores_are_those_of_sumy(seed: int) -> None:
    sentences = [candidate_words(each) for each in random_story(seed, documents=8, sentences=8)]
    assert lexrank_scores(sentences) == pytest.approx(sumy_scores(sentences), abs=1e-9)


def test_lexrank_lives_with_empty_sentences_as_sumy_does() -> None:
    sentences = [["rain", "valley"], [], ["rain", "bridge"], ["snow"]]
    assert lexrank_scores(sentences) == pytest.approx(sumy_scores(sentences), abs=1e-9)
    assert len(lexrank_scores([])) == 0
    assert lexrank_scores([["rain"]]) == pytest.approx([1.0])


def test_blocks_change_no_score(monkeypatch: pytest.MonkeyPatch) -> None:
    sentences = [candidate_words(each) for each in random_story(1, documents=6, sentences=6)]
    whole = lexrank_scores(sentences)
    monkeypatch.setattr("briefing.select.graph.BLOCK", 7)
    assert lexrank_scores(sentences) == pytest.approx(whole, abs=1e-12)


@pytest.mark.parametrize("seed", range(3))
def test_continuous_scores_agree_with_the_matrix_of_all_pairs(seed: int) -> None:
    matrix = term_matrix([candidate_words(each) for each in random_story(seed)])
    similar = (matrix @ matrix.T).toarray()
    n = len(similar)
    sums = similar.sum(axis=0)
    walk = 0.85 * similar / np.where(sums > 0, sums, 1.0)
    expected = np.full(n, 1 / n)
    for _ in range(200):
        expected = walk @ expected
        expected += (1 - expected.sum()) / n
    assert continuous_scores(matrix, tolerance=1e-12) == pytest.approx(expected, abs=1e-9)


def test_continuous_scores_of_nothing_and_of_empty_rows() -> None:
    assert len(continuous_scores(sparse.csr_array((0, 0)))) == 0
    assert continuous_scores(sparse.csr_array((3, 2))) == pytest.approx([1 / 3] * 3)


def test_our_lexrank_ranks_as_sumy_does() -> None:
    candidates = random_story(7)
    scores = lexrank_scores([candidate_words(each) for each in candidates])
    order = sumy_ranking("sumy-lex-rank", candidates)
    assert scores[order] == pytest.approx(np.sort(scores)[::-1])
