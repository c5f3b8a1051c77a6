"""Output that goes nowhere changes nothing of what is done, and is no fault of the program."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from tests.app.desk import Desk
from tests.cli.test_run import command, environment
from tests.deliver.smtp_server import FakeSmtp

FULL = Path("/dev/full")
pytestmark = pytest.mark.skipif(not FULL.exists(), reason="no /dev/full here")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with FakeSmtp(offers_starttls=False, offers_auth=False) as server:
        yield Desk(tmp_path, server)


def start(
    desk: Desk, *words: str, out: IO[str] | int, err: IO[str] | int
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(desk, *words),
        env=environment(),
        stdout=out,
        stderr=err,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_run_whose_output_is_lost_is_made_and_sent_and_says_so(desk: Desk) -> None:
    with FULL.open("w") as full:
        done = start(desk, "run", out=full, err=subprocess.PIPE)
    assert done.returncode == 3
    assert (
        "the output cannot be written: no space left on device; what it would have told of is done"
        in done.stderr
    )
    assert "Traceback" not in done.stderr
    assert len(desk.mails) == 2


@pytest.mark.parametrize("options", [(), ("-v", "--log-format", "json")])
def test_a_log_on_a_full_disk_stops_nothing(desk: Desk, options: tuple[str, ...]) -> None:
    with FULL.open("w") as full:
        done = start(desk, *options, "run", out=subprocess.PIPE, err=full)
    assert done.returncode == 0
    assert "morning.txt" in done.stdout
    assert len(desk.mails) == 2


def test_a_reader_that_went_away_changes_no_exit_code(desk: Desk) -> None:
    there, ours = os.pipe()
    os.close(there)
    with os.fdopen(ours, "w") as gone:
        done = start(desk, "run", out=gone, err=subprocess.PIPE)
    assert (done.returncode, "Traceback" in done.stderr, len(desk.mails)) == (0, False, 2)


def test_what_is_only_printed_fails_in_one_line(desk: Desk) -> None:
    with FULL.open("w") as full:
        start(desk, "fetch", out=subprocess.DEVNULL, err=subprocess.DEVNULL)
        done = start(desk, "export", out=full, err=subprocess.PIPE)
    assert done.returncode == 1
    assert done.stderr == (
        "briefing: the output cannot be written: no space left on device; make room, or write somewhere else\n"
    )


def test_a_librarys_warning_shows_no_secret_of_an_address(desk: Desk) -> None:
    """urllib3 says the address of an answer that it cannot read, and knows nothing of our log."""
    script = (
        "import logging, runpy, sys, threading, warnings\n"
        "import click, briefing.cli.main as shell\n"
        "def fetch():\n"
        "    logging.getLogger('urllib3.connectionpool').warning('Failed to parse headers (url=https://a.example/f?key=s3cret)')\n"
        "    warnings.warn('unverified request to https://a.example/f?sig=s3cret')\n"
        "    def fail():\n"
        "        raise OSError('/f?apikey=s3cret')\n"
        "    thread = threading.Thread(target=fail)\n"
        "    thread.start()\n"
        "    thread.join()\n"
        "shell.run = lambda arguments: fetch()\n"
        "import briefing.__main__ as program\n"
        "program.main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment(), capture_output=True, text=True, check=False
    )
    assert done.stderr.count("=***") == 3
    assert "s3cret" not in done.stderr
