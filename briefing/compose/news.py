"""What is new about a story since the edition before, and what its outlets changed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from briefing.analyze.revisions import Revision
from briefing.analyze.sentence_changes import SentenceChange
from briefing.compose.draft import ChangeDraft
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
    if not members & before.documents:
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
    found: list[tuple[int, ChangeDraft]] = []
    for revision in revisions:
        if revision.document_id not in members or revision.status is None:
            continue
        if revision.revision_of not in before.documents and revision.status is Status.UPDATED:
            continue
        corrected = revision.status is Status.CORRECTED
        for change in revision.changes:
            if _is_trifle(change) or (corrected and change.old and change.new and not change.corrects):
                continue
            draft = ChangeDraft(
                old=(revision.revision_of, change.old.start, change.old.end) if change.old else None,
                new=(revision.document_id, change.new.start, change.new.end) if change.new else None,
            )
            found.append((0 if change.corrects else 1 if change.new else 2, draft))
    found.sort(key=lambda pair: pair[0])
    return tuple(draft for _, draft in found[:_CHANGES_PER_STORY])


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
