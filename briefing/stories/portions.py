"""Average link over components too large for one matrix: in portions, then over the portions' groups."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import numpy.typing as npt

from briefing.copies.components import connected_rows
from briefing.copies.sparse import sp
from briefing.stories.likeness import ClusterOptions, Indices, Vector, closeness, group_means
from briefing.stories.linkage import average_link
from briefing.stories.within import similarities_within

# factor from one level of link strength to the next, where a component is too large
_STEP = 1.15


def split_cluster(
    vectors: sp.csr_matrix, days: Vector, graph: sp.csr_matrix, options: ClusterOptions
) -> list[list[int]]:
    """Cluster a component too large for one matrix: in portions first, then the portions' groups.

    Portions are the components of its strongest links, cut by time where they are still too large. Days and
    tolls of incidents are in the links already.
    """
    limit = options.component_limit
    groups: list[list[int]] = []

    def near(first: Indices, second: Indices) -> Vector:
        return closeness(days[first] - days[second], options.half_life_days)

    portions = _portions(graph, days, options.threshold, limit)
    for portion, similarity in similarities_within(vectors, portions, factors=(near,)):
        links = average_link(similarity, options.threshold, separation=options.separation)
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
            parts = connected_rows(strong.row[keep], strong.col[keep], len(rows))
            waiting += [(rows[part], level * _STEP) for part in parts]
    return sorted(pieces, key=lambda piece: int(piece[0]))


def _merge_groups(
    groups: list[list[int]], vectors: sp.csr_matrix, days: Vector, shift: int, options: ClusterOptions
) -> list[list[int]]:
    """Average link over groups, in portions of neighboring times."""
    limit = options.component_limit
    times = [
        float(np.nan_to_num(group_means(days[group], np.zeros(len(group), np.int64), 1)[0]))
        for group in groups
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
        similarity = _mean_similarities(means, group_means(days[flat], place, len(held)), options)
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
    similarity *= closeness(days[:, None] - days[None, :], options.half_life_days)
    return similarity
