"""Systemd units for one edition: service, timer, and what happens when the service fails."""

from __future__ import annotations

import subprocess
from pathlib import Path

from briefing.deliver.schedule import WEEKDAYS, Schedule
from briefing.errors import EnvironmentFault

_TIMEOUT_S = 60
# what every user may ask of systemd
_HARDENING = (
    "NoNewPrivileges=yes",
    "UMask=0077",
    "LockPersonality=yes",
    "RestrictRealtime=yes",
    "RestrictSUIDSGID=yes",
    "RestrictNamespaces=yes",
    "RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX",
    "SystemCallArchitectures=native",
)
# what only the system's own manager can give
_SYSTEM_HARDENING = (
    "PrivateTmp=yes",
    "PrivateDevices=yes",
    "ProtectSystem=strict",
    "ProtectHome=read-only",
    "ProtectClock=yes",
    "ProtectControlGroups=yes",
    "ProtectHostname=yes",
    "ProtectKernelLogs=yes",
    "ProtectKernelModules=yes",
    "ProtectKernelTunables=yes",
)


# What leaves a setgid helper its group. Everything else above is enforced by a filter of system calls, and for a
# service without privileges of its own systemd then sets NoNewPrivileges too (systemd.exec, NoNewPrivileges=).
_HARMLESS_TO_HELPERS = ("UMask=0077", "PrivateTmp=yes", "ProtectSystem=strict", "ProtectHome=read-only")
# where postdrop and others put what they take
_MAIL_SPOOL = "/var/spool"


def units(schedule: Schedule, *, user: str) -> dict[str, str]:
    """Return the text of each unit by file name.

    Args:
        user: whose account a system service runs under; "" for a service of the user's own manager.
    """
    name = unit_name(schedule)
    return {
        f"{name}.service": _service(schedule, user),
        f"{name}.timer": _timer(schedule),
        f"{name}-failed.service": _failed(schedule),
    }


def unit_name(schedule: Schedule) -> str:
    return f"briefing-{schedule.slug}"


def _service(schedule: Schedule, user: str) -> str:
    hardening = _hardening(schedule, is_system=bool(user))
    return _text(
        "[Unit]",
        f"Description=briefing {schedule.slug}: fetch, build and send",
        "Wants=network-online.target",
        "After=network-online.target time-sync.target",
        f"OnFailure={unit_name(schedule)}-failed.service",
        "",
        "[Service]",
        "Type=oneshot",
        *([f"User={user}"] if user else []),
        f"ExecStart={' '.join(_word(part) for part in schedule.command)}",
        "# passwords named by password_env, one NAME=value per line, mode 0600",
        f"EnvironmentFile=-{_path(schedule.config.parent / 'briefing.env')}",
        "# 4: nothing to report; 75: another run is at work",
        "SuccessExitStatus=4 75",
        "TimeoutStartSec=1h",
        *hardening,
    )


def _hardening(schedule: Schedule, *, is_system: bool) -> list[str]:
    found = [*_HARDENING, *(_SYSTEM_HARDENING if is_system else ())]
    writable = [*schedule.writable]
    if schedule.needs_helper:
        found = [line for line in found if line in _HARMLESS_TO_HELPERS]
        writable.append(Path(_MAIL_SPOOL))
    if is_system:
        found.append(f"ReadWritePaths={' '.join(_word(f'-{path}') for path in writable)}")
    return found


def _timer(schedule: Schedule) -> str:
    days = ",".join(WEEKDAYS[day] for day in schedule.weekdays)
    return _text(
        "[Unit]",
        f"Description=briefing {schedule.slug}: start at {' and '.join(schedule.times)} {schedule.timezone}",
        "",
        "[Timer]",
        *(
            f"OnCalendar={f'{days} ' if days else ''}*-*-* {at}:00 {schedule.timezone}"
            for at in schedule.times
        ),
        "# a start that was missed is made up for when the machine is on again",
        "Persistent=true",
        "AccuracySec=1s",
        "",
        "[Install]",
        "WantedBy=timers.target",
    )


def _failed(schedule: Schedule) -> str:
    name = unit_name(schedule)
    return _text(
        "[Unit]",
        f"Description=briefing {schedule.slug}: say that a run failed",
        "",
        "[Service]",
        "Type=oneshot",
        "# change this line to be told in another way",
        f'ExecStart=/bin/sh -c "echo {name} failed, see: journalctl -u {name} | systemd-cat -p err -t briefing"',
    )


def install(found: dict[str, str], folder: Path, *, is_user: bool) -> None:
    """Write the units and start the timer.

    Raises:
        EnvironmentFault: the folder cannot be written, or systemd refuses.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in found.items():
            (folder / name).write_text(text, encoding="utf-8")
    except OSError as error:
        raise EnvironmentFault(
            f"cannot write the units: {(error.strerror or 'failed').lower()}", where=str(folder)
        ) from error
    timer = next(name for name in found if name.endswith(".timer"))
    _systemctl(["daemon-reload"], is_user=is_user)
    _systemctl(["enable", "--now", timer], is_user=is_user)


def remove(found: dict[str, str], folder: Path, *, is_user: bool) -> list[Path]:
    """Stop the timer and delete the units. Returns what was there."""
    there = [folder / name for name in found if (folder / name).exists()]
    timer = next(name for name in found if name.endswith(".timer"))
    if folder / timer in there:
        _systemctl(["disable", "--now", timer], is_user=is_user)
    for path in there:
        path.unlink()
    if there:
        _systemctl(["daemon-reload"], is_user=is_user)
    return there


def _systemctl(arguments: list[str], *, is_user: bool) -> None:
    command = ["systemctl", *(["--user"] if is_user else []), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_TIMEOUT_S, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired) as error:
        raise EnvironmentFault(
            "systemd does not run here", where=" ".join(command), remedy="use --system cron"
        ) from error
    if done.returncode != 0:
        reason = done.stderr.decode("utf-8", "replace").strip().splitlines()[:1]
        raise EnvironmentFault(
            f"systemd refused: {''.join(reason)}", where=" ".join(command), remedy="use --system cron"
        )


def _word(text: str) -> str:
    """Quote a word of a command: systemd reads $, % and backslashes inside quotes too."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("$", "$$").replace("%", "%%")
    return escaped if escaped == text and not set(text) & set(" \t';#") else f'"{escaped}"'


def _path(path: Path) -> str:
    return str(path).replace("%", "%%")


def _text(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)
