"""Turns picked passages into printed sentences with citation numbers, each sentence once in the briefing."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from briefing.compose.citations import CitationBook
from briefing.compose.draft import ItemDraft, SentenceKey
from briefing.copies.publishers import UNKNOWN_OUTLET
from briefing.model import Document, DocumentId, Passage, PrintedSentence


class Printer:
    """Prints passages in reading order; remembers what is printed, by place and by wording.

    Args:
        book: gives out the citation numbers.
        copies: per sentence, spans of other documents with exactly the same words (agency copy).
        told: wordings of the previous edition; a sentence not among them is new.
    """

    def __init__(
        self,
        book: CitationBook,
        *,
        copies: Mapping[SentenceKey, tuple[tuple[DocumentId, int, int], ...]],
        told: Collection[str] | None,
    ) -> None:
        self._book = book
        self._copies = copies
        self._told = told
        self._printed: set[SentenceKey] = set()
        self._wordings: set[str] = set()

    def print_passages(self, draft: ItemDraft, passages: Collection[Passage]) -> tuple[PrintedSentence, ...]:
        """Print passages of one item; a sentence that already stands somewhere is left out."""
        documents = {document.id: document for document in draft.story.documents}
        printed: list[PrintedSentence] = []
        last: SentenceKey | None = None
        for passage in passages:
            for index in range(passage.first, passage.last + 1):
                key = (passage.document_id, index)
                sentence = self._print(draft, documents[passage.document_id], key, last)
                if sentence is not None:
                    printed.append(sentence)
                    last = key
        return tuple(printed)

    def _print(
        self, draft: ItemDraft, document: Document, key: SentenceKey, last: SentenceKey | None
    ) -> PrintedSentence | None:
        span = draft.story.sentences[document.id][key[1]]
        text = document.text[span.start : span.end]
        if key in self._printed or text in self._wordings:
            return None
        self._printed.add(key)
        self._wordings.add(text)
        numbers = [self._book.cite(document.id, span.start, span.end)]
        numbers += [self._book.cite(*copy) for copy in self._copies.get(key, ())]
        addition = draft.additions.get(key)
        return PrintedSentence(
            text=text,
            document_id=document.id,
            start=span.start,
            end=span.end,
            citations=tuple(numbers),
            language=document.language,
            outlet=document.outlet or UNKNOWN_OUTLET,
            is_new=self._told is not None and text not in self._told,
            starts_passage=last != (key[0], key[1] - 1),
            additions=(addition,) if addition else (),
        )
