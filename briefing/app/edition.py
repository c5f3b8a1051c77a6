"""One slot of an edition, from the store to written files and finished messages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from briefing.app.issue import layout, make_digest, planned_executor, render_all, write_all
from briefing.app.letters import LetterFormat, Sign, has_news, message_date, write_letters
from briefing.app.plan import BuildRequest, resolve, template_values
from briefing.app.press import Press
from briefing.app.reading import TOO_NEW, TOO_OLD
from briefing.app.sealing import Seal
from briefing.app.stored import UNREAD, stored_input
from briefing.app.timetables import timetable_of
from briefing.model import Briefing, Stage
from briefing.pipeline.run import KEEP_SENT, SlotResult, undelivered
from briefing.pipeline.timetable import Slot, slot_instant
from briefing.settings import EditionSettings, Settings
from briefing.store import Store


def make_slot(
    slot: Slot, edition: EditionSettings, settings: Settings, *, now: datetime, sign: Sign, store: Store
) -> SlotResult:
    """Digest a slot's documents, write its files, and finish its messages."""
    cut_off = slot_instant(slot, timetable_of(edition))
    plan = resolve(BuildRequest(config=settings.path, edition=edition.slug, as_of=cut_off))
    press, seal = Press(), Seal(settings, now=now)
    with planned_executor(plan, store) as executor:
        digest = make_digest(
            stored_input(plan, store, now=now, slot=slot), plan, press=press, executor=executor, memory=store
        )
    briefing = digest.briefing
    # several slots of a day do not overwrite one another
    part = f"-{slot.clock.replace(':', '')}" if len(edition.times) > 1 else ""
    paths = write_all(render_all(digest, plan, press), digest, plan, seal=seal, part=part)
    design, options = layout(plan)
    letter_format = LetterFormat(
        edition=edition,
        delivery=settings.delivery,
        design=design,
        options=options,
        slot=slot.key,
        date=message_date(cut_off, made_at=now),
        documents=digest.documents,
        seal=seal.artifact,
        values=template_values(briefing.edition, briefing.cut_off) | {"title": briefing.title},
        message_limit_bytes=settings.limits.message_mb * 1_000_000,
        undelivered=len(undelivered(store.ledger(), since=now - KEEP_SENT)),
    )
    letters = write_letters(briefing, settings.readers(edition.slug), letter_format, sign=sign)
    if settings.channels:
        # loads what posts to the web
        from briefing.app.notices import write_notices

        letters = letters.with_notices(write_notices(briefing, edition, settings, slot=slot.key))
    return SlotResult(
        briefing=briefing,
        messages=letters.messages,
        paths=paths,
        is_empty=not has_news(briefing),
        withheld=letters.withheld,
        unaddressed=letters.unaddressed,
        troubles=(*_lines(briefing), *map(str, press.failures), *letters.troubles, *seal.troubles),
        notes=tuple(_notes(briefing)),
    )


def _notes(briefing: Briefing) -> Iterator[str]:
    """Why a first edition is empty, for whoever has just set it up."""
    for trouble in briefing.diagnostics:
        if trouble.code in (TOO_OLD, TOO_NEW):
            yield f"{trouble.message}; {trouble.remedy}"


def _lines(briefing: Briefing) -> Iterator[str]:
    """What the store could not give, for whoever looks after it; readers see it in the edition."""
    for trouble in briefing.diagnostics:
        if trouble.stage is Stage.STORE and trouble.code == UNREAD:
            yield f"{trouble.where} {trouble.message}"
