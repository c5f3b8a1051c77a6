"""`run`: settings to objects, and the clock once. Started by `start.py`, which holds the lock."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from briefing.app.clock import now as read_clock
from briefing.app.outgoing import edition_named, make_signature, open_outgoing
from briefing.app.report import FAILED, exit_code
from briefing.app.run_request import RunRequest
from briefing.app.timetables import timetable_of
from briefing.deliver.folders import EmlFolder
from briefing.errors import UsageError
from briefing.model import Diagnostic, OutboxMessage
from briefing.pipeline.run import Job, Outgoing, RunReport, SlotResult, rehearse, run_jobs
from briefing.pipeline.timetable import Slot, parse_slot, slot_instant
from briefing.settings import EditionSettings, Settings
from briefing.store import Store


class _Steps:
    """What a run does between the outbox and the world."""

    def __init__(self, settings: Settings, request: RunRequest, now: datetime, store: Store) -> None:
        self._settings = settings
        self._store = store
        self._request = request
        self._now = now
        self._sign = make_signature(settings)

    def last_slot(self, slug: str) -> Slot | None:
        keys = self._slots(slug)
        return parse_slot(max(keys)) if keys else None

    def is_made(self, slug: str, slot: Slot) -> bool:
        return slot.key in self._slots(slug)

    def _slots(self, slug: str) -> set[str]:
        return {entry.slot for entry in self._store.list_editions(slug=slug) if entry.slot}

    def gather(self) -> tuple[Diagnostic, ...]:
        if self._request.fetch:
            from briefing.app.gather import gather_into_store

            return gather_into_store(self._settings, self._store, now=self._now)
        return ()

    def make(self, slug: str, slot: Slot) -> SlotResult:
        # reading, choosing and rendering load slowly; a run with nothing due needs none of it
        from briefing.app.edition import make_slot

        return make_slot(
            slot,
            edition_named(self._settings, slug),
            self._settings,
            now=self._now,
            sign=self._sign,
            store=self._store,
        )


def run(request: RunRequest, settings: Settings) -> RunReport:
    """Do the work of `start_run`. The caller holds the store's lock."""
    now = read_clock()
    chosen = [edition_named(settings, name) for name in request.editions] or list(settings.editions)
    jobs = [job_of(edition, settings) for edition in chosen]
    slot = parse_slot(request.slot) if request.slot else None
    if slot is not None and not request.dry_run:
        _refuse_future(slot, jobs, now)
    # one connection for the whole run, and every write of it waits for the disk
    with Store(settings.store_path, durable=True) as store:
        steps = _Steps(settings, request, now, store)
        if request.dry_run:
            return rehearse(jobs, steps, now=now, slot=slot, show=_EmlShow(settings.output / "dry-run"))
        with open_outgoing(settings, request.on_doubt, store=store) as outgoing:
            unread = _collect_bounces(settings, store, outgoing, now)
            report = run_jobs(jobs, steps, outgoing, now=now, slot=slot)
    report = replace(report, troubles=(*report.troubles, *unread))
    return (
        report
        if exit_code(report) == FAILED
        else replace(report, troubles=(*report.troubles, *_beat(settings)))
    )


def _collect_bounces(settings: Settings, store: Store, outgoing: Outgoing, now: datetime) -> tuple[str, ...]:
    if not settings.bounces.url:
        return ()
    # loads what reads mailboxes
    from briefing.app.bounces import collect_bounces

    return collect_bounces(settings, store, outgoing.outbox, now=now)


def _beat(settings: Settings) -> tuple[str, ...]:
    if not settings.delivery.heartbeat_url:
        return ()
    # loads what reads from the network
    from briefing.app.heartbeat import beat

    return beat(settings)


def _refuse_future(slot: Slot, jobs: list[Job], now: datetime) -> None:
    """A slot that is sent before its time would be empty and stop the ones until then."""
    for job in jobs:
        if slot_instant(slot, job.timetable) > now:
            raise UsageError(
                f"the slot {slot.key} of {job.slug!r} is still to come", remedy="look at it with --dry-run"
            )


class _EmlShow:
    """Writes messages where a mail program can open them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, message: OutboxMessage) -> Path:
        folder = EmlFolder(self._folder / message.edition_id)
        folder.send(message, handing_over=lambda: None)
        return folder.written[-1]


def job_of(edition: EditionSettings, settings: Settings) -> Job:
    """Return an edition's timetable and its rule for missed slots."""
    return Job(
        slug=edition.slug,
        timetable=timetable_of(edition),
        catch_up=edition.catch_up,
        catch_up_slots=settings.limits.catch_up_slots,
    )
