"""The morning run: fetch, make what is due, send what waits. One idempotent job per edition and slot.

A slot is made once: its edition and all its messages are committed in one step, so a run that dies
before has made nothing, and one that dies after has only to send. One bad edition stops no other.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from briefing.errors import BriefingError
from briefing.model import Briefing, Delivery, DeliveryState, Diagnostic, OutboxMessage
from briefing.pipeline.ports import Clock, Outbox, Sleep, Transport
from briefing.pipeline.publish import DeliveryReport, DeliveryRules, deliver_pending
from briefing.pipeline.timetable import Slot, Timetable, due_slots, latest_slot, slot_instant

log = logging.getLogger(__name__)

# a sent message is kept so long, to look at when a reader asks; with PDFs, a year of them is gigabytes
KEEP_SENT = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Job:
    """An edition that is made on a timetable."""

    slug: str
    timetable: Timetable
    # "latest", "all" or "none"
    catch_up: str = "latest"
    # most missed slots made up for in one run
    catch_up_slots: int = 7


@dataclass(frozen=True, slots=True)
class SlotResult:
    """An edition with everything that goes out of it, not yet committed."""

    briefing: Briefing
    messages: tuple[OutboxMessage, ...] = ()
    paths: tuple[Path, ...] = ()
    is_empty: bool = False
    # readers whose clearance is below the edition's marking
    withheld: tuple[str, ...] = ()
    # readers no message can be written for, each with the reason
    unaddressed: tuple[tuple[str, str], ...] = ()
    # what it was made without, one line each
    troubles: tuple[str, ...] = ()
    # why there is nothing in it, though there is something to read
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SlotRun:
    """What became of one slot. `error` is "" when it was made."""

    slug: str
    slot: str
    edition_id: str = ""
    paths: tuple[Path, ...] = ()
    is_empty: bool = False
    withheld: tuple[str, ...] = ()
    unaddressed: tuple[tuple[str, str], ...] = ()
    troubles: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    error: str = ""


@dataclass(frozen=True, slots=True)
class RunReport:
    """What one run did."""

    slots: tuple[SlotRun, ...]
    deliveries: DeliveryReport
    # of fetching: sources that failed
    diagnostics: tuple[Diagnostic, ...] = ()
    # editions with nothing due
    up_to_date: tuple[str, ...] = ()
    # editions whose newest slot lies ahead of the clock: it was set back, or was ahead before
    ahead: tuple[str, ...] = ()
    # messages of earlier runs that nobody got, until they are sent, given up or no news any more
    undelivered: tuple[Delivery, ...] = ()
    # what the run could not do besides, one line each
    troubles: tuple[str, ...] = ()


class Steps(Protocol):
    """What a run does between the outbox and the world."""

    def last_slot(self, slug: str) -> Slot | None:
        """Return the newest slot that was committed, None before the first."""

    def is_made(self, slug: str, slot: Slot) -> bool:
        """Tell whether a slot was committed."""

    def gather(self) -> tuple[Diagnostic, ...]:
        """Fetch all sources into the store; returns what went wrong."""

    def make(self, slug: str, slot: Slot) -> SlotResult:
        """Digest, render, write files and messages."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """How messages leave: the outbox they wait in, the transport, and how hard to try."""

    outbox: Outbox
    transport: Transport
    rules: DeliveryRules
    clock: Clock
    sleep: Sleep


def run_jobs(
    jobs: Sequence[Job], steps: Steps, outgoing: Outgoing, *, now: datetime, slot: Slot | None = None
) -> RunReport:
    """Make every slot that is due, then send everything that waits.

    Args:
        slot: this one instead of those that are due; made only when it was not made before.
    """
    due = [(job, found) for job in jobs for found in _due(job, steps, now=now, slot=slot)]
    diagnostics = steps.gather() if due else ()
    runs = tuple(_run_slot(job.slug, found, steps, outgoing) for job, found in due)
    deliveries = deliver_pending(
        outgoing.outbox, outgoing.transport, outgoing.rules, clock=outgoing.clock, sleep=outgoing.sleep
    )
    outgoing.outbox.drop_content_before(now - KEEP_SENT)
    busy = {job.slug for job, _ in due}
    return RunReport(
        slots=runs,
        deliveries=deliveries,
        diagnostics=diagnostics,
        up_to_date=tuple(job.slug for job in jobs if job.slug not in busy),
        ahead=tuple(job.slug for job in jobs if _is_ahead(job, steps, now)),
        undelivered=_left(outgoing.outbox, deliveries, since=now - KEEP_SENT),
    )


def undelivered(outbox: Outbox, *, since: datetime) -> tuple[Delivery, ...]:
    """Return the messages that failed or are held, touched since a moment: older ones are no news any more."""
    found = outbox.deliveries(states=(DeliveryState.FAILED, DeliveryState.HELD))
    return tuple(d for d in found if d.updated_at is None or d.updated_at >= since)


def _left(outbox: Outbox, told: DeliveryReport, *, since: datetime) -> tuple[Delivery, ...]:
    """What an earlier run left undelivered: without it the day after a failure would pass for a good one."""
    known = {(d.edition_id, d.slot, d.recipient) for d in (*told.failed, *told.held)}
    return tuple(
        d for d in undelivered(outbox, since=since) if (d.edition_id, d.slot, d.recipient) not in known
    )


def rehearse(
    jobs: Sequence[Job],
    steps: Steps,
    *,
    now: datetime,
    slot: Slot | None,
    show: Callable[[OutboxMessage], Path],
) -> RunReport:
    """Make the given or newest slot of each edition and show its messages; commit and send nothing."""
    diagnostics = steps.gather()
    runs: list[SlotRun] = []
    for job in jobs:
        wanted = slot or latest_slot(job.timetable, now)
        made = _made(job.slug, wanted, steps)
        if isinstance(made, SlotRun):
            runs.append(made)
        else:
            shown = tuple(show(message) for message in made.messages)
            runs.append(_slot_run(job.slug, wanted, made, (*made.paths, *shown)))
    return RunReport(slots=tuple(runs), deliveries=DeliveryReport(), diagnostics=diagnostics)


def _due(job: Job, steps: Steps, *, now: datetime, slot: Slot | None) -> tuple[Slot, ...]:
    if slot is not None:
        return () if steps.is_made(job.slug, slot) else (slot,)
    return due_slots(
        job.timetable,
        now=now,
        last=steps.last_slot(job.slug),
        catch_up=job.catch_up,
        limit=job.catch_up_slots,
    )


def _is_ahead(job: Job, steps: Steps, now: datetime) -> bool:
    last = steps.last_slot(job.slug)
    return last is not None and slot_instant(last, job.timetable) > now


def _run_slot(slug: str, slot: Slot, steps: Steps, outgoing: Outgoing) -> SlotRun:
    made = _made(slug, slot, steps)
    if isinstance(made, SlotRun):
        return made
    try:
        outgoing.outbox.commit_edition(made.briefing, made.messages, slot=slot.key, now=outgoing.clock())
    except BriefingError as error:
        log.info("%s %s could not be kept: %s", slug, slot.key, error)
        return SlotRun(slug, slot.key, error=str(error))
    log.info("%s %s is made: %d messages", slug, slot.key, len(made.messages))
    return _slot_run(slug, slot, made, made.paths)


def _made(slug: str, slot: Slot, steps: Steps) -> SlotResult | SlotRun:
    """Make a slot; what goes wrong is this slot's alone."""
    try:
        return steps.make(slug, slot)
    except BriefingError as error:
        log.info("%s %s could not be made: %s", slug, slot.key, error)
        return SlotRun(slug, slot.key, error=str(error))
    except Exception as error:
        log.exception("%s %s could not be made: a fault of the program", slug, slot.key)
        return SlotRun(slug, slot.key, error=f"a fault of the program ({type(error).__name__})")


def _slot_run(slug: str, slot: Slot, made: SlotResult, paths: tuple[Path, ...]) -> SlotRun:
    return SlotRun(
        slug=slug,
        slot=slot.key,
        edition_id=made.briefing.id,
        paths=paths,
        is_empty=made.is_empty,
        withheld=made.withheld,
        unaddressed=made.unaddressed,
        troubles=made.troubles,
        notes=made.notes,
    )
