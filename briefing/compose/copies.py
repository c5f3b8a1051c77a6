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
        # one of each document; one more than is wanted, as a sentence is no copy of itself
        first = list({span[0]: span for _, span in same}.values())[: _MOST_FURTHER + 1]
        for key, span in same:
            others = tuple(other for other in first if other[0] != span[0])
            if others:
                found[key] = others[:_MOST_FURTHER]
    return found
