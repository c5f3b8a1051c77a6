from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.deliver.cron import cron_block, read_crontab, with_block, without_block, write_crontab
from briefing.deliver.schedule import Schedule
from briefing.errors import EnvironmentFault

NOW = datetime(2024, 10, 23, tzinfo=UTC)
SCHEDULE = Schedule(
    slug="morning",
    times=("06:30",),
    timezone="Europe/Paris",
    command=("/opt/my desk/python", "-m", "briefing", "--config", "/etc/100%.toml", "run", "morning"),
    config=Path("/etc/100%.toml"),
)
OTHERS = "MAILTO=me@example.org\n# mine\n5 4 * * * /bin/true\n"


def block(machine_zone: str = "Europe/Paris", **changes: object) -> str:
    from dataclasses import replace

    return cron_block(replace(SCHEDULE, **changes), machine_zone=machine_zone, now=NOW)  # type: ignore[arg-type]


def jobs(text: str) -> list[str]:
    return [line for line in text.splitlines() if line[:1].isdigit()]


def test_in_the_machines_own_zone_the_line_says_the_time() -> None:
    assert jobs(block()) == [
        "30 6 * * * '/opt/my desk/python' -m briefing --config /etc/100\\%.toml run morning >/dev/null"
    ]
    assert "CRON_TZ=Europe/Paris\nPATH=/" in block()


def test_days_and_several_times() -> None:
    found = jobs(block(weekdays=(0, 4, 6), times=("06:30", "18:00")))
    assert [" ".join(line.split()[:5]) for line in found] == ["30 6 * * 1,5,0", "0 18 * * 1,5,0"]


@pytest.mark.parametrize(
    ("machine_zone", "minutes"), [("UTC", "30"), ("America/New_York", "30"), ("Asia/Kathmandu", "15,30")]
)
def test_in_another_zone_the_minutes_are_right_with_and_without_cron_tz(
    machine_zone: str, minutes: str
) -> None:
    (line,) = jobs(block(machine_zone))
    assert line.split()[:5] == [minutes, "*", "*", "*", "*"]


@pytest.mark.parametrize("before", ["", OTHERS, OTHERS.rstrip("\n")])
def test_installing_and_removing_touches_nothing_else(before: str) -> None:
    once = with_block(before, block(), SCHEDULE)
    assert with_block(once, block(), SCHEDULE) == once
    assert without_block(once, SCHEDULE).rstrip("\n") == before.rstrip("\n")
    assert without_block(before, SCHEDULE) == before


def test_blocks_of_two_editions_live_side_by_side() -> None:
    from dataclasses import replace

    other = replace(SCHEDULE, slug="evening")
    both = with_block(with_block(OTHERS, block(), SCHEDULE), block(slug="evening"), other)
    assert without_block(both, SCHEDULE) == with_block(OTHERS, block(slug="evening"), other)


def test_a_block_without_end_is_left_alone() -> None:
    with pytest.raises(EnvironmentFault, match="has no end"):
        without_block(block().replace("# <<<", "#"), SCHEDULE)


def fake_crontab(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A crontab program that keeps its table in a file."""
    table = folder / "table"
    program = folder / "crontab"
    program.write_text(
        f'#!/bin/sh\nif [ "$1" = -l ]; then cat {table} 2>/dev/null || {{ echo "no crontab for you" >&2; exit 1; }}\n'
        f"else cat > {table}; fi\n"
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    return table


def test_the_users_crontab_is_read_and_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = fake_crontab(tmp_path, monkeypatch)
    assert read_crontab() == ""
    write_crontab(OTHERS)
    assert table.read_text() == OTHERS == read_crontab()


def test_no_cron_is_said_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(EnvironmentFault, match="--system systemd"):
        read_crontab()
