"""What stands beside an item's sentences."""

from __future__ import annotations

from dataclasses import replace

from briefing.compose.draft import ChangeDraft, StoryDraft
from briefing.compose.telling import _changed_sentences, _fresh_changes
from briefing.model import Basis, DocumentId, Story, StoryId
from briefing.text import document_sentences
from tests.compose.test_news import KNOWN, document

A, OLD = DocumentId("a"), (DocumentId("old"), 0, 20)
DOCUMENT = document(A, KNOWN)
SENTENCES = document_sentences(DOCUMENT)
PRINTED, OTHER = ((A, one.start, one.end) for one in SENTENCES[:2])
STORY = StoryDraft(
    Story(StoryId("s"), (A,)), (DOCUMENT,), (DOCUMENT,), {A: SENTENCES}, Basis(1, (), 0, 0), ()
)


def fresh(*changes: ChangeDraft) -> tuple[ChangeDraft, ...]:
    return _fresh_changes(replace(STORY, changes=changes), {(A, 0)})


def test_what_is_printed_is_no_change_beside_it_and_what_was_said_before_stays() -> None:
    assert fresh(ChangeDraft(OLD, PRINTED)) == (ChangeDraft(OLD, None),)
    assert fresh(ChangeDraft(OLD, OTHER)) == (ChangeDraft(OLD, OTHER),)


def test_an_addition_that_is_printed_leaves_nothing() -> None:
    assert fresh(ChangeDraft(None, PRINTED), ChangeDraft(None, OTHER)) == (ChangeDraft(None, OTHER),)


def test_a_sentence_shown_as_a_change_is_known() -> None:
    assert _changed_sentences(STORY, (ChangeDraft(OLD, OTHER), ChangeDraft(OLD, None))) == {(A, 1)}
