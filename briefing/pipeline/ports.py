"""What digesting and publishing need from outside, as small protocols. Implementations inherit from none of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Protocol

from briefing.model import Briefing, Delivery, DeliveryState, OutboxMessage

# seconds to wait, handed in so that tests do not
Sleep = Callable[[float], None]
Clock = Callable[[], datetime]


class Press(Protocol):
    """Lays briefings out, in one design on one paper."""

    def filled_pages(self, briefing: Briefing) -> float:
        """Lay a briefing out; 4.5 is half of the fifth page."""

    def likely_pages(self, briefing: Briefing) -> float:
        """Guess the same quickly; only the proportions matter."""


class Outbox(Protocol):
    """Finished messages and what became of them; every change is on disk when a method returns."""

    def commit_edition(
        self, briefing: Briefing, messages: Iterable[OutboxMessage], *, slot: str, now: datetime
    ) -> bool:
        """Keep an edition and its messages, all or nothing; False when the edition is there already."""

    def enqueue(self, messages: Iterable[OutboxMessage], *, now: datetime) -> int:
        """Keep messages that are not there yet; returns how many."""

    def claim(
        self,
        edition_id: str,
        recipient: str,
        *,
        now: datetime,
        slot: str = "",
        states: tuple[DeliveryState, ...] = ...,
    ) -> OutboxMessage | None:
        """Move a message to `sending`; None when it is in none of `states` any more."""

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
        """Write down what became of a message."""

    def message(self, edition_id: str, recipient: str, *, slot: str = "") -> OutboxMessage | None:
        """Return a message with its content."""

    def deliveries(
        self, *, edition_id: str = "", slot: str | None = None, states: tuple[DeliveryState, ...] = ()
    ) -> tuple[Delivery, ...]:
        """Return the states of messages, in a fixed order."""

    def drop_content_before(self, moment: datetime) -> int:
        """Let go of the bytes of messages sent before a moment; returns how many."""


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
