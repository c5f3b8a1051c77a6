"""Writes each reader's message of an edition: what they may see, in the forms they asked for."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from email.utils import parseaddr
from functools import partial
from zoneinfo import ZoneInfo

from briefing.app.bounded_rendering import within_limits
from briefing.app.carrying import CARRIERS, carried_for
from briefing.compose.restrict import restrict
from briefing.deliver.message import Body, Frame, compose_message
from briefing.deliver.wording import filled, marked_subject, opened_html, opened_text
from briefing.errors import DeliveryError, RenderError
from briefing.model import Artifact, Briefing, Document, OutboxMessage, Recipient
from briefing.render import Design, RenderOptions, load_design, render, render_email_parts
from briefing.settings import DeliverySettings, EditionSettings

log = logging.getLogger(__name__)

Sign = Callable[[OutboxMessage], OutboxMessage]


# a message made later than this after its edition's time is a catch-up
_ON_TIME = timedelta(hours=1)


def message_date(cut_off: datetime, *, made_at: datetime) -> datetime:
    """Return the date that an edition's messages bear: its own time, or when they were made if that is long after.

    A mailbox sorts by it: a catch-up dated days back would never be seen.
    """
    return cut_off if made_at - cut_off <= _ON_TIME else made_at.replace(microsecond=0)


@dataclass(frozen=True, slots=True)
class LetterFormat:
    """What all letters of an edition share."""

    edition: EditionSettings
    delivery: DeliverySettings
    design: Design
    options: RenderOptions
    slot: str
    # the date of every message, see `message_date`
    date: datetime
    # what the templates of subject and intro know
    values: Mapping[str, str]
    message_limit_bytes: int
    # captured texts, of which an attached PDF carries some
    documents: tuple[Document, ...] = ()
    # signs an attached PDF
    seal: Callable[[Artifact], Artifact] = lambda made: made
    # messages of earlier days that nobody got
    undelivered: int = 0


@dataclass(frozen=True, slots=True)
class Letters:
    """The messages of an edition, and who gets none."""

    messages: tuple[OutboxMessage, ...]
    # clearance below the marking
    withheld: tuple[str, ...]
    # recipient and why no message can be written
    unaddressed: tuple[tuple[str, str], ...]
    # why they are not in the design that was asked for
    troubles: tuple[str, ...] = ()

    def with_notices(self, notices: Letters) -> Letters:
        """Add what channels are told."""
        return replace(
            self,
            messages=(*self.messages, *notices.messages),
            withheld=(*self.withheld, *notices.withheld),
        )


def write_letters(
    briefing: Briefing, readers: tuple[Recipient, ...], letter_format: LetterFormat, *, sign: Sign
) -> Letters:
    """Write one message per reader; readers who may see the same share what is rendered."""
    messages: list[OutboxMessage] = []
    withheld: list[str] = []
    unaddressed: list[tuple[str, str]] = []
    bodies: dict[tuple[object, ...], Body | None] = {}
    troubles: list[str] = []
    for reader in readers:
        seen = restrict(briefing, reader)
        if seen is None:
            withheld.append(reader.address)
            continue
        attached = (reader.attach_pdf, reader.attach_epub)
        key = (tuple(sorted(set(reader.themes))), tuple(sorted(reader.formats)), attached)
        if key not in bodies:
            try:
                bodies[key] = _body(seen, reader, letter_format)
            except RenderError as error:
                # a reader's briefing does not wait for somebody to mend a style sheet
                letter_format = replace(letter_format, design=load_design())
                troubles.append(f"{error}; the messages are in the shipped design")
                bodies[key] = _body(seen, reader, letter_format)
        body = bodies[key]
        if body is None:
            continue
        try:
            messages.append(sign(_letter(seen, body, reader, letter_format)))
        except DeliveryError as error:
            log.warning("no message can be written for %r: %s", reader.address, error)
            unaddressed.append((reader.address, str(error)))
    return Letters(tuple(messages), tuple(withheld), tuple(unaddressed), tuple(troubles))


def has_news(briefing: Briefing) -> bool:
    """Tell whether anything in an edition was not in the one before."""
    return any(not item.collapsed for section in briefing.sections for item in section.items)


def _body(briefing: Briefing, reader: Recipient, letter_format: LetterFormat) -> Body | None:
    """Say what a reader's message says; None when there is nothing to say and that is to be left unsaid."""
    edition, marking = letter_format.edition, briefing.edition.marking
    subject = marked_subject(filled(edition.subject, letter_format.values), marking)
    intro = filled(edition.intro, letter_format.values)
    if not has_news(briefing) and edition.when_empty != "edition":
        return (
            Body(subject=subject, text=heartbeat_text(briefing, intro, letter_format.undelivered))
            if edition.when_empty == "heartbeat"
            else None
        )
    design, options = letter_format.design, letter_format.options
    parts = within_limits(design, partial(render_email_parts, briefing, design=design, options=options))
    return Body(
        subject=subject,
        html=opened_html(parts.html, marking=marking, intro=intro) if "html" in reader.formats else "",
        text=opened_text(parts.text, marking=marking, intro=intro) if "text" in reader.formats else "",
        attachments=tuple(
            _file(briefing, name, reader, letter_format)
            for name, is_wanted in (("pdf", reader.attach_pdf), ("epub", reader.attach_epub))
            if is_wanted
        ),
    )


