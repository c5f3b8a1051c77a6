"""The executor for one machine with several cores."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from briefing.errors import BriefingError
from briefing.pipeline.work.executor import BATCH, InProcess, batches
from briefing.pipeline.work.forking import can_fork

T = TypeVar("T")
R = TypeVar("R")

# Below so many documents starting processes costs more than it saves (python -m benchmarks.pipeline).
LEAST_ITEMS = 450
# batches that wait for each worker: bounds what is in memory at a time
_AHEAD = 3


class Processes:
    """A process on every core that this process may use, started with the first large input.

    Small inputs are worked on in this process. A worker that dies, of memory say, ends the run with one clear line.
    """

    def __init__(self, workers: int | None = None, *, least_items: int = LEAST_ITEMS) -> None:
        self.workers = workers or available_cores()
        self._least_items = least_items
        self._pool: ProcessPoolExecutor | None = None

    def start(self, items: int) -> None:
        if self._pool is None and items >= self._least_items and self.workers > 1:
            context = multiprocessing.get_context(start_method())
            self._pool = ProcessPoolExecutor(
                self.workers, mp_context=context, initializer=_leave_the_keyboard_to_the_parent
            )
            # workers are started with the first task
            self._pool.submit(int)

    def map(self, function: Callable[[Sequence[T]], R], items: Sequence[T]) -> Iterator[R]:
        self.start(len(items))
        pool = self._pool
        if pool is None or len(items) < self._least_items:
            yield from InProcess().map(function, items)
            return
        size = min(BATCH, -(-len(items) // self.workers))
        waiting: deque[Future[R]] = deque()
        try:
            for batch in batches(items, size):
                waiting.append(pool.submit(function, batch))
                if len(waiting) >= _AHEAD * self.workers:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool as error:
            raise BriefingError(
                "a worker process was killed, most likely for want of memory",
                remedy="use fewer workers (--workers 1) or fewer documents",
            ) from error
        finally:
            # whoever asked may have had enough
            for future in waiting:
                future.cancel()

    def close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None


def _leave_the_keyboard_to_the_parent() -> None:
    # Ctrl-C reaches every process of a terminal; the parent says so, and ends the workers
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def start_method() -> str:
    """How workers are started: as copies where that is safe; else afresh, which loads the caller's program again."""
    if can_fork():
        return "fork"
    return "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"


def available_cores() -> int:
    """The cores that this process may use, which can be fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
