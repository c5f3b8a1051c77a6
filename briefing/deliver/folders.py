"""Puts messages into a folder: as .eml files to look at, or into a Maildir that a mail program reads."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

from briefing.errors import DeliveryError, TransportFault
from briefing.model import CHANNEL, OutboxMessage

_UNSAFE = re.compile(r"[^A-Za-z0-9@._+-]+")


class EmlFolder:
    """Writes `<folder>/<recipient>.<id>.eml`. Writing the same message again changes nothing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        # what was written, in order
        self.written: list[Path] = []

    def send(self, message: OutboxMessage, *, handing_over: Callable[[], None]) -> None:
        _make(self._folder)
        handing_over()
        path = self._folder / f"{eml_name(message)}"
        _write(path, self._folder / f".{path.name}.part", message)
        self.written.append(path)

    def close(self) -> None:
        """Nothing is open."""


class Maildir:
    """Delivers into a Maildir: `tmp`, then `new`. The name is the Message-ID's, so a copy replaces itself."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def send(self, message: OutboxMessage, *, handing_over: Callable[[], None]) -> None:
        for name in ("tmp", "new", "cur"):
            _make(self._folder / name)
        handing_over()
        name = f"{_unique(message)}.briefing"
        # already read by its owner: moved to cur, with flags behind a colon
        if not any((self._folder / "cur").glob(f"{name}*")):
            _write(self._folder / "new" / name, self._folder / "tmp" / name, message)

    def close(self) -> None:
        """Nothing is open."""


def eml_name(message: OutboxMessage) -> str:
    """Return the file name of a message; safe whatever the address is."""
    ending = "json" if message.recipient.startswith(CHANNEL) else "eml"
    return f"{_UNSAFE.sub('-', message.recipient)[:100].lstrip('.-')}.{_unique(message)[:12]}.{ending}"


def _unique(message: OutboxMessage) -> str:
    return message.message_id.strip("<>").partition("@")[0]


def make_private(folder: Path) -> None:
    """Make a folder, and those above it that are missing, for nobody else to look into.

    Raises:
        OSError: it cannot be made.
    """
    for missing in reversed([place for place in (folder, *folder.parents) if not place.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)


def _make(folder: Path) -> None:
    try:
        make_private(folder)
    except OSError as error:
        raise TransportFault(
            f"cannot make the folder: {(error.strerror or 'failed').lower()}", where=str(folder)
        ) from error


def _write(path: Path, temporary: Path, message: OutboxMessage) -> None:
    """Write whole or not at all, durably."""
    try:
        # a message is as private as a letter
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(message.content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
        _sync_folder(path.parent)
    except OSError as error:
        reason = (error.strerror or "failed").lower()
        raise DeliveryError(f"cannot write the message: {reason}", where=str(path), retry=True) from error


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
