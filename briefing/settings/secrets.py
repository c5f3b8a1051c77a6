"""Fetches passwords from environment, 0600 file or command; a fetched one hides from print and log."""

from __future__ import annotations

import os
import stat
import subprocess
from collections.abc import Mapping
from pathlib import Path

from briefing.errors import SettingsError
from briefing.settings.schema import SecretRef

_COMMAND_TIMEOUT_S = 30
_LIMIT_BYTES = 10_000
# a browser saves the cookies of all its sites in one file
_LIMIT_OF_LINES = 1_000_000


class Secret:
    """A password. Only `reveal` gives it away; everything that prints it prints stars."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        return self._value

    def __repr__(self) -> str:
        return "Secret('***')"

    __str__ = __repr__

    def __format__(self, _specification: str) -> str:
        return repr(self)

    def __reduce__(self) -> str:
        raise TypeError("a secret is not written anywhere")


def read_secret(ref: SecretRef, *, environ: Mapping[str, str]) -> Secret | None:
    """Fetch a secret; None when `ref` names no place.

    Raises:
        SettingsError: the place is empty, missing, or open to others; the message never holds the secret.
    """
    if ref.env:
        value = environ.get(ref.env, "")
        where = f"environment variable {ref.env}"
    elif ref.file:
        value = _from_file(Path(ref.file))
        where = ref.file
    elif ref.command:
        value = _from_command(ref.command)
        where = f"password command {ref.command[0]!r}"
    elif ref.token:
        value = _from_command(ref.token)
        where = f"token command {ref.token[0]!r}"
    else:
        return None
    value = value.rstrip("\r\n")
    if not value:
        raise SettingsError("no password there", where=where)
    if not value.isprintable():
        raise SettingsError("the password is not one line of printable characters", where=where)
    return Secret(value)


def read_secret_text(ref: SecretRef) -> str:
    """Fetch a secret of several lines from its file or command, "" when `ref` names none.

    Raises:
        SettingsError: as `read_secret` does.
    """
    if not (ref.file or ref.command):
        return ""
    text = (
        _from_file(Path(ref.file), _LIMIT_OF_LINES)
        if ref.file
        else _from_command(ref.command, _LIMIT_OF_LINES)
    )
    if not text.strip():
        raise SettingsError("nothing there", where=ref.file or f"command {ref.command[0]!r}")
    return text.removeprefix("\ufeff")


def _from_file(path: Path, limit: int = _LIMIT_BYTES) -> str:
    try:
        with path.open("rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            if stat.S_IMODE(mode) & 0o077:
                raise SettingsError(
                    f"mode {stat.S_IMODE(mode):04o} lets others read the password",
                    where=str(path),
                    remedy=f"chmod 600 {path}",
                )
            return file.read(limit).decode()
    except OSError as error:
        raise SettingsError((error.strerror or "cannot be read").lower(), where=str(path)) from None
    except UnicodeDecodeError:
        # the cause would show the bytes
        raise SettingsError("the password is not UTF-8", where=str(path)) from None


def _from_command(command: tuple[str, ...], limit: int = _LIMIT_BYTES) -> str:
    where = f"password command {command[0]!r}"
    try:
        done = subprocess.run(  # noqa: S603  # the user's own settings name it; no shell is involved
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=_COMMAND_TIMEOUT_S, check=False
        )
    except subprocess.TimeoutExpired:
        raise SettingsError(f"no answer after {_COMMAND_TIMEOUT_S} s", where=where) from None
    except OSError as error:
        raise SettingsError((error.strerror or "cannot be run").lower(), where=where) from None
    if done.returncode != 0:
        raise SettingsError(f"ended with exit code {done.returncode}", where=where)
    try:
        return done.stdout[:limit].decode()
    except UnicodeDecodeError:
        raise SettingsError("the password is not UTF-8", where=where) from None
