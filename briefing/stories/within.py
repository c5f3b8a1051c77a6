"""Similarities inside many small groups of rows, multiplied all at once: a product for each would cost its overhead."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from briefing.copies.sparse import sp
from briefing.stories.likeness import Indices, Vector

Matrix = npt.NDArray[np.float64]

# what multiplies the similarity of each pair (first[k], second[k])
Factor = Callable[[Indices, Indices], Vector]

# pairs of rows multiplied at a time; bounds memory
_PORTION_PAIRS = 4_000_000


def similarities_within(
    vectors: sp.csr_matrix, parts: Sequence[Indices], *, factors: Sequence[Factor]
) -> Iterator[tuple[Indices, Matrix]]:
    """Yield the rows of each part and their inner products, (n, n), times the factors, in the order of the parts."""
    for portion in _portions(parts):
        sizes = np.array([len(rows) for rows in portion])
        rows, part = np.concatenate(portion), np.repeat(np.arange(len(portion)), sizes)
        product = _product_within(vectors[rows], part).tocoo()
        data = product.data
        for factor in factors:
            data = data * factor(rows[product.row], rows[product.col])
        starts = np.cumsum(sizes) - sizes
        ends = np.searchsorted(part[product.row], np.arange(len(portion)), side="right")
        entry = 0
        for number, size in enumerate(sizes.tolist()):
            inside = slice(entry, entry := int(ends[number]))
            similarity = np.zeros((size, size))
            similarity[product.row[inside] - starts[number], product.col[inside] - starts[number]] = data[
                inside
            ]
            yield portion[number], similarity


def _portions(parts: Sequence[Indices]) -> Iterator[list[Indices]]:
    portion: list[Indices] = []
    pairs = 0
    for part in parts:
        portion.append(part)
        pairs += len(part) ** 2
        if pairs >= _PORTION_PAIRS:
            yield portion
            portion, pairs = [], 0
    if portion:
        yield portion


def _product_within(vectors: sp.csr_matrix, part: Indices) -> sp.csr_matrix:
    """The product of each row with those of its part: every part has columns of its own.

    Args:
        part: number of the part of each row, ascending.
    """
    terms = np.repeat(part, np.diff(vectors.indptr)) * vectors.shape[1] + vectors.indices
    columns, place = np.unique(terms, return_inverse=True)
    apart = sp.csr_matrix((vectors.data, place, vectors.indptr), shape=(vectors.shape[0], len(columns)))
    product: sp.csr_matrix = (apart @ apart.T).tocsr()
    return product
