"""Average-link clustering of a similarity matrix, cut at a threshold. Quadratic: for small groups only."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float64]


def average_link(
    similarity: Matrix, threshold: float, *, sizes: npt.NDArray[np.float64] | None = None
) -> list[list[int]]:
    """Merge while two groups are on average at least `threshold` alike.

    Nearest-neighbor chains (Murtagh 1983, "A survey of recent advances in hierarchical clustering
    algorithms"), which give the groups of plain agglomeration because average link is reducible; ties go to
    the smaller index.

    Args:
        similarity: (n, n), symmetric; the diagonal is not read.
        sizes: how many documents each row stands for; similarity then holds means over them.

    Returns:
        Groups of row indices, each ascending, ordered by their first index.
    """
    count = len(similarity)
    weight = np.ones(count) if sizes is None else np.array(sizes, dtype=np.float64)
    # sums[i, j] is the sum of similarities over all pairs between groups i and j
    sums = similarity * np.outer(weight, weight)
    np.fill_diagonal(sums, -np.inf)
    members: list[list[int]] = [[index] for index in range(count)]
    open_groups = np.ones(count, dtype=bool)
    chain: list[int] = []
    for start in range(count):
        if not open_groups[start] and not chain:
            continue
        chain = [start] if open_groups[start] else chain
        while chain:
            _step(chain, sums, weight, open_groups, members, threshold)
    return sorted(sorted(group) for group in members if group)


def _step(
    chain: list[int],
    sums: Matrix,
    weight: npt.NDArray[np.float64],
    open_groups: npt.NDArray[np.bool_],
    members: list[list[int]],
    threshold: float,
) -> None:
    """Grow the chain by its tip's nearest neighbor, or merge or close the tip."""
    tip = chain[-1]
    means = np.where(open_groups, sums[tip] / (weight * weight[tip]), -np.inf)
    means[tip] = -np.inf
    nearest = int(np.argmax(means))
    before = chain[-2] if len(chain) > 1 else -1
    if before >= 0 and means[before] >= means[nearest]:
        nearest = before
    if means[nearest] < threshold:
        # reducible: no later merge can bring anything nearer
        open_groups[tip] = False
        chain.pop()
    elif nearest == before:
        del chain[-2:]
        kept, gone = sorted((tip, nearest))
        sums[kept] += sums[gone]
        sums[:, kept] += sums[:, gone]
        sums[kept, kept] = -np.inf
        weight[kept] += weight[gone]
        members[kept] += members[gone]
        members[gone] = []
        open_groups[gone] = False
    else:
        chain.append(nearest)
