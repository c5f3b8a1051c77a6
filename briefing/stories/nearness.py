"""Vectors of documents that come from elsewhere, as a factor on how alike two documents are. Makes none itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from briefing.stories.likeness import Indices, Vector

Nearness = Callable[[Indices, Indices], Vector]

# How much a pair that is as near as can be gains over an average one. Set by eye: what a vector is worth depends on
# who made it. At 0 vectors change nothing.
_SHARE = 0.5


def nearness(rows: Sequence[Sequence[float]]) -> Nearness:
    """Return the factor of pairs: `1 + share · (cosine - mean cosine)`, never below 0; 1 where a vector is missing.

    Vectors of one day's news are all alike to a degree; against their mean, what they say is who is nearer than usual.

    Args:
        rows: one for each document, in order; empty where there is none.
    """
    width = max((len(row) for row in rows), default=0)
    if not width:
        return lambda first, second: np.ones(len(first))
    units = np.zeros((len(rows), width))
    for number, row in enumerate(rows):
        if len(row) == width and (length := float(np.linalg.norm(row))) > 0:
            units[number] = np.asarray(row) / length
    known = np.linalg.norm(units, axis=1) > 0
    count = int(known.sum())
    # of all pairs of two: |sum|² is the sum over all pairs, each vector with itself among them
    total = float(np.sum(units.sum(axis=0) ** 2))
    mean = (total - count) / (count * (count - 1)) if count > 1 else 0.0

    def factor(first: Indices, second: Indices) -> Vector:
        cosines = np.einsum("ij,ij->i", units[first], units[second])
        both = known[first] & known[second]
        return np.where(both, np.maximum(0.0, 1.0 + _SHARE * (cosines - mean)), 1.0)

    return factor
