"""Times a piece of work for tests of growth: the best of some runs, without the collector of a long session."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

_RUNS = 4


def seconds_of(work: Callable[[], object]) -> float:
    """Return the least processor seconds of some runs: noise only adds."""
    best = float("inf")
    was_on = gc.isenabled()
    gc.disable()
    try:
        for _ in range(_RUNS):
            began = time.process_time()
            work()
            best = min(best, time.process_time() - began)
    finally:
        if was_on:
            gc.enable()
    return best
