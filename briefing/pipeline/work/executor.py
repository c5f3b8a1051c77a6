"""Where the work on single documents is done: one port, so that results never depend on it.

This module holds the port and the executor for small inputs; `processes` uses every core, `cluster` other machines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Executor(Protocol):
    """Applies a function to batches of items."""

    def start(self, items: int) -> None:
        """Get ready for so many items; whoever starts threads of their own calls this first."""
        ...

    def map(self, function: Callable[[Sequence[T]], R], items: Sequence[T]) -> Iterator[R]:
        """Yield what the function returns for each batch, in the order of the items.

        The function is pure, can be pickled, and gives results that can be joined whatever the batches are.
        """
        ...

    def close(self) -> None:
        """End what was started for the work."""
        ...


# Documents in a batch: small enough to share out evenly and to bound what is in memory before it is joined, large
# enough that handing over costs nothing beside the work.
BATCH = 250


class InProcess:
    """Does the work here, batch by batch: nothing is started and nothing copied."""

    def start(self, items: int) -> None:
        """There is nothing to start."""

    def map(self, function: Callable[[Sequence[T]], R], items: Sequence[T]) -> Iterator[R]:
        # whoever has nothing to do is asked once, too
        for batch in batches(items, BATCH) or [items]:
            yield function(batch)

    def close(self) -> None:
        """There is nothing to end."""


def batches(items: Sequence[T], size: int) -> list[Sequence[T]]:
    """Cut items into runs of at most `size`; none for no items."""
    return [items[start : start + size] for start in range(0, len(items), size)]
