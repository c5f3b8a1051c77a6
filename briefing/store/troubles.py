"""Says what SQLite and the file system mean: a full disk, a read-only medium, a failing disk, damage, a lock.

They are told apart by SQLite's result codes (sqlite.org/rescode.html) and by the room that is left, never by the
wording: who reads "damaged" restores a backup, and a restored ledger sends again what was sent since.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.errors import DamagedStore, StoreError

# SQLite extends the log by whole pages and its index by 32 KiB: with less room than this it cannot go on
_LEAST_ROOM_BYTES = 64 * 1024
_MAKE_ROOM = "make room and run again; nothing that was kept is lost"
_RESTORE = "look with: briefing store check; then: briefing store restore BACKUP"


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what SQLite and the file system say into a `StoreError` with the next step."""
    try:
        yield
    except sqlite3.IntegrityError:
        raise
    except sqlite3.DatabaseError as error:
        raise as_store_error(error, path) from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise StoreError(
            f"cannot be opened: {reason}", where=str(path), remedy="check the path and its permissions"
        ) from error


def as_store_error(error: sqlite3.DatabaseError, path: Path) -> StoreError:
    """Name a trouble by SQLite's code; where that may mean several, by what the file system says."""
    code, name = error_code(error), getattr(error, "sqlite_errorname", "") or type(error).__name__
    where = str(path)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return StoreError("is in use by another run", where=where, remedy="wait for it or stop it")
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return damaged(path, str(error).lower())
    if code == sqlite3.SQLITE_FULL:
        return StoreError("the disk is full", where=where, remedy=_MAKE_ROOM)
    if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
        return _of_the_disk(code, name, path)
    if code == sqlite3.SQLITE_NOMEM:
        return StoreError("there is not enough memory", where=where, remedy="stop other programs")
    return StoreError(f"failed: {str(error).lower()}", where=where, remedy="report this with the message")


def error_code(error: sqlite3.Error) -> int:
    """Return SQLite's primary result code, 0 for an error of Python's own."""
    return int(getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF


def damaged(path: Path, detail: str) -> DamagedStore:
    return DamagedStore(f"is damaged ({detail})", where=str(path), remedy=_RESTORE)


def is_read_only(path: Path) -> bool:
    """Tell whether nothing can be written beside the file: a read-only medium, or no permission."""
    return not os.access(path.parent, os.W_OK | os.X_OK)


def _of_the_disk(code: int, name: str, path: Path) -> StoreError:
    """A failed write, opening or mapping: of a full disk, a read-only one, or a broken one."""
    where = str(path)
    if _is_full(path):
        return StoreError("the disk is full", where=where, remedy=_MAKE_ROOM)
    if code == sqlite3.SQLITE_IOERR:
        remedy = "check the disk and its quota (the system's log says more); then: briefing store check"
        return StoreError(f"the disk gave an input/output error ({name})", where=where, remedy=remedy)
    if name == "SQLITE_READONLY_DBMOVED":
        return StoreError("was moved or deleted while in use", where=where, remedy="run again")
    if code == sqlite3.SQLITE_READONLY and not _is_writable(path):
        return StoreError("is read-only here", where=where, remedy="check its permissions and the mount")
    return StoreError("cannot be written", where=where, remedy="check the path and its permissions")


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and not is_read_only(path)


def _is_full(path: Path) -> bool:
    """Tell whether the file system of a path has no room, or no entries for new files, left for this user."""
    try:
        found = os.statvfs(path.parent)
    except OSError:
        return False
    # file systems that make entries as needed say 0 of 0
    return found.f_bavail * found.f_frsize < _LEAST_ROOM_BYTES or (found.f_files > 0 and found.f_favail == 0)
