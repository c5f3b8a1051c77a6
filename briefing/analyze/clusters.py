"""Average-link clusters of any number of document vectors, without ever comparing all with all.

Each document's heaviest terms make a sparse graph of its nearest neighbors; average link runs inside the
connected components of that graph, which loses nothing: two groups whose mean similarity reaches the
threshold have at least one pair that does. Components too large for that are clustered in portions, and
the portions' clusters again as documents are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

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

# factor from one level of link strength to the next, where a component is too large
_STEP = 1.15
# heaviest terms of a cluster that single documents are compared with
_CENTER_TERMS = 300
# mean agreement on day and toll below which a document is not attached
_NO_CONTRADICTION = 0.8


@dataclass(frozen=True, slots=True)
class ClusterOptions:
    """Similarities are cosines in [0, 1]. Defaults: see docs/stories.md and benchmarks/stories.py."""

    # mean similarity between two groups that are joined
    threshold: float = 0.15
    # two groups stay apart below this part of their own cohesion
    separation: float = 0.55
    # heaviest terms of a document that take part
    top_terms: int = 60
    neighbors: int = 30
    # a single document joins a group this similar to it, and this much more similar than to any other
    attach: float = 0.15
    attach_margin: float = 1.25
    # largest number of documents that is clustered at once
    component_limit: int = 2000
    # days after which similarity counts half
    half_life_days: float = 8.0
    # days within which documents are compared when there are more than 20,000
    window_days: float = 10.0
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
        part = inside[component]
        if len(part) <= options.component_limit:
            groups = _average_link(vectors[part], days[part], incidents, part, options)
        else:
            groups = split_cluster(vectors[part], days[part], graph[component][:, component], options)
        for group in groups:
            labels[part[group]] = part[group[0]]
    _attach(vectors, days, incidents, labels, np.asarray(joins, dtype=bool), options)
    return np.unique(labels, return_inverse=True)[1].astype(np.int64)


def _links(
    vectors: sp.csr_matrix, days: Vector, incidents: Incidents, rows: Indices, options: ClusterOptions
) -> sp.csr_matrix:
    graph = similarity_graph(
        vectors,
        days,
        floor=options.threshold,
        neighbors=options.neighbors,
        max_frequency=options.max_frequency,
        window_days=options.window_days,
    ).tocoo()
    data = graph.data * _closeness(days[graph.row] - days[graph.col], options.half_life_days)
    data *= incidents.agreement(rows[graph.row], rows[graph.col])
    keep = data >= options.threshold
    return sp.csr_matrix((data[keep], (graph.row[keep], graph.col[keep])), shape=graph.shape)


def _average_link(
    vectors: sp.csr_matrix, days: Vector, incidents: Incidents, rows: Indices, options: ClusterOptions
) -> list[list[int]]:
    similarity = _similarities(vectors, days, incidents, rows, options)
    return average_link(similarity, options.threshold, separation=options.separation)


def split_cluster(
    vectors: sp.csr_matrix, days: Vector, graph: sp.csr_matrix, options: ClusterOptions
) -> list[list[int]]:
    """Cluster a component too large for one matrix: in portions first, then the portions' groups.

    Portions are the components of its strongest links, cut by time where they are still too large. Days and
    tolls of incidents are in the links already.
    """
    limit = options.component_limit
    groups: list[list[int]] = []
    for portion in _portions(graph, days, options.threshold, limit):
        part = _mean_similarities(vectors[portion], days[portion], options)
        links = average_link(part, options.threshold, separation=options.separation)
        groups += [[int(portion[index]) for index in group] for group in links]
    # twice, shifted by half a portion, so that what the first cut parted can meet
    for shift in (0, limit // 2):
        groups = _merge_groups(groups, vectors, days, shift, options)
    return sorted(groups)


def _portions(graph: sp.csr_matrix, days: Vector, threshold: float, limit: int) -> list[Indices]:
    """Pieces of at most `limit` rows that hold together by ever stronger links."""
    pieces: list[Indices] = []
    waiting = [(np.arange(graph.shape[0]), threshold)]
    while waiting:
        rows, level = waiting.pop()
        if len(rows) <= limit:
            pieces.append(rows)
        elif level >= 1.0:
            ordered = rows[np.argsort(days[rows], kind="stable")]
            pieces += [np.sort(ordered[at : at + limit]) for at in range(0, len(ordered), limit)]
        else:
            strong = graph[rows][:, rows].tocoo()
            keep = strong.data >= level * _STEP
            cut = sp.csr_matrix((strong.data[keep], (strong.row[keep], strong.col[keep])), shape=strong.shape)
            count, labels = connected_components(cut, directed=False)
            order = np.argsort(labels, kind="stable")
            parts = np.split(order, np.cumsum(np.bincount(labels, minlength=count))[:-1])
            waiting += [(rows[part], level * _STEP) for part in parts]
    return sorted(pieces, key=lambda piece: int(piece[0]))


def _merge_groups(
    groups: list[list[int]], vectors: sp.csr_matrix, days: Vector, shift: int, options: ClusterOptions
) -> list[list[int]]:
    """Average link over groups, in portions of neighboring times."""
    limit = options.component_limit
    times = [
        float(np.nan_to_num(_means(days[group], np.zeros(len(group), np.int64), 1)[0])) for group in groups
    ]
    order = sorted(range(len(groups)), key=lambda index: (times[index], groups[index][0]))
    cuts = [0, *range(shift or limit, len(order), limit), len(order)]
    merged: list[list[int]] = []
    for first, last in pairwise(cuts):
        held = [groups[index] for index in order[first:last]]
        if not held:
            continue
        sizes = np.array([len(group) for group in held], dtype=np.float64)
        flat = np.concatenate([np.array(group) for group in held])
        place = np.repeat(np.arange(len(held)), sizes.astype(np.int64))
        member_of = sp.csr_matrix((1.0 / sizes[place], (place, flat)), shape=(len(held), vectors.shape[0]))
        means = (member_of @ vectors).tocsr()
        similarity = _mean_similarities(means, _means(days[flat], place, len(held)), options)
        # the mean over all pairs of a group, itself included, gives the mean over its true pairs
        inner = np.maximum(np.diag(similarity) * sizes**2 - sizes, 0.0) / 2.0
        for group in average_link(
            similarity, options.threshold, separation=options.separation, sizes=sizes, inner=inner
        ):
            merged.append(sorted(row for index in group for row in held[index]))
    return merged


def _mean_similarities(
    means: sp.csr_matrix, days: Vector, options: ClusterOptions
) -> npt.NDArray[np.float64]:
    similarity = np.asarray((means @ means.T).todense())
    similarity *= _closeness(days[:, None] - days[None, :], options.half_life_days)
    return similarity


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
    incidents: Incidents,
    labels: Indices,
    joins: npt.NDArray[np.bool_],
    options: ClusterOptions,
) -> None:
    """Let single rows join the cluster whose center is clearly nearest; changes `labels`."""
    sizes = np.bincount(labels, minlength=len(labels))
    grouped = np.flatnonzero(sizes[labels] > 1)
    singles = np.flatnonzero((sizes[labels] == 1) & joins)
    if not len(grouped) or not len(singles):
        return
    centers, place = np.unique(labels[grouped], return_inverse=True)
    ones = np.ones(len(grouped))
    member_of = sp.csr_matrix((ones, (place, grouped)), shape=(len(centers), len(labels)))
    means = normalize_rows(strongest(normalize_rows(member_of @ vectors), _CENTER_TERMS))
    center_days = _means(days[grouped], place, len(centers))
    scores = (vectors[singles] @ means.T).tocsr()
    for index, single in enumerate(singles):
        row = slice(scores.indptr[index], scores.indptr[index + 1])
        candidates = scores.indices[row]
        values = scores.data[row] * _closeness(days[single] - center_days[candidates], options.half_life_days)
        order = np.lexsort((candidates, -values))[:2]
        best = values[order]
        if not len(best) or best[0] < options.attach:
            continue
        if len(best) > 1 and best[0] < options.attach_margin * best[1]:
            continue
        members = member_of[candidates[order[0]]].indices
        if incidents.agreement(np.full(len(members), single), members).mean() >= _NO_CONTRADICTION:
            labels[single] = centers[candidates[order[0]]]


def _means(values: Vector, groups: Indices, count: int) -> Vector:
    """Mean of the known values of each group, nan where none is known."""
    known = ~np.isnan(values)
    totals = np.bincount(groups[known], weights=values[known], minlength=count)
    numbers = np.bincount(groups[known], minlength=count)
    return np.where(numbers > 0, totals / np.maximum(numbers, 1), np.nan)
