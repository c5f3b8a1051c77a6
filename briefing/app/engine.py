"""Chooses where the work on single documents is done: here, on every core, or on a cluster."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from briefing.errors import UsageError
from briefing.pipeline.work.executor import Executor, InProcess

ENGINES = ("auto", "local", "processes", "dask")


@contextmanager
def engine(name: str = "", *, scheduler: str = "", workers: int | None = None) -> Iterator[Executor]:
    """Start the named engine and end it afterwards.

    Args:
        name: one of `ENGINES`; "" is "dask" when a scheduler is named, else "auto": every core for large inputs,
            where processes can be started without loading the caller's program again.
        scheduler: address of a Dask scheduler, e.g. "tcp://host:8786".
        workers: processes to use; by default one for each core.

    Raises:
        UsageError: an unknown engine, a scheduler for another engine, or a cluster that cannot be used.
    """
    made = _executor(name or ("dask" if scheduler else "auto"), scheduler, workers)
    try:
        yield made
    finally:
        made.close()


def _executor(name: str, scheduler: str, workers: int | None) -> Executor:
    if name not in ENGINES:
        raise UsageError(f"no engine {name!r}", remedy=f"one of {', '.join(ENGINES)}")
    if scheduler and name != "dask":
        raise UsageError(f"the engine {name!r} has no scheduler", remedy="use --engine dask")
    if name == "dask":
        from briefing.pipeline.work.cluster import Cluster

        return Cluster(scheduler, workers=workers)
    if name == "local":
        return InProcess()
    from briefing.pipeline.work.forking import can_fork
    from briefing.pipeline.work.processes import Processes

    if name == "processes":
        return Processes(workers, least_items=2)
    return Processes(workers) if can_fork() else InProcess()
