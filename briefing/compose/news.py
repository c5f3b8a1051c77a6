"""What is new about a story since the edition before, and what its outlets changed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from briefing.compose.draft import ChangeDraft, SentenceKey
from briefing.copies.revisions import Revision
from briefing.copies.sentence_changes import SentenceChange
from briefing.model import Briefing, Document, DocumentId, PastItem, Status, Story

_CHANGES_PER_STORY = 3
# a changed dateline or byline is no changed statement
_SHORTEST_STATEMENT_CHARACTERS = 40


@dataclass(frozen=True, slots=True)
class Standing:
    """How a story stands to what readers had.

    `is_unchanged`: reported before, and nothing has come in that says anything else. `news` are the sentences of new
    documents that do.
    """

    # None on a first edition
    status: Status | None
    is_unchanged: bool
    first_reported: datetime | None
    news: frozenset[SentenceKey] = frozenset()


@dataclass(frozen=True, slots=True)
class Before:
    """What readers of earlier editions had: its documents, and which of today's are the same again."""

    documents: frozenset[DocumentId] = frozenset()
    # today's documents that were there before, are copies of such, or differ in nothing that matters
    stale: frozenset[DocumentId] = frozenset()
    # there was none
    is_first: bool = False


def only_announcing(briefing: Briefing) -> frozenset[DocumentId]:
    """The documents that an edition cites for a coming day alone: nobody was told their stories."""
    told = {key for section in briefing.sections for item in section.items for key in item.document_ids}
    documents = {citation.id: citation.document_id for citation in briefing.citations}
    cited = (number for coming in briefing.ahead if not coming.item_id for number in coming.citations)
    return frozenset(documents[number] for number in cited if number in documents) - told


# of new documents of a story, given those that readers had: the sentences that say something new
FindNews = Callable[[Sequence[DocumentId], Sequence[DocumentId]], frozenset[SentenceKey]]


def story_standing(
    story: Story,
    documents: Sequence[Document],
    revisions: Sequence[Revision],
    before: Before,
    find_news: FindNews,
) -> Standing:
    """Compare a story with what readers had.

    A revised document that says so makes a correction; new documents with anything new make the story develop; a
    revised document alone updates it. Without any of these it only continues.

    Args:
        story: with today's and earlier documents.
        documents: all documents of the story that are at hand, for their times.
        revisions: of all documents.
        before: earlier editions; empty when there was none.
    """
    members = set(story.document_ids)
    first = min((document.published_at for document in documents if document.published_at), default=None)
    if before.is_first:
        return Standing(None, is_unchanged=False, first_reported=first)
    known = members | {r.revision_of for r in revisions if r.document_id in members}
    had = known & before.documents
    if not had:
        return Standing(Status.NEW, is_unchanged=False, first_reported=first)
    revised = [revision for revision in revisions if revision.document_id in members - before.documents]
    marks = {revision.status for revision in revised}
    fresh = members - before.documents - before.stale - {revision.document_id for revision in revised}
    news = find_news(sorted(fresh), sorted(had)) if fresh else frozenset[SentenceKey]()
    for status, holds in (
        (Status.CORRECTED, Status.CORRECTED in marks),
        (Status.DEVELOPING, bool(news)),
        (Status.UPDATED, Status.UPDATED in marks),
    ):
        if holds:
            return Standing(status, is_unchanged=False, first_reported=first, news=news)
    return Standing(Status.CONTINUING, is_unchanged=True, first_reported=first)


def story_changes(story: Story, revisions: Sequence[Revision], before: Before) -> tuple[ChangeDraft, ...]:
    """Statements that outlets of a story changed since readers last saw them; corrections first."""
    members = set(story.document_ids) - before.documents
    found: list[ChangeDraft] = []
    for revision in revisions:
        if revision.document_id not in members or revision.status is None:
            continue
        if revision.revision_of not in before.documents and revision.status is Status.UPDATED:
            continue
        for change in revision.changes:
            # a sentence that was only put in other words is no news
            if _is_trifle(change) or (change.old and change.new and not change.corrects):
                continue
            draft = ChangeDraft(
                old=(revision.revision_of, change.old.start, change.old.end) if change.old else None,
                new=(revision.document_id, change.new.start, change.new.end) if change.new else None,
            )
            found.append(draft)
    kinds = (
        [draft for draft in found if draft.old and draft.new],
        [draft for draft in found if draft.old and not draft.new],
        [draft for draft in found if draft.new and not draft.old],
    )
    # one of each kind before a second of any: what was withdrawn matters as much as what came instead
    ranked = sorted((place, kind) for kind, drafts in enumerate(kinds) for place in range(len(drafts)))
    chosen = sorted((kind, place) for place, kind in ranked[:_CHANGES_PER_STORY])
    return tuple(kinds[kind][place] for kind, place in chosen)


def _is_trifle(change: SentenceChange) -> bool:
    longest = max(side.end - side.start for side in (change.old, change.new) if side is not None)
    return longest < _SHORTEST_STATEMENT_CHARACTERS


def dropped_items(previous: Briefing, reported: Collection[DocumentId]) -> tuple[PastItem, ...]:
    """Items of the edition before whose stories nobody reports on any more.

    Args:
        reported: earlier documents that belong to a story with news.
    """
    gone = []
    for section in previous.sections:
        for item in section.items:
            own = {sentence.document_id for sentence in item.sentences} | {item.headline_document_id}
            if section.theme_id is not None and not own & set(reported):
                gone.append(PastItem(item.id, item.headline, section.theme, previous.id))
    return tuple(gone)
