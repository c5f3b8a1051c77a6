"""Small documents for the tests of grouping, copies, revisions and publishers."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from briefing.model import Document, DocumentId, DocumentKind, SourceId, sha256_hex

NOON = datetime(2031, 3, 4, 12, tzinfo=UTC)
STORIES = Path(__file__).resolve().parents[1] / "data" / "stories"


def document(
    name: str,
    text: str,
    *,
    title: str = "",
    outlet: str = "",
    author: str = "",
    url: str = "",
    guid: str = "",
    hours: float = 0.0,
    language: str = "en",
    kind: DocumentKind = DocumentKind.NEWS,
) -> Document:
    """`hours` counts from noon of 4 March 2031."""
    return Document(
        id=DocumentId(name),
        source_id=SourceId("test"),
        outlet=outlet or f"Outlet {name}",
        title=title or name,
        text=text,
        language=language,
        author=author,
        published_at=NOON + timedelta(hours=hours),
        retrieved_at=NOON + timedelta(days=3),
        sha256=sha256_hex(text),
        url=url,
        guid=guid,
        kind=kind,
    )


def labeled(name: str) -> tuple[list[Document], dict[DocumentId, str]]:
    """Documents of tests/data/stories and the story of each."""
    documents, stories = [], {}
    for line in (STORIES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        when = datetime.fromisoformat(row["published_at"])
        made = Document(
            id=DocumentId(row["id"]),
            source_id=SourceId("test"),
            outlet=row["outlet"],
            title=row["title"],
            text=row["text"],
            language=row["language"],
            author="",
            published_at=when,
            retrieved_at=when,
            sha256=sha256_hex(row["text"]),
        )
        documents.append(made)
        stories[made.id] = row["story"]
    return documents, stories
