"""Starts every other command beside a morning run, at random moments, and counts what the run lost by it.

Each round has a desk of its own with yesterday's edition: the run of today reads a feed server and sends to a mail
server, both on loopback, while commands that read the store, one that writes it, the `.backup` of the sqlite3 shell
and a program that opens and closes the store without pause are started at random moments. Afterwards the run must
have succeeded, every command must have ended as it does alone, the database must be sound, its backups too, and each
reader must have today's message once.

    python benchmarks/overlap_test.py [--rounds 100] [--beside 4] [--seed 0] [--verbose]

Exit code 1 when anything was lost.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# started as a file, this folder's parent is not searched
sys.path.insert(0, str(ROOT))

from benchmarks.crash_test import CLOCK, READERS, RUN_TIMEOUT_S, Desk, feed_server  # noqa: E402
from tests.deliver.smtp_server import FakeSmtp  # noqa: E402

YESTERDAY = str(int(CLOCK) - 86_400)
EDITION = "morning/2024-10-22"
# {folder}: of the round; {place}: a new name in it
COMMANDS: dict[str, tuple[str, ...]] = {
    "deliveries": ("deliveries", "list"),
    "search": ("search", "convoy"),
    "show": ("show", EDITION),
    "explain": ("explain", EDITION),
    "archive": ("archive", "--output", "{place}"),
    "export": ("export", "--output", "{place}"),
    "fetch": ("fetch",),
    "doctor": ("doctor",),
    "sources": ("sources", "list"),
    "check": ("store", "check"),
    "backup": ("store", "backup", "{place}"),
}
SHELL_BACKUP, OPENING = ".backup", "opening"
EVERYTHING = (*COMMANDS, SHELL_BACKUP, OPENING)
# what is right beside a run and not alone: the lock is another's; nothing that fits is stored yet
ALSO_RIGHT = {"check": 75, "backup": 75, "search": 4}
OPEN_AND_CLOSE = """
import pathlib, sys, time
from briefing.store import Ledger, Store
path, seconds = pathlib.Path(sys.argv[1]), float(sys.argv[2])
end = time.monotonic() + seconds
while time.monotonic() < end:
    with Store(path, create=False) as store:
        store.list_editions()
    with Ledger(path, create=False) as ledger:
        ledger.deliveries()
"""
BACKUP_SHELL = """
import sqlite3, sys
source, copy = sqlite3.connect(sys.argv[1]), sqlite3.connect(sys.argv[2])
source.backup(copy)
source.close()
copy.close()
"""


@dataclass(slots=True)
class Round:
    """What went wrong in one round; empty is good."""

    beside: tuple[tuple[str, float], ...]
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Alone:
    """How a run and each command end when nothing is beside them."""

    seconds: float
    codes: dict[str, int]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A desk with yesterday's edition, to be copied for each round."""

    folder: Path
    feed_port: int

    @contextmanager
    def copy(self) -> Iterator[Desk]:
        folder = Path(tempfile.mkdtemp(prefix="overlap-"))
        try:
            with FakeSmtp(offers_starttls=False, offers_auth=False) as smtp:
                shutil.copytree(self.folder, folder, dirs_exist_ok=True)
                yield Desk(folder, self.feed_port, smtp)
        finally:
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def prepared() -> Iterator[Prepared]:
    """Make yesterday's edition once."""
    folder = Path(tempfile.mkdtemp(prefix="overlap-yesterday-"))
    try:
        with feed_server() as feed_port, FakeSmtp(offers_starttls=False, offers_auth=False) as smtp:
            desk = Desk(folder, feed_port, smtp)
            started([*desk.command(), "--no-fetch"], desk, SOURCE_DATE_EPOCH=YESTERDAY).wait(RUN_TIMEOUT_S)
            if len(smtp.accepted) != len(READERS):
                raise SystemExit("the run of yesterday failed")
            yield Prepared(folder, feed_port)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def alone(ready: Prepared) -> Alone:
    """Measure what nothing disturbs."""
    with ready.copy() as desk:
        begun = time.monotonic()
        done = desk.run()
        seconds = time.monotonic() - begun
        if done.returncode:
            raise SystemExit(f"the undisturbed run failed: {done.stderr.decode()}")
        codes = {
            name: _beside(name, desk, number, 0.1).wait(RUN_TIMEOUT_S)
            for number, name in enumerate(EVERYTHING)
        }
    return Alone(seconds, codes)


