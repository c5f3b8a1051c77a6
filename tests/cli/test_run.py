"""The command as cron starts it: exit codes, the lock, and what it never says."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.deliver.lock import store_lock
from briefing.model import OutboxMessage, sha256_hex
from briefing.store import Ledger
from tests.app.desk import CLOCK, Desk
from tests.deliver.smtp_server import AUTHORITY, FakeSmtp, Fault

ROOT = Path(__file__).resolve().parents[2]
CANARY = "canary-2f9b"
NOW = datetime.fromtimestamp(CLOCK, UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with FakeSmtp(offers_starttls=False, offers_auth=False) as server:
        yield Desk(tmp_path, server)


def command(desk: Desk, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "briefing", "--config", str(desk.config), *arguments]


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": str(CLOCK), **more}


def start(desk: Desk, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(desk, *arguments),
        env=environment(**more),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_of_eight_simultaneous_starts_one_works_and_seven_leave_at_once(desk: Desk) -> None:
    started = [
        subprocess.Popen(
            command(desk, "run"), env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for _ in range(8)
    ]
    codes = []
    for process in started:
        _, said = process.communicate(timeout=60)
        codes.append(process.returncode)
        assert b"Traceback" not in said
    # one that started after the work was done finds nothing due
    assert set(codes) <= {0, 75}
    assert codes.count(75) >= 6
    assert [reader for reader, _ in desk.mails] == ["ana@example.org", "ben@example.org"]


def test_whoever_finds_the_lock_taken_says_so_in_one_line(desk: Desk) -> None:
    with store_lock(desk.folder / "briefing.sqlite"):
        started = time.monotonic()
        done = start(desk, "run")
        seconds = time.monotonic() - started
    assert (done.returncode, done.stdout) == (75, "")
    assert done.stderr.count("\n") == 1
    assert "another run is at work" in done.stderr
    # 0.3 s on an idle machine; tests share theirs
    assert seconds < 5


def test_the_journal_gets_one_json_object_a_line(desk: Desk) -> None:
    desk.server.fault = None
    done = start(desk, "--log-format", "json", "run", "--json")
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stderr.splitlines()]
    assert {"info"} == {line["level"] for line in lines}
    assert any(line["message"].endswith("is made") for line in lines)
    assert json.loads(done.stdout)["exit_code"] == 0


@pytest.mark.parametrize("place", ["env", "file", "command"])
def test_a_password_is_in_no_log_state_output_or_traceback(tmp_path: Path, place: str) -> None:
    said: list[str] = []
    secret = tmp_path / "secret"
    secret.write_text(f"{CANARY}\n")
    secret.chmod(0o600)
    how = {
        "env": 'password_env = "DESK_SECRET"',
        "file": 'password_file = "secret"',
        "command": f'password_command = ["cat", "{secret}"]',
    }[place]
    with FakeSmtp(password="another") as server:
        desk = Desk(tmp_path, server)
        text = desk.config.read_text().replace('security = "none"', 'security = "starttls"')
        text = text.replace('host = "127.0.0.1"', f'host = "localhost"\nca_file = "{AUTHORITY}"')
        desk.config.write_text(f'{text}username = "desk"\n{how}\n')
        with Ledger(tmp_path / "briefing.sqlite") as outbox:
            outbox.enqueue(
                [OutboxMessage("e1", "", "ana@example.org", "<1@x>", b"x", sha256_hex(b"x"))], now=NOW
            )
        # what a run does after making its editions, without the time that takes
        tried = (
            ("-vv", "deliveries", "retry"),
            ("-vv", "--log-format", "json", "deliveries", "retry"),
            ("config", "show"),
        )
        for arguments in tried:
            done = start(desk, *arguments, DESK_SECRET=CANARY)
            said.append(done.stdout + done.stderr)
        assert "login was refused with 535" in said[0]
        assert any(line.upper().startswith(b"AUTH") for line in server.said)
    secret.unlink()
    kept = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    encoded = base64.b64encode(f"\0desk\0{CANARY}".encode())
    for trace in (*(text.encode() for text in said), *kept):
        assert CANARY.encode() not in trace
        assert encoded not in trace


def test_a_command_that_fails_does_not_show_what_it_said(desk: Desk) -> None:
    desk.configure(
        smtp=f'username = "desk"\npassword_command = ["sh", "-c", "echo {CANARY}; echo {CANARY} >&2; exit 1"]'
    )
    done = start(desk, "-vv", "run")
    assert done.returncode == 2
    assert "ended with exit code 1" in done.stderr
    assert CANARY not in done.stderr + done.stdout
    assert CANARY not in start(desk, "config", "show").stdout


@pytest.mark.parametrize("epoch", ["99999999999999", "253402300799", "-1", "yesterday", "²"])
def test_a_clock_that_no_calendar_has_is_a_usage_error(desk: Desk, epoch: str) -> None:
    done = start(desk, "run", SOURCE_DATE_EPOCH=epoch)
    assert done.returncode == 2
    assert done.stderr.startswith("briefing: SOURCE_DATE_EPOCH is")
    assert done.stderr.count("\n") == 1


def test_a_run_that_is_stopped_says_a_word_and_the_next_one_goes_on(desk: Desk) -> None:
    desk.server.fault = Fault("mail", "stall")
    running = subprocess.Popen(command(desk, "run"), env=environment(), stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 30
    while (
        not any(line.upper().startswith(b"MAIL") for line in desk.server.said) and time.monotonic() < deadline
    ):
        time.sleep(0.02)
    running.terminate()
    _, said = running.communicate(timeout=30)
    assert (running.returncode, said) == (
        143,
        "briefing: stopped by SIGTERM; what is done is kept, the next run goes on from there\n",
    )
    desk.server.fault = None
    assert start(desk, "run").returncode == 0
    assert sorted(reader for reader, _ in desk.mails) == ["ana@example.org", "ben@example.org"]


def test_config_check_names_addresses_that_no_message_can_be_written_to(desk: Desk) -> None:
    desk.configure(
        readers='[[recipient]]\naddress = "änne@example.org"\n[[recipient]]\naddress = "ben@example.org"\n'
    )
    done = start(desk, "config", "check")
    assert done.returncode != 0
    assert "'änne@example.org' is no address that can be written to" in done.stdout + done.stderr
    assert "ben@example.org" not in done.stdout + done.stderr
