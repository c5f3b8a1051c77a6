"""Finished editions: the stored `Briefing` as JSON, found by id, by name, or by name and day."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from briefing.errors import DamagedRecord
from briefing.model import READABLE_SCHEMAS, SCHEMA_VERSION, Briefing, from_json, sha256_hex, to_json
from briefing.store.database import from_column, to_column

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# what was made for a slot went out; what was only looked at counts when it was sent later
_WENT_OUT = "(slot <> '' OR id IN (SELECT edition_id FROM outbox WHERE state = 'sent'))"
_FIELDS = "id, slug, slot, title, cut_off, day, produced_at, sha256"


@dataclass(frozen=True, slots=True)
class EditionEntry:
    """A stored edition without its content. `day` is that of its cut-off in its own time zone."""

    id: str
    slug: str
    slot: str
    title: str
    cut_off: datetime
    day: str
    produced_at: datetime
    sha256: str


def save_edition(connection: sqlite3.Connection, briefing: Briefing, *, slot: str = "") -> bool:
    """Keep an edition in place of one of the same id. Returns False when that one is a slot's, and stays.

    Args:
        slot: the key of the slot it was made for; "" for a look between two slots.
    """
    content = to_json(briefing)
    known = connection.execute("SELECT slot FROM editions WHERE id = ?", (briefing.id,)).fetchone()
    if known is not None and known[0] and not slot:
        return False
    connection.execute(
        f"INSERT OR REPLACE INTO editions ({_FIELDS}, content) VALUES (?,?,?,?,?,?,?,?,?)",  # noqa: S608
        (
            briefing.id,
            briefing.edition.slug,
            slot,
            briefing.title,
            to_column(briefing.cut_off),
            briefing.cut_off.astimezone(ZoneInfo(briefing.edition.timezone)).date().isoformat(),
            to_column(briefing.produced_at),
            sha256_hex(content),
            content,
        ),
    )
    return True


def load_edition(connection: sqlite3.Connection, key: str) -> Briefing | None:
    """Return an edition by id, "name/2024-10-23", "2024-10-23", or "name" (its latest); None for none."""
    for condition, values in _lookups(key.strip()):
        found = _first(connection, condition, values)
        if found is not None:
            return found
    return None


def previous_edition(connection: sqlite3.Connection, slug: str, before: datetime) -> Briefing | None:
    """Return the latest edition of a name that readers got and that was cut off before a moment, None for none."""
    return _first(connection, f"slug = ? AND cut_off < ? AND {_WENT_OUT}", (slug, to_column(before)))


def sent_editions(connection: sqlite3.Connection) -> frozenset[str]:
    """Return the ids of editions that went out: those made for a slot, and those that were sent."""
    rows = connection.execute(f"SELECT id FROM editions WHERE {_WENT_OUT}").fetchall()  # noqa: S608
    return frozenset(row[0] for row in rows)


def edition_sha256(connection: sqlite3.Connection, edition_id: str) -> str:
    """Return the hash that an edition was kept with, "" when there is none of this id."""
    row = connection.execute("SELECT sha256 FROM editions WHERE id = ?", (edition_id,)).fetchone()
    return row[0] if row else ""


def edition_content(connection: sqlite3.Connection, edition_id: str) -> bytes:
    """Return an edition's JSON as it was kept, b"" when there is none of this id."""
    row = connection.execute(
        "SELECT CAST(content AS BLOB) FROM editions WHERE id = ?", (edition_id,)
    ).fetchone()
    return bytes(row[0]) if row else b""


def list_editions(
    connection: sqlite3.Connection, *, slug: str = "", limit: int = -1
) -> tuple[EditionEntry, ...]:
    """Return stored editions, newest first."""
    condition, values = ("slug = ?", [slug]) if slug else ("1", [])
    rows = connection.execute(
        f"SELECT {_FIELDS} FROM editions WHERE {condition} ORDER BY cut_off DESC, produced_at DESC, id LIMIT ?",  # noqa: S608
        (*values, limit),
    ).fetchall()
    return tuple(
        EditionEntry(r[0], r[1], r[2], r[3], from_column(r[4]), r[5], from_column(r[6]), r[7]) for r in rows
    )


def delete_editions_before(connection: sqlite3.Connection, moment: datetime) -> int:
    """Delete editions cut off before `moment`. Returns how many."""
    return connection.execute("DELETE FROM editions WHERE cut_off < ?", (to_column(moment),)).rowcount


def _lookups(key: str) -> list[tuple[str, tuple[str, ...]]]:
    slug, _, day = key.rpartition("/")
    if slug and _DAY.fullmatch(day):
        return [("slug = ? AND day = ?", (slug, day))]
    if _DAY.fullmatch(key):
        return [("day = ?", (key,))]
    return [("id = ?", (key,)), ("slug = ?", (key,))]


def _first(connection: sqlite3.Connection, condition: str, values: tuple[str, ...]) -> Briefing | None:
    row = connection.execute(
        f"SELECT id, content, sha256 FROM editions WHERE {condition} "  # noqa: S608
        "ORDER BY cut_off DESC, produced_at DESC, id LIMIT 1",
        values,
    ).fetchone()
    return _decode(*row) if row else None


class _Header(msgspec.Struct):
    """What is read first: whether the rest can be."""

    schema: str = ""


def _decode(edition_id: str, content: bytes, sha256: str) -> Briefing:
    """Decode a stored edition.

    Raises:
        DamagedRecord: it is damaged or was changed, or another version of this program wrote it.
    """
    try:
        schema = from_json(content, _Header).schema
        if schema not in READABLE_SCHEMAS:
            raise DamagedRecord(
                f"has schema {schema!r}, this version reads {SCHEMA_VERSION!r}",
                where=f"edition {edition_id!r}",
                remedy="read it with the version that wrote it, or build it again",
            )
        found = from_json(content, Briefing)
    except (msgspec.MsgspecError, RecursionError, TypeError) as error:
        raise DamagedRecord(
            f"cannot be read: {str(error)[:200]}",
            where=f"edition {edition_id!r}",
            remedy="build it again; briefing store check names all that is damaged",
        ) from error
    if sha256_hex(content) != sha256:
        raise DamagedRecord(
            "does not have the hash it was kept with: it was changed",
            where=f"edition {edition_id!r}",
            remedy="take the store from a backup, or build it again",
        )
    return found
