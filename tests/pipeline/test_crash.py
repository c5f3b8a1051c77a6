"""A run killed at any step, and one more run: nothing lost, at most one copy too many."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.store import Ledger
from tests.deliver.smtp_server import FakeSmtp
from tests.pipeline.crashing import POINTS, READERS, run_once

ROOT = Path(__file__).resolve().parents[2]


def crash(store: Path, server: FakeSmtp, point: str, nth: int) -> None:
    command = [sys.executable, "-m", "tests.pipeline.crashing", str(store), str(server.port), point, str(nth)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()


def is_sound(store: Path) -> bool:
    connection = sqlite3.connect(store)
    try:
        return bool(connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok")
    finally:
        connection.close()


@pytest.mark.parametrize("point", POINTS)
def test_after_one_more_run_every_reader_has_the_message(tmp_path: Path, point: str) -> None:
    nth = 2 if point.endswith(("claim", "send", "mark")) else 1
    with FakeSmtp(offers_starttls=False, offers_auth=False) as server:
        crash(tmp_path / "store", server, point, nth)
        assert is_sound(tmp_path / "store")
        run_once(tmp_path / "store", server.port)
        copies = {reader: [c for r, c in server.accepted if r == reader] for reader in READERS}
        with Ledger(tmp_path / "store") as outbox:
            assert {str(d.state) for d in outbox.deliveries()} == {"sent"}
    assert all(copies.values())
    assert sum(len(found) - 1 for found in copies.values()) <= 1
    assert all(len(set(found)) == 1 for found in copies.values())


def test_with_hold_no_copy_is_sent_and_the_doubt_is_shown(tmp_path: Path) -> None:
    with FakeSmtp(offers_starttls=False, offers_auth=False) as server:
        crash(tmp_path / "store", server, "after send", 2)
        report = run_once(tmp_path / "store", server.port, hold=True)
        assert [d.recipient for d in report.deliveries.held] == ["ben@example.org"]
        assert sorted(reader for reader, _ in server.accepted) == sorted(READERS)
        assert run_once(tmp_path / "store", server.port, hold=True).deliveries.sent == ()
