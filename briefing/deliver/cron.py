"""A crontab block that is right under every cron, installed and removed without touching anything else.

Cronie reads CRON_TZ; Debian's cron takes it for an ordinary variable and goes by the machine's zone.
Where the two zones differ, the block starts the run every hour at the minutes that are right either
way: a run with nothing due ends at once, so starting too often is harmless and starting late is not.
"""

from __future__ import annotations

import shlex
import subprocess
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from briefing.deliver.schedule import Schedule
from briefing.errors import EnvironmentFault

_PATH = "/usr/local/bin:/usr/bin:/bin"
_TIMEOUT_S = 30


def cron_block(schedule: Schedule, *, machine_zone: str, now: datetime) -> str:
    """Return the marked lines for one edition.

    Args:
        machine_zone: IANA name of the zone cron goes by when it does not know CRON_TZ.
        now: when the offset between the zones is looked at.
    """
    note, fields = _fields(schedule, machine_zone, now)
    command = " ".join(_word(part) for part in schedule.command)
    lines = [
        _opening(schedule),
        f"# {note}",
        f"CRON_TZ={schedule.timezone}",
        f"PATH={_PATH}",
        *(f"{field} {command} >/dev/null" for field in fields),
        _closing(schedule),
    ]
    return "".join(f"{line}\n" for line in lines)


def with_block(crontab: str, block: str, schedule: Schedule) -> str:
    """Return a crontab with the block at its end; an earlier one of the same edition is replaced."""
    kept = without_block(crontab, schedule)
    if kept and not kept.endswith("\n"):
        kept += "\n"
    # at the end: CRON_TZ and PATH hold for every line after them
    return kept + block


def without_block(crontab: str, schedule: Schedule) -> str:
    """Return a crontab without an edition's block; everything else is byte for byte the same."""
    kept: list[str] = []
    inside = False
    for line in crontab.splitlines(keepends=True):
        marker = line.rstrip("\n")
        if marker == _opening(schedule):
            inside = True
        if not inside:
            kept.append(line)
        if marker == _closing(schedule):
            inside = False
    if inside:
        raise EnvironmentFault(
            "the crontab's block for this edition has no end",
            where=_opening(schedule),
            remedy="mend it: crontab -e",
        )
    return "".join(kept)


def read_crontab() -> str:
    """Return the user's crontab, "" when there is none.

    Raises:
        EnvironmentFault: there is no cron here.
    """
    done = _crontab(["-l"])
    if done.returncode == 0:
        return done.stdout.decode()
    if b"no crontab" in done.stderr.lower():
        return ""
    raise EnvironmentFault("the crontab cannot be read", remedy="see: crontab -l")


def write_crontab(content: str) -> None:
    """Replace the user's crontab."""
    if _crontab(["-"], content.encode()).returncode != 0:
        raise EnvironmentFault("cron refused the crontab; it is as it was", remedy="see: crontab -l")


def _crontab(arguments: list[str], content: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(  # noqa: S603
            ["crontab", *arguments],  # noqa: S607  # wherever the system keeps it
            input=content,
            capture_output=True,
            timeout=_TIMEOUT_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise EnvironmentFault(
            "there is no crontab program here", remedy="install cron, or use --system systemd"
        ) from error


def _fields(schedule: Schedule, machine_zone: str, now: datetime) -> tuple[str, list[str]]:
    if machine_zone == schedule.timezone:
        days = ",".join(str((day + 1) % 7) for day in schedule.weekdays) or "*"
        fields = [f"{int(at[3:])} {int(at[:2])} * * {days}" for at in schedule.times]
        return f"{' and '.join(schedule.times)} {schedule.timezone}", fields
    minutes = sorted(
        {minute for at in schedule.times for minute in _minutes(at, schedule, machine_zone, now)}
    )
    note = (
        f"for {' and '.join(schedule.times)} {schedule.timezone}; every hour, as not every cron knows CRON_TZ: "
        "a run with nothing due ends at once"
    )
    return note, [f"{','.join(map(str, minutes))} * * * *"]


def _minutes(at: str, schedule: Schedule, machine_zone: str, now: datetime) -> set[int]:
    """Return the minutes of the hour that are right when CRON_TZ is read, and when it is not."""
    own = now.astimezone(ZoneInfo(schedule.timezone)).utcoffset() or timedelta()
    machine = now.astimezone(ZoneInfo(machine_zone)).utcoffset() or timedelta()
    shift = int((machine - own).total_seconds() // 60)
    return {int(at[3:]), (int(at[3:]) + shift) % 60}


def _word(text: str) -> str:
    # cron turns a bare % into a line end
    return shlex.quote(text).replace("%", r"\%")


def _opening(schedule: Schedule) -> str:
    return f"# >>> briefing {schedule.slug} {schedule.config}"


def _closing(schedule: Schedule) -> str:
    return f"# <<< briefing {schedule.slug} {schedule.config}"