def one_round(ready: Prepared, undisturbed: Alone, beside: Sequence[tuple[str, float]]) -> Round:
    """Run once with commands beside it.

    Args:
        beside: names, each with the moment of its start as a share of an undisturbed run.
    """
    result = Round(tuple(beside))
    with ready.copy() as desk:
        begun = time.monotonic()
        run = started(desk.command(), desk)
        others = []
        for number, (name, share) in enumerate(sorted(beside, key=lambda pair: pair[1])):
            time.sleep(max(0.0, begun + share * undisturbed.seconds - time.monotonic()))
            others.append((name, _beside(name, desk, number, undisturbed.seconds)))
        for name, process in (("run", run), *others):
            _, said = process.communicate(timeout=RUN_TIMEOUT_S)
            wanted = {0 if name == "run" else undisturbed.codes[name], ALSO_RIGHT.get(name, 0)}
            if process.returncode not in wanted or b"Traceback" in said:
                result.faults.append(f"{name} ended with {process.returncode}: {said.decode()[-600:]}")
        result.faults += _look(desk)
    return result


def _beside(name: str, desk: Desk, number: int, seconds: float) -> subprocess.Popen[bytes]:
    store, place = desk.folder / "briefing.sqlite", desk.folder / f"{number}.beside"
    if name == OPENING:
        return started([sys.executable, "-c", OPEN_AND_CLOSE, str(store), str(seconds)], desk)
    if name == SHELL_BACKUP:
        copy = f"{place}.copy"
        shell = shutil.which("sqlite3")
        python = [sys.executable, "-c", BACKUP_SHELL, str(store), copy]
        return started([shell, str(store), ".timeout 15000", f".backup {copy}"] if shell else python, desk)
    words = [word.format(place=place) for word in COMMANDS[name]]
    return started([*desk.command()[:-1], *words], desk)


def started(command: Sequence[str], desk: Desk, **more: str) -> subprocess.Popen[bytes]:
    """Start a command of a desk."""
    return subprocess.Popen(
        command, env={**desk.environment(), **more}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )


def _look(desk: Desk) -> Iterator[str]:
    """Say what is wrong with a desk after a round."""
    try:
        for place in (desk.folder / "briefing.sqlite", *desk.folder.glob("*.copy")):
            with closing(sqlite3.connect(place)) as connection:
                finding = connection.execute("PRAGMA integrity_check").fetchone()[0]
                if finding != "ok":
                    yield f"{place.name}: {finding}"
        with closing(sqlite3.connect(desk.folder / "briefing.sqlite")) as connection:
            states = connection.execute("SELECT state, count(*) FROM outbox GROUP BY state").fetchall()
    except sqlite3.DatabaseError as error:
        yield f"database: {error}"
        return
    if states != [("sent", 2 * len(READERS))]:
        yield f"outbox: {states}"
    mails = sorted(reader for reader, _ in desk.smtp.accepted)
    if mails != sorted(READERS):
        yield f"messages: {mails}"


def rounds(count: int, beside: int, generator: random.Random) -> Iterator[tuple[tuple[str, float], ...]]:
    """Choose what is started beside each run, so that every command has its share, and when."""
    waiting: list[str] = []
    for _ in range(count):
        while len(waiting) < beside:
            more = list(EVERYTHING)
            generator.shuffle(more)
            waiting += more
        names, waiting = waiting[:beside], waiting[beside:]
        yield tuple((name, generator.random()) for name in names)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--beside", type=int, default=4, help="commands started beside each run")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    bad = 0
    with prepared() as ready:
        undisturbed = alone(ready)
        print(f"one run: {undisturbed.seconds:.1f} s; codes {undisturbed.codes}", flush=True)
        for number, beside in enumerate(rounds(options.rounds, options.beside, random.Random(options.seed))):
            result = one_round(ready, undisturbed, beside)
            bad += bool(result.faults)
            if result.faults or options.verbose:
                print(
                    f"{'BAD' if result.faults else 'ok '} {number} {result.beside} {result.faults}",
                    flush=True,
                )
    print(f"rounds: {options.rounds}, commands beside them: {options.rounds * options.beside}, bad: {bad}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
