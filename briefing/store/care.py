"""Backs a store up, checks it, restores it: through SQLite, so that whoever reads or writes beside it loses nothing.

A backup is older than the ledger it replaces. What was sent since would be sent again, so a restored store keeps
the messages and editions of the one that it replaces, as far as they can be read.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec

from briefing.errors import DamagedStore, StoreError
from briefing.model import Briefing, from_json, sha256_hex
from briefing.store.database import (
    BESIDE,
    connect,
    open_database,
    place_whole,
    see_whose_it_is,
    settle,
    transaction,
)
from briefing.store.files import make_folder
from briefing.store.troubles import translated

_OUTBOX = "edition_id, slot, recipient, message_id, state, attempts, content, content_sha256, last_error, updated_at"
_EDITIONS = "id, slug, slot, title, cut_off, day, produced_at, sha256, content"
_MOST_FINDINGS = 20


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found. `findings` says what is wrong; empty is good."""

    documents: int
    editions: int
    messages: int
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restored store took over from the one before it."""

    editions: int
    messages: int
    # nothing of the ledger is missing: no message can go out twice
    is_complete: bool
    # where the damaged file lies now; None when it could be written over
    moved_to: Path | None = None


def backup(path: Path, target: Path) -> None:
    """Copy a store to a new file, which is there whole or not at all.

    Raises:
        StoreError: there is no store, or the target exists or cannot be written.
    """
    if target.exists():
        raise StoreError("exists already", where=str(target), remedy="name a new file for the backup")
    with closing(open_database(path, create=False)) as source, _copied(source, target) as copy:
        if not place_whole(copy, target):
            raise StoreError("exists already", where=str(target), remedy="name a new file for the backup")


def check(path: Path) -> Checked:
    """Read a whole store: every page and index, every edition, every message, every text against its hash.

    Raises:
        StoreError: it cannot be opened at all.
    """
    with closing(open_database(path, create=False)) as connection, translated(path):
        findings: list[str] = []
        for finding in _findings(connection):
            findings.append(finding)
            if len(findings) == _MOST_FINDINGS:
                break
        count = "SELECT count(*) FROM "
        documents, editions, messages = (
            int(connection.execute(count + table).fetchone()[0])
            for table in ("documents", "editions", "outbox")
        )
    return Checked(documents, editions, messages, tuple(findings))


def restore(path: Path, source: Path) -> Restored:
    """Put a backup in the place of a store. The caller holds the store's lock.

    Raises:
        StoreError: the backup is none, is damaged, or is the store itself.
    """
    if not source.is_file():
        raise StoreError("there is no backup here", where=str(source), remedy="name the file of a backup")
    if path.exists() and os.path.samefile(path, source):
        raise StoreError("is the store itself", where=str(source), remedy="name the file of a backup")
    with translated(source):
        see_whose_it_is(source)
        with closing(connect(source, "mode=ro")) as old, _copied(old, path) as copy:
            kept = _keep_ledger(copy, path)
            return _put_in_place(copy, path, kept)


def _put_in_place(copy: Path, path: Path, kept: Restored) -> Restored:
    try:
        if path.exists():
            with (
                closing(open_database(path, create=False)) as target,
                closing(connect(copy, "mode=ro")) as found,
                translated(path),
            ):
                found.backup(target)
            return kept
    except DamagedStore:
        # what is no database any more cannot be written over through SQLite
        aside = _move_aside(path)
        place_whole(copy, path)
        return Restored(kept.editions, kept.messages, kept.is_complete, aside)
    place_whole(copy, path)
    return kept


@contextmanager
def _copied(source: sqlite3.Connection, target: Path) -> Iterator[Path]:
    """Copy a database to a file beside the target, brought up to date and seen to be sound."""
    with translated(target):
        make_folder(target.parent)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=f".{target.name}.") as folder:
            copy = Path(folder, "store")
            with closing(sqlite3.connect(copy)) as made:
                source.backup(made)
            with closing(open_database(copy, durable=True, create=False)) as made:
                settle(made)
            yield copy


def _keep_ledger(copy: Path, path: Path) -> Restored:
    """Carry over what was made and sent since the backup."""
    if not path.exists():
        return Restored(0, 0, is_complete=False)
    editions, messages, is_complete = _rescued(path)
    with closing(open_database(copy, durable=True, create=False)) as connection, transaction(connection):
        before = connection.total_changes
        connection.executemany(
            f"INSERT OR IGNORE INTO editions ({_EDITIONS}) VALUES ({','.join('?' * 9)})",  # noqa: S608
            editions,
        )
        new = connection.total_changes - before
        connection.executemany(
            f"INSERT OR REPLACE INTO outbox ({_OUTBOX}) VALUES ({','.join('?' * 10)})",  # noqa: S608
            messages,
        )
    with closing(open_database(copy, durable=True, create=False)) as connection:
        settle(connection)
    return Restored(new, len(messages), is_complete)


def _rescued(path: Path) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]], bool]:
    """Read editions and messages of a store that may be damaged, as far as that goes."""
    found: tuple[list[tuple[object, ...]], ...] = ([], [])
    try:
        with closing(connect(path, "mode=ro")) as connection:
            for rows, table, fields in zip(found, ("editions", "outbox"), (_EDITIONS, _OUTBOX), strict=True):
                for row in connection.execute(f"SELECT {fields} FROM {table}"):  # noqa: S608
                    rows.append(row)  # what was read before the damage is kept
    except sqlite3.DatabaseError:
        return found[0], found[1], False
    return found[0], found[1], True


def _move_aside(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    for ending in ("", *BESIDE):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.rename(aside.with_name(aside.name + ending))
    return aside


def _findings(connection: sqlite3.Connection) -> Iterator[str]:
    for row in connection.execute(f"PRAGMA integrity_check({_MOST_FINDINGS})"):
        if row[0] != "ok":
            yield str(row[0])
    for key, content, digest in connection.execute("SELECT id, content, sha256 FROM editions ORDER BY id"):
        if sha256_hex(content) != digest or not _is_edition(content):
            yield f"edition {key!r} cannot be read; the next one is made without comparison with it"
    for edition, recipient, content, digest in connection.execute(
        "SELECT edition_id, recipient, content, content_sha256 FROM outbox ORDER BY edition_id, recipient"
    ):
        if content and sha256_hex(content) != digest:
            yield f"the message to {recipient} of {edition!r} is damaged; it will not be sent"
    for key, text, digest in connection.execute("SELECT id, text, sha256 FROM documents ORDER BY id"):
        if sha256_hex(text) != digest:
            yield f"the text of document {key!r} is not what was read"


def _is_edition(content: bytes) -> bool:
    try:
        from_json(content, Briefing)
    except (msgspec.MsgspecError, RecursionError):
        return False
    return True
