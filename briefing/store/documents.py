"""Documents in the store: exact text and hash, revisions, streams by period, full-text search."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from briefing.model import Document, DocumentId, DocumentKind, SourceId
from briefing.store.database import from_column, to_column

log = logging.getLogger(__name__)

_FIELDS = (
    "id, source_id, outlet, title, text, language, author, published_at, retrieved_at, sha256, url, origin, guid, "
    "kind, revision_of, updated_at, exact_guid"
)
_BATCH = 500
# of one document that are looked at
_MOST_VERSIONS = 50


@dataclass(frozen=True, slots=True)
class Match:
    """A document found by search. `snippet` marks the words found with [ and ]."""

    document: Document
    snippet: str
    # higher is better, only comparable within one search
    score: float


def add_documents(connection: sqlite3.Connection, documents: Iterable[Document]) -> tuple[Document, ...]:
    """Insert documents that are not there yet; returns those, with `revision_of` filled in.

    A document with the source and guid, or the address, of an earlier one and another text is its revision.
    """
    added = []
    for document in sorted(documents, key=_age):
        if _exists(connection, document.id):
            continue
        versions = () if document.revision_of else _versions(connection, document)
        made = as_revision(document, versions) if versions else document
        _insert(connection, made)
        added.append(made)
    return tuple(added)


def as_revision(document: Document, versions: Sequence[Document]) -> Document:
    """Return a document as a revision of the latest of its stored versions (newest reading first).

    A source that keeps the first publication's time on every version would put the revision into a period that
    is over: then the time is when the source says it was updated, or when it was read. A version with a time of
    its own, older than the latest, came late and stays as it is.
    """
    latest, published_at = versions[0], document.published_at
    if published_at is None or published_at in {version.published_at for version in versions}:
        published_at = document.updated_at or document.retrieved_at
    elif latest.published_at is not None and published_at < latest.published_at:
        return document
    return replace(document, revision_of=latest.id, published_at=published_at)


def _age(document: Document) -> tuple[datetime, datetime, str]:
    return document.published_at or document.retrieved_at, document.retrieved_at, document.id


def iter_documents(
    connection: sqlite3.Connection,
    *,
    since: datetime | None = None,
    until: datetime | None = None,
    sources: Sequence[SourceId] = (),
) -> Iterator[Document]:
    """Stream the documents of a half-open period, by id. An undated document counts when it was read."""
    conditions, values = ["1"], list[str]()
    if since is not None:
        conditions.append("period_at >= ?")
        values.append(to_column(since))
    if until is not None:
        conditions.append("period_at < ?")
        values.append(to_column(until))
    if sources:
        conditions.append(f"source_id IN ({','.join('?' * len(sources))})")
        values.extend(sources)
    query = f"SELECT {_FIELDS} FROM documents WHERE {' AND '.join(conditions)} ORDER BY id"  # noqa: S608
    cursor = connection.execute(query, values)
    while rows := cursor.fetchmany(_BATCH):
        yield from readable(rows)


def get_document(connection: sqlite3.Connection, document_id: str) -> Document | None:
    """Return one document, None when there is none of this id."""
    row = connection.execute(f"SELECT {_FIELDS} FROM documents WHERE id = ?", (document_id,)).fetchone()  # noqa: S608
    return next(readable([row] if row else []), None)


def search_documents(connection: sqlite3.Connection, query: str, *, limit: int = 20) -> tuple[Match, ...]:
    """Find documents by words; every word must occur, "a phrase" as it stands, word* by its beginning.

    Ranked by BM25 with the title weighing five times the text; ties by newest, then id.
    """
    expression = fts_expression(query)
    if not expression:
        return ()
    fields = ", ".join(f"d.{name}" for name in _FIELDS.split(", "))
    rows = connection.execute(
        f"SELECT {fields}, snippet(documents_fts, 1, '[', ']', '…', 24), bm25(documents_fts, 5.0, 1.0) AS score "  # noqa: S608
        "FROM documents_fts JOIN documents d ON d.number = documents_fts.rowid "
        "WHERE documents_fts MATCH ? ORDER BY score, d.period_at DESC, d.id LIMIT ?",
        (expression, limit),
    ).fetchall()
    found = ((next(readable([row[:-2]]), None), row) for row in rows)
    return tuple(
        Match(document, str(row[-2]), -float(row[-1])) for document, row in found if document is not None
    )


def fts_expression(query: str) -> str:
    """Translate what a user types into an FTS5 expression in which nothing of it is an operator."""
    terms: list[str] = []
    for number, part in enumerate(query[:1_000].split('"')):
        if number % 2:
            terms.append(_quoted(part))
        else:
            terms.extend(_quoted(w.rstrip("*")) + ("*" if w.endswith("*") else "") for w in part.split())
    return " AND ".join(term for term in terms if any(c.isalnum() for c in term))


def delete_before(connection: sqlite3.Connection, moment: datetime) -> int:
    """Delete documents read before `moment`. Returns how many."""
    return connection.execute("DELETE FROM documents WHERE retrieved_at < ?", (to_column(moment),)).rowcount


def compact_index(connection: sqlite3.Connection) -> None:
    """Rewrite the full-text index without what deletions left in it."""
    connection.execute("INSERT INTO documents_fts (documents_fts) VALUES ('optimize')")


def _quoted(words: str) -> str:
    return '"' + words.replace("\0", " ").strip() + '"'


def _exists(connection: sqlite3.Connection, document_id: str) -> bool:
    return connection.execute("SELECT 1 FROM documents WHERE id = ?", (document_id,)).fetchone() is not None


def _versions(connection: sqlite3.Connection, document: Document) -> tuple[Document, ...]:
    """Return the stored versions of a document, the latest reading first.

    The same address under another outlet's name is a link to it, in a newsletter or an aggregator. The guid comes
    before the address: some feeds give all entries one link. A guid that several addresses and titles share is none,
    unless the source's settings want it so: then it alone decides.
    """
    query = (
        f"SELECT {_FIELDS} FROM documents WHERE {{}} AND sha256 <> ? "  # noqa: S608
        f"ORDER BY retrieved_at DESC, number DESC LIMIT {_MOST_VERSIONS}"
    )
    rows: list[tuple[Any, ...]] = []  # Any: as in _document
    values: tuple[str, ...]
    if document.exact_guid:
        values = (document.source_id, document.guid, document.sha256)
        rows = connection.execute(query.format("source_id = ? AND guid = ?"), values).fetchall()
        return tuple(readable(rows))
    if document.guid:
        values = (document.source_id, document.guid, document.url, document.title, document.sha256)
        one = "source_id = ? AND guid = ? AND (url = ? OR url = '' OR title = ?)"
        rows = connection.execute(query.format(one), values).fetchall()
    if not rows and document.url:
        values = (document.url, document.outlet, document.guid, document.guid, document.sha256)
        one = "url = ? AND outlet = ? AND (? = '' OR guid = '' OR guid = ?)"
        rows = connection.execute(query.format(one), values).fetchall()
    return tuple(readable(rows))


def _insert(connection: sqlite3.Connection, document: Document) -> None:
    published = to_column(document.published_at) if document.published_at else None
    retrieved = to_column(document.retrieved_at)
    connection.execute(
        f"INSERT INTO documents ({_FIELDS}, period_at) VALUES ({','.join('?' * 18)})",  # noqa: S608
        (document.id, document.source_id, document.outlet, document.title, document.text, document.language,
         document.author, published, retrieved, document.sha256, document.url, document.origin, document.guid,
         document.kind.value, document.revision_of, to_column(document.updated_at) if document.updated_at else None,
         document.exact_guid, published or retrieved),
    )  # fmt: skip


def readable(rows: Iterable[tuple[Any, ...]]) -> Iterator[Document]:  # Any: as in _document
    """Yield the documents of rows; one that cannot be read is named in the log and left out."""
    for row in rows:
        try:
            yield _document(row)
        except (ValueError, TypeError) as error:
            log.warning("document %r in the store cannot be read and is left out: %s", row[0], error)


def _document(row: tuple[Any, ...]) -> Document:  # Any: columns have their types by the schema
    return Document(
        id=DocumentId(row[0]),
        source_id=SourceId(row[1]),
        outlet=row[2],
        title=row[3],
        text=row[4],
        language=row[5],
        author=row[6],
        published_at=from_column(row[7]) if row[7] else None,
        retrieved_at=from_column(row[8]),
        sha256=row[9],
        url=row[10],
        origin=row[11],
        guid=row[12],
        kind=DocumentKind(row[13]),
        revision_of=DocumentId(row[14]) if row[14] else None,
        updated_at=from_column(row[15]) if row[15] else None,
        exact_guid=bool(row[16]),
    )
