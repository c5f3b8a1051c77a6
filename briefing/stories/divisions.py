"""Part look-alike events that average link has joined, by what their documents do not all share.

Two arrests of two players of one club, or two patches of one program, share the words of their kind; one
threshold on likeness cannot part them without breaking other stories. What all documents of a group share
says nothing about where it might fall apart, so it is set aside: words are weighed again inside the group.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from briefing.copies.sparse import sp
from briefing.stories.likeness import ClusterOptions, Indices
from briefing.stories.linkage import Node, tree
from briefing.stories.vectors import normalize_rows

# documents of the smaller part: two may differ from the rest by chance
_LEAST_PART = 3
# nobody reads a thousand documents of one event, and the cost is quadratic
_MOST = 600


def divide(weights: sp.csr_matrix, groups: Sequence[Indices], options: ClusterOptions) -> Iterator[Indices]:
    """Yield the groups, those that fall apart into two or more.

    Args:
        weights: (n_documents, n_terms), rows of length 1.
    """
    waiting = list(reversed(groups))
    while waiting:
        group = waiting.pop()
        parts = _parts(weights[group], options) if 2 * _LEAST_PART <= len(group) <= _MOST else None
        if parts is None:
            yield group
        else:
            waiting += [np.sort(group[part]) for part in reversed(parts)]


def _parts(weights: sp.csr_matrix, options: ClusterOptions) -> tuple[Indices, Indices] | None:
    """Two parts of a group that share no more than their kind; None where it holds together."""
    count = weights.shape[0]
    node: Node | None = tree(_inner_likeness(weights))
    while node is not None and node.parts is not None:
        first, second = node.parts
        if min(first.weight, second.weight) >= _LEAST_PART:
            break
        node = first if first.weight >= second.weight else second
    if node is None or node.parts is None:
        return None
    first, second = node.parts
    if node.similarity >= options.parted * float(count) ** -options.parted_growth:
        return None
    if node.similarity >= options.parted_cohesion * _cohesion(first, second):
        return None
    inner = np.array(first.members, np.int64)
    return inner, np.setdiff1d(np.arange(count), inner)


def _cohesion(first: Node, second: Node) -> float:
    """Mean likeness of the pairs inside two groups of at least two."""
    pairs = (first.weight * (first.weight - 1.0) + second.weight * (second.weight - 1.0)) / 2.0
    return (first.inner + second.inner) / pairs


def _inner_likeness(weights: sp.csr_matrix) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Cosines by the terms that some documents share and others lack: weight times ln((n + 1) / (df + ½))."""
    count = weights.shape[0]
    carried = np.bincount(weights.indices, minlength=weights.shape[1])
    telling = np.where(carried > 1, np.log((count + 1) / (carried + 0.5)), 0.0)
    inner = weights.copy()
    inner.data = inner.data * telling[inner.indices]
    inner = normalize_rows(inner)
    return np.asarray((inner @ inner.T).todense())
