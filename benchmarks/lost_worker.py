"""A cluster that loses a worker while it reads: does the edition come out the same?

python -m benchmarks.lost_worker [--documents 20000] [--workers 2] [--json FILE]

Starts a scheduler and workers on this machine, builds from the shell, kills a worker while batches are under way, and
compares the edition byte for byte with one that was built without a cluster. Exit code 1 when they differ.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import tempfile
import threading
from pathlib import Path
from typing import Any

from benchmarks.commands import Cost, run
from benchmarks.corpus import write_corpus
from benchmarks.stages import CUT_OFF

# batches in memory of the cluster or in work when the worker is killed
_AT_WORK = 4
_LOOK_S = 0.05


def kill_one(cluster: Any, stop: threading.Event, killed: list[int]) -> None:
    """Wait until batches are under way, then end the process of one worker, as a lost machine would."""
    while not stop.wait(_LOOK_S):
        if len(cluster.scheduler.tasks) >= _AT_WORK:
            victim = min(cluster.workers.values(), key=lambda nanny: nanny.pid)
            killed.append(victim.pid)
            os.kill(victim.pid, signal.SIGKILL)
            return


def build(file: Path, folder: Path, engine: list[str]) -> tuple[Cost, bytes]:
    """Build once; returns what it took and the edition."""
    command = ["-m", "briefing", "-q", "build", str(file), "--as-of", CUT_OFF.isoformat(), "--format", "json"]
    cost = run([*command, "--output", str(folder), *engine], allowed=(0, 3))
    return cost, next(folder.glob("*/briefing.json")).read_bytes()


def build_with_loss(file: Path, folder: Path, workers: int) -> tuple[Cost, bytes, int]:
    """Build on a cluster; returns also how many workers were killed."""
    import distributed

    # not annotated
    local_cluster: Any = distributed.LocalCluster
    stop, killed = threading.Event(), list[int]()
    with local_cluster(n_workers=workers, threads_per_worker=1, dashboard_address=None) as cluster:
        killer = threading.Thread(target=kill_one, args=(cluster, stop, killed), daemon=True)
        killer.start()
        cost, edition = build(file, folder, ["--scheduler", cluster.scheduler_address])
        stop.set()
        killer.join()
    return cost, edition, len(killed)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = write_corpus(folder / "documents.jsonl", options.documents)
        alone, expected = build(file, folder / "alone", [])
        cost, edition, killed = build_with_loss(file, folder / "cluster", options.workers)
    told = {
        "documents": options.documents,
        "killed": killed,
        "is_equal": edition == expected,
        "wall_s": cost.wall_s,
        "without_cluster_s": alone.wall_s,
    }
    print(
        f"{options.documents:,} documents, {killed} of {options.workers} workers killed: {cost.wall_s:.1f} s, "
        f"without a cluster {alone.wall_s:.1f} s; editions {'equal' if told['is_equal'] else 'DIFFER'}"
    )
    if options.json:
        options.json.write_text(json.dumps(told, indent=2))
    raise SystemExit(not (told["is_equal"] and killed))


if __name__ == "__main__":
    main()
