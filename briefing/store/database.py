"""Opens the one SQLite file: checks whose it is before touching it, then brings its schema up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from briefing.errors import StoreError
from briefing.store.migrations import SCHEMA_VERSION, STEPS

# "BRF1", in the header of every file of ours
APPLICATION_ID = 0x42524631
_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES = 100
# counts changes of the schema: 0 until the first table
_SCHEMA_COOKIE = slice(40, 44)
_BUSY_TIMEOUT_S = 15.0
# larger files are not checked page by page when opened: a check reads about 300 MB in a second
_CHECKED_BYTES = 64 * 1024 * 1024


def open_database(path: Path, *, durable: bool = False, create: bool = True) -> sqlite3.Connection:
    """Open or create the store at `path`.

    Args:
        path: the file; its folder is created when missing.
        durable: wait for the disk at every commit (`synchronous=FULL`), for the delivery ledger.
        create: make the file when there is none.

    Raises:
        StoreError: the file is newer, foreign, damaged or cannot be opened. It was not changed.
    """
    is_new = _check_header(path, create=create)
    with translated(path):
        if is_new:
            path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=_BUSY_TIMEOUT_S, isolation_level=None)
        try:
            if not is_new:
                _check_content(connection, path)
            _prepare(connection, durable=durable)
            _migrate(connection)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what SQLite and the file system say into a `StoreError` with the next step."""
    try:
        yield
    except sqlite3.IntegrityError:
        raise
    except sqlite3.DatabaseError as error:
        raise _as_store_error(error, path) from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise StoreError(
            f"cannot be opened: {reason}", where=str(path), remedy="check the path and its permissions"
        ) from error


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Run a block as one write: all of it or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # SQLite takes some failures, such as a full disk, for the end of the transaction
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def to_column(moment: datetime) -> str:
    """Write a time so that text order is time order."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def from_column(text: str) -> datetime:
    """Read what `to_column` wrote."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)


def _as_store_error(error: sqlite3.DatabaseError, path: Path) -> StoreError:
    message, where = str(error).lower(), str(path)
    if "locked" in message or "busy" in message:
        return StoreError("is in use by another run", where=where, remedy="wait for it or stop it")
    if "full" in message:
        return StoreError("the disk is full", where=where, remedy="make room and run again")
    if "readonly" in message or "unable to open" in message:
        return StoreError("cannot be written", where=where, remedy="check the path and its permissions")
    if "malformed" in message or "not a database" in message or "corrupt" in message or "disk i/o" in message:
        return _damaged(path, message)
    return StoreError(f"failed: {message}", where=where, remedy="report this with the message")


def _damaged(path: Path, detail: str) -> StoreError:
    return StoreError(
        f"is damaged ({detail})",
        where=str(path),
        remedy="restore a backup, or name another file with --store",
    )


def _check_header(path: Path, *, create: bool) -> bool:
    """Read the first bytes without SQLite. Returns whether the file has yet to be made."""
    with translated(path):
        if not path.exists():
            if create:
                return True
            raise StoreError("there is no store here", where=str(path), remedy="run briefing fetch first")
        if not path.is_file():
            raise StoreError("is no file", where=str(path), remedy="name a file with --store")
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    if not header:
        return True
    if not header.startswith(_MAGIC):
        raise StoreError("is no briefing store", where=str(path), remedy="name another file with --store")
    if len(header) < _HEADER_BYTES:
        raise _damaged(path, "the header is cut short")
    is_blank = not any(header[_SCHEMA_COOKIE])
    if not is_blank and not _has_log(path):
        # before SQLite opens a stranger's file; with a write-ahead log the newest header may be in there
        _check_owner(int.from_bytes(header[68:72], "big"), int.from_bytes(header[60:64], "big"), path)
    return False


def _has_log(path: Path) -> bool:
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _check_owner(application: int, version: int, path: Path) -> None:
    if application != APPLICATION_ID:
        raise StoreError(
            "is the database of another program", where=str(path), remedy="name another file with --store"
        )
    if version > SCHEMA_VERSION:
        raise StoreError(
            f"was written by a newer version (schema {version}, known {SCHEMA_VERSION})",
            where=str(path),
            remedy="upgrade briefing",
        )


def _check_content(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0:
        return  # its making was cut off before the first table; nobody's yet
    # asked again through SQLite: the newest header may still be in the write-ahead log
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    _check_owner(application, version, path)
    if path.stat().st_size <= _CHECKED_BYTES:
        finding = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if finding != "ok":
            raise _damaged(path, str(finding).lower()[:120])


def _prepare(connection: sqlite3.Connection, *, durable: bool) -> None:
    # only heeded while the file is still empty; lets retention give space back
    connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA cache_size = -65536")


def _migrate(connection: sqlite3.Connection) -> None:
    """Apply the missing steps, each in its own transaction with the version it reaches."""
    if connection.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION:
        return
    for number, sql in enumerate(STEPS, start=1):
        with transaction(connection):
            # another process may have been faster
            if connection.execute("PRAGMA user_version").fetchone()[0] >= number:
                continue
            for statement in statements(sql):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {number}")


def statements(sql: str) -> Iterator[str]:
    """Split a script; `executescript` would commit the transaction it runs in."""
    pending = ""
    for line in sql.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending.strip()
            pending = ""
