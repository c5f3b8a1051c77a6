"""Makes documents for the extraction tests."""

from __future__ import annotations

from datetime import UTC, datetime

from briefing.model import Document, DocumentId, Sentence, SourceId
from briefing.text.split import document_sentences

# a Tuesday
PUBLISHED = datetime(2024, 10, 22, 6, 0, tzinfo=UTC)


def article(
    text: str,
    *,
    language: str = "en",
    name: str = "a",
    outlet: str = "Gazette",
    published: datetime | None = PUBLISHED,
) -> Document:
    return Document(
        id=DocumentId(name),
        source_id=SourceId(outlet),
        outlet=outlet,
        title="",
        text=text,
        language=language,
        author="",
        published_at=published,
        retrieved_at=PUBLISHED,
        sha256="",
    )


def cut(document: Document) -> tuple[Sentence, ...]:
    return document_sentences(document)


def one_sentence(document: Document) -> tuple[Sentence, ...]:
    """The whole text as a single sentence, however long."""
    return (Sentence(document.id, 0, 0, len(document.text), 0),)
