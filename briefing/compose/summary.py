"""Picks the key sentences of some documents taken as one set: no themes, no stories, no frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from briefing.compose.citations import CitationBook
from briefing.compose.frame import count_words
from briefing.copies.duplicates import near_duplicates
from briefing.model import (
    NEVER,
    Citation,
    Document,
    DocumentId,
    PrintedSentence,
    Publisher,
    SelectionReport,
    Sentence,
)
from briefing.passages.boilerplate import ends_sentence
from briefing.select import Budget, Selection, Summarizer, story_candidates, summarizer
from briefing.text import document_sentences


@dataclass(frozen=True, slots=True)
class Summary:
    """Key sentences in reading order, each verbatim and cited. Iterates over their texts."""

    sentences: tuple[PrintedSentence, ...]
    citations: tuple[Citation, ...]
    selection: SelectionReport
    # documents that were read, near-copies included
    documents: int

    def __iter__(self) -> Iterator[str]:
        return iter([sentence.text for sentence in self.sentences])

    def __len__(self) -> int:
        return len(self.sentences)

    def __str__(self) -> str:
        return "\n\n".join(" ".join(s.text for s in passage) for passage in passages_of(self.sentences))

    def _repr_html_(self) -> str:
        """Passages with the numbers of their sources, for a notebook."""
        passages = "".join(
            f"<p>{' '.join(map(self._marked, passage))}</p>" for passage in passages_of(self.sentences)
        )
        first = {citation.number: citation for citation in reversed(self.citations)}
        sources = "".join(f"<li>{_named_source(first[number])}</li>" for number in sorted(first))
        return f"<div>{passages}<ol>{sources}</ol></div>"

    def _marked(self, sentence: PrintedSentence) -> str:
        numbers = {citation.id: citation.number for citation in self.citations}
        shown = dict.fromkeys(str(numbers[id_]) for id_ in sentence.citations if id_ in numbers)
        return f"{escape(sentence.text)}<sup>{', '.join(shown)}</sup>"


def _named_source(citation: Citation) -> str:
    name = escape(", ".join(part for part in (citation.outlet, citation.title) if part))
    # nothing but a web address is made a link
    is_web = citation.url.startswith(("https://", "http://"))
    return f'<a href="{escape(citation.url)}">{name}</a>' if is_web else name


def passages_of(sentences: Iterable[PrintedSentence]) -> tuple[tuple[PrintedSentence, ...], ...]:
    """Divide printed sentences into their passages."""
    passages: list[list[PrintedSentence]] = []
    for sentence in sentences:
        if sentence.starts_passage or not passages:
            passages.append([])
        passages[-1].append(sentence)
    return tuple(tuple(passage) for passage in passages)


def summarize_documents(
    documents: Sequence[Document], budget: Budget, *, method: str | Summarizer = "briefing"
) -> Summary:
    """Pick sentences across documents; copies of one text count as one, and nothing is told twice.

    Raises:
        UsageError: there is no such method.
    """
    chosen = summarizer(method)
    telling = _without_copies(documents)
    sentences = {document.id: document_sentences(document) for document in telling}
    candidates = story_candidates(telling, sentences)
    selection = chosen.select(candidates, budget)
    book = CitationBook(
        {document.id: document for document in telling},
        {document.id: Publisher(document.outlet) for document in telling},
        agencies={},
    )
    printed = _print(selection, {document.id: document for document in telling}, sentences, book)
    report = SelectionReport(
        method=selection.method,
        objective=round(selection.objective, 6),
        bound=round(selection.bound, 6),
        words=count_words(printed),
        budget_words=budget.words or 0,
        candidates=len(candidates),
    )
    return Summary(printed, book.citations(), report, len(documents))


def _without_copies(documents: Sequence[Document]) -> list[Document]:
    """The documents that speak for themselves, oldest first, undated ones last."""
    groups = near_duplicates(documents) if len(documents) > 1 else ()
    copies = {copy.document_id for group in groups for copy in group.copies}
    telling = [document for document in documents if document.id not in copies]
    return sorted(telling, key=lambda document: (document.published_at or NEVER, document.id))


def _print(
    selection: Selection,
    documents: dict[DocumentId, Document],
    sentences: dict[DocumentId, tuple[Sentence, ...]],
    book: CitationBook,
) -> tuple[PrintedSentence, ...]:
    printed: list[PrintedSentence] = []
    wordings: set[str] = set()
    # the sentence before, unless it is a list entry without an end: that stands on a line of its own
    last: tuple[DocumentId, int] | None = None
    for passage in selection.passages:
        document = documents[passage.document_id]
        for index in range(passage.first, passage.last + 1):
            span = sentences[document.id][index]
            text = document.text[span.start : span.end]
            if text in wordings:
                continue
            wordings.add(text)
            printed.append(
                PrintedSentence(
                    text=text,
                    document_id=document.id,
                    start=span.start,
                    end=span.end,
                    citations=(book.cite(document.id, span.start, span.end),),
                    language=document.language,
                    outlet=document.outlet,
                    starts_passage=last != (document.id, index - 1),
                )
            )
            last = (document.id, index) if ends_sentence(text) else None
    return tuple(printed)
