"""Ctrl-C, which a terminal sends to the program and to all its workers, is told by the program alone."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_WAITING = """
import sys, time
from briefing.pipeline.work.processes import Processes
pool = Processes(2, least_items=1)
pool.start(1)
try:
    print("ready", flush=True)
    time.sleep(60)
except KeyboardInterrupt:
    pool.close()
    print("interrupted", file=sys.stderr)
"""


def test_waiting_workers_say_nothing() -> None:
    started = subprocess.Popen(
        [sys.executable, "-c", _WAITING],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert started.stdout is not None
    assert started.stdout.readline() == "ready\n"
    # a worker waits for its first task when it is interrupted
    time.sleep(0.5)
    os.killpg(started.pid, signal.SIGINT)
    _, said = started.communicate(timeout=60)
    assert said == "interrupted\n"
