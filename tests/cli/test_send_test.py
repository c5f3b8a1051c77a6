"""`send --test` tries the way out and leaves no trace in the store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.cli.main import run
from tests.app.desk import Desk
from tests.deliver.smtp_server import FakeSmtp, Fault


@pytest.fixture
def server() -> Iterator[FakeSmtp]:
    with FakeSmtp(offers_starttls=False, offers_auth=False) as running:
        yield running


def test_one_message_arrives_and_nothing_is_kept(tmp_path: Path, server: FakeSmtp) -> None:
    desk = Desk(tmp_path, server)
    assert run(["--config", str(desk.config), "send", "--test", "eva@example.org"]) == 0
    ((reader, content),) = server.accepted
    assert reader == "eva@example.org"
    assert b"Subject: Test message from briefing" in content
    assert not list(tmp_path.glob("*.sqlite"))


def test_a_server_that_refuses_is_one_line(
    tmp_path: Path, server: FakeSmtp, capsys: pytest.CaptureFixture[str]
) -> None:
    server.fault = Fault("rcpt", "5xx")
    desk = Desk(tmp_path, server)
    assert run(["--config", str(desk.config), "send", "--test", "eva@example.org"]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_without_an_edition_the_two_ways_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["send"]) == 2
    assert "--test ADDRESS" in capsys.readouterr().err
