"""Connected components by union-find, with the smallest member as the name of each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=str | int)


class Components(Generic[Key]):
    """Keys that are joined step by step; near-constant time a step."""

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
