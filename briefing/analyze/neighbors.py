"""The nearest neighbors of sparse vectors, block by block: never the whole product at once."""

from __future__ import annotations

import numpy as np
import scipy.sparse as sp

# rows multiplied at a time; bounds memory to this times the vectors that share a term
_BLOCK_ROWS = 1024


def similarity_graph(
    vectors: sp.csr_matrix, *, floor: float, neighbors: int, max_frequency: int
) -> sp.csr_matrix:
    """Link each row to its most similar rows.

    Terms carried by more than `max_frequency` rows are not multiplied out: what they tie together shares
    rarer terms too, and they alone make the cost quadratic.

    Returns:
        (n, n) symmetric, without diagonal, entries of at least `floor`.
    """
    frequency = np.bincount(vectors.indices, minlength=vectors.shape[1])
    rare = sp.csr_matrix(
        (
            np.where(frequency[vectors.indices] <= max_frequency, vectors.data, 0.0),
            vectors.indices,
            vectors.indptr,
        ),
        shape=vectors.shape,
    )
    rare.eliminate_zeros()
    transposed = rare.T.tocsr()
    blocks = []
    for first in range(0, vectors.shape[0], _BLOCK_ROWS):
        block = (rare[first : first + _BLOCK_ROWS] @ transposed).tocsr()
        blocks.append(_strongest_links(block, first, floor=floor, neighbors=neighbors))
    if not blocks:
        return sp.csr_matrix(vectors.shape[:1] * 2)
    graph = sp.vstack(blocks, format="csr")
    symmetric: sp.csr_matrix = graph.maximum(graph.T).tocsr()
    return symmetric


def _strongest_links(block: sp.csr_matrix, first: int, *, floor: float, neighbors: int) -> sp.csr_matrix:
    rows = np.repeat(np.arange(block.shape[0]), np.diff(block.indptr))
    keep = (block.data >= floor) & (block.indices != rows + first)
    rows, columns, data = rows[keep], block.indices[keep], block.data[keep]
    order = np.lexsort((columns, -data, rows))
    rows, columns, data = rows[order], columns[order], data[order]
    starts = np.searchsorted(rows, np.arange(block.shape[0]))
    keep = np.arange(len(rows)) - starts[rows] < neighbors
    return sp.csr_matrix((data[keep], (rows[keep], columns[keep])), shape=block.shape)
