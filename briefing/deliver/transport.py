"""What the ways out have in common: one message in, or a `DeliveryError` that says whether to try again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from briefing.errors import DeliveryError
from briefing.model import OutboxMessage


class TransportFault(DeliveryError):  # noqa: N818  # named like EnvironmentFault
    """The way out itself is shut: no message can leave now, whoever it is for."""


class Transport(Protocol):
    """A way out. Used for one message at a time; closed once."""

    def send(self, message: OutboxMessage, *, handing_over: Callable[[], None]) -> None:
        """Hand over a message.

        Calls `handing_over` once, right before the first byte after which the message may arrive.

        Raises:
            TransportFault: nothing can be sent; `retry` when it may pass.
            DeliveryError: `retry` when a later try can help, `doubt` when it may have arrived all the same.
        """

    def close(self) -> None:
        """Leave politely; never raises for a server that is gone."""
