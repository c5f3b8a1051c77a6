"""What an edition is made from when it is made from the store: the same for a run and for a look at it before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from briefing.app.plan import Plan, titled
from briefing.app.reading import too_new, too_old
from briefing.app.timetables import timetable_of
from briefing.compose.news import only_announcing
from briefing.errors import DamagedRecord, UsageError
from briefing.model import Briefing, Diagnostic, Document, DocumentId, Period, SourceId, Stage
from briefing.pipeline.options import EditionInput, Frame, Previous
from briefing.pipeline.timetable import (
    Slot,
    Timetable,
    local_instant,
    next_slot,
    slot_at,
    slot_instant,
    slot_period,
)
from briefing.store import Store

# stories are followed for so long: four weeks of the same weekday; chosen, not measured
_MEMORY = timedelta(days=28)
# code of a record of the store that cannot be read
UNREAD = "unread"


def open_stored(plan: Plan) -> Store:
    """Open the store that an edition is made from.

    Raises:
        UsageError: there is none yet.
    """
    path = plan.settings.store_path
    if not path.exists():
        raise UsageError(
            "nothing to read: no paths were named and there is no store yet",
            where=str(path),
            remedy="name files or folders (briefing build FOLDER), or add sources and run briefing fetch",
        )
    return Store(path, create=False)


def stored_input(plan: Plan, store: Store, *, now: datetime, slot: Slot | None = None) -> EditionInput:
    """Make the input of the issue that is cut off when the plan says.

    Args:
        slot: the issue's place in the timetable; by default the one of the cut-off, on the timetable or not.
    """
    # loads what fetches over the network, which a build from files never does
    from briefing.app.gather import store_troubles

    timetable = timetable_of(plan.edition)
    slot = slot or slot_at(timetable, plan.frame.cut_off)
    period = _period(plan, slot, timetable)
    previous, unread = stored_previous(plan, store)
    documents = slot_documents(store, plan, period, previous=previous, now=now)
    # what came in late is older than the period that is printed
    oldest = min((d.published_at for d in documents if d.published_at), default=period.start)
    frame = replace(_framed(plan, slot, timetable, store), since=min(oldest, period.start), period=period)
    troubles = store_troubles(plan.settings, store, now=plan.frame.cut_off)
    if not documents and not (previous and previous.briefing.provenance.documents_read):
        # the first edition of an inbox that holds what was collected before
        note = too_old(
            store.iter_documents(None, period.start, _sources(plan)), period.start, plan.edition.timezone
        )
        note = note or too_new(
            store.iter_documents(period.end, None, _sources(plan)), period.end, plan.edition.timezone
        )
        troubles = (*troubles, note) if note else troubles
    return EditionInput(documents, frame, previous, (*unread, *troubles))


def _period(plan: Plan, slot: Slot, timetable: Timetable) -> Period:
    cut_off, since = plan.frame.cut_off, plan.frame.since
    if plan.has_own_period and since is not None:
        return Period(since, cut_off)
    return Period(slot_period(slot, timetable).start, cut_off)


def _framed(plan: Plan, slot: Slot, timetable: Timetable, store: Store) -> Frame:
    """Fill in what only the timetable knows: number, title, when the next one is due."""
    edition = replace(
        plan.frame.edition,
        number=_number(plan, slot, store),
        next_due=_next_due(slot, timetable, plan.edition.due),
    )
    frame = replace(plan.frame, edition=edition)
    return frame if plan.has_own_title else titled(frame, plan.edition.title)


def _number(plan: Plan, slot: Slot, store: Store) -> int:
    """One more than the slots that were made before this one."""
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


def stored_previous(plan: Plan, store: Store) -> tuple[Previous | None, tuple[Diagnostic, ...]]:
    """The edition before this one, None for the first, with the documents that its readers had.

    These are the ones of its stories, and what editions of the weeks before cited: a story that rested for some days
    is not new when it goes on. An edition that cannot be read stops nothing: this one is made without comparison, and
    says so.
    """
    try:
        briefing = store.previous_edition(plan.edition.slug, plan.frame.cut_off)
    except DamagedRecord as error:
        message = f"{error.message}; this edition is made without comparison with it"
        where = error.where or "the edition before"
        return None, (Diagnostic(Stage.STORE, UNREAD, where, message, error.remedy or ""),)
    if briefing is None:
        return None, ()
    wanted = {key for section in briefing.sections for item in section.items for key in item.document_ids}
    for earlier in _editions_before(briefing, store):
        wanted |= {source.document_id for source in earlier.sources} - only_announcing(earlier)
    found = (store.document(key) for key in sorted(wanted))
    documents = tuple(document for document in found if document is not None)
    return Previous(briefing, documents, sha256=store.edition_sha256(briefing.id)), ()


def _editions_before(briefing: Briefing, store: Store) -> Iterator[Briefing]:
    """An edition and those that readers got in the weeks before it, as far back as they can be read."""
    oldest = briefing.cut_off - _MEMORY
    found: Briefing | None = briefing
    while found is not None and found.cut_off > oldest:
        yield found
        try:
            found = store.previous_edition(found.edition.slug, found.cut_off)
        except DamagedRecord:
            return


def slot_documents(
    store: Store, plan: Plan, period: Period, *, previous: Previous | None, now: datetime
) -> tuple[Document, ...]:
    """Choose a slot's documents, so that each is read for one slot and none falls between two.

    To those of the period come undated ones that the slot's own run has just fetched, and those of the
    period before that were not to be had when the previous edition was made. What the previous edition
    has read is left out of both.
    """
    sources = _sources(plan)
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


def _sources(plan: Plan) -> list[SourceId]:
    wanted = set(plan.edition.sources)
    return [source.id for source in plan.settings.sources if source.id in wanted]


def _known(briefing: Briefing) -> frozenset[DocumentId]:
    """Documents that an edition has read, whether it used them or not."""
    items = (item for section in briefing.sections for item in section.items)
    return frozenset(
        [source.document_id for source in briefing.sources]
        + [document_id for item in items for document_id in item.document_ids]
        + [left.document_id for left in briefing.left_out]
    )
