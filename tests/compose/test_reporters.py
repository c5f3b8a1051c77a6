"""An item's basis counts who reports what is printed of it."""

from __future__ import annotations

from briefing.compose.document_findings import DocumentFindings
from briefing.compose.draft import StoryDraft
from briefing.compose.reporters import reporters
from briefing.model import Basis, Document, DocumentId, Story, StoryId
from briefing.text import document_sentences
from tests.compose.test_news import document

STRIKE = "A strike on the harbor of Tarn killed nine people on Tuesday and set two tankers on fire."
SAME = "Nine people were killed when a strike hit the harbor of Tarn, where two tankers caught fire."
OTHER = "The price of oil rose by three per cent after the news from the harbor."


def told_by(*texts: str) -> list[str]:
    """The documents that report the first sentence of the first one."""
    documents: list[Document] = [document(DocumentId(f"d{n}"), text) for n, text in enumerate(texts)]
    sentences = {one.id: document_sentences(one) for one in documents}
    story = StoryDraft(
        Story(StoryId("s"), tuple(one.id for one in documents)),
        tuple(documents),
        tuple(documents),
        sentences,
        Basis(len(documents), (), 0, 0),
        (),
    )
    findings = DocumentFindings({one.id: one for one in documents}, sentences, timezone="UTC")
    return [found.id for found in reporters(story.documents, [(DocumentId("d0"), 0)], findings)]


def test_who_says_the_same_in_other_words_is_counted() -> None:
    assert told_by(STRIKE, SAME) == ["d0", "d1"]


def test_who_was_only_grouped_with_it_is_not() -> None:
    assert told_by(STRIKE, OTHER) == ["d0"]
