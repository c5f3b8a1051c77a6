"""A cache of what analysis computed for a text, keyed by the text's hash and the computation's version."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

_BATCH = 500


def get_features(connection: sqlite3.Connection, hashes: Iterable[str], version: str) -> dict[str, bytes]:
    """Return what is cached for these text hashes under this version."""
    wanted = sorted(set(hashes))
    found: dict[str, bytes] = {}
    for start in range(0, len(wanted), _BATCH):
        batch = wanted[start : start + _BATCH]
        marks = ",".join("?" * len(batch))
        rows = connection.execute(
            f"SELECT sha256, content FROM features WHERE version = ? AND sha256 IN ({marks})",  # noqa: S608
            (version, *batch),
        )
        found.update((row[0], bytes(row[1])) for row in rows)
    return found


def put_features(connection: sqlite3.Connection, features: Mapping[str, bytes], version: str) -> None:
    """Cache results by text hash."""
    rows = [(digest, version, features[digest]) for digest in sorted(features)]
    connection.executemany(
        "INSERT OR REPLACE INTO features (sha256, version, content) VALUES (?, ?, ?)", rows
    )


def drop_orphans(connection: sqlite3.Connection) -> int:
    """Delete results for texts that are no longer stored. Returns how many."""
    return connection.execute(
        "DELETE FROM features WHERE sha256 NOT IN (SELECT sha256 FROM documents)"
    ).rowcount
