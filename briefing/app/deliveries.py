"""`send` and `deliveries`: a stored edition to its readers, and what became of messages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.app.clock import now as read_clock
from briefing.app.editions import captured_ids
from briefing.app.outgoing import edition_named, make_signature, open_outgoing
from briefing.deliver.lock import store_lock
from briefing.deliver.message import date_of
from briefing.errors import InputError, UsageError
from briefing.model import Briefing, Delivery, Document
from briefing.pipeline.ports import Outbox
from briefing.pipeline.publish import DeliveryReport, deliver_pending, give_up, retry
from briefing.settings import Settings, load_settings
from briefing.store import Ledger, Store

if TYPE_CHECKING:
    from briefing.app.letters import Letters


def send_edition(
    edition: str, *, config: Path | None, to: tuple[str, ...] = (), on_doubt: str = ""
) -> tuple[Letters, DeliveryReport]:
    """Deliver a stored edition to its configured readers. Who has it already does not get it again.

    Args:
        edition: id, name, or name/day of a stored edition.
        to: only these addresses; each must be a configured reader of the edition.

    Raises:
        InputError: there is no such edition.
        UsageError: an address is none of its readers.
    """
    settings = load_settings(config)
    with (
        store_lock(settings.store_path),
        Store(settings.store_path, create=False, durable=True) as store,
        open_outgoing(settings, on_doubt, store=store) as outgoing,
    ):
        briefing, slot = _stored(store, edition)
        dated = _date(outgoing.outbox, briefing, slot, now=outgoing.clock())
        letters = _letters(briefing, slot, settings, to, documents=_cited(briefing, store), date=dated)
        outgoing.outbox.enqueue(letters.messages, now=outgoing.clock())
        report = deliver_pending(
            outgoing.outbox,
            outgoing.transport,
            outgoing.rules,
            clock=outgoing.clock,
            sleep=outgoing.sleep,
            edition_id=briefing.id,
        )
    return letters, report


def _stored(store: Store, edition: str) -> tuple[Briefing, str]:
    briefing = store.load_edition(edition)
    if briefing is None:
        known = ", ".join(entry.id for entry in store.list_editions(limit=4)) or "none yet"
        raise InputError(f"no edition {edition!r} in the store", remedy=f"the latest are: {known}")
    entries = store.list_editions(slug=briefing.edition.slug)
    return briefing, next((entry.slot for entry in entries if entry.id == briefing.id), "")


def _date(outbox: Outbox, briefing: Briefing, slot: str, *, now: datetime) -> datetime:
    """Return the date of the edition's first messages, so that a copy made later is the same to the byte."""
    from briefing.app.letters import message_date

    readers = (delivery.recipient for delivery in outbox.deliveries(edition_id=briefing.id, slot=slot))
    kept = (outbox.message(briefing.id, reader, slot=slot) for reader in readers)
    dates = (date_of(message.content) for message in kept if message is not None)
    return next((date for date in dates if date), message_date(briefing.cut_off, made_at=now))


def _cited(briefing: Briefing, store: Store) -> tuple[Document, ...]:
    found = (store.document(key) for key in sorted(captured_ids(briefing)))
    return tuple(document for document in found if document is not None)


def _letters(
    briefing: Briefing,
    slot: str,
    settings: Settings,
    to: tuple[str, ...],
    *,
    documents: tuple[Document, ...],
    date: datetime,
) -> Letters:
    from briefing.app.letters import LetterFormat, write_letters
    from briefing.app.notices import write_notices
    from briefing.app.plan import template_values
    from briefing.app.sealing import Seal
    from briefing.render import RenderOptions, load_design

    edition = edition_named(settings, briefing.edition.slug)
    readers = settings.readers(edition.slug)
    by_address = {reader.address.casefold(): reader for reader in readers}
    channels = {c.recipient.address for c in settings.channels if c.gets(edition.slug)}
    for address in to:
        if address.casefold() not in by_address and address not in channels:
            raise UsageError(
                f"{address!r} is no reader of {edition.slug!r}",
                remedy="add a [[recipient]] or [[channel]] to the settings",
            )
    chosen = tuple(by_address[a.casefold()] for a in to if a.casefold() in by_address) if to else readers
    letter_format = LetterFormat(
        edition=replace(edition, when_empty="edition"),
        delivery=settings.delivery,
        design=load_design(edition.design or "briefing"),
        options=RenderOptions(attachments=edition.carry != "nothing"),
        documents=documents,
        seal=Seal(settings, now=read_clock()).artifact,
        slot=slot,
        date=date,
        values=template_values(briefing.edition, briefing.cut_off) | {"title": briefing.title},
        message_limit_bytes=settings.limits.message_mb * 1_000_000,
    )
    letters = write_letters(briefing, chosen, letter_format, sign=make_signature(settings))
    notices = write_notices(briefing, letter_format.edition, settings, slot=slot, to=to)
    return letters.with_notices(notices)


def list_deliveries(config: Path | None, *, edition: str = "") -> tuple[Delivery, ...]:
    """Return what became of every message, newest edition last.

    Args:
        edition: an edition's id, or the slug it begins with; "" for all.
    """
    path = load_settings(config).store_path
    if not path.exists():
        return ()
    with Ledger(path, create=False) as outbox:
        return tuple(found for found in outbox.deliveries() if found.edition_id.startswith(edition))


def give_up_deliveries(config: Path | None, *, edition: str = "", to: tuple[str, ...] = ()) -> int:
    """Let failed and held messages be; returns how many."""
    settings = load_settings(config)
    with store_lock(settings.store_path), Ledger(settings.store_path, create=False) as outbox:
        return give_up(outbox, clock=read_clock, choose=_chosen(edition, to))


def _chosen(edition: str, to: tuple[str, ...]) -> Callable[[Delivery], bool]:
    wanted = {address.casefold() for address in to}

    def chosen(delivery: Delivery) -> bool:
        is_wanted = not wanted or delivery.recipient.casefold() in wanted
        return is_wanted and delivery.edition_id.startswith(edition)

    return chosen


def retry_deliveries(
    config: Path | None, *, edition: str = "", to: tuple[str, ...] = (), on_doubt: str = ""
) -> DeliveryReport:
    """Send messages again that failed, are held or in doubt; the same bytes under the same Message-ID."""
    settings = load_settings(config)
    with store_lock(settings.store_path), open_outgoing(settings, on_doubt) as outgoing:
        retry(outgoing.outbox, clock=read_clock, choose=_chosen(edition, to))
        return deliver_pending(
            outgoing.outbox, outgoing.transport, outgoing.rules, clock=outgoing.clock, sleep=outgoing.sleep
        )
