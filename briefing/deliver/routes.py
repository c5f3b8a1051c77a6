"""One way out for all: messages for channels go to these, all others by mail."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from briefing.errors import DeliveryError
from briefing.model import CHANNEL, OutboxMessage


class WayOut(Protocol):
    """Takes one message at a time; see `pipeline.ports.Transport`."""

    def send(self, message: OutboxMessage, *, handing_over: Callable[[], None]) -> None: ...

    def close(self) -> None: ...


class Routes:
    """Sends each message by the way that its recipient names."""

    def __init__(self, mail: WayOut, channels: Mapping[str, WayOut]) -> None:
        self._mail = mail
        self._channels = channels

    def send(self, message: OutboxMessage, *, handing_over: Callable[[], None]) -> None:
        if not message.recipient.startswith(CHANNEL):
            self._mail.send(message, handing_over=handing_over)
            return
        name = message.recipient.removeprefix(CHANNEL)
        if name not in self._channels:
            raise DeliveryError("stands in the settings no more", where=message.recipient)
        self._channels[name].send(message, handing_over=handing_over)

    def close(self) -> None:
        for way in (self._mail, *self._channels.values()):
            way.close()
