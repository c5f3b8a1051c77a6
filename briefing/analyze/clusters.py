"""Average-link clusters of any number of document vectors, without ever comparing all with all.

Each document's heaviest terms make a sparse graph of its nearest neighbors; average link runs inside the
connected components of that graph, which loses nothing: two groups whose mean similarity reaches the
threshold have at least one pair that does. Components too large for that are clustered in portions, and
the portions' clusters again as documents are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import scipy.sparse as sp
from scipy.sparse.csgraph import connected_components

from briefing.analyze.incidents import Incidents
from briefing.analyze.linkage import average_link
from briefing.analyze.neighbors import similarity_graph
from briefing.analyze.vectors import normalize_rows, strongest

Vector = npt.NDArray[np.float64]
Indices = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class ClusterOptions:
    """Similarities are cosines in [0, 1]. Defaults: see docs/stories.md and benchmarks/stories.py."""

    # mean similarity between two groups that are joined
    threshold: float = 0.15
    # two groups stay apart below this part of their own cohesion
    separation: float = 0.6
    # heaviest terms of a document that take part
    top_terms: int = 60
    neighbors: int = 30
    # a single document joins a group this similar to it, and this much more similar than to any other
    attach: float = 0.17
    attach_margin: float = 1.25
    # largest number of documents that is clustered at once
    component_limit: int = 2000
    # days after which similarity counts half
    half_life_days: float = 6.0
    # terms in more documents than this make no links
    max_frequency: int = 500


def cluster_documents(
    weights: sp.csr_matrix,
    days: Vector,
    incidents: Incidents,
    *,
    glue: Sequence[bool],
    joins: Sequence[bool],
    options: ClusterOptions,
) -> Indices:
    """Label each row with its cluster, numbered by their first row.

    Args:
        glue: rows that may hold a cluster together.
        joins: rows that, when left alone, may join a cluster.
    """
    vectors = normalize_rows(strongest(weights, options.top_terms))
    labels = np.arange(vectors.shape[0])
    inside = np.flatnonzero(np.asarray(glue, dtype=bool))
    graph = _links(vectors[inside], days[inside], incidents, inside, options)
    for component in _components(graph):
        rows = inside[component]
        similarity = _similarities(vectors[rows], days[rows], incidents, rows, options)
        for group in average_link(similarity, options.threshold, separation=options.separation):
            labels[rows[group]] = rows[group[0]]
    _attach(vectors, days, labels, np.asarray(joins, dtype=bool), options)
    return np.unique(labels, return_inverse=True)[1].astype(np.int64)


def _links(
    vectors: sp.csr_matrix, days: Vector, incidents: Incidents, rows: Indices, options: ClusterOptions
) -> sp.csr_matrix:
    graph = similarity_graph(
        vectors, floor=options.threshold, neighbors=options.neighbors, max_frequency=options.max_frequency
    ).tocoo()
    data = graph.data * _closeness(days[graph.row] - days[graph.col], options.half_life_days)
    data *= incidents.agreement(rows[graph.row], rows[graph.col])
    keep = data >= options.threshold
    return sp.csr_matrix((data[keep], (graph.row[keep], graph.col[keep])), shape=graph.shape)


def _components(graph: sp.csr_matrix) -> list[Indices]:
    """Connected components of at least two rows, each ascending."""
    count, labels = connected_components(graph, directed=False)
    order = np.argsort(labels, kind="stable")
    parts = np.split(order, np.cumsum(np.bincount(labels, minlength=count))[:-1]) if count else []
    return [part for part in parts if len(part) > 1]


def _similarities(
    vectors: sp.csr_matrix, days: Vector, incidents: Incidents, rows: Indices, options: ClusterOptions
) -> npt.NDArray[np.float64]:
    count = len(rows)
    first, second = np.divmod(np.arange(count * count), count)
    similarity = np.asarray((vectors @ vectors.T).todense())
    similarity *= _closeness(days[:, None] - days[None, :], options.half_life_days)
    return similarity * incidents.agreement(rows[first], rows[second]).reshape(count, count)


def _closeness(gap_days: Vector, half_life: float) -> Vector:
    """Factor in (0, 1]: 1 within a day or where a time is unknown, then halved every half-life."""
    return np.exp2(-np.maximum(np.abs(np.nan_to_num(gap_days, nan=0.0)) - 1.0, 0.0) / half_life)


def _attach(
    vectors: sp.csr_matrix,
    days: Vector,
    labels: Indices,
    joins: npt.NDArray[np.bool_],
    options: ClusterOptions,
) -> None:
    """Let single rows join the cluster whose center is clearly nearest; changes `labels`."""
    sizes = np.bincount(labels, minlength=len(labels))
    centers = np.flatnonzero(sizes > 1)
    singles = np.flatnonzero((sizes[labels] == 1) & joins)
    if not len(centers) or not len(singles):
        return
    place = np.searchsorted(centers, labels)
    member = np.flatnonzero(sizes[labels] > 1)
    member_of = sp.csr_matrix(
        (np.ones(len(member)), (place[member], member)), shape=(len(centers), len(labels))
    )
    center_days = np.array(
        [
            np.nanmean(days[labels == center])
            if (days[labels == center] == days[labels == center]).any()
            else np.nan
            for center in centers
        ]
    )
    scores = (vectors[singles] @ normalize_rows(member_of @ vectors).T).tocsr()
    for index, single in enumerate(singles):
        start, stop = scores.indptr[index], scores.indptr[index + 1]
        candidates = scores.indices[start:stop]
        values = scores.data[start:stop] * _closeness(
            days[single] - center_days[candidates], options.half_life_days
        )
        order = np.lexsort((candidates, -values))[:2]
        best = values[order]
        if (
            len(best)
            and best[0] >= options.attach
            and (len(best) < 2 or best[0] >= options.attach_margin * best[1])
        ):
            labels[single] = centers[candidates[order[0]]]
