from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.cli.main import run
from tests.app.desk import CLOCK, Desk
from tests.deliver.smtp_server import FakeSmtp, Fault


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(CLOCK))
    with FakeSmtp(offers_starttls=False, offers_auth=False) as server:
        yield Desk(tmp_path, server)


def test_a_refused_reader_is_listed_and_tried_again(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    config = ["--config", str(desk.config)]
    desk.server.fault = Fault("rcpt", "5xx")
    assert run([*config, "--quiet", "run"]) == 3
    said = capsys.readouterr().err
    assert said.startswith("briefing: failed: ana@example.org:")
    assert said.count("\n") == 1
    assert run([*config, "deliveries", "list", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [(d["recipient"], d["state"], d["attempts"]) for d in found] == [
        ("ana@example.org", "failed", 1),
        ("ben@example.org", "sent", 1),
    ]
    assert run([*config, "deliveries", "retry", "--to", "eve@example.org", "--json"]) == 0
    assert len(desk.mails) == 1
    assert run([*config, "deliveries", "retry", "--json"]) == 0
    assert [reader for reader, _ in desk.mails] == ["ben@example.org", "ana@example.org"]
    assert run([*config, "send", "morning/2024-10-23"]) == 0
    assert len(desk.mails) == 2


def test_before_the_first_run_there_is_nothing_to_list_or_send(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    config = ["--config", str(desk.config)]
    assert run([*config, "deliveries", "list"]) == 0
    assert run([*config, "send", "morning"]) == 1
    assert "there is no store here" in capsys.readouterr().err
    assert run(["run"]) == 2
    assert "briefing init" in capsys.readouterr().err
