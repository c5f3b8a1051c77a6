"""Kills one full run at every durable system call, and makes each of them fail, and counts what is lost.

A run reads a feed server and sends to a mail server, both on loopback. It is cut off with SIGKILL, or the
call fails with ENOSPC or EIO (strace injects both); then the same command is started once more, undisturbed.
After that every document, reader and file must be there, and no reader may have more than one copy too many.

    python benchmarks/crash_test.py [--trials 60 | --all] [--seed 0] [--verbose]

Without strace, the run is killed at evenly spread moments instead. Exit code 1 when anything was lost.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# started as a file, this folder's parent is not searched
sys.path.insert(0, str(ROOT))

from tests.deliver.smtp_server import FakeSmtp  # noqa: E402

# what changes the disk for good, or tells a server something
CALLS = (
    "write", "fsync", "fdatasync", "rename", "renameat", "renameat2", "pwrite64", "ftruncate", "unlink", "unlinkat",
    "mkdir", "link", "linkat", "sendto",
)  # fmt: skip
FAULTS = ("kill", "ENOSPC", "EIO")
READERS = ("ana@example.org", "ben@example.org", "cleo@example.org")
# 23 October 2024, 06:31 in the edition's zone
CLOCK = "1729657860"
RUN_TIMEOUT_S = 180

SETTINGS = """\
version = 1
[[edition]]
name = "Morning"
timezone = "Europe/Paris"
words = 300
formats = ["html", "text"]
[[source]]
name = "Harbor Gazette"
url = "http://127.0.0.1:{feed_port}/feed.xml"
full_text = "never"
allow_private = true
{readers}
[delivery]
transport = "smtp"
sender = "Desk <desk@example.org>"
[smtp]
host = "127.0.0.1"
port = {smtp_port}
security = "none"
timeout_s = 5
retry_delay_s = 0
"""
EVENTS = (
    (
        "Envoys meet over harbor truce",
        "Envoys of Noravia and Kastrel met in Dhamra for peace talks on the harbor.",
    ),
    (
        "Aid convoy reaches Lesk",
        "A humanitarian convoy with 40 trucks of food aid reached Lesk, officials said.",
    ),
    ("Ministers sign grain accord", "The foreign ministers signed an agreement on grain exports on Tuesday."),
    (
        "Iran missile test condemned",
        "The Security Council voted to condemn a ballistic missile test by Iran.",
    ),
)


def feed() -> bytes:
    """A feed of four invented reports."""
    items = "".join(
        f"<item><title>{title}</title><guid>{number}</guid><link>https://gazette.example/{number}</link>"
        f"<pubDate>Tue, 22 Oct 2024 1{number}:00:00 +0000</pubDate><description><![CDATA[<p>{text}</p>"
        f"<p>The second paragraph about event {number} adds what the mayor of Lesk told reporters there.</p>"
        f"<p>A third one recalls that earlier talks had failed twice since the spring of last year.</p>]]>"
        "</description></item>"
        for number, (title, text) in enumerate(EVENTS)
    )
    return f'<rss version="2.0"><channel><title>Harbor Gazette</title>{items}</channel></rss>'.encode()


@contextmanager
def feed_server() -> Iterator[int]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # the base class calls it so
            content = feed() if self.path == "/feed.xml" else b""
            self.send_response(200 if content else 404)
            self.send_header("Content-Type", "application/rss+xml")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            """Stay silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


@dataclass(frozen=True, slots=True)
class Trial:
    """Cut a run off at the `nth` time it makes a call, or after some seconds."""

    fault: str
    call: str = ""
    nth: int = 0
    after_s: float = 0.0

    def __str__(self) -> str:
        return f"{self.fault} at {self.call} {self.nth}" if self.call else f"kill after {self.after_s:.2f} s"

    def strace(self, log: Path) -> list[str]:
        what = "error=EIO:signal=SIGKILL" if self.fault == "kill" else f"error={self.fault}"
        inject = f"inject={self.call}:{what}:when={self.nth}"
        # without -f: the run itself. A parser that dies in its sandbox is a failed source, named as one
        return ["strace", "-qq", "-e", f"trace={self.call}", "-e", inject, "-o", str(log)]


