from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing.cli.main import run
from tests.deliver.test_cron import OTHERS, fake_crontab


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    path = tmp_path / "desk" / "briefing.toml"
    path.parent.mkdir()
    path.write_text('version = 1\n[[edition]]\nname = "Morning"\ntimezone = "Europe/Paris"\n')
    monkeypatch.setenv("TZ", "Europe/Paris")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1729657860")
    return ["--config", str(path)]


def test_what_is_shown_is_installed_and_removed_again(
    config: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    table = fake_crontab(tmp_path, monkeypatch)
    table.write_text(OTHERS)
    assert run([*config, "schedule", "show", "--at", "06:30"]) == 0
    shown = capsys.readouterr().out.rstrip("\n")
    assert "30 6 * * * " in shown
    assert table.read_text() == OTHERS
    assert run([*config, "schedule", "install", "--at", "06:30", "--yes"]) == 0
    assert table.read_text().rstrip("\n") == OTHERS + shown
    assert run([*config, "schedule", "remove", "--yes"]) == 0
    assert table.read_text() == OTHERS


def test_nothing_is_installed_without_a_yes(
    config: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    table = fake_crontab(tmp_path, monkeypatch)
    for command in ("install", "remove"):
        assert run([*config, "schedule", command]) == 2
        assert "--yes" in capsys.readouterr().err
    assert not table.exists()


def test_the_next_start_is_in_the_zone_asked_for(
    config: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*config, "schedule", "show", "--json", "--timezone", "Asia/Kathmandu", "--at", "7:05"]) == 2
    capsys.readouterr()
    arguments = [
        "schedule",
        "show",
        "--json",
        "--timezone",
        "Asia/Kathmandu",
        "--at",
        "07:05",
        "--system",
        "systemd",
    ]
    assert run([*config, *arguments]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["next"] == "2024-10-24T07:05:00+05:45"
    assert "OnCalendar=*-*-* 07:05:00 Asia/Kathmandu\n" in found["texts"]["briefing-morning.timer"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--timezone", "Europe/Pariss"], "is no IANA time zone"),
        (["--at", "soon"], "is no time"),
        (["evening"], "no edition 'evening'"),
    ],
)
def test_what_cannot_be_scheduled_is_said(
    config: list[str], arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*config, "schedule", "show", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_a_start_before_the_cut_off_and_a_lost_variable_are_pointed_out(
    config: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(config[1])
    path.write_text(f'{path.read_text()}[smtp]\nusername = "u"\npassword_env = "DESK_SECRET"\n')
    assert run([*config, "schedule", "show", "--at", "06:00"]) == 0
    said = capsys.readouterr().err
    assert "comes before the cut-off" in said
    assert "cron passes no DESK_SECRET" in said


def test_mail_by_a_helper_program_is_said_to_cost_hardening(
    config: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(config[1])
    path.write_text(path.read_text() + '[delivery]\ntransport = "sendmail"\nsender = "desk@example.org"\n')
    assert run([*config, "schedule", "show", "--system", "systemd"]) == 0
    shown = capsys.readouterr()
    assert "this one is less hardened" in shown.err
    assert "NoNewPrivileges" not in shown.out
