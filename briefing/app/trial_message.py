"""`send --test`: one message the way that editions go, to an address of the user's choosing; nothing is kept of it."""

from __future__ import annotations

import json
from email.utils import parseaddr
from pathlib import Path

from briefing.app.clock import now
from briefing.app.outgoing import make_signature, make_transport
from briefing.deliver.message import Body, Frame, compose_message
from briefing.errors import UsageError
from briefing.model import CHANNEL, OutboxMessage, Recipient, sha256_hex
from briefing.settings import Settings, load_settings

_TEXT = """\
This is a test message from briefing.

It left the way that your editions leave, so they can reach this address. No edition was made or marked as sent.
"""


def send_trial(config: Path | None, address: str) -> str:
    """Send a test message now; returns how it left.

    Raises:
        UsageError: the address cannot be one, or there is no sender.
        DeliveryError: the server or folder did not take it.
    """
    settings = load_settings(config)
    if address.startswith(CHANNEL):
        return _send_trial_notice(settings, address)
    name, sender = parseaddr(settings.delivery.sender)
    if not sender:
        raise UsageError(
            "delivery.sender is not set", remedy='set it: sender = "Morning desk <desk@example.org>"'
        )
    moment = now()
    frame = Frame(
        edition_id=f"test-{moment:%Y%m%dT%H%M%S}",
        edition_slug="test",
        edition_name="Test",
        date=moment,
        sender_address=sender,
        sender_name=name,
        domain=settings.delivery.domain or sender.rpartition("@")[2],
    )
    message = compose_message(frame, Body("Test message from briefing", text=_TEXT), Recipient(address))
    transport = make_transport(settings)
    try:
        transport.send(make_signature(settings)(message), handing_over=lambda: None)
    finally:
        transport.close()
    return f"a test message to {address} was handed over by {settings.delivery.transport}"


def _send_trial_notice(settings: Settings, address: str) -> str:
    known = ", ".join(channel.recipient.address for channel in settings.channels) or "none"
    if all(channel.recipient.address != address for channel in settings.channels):
        raise UsageError(f"no {address!r} in the settings", remedy=f"known channels: {known}")
    told = {"title": "Test message from briefing", "text": _TEXT.strip(), "top_lines": [], "link": ""}
    content = json.dumps(told).encode()
    moment = now()
    message = OutboxMessage(
        edition_id=f"test-{moment:%Y%m%dT%H%M%S}",
        slot="",
        recipient=address,
        message_id=f"<test-{moment:%Y%m%dT%H%M%S}@localhost>",
        content=content,
        content_sha256=sha256_hex(content),
    )
    transport = make_transport(settings)
    try:
        transport.send(message, handing_over=lambda: None)
    finally:
        transport.close()
    return f"a test message was handed over to {address}"
