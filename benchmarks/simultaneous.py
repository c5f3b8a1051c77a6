"""Starts the same run eight times at once, and looks who works, who leaves, and how long leaving takes.

    python benchmarks/simultaneous.py [--rounds 50] [--starters 8]

Exit code 1 when more than one worked, a reader got other than one message, or a start failed.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import threading
import time
from pathlib import Path

# started as a file, this folder's parent is not searched
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.crash_test import READERS, Desk, feed_server, fresh_desk

WORKED, LEFT = 0, 75


def start_all(desk: Desk, starters: int) -> list[tuple[int, float]]:
    """Return exit code and seconds of each start."""
    found: list[tuple[int, float]] = []
    gate = threading.Barrier(starters)

    def one() -> None:
        gate.wait()
        started = time.monotonic()
        done = subprocess.run(desk.command(), env=desk.environment(), capture_output=True, check=False)
        found.append((done.returncode, time.monotonic() - started))

    threads = [threading.Thread(target=one) for _ in range(starters)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--starters", type=int, default=8)
    options = parser.parse_args()
    bad = 0
    leaving: list[float] = []
    with feed_server() as feed_port:
        for _ in range(options.rounds):
            with fresh_desk(feed_port) as desk:
                found = start_all(desk, options.starters)
                codes = sorted(code for code, _ in found)
                once = sorted(reader for reader, _ in desk.smtp.accepted) == sorted(READERS)
                is_good = codes == [WORKED] + [LEFT] * (options.starters - 1) and once
                bad += not is_good
                if not is_good:
                    print(f"BAD: exit codes {codes}, messages {len(desk.smtp.accepted)}", flush=True)
                leaving += [seconds for code, seconds in found if code == LEFT]
    leaving.sort()
    print(f"rounds: {options.rounds}, starts in each: {options.starters}, bad rounds: {bad}")
    if leaving:
        print(f"seconds to leave: median {leaving[len(leaving) // 2]:.2f}, slowest {leaving[-1]:.2f}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
