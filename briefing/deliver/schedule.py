"""When and how a scheduler starts a run: what cron and systemd have in common."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass(frozen=True, slots=True)
class Schedule:
    """One edition's start times and command."""

    slug: str
    # HH:MM, ascending
    times: tuple[str, ...]
    # IANA
    timezone: str
    # absolute, without a shell: program first
    command: tuple[str, ...]
    # the settings file, or the folder of a run without one
    config: Path
    # 0 is Monday; empty: every day
    weekdays: tuple[int, ...] = ()
    # folders that a run writes to
    writable: tuple[Path, ...] = ()
    # mail leaves through a program with a setgid helper, such as Postfix's sendmail
    needs_helper: bool = False
