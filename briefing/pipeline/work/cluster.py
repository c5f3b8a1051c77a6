"""The executor for many machines: Dask distributed (extra `briefing[dask]`)."""

from __future__ import annotations

import platform
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from briefing.errors import UsageError
from briefing.pipeline.work.executor import BATCH, batches
from briefing.version import __version__

T = TypeVar("T")
R = TypeVar("R")

# batches that are under way for each worker: bounds what this process and the scheduler hold
_AHEAD = 4
_CONNECT_TIMEOUT_S = 10
# times a batch may lose its worker before the run is given up
_RETRIES = 5


def versions() -> tuple[str, str]:
    """What must be equal everywhere, so that results are: this package's version and Python's."""
    return __version__, ".".join(platform.python_version_tuple()[:2])


class Cluster:
    """Workers of a Dask scheduler; without an address a local cluster, which ends with `close`.

    A batch whose worker is lost is given to another.

    Raises:
        UsageError: Dask is not installed, nothing answers at the address, or a worker has another version.
    """

    def __init__(self, scheduler: str = "", *, workers: int | None = None) -> None:
        self._local: Any = None
        self._client = self._connected(scheduler, workers)
        self._check_versions()

    def start(self, items: int) -> None:
        """The workers are there already."""

    def map(self, function: Callable[[Sequence[T]], R], items: Sequence[T]) -> Iterator[R]:
        client = self._client
        ahead = _AHEAD * max(1, len(client.scheduler_info()["workers"]))
        waiting: deque[Any] = deque()
        for batch in batches(items, BATCH):
            # the batch travels with its task: data that were sent ahead would be lost with their worker
            waiting.append(client.submit(function, batch, pure=False, retries=_RETRIES))
            if len(waiting) >= ahead:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def close(self) -> None:
        self._client.close()
        if self._local is not None:
            self._local.close()

    def _connected(self, scheduler: str, workers: int | None) -> Any:
        try:
            import dask
            import distributed
        except ImportError as error:
            raise UsageError(
                "the engine 'dask' is not installed", remedy="install it with: pip install 'briefing[dask]'"
            ) from error
        # these are not annotated
        client: Any = distributed.Client
        local_cluster: Any = distributed.LocalCluster
        dask.config.set({"distributed.scheduler.allowed-failures": _RETRIES})
        if not scheduler:
            self._local = local_cluster(
                n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None
            )
            return client(self._local)
        try:
            return client(scheduler, timeout=_CONNECT_TIMEOUT_S, set_as_default=False)
        except (OSError, TimeoutError, ValueError) as error:
            raise UsageError(
                "no Dask scheduler answers", where=scheduler, remedy="start one with: dask scheduler"
            ) from error

    def _check_versions(self) -> None:
        own = versions()
        for address, theirs in sorted(self._client.run(_versions_there).items()):
            if theirs != own:
                found = f"briefing {theirs[0]}, Python {theirs[1]}" if theirs[0] else "no briefing"
                self.close()
                raise UsageError(
                    f"a worker has {found}; here is briefing {own[0]}, Python {own[1]}",
                    where=address,
                    remedy="install the same versions on every machine, or results could differ",
                )


def _versions_there() -> tuple[str, str]:
    return versions()
