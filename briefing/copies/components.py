"""Connected components: of keys that are joined one by one, and of numbered rows with all their links at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

import numpy as np
import numpy.typing as npt

Indices = npt.NDArray[np.int64]
# of any width: sparse matrices number their rows with 32 bits
Rows = npt.NDArray[np.signedinteger]
Key = TypeVar("Key", bound=str | int)


class Components(Generic[Key]):
    """Keys that are joined step by step, named for the smallest of each component; near-constant time a step."""

    def __init__(self, keys: Iterable[Key]) -> None:
        self._parent: dict[Key, Key] = {key: key for key in keys}

    def root(self, key: Key) -> Key:
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def join(self, first: Key, second: Key) -> None:
        one, two = self.root(first), self.root(second)
        if one != two:
            self._parent[max(one, two)] = min(one, two)

    def groups(self) -> list[list[Key]]:
        """All components in the order of their first keys, members in the order they were given."""
        members: dict[Key, list[Key]] = {}
        for key in self._parent:
            members.setdefault(self.root(key), []).append(key)
        return list(members.values())


def connected_rows(first: Rows, second: Rows, count: int) -> list[Indices]:
    """Parts of `count` rows that links hold together, each ascending, in the order of their first rows.

    Every part takes the smallest label that a link shows it, and labels are followed to their end, until nothing
    changes: O(log² n) rounds over the links (Liu & Tarjan, "Simple Concurrent Labeling Algorithms for Connected
    Components", SOSA 2019). scipy has this too, in a package that takes a tenth of a second to import.

    Args:
        first: rows at one end of each link.
        second: rows at the other end.
    """
    labels = np.arange(count)
    while True:
        smaller = np.minimum(labels[first], labels[second])
        lowest = labels.copy()
        np.minimum.at(lowest, labels[first], smaller)
        np.minimum.at(lowest, labels[second], smaller)
        while not np.array_equal(followed := lowest[lowest], lowest):
            lowest = followed
        if np.array_equal(lowest, labels):
            break
        labels = lowest
    order = np.argsort(labels, kind="stable")
    ends = np.flatnonzero(np.diff(labels[order])) + 1
    return np.split(order, ends) if count else []
