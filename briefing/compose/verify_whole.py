"""Proves that what is printed is whole: a sentence from its first word to its last, never the half before a "not"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing.compose.findings import Finding, short
from briefing.model import Briefing, Document, DocumentId, PrintedSentence
from briefing.text import document_sentences


class Edges:
    """Where the sentences of documents begin and end; each document is cut once."""

    def __init__(self, documents: Mapping[DocumentId, Document]) -> None:
        self._documents = documents
        self._spans: dict[DocumentId, frozenset[tuple[int, int]]] = {}

    def is_sentence(self, document_id: DocumentId, start: int, end: int) -> bool:
        """Tell whether a span is a sentence; what is not captured is let pass, since it is named elsewhere."""
        document = self._documents.get(document_id)
        if document is None:
            return True
        if document_id not in self._spans:
            found = document_sentences(document)
            self._spans[document_id] = frozenset((sentence.start, sentence.end) for sentence in found)
        return (start, end) in self._spans[document_id]


def check_whole(briefing: Briefing, documents: Mapping[DocumentId, Document]) -> Iterator[Finding | None]:
    """Check that every cited and every printed span is a whole sentence."""
    edges = Edges(documents)
    for citation in briefing.citations:
        if edges.is_sentence(citation.document_id, citation.start, citation.end):
            yield None
        else:
            words = documents[citation.document_id].text[citation.start : citation.end]
            yield Finding(f"citation {citation.id}", f"is no whole sentence: {short(words)}")
    for where, sentence in _every_sentence(briefing):
        is_whole = edges.is_sentence(sentence.document_id, sentence.start, sentence.end)
        yield None if is_whole else Finding(where, f"is no whole sentence: {short(sentence.text)}")


def _every_sentence(briefing: Briefing) -> Iterator[tuple[str, PrintedSentence]]:
    for section in briefing.sections:
        for item in section.items:
            yield from ((f"{section.theme}: {item.headline}", sentence) for sentence in item.sentences)
        for entry in section.entries:
            yield from ((f"{section.theme}: {entry.headline}", sentence) for sentence in entry.sentences)
