"""The outbox: who may send a message, what became of it, and when its bytes are let go of."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefing.model import DeliveryState, OutboxMessage, sha256_hex
from briefing.store import Store
from briefing.store.ledger import Ledger
from tests.compose.small_editions import small_edition

NOW = datetime(2024, 10, 23, 6, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
SLOT = "2024-10-23T06:00"


def message(
    recipient: str = "ilse", *, edition: str = "e1", slot: str = SLOT, content: bytes = b"hi"
) -> OutboxMessage:
    return OutboxMessage(
        edition, slot, recipient, f"<{edition}.{recipient}@example>", content, sha256_hex(content)
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


@pytest.fixture
def ledger(path: Path) -> Iterator[Ledger]:
    with Ledger(path) as opened:
        yield opened


def state(ledger: Ledger, recipient: str = "ilse") -> tuple[DeliveryState, int, str, datetime | None]:
    found = ledger.message("e1", recipient, slot=SLOT)
    assert found is not None
    return found.state, found.attempts, found.last_error, found.updated_at


def test_a_message_is_claimed_once(ledger: Ledger) -> None:
    assert ledger.enqueue([message()], now=NOW) == 1
    assert state(ledger) == (DeliveryState.QUEUED, 0, "", NOW)
    claimed = ledger.claim("e1", "ilse", slot=SLOT, now=LATER)
    assert claimed is not None
    assert (claimed.content, claimed.attempts) == (b"hi", 1)
    assert state(ledger) == (DeliveryState.SENDING, 1, "", LATER)
    assert ledger.claim("e1", "ilse", slot=SLOT, now=LATER) is None
    assert ledger.claim("e1", "ilse", slot="", now=LATER) is None
    assert [left.recipient for left in ledger.interrupted()] == ["ilse"]


@pytest.mark.parametrize(
    ("found", "again"),
    [
        (DeliveryState.FAILED, True),
        (DeliveryState.SENT, False),
        (DeliveryState.DOUBT, False),
        (DeliveryState.HELD, False),
        (DeliveryState.GIVEN_UP, False),
    ],
)
def test_only_what_certainly_did_not_arrive_is_sent_again(
    ledger: Ledger, found: DeliveryState, again: bool
) -> None:
    ledger.enqueue([message()], now=NOW)
    assert ledger.mark("e1", "ilse", found, slot=SLOT, now=NOW, error="x" * 900)
    assert state(ledger) == (found, 0, "x" * 500, NOW)
    assert (ledger.claim("e1", "ilse", slot=SLOT, now=LATER) is not None) is again


def test_an_attempt_that_nobody_claimed_is_counted(ledger: Ledger) -> None:
    ledger.enqueue([message()], now=NOW)
    ledger.mark("e1", "ilse", DeliveryState.SENT, slot=SLOT, now=LATER, attempted=True)
    assert state(ledger) == (DeliveryState.SENT, 1, "", LATER)
    assert not ledger.mark("e1", "nobody", DeliveryState.SENT, slot=SLOT, now=LATER)


def test_a_message_is_written_once(ledger: Ledger) -> None:
    assert ledger.enqueue([message(), message("karan")], now=NOW) == 2
    assert ledger.enqueue([message(content=b"other"), message("rill")], now=LATER) == 1
    kept = ledger.message("e1", "ilse", slot=SLOT)
    assert kept is not None
    assert kept.content == b"hi"


@pytest.mark.parametrize(
    ("found", "is_anew"),
    [(DeliveryState.QUEUED, True), (DeliveryState.FAILED, True), (DeliveryState.SENT, False)],
)
def test_damaged_bytes_are_written_anew_before_they_are_sent(
    path: Path, ledger: Ledger, found: DeliveryState, is_anew: bool
) -> None:
    ledger.enqueue([message()], now=NOW)
    ledger.mark("e1", "ilse", found, slot=SLOT, now=NOW)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE outbox SET content = x'00'")
    connection.close()
    assert ledger.enqueue([message()], now=LATER) == is_anew
    kept = ledger.message("e1", "ilse", slot=SLOT)
    assert kept is not None
    assert kept.content == (b"hi" if is_anew else b"\0")


def test_a_slot_is_committed_once_with_its_messages(path: Path, ledger: Ledger) -> None:
    edition = small_edition()
    assert ledger.commit_edition(edition, [message()], slot=SLOT, now=NOW)
    assert not ledger.commit_edition(edition, [message("late")], slot=SLOT, now=LATER)
    assert [sent.recipient for sent in ledger.deliveries()] == ["ilse"]
    with Store(path) as store:
        assert store.load_edition(edition.id) == edition


def test_what_waits_is_found_by_edition_slot_and_state(ledger: Ledger) -> None:
    ledger.enqueue([message(), message("karan", slot=""), message(edition="e2")], now=NOW)
    ledger.mark("e2", "ilse", DeliveryState.SENT, slot=SLOT, now=NOW)

    def found(**asked: object) -> list[tuple[str, str]]:
        assert [(d.edition_id, d.slot) for d in ledger.deliveries(**asked)] == [  # type: ignore[arg-type]
            (m.edition_id, m.slot)
            for m in ledger.messages(**asked)  # type: ignore[arg-type]
        ]
        return [(m.edition_id, m.recipient) for m in ledger.messages(**asked)]  # type: ignore[arg-type]

    assert found() == [("e1", "karan"), ("e1", "ilse"), ("e2", "ilse")]
    assert found(edition_id="e1", slot=SLOT) == [("e1", "ilse")]
    assert found(slot="") == [("e1", "karan")]
    assert found(states=(DeliveryState.SENT,)) == [("e2", "ilse")]
    assert found(states=(DeliveryState.SENT, DeliveryState.QUEUED), edition_id="e2") == [("e2", "ilse")]


def test_bytes_are_let_go_of_before_the_record_is(ledger: Ledger) -> None:
    ledger.enqueue([message(), message("karan"), message("rill")], now=NOW)
    ledger.mark("e1", "ilse", DeliveryState.SENT, slot=SLOT, now=NOW)
    ledger.mark("e1", "karan", DeliveryState.SENT, slot=SLOT, now=LATER)
    assert ledger.drop_content_before(LATER) == 1
    # once only, and nothing that was not sent
    assert ledger.drop_content_before(LATER) == 0
    assert [bool(kept.content) for kept in ledger.messages()] == [False, True, True]
    assert ledger.forget_before(LATER) == 1
    assert [kept.recipient for kept in ledger.messages()] == ["karan", "rill"]


def test_a_damaged_record_is_no_message_to_send(path: Path, ledger: Ledger) -> None:
    ledger.enqueue([replace(message(), attempts=2)], now=NOW)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE outbox SET state = 'lost', attempts = 'many', updated_at = 'never'")
    connection.close()
    (delivery,) = ledger.deliveries()
    assert (delivery.state, delivery.attempts, delivery.updated_at) == (DeliveryState.FAILED, 0, None)
    assert "'lost'" in delivery.last_error
    (kept,) = ledger.messages()
    assert (kept.state, kept.attempts, kept.updated_at) == (DeliveryState.FAILED, 0, None)
