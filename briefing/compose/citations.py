"""Numbers the spans that are printed, in reading order, and lists the documents behind them."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.copies.publishers import UNKNOWN_OUTLET
from briefing.model import Citation, Document, DocumentId, Publisher, SourceDocument

_Span = tuple[DocumentId, int, int]


class CitationBook:
    """Gives out citation numbers: 1, 2, ... in the order of first use; the same span keeps its number.

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
        self._numbers: dict[_Span, int] = {}

    def cite(self, document_id: DocumentId, start: int, end: int) -> int:
        """Return the number of a span, a new one on first use."""
        return self._numbers.setdefault((document_id, start, end), len(self._numbers) + 1)

    def citations(self) -> tuple[Citation, ...]:
        """Every citation given out, by number."""
        return tuple(self._citation(span, number) for span, number in self._numbers.items())

    def sources(self) -> tuple[SourceDocument, ...]:
        """The cited documents, in the order of their first citation."""
        numbers: dict[DocumentId, list[int]] = {}
        for (document_id, _, _), number in self._numbers.items():
            numbers.setdefault(document_id, []).append(number)
        return tuple(self._source(document_id, tuple(cited)) for document_id, cited in numbers.items())

    def _citation(self, span: _Span, number: int) -> Citation:
        document_id, start, end = span
        document = self._documents[document_id]
        return Citation(
            number=number,
            document_id=document_id,
            start=start,
            end=end,
            url=document.url,
            title=document.title,
            outlet=document.outlet or UNKNOWN_OUTLET,
            publisher=family(self._publishers[document_id]),
            published_at=document.published_at,
            retrieved_at=document.retrieved_at,
            sha256=document.sha256,
        )

    def _source(self, document_id: DocumentId, numbers: tuple[int, ...]) -> SourceDocument:
        document = self._documents[document_id]
        publisher = self._publishers[document_id]
        return SourceDocument(
            document_id=document_id,
            citations=numbers,
            outlet=document.outlet or UNKNOWN_OUTLET,
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
