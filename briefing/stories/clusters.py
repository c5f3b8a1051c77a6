"""Average-link clusters of any number of document vectors, without ever comparing all with all.

Each document's heaviest terms make a sparse graph of its nearest neighbors; average link runs inside the
connected components of that graph, which loses nothing: two groups whose mean similarity reaches the
threshold have at least one pair that does. Components too large for that are clustered in portions, and
the portions' clusters again as documents are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from briefing.copies.components import connected_rows
from briefing.copies.sparse import sp
from briefing.stories.divisions import divide
from briefing.stories.likeness import ClusterOptions, Indices, Vector, closeness, group_means
from briefing.stories.linkage import average_link
from briefing.stories.neighbors import block_rows, similarity_graph
from briefing.stories.portions import split_cluster
from briefing.stories.vectors import normalize_rows, strongest
from briefing.stories.within import Factor, Matrix, similarities_within

# heaviest terms of a cluster that single documents are compared with
_CENTER_TERMS = 300
# mean agreement below which a document is not attached
_NO_CONTRADICTION = 0.6


def cluster_documents(
    vectors: sp.csr_matrix,
    days: Vector,
    agreement: Factor,
    *,
    glue: Sequence[bool],
    joins: Sequence[bool],
    options: ClusterOptions,
) -> Indices:
    """Label each row with its cluster, numbered by their first row.

    Args:
        vectors: (n_documents, n_terms), rows of at most length 1.
        agreement: factor in (0, 1] on the similarity of pairs of rows, from what else is known of them.
        glue: rows that may hold a cluster together.
        joins: rows that, when left alone, may join a cluster.
    """
    labels = np.arange(vectors.shape[0])
    inside = np.flatnonzero(np.asarray(glue, dtype=bool))
    graph = _links(vectors[inside], days[inside], agreement, inside, options)
    components = _components(graph)
    asked = options.nearest * np.minimum(1.0, np.diff(vectors.indptr) / options.top_terms)
    small = [inside[component] for component in components if len(component) <= options.component_limit]

    def near(first: Indices, second: Indices) -> Vector:
        return closeness(days[first] - days[second], options.half_life_days)

    for rows, similarity in similarities_within(vectors, small, factors=(near, agreement)):
        groups = average_link(
            similarity,
            options.threshold,
            separation=options.separation,
            belonging=options.belonging,
            few=options.few,
        )
        _label(labels, rows, _without_strangers(groups, similarity, asked[rows]))
    for component in components:
        if len(component) > options.component_limit:
            rows, links = inside[component], graph[component][:, component]
            _label(labels, rows, split_cluster(vectors[rows], days[rows], links, options))
    _divide(labels, vectors, options)
    glues, joiners = np.asarray(glue, dtype=bool), np.asarray(joins, dtype=bool)
    _attach(vectors, days, agreement, labels, asked, glue=glues, joins=joiners, options=options)
    return np.unique(labels, return_inverse=True)[1].astype(np.int64)


def _links(
    vectors: sp.csr_matrix, days: Vector, agreement: Factor, rows: Indices, options: ClusterOptions
) -> sp.csr_matrix:
    graph = similarity_graph(
        vectors,
        days,
        floor=options.threshold,
        neighbors=options.neighbors,
        max_frequency=options.max_frequency,
        window_days=options.window_days,
    ).tocoo()
    data = graph.data * closeness(days[graph.row] - days[graph.col], options.half_life_days)
    data *= agreement(rows[graph.row], rows[graph.col])
    keep = data >= options.threshold
    return sp.csr_matrix((data[keep], (graph.row[keep], graph.col[keep])), shape=graph.shape)


def _label(labels: Indices, rows: Indices, groups: Iterable[Sequence[int]]) -> None:
    """Name each group for its first row; changes `labels`."""
    for group in groups:
        labels[rows[group]] = rows[group[0]]


def _without_strangers(
    groups: Iterable[Sequence[int]], similarity: Matrix, asked: Vector
) -> Iterator[Sequence[int]]:
    """Yield the groups without the rows that are near to none of their group, and those alone.

    Args:
        asked: of each row, how near one of its group must be.
    """
    for group in groups:
        inside = similarity[np.ix_(group, group)]
        np.fill_diagonal(inside, 0.0)
        near = inside.max(axis=1) >= asked[group]
        rows = np.asarray(group)
        if near.any():
            yield rows[near].tolist()
        yield from ([row] for row in rows[~near].tolist())


def _divide(labels: Indices, vectors: sp.csr_matrix, options: ClusterOptions) -> None:
    """Part the groups that hold look-alike events; changes `labels`."""
    order = np.argsort(labels, kind="stable")
    groups = np.split(order, np.flatnonzero(np.diff(labels[order])) + 1) if len(order) else []
    for group in divide(vectors, groups, options):
        labels[group] = group[0]


def _components(graph: sp.csr_matrix) -> list[Indices]:
    """Connected components of at least two rows, each ascending."""
    links = graph.tocoo()
    parts = connected_rows(links.row, links.col, graph.shape[0])
    return [part for part in parts if len(part) > 1]


def _attach(
    vectors: sp.csr_matrix,
    days: Vector,
    agreement: Factor,
    labels: Indices,
    asked: Vector,
    *,
    glue: npt.NDArray[np.bool_],
    joins: npt.NDArray[np.bool_],
    options: ClusterOptions,
) -> None:
    """Let single rows join the cluster whose center is clearly nearest; changes `labels`."""
    sizes = np.bincount(labels, minlength=len(labels))
    # what may hold no group together may join a single report, too
    grouped = np.flatnonzero((sizes[labels] > 1) | glue)
    singles = np.flatnonzero((sizes[labels] == 1) & joins)
    if not len(grouped) or not len(singles):
        return
    centers, place = np.unique(labels[grouped], return_inverse=True)
    member_of = sp.csr_matrix((np.ones(len(grouped)), (place, grouped)), shape=(len(centers), len(labels)))
    many = sizes[centers] > 1
    means = normalize_rows(strongest(normalize_rows(member_of @ vectors), _CENTER_TERMS))
    center_days = group_means(days[grouped], place, len(centers))
    turned = means.T.tocsr()
    for single, candidates, scores in _rows_of_product(vectors, singles, turned):
        kept = many[candidates] if glue[single] else np.full(len(candidates), True)
        candidates, scores = candidates[kept], scores[kept]
        values = scores * closeness(days[single] - center_days[candidates], options.half_life_days)
        order = np.lexsort((candidates, -values))[:2]
        best = values[order]
        if not len(best) or (len(best) > 1 and best[0] < options.attach_margin * best[1]):
            continue
        members = member_of[candidates[order[0]]].indices
        if _belongs(single, members, float(best[0]), vectors, agreement, asked[single], options):
            labels[single] = centers[candidates[order[0]]]


def _belongs(
    single: int,
    members: Indices,
    likeness: float,
    vectors: sp.csr_matrix,
    agreement: Factor,
    asked: float,
    options: ClusterOptions,
) -> bool:
    """Whether a row is like a group, near to one of its rows, and contradicted by few.

    Args:
        likeness: of the row and the center of the group.
    """
    agreed = agreement(np.full(len(members), single), members)
    nearest = float(((vectors[members] @ vectors[single].T).toarray().ravel() * agreed).max())
    mean = float(agreed.mean())
    enough = options.attach + options.few / len(members)
    return likeness * mean >= enough and mean >= _NO_CONTRADICTION and nearest >= asked


def _rows_of_product(
    vectors: sp.csr_matrix, rows: Indices, turned: sp.csr_matrix
) -> Iterator[tuple[int, Indices, Vector]]:
    """Yield each row with the columns and values of its product, a block at a time."""
    step = block_rows(turned.shape[1])
    for start in range(0, len(rows), step):
        block = rows[start : start + step]
        product = (vectors[block] @ turned).tocsr()
        for index, row in enumerate(block.tolist()):
            found = slice(product.indptr[index], product.indptr[index + 1])
            yield row, product.indices[found], product.data[found]
