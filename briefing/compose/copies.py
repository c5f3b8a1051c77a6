"""Finds the same sentence, word for word, in other documents of a story: agency copy, cited together."""

from __future__ import annotations

from briefing.compose.draft import SentenceKey, StoryDraft
from briefing.model import DocumentId

Span = tuple[DocumentId, int, int]
# further outlets cited behind a sentence; the basis line counts them all
_MOST_FURTHER = 3


def same_wordings(story: StoryDraft) -> dict[SentenceKey, tuple[Span, ...]]:
    """Per sentence, spans of other documents of the story with exactly its words, one per document."""
    places: dict[str, list[tuple[SentenceKey, Span]]] = {}
    for document in story.documents:
        for sentence in story.sentences[document.id]:
            words = document.text[sentence.start : sentence.end]
            key = (document.id, sentence.index)
            places.setdefault(words, []).append((key, (document.id, sentence.start, sentence.end)))
    found: dict[SentenceKey, tuple[Span, ...]] = {}
    for same in places.values():
        for key, span in same:
            others = {other[0]: other for _, other in same if other[0] != span[0]}
            if others:
                found[key] = tuple(others.values())[:_MOST_FURTHER]
    return found
