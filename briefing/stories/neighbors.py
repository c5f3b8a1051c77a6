"""The nearest neighbors of sparse vectors, block by block: never the whole product at once."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from briefing.copies.sparse import sp

Vector = npt.NDArray[np.float64]

# rows multiplied at a time, and entries of their product: a product of 25,000 rows is hardly sparse, and bounds memory
_BLOCK_ROWS = 1024
_BLOCK_ENTRIES = 2_000_000
# rows that are compared with the same others: these are got ready once for all of them
_SEGMENT_ROWS = 16 * _BLOCK_ROWS
# up to this many rows all are compared, beyond it only those within the window of days
_WINDOWED_ABOVE = 20_000


def similarity_graph(
    vectors: sp.csr_matrix,
    days: Vector,
    *,
    floor: float,
    neighbors: int,
    max_frequency: int,
    window_days: float,
    windowed_above: int = _WINDOWED_ABOVE,
) -> sp.csr_matrix:
    """Link each row to its most similar rows.

    Terms carried by more than `max_frequency` of the compared rows are not multiplied out: what they tie
    together shares rarer terms too, and they alone make the cost quadratic.

    Args:
        days: time of each row; rows without one (nan) are compared with one another when windows are used.

    Returns:
        (n, n) symmetric, without diagonal, entries of at least `floor`.
    """
    count = vectors.shape[0]
    # stable: equal times keep the order of the rows; nan comes last
    order = np.argsort(days, kind="stable") if count > windowed_above else np.arange(count)
    ordered = vectors[order] if count > windowed_above else vectors
    times = np.nan_to_num(days[order], nan=np.inf)
    rows, columns, data = [], [], []
    prepared = _Compared(ordered, max_frequency)
    for segment in range(0, count, _SEGMENT_ROWS):
        end = min(segment + _SEGMENT_ROWS, count)
        low, high = 0, count
        if count > windowed_above:
            low = int(np.searchsorted(times, times[segment] - window_days, side="left"))
            high = int(np.searchsorted(times, times[end - 1] + window_days, side="right"))
        prepared.choose(low, high)
        step = block_rows(high - low)
        for first in range(segment, end, step):
            product = prepared.product(first, min(first + step, end))
            links = _strongest_links(product, first - low, floor=floor, neighbors=neighbors)
            rows.append(order[links[0] + first])
            columns.append(order[links[1] + low])
            data.append(links[2])
    if not rows:
        return sp.csr_matrix((count, count))
    places = (np.concatenate(rows), np.concatenate(columns))
    graph = sp.csr_matrix((np.concatenate(data), places), shape=(count, count))
    symmetric: sp.csr_matrix = graph.maximum(graph.T).tocsr()
    return symmetric


def block_rows(columns: int) -> int:
    """How many rows are multiplied with so many columns at a time; no result depends on it."""
    return max(1, min(_BLOCK_ROWS, _BLOCK_ENTRIES // max(columns, 1)))


class _Compared:
    """The rows that others are compared with, without frequent terms, and turned for the product."""

    def __init__(self, vectors: sp.csr_matrix, max_frequency: int) -> None:
        self._vectors, self._max_frequency = vectors, max_frequency
        self._range = (0, 0)

    def choose(self, low: int, high: int) -> None:
        if (low, high) != self._range:
            self._range = (low, high)
            self._rows = _without_frequent(self._vectors[low:high], self._max_frequency)
            self._turned = self._rows.T.tocsr()

    def product(self, first: int, last: int) -> sp.csr_matrix:
        """Rows from `first` up to `last`, which are among the chosen, times all chosen."""
        low = self._range[0]
        found: sp.csr_matrix = (self._rows[first - low : last - low] @ self._turned).tocsr()
        return found


def _without_frequent(vectors: sp.csr_matrix, limit: int) -> sp.csr_matrix:
    frequency = np.bincount(vectors.indices, minlength=vectors.shape[1])
    data = np.where(frequency[vectors.indices] <= limit, vectors.data, 0.0)
    rare = sp.csr_matrix((data, vectors.indices, vectors.indptr), shape=vectors.shape)
    rare.eliminate_zeros()
    return rare


def _strongest_links(
    product: sp.csr_matrix, offset: int, *, floor: float, neighbors: int
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], Vector]:
    """Rows, columns and values of the strongest entries of each row, without those of a row with itself."""
    rows = np.repeat(np.arange(product.shape[0]), np.diff(product.indptr))
    keep = (product.data >= floor) & (product.indices != rows + offset)
    rows, columns, data = rows[keep], product.indices[keep].astype(np.int64), product.data[keep]
    order = np.lexsort((columns, -data, rows))
    rows, columns, data = rows[order], columns[order], data[order]
    starts = np.searchsorted(rows, np.arange(product.shape[0]))
    keep = np.arange(len(rows)) - starts[rows] < neighbors
    return rows[keep], columns[keep], data[keep]
