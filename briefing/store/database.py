"""Opens the one SQLite file: sees whose it is before touching it, then brings its schema up to date.

The file is never opened but by SQLite: POSIX drops all locks that a process has on a file as soon as it closes any
descriptor of it (sqlite.org/howtocorrupt.html, 2.2). Another process then believes itself the last one, and deletes
the log that this one still writes.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from briefing.errors import DamagedStore, StoreError
from briefing.store.files import make_folder
from briefing.store.migrations import SCHEMA_VERSION, STEPS
from briefing.store.troubles import damaged, error_code, is_read_only, translated

__all__ = ["from_column", "open_database", "statements", "to_column", "transaction", "translated"]

# "BRF1", in the header of every file of ours
APPLICATION_ID = 0x42524631
_BUSY_TIMEOUT_S = 15.0
# larger files are not checked page by page when opened: a check reads about 300 MB in a second
_CHECKED_BYTES = 64 * 1024 * 1024
_PRIVATE = 0o600
# endings of what SQLite keeps beside a database
BESIDE = ("-wal", "-shm")


def open_database(path: Path, *, durable: bool = False, create: bool = True) -> sqlite3.Connection:
    """Open or create the store at `path`; where nothing can be written, for reading only.

    Args:
        path: the file; its folder is created when missing.
        durable: wait for the disk at every commit (`synchronous=FULL`), for the delivery ledger.
        create: make the file when there is none.

    Raises:
        StoreError: the file is newer, foreign, damaged or cannot be opened. It was not changed.
    """
    with translated(path):
        if not path.exists():
            if not create:
                raise StoreError("there is no store here", where=str(path), remedy="run briefing fetch first")
            _make(path)
        see_whose_it_is(path)
        try:
            return _opened(connect(path, "mode=rw"), path, durable=durable)
        except sqlite3.OperationalError:
            if create or not is_read_only(path):
                raise
            return _open_to_read(path)


def _opened(connection: sqlite3.Connection, path: Path, *, durable: bool) -> sqlite3.Connection:
    try:
        _check_content(connection, path)
        _prepare(connection, durable=durable)
        _migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _open_to_read(path: Path) -> sqlite3.Connection:
    """Open a store on a read-only medium, or one whose folder is another user's.

    Without a log nobody writes, and SQLite needs no index of one: it takes the file for unchangeable.
    """
    connection = connect(path, "mode=ro" if _has_log(path) else "mode=ro&immutable=1")
    try:
        _check_content(connection, path)
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version != SCHEMA_VERSION:
            raise StoreError(
                f"was written by an older version (schema {version}, needed {SCHEMA_VERSION})",
                where=str(path),
                remedy="open it once where it can be written",
            )
    except BaseException:
        connection.close()
        raise
    return connection


def connect(path: Path, how: str) -> sqlite3.Connection:
    """Connect as SQLite's address says: `mode=rw`, `mode=ro` or `mode=ro&immutable=1`."""
    address = f"file:{quote(str(path.absolute()))}?{how}"
    return sqlite3.connect(address, uri=True, timeout=_BUSY_TIMEOUT_S, isolation_level=None)


def _make(path: Path) -> None:
    """Make an empty store beside its place and put it there whole: an empty file is never one of ours."""
    make_folder(path.parent)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}.") as folder:
        made = Path(folder, "store")
        with closing(sqlite3.connect(made, isolation_level=None)) as connection:
            _prepare(connection, durable=True)
            _migrate(connection)
            settle(connection)
        # another process may be faster: theirs is as good
        place_whole(made, path)


def settle(connection: sqlite3.Connection) -> None:
    """Bring everything from the log into the database file; closing does so too, but hides that the disk is full."""
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def place_whole(made: Path, path: Path) -> bool:
    """Put a finished database, that nobody has open, in its place. Returns False when there is one already."""
    made.chmod(_PRIVATE)
    try:
        os.link(made, path)
    except FileExistsError:
        return False
    except OSError:
        # a file system without links
        if path.exists():
            return False
        made.rename(path)
    _sync_folder(path.parent)
    return True


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


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


def database_files(path: Path) -> tuple[str, ...]:
    """Return the real paths of a store: the database, and what SQLite keeps beside it."""
    real = os.path.realpath(path)
    return (real, *(real + ending for ending in BESIDE))


def see_whose_it_is(path: Path) -> None:
    """Refuse what is no store of ours before SQLite could change it, or make files beside it."""
    if not path.is_file():
        raise StoreError("is no file", where=str(path), remedy="name a file with --store")
    if path.stat().st_size == 0:
        remedy = "restore a backup (briefing store restore), or delete the file to begin anew"
        raise DamagedStore("is empty, which no store ever is", where=str(path), remedy=remedy)
    if _has_log(path):
        return  # the newest header may be in there: asked when the file is opened
    try:
        # reads the file as it lies there: takes no lock, makes no file
        with closing(connect(path, "mode=ro&immutable=1")) as connection:
            is_blank = connection.execute("PRAGMA schema_version").fetchone()[0] == 0
            if not is_blank:
                _check_owner(connection, path)
    except sqlite3.DatabaseError as error:
        if error_code(error) == sqlite3.SQLITE_NOTADB:
            raise DamagedStore(
                "is no briefing store, or damaged from its first byte on",
                where=str(path),
                remedy="name another file with --store, or: briefing store restore BACKUP",
            ) from error
        # another process may be writing just now: opened with locks, it will show


def _has_log(path: Path) -> bool:
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _check_owner(connection: sqlite3.Connection, path: Path) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
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
    _check_owner(connection, path)
    if path.stat().st_size <= _CHECKED_BYTES:
        finding = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if finding != "ok":
            raise damaged(path, str(finding).lower()[:120])


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