def heartbeat_text(briefing: Briefing, intro: str, undelivered: int) -> str:
    """Say in a few lines that there is nothing new, so that silence is never mistaken for a fault."""
    zone = ZoneInfo(briefing.edition.timezone)
    start, end = (
        f"{moment.astimezone(zone):%Y-%m-%d %H:%M}" for moment in (briefing.period.start, briefing.period.end)
    )
    lines = [
        briefing.title,
        f"Nothing new between {start} and {end} ({briefing.edition.timezone}).",
        f"Documents read: {briefing.provenance.documents_read}.",
        *(f"Failed: {d.where}: {d.message}" for d in briefing.troubles if d.source_id is not None),
        # whose they are is nobody else's business
        *([f"Messages of earlier editions still undelivered: {undelivered}."] if undelivered else []),
    ]
    return opened_text("\n".join(lines) + "\n", marking=briefing.edition.marking, intro=intro)


def _file(briefing: Briefing, format: str, reader: Recipient, letter_format: LetterFormat) -> Artifact:
    design, how = letter_format.design, letter_format.edition.carry
    options = letter_format.options
    if format in CARRIERS:
        carried = carried_for(briefing, letter_format.documents, how, for_one=bool(reader.themes))
        options = replace(options, carried=carried)
    made = within_limits(design, partial(render, briefing, format, design=design, options=options))
    return letter_format.seal(made)


def _letter(briefing: Briefing, body: Body, reader: Recipient, letter_format: LetterFormat) -> OutboxMessage:
    """Write a message; files are left off one that servers would refuse for its size, the largest first."""
    message = compose_message(_frame(briefing, letter_format), body, reader)
    while body.attachments and len(message.content) > letter_format.message_limit_bytes:
        largest = max(body.attachments, key=lambda artifact: len(artifact.content))
        log.warning(
            "%s is left off for %s: %d bytes in all", largest.filename, reader.address, len(message.content)
        )
        body = replace(body, attachments=tuple(a for a in body.attachments if a is not largest))
        message = compose_message(_frame(briefing, letter_format), body, reader)
    return message


def _frame(briefing: Briefing, letter_format: LetterFormat) -> Frame:
    delivery = letter_format.delivery
    name, address = parseaddr(delivery.sender)
    address = address or "briefing@localhost"
    return Frame(
        edition_id=briefing.id,
        edition_slug=briefing.edition.slug,
        edition_name=briefing.edition.name,
        date=letter_format.date,
        sender_address=address,
        sender_name=name or briefing.edition.name,
        reply_to=parseaddr(delivery.reply_to)[1],
        domain=delivery.domain or address.rpartition("@")[2],
        list_id=delivery.list_id,
        unsubscribe_mailto=parseaddr(delivery.unsubscribe_mailto)[1],
        unsubscribe_url=delivery.unsubscribe_url,
        language=briefing.edition.language,
        slot=letter_format.slot,
    )
