from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefing.deliver.lock import store_lock
from briefing.errors import EnvironmentFault, LockHeld

HOLDER = """
import sys, time
from pathlib import Path
from briefing.deliver.lock import store_lock
with store_lock(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_the_second_holder_is_told_at_once(tmp_path: Path) -> None:
    with store_lock(tmp_path / "store"):
        started = time.monotonic()
        with pytest.raises(LockHeld, match="another run is at work"), store_lock(tmp_path / "store"):
            pass
        assert time.monotonic() - started < 0.2
    with store_lock(tmp_path / "store"):
        pass


def test_a_killed_holder_frees_it(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(tmp_path / "store")]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(LockHeld), store_lock(tmp_path / "store"):
            pass
        holder.kill()
        holder.wait()
    with store_lock(tmp_path / "store"):
        pass


def test_two_stores_have_two_locks(tmp_path: Path) -> None:
    with store_lock(tmp_path / "a"), store_lock(tmp_path / "b"):
        pass


def test_a_lock_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with (
        pytest.raises(EnvironmentFault, match="cannot open the lock"),
        store_lock(tmp_path / "file" / "store"),
    ):
        pass


# a process of its own, which has no threads and may fork
CROWD = """
import multiprocessing, sys, time
from pathlib import Path
from briefing.deliver.lock import store_lock
from briefing.errors import LockHeld

ROUNDS, STARTERS = 50, 8
context = multiprocessing.get_context("fork")
barrier, results = context.Barrier(STARTERS), context.SimpleQueue()

def starter():
    for number in range(ROUNDS):
        barrier.wait(30)
        started = time.monotonic()
        try:
            with store_lock(Path(sys.argv[1])):
                results.put((number, "works", time.monotonic() - started))
                barrier.wait(30)
        except LockHeld:
            results.put((number, "leaves", time.monotonic() - started))
            barrier.wait(30)

starters = [context.Process(target=starter) for _ in range(STARTERS)]
for process in starters:
    process.start()
for _ in range(ROUNDS * STARTERS):
    print(*results.get())
for process in starters:
    process.join()
"""


def test_of_eight_one_works_and_seven_leave_at_once_in_fifty_rounds(tmp_path: Path) -> None:
    command = [sys.executable, "-c", CROWD, str(tmp_path / "store")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    found = [line.split() for line in done.stdout.splitlines()]
    for number in range(50):
        outcomes = sorted(outcome for turn, outcome, _ in found if turn == str(number))
        assert outcomes == ["leaves"] * 7 + ["works"]
    assert max(float(seconds) for _, _, seconds in found) < 1