@dataclass(slots=True)
class Result:
    """What is wrong after the second run; empty lists are good."""

    lost_documents: int = 0
    lost_readers: int = 0
    torn_files: list[str] = field(default_factory=list)
    unsound: str = ""
    copies_too_many: int = 0
    changed_copies: int = 0
    noise: str = ""

    @property
    def is_good(self) -> bool:
        return not (
            self.lost_documents
            or self.lost_readers
            or self.torn_files
            or self.unsound
            or self.copies_too_many > 1
            or self.changed_copies
            or self.noise
        )


class Desk:
    """One folder with settings, for one trial."""

    def __init__(self, folder: Path, feed_port: int, smtp: FakeSmtp) -> None:
        self.folder = folder
        self.smtp = smtp
        readers = "".join(f'[[recipient]]\naddress = "{reader}"\n' for reader in READERS)
        text = SETTINGS.format(feed_port=feed_port, smtp_port=smtp.port, readers=readers)
        (folder / "briefing.toml").write_text(text)

    def command(self) -> list[str]:
        return [sys.executable, "-m", "briefing", "--config", str(self.folder / "briefing.toml"), "run"]

    def environment(self) -> dict[str, str]:
        return {**os.environ, "SOURCE_DATE_EPOCH": CLOCK, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0"}

    def run(self, prefix: list[str] | None = None) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [*(prefix or []), *self.command()],
            env=self.environment(),
            capture_output=True,
            timeout=RUN_TIMEOUT_S,
            check=False,
        )

    def run_and_kill(self, after_s: float) -> None:
        with subprocess.Popen(
            self.command(), env=self.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as process:
            try:
                process.wait(after_s)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)

    def files(self) -> dict[str, str]:
        """Digest of every file a run leaves in the output folder."""
        output = self.folder / "output"
        found = (path for path in output.rglob("*") if path.is_file() and not path.name.startswith("."))
        return {str(p.relative_to(output)): hashlib.sha256(p.read_bytes()).hexdigest() for p in found}

    def database(self) -> tuple[int, str]:
        """Number of documents, and what SQLite says about the file."""
        connection = sqlite3.connect(self.folder / "briefing.sqlite")
        try:
            count = connection.execute("SELECT count(*) FROM documents").fetchone()[0]
            sound = connection.execute("PRAGMA integrity_check").fetchone()[0]
            states = {row[0] for row in connection.execute("SELECT DISTINCT state FROM outbox")}
            editions = connection.execute("SELECT count(*) FROM editions WHERE slot <> ''").fetchone()[0]
        except sqlite3.DatabaseError as error:
            return 0, str(error)
        finally:
            connection.close()
        if sound == "ok" and (states != {"sent"} or editions != 1):
            sound = f"outbox {sorted(states)}, editions {editions}"
        return int(count), str(sound)


@dataclass(frozen=True, slots=True)
class Whole:
    """What an undisturbed run leaves."""

    documents: int
    files: dict[str, str]
    seconds: float
    calls: Counter[str]


@contextmanager
def fresh_desk(feed_port: int) -> Iterator[Desk]:
    folder = Path(tempfile.mkdtemp(prefix="crash-"))
    try:
        with FakeSmtp(offers_starttls=False, offers_auth=False) as smtp:
            yield Desk(folder, feed_port, smtp)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def measure(feed_port: int, *, traced: bool) -> Whole:
    """Run once undisturbed, and count its durable calls."""
    with fresh_desk(feed_port) as desk:
        log = desk.folder / "calls"
        prefix = ["strace", "-qq", "-e", f"trace={','.join(CALLS)}", "-o", str(log)] if traced else []
        started = time.monotonic()
        done = desk.run(prefix)
        seconds = time.monotonic() - started
        documents, sound = desk.database()
        if done.returncode or sound != "ok" or len(desk.smtp.accepted) != len(READERS):
            raise SystemExit(f"the undisturbed run failed: {done.returncode} {sound}\n{done.stderr.decode()}")
        calls = Counter(re.findall(r"^(\w+)\(", log.read_text(), re.MULTILINE)) if traced else Counter()
        return Whole(documents, desk.files(), seconds, calls)


