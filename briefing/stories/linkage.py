"""Average-link clustering of a similarity matrix. Quadratic in its rows: for small groups only."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float64]
Vector = npt.NDArray[np.float64]


@dataclass(slots=True)
class Node:
    """A group in the tree of merges; `similarity` is the mean between its two parts, 1 for a leaf."""

    members: list[int]
    weight: float
    # sum of similarities over the pairs inside
    inner: float = 0.0
    similarity: float = 1.0
    parts: tuple[Node, Node] | None = field(default=None)

    @property
    def cohesion(self) -> float:
        """Mean similarity of the pairs inside; 1 for a single document."""
        pairs = self.weight * (self.weight - 1.0) / 2.0
        return self.inner / pairs if pairs > 0 else 1.0


def average_link(
    similarity: Matrix,
    threshold: float,
    *,
    separation: float = 0.0,
    belonging: float = 0.0,
    few: float = 0.0,
    sizes: Vector | None = None,
    inner: Vector | None = None,
) -> list[list[int]]:
    """Merge while two groups are on average at least `threshold` alike, then undo merges of distinct groups.

    A merge of two groups of at least two is undone when their mean similarity is less than `separation`
    times the mean cohesion of the two: they share a background rather than an event.

    Args:
        similarity: (n, n), symmetric; the diagonal is not read.
        sizes: documents behind each row, 1 each by default; similarity then holds means over them.
        inner: sum of similarities over the pairs behind each row.

    Returns:
        Groups of row indices, each ascending, ordered by their first index.
    """
    groups: list[list[int]] = []
    for root in _forest(similarity, threshold, sizes, inner):
        groups += _cut(root, separation, belonging, threshold, few)
    return sorted(sorted(group) for group in groups)


def tree(similarity: Matrix) -> Node:
    """The whole tree of merges over at least one row, however unlike they are."""
    return _forest(similarity, -1.0, None, None)[0]


def _cut(root: Node, separation: float, belonging: float, threshold: float, few: float) -> list[list[int]]:
    groups = []
    stack = [root]
    while stack:
        node = stack.pop()
        if node.parts is not None and (
            node.similarity < threshold + few / (node.weight - 1.0)
            or _falls_apart(node, separation)
            or _is_stranger(node, belonging)
        ):
            stack.extend(node.parts)
        else:
            groups.append(node.members)
    return groups


def _falls_apart(node: Node, separation: float) -> bool:
    """Whether the topmost merge of two real groups joined distinct ones; single rows on the way are passed."""
    while node.parts is not None:
        first, second = node.parts
        if first.weight > 1.0 and second.weight > 1.0:
            return node.similarity < separation * (first.cohesion + second.cohesion) / 2.0
        node = first if first.weight > second.weight else second
    return False


def _is_stranger(node: Node, belonging: float) -> bool:
    """Whether one row was joined to a group whose own are far more alike among themselves."""
    if node.parts is None:
        return False
    small, large = sorted(node.parts, key=lambda part: part.weight)
    return small.weight == 1.0 and large.weight > 1.0 and node.similarity < belonging * large.cohesion


def _forest(similarity: Matrix, threshold: float, sizes: Vector | None, inner: Vector | None) -> list[Node]:
    """Nearest-neighbor chains (Murtagh 1983, "A survey of recent advances in hierarchical clustering algorithms").

    They give the merges of plain agglomeration, because average link is reducible; ties go to the smaller
    index. O(n²) time and memory.
    """
    count = len(similarity)
    weight = np.ones(count) if sizes is None else np.array(sizes, dtype=np.float64)
    inside = np.zeros(count) if inner is None else np.asarray(inner, dtype=np.float64)
    nodes: list[Node | None] = [
        Node([index], float(weight[index]), float(inside[index])) for index in range(count)
    ]
    # sums over all pairs between two groups; -inf in the columns of groups that are merged away or final
    sums = similarity * np.outer(weight, weight)
    np.fill_diagonal(sums, -np.inf)
    is_open = [True] * count
    for start in range(count):
        # a group keeps its smallest index, so it starts a chain again after each of its merges
        while is_open[start]:
            chain = [start]
            while chain:
                _step(chain, sums, weight, is_open, nodes, threshold)
    return [node for node in nodes if node is not None]


def _step(
    chain: list[int],
    sums: Matrix,
    weight: Vector,
    is_open: list[bool],
    nodes: list[Node | None],
    threshold: float,
) -> None:
    """Grow the chain by its tip's nearest neighbor, or merge or close the tip."""
    tip = chain[-1]
    means = sums[tip] / (weight * weight[tip])
    nearest = int(means.argmax())
    before = chain[-2] if len(chain) > 1 else -1
    if before >= 0 and means[before] >= means[nearest]:
        nearest = before
    if means[nearest] < threshold:
        # reducible: no later merge can bring anything nearer
        is_open[tip] = False
        sums[:, tip] = -np.inf
        chain.pop()
    elif nearest == before:
        del chain[-2:]
        kept, gone = sorted((tip, nearest))
        _merge(kept, gone, float(means[nearest]), sums, nodes)
        weight[kept] += weight[gone]
        is_open[gone] = False
    else:
        chain.append(nearest)


def _merge(kept: int, gone: int, mean: float, sums: Matrix, nodes: list[Node | None]) -> None:
    first, second = nodes[kept], nodes[gone]
    if first is None or second is None:
        raise AssertionError("a merged group is merged again")
    nodes[kept] = Node(
        first.members + second.members,
        first.weight + second.weight,
        first.inner + second.inner + float(sums[kept, gone]),
        mean,
        (first, second),
    )
    nodes[gone] = None
    sums[kept] += sums[gone]
    sums[:, kept] += sums[:, gone]
    sums[:, gone] = -np.inf
    sums[kept, kept] = -np.inf
