"""What SQLite itself finds wrong with a store is passed on in its words."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from briefing.store import Store, check
from tests.store.test_store import document


def test_an_index_that_does_not_hold_a_row_is_named(tmp_path: Path) -> None:
    path = tmp_path / "store"
    with Store(path) as store:
        store.add_documents([document("d1", url="https://a.example/x")])
    assert check(path).findings == ()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA writable_schema = 1")
    connection.execute(
        "UPDATE sqlite_schema SET sql = replace(sql, '(url)', '(title)') WHERE name = 'documents_url'"
    )
    connection.commit()
    connection.close()
    assert any("index documents_url" in finding for finding in check(path).findings)
