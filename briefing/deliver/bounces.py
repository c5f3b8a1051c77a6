"""Reads what mail servers send back: delivery status notifications (RFC 3464) of messages that did not arrive.

Anyone can send such a mail. It counts only for a message that was really sent, named by its Message-ID in the part
that came back; all it can do is to have a reader named as undelivered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesHeaderParser, BytesParser
from email.policy import compat32

from briefing.deliver.headers import clean_line

# a notification is a few kilobytes and brings a message of ours back, whole at worst
_LIMIT_BYTES = 2_000_000
_REASON_LIMIT = 200
_MOST_PARTS = 20
_MESSAGE_ID = re.compile(r"<[^<>\s]{1,250}>")


@dataclass(frozen=True, slots=True)
class Bounce:
    """A message that was given up on by a server on its way. `recipient` is "" when it does not say."""

    message_id: str
    recipient: str
    reason: str


def read_bounce(mail: bytes) -> Bounce | None:
    """Return what a notification tells of, None for any other mail and for one of a mere delay."""
    if len(mail) > _LIMIT_BYTES:
        return None
    try:
        message = BytesParser(policy=compat32).parsebytes(mail)
        if message.get_content_type() != "multipart/report":
            return None
        parts = [part for part, _ in zip(message.walk(), range(_MOST_PARTS), strict=False)]
        status = next(_failures(parts), None)
        message_id = next(_returned_ids(parts), "")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        # of what strangers write as mail, the standard library reads most
        return None
    if status is None or not message_id:
        return None
    recipient = str(status.get("Final-Recipient") or status.get("Original-Recipient") or "")
    reason = str(status.get("Diagnostic-Code") or status.get("Status") or "no reason given")
    return Bounce(
        message_id,
        clean_line(recipient.rpartition(";")[2].strip(), 320),
        clean_line(reason.partition(";")[2] or reason, _REASON_LIMIT),
    )


def _failures(parts: list[Message]) -> Iterator[Message]:
    for part in parts:
        if part.get_content_type() != "message/delivery-status":
            continue
        blocks = part.get_payload()
        for block in blocks if isinstance(blocks, list) else []:
            if isinstance(block, Message) and str(block.get("Action", "")).strip().lower() == "failed":
                yield block


def _returned_ids(parts: list[Message]) -> Iterator[str]:
    """Message-IDs of what came back, whole or its headers."""
    for part in parts:
        payload = part.get_payload()
        returned: Message | None = None
        if part.get_content_type() == "message/rfc822" and isinstance(payload, list) and payload:
            returned = payload[0] if isinstance(payload[0], Message) else None
        elif part.get_content_type() == "text/rfc822-headers":
            content = part.get_payload(decode=True)
            if isinstance(content, bytes):
                returned = BytesHeaderParser(policy=compat32).parsebytes(content.lstrip())
        found = _MESSAGE_ID.search(str(returned.get("Message-ID", ""))) if returned is not None else None
        if found:
            yield found.group(0)
