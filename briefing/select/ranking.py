"""The classic methods as scores: every candidate gets a number, the budget is filled from the top."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np

from briefing.select.concepts import Vector
from briefing.select.graph import continuous_scores, lexrank_scores, row_sums, term_matrix
from briefing.select.records import Candidate
from briefing.text import stop_words

Scores = Callable[[Sequence[Candidate]], Vector]


def candidate_words(candidate: Candidate) -> list[str]:
    """Return the stems of a candidate's content words in order."""
    stops = stop_words(candidate.language)
    return [stem for stems in candidate.stems for stem in stems if stem not in stops]


def lead(candidates: Sequence[Candidate]) -> Vector:
    """First passages of each document in turn: the hardest simple method to beat on news."""
    return by_rank(lead_order(candidates), len(candidates))


def lead_order(candidates: Sequence[Candidate]) -> list[int]:
    """Return candidates by rank in their document, then by document."""
    rank: dict[int, int] = {}
    ranked = []
    for number, candidate in sorted(enumerate(candidates), key=lambda at: (at[1].position, at[0])):
        rank[candidate.document] = rank.get(candidate.document, -1) + 1
        ranked.append((rank[candidate.document], candidate.document, number))
    return [number for _, _, number in sorted(ranked)]


def by_rank(order: Sequence[int], n: int) -> Vector:
    """Turn an order into scores n, n - 1, ...; -inf for what it leaves out, (n,)."""
    scores = np.full(n, -np.inf)
    scores[list(order)] = n - np.arange(len(order), dtype=np.float64)
    return scores


def lexrank(candidates: Sequence[Candidate]) -> Vector:
    """LexRank as sumy computes it."""
    return lexrank_scores([candidate_words(candidate) for candidate in candidates])


def continuous_lexrank(candidates: Sequence[Candidate]) -> Vector:
    """LexRank on all similarities, with damping: no threshold."""
    return continuous_scores(term_matrix([candidate_words(candidate) for candidate in candidates]))


def textrank(candidates: Sequence[Candidate], *, damping: float = 0.85, rounds: int = 60) -> Vector:
    """TextRank with shared words over log lengths (Mihalcea & Tarau, EMNLP 2004, section 4)."""
    words = [Counter(candidate_words(candidate)) for candidate in candidates]
    n = len(words)
    if n == 0:
        return np.zeros(0)
    from scipy import sparse

    number: dict[str, int] = {}
    ids = [[number.setdefault(word, len(number)) for word in tally] for tally in words]
    starts = np.concatenate(([0], np.cumsum([len(row) for row in ids])))
    flat = np.array([i for row in ids for i in row], np.int32)
    holds = sparse.csr_array((np.ones(len(flat)), flat, starts), shape=(n, len(number)))
    shared = (holds @ holds.T).tocoo()
    logs = np.log(np.maximum(row_sums(holds), 1.0))
    size = logs[shared.row] + logs[shared.col]
    keep = (shared.row != shared.col) & (size > 0)
    links = sparse.csr_array(
        (shared.data[keep] / size[keep], (shared.row[keep], shared.col[keep])), shape=(n, n)
    )
    degrees = row_sums(links)
    spread = np.divide(1.0, degrees, out=np.zeros(n), where=degrees > 0)
    scores = np.full(n, 1.0 / n)
    for _ in range(rounds):
        scores = (1 - damping) / n + damping * (links.T @ (scores * spread))
    return np.asarray(scores)


def centroid(candidates: Sequence[Candidate]) -> Vector:
    """Cosine with the sum of all sentences (Radev et al., 2004)."""
    matrix = term_matrix([candidate_words(candidate) for candidate in candidates])
    center = matrix.T @ np.ones(matrix.shape[0])
    length = float(np.linalg.norm(center))
    return np.asarray(matrix @ center) / length if length > 0 else np.zeros(matrix.shape[0])


def lsa(candidates: Sequence[Candidate], *, topics: int = 3) -> Vector:
    """Length of the sentence in the space of the strongest topics (Steinberger & Jezek, ISIM 2004)."""
    matrix = term_matrix([candidate_words(candidate) for candidate in candidates])
    kept = min(topics, min(matrix.shape) - 1)
    if kept < 1:
        return np.ones(len(candidates))
    from scipy.sparse.linalg import svds

    start = np.ones(min(matrix.shape))
    left, strengths, _ = svds(matrix, k=kept, v0=start)
    return np.asarray(np.sqrt(((left * strengths) ** 2).sum(axis=1)))
