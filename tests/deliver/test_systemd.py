from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.deliver.schedule import Schedule
from briefing.deliver.systemd import install, remove, units
from briefing.errors import EnvironmentFault

SCHEDULE = Schedule(
    slug="morning",
    times=("06:30", "18:00"),
    timezone="Europe/Paris",
    command=("/bin/echo", "a b", "100%", "$HOME", 'x"y', "back\\slash"),
    config=Path("/srv/desk/briefing.toml"),
    weekdays=(0, 4),
    writable=(Path("/srv/desk"), Path("/srv/desk/output")),
)


def test_the_timer_has_zone_days_and_makes_up_for_missed_starts() -> None:
    timer = units(SCHEDULE, user="")["briefing-morning.timer"]
    assert "OnCalendar=Mon,Fri *-*-* 06:30:00 Europe/Paris\n" in timer
    assert "OnCalendar=Mon,Fri *-*-* 18:00:00 Europe/Paris\n" in timer
    assert "Persistent=true\n" in timer


def test_the_service_is_quoted_fenced_in_and_says_when_it_fails() -> None:
    service = units(SCHEDULE, user="desk")["briefing-morning.service"]
    assert 'ExecStart=/bin/echo "a b" "100%%" "$$HOME" "x\\"y" "back\\\\slash"\n' in service
    assert "OnFailure=briefing-morning-failed.service\n" in service
    assert "ProtectSystem=strict\n" in service
    assert "ReadWritePaths=-/srv/desk -/srv/desk/output\n" in service
    assert "EnvironmentFile=-/srv/desk/briefing.env\n" in service
    assert "User=desk\n" in service


def test_a_service_of_the_users_own_manager_asks_for_nothing_it_cannot_get() -> None:
    service = units(SCHEDULE, user="")["briefing-morning.service"]
    assert "ProtectSystem" not in service
    assert "User=" not in service
    assert "NoNewPrivileges=yes" in service


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd-analyze")
def test_systemd_itself_reads_the_units(tmp_path: Path) -> None:
    found = units(replace(SCHEDULE, command=("/bin/true", "a b")), user="root")
    for name, text in found.items():
        (tmp_path / name).write_text(text)
    for calendar in ("Mon,Fri *-*-* 06:30:00 Europe/Paris", "*-*-* 06:30:00 Europe/Paris"):
        subprocess.run(["systemd-analyze", "calendar", calendar], check=True, capture_output=True, timeout=20)
    paths = [str(tmp_path / name) for name in found]
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *paths], capture_output=True, timeout=20, check=False
    )
    complaints = [line for line in done.stderr.decode().splitlines() if "briefing-morning" in line]
    assert complaints == []


def fake_systemctl(folder: Path, monkeypatch: pytest.MonkeyPatch, code: int = 0) -> Path:
    """A systemctl that writes down what it was asked."""
    program = folder / "systemctl"
    program.write_text(f'#!/bin/sh\necho "$@" >> {folder}/asked\nexit {code}\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    return folder / "asked"


def test_units_are_installed_and_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = fake_systemctl(tmp_path, monkeypatch)
    found, folder = units(SCHEDULE, user=""), tmp_path / "units"
    install(found, folder, is_user=True)
    assert sorted(path.name for path in folder.iterdir()) == sorted(found)
    assert len(remove(found, folder, is_user=True)) == 3
    assert list(folder.iterdir()) == []
    assert remove(found, folder, is_user=True) == []
    assert asked.read_text().splitlines() == [
        "--user daemon-reload",
        "--user enable --now briefing-morning.timer",
        "--user disable --now briefing-morning.timer",
        "--user daemon-reload",
    ]


def test_what_systemd_refuses_is_said_with_a_way_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_systemctl(tmp_path, monkeypatch, code=1)
    with pytest.raises(EnvironmentFault, match="use --system cron"):
        install(units(SCHEDULE, user=""), tmp_path / "units", is_user=True)


@pytest.mark.parametrize("user", ["", "desk"])
def test_a_setgid_helper_gets_its_group_and_its_spool(user: str) -> None:
    """Filters of system calls imply NoNewPrivileges for a service that runs as a user (systemd.exec)."""
    hardened = units(SCHEDULE, user=user)["briefing-morning.service"]
    service = units(replace(SCHEDULE, needs_helper=True), user=user)["briefing-morning.service"]
    implying = ("NoNewPrivileges", "Restrict", "LockPersonality", "SystemCall", "PrivateDevices", "ProtectKernel",
                "ProtectClock", "ProtectHostname")  # fmt: skip
    assert all(word in hardened or not user for word in implying)
    assert not [word for word in implying if word in service]
    assert "UMask=0077\n" in service
    assert ("ReadWritePaths=-/srv/desk -/srv/desk/output -/var/spool\n" in service) is bool(user)
    assert ("ProtectSystem=strict\n" in service) is bool(user)
