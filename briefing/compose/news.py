"""What is new about a story since the edition before, and what its outlets changed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from briefing.compose.draft import ChangeDraft
from briefing.copies.revisions import Revision
from briefing.copies.sentence_changes import SentenceChange
from briefing.model import Briefing, Document, DocumentId, PastItem, Status, Story

_CHANGES_PER_STORY = 3
# a changed dateline or byline is no changed statement
_SHORTEST_STATEMENT_CHARACTERS = 40


@dataclass(frozen=True, slots=True)
class Standing:
    """`is_unchanged`: reported before, and nothing has come in that says anything else."""

    status: Status
    is_unchanged: bool
    first_reported: datetime | None


@dataclass(frozen=True, slots=True)
class Before:
    """What readers of the edition before had: its documents, and which of today's are the same again."""

    documents: frozenset[DocumentId] = frozenset()
    # today's documents that were there before, are copies of such, or differ in nothing that matters
    stale: frozenset[DocumentId] = frozenset()


def story_standing(
    story: Story, documents: Sequence[Document], revisions: Sequence[Revision], before: Before
) -> Standing:
    """Compare a story with the edition before.

    Args:
        story: with today's and earlier documents.
        documents: all documents of the story that are at hand, for their times.
        revisions: of all documents.
        before: the earlier edition; empty when there was none.
    """
    members = set(story.document_ids)
    times = [document.published_at for document in documents if document.published_at]
    first = min(times, default=None)
    known = members | {r.revision_of for r in revisions if r.document_id in members}
    if not known & before.documents:
        return Standing(Status.NEW, is_unchanged=False, first_reported=first)
    marks = {revision.status for revision in revisions if revision.document_id in members - before.documents}
    for status in (Status.CORRECTED, Status.UPDATED):
        if status in marks:
            return Standing(status, is_unchanged=False, first_reported=first)
    fresh = members - before.documents - before.stale
    return Standing(Status.CONTINUING, is_unchanged=not fresh, first_reported=first)


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
