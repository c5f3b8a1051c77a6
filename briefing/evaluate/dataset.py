"""Data sets from JSON lines: topics with references, or document streams with story labels. Reads no file.

The format is in docs/engine.md. Documents are made exactly as the product makes them: text normalized, language
told from the text, oldest first when every document has a date.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeGuard

from briefing.errors import InputError
from briefing.model import Document, DocumentId, SourceId, sha256_hex
from briefing.text import detect_language, normalize_text

# documents of a data set were retrieved at no particular time
_RETRIEVED = datetime(1970, 1, 1, tzinfo=UTC)
Record = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Topic:
    """Documents about one thing, and what people wrote as their summaries."""

    id: str
    documents: tuple[Document, ...]
    references: tuple[str, ...]
    language: str


@dataclass(frozen=True, slots=True)
class Stream:
    """Documents of many stories; `stories` names the story of each."""

    id: str
    documents: tuple[Document, ...]
    stories: Mapping[DocumentId, str]


def parse_dataset(text: str, *, where: str) -> tuple[Topic | Stream, ...]:
    """Read JSON lines.

    Raises:
        InputError: with file, line and key of the first thing that does not fit.
    """
    parsed = [
        _parse_line(line, f"{where}, line {number}")
        for number, line in enumerate(text.split("\n"), start=1)
        if line.strip()
    ]
    if not parsed:
        raise InputError(
            "no topic in it", where=where, remedy="each line is one JSON object: see docs/engine.md"
        )
    return tuple(parsed)


def _parse_line(line: str, where: str) -> Topic | Stream:
    try:
        record = json.loads(line)
    except ValueError as error:
        raise InputError(f"no JSON: {error}", where=where, remedy="each line is one JSON object") from error
    if not _is_record(record):
        raise InputError("no JSON object", where=where, remedy="see docs/engine.md for the format")
    name = str(record.get("id") or where)
    given = record.get("documents")
    if not isinstance(given, list) or not given:
        raise InputError(
            "no documents", where=where, remedy='give "documents": a list of objects with "text"'
        )
    documents = [_document(each, name, number, where) for number, each in enumerate(given)]
    stories = {d.id: str(each["story"]) for d, each in zip(documents, given, strict=True) if _has_story(each)}
    if stories:
        return _stream(name, documents, stories, where)
    return _topic(name, record, documents, where)


def _topic(name: str, record: Record, documents: list[Document], where: str) -> Topic:
    references = record.get("references")
    if not isinstance(references, list) or not all(isinstance(each, str) for each in references):
        raise InputError(
            "no references", where=where, remedy='give "references": a list of texts, or "story" per document'
        )
    language = str(record.get("language") or "") or _majority([document.language for document in documents])
    return Topic(name, oldest_first(documents), tuple(each for each in references if each.strip()), language)


def _stream(name: str, documents: list[Document], stories: dict[DocumentId, str], where: str) -> Stream:
    missing = [document.id for document in documents if document.id not in stories]
    if missing:
        raise InputError(f'document {missing[0]!r} has no "story"', where=where, remedy="label all or none")
    return Stream(name, tuple(documents), stories)


def _document(given: object, topic: str, number: int, where: str) -> Document:
    record = {"text": given} if isinstance(given, str) else given
    if not _is_record(record) or not isinstance(record.get("text"), str):
        raise InputError(f"document {number + 1} has no text", where=where, remedy='give it a "text"')
    text = normalize_text(str(record["text"]))
    source = str(record.get("source") or "")
    return Document(
        id=DocumentId(str(record.get("id") or f"{topic}/{number}")),
        source_id=SourceId(source),
        outlet=source,
        title=str(record.get("title") or ""),
        text=text,
        language=str(record.get("language") or "") or detect_language(text) or "en",
        author="",
        published_at=_moment(record.get("date")),
        retrieved_at=_RETRIEVED,
        sha256=sha256_hex(text),
        url=str(record.get("url") or ""),
    )


def oldest_first(documents: Sequence[Document]) -> tuple[Document, ...]:
    """Sort by date when every document has one; equal dates by text. Otherwise keep the order given."""
    times = [document.published_at for document in documents]
    known = [time for time in times if time is not None]
    if len(known) < len(times):
        return tuple(documents)
    order = sorted(range(len(documents)), key=lambda at: (known[at], documents[at].sha256, at))
    return tuple(documents[at] for at in order)


def _moment(given: object) -> datetime | None:
    if not isinstance(given, str):
        return None
    try:
        moment = datetime.fromisoformat(given)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _majority(languages: Sequence[str]) -> str:
    return max(sorted(set(languages)), key=languages.count)


def _has_story(given: object) -> bool:
    return _is_record(given) and given.get("story") is not None


def _is_record(given: object) -> TypeGuard[Record]:
    return isinstance(given, dict)
