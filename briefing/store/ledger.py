"""The outbox: finished messages and what became of them. Every change waits for the disk.

States: queued → sending → sent | failed | doubt | held. `claim` is the only way into `sending`, and hands a
message to one caller only; a message found in `sending` by a later run was cut off by a crash (see `interrupted`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from briefing.model import Briefing, Delivery, DeliveryState, OutboxMessage, sha256_hex
from briefing.store.database import from_column, open_database, to_column, transaction, translated
from briefing.store.editions import save_edition

_COLUMNS = "edition_id, slot, recipient, message_id, content, content_sha256, state, attempts, last_error, updated_at"
_ERROR_LIMIT = 500
_STATES = frozenset(DeliveryState)
CLAIMABLE = (DeliveryState.QUEUED, DeliveryState.FAILED)


class Ledger:
    """The outbox table of a store.

    Args:
        connection: one that waits for the disk at every commit, and that its owner closes; without, one is opened.
        create: make the store when there is none.
    """

    def __init__(
        self, path: str | Path, *, connection: sqlite3.Connection | None = None, create: bool = True
    ) -> None:
        self.path = Path(path)
        self._is_owner = connection is None
        self._connection = connection or open_database(self.path, durable=True, create=create)

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        if self._is_owner:
            self._connection.close()

    def commit_edition(
        self, briefing: Briefing, messages: Iterable[OutboxMessage], *, slot: str, now: datetime
    ) -> bool:
        """Keep a slot's edition and its messages in one step: all of it or nothing, whenever the power goes.

        Returns whether it is new; a slot that was committed stays as it is, and so do its messages.
        """
        with translated(self.path), transaction(self._connection):
            known = self._connection.execute(
                "SELECT 1 FROM editions WHERE slug = ? AND slot = ?", (briefing.edition.slug, slot)
            ).fetchone()
            if known is not None:
                return False
            save_edition(self._connection, briefing, slot=slot)
            self._insert(messages, now)
            return True

    def enqueue(self, messages: Iterable[OutboxMessage], *, now: datetime) -> int:
        """Write messages that are not there yet, all or none. Returns how many were new.

        One whose bytes were damaged before it could be sent is written anew.
        """
        messages = tuple(messages)
        with translated(self.path), transaction(self._connection):
            for message in messages:
                self._drop_damaged(message)
            before = self._connection.total_changes
            self._insert(messages, now)
            return self._connection.total_changes - before

    def _drop_damaged(self, message: OutboxMessage) -> None:
        key = (message.edition_id, message.slot, message.recipient)
        row = self._connection.execute(
            "SELECT state, content, content_sha256 FROM outbox WHERE edition_id = ? AND slot = ? AND recipient = ?",
            key,
        ).fetchone()
        is_unsent = row is not None and row[0] in (DeliveryState.QUEUED, DeliveryState.FAILED)
        if is_unsent and (not isinstance(row[1], bytes) or sha256_hex(row[1]) != row[2]):
            self._connection.execute(
                "DELETE FROM outbox WHERE edition_id = ? AND slot = ? AND recipient = ?", key
            )

    def _insert(self, messages: Iterable[OutboxMessage], now: datetime) -> None:
        rows = (
            (m.edition_id, m.slot, m.recipient, m.message_id, m.content, m.content_sha256, m.state.value,
             m.attempts, m.last_error[:_ERROR_LIMIT], to_column(now))
            for m in messages
        )  # fmt: skip
        self._connection.executemany(
            f"INSERT INTO outbox ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?) ON CONFLICT DO NOTHING",  # noqa: S608
            rows,
        )

    def claim(
        self,
        edition_id: str,
        recipient: str,
        *,
        now: datetime,
        slot: str = "",
        states: tuple[DeliveryState, ...] = CLAIMABLE,
    ) -> OutboxMessage | None:
        """Take one message for sending; None when another run has it or it is in none of `states`."""
        marks = ",".join("?" * len(states))
        with translated(self.path), transaction(self._connection):
            row = self._connection.execute(
                f"UPDATE outbox SET state = ?, attempts = attempts + 1, updated_at = ? "  # noqa: S608
                f"WHERE edition_id = ? AND slot = ? AND recipient = ? AND state IN ({marks}) "
                f"RETURNING {_COLUMNS}",
                (DeliveryState.SENDING.value, to_column(now), edition_id, slot, recipient, *states),
            ).fetchone()
        return _message(row) if row else None

    def mark(
        self,
        edition_id: str,
        recipient: str,
        state: DeliveryState,
        *,
        now: datetime,
        slot: str = "",
        error: str = "",
        attempted: bool = False,
    ) -> bool:
        """Write down what became of a message, counting an attempt that `claim` did not count.

        Returns whether there was such a message.
        """
        with translated(self.path), transaction(self._connection):
            found = self._connection.execute(
                "UPDATE outbox SET state = ?, last_error = ?, updated_at = ?, attempts = attempts + ? "
                "WHERE edition_id = ? AND slot = ? AND recipient = ?",
                (state.value, error[:_ERROR_LIMIT], to_column(now), attempted, edition_id, slot, recipient),
            )
            return found.rowcount == 1

    def message(self, edition_id: str, recipient: str, *, slot: str = "") -> OutboxMessage | None:
        """Return one message as it stands, None when there is none."""
        found = self._select(
            "WHERE edition_id = ? AND slot = ? AND recipient = ?", (edition_id, slot, recipient)
        )
        return found[0] if found else None

    def messages(
        self, *, edition_id: str = "", slot: str | None = None, states: tuple[DeliveryState, ...] = ()
    ) -> tuple[OutboxMessage, ...]:
        """Return messages with their content, oldest edition first, then by recipient."""
        where, values = _conditions(edition_id, slot, states)
        return tuple(self._select(f"{where} ORDER BY edition_id, slot, recipient", values))

    def interrupted(self) -> tuple[OutboxMessage, ...]:
        """Return messages that a run left in `sending`: the run that holds the lock may ask."""
        return self.messages(states=(DeliveryState.SENDING,))

    def deliveries(
        self, *, edition_id: str = "", slot: str | None = None, states: tuple[DeliveryState, ...] = ()
    ) -> tuple[Delivery, ...]:
        """Return the state of every message, without content, by edition, slot and recipient."""
        where, values = _conditions(edition_id, slot, states)
        with translated(self.path):
            rows = self._connection.execute(
                "SELECT edition_id, recipient, message_id, state, attempts, last_error, updated_at, slot "  # noqa: S608
                f"FROM outbox {where} ORDER BY edition_id, slot, recipient",
                values,
            ).fetchall()
        return tuple(map(_delivery, rows))

    def forget_before(self, moment: datetime) -> int:
        """Delete sent messages last touched before `moment`. Returns how many."""
        with translated(self.path), transaction(self._connection):
            return self._connection.execute(
                "DELETE FROM outbox WHERE state = ? AND updated_at < ?",
                (DeliveryState.SENT.value, to_column(moment)),
            ).rowcount

    def drop_content_before(self, moment: datetime) -> int:
        """Let go of the bytes of messages sent before `moment`; what became of them stays. Returns how many."""
        with translated(self.path), transaction(self._connection):
            return self._connection.execute(
                "UPDATE outbox SET content = x'' WHERE state = ? AND updated_at < ? AND content <> x''",
                (DeliveryState.SENT.value, to_column(moment)),
            ).rowcount

    def _select(self, tail: str, values: tuple[str, ...]) -> list[OutboxMessage]:
        with translated(self.path):
            rows = self._connection.execute(f"SELECT {_COLUMNS} FROM outbox {tail}", values).fetchall()  # noqa: S608
        return [_message(row) for row in rows]


def _conditions(
    edition_id: str, slot: str | None, states: tuple[DeliveryState, ...]
) -> tuple[str, tuple[str, ...]]:
    parts: list[str] = []
    values: list[str] = []
    if edition_id:
        parts.append("edition_id = ?")
        values.append(edition_id)
    if slot is not None:
        parts.append("slot = ?")
        values.append(slot)
    if states:
        parts.append(f"state IN ({','.join('?' * len(states))})")
        values.extend(state.value for state in states)
    return ("WHERE " + " AND ".join(parts) if parts else ""), tuple(values)


def _delivery(
    row: tuple[Any, ...],
) -> Delivery:  # Any: columns have their types by the schema, unless damaged
    edition_id, recipient, message_id, state, attempts, error, updated_at, slot = row
    known = state in _STATES
    return Delivery(
        str(edition_id),
        str(recipient),
        str(message_id),
        DeliveryState(state) if known else DeliveryState.FAILED,
        attempts if isinstance(attempts, int) else 0,
        str(error) if known else f"its record is damaged (state {state!r})",
        _moment(updated_at),
        str(slot),
    )


def _moment(text: object) -> datetime | None:
    try:
        return from_column(str(text))
    except ValueError:
        return None


def _message(row: sqlite3.Row | tuple[object, ...]) -> OutboxMessage:
    edition_id, slot, recipient, message_id, content, digest, state, attempts, error, updated_at = row
    return OutboxMessage(
        edition_id=str(edition_id),
        slot=str(slot),
        recipient=str(recipient),
        message_id=str(message_id),
        content=bytes(content) if isinstance(content, bytes | memoryview) else b"",
        content_sha256=str(digest),
        state=DeliveryState(str(state)) if state in _STATES else DeliveryState.FAILED,
        attempts=attempts if isinstance(attempts, int) else 0,
        last_error=str(error),
        updated_at=_moment(updated_at),
    )
