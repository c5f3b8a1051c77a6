"""One slot of an edition, from stored documents to written files and finished messages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from briefing.app.build import BuildRequest, make_digest, render_all
from briefing.app.evidence import sources_path, write_evidence
from briefing.app.letters import Sign, Stationery, has_news, template_values, write_letters
from briefing.app.plan import Plan, resolve
from briefing.app.press import Press
from briefing.app.stored import stored_previous
from briefing.compose.frame import local_date
from briefing.deliver.wording import filled
from briefing.model import Artifact, Briefing, Diagnostic, Document, DocumentId, Gathered, Period, Stage
from briefing.pipeline.options import Digest, Previous
from briefing.pipeline.run import Made
from briefing.pipeline.timetable import Slot, Timetable, local_instant, next_slot, slot_instant, slot_period
from briefing.render import RenderOptions, load_design
from briefing.settings import EditionSettings, Settings
from briefing.store import Store
from briefing.store.files import write_atomically


def make_slot(
    slot: Slot,
    edition: EditionSettings,
    settings: Settings,
    *,
    timetable: Timetable,
    now: datetime,
    troubles: tuple[Diagnostic, ...],
    sign: Sign,
    store: Store,
) -> Made:
    """Digest a slot's documents, write its files, and finish its messages.

    Args:
        troubles: what went wrong while fetching; printed in the edition.
    """
    period = slot_period(slot, timetable)
    request = BuildRequest(
        config=settings.path, edition=edition.slug, as_of=period.end, since=period.end - period.start
    )
    plan = _framed(resolve(request), slot, timetable, store)
    previous = stored_previous(plan, store)
    press = Press()
    found = slot_documents(store, plan, period, previous=previous, now=now)
    digest = _digest(
        found, plan, request, period, previous=previous, troubles=troubles, press=press, store=store
    )
    briefing = replace(digest.briefing, period=period)
    artifacts = render_all(briefing, plan, request, press=press)
    paths = _write(artifacts, digest, slot, plan)
    stationery = Stationery(
        edition=edition,
        delivery=settings.delivery,
        design=load_design(edition.design or "briefing"),
        options=RenderOptions(),
        slot=slot.key,
        values=template_values(briefing.edition, briefing.cut_off) | {"title": briefing.title},
        message_limit_bytes=settings.limits.message_mb * 1_000_000,
    )
    letters = write_letters(briefing, settings.readers(edition.slug), stationery, sign=sign)
    return Made(
        briefing=briefing,
        messages=letters.messages,
        paths=paths,
        is_empty=not has_news(briefing),
        withheld=letters.withheld,
        unaddressed=letters.unaddressed,
    )


def _framed(plan: Plan, slot: Slot, timetable: Timetable, store: Store) -> Plan:
    """Fill in what only the timetable knows: number, title, when the next one is due."""
    number = _number(plan, slot, store)
    frame = replace(
        plan.options.edition, number=number, next_due=_next_due(slot, timetable, plan.edition.due)
    )
    plan = replace(plan, options=replace(plan.options, edition=frame))
    title = filled(plan.edition.title, template_values(frame, plan.options.cut_off))
    return replace(plan, options=replace(plan.options, title=" ".join(title.split())))


def _number(plan: Plan, slot: Slot, store: Store) -> int:
    entries = store.list_editions(slug=plan.edition.slug)
    return 1 + sum(bool(entry.slot) and entry.slot < slot.key for entry in entries)


def _next_due(slot: Slot, timetable: Timetable, due: str) -> datetime:
    following = next_slot(timetable, slot)
    cut_off = slot_instant(following, timetable)
    if not due:
        return cut_off
    same_day = local_instant(following.day, due, timetable.timezone)
    # due at 00:30 for a cut-off at 23:30 is on the next day
    tomorrow = local_instant(following.day + timedelta(days=1), due, timetable.timezone)
    return same_day if same_day >= cut_off else tomorrow


def _digest(
    found: tuple[Document, ...],
    plan: Plan,
    request: BuildRequest,
    period: Period,
    *,
    previous: Previous | None,
    troubles: tuple[Diagnostic, ...],
    press: Press,
    store: Store,
) -> Digest:
    documents, left = newest(found, plan.settings.limits.documents)
    # what came in late is older than the period that is printed
    oldest = min((d.published_at for d in documents if d.published_at), default=period.start)
    plan = replace(plan, options=replace(plan.options, since=min(oldest, period.start)))
    gathered = Gathered(documents, (*troubles, *left))
    return make_digest(gathered, plan, request, previous=previous, press=press, store=store)


def slot_documents(
    store: Store, plan: Plan, period: Period, *, previous: Previous | None, now: datetime
) -> tuple[Document, ...]:
    """Choose a slot's documents, so that each is read for one slot and none falls between two.

    To those of the period come undated ones that the slot's own run has just fetched, and those of the
    period before that were not to be had when the previous edition was made. What the previous edition
    has read is left out of both.
    """
    wanted = set(plan.edition.sources)
    sources = [source.id for source in plan.settings.sources if source.id in wanted]
    known = _known(previous.briefing) if previous else frozenset[DocumentId]()
    length = period.end - period.start

    def between(since: datetime, until: datetime) -> Iterable[Document]:
        return store.iter_documents(since, until, sources)

    found = [d for d in between(period.start, period.end) if d.published_at is not None or d.id not in known]
    found += [d for d in between(period.end, now + timedelta(seconds=1)) if d.published_at is None]
    if previous is not None:
        earlier = between(period.start - length, period.start)
        found += [d for d in earlier if d.retrieved_at >= period.start and d.id not in known]
    return tuple(sorted(found, key=lambda document: document.id))


def newest(
    documents: tuple[Document, ...], limit: int
) -> tuple[tuple[Document, ...], tuple[Diagnostic, ...]]:
    """Keep the newest documents when there are more than the limit, and say so."""
    if len(documents) <= limit:
        return documents, ()
    by_age = sorted(documents, key=lambda d: (d.published_at or d.retrieved_at, d.id), reverse=True)
    note = Diagnostic(
        Stage.STORE,
        "too-many",
        "documents",
        f"{len(documents)} in the period, the {limit} newest are read",
        "raise limits.documents",
    )
    return tuple(sorted(by_age[:limit], key=lambda document: document.id)), (note,)


def _known(briefing: Briefing) -> frozenset[DocumentId]:
    """Documents that an edition has read, whether it used them or not."""
    items = (item for section in briefing.sections for item in section.items)
    return frozenset(
        [source.document_id for source in briefing.sources]
        + [document_id for item in items for document_id in item.document_ids]
        + [left.document_id for left in briefing.left_out]
    )


def _write(artifacts: Iterable[Artifact], digest: Digest, slot: Slot, plan: Plan) -> tuple[Path, ...]:
    """Write the files; several slots of a day do not overwrite one another."""
    folder = plan.settings.output / local_date(plan.options.cut_off, plan.edition.timezone)
    part = f"-{slot.clock.replace(':', '')}" if len(plan.edition.times) > 1 else ""
    paths = []
    for artifact in artifacts:
        name = Path(artifact.filename)
        paths.append(write_atomically(folder / f"{name.stem}{part}{name.suffix}", artifact.content))
    write_evidence(sources_path(folder / f"{plan.edition.slug}{part}.json"), digest.documents)
    return tuple(paths)
