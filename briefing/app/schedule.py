"""`schedule`: what a scheduler is to be told, shown, installed, removed."""

from __future__ import annotations

import getpass
import os
import sys
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from briefing.app.clock import now as read_clock
from briefing.app.outgoing import edition_named
from briefing.app.timetables import timetable_of
from briefing.deliver import cron, systemd
from briefing.deliver.schedule import Schedule
from briefing.errors import UsageError
from briefing.pipeline.timetable import Timetable, latest_slot, next_slot, parse_slot, slot_instant
from briefing.settings import EditionSettings, Settings, load_settings

_SYSTEM_UNITS = Path("/etc/systemd/system")


@dataclass(frozen=True, slots=True)
class ScheduleRequest:
    """What one call asks for; empty values are taken from the edition."""

    config: Path | None
    # "cron" or "systemd"
    system: str
    edition: str = ""
    at: str = ""
    timezone: str = ""


@dataclass(frozen=True, slots=True)
class SchedulePlan:
    """What would be installed: one text per place."""

    schedule: Schedule
    system: str
    # file name or "crontab" -> text
    texts: tuple[tuple[str, str], ...]
    # what the user should know before installing
    notes: tuple[str, ...]


def plan_schedule(request: ScheduleRequest) -> SchedulePlan:
    """Work out what would be installed; changes nothing.

    Raises:
        UsageError: no settings file, an unknown edition, time or zone.
    """
    if request.config is None:
        raise UsageError("a schedule needs a settings file", remedy="write one with: briefing init")
    settings = load_settings(request.config)
    edition = _edition(settings, request.edition)
    schedule = _schedule(request, settings, edition)
    if request.system == "systemd":
        texts = systemd.units(schedule, user=getpass.getuser() if _is_root() else "")
    else:
        texts = {"crontab": cron.cron_block(schedule, machine_zone=machine_zone(), now=read_clock())}
    return SchedulePlan(schedule, request.system, tuple(texts.items()), _notes(request, settings, edition))


def install_schedule(plan: SchedulePlan) -> None:
    """Install what the plan shows; an earlier one of the same edition is replaced."""
    if plan.system == "systemd":
        systemd.install(dict(plan.texts), _unit_folder(), is_user=not _is_root())
    else:
        ((_, block),) = plan.texts
        cron.write_crontab(cron.with_block(cron.read_crontab(), block, plan.schedule))


def remove_schedule(plan: SchedulePlan) -> bool:
    """Remove an edition's schedule. Returns whether there was one."""
    if plan.system == "systemd":
        return bool(systemd.remove(dict(plan.texts), _unit_folder(), is_user=not _is_root()))
    before = cron.read_crontab()
    after = cron.without_block(before, plan.schedule)
    if after != before:
        cron.write_crontab(after)
    return after != before


def machine_zone() -> str:
    """Return the IANA name of this machine's time zone, "UTC" when it cannot be told."""
    if os.environ.get("TZ", "").lstrip(":"):
        return os.environ["TZ"].lstrip(":")
    try:
        resolved = str(Path("/etc/localtime").resolve(strict=True))
        name = resolved.partition("/zoneinfo/")[2] or Path("/etc/timezone").read_text("utf-8").strip()
    except OSError:
        return "UTC"
    return {"Etc/UTC": "UTC", "Etc/UCT": "UTC", "Universal": "UTC", "Zulu": "UTC"}.get(name, name) or "UTC"


def _edition(settings: Settings, name: str) -> EditionSettings:
    if name:
        return edition_named(settings, name)
    if len(settings.editions) == 1:
        return settings.editions[0]
    known = ", ".join(edition.slug for edition in settings.editions) or "none"
    raise UsageError("which edition?", remedy=f"name one of: {known}")


def _schedule(request: ScheduleRequest, settings: Settings, edition: EditionSettings) -> Schedule:
    timezone = request.timezone or edition.timezone
    _check_zone(timezone)
    config = settings.path or Path.cwd()
    return Schedule(
        slug=edition.slug,
        times=(_clock(request.at),) if request.at else edition.times,
        timezone=timezone,
        command=_command(config, edition.slug, request.system),
        config=config,
        weekdays=timetable_of(edition).weekdays,
        needs_helper=settings.delivery.transport == "sendmail",
        writable=tuple(
            dict.fromkeys((settings.store_path.parent, settings.output, Path(settings.delivery.folder)))
        ),
    )


def _command(config: Path, slug: str, system: str) -> tuple[str, ...]:
    # -P: a file named briefing.py in the working folder is not what is meant
    program = (sys.executable, "-P", "-m", "briefing", "--config", str(config))
    loudness = ("--log-format", "json") if system == "systemd" else ("--quiet",)
    return (*program, *loudness, "run", slug)


def _clock(at: str) -> str:
    try:
        return parse_slot(f"2024-01-01T{at}").clock
    except UsageError:
        raise UsageError(f"{at!r} is no time", remedy="write HH:MM, for example 06:30") from None


def _check_zone(timezone: str) -> None:
    try:
        ZoneInfo(timezone)
    except (KeyError, ValueError, OSError):
        raise UsageError(f"{timezone!r} is no IANA time zone", remedy="for example Europe/Paris") from None


def _notes(request: ScheduleRequest, settings: Settings, edition: EditionSettings) -> tuple[str, ...]:
    notes = []
    if request.at and _is_before_cut_off(request, edition):
        notes.append(
            f"a start at {request.at} comes before the cut-off of {edition.slug!r} "
            f"({', '.join(edition.times)} {edition.timezone}): it would make the edition of the day before"
        )
    variables = [ref.env for _, ref in settings.source_secrets if ref.env]
    variables += [settings.smtp.password_env] if settings.smtp.password_env else []
    if variables and request.system == "cron":
        notes.append(f"cron passes no {' and '.join(variables)}: use password_file instead")
    if variables and request.system == "systemd":
        notes.append(f"put {' and '.join(variables)} into briefing.env beside the settings, mode 0600")
    if request.system == "systemd" and settings.delivery.transport == "sendmail":
        notes.append(
            "sendmail hands mail to a helper with a group of its own, which the hardened unit would not let it have: "
            'this one is less hardened; transport = "smtp" to localhost keeps all of it'
        )
    if request.system == "systemd" and not _is_root():
        notes.append("to run while you are not logged in: loginctl enable-linger")
    return tuple(notes)


def _is_before_cut_off(request: ScheduleRequest, edition: EditionSettings) -> bool:
    same_zone = not request.timezone or request.timezone == edition.timezone
    return same_zone and all(_clock(request.at) < at for at in edition.times)


def _unit_folder() -> Path:
    if _is_root():
        return _SYSTEM_UNITS
    home = os.environ.get("XDG_CONFIG_HOME") or os.path.join(os.path.expanduser("~"), ".config")
    return Path(home) / "systemd" / "user"


def _is_root() -> bool:
    return os.geteuid() == 0


def next_start(plan: SchedulePlan) -> datetime:
    """Return when the next run is due, in the schedule's own zone."""
    schedule = plan.schedule
    timetable = Timetable(schedule.timezone, schedule.times, timedelta(days=1), schedule.weekdays)
    following = next_slot(timetable, latest_slot(timetable, read_clock()))
    return slot_instant(following, timetable).astimezone(ZoneInfo(schedule.timezone))
