"""What goes out: rendered files, recipients, delivery attempts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Artifact:
    """One rendered file. `filename` is a safe base name."""

    filename: str
    media_type: str
    content: bytes
    # hex SHA-256 of `content`
    sha256: str


# begins the address of what is no mailbox: a chat, a web hook
CHANNEL = "channel:"


@dataclass(frozen=True, slots=True)
class Recipient:
    address: str
    name: str = ""
    formats: tuple[str, ...] = ("html", "text")
    # theme names; empty: all
    themes: tuple[str, ...] = ()
    # the highest marking this person may see, "" for no limit
    clearance: str = ""
    attach_pdf: bool = False
    attach_epub: bool = False


class DeliveryState(StrEnum):
    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    # the connection broke after the message was handed over: it may have arrived
    DOUBT = "doubt"
    HELD = "held"
    # a person decided that it need not arrive any more
    GIVEN_UP = "given-up"


@dataclass(frozen=True, slots=True)
class Delivery:
    """One attempt to hand an artifact to one recipient."""

    edition_id: str
    recipient: str
    message_id: str
    state: DeliveryState
    attempts: int = 0
    last_error: str = ""
    updated_at: datetime | None = None
    # of the message it belongs to
    slot: str = ""


@dataclass(frozen=True, slots=True)
class OutboxMessage:
    """A finished message for one recipient, kept from before the first attempt until it is retired.

    One row per (edition_id, slot, recipient): enqueuing again changes nothing.
    """

    edition_id: str
    # the scheduled time this edition stands for, e.g. "2024-10-23T06:00"; "" outside a schedule
    slot: str
    recipient: str
    message_id: str
    # exactly the bytes that are handed over
    content: bytes
    # hex SHA-256 of `content`
    content_sha256: str
    state: DeliveryState = DeliveryState.QUEUED
    attempts: int = 0
    last_error: str = ""
    updated_at: datetime | None = None
