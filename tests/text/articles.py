"""Documents for tests, made from plain text."""

from datetime import UTC, datetime

from briefing.model import Document, DocumentId, SourceId, sha256_hex


def document(text: str, *, title: str = "", language: str = "en") -> Document:
    return Document(
        id=DocumentId(sha256_hex(title + text)[:16]),
        source_id=SourceId("test"),
        outlet="Meridian Wire",
        title=title,
        text=text,
        language=language,
        author="",
        published_at=datetime(2024, 10, 22, 12, tzinfo=UTC),
        retrieved_at=datetime(2024, 10, 22, 13, tzinfo=UTC),
        sha256=sha256_hex(text),
    )
