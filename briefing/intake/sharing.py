"""The port through which intake shares out work on many entries or files: to every core, or nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Helpers(Protocol):
    """Apply a function to batches of items."""

    def start(self, items: int) -> None:
        """Get ready for about so many items, before any thread is started."""
        ...

    def map(self, function: Callable[[Sequence[T]], R], items: Sequence[T]) -> Iterator[R]:
        """Yield what the function returns for each batch, in the order of the items."""
        ...


class Alone:
    """No helpers: the work is done here, in one batch."""

    def start(self, items: int) -> None:
        """There is nothing to start."""

    def map(self, function: Callable[[Sequence[T]], R], items: Sequence[T]) -> Iterator[R]:
        yield function(items)


ALONE = Alone()
