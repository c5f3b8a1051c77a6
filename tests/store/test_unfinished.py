from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from briefing.errors import StoreError
from briefing.store import Ledger, Store


def test_a_store_whose_making_was_cut_off_before_the_first_table_is_made_now(tmp_path: Path) -> None:
    """A full disk while SQLite switches to its log leaves a header and nothing else."""
    connection = sqlite3.connect(tmp_path / "store")
    connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    assert (tmp_path / "store").stat().st_size > 0
    with Store(tmp_path / "store") as store:
        assert store.count_documents() == 0


def test_a_store_that_lives_in_its_log_is_ours(tmp_path: Path) -> None:
    """The header of the main file is written long after the log; a second opening comes before."""
    with Ledger(tmp_path / "store"), Store(tmp_path / "store") as store:
        assert store.count_documents() == 0


def test_a_strangers_table_is_still_a_strangers(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "store")
    connection.execute("CREATE TABLE theirs (x)")
    connection.commit()
    connection.close()
    with pytest.raises(StoreError, match="another program"):
        Store(tmp_path / "store")


def test_an_empty_file_is_no_new_store(tmp_path: Path) -> None:
    """Taken for one, the numbering of the editions would begin again in silence."""
    (tmp_path / "store").touch()
    with pytest.raises(StoreError, match="is empty"):
        Store(tmp_path / "store")
    assert (tmp_path / "store").stat().st_size == 0


def test_a_store_is_put_in_its_place_whole_and_private(tmp_path: Path) -> None:
    with Store(tmp_path / "made" / "store") as store:
        assert store.count_documents() == 0
    assert [path.name for path in (tmp_path / "made").iterdir()] == ["store"]
    assert (tmp_path / "made" / "store").stat().st_mode & 0o777 == 0o600
