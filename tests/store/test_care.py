"""Backup, check and restore: beside an open store, and never back to a ledger that would send again."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.errors import StoreError
from briefing.model import DeliveryState, OutboxMessage, sha256_hex
from briefing.store import Ledger, Store, backup, check, restore

NOW = datetime(2024, 10, 23, 6, tzinfo=UTC)
DAMAGE = {
    "the first page": slice(0, 4096),
    "all but the first page": slice(4096, None),
}


def message(reader: str) -> OutboxMessage:
    return OutboxMessage("e1", "s1", reader, f"<{reader}>", b"x", sha256_hex(b"x"))


def sent(path: Path, reader: str) -> None:
    with Ledger(path) as ledger:
        ledger.enqueue([message(reader)], now=NOW)
        ledger.mark("e1", reader, DeliveryState.SENT, now=NOW, slot="s1")


def states(path: Path) -> dict[str, str]:
    with Ledger(path) as ledger:
        return {delivery.recipient: str(delivery.state) for delivery in ledger.deliveries()}


def test_a_backup_beside_an_open_store_holds_what_is_in_its_log(tmp_path: Path) -> None:
    with Store(tmp_path / "store") as store:
        store.put_features({"h1": b"one"}, "v1")
        assert (tmp_path / "store-wal").stat().st_size > 0
        backup(tmp_path / "store", tmp_path / "copies" / "monday")
    assert [path.name for path in (tmp_path / "copies").iterdir()] == ["monday"]
    with Store(tmp_path / "copies" / "monday") as copy:
        assert copy.get_features(["h1"], "v1") == {"h1": b"one"}


def test_a_backup_overwrites_nothing(tmp_path: Path) -> None:
    Store(tmp_path / "store").close()
    (tmp_path / "notes").write_text("mine")
    with pytest.raises(StoreError, match="exists already"):
        backup(tmp_path / "store", tmp_path / "notes")
    assert (tmp_path / "notes").read_text() == "mine"


def test_what_was_sent_since_the_backup_stays_sent(tmp_path: Path) -> None:
    path = tmp_path / "store"
    with Ledger(path) as ledger:
        ledger.enqueue([message("ana@example.org")], now=NOW)
    backup(path, tmp_path / "copy")
    with Ledger(path) as ledger:
        ledger.mark("e1", "ana@example.org", DeliveryState.SENT, now=NOW, slot="s1")
    sent(path, "ben@example.org")
    done = restore(path, tmp_path / "copy")
    assert (done.is_complete, done.messages) == (True, 2)
    assert states(path) == {"ana@example.org": "sent", "ben@example.org": "sent"}


def test_a_store_is_restored_under_a_reader_that_has_it_open(tmp_path: Path) -> None:
    path = tmp_path / "store"
    with Store(path) as store:
        store.put_features({"h1": b"one"}, "v1")
    backup(path, tmp_path / "copy")
    with Store(path) as reader:
        reader.put_features({"h1": b"two"}, "v1")
        restore(path, tmp_path / "copy")
        assert reader.get_features(["h1"], "v1") == {"h1": b"one"}
    assert check(path).findings == ()


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_store_is_kept_aside_and_replaced(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "store"
    sent(path, "ana@example.org")
    backup(path, tmp_path / "copy")
    content = bytearray(path.read_bytes())
    content[DAMAGE[damage]] = b"\xaa" * len(content[DAMAGE[damage]])
    path.write_bytes(content)
    done = restore(path, tmp_path / "copy")
    assert not done.is_complete
    assert done.moved_to is not None
    assert done.moved_to.read_bytes() == content
    assert states(path) == {"ana@example.org": "sent"}


def test_a_lost_store_is_restored_but_its_ledger_is_not_complete(tmp_path: Path) -> None:
    Store(tmp_path / "copy").close()
    assert not restore(tmp_path / "desk" / "store", tmp_path / "copy").is_complete
    assert check(tmp_path / "desk" / "store").findings == ()


@pytest.mark.parametrize("content", [None, b"", b"no database", b"SQLite format 3\0 and then nothing"])
def test_what_is_no_backup_is_refused_and_the_store_left_alone(tmp_path: Path, content: bytes | None) -> None:
    sent(tmp_path / "store", "ana@example.org")
    if content is not None:
        (tmp_path / "copy").write_bytes(content)
    with pytest.raises(StoreError):
        restore(tmp_path / "store", tmp_path / "copy")
    with pytest.raises(StoreError, match="the store itself"):
        restore(tmp_path / "store", tmp_path / "store")
    assert states(tmp_path / "store") == {"ana@example.org": "sent"}


def test_a_check_names_each_damaged_record(tmp_path: Path) -> None:
    path = tmp_path / "store"
    sent(path, "ana@example.org")
    assert check(path).findings == ()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE outbox SET content = x'00'")
    connection.execute("INSERT INTO editions VALUES ('e1', 'm', '', 't', '', '', '', '', x'7b')")
    connection.commit()
    connection.close()
    findings = check(path).findings
    assert len(findings) == 2
    assert "edition 'e1' cannot be read" in findings[0]
    assert "the message to ana@example.org" in findings[1]
