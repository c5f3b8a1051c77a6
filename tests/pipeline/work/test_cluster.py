"""The Dask engine; runs only where the extra `dask` is installed."""

import os
import signal
import time
from collections.abc import Iterator, Sequence

import pytest

from briefing.errors import UsageError
from briefing.pipeline.work import cluster
from briefing.pipeline.work.cluster import Cluster
from tests.pipeline.work.test_executor import DOCUMENTS, briefing_of

pytest.importorskip("distributed")
pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def workers() -> Iterator[Cluster]:
    made = Cluster(workers=2)
    yield made
    made.close()


def slow_total(numbers: Sequence[int]) -> int:
    time.sleep(0.2)
    return sum(numbers)


def test_a_cluster_makes_the_same_briefing(workers: Cluster) -> None:
    assert briefing_of(DOCUMENTS, workers) == briefing_of(DOCUMENTS, None)


def test_a_killed_worker_loses_nothing(workers: Cluster) -> None:
    sums = workers.map(slow_total, range(2500))
    first = next(sums)
    os.kill(min(workers._client.run(os.getpid).values()), signal.SIGKILL)
    rest = list(sums)
    assert [first, *rest] == [sum(range(start, start + 250)) for start in range(0, 2500, 250)]


def test_a_worker_of_another_version_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    made = Cluster(workers=1)
    monkeypatch.setattr(cluster, "__version__", "0.0.1")
    with pytest.raises(UsageError, match=r"a worker has briefing .*; here is briefing 0\.0\.1"):
        made._check_versions()


def test_no_scheduler_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_CONNECT_TIMEOUT_S", 0.5)
    with pytest.raises(UsageError, match="no Dask scheduler answers"):
        Cluster("tcp://127.0.0.1:9")
