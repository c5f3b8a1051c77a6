"""A newsroom without news: steps that make editions out of nothing, a transport that takes everything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

from briefing.errors import DeliveryError, RenderError
from briefing.model import Diagnostic, OutboxMessage, sha256_hex
from briefing.pipeline.run import SlotResult
from briefing.pipeline.timetable import Slot
from briefing.store import Store
from tests.compose.themed import WHOLE

NOW = datetime(2024, 10, 23, 4, 31, tzinfo=UTC)


@dataclass
class FakeSteps:
    """Makes editions out of nothing, and can be told to fail."""

    store: Path
    readers: tuple[str, ...] = ("ana@example.org", "ben@example.org")
    broken: tuple[str, ...] = ()
    error: Exception = field(default_factory=lambda: RenderError("the design failed"))
    gathered: int = 0
    made: list[str] = field(default_factory=list)

    def _slots(self, slug: str) -> list[str]:
        with Store(self.store) as store:
            return [entry.slot for entry in store.list_editions(slug=slug)]

    def last_slot(self, slug: str) -> Slot | None:
        keys = self._slots(slug)
        return Slot(date.fromisoformat(max(keys)[:10]), max(keys)[11:]) if keys else None

    def is_made(self, slug: str, slot: Slot) -> bool:
        return slot.key in self._slots(slug)

    def gather(self) -> tuple[Diagnostic, ...]:
        self.gathered += 1
        return ()

    def make(self, slug: str, slot: Slot) -> SlotResult:
        if slug in self.broken:
            raise self.error
        self.made.append(f"{slug} {slot.key}")
        edition_id = f"{slug}-{slot.key}"
        briefing = replace(WHOLE, id=edition_id, edition=replace(WHOLE.edition, slug=slug), cut_off=NOW)
        return SlotResult(briefing, tuple(self._message(edition_id, slot, reader) for reader in self.readers))

    def _message(self, edition_id: str, slot: Slot, reader: str) -> OutboxMessage:
        content = f"{edition_id} to {reader}".encode()
        return OutboxMessage(edition_id, slot.key, reader, f"<{reader}>", content, sha256_hex(content))


@dataclass
class FakeTransport:
    """Takes everything, except from whom it is told not to."""

    taken: list[tuple[str, bytes]] = field(default_factory=list)
    refused: dict[str, DeliveryError] = field(default_factory=dict)

    def send(self, message: OutboxMessage, *, handing_over: Callable[[], None]) -> None:
        if message.recipient in self.refused:
            raise self.refused[message.recipient]
        handing_over()
        self.taken.append((message.recipient, message.content))

    def close(self) -> None:
        """Nothing is open."""
