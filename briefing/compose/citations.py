"""Numbers the sources of what is printed, in reading order, and keeps the exact span of every citation."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.compose.fragments import text_directive
from briefing.model import Citation, Document, DocumentId, Publisher, SourceDocument

_Span = tuple[DocumentId, int, int]


class CitationBook:
    """Gives out citation ids: 1, 2, ... in the order of first use; the same span keeps its id.

    Sources are numbered in the same order: all spans of a document are printed under one number.

    Args:
        documents: every document that may be cited.
        publishers: the publisher behind each of them.
        agencies: the agency whose text a document carries, where it carries one.
    """

    def __init__(
        self,
        documents: Mapping[DocumentId, Document],
        publishers: Mapping[DocumentId, Publisher],
        *,
        agencies: Mapping[DocumentId, str],
    ) -> None:
        self._documents = documents
        self._publishers = publishers
        self._agencies = agencies
        self._ids: dict[_Span, int] = {}
        self._numbers: dict[DocumentId, int] = {}

    def cite(self, document_id: DocumentId, start: int, end: int) -> int:
        """Return the id of a span, a new one on first use."""
        self._numbers.setdefault(document_id, len(self._numbers) + 1)
        return self._ids.setdefault((document_id, start, end), len(self._ids) + 1)

    def citations(self) -> tuple[Citation, ...]:
        """Every citation given out, by id."""
        return tuple(self._citation(span, id_) for span, id_ in self._ids.items())

    def sources(self) -> tuple[SourceDocument, ...]:
        """The cited documents, in the order of their first citation."""
        ids: dict[DocumentId, list[int]] = {}
        for (document_id, _, _), id_ in self._ids.items():
            ids.setdefault(document_id, []).append(id_)
        return tuple(self._source(document_id, tuple(cited)) for document_id, cited in ids.items())

    def _citation(self, span: _Span, id_: int) -> Citation:
        document_id, start, end = span
        document = self._documents[document_id]
        return Citation(
            id=id_,
            number=self._numbers[document_id],
            document_id=document_id,
            start=start,
            end=end,
            url=document.url,
            title=document.title,
            outlet=document.outlet,
            publisher=family(self._publishers[document_id]),
            published_at=document.published_at,
            retrieved_at=document.retrieved_at,
            sha256=document.sha256,
            fragment=text_directive(document.text, start, end),
        )

    def _source(self, document_id: DocumentId, ids: tuple[int, ...]) -> SourceDocument:
        document = self._documents[document_id]
        publisher = self._publishers[document_id]
        return SourceDocument(
            document_id=document_id,
            number=self._numbers[document_id],
            citations=ids,
            outlet=document.outlet,
            publisher=family(publisher),
            publisher_kind=publisher.kind,
            country=publisher.country,
            descriptor=publisher.note,
            title=document.title,
            author=document.author,
            url=document.url,
            origin=document.origin,
            language=document.language,
            kind=document.kind,
            agency=self._agencies.get(document_id, ""),
            published_at=document.published_at,
            retrieved_at=document.retrieved_at,
            sha256=document.sha256,
        )


def family(publisher: Publisher) -> str:
    """The name under which outlets of one owner are one voice."""
    return publisher.owner or publisher.name