def every_trial(whole: Whole) -> list[Trial]:
    """One trial for each fault at each durable call."""
    return [
        Trial(fault, call, nth)
        for call in CALLS
        for nth in range(1, whole.calls[call] + 1)
        for fault in FAULTS
        if not (fault == "ENOSPC" and call in ("sendto", "unlink", "unlinkat"))
    ]


def timed_trials(whole: Whole, count: int) -> list[Trial]:
    return [Trial("kill", after_s=whole.seconds * (number + 0.5) / count) for number in range(count)]


def sample(trials: list[Trial], count: int, seed: int) -> list[Trial]:
    """Choose trials so that every kind of call has its share."""
    by_call: dict[str, list[Trial]] = {}
    for trial in trials:
        by_call.setdefault(trial.call, []).append(trial)
    generator = random.Random(seed)
    for found in by_call.values():
        generator.shuffle(found)
    chosen: list[Trial] = []
    while len(chosen) < min(count, len(trials)):
        for found in by_call.values():
            if found and len(chosen) < count:
                chosen.append(found.pop())
    return chosen


def attempt(trial: Trial, whole: Whole, feed_port: int) -> Result:
    """Disturb one run, run again, and look."""
    with fresh_desk(feed_port) as desk:
        result = Result()
        if trial.call:
            done = desk.run(trial.strace(desk.folder / "trace"))
            if b"Traceback" in done.stderr:
                result.noise = done.stderr.decode()[-600:]
        else:
            desk.run_and_kill(trial.after_s)
        last = desk.run()
        if last.returncode:
            result.noise = f"second run ended with {last.returncode}: {last.stderr.decode()[-600:]}"
        _look(desk, whole, result)
        return result


def _look(desk: Desk, whole: Whole, result: Result) -> None:
    documents, sound = desk.database()
    result.lost_documents = max(0, whole.documents - documents)
    result.unsound = "" if sound == "ok" else sound
    files = desk.files()
    result.torn_files = sorted(name for name, digest in whole.files.items() if files.get(name) != digest)
    copies: dict[str, list[bytes]] = {reader: [] for reader in READERS}
    for reader, content in desk.smtp.accepted:
        copies[reader].append(content)
    result.lost_readers = sum(not found for found in copies.values())
    result.copies_too_many = sum(max(0, len(found) - 1) for found in copies.values())
    result.changed_copies = sum(len(set(found)) > 1 for found in copies.values())


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--trials", type=int, default=60, help="how many, spread over all kinds of calls")
    parser.add_argument("--all", action="store_true", help="every fault at every call; takes hours")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    has_strace = shutil.which("strace") is not None
    with feed_server() as feed_port:
        whole = measure(feed_port, traced=has_strace)
        every = every_trial(whole) if has_strace else timed_trials(whole, options.trials)
        trials = every if options.all else sample(every, options.trials, options.seed)
        calls = ", ".join(f"{call} {count}" for call, count in sorted(whole.calls.items()))
        print(
            f"one run: {whole.documents} documents, {len(READERS)} readers, {len(whole.files)} files; {calls}"
        )
        share = len(trials) / max(len(every), 1)
        print(f"{len(trials)} of {len(every)} trials ({share:.1%}); all of them with --all", flush=True)
        results = []
        for trial in trials:
            result = attempt(trial, whole, feed_port)
            results.append(result)
            if options.verbose or not result.is_good:
                print(f"{'ok ' if result.is_good else 'BAD'} {trial}: {result}", flush=True)
    return _conclude(results)


def _conclude(results: list[Result]) -> int:
    bad = sum(not result.is_good for result in results)
    print(f"documents lost:             {sum(r.lost_documents for r in results)}")
    print(f"readers lost:               {sum(r.lost_readers for r in results)}")
    print(f"files torn or missing:      {sum(len(r.torn_files) for r in results)}")
    print(f"databases unsound:          {sum(bool(r.unsound) for r in results)}")
    print(f"most copies too many:       {max((r.copies_too_many for r in results), default=0)}")
    print(f"trials with a second copy:  {sum(r.copies_too_many > 0 for r in results)}")
    print(f"copies that differ:         {sum(r.changed_copies for r in results)}")
    print(f"tracebacks or failed runs:  {sum(bool(r.noise) for r in results)}")
    print(f"trials: {len(results)}, good: {len(results) - bad}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
