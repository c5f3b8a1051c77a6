"""Turns picked passages into printed sentences; a sentence has the same citation numbers wherever it stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from briefing.compose.citations import CitationBook
from briefing.compose.draft import ItemDraft, SentenceKey, StoryDraft
from briefing.model import Document, DocumentId, Passage, PrintedSentence, Status


class Printer:
    """Prints sentences in reading order.

    Args:
        book: gives out the citation numbers.
        copies: per sentence, spans of other documents with exactly the same words (agency copy).
        told: wordings of the previous edition.
    """

    def __init__(
        self,
        book: CitationBook,
        *,
        copies: Mapping[SentenceKey, tuple[tuple[DocumentId, int, int], ...]],
        told: Collection[str],
    ) -> None:
        self._book = book
        self._copies = copies
        self._told = told

    def print_sentences(self, draft: ItemDraft, keys: Sequence[SentenceKey]) -> tuple[PrintedSentence, ...]:
        """Print sentences of one story in the order given."""
        documents = {document.id: document for document in draft.story.documents}
        last: SentenceKey | None = None
        printed = []
        for key in keys:
            printed.append(self._print(draft, documents[key[0]], key, last))
            last = key
        return tuple(printed)

    def _print(
        self, draft: ItemDraft, document: Document, key: SentenceKey, last: SentenceKey | None
    ) -> PrintedSentence:
        span = draft.story.sentences[document.id][key[1]]
        text = document.text[span.start : span.end]
        numbers = [self._book.cite(document.id, span.start, span.end)]
        numbers += [self._book.cite(*copy) for copy in self._copies.get(key, ())]
        starts = last != (key[0], key[1] - 1)
        # behind the sentence that explains it, a "He" needs no name
        addition = draft.additions.get(key) if starts else None
        return PrintedSentence(
            text=text,
            document_id=document.id,
            start=span.start,
            end=span.end,
            citations=tuple(numbers),
            language=document.language,
            outlet=document.outlet,
            is_new=self._is_new(draft.story, key, text),
            starts_passage=starts,
            additions=(addition,) if addition else (),
        )

    def _is_new(self, story: StoryDraft, key: SentenceKey, text: str) -> bool:
        """Whether readers who know the story do not know this: what new documents bring, or a revised one says."""
        if story.status is Status.DEVELOPING:
            return key in story.news
        return story.status in (Status.UPDATED, Status.CORRECTED) and text not in self._told


class Said:
    """Remembers what was printed in one place, by place in its document and by wording."""

    def __init__(self) -> None:
        self._keys: set[SentenceKey] = set()
        self._wordings: set[str] = set()

    def add(self, draft: ItemDraft, key: SentenceKey) -> bool:
        """Note a sentence of a story; False when it was said before."""
        wording = wording_of(draft, key)
        if key in self._keys or wording in self._wordings:
            return False
        self._keys.add(key)
        self._wordings.add(wording)
        return True


def passage_sentences(passages: Iterable[Passage]) -> list[SentenceKey]:
    """The sentences of some passages, in order; those that passages share once."""
    keys = ((p.document_id, index) for p in passages for index in range(p.first, p.last + 1))
    return list(dict.fromkeys(keys))


def wording_of(draft: ItemDraft, key: SentenceKey) -> str:
    document = next(document for document in draft.story.documents if document.id == key[0])
    span = draft.story.sentences[document.id][key[1]]
    return document.text[span.start : span.end]
