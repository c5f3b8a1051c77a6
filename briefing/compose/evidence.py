"""Quotes, figures, dates and changes as rows of a table, with citation numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.compose.citations import CitationBook
from briefing.compose.draft import ChangeDraft, StoryDraft
from briefing.figures.agreement import FigureGroup
from briefing.model import (
    DateMention,
    Document,
    DocumentId,
    Expected,
    Figure,
    FigureEntry,
    FigureRow,
    Quote,
    QuoteRow,
    QuoteVariant,
    Sentence,
    TimelineEntry,
)
from briefing.model.edition import Change
from briefing.quotes.utterances import QuoteGroup


def expected(
    mention: DateMention, sentence: Sentence, *, document: Document, item_id: str, book: CitationBook
) -> Expected:
    """Write what a document announces; `item_id` of the item that it belongs to, "" for none."""
    number = book.cite(document.id, sentence.start, sentence.end)
    text = document.text[sentence.start : sentence.end]
    return Expected(item_id, mention, text, document.language, document.outlet, (number,))


class EvidenceWriter:
    """Writes the tables of one story."""

    def __init__(
        self, story: StoryDraft, book: CitationBook, *, extra: Mapping[DocumentId, Document]
    ) -> None:
        self._book = book
        self._documents = {**extra, **{document.id: document for document in story.documents}}
        self._sentences: Mapping[DocumentId, Sequence[Sentence]] = story.sentences

    def figure_row(self, group: FigureGroup) -> FigureRow:
        entries = tuple(self._figure_entry(figure) for figure in group.figures)
        return FigureRow(subject=group.subject, unit=group.unit, relation=group.relation, entries=entries)

    def quote_row(self, group: QuoteGroup) -> QuoteRow:
        quote = group.quote
        return QuoteRow(
            words=quote.words.rstrip(","),
            speaker=quote.speaker,
            role=quote.role,
            verb=quote.verb,
            outlets=self._outlets(group.same),
            citations=self._cite_quotes(group.same),
            language=self._documents[quote.document_id].language,
            variants=tuple(self._variant(variant) for variant in group.variants),
        )

    def timeline_entry(self, mention: DateMention) -> TimelineEntry:
        document = self._documents[mention.document_id]
        span = self._sentences[mention.document_id][mention.sentence]
        number = self._book.cite(document.id, span.start, span.end)
        return TimelineEntry(mention, document.text[span.start : span.end], document.outlet, (number,))

    def change(self, draft: ChangeDraft) -> Change:
        old, new = self._text(draft.old), self._text(draft.new)
        either = draft.new or draft.old
        outlet = self._outlet(either[0]) if either else ""
        return Change(old, new, self._numbers(draft.old), self._numbers(draft.new), outlet)

    def _figure_entry(self, figure: Figure) -> FigureEntry:
        document = self._documents[figure.document_id]
        span = self._sentences[document.id][figure.sentence]
        return FigureEntry(
            text=figure.text,
            value=figure.value,
            low=figure.low,
            high=figure.high,
            qualifier=figure.qualifier,
            outlet=document.outlet,
            sentence=document.text[span.start : span.end],
            as_of=figure.as_of,
            citations=(self._book.cite(document.id, span.start, span.end),),
        )

    def _variant(self, quotes: Sequence[Quote]) -> QuoteVariant:
        return QuoteVariant(quotes[0].words.rstrip(","), self._outlets(quotes), self._cite_quotes(quotes))

    def _cite_quotes(self, quotes: Sequence[Quote]) -> tuple[int, ...]:
        """Cite the sentences that quotes lie in, so that a printed sentence and its quote share a number."""
        numbers = []
        for quote in quotes:
            for index in range(quote.sentence_first, quote.sentence_last + 1):
                span = self._sentences[quote.document_id][index]
                numbers.append(self._book.cite(quote.document_id, span.start, span.end))
        return tuple(dict.fromkeys(numbers))

    def _outlets(self, quotes: Sequence[Quote]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._outlet(quote.document_id) for quote in quotes))

    def _outlet(self, document_id: DocumentId) -> str:
        return self._documents[document_id].outlet

    def _text(self, span: tuple[DocumentId, int, int] | None) -> str:
        return self._documents[span[0]].text[span[1] : span[2]] if span else ""

    def _numbers(self, span: tuple[DocumentId, int, int] | None) -> tuple[int, ...]:
        return (self._book.cite(*span),) if span else ()
