"""Runs a command cold, in a process of its own, and says what it took."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took; processor time and memory of its workers included, as far as it waited for them."""

    wall_s: float
    processor_s: float
    # the most that one process held at a time
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
    try:
        # not Popen.wait: only wait4 tells what the process used
        _, status, usage = os.wait4(process.pid, 0)
    except KeyboardInterrupt:
        _kill(process.pid, late)
        raise
    finally:
        timer.cancel()
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if late.is_set():
        raise Overrun(f"not done within {limit_s:.0f} s")
    if process.returncode not in allowed:
        raise RuntimeError(f"{' '.join(arguments)} ended with {process.returncode}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _kill(group: int, late: threading.Event) -> None:
    late.set()
    os.killpg(group, signal.SIGKILL)
