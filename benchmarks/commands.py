"""Runs a command cold, in a process of its own, and says what it took."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

# how often memory is looked at; a look takes some milliseconds, and of the time at most one part in so many
_LOOK_S = 0.25
_LOOK_SHARE = 50
ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took; processor time and memory of its workers included, as far as it waited for them."""

    wall_s: float
    processor_s: float
    # the most that all its processes held at a time, pages that they share counted once
    memory_mb: float


class Overrun(Exception):
    """The command was stopped at its time limit."""


def run(
    arguments: Sequence[str],
    *,
    limit_s: float | None = None,
    allowed: Iterable[int] = (0,),
    shown: bool = False,
) -> Cost:
    """Run this Python with arguments, in its own process group, and measure it.

    Args:
        limit_s: after so long the command and its workers are killed.
        allowed: exit codes that mean that it is done.
        shown: its standard output is this process's; otherwise it goes nowhere.

    Raises:
        Overrun: it was not done in time.
        RuntimeError: another exit code.
    """
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=ROOT,
        stdout=None if shown else subprocess.DEVNULL,
        env={**os.environ, "PYTHONHASHSEED": "0"},
        start_new_session=True,
    )
    late = threading.Event()
    timer = threading.Timer(limit_s or threading.TIMEOUT_MAX, _kill, (process.pid, late))
    timer.daemon = True
    timer.start()
    memory = _Memory(process.pid)
    try:
        # not Popen.wait: only wait4 tells what the process used
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
    except KeyboardInterrupt:
        _kill(process.pid, late)
        raise
    finally:
        timer.cancel()
        held = memory.most_mb()
    process.returncode = os.waitstatus_to_exitcode(status)
    if late.is_set():
        raise Overrun(f"not done within {limit_s:.0f} s")
    if process.returncode not in allowed:
        raise RuntimeError(f"{' '.join(arguments)} ended with {process.returncode}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, max(held, usage.ru_maxrss / 1024))


class _Memory:
    """Looks at a process group from a thread of its own, and keeps the most that it held. Only where there is /proc."""

    def __init__(self, group: int) -> None:
        self._group = group
        self._most_kb = 0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def most_mb(self) -> float:
        self._ended.set()
        self._thread.join()
        return self._most_kb / 1024

    def _watch(self) -> None:
        took = 0.0
        while not self._ended.wait(max(_LOOK_S, _LOOK_SHARE * took)):
            began = time.thread_time()
            self._most_kb = max(self._most_kb, sum(_held_kb(process) for process in _members(self._group)))
            took = time.thread_time() - began


def _members(group: int) -> Iterator[Path]:
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if os.getpgid(int(process.name)) == group:
                yield process
        except ProcessLookupError:
            continue


def _held_kb(process: Path) -> int:
    """Memory of one process, of shared pages its share; 0 when it has ended."""
    try:
        told = (process / "smaps_rollup").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in told.splitlines() if line.startswith("Pss:")), 0)


def _kill(group: int, late: threading.Event) -> None:
    late.set()
    os.killpg(group, signal.SIGKILL)
