"""Scores on the graph of sentences, through the sparse term matrix: no matrix of all pairs is built.

Erkan & Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text Summarization" (JAIR 22, 2004).
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
from scipy import sparse

from briefing.select.concepts import Vector

# rows per block of similarities: 1,000 rows of a dense story take some 10 MB
BLOCK = 1000
# of continuous LexRank: the probability of following the graph instead of jumping (Erkan & Radev use 0.85)
DAMPING = 0.85


def term_matrix(sentences: Sequence[Sequence[str]]) -> sparse.csr_array:
    """Return unit rows of tf * idf, (n_sentences, n_terms), as sumy's LexRank defines them.

    tf is the count over the largest count in the sentence, idf is log(n / (1 + n_j)) with n_j the sentences
    that hold term j. It may be negative; only its square matters for similarities. Zero rows stay zero.
    """
    number: defaultdict[str, int] = defaultdict()
    number.default_factory = number.__len__
    # arrays, not lists of numbers: of a million sentences these would take a gigabyte
    starts, ids, counts = array("q", [0]), array("i"), array("d")
    for words in sentences:
        tally = dict.fromkeys(words, 1.0)
        if len(tally) < len(words):
            every = Counter(words)
            largest = max(every.values())
            tally = {word: count / largest for word, count in every.items()}
        ids.extend(map(number.__getitem__, tally))
        counts.extend(tally.values())
        starts.append(len(ids))
    shape = (len(sentences), len(number))
    columns, weights = np.array(ids, np.int32), np.array(counts, np.float64)
    idf = np.log(len(sentences) / (1 + np.bincount(columns, minlength=len(number)))) if ids else np.zeros(0)
    matrix = sparse.csr_array((weights * idf[columns], columns, np.array(starts)), shape=shape)
    return unit_rows(matrix)


def unit_rows(matrix: sparse.csr_array) -> sparse.csr_array:
    """Scale rows to length 1; zero rows stay zero."""
    lengths = np.sqrt(row_sums(matrix.multiply(matrix).tocsr()))
    scale = np.divide(1.0, lengths, out=np.zeros_like(lengths), where=lengths > 0)
    return sparse.csr_array(
        (matrix.data * np.repeat(scale, np.diff(matrix.indptr)), matrix.indices, matrix.indptr),
        shape=matrix.shape,
    )


def row_sums(matrix: sparse.csr_array) -> Vector:
    return np.asarray(matrix @ np.ones(matrix.shape[1]), np.float64)


def neighbors(matrix: sparse.csr_array, threshold: float) -> sparse.csr_array:
    """Return 1.0 where the similarity of two rows is above the threshold, (n, n) sparse, block by block."""
    columns = matrix.T.tocsr()
    blocks = []
    for start in range(0, matrix.shape[0], BLOCK):
        block = (matrix[start : start + BLOCK] @ columns).tocsr()
        block.data = (block.data > threshold).astype(np.float64)
        block.eliminate_zeros()
        blocks.append(block)
    return sparse.vstack(blocks, format="csr") if blocks else sparse.csr_array((0, 0))


def lexrank_scores(
    sentences: Sequence[Sequence[str]], *, threshold: float = 0.1, epsilon: float = 0.1
) -> Vector:
    """Return the scores of sumy's LexRankSummarizer, equal within 1e-9, (n_sentences,).

    sumy departs from the paper: no damping, rows divided by their degree, vectors scaled to length 1.
    """
    n = len(sentences)
    if n == 0:
        return np.zeros(0)
    linked = neighbors(term_matrix(sentences), threshold)
    degrees = np.maximum(row_sums(linked), 1.0)
    scores, change = np.full(n, 1.0 / n), 1.0
    transposed = linked.T
    while change > epsilon:
        following: Vector = np.asarray(transposed @ (scores / degrees), np.float64)
        length = float(np.linalg.norm(following))
        if length == 0.0:
            return scores
        following /= length
        change = float(np.linalg.norm(following - scores))
        scores = following
    return scores


def continuous_scores(matrix: sparse.csr_array, *, tolerance: float = 1e-6, rounds: int = 100) -> Vector:
    """Return continuous LexRank of unit rows (n, n_terms), summing up to 1, in O(stored terms) a round.

    p = (1 - d) / n + d * S D^-1 p with S = X X^T and D its row sums: S p is X (X^T p), so S is never built.
    """
    n = matrix.shape[0]
    if n == 0:
        return np.zeros(0)
    transposed = matrix.T
    sums: Vector = np.asarray(matrix @ (transposed @ np.ones(n)), np.float64)
    spread: Vector = np.divide(1.0, sums, out=np.zeros(n), where=sums > 1e-12)
    scores, following = np.full(n, 1.0 / n), np.zeros(n)
    for _ in range(rounds):
        following = DAMPING * np.asarray(matrix @ (transposed @ (scores * spread)), np.float64)
        following += (1.0 - following.sum()) / n
        change = float(np.abs(following - scores).sum())
        scores = following
        if change < tolerance:
            break
    return scores
