"""Proves a briefing against its sources: every printed word is where its citation says it is.

Pure: it compares records. Reading files back into records is the caller's work; `readback` compares what was
rendered with the record.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.compose.findings import Finding, short
from briefing.compose.fragments import text_directive
from briefing.compose.titles import headline_of
from briefing.compose.verify_basis import Recount, recount
from briefing.compose.verify_evidence import check_evidence, figure_entries, quote_rows
from briefing.compose.verify_frame import check_frame, unproven
from briefing.compose.verify_whole import check_whole
from briefing.model import (
    Briefing,
    Citation,
    Document,
    DocumentId,
    FigureRow,
    Item,
    PrintedSentence,
    Publisher,
    QuoteRow,
    sha256_hex,
)

__all__ = [
    "Finding",
    "Verification",
    "item_citations",
    "printed_sentences",
    "used_citations",
    "verify_briefing",
]

# what a citation and a listed source say of their document, beside its text
_CITED_FIELDS = ("url", "title", "outlet", "published_at", "retrieved_at", "sha256")
_LISTED_FIELDS = (*_CITED_FIELDS, "author", "origin", "language", "kind")
# how and when a document was read says nothing about it
_OF_THE_READING = ("retrieved_at", "origin")
_NAMES = {"url": "address", "published_at": "time", "retrieved_at": "time of reading", "sha256": "hash"}


@dataclass(frozen=True, slots=True)
class Verification:
    """The result: `checked` counts compared texts; no findings means proven.

    A sentence that stands in several places is counted once in `sentences`.
    """

    checked: int
    documents: int
    findings: tuple[Finding, ...]
    sentences: int = 0
    quotes: int = 0
    figures: int = 0
    # what the edition says and captured texts cannot show
    unproven: tuple[str, ...] = ()

    @property
    def is_proven(self) -> bool:
        return not self.findings


def verify_briefing(
    briefing: Briefing,
    documents: Mapping[DocumentId, Document],
    *,
    originals: bool = False,
    partial: frozenset[DocumentId] = frozenset(),
    publishers: Sequence[Publisher] | None = None,
) -> Verification:
    """Check hashes, spans, citation numbers, headlines, quotes, figures, and what may be printed more than once.

    Args:
        documents: the stored sources by id.
        originals: they were read again from where they came from, at another time.
        partial: documents of which only some paragraphs are at hand: what takes the whole text is left out.
        publishers: those known here; with the ones that the edition was made with, its counts are counted again.
    """
    counted = recount(briefing, documents, publishers, partial) if publishers is not None else Recount()
    checks = [
        *_check_documents(briefing, documents, originals=originals, partial=partial),
        *_check_citations(briefing, documents, originals=originals, partial=partial),
        *_check_numbering(briefing),
        *_check_sentences(briefing, documents),
        *_check_headlines(briefing, documents),
        *check_evidence(briefing, documents),
        *check_whole(briefing, documents),
        *counted.findings,
        *check_frame(briefing, documents, [sentence for _, sentence in printed_sentences(briefing)]),
    ]
    return Verification(
        checked=len(checks),
        documents=len(briefing.sources),
        findings=tuple(dict.fromkeys(check for check in checks if check is not None)),
        sentences=len({(s.document_id, s.start, s.end) for _, s in printed_sentences(briefing)}),
        quotes=sum(1 for _ in quote_rows(briefing)),
        figures=sum(1 for _ in figure_entries(briefing)),
        unproven=(*unproven(briefing, is_counted=counted.done), *_beyond(briefing, documents, partial)),
    )


def _beyond(
    briefing: Briefing, documents: Mapping[DocumentId, Document], partial: frozenset[DocumentId]
) -> Iterator[str]:
    """Name what takes the whole captured texts."""
    if partial:
        named = "1 source" if len(partial) == 1 else f"{len(partial)} sources"
        yield f"hash and links of {named} of which parts are at hand"
    told = {key for section in briefing.sections for item in section.items for key in item.document_ids}
    if not told <= set(documents):
        yield "how many documents and outlets report"


def printed_sentences(briefing: Briefing) -> Iterator[tuple[str, PrintedSentence]]:
    """Every printed sentence in reading order, with the place it stands in."""
    for line in briefing.top_lines:
        yield from ((f"top line {line.number}", sentence) for sentence in line.sentences)
    for section in briefing.sections:
        for item in section.items:
            yield from ((f"{section.theme}: {item.headline}", sentence) for sentence in item.sentences)
        for entry in section.entries:
            yield from ((f"{section.theme}: {entry.headline}", sentence) for sentence in entry.sentences)


def used_citations(briefing: Briefing) -> Iterator[int]:
    """Ids of citations in reading order: top lines, key figures, what is to come, then section by section."""
    for line in briefing.top_lines:
        for sentence in line.sentences:
            yield from sentence.citations
    for row in briefing.key_figures:
        yield from _figure_numbers(row)
    for coming in briefing.ahead:
        yield from coming.citations
    for section in briefing.sections:
        for item in section.items:
            yield from item_citations(item)
        for beside in section.entries:
            for sentence in beside.sentences:
                yield from sentence.citations


def item_citations(item: Item) -> Iterator[int]:
    """Ids of the citations of one item, in the order in which it is printed."""
    for sentence in item.sentences:
        yield from sentence.citations
    for change in item.changes:
        yield from (*change.old_citations, *change.new_citations)
    for entry in item.timeline:
        yield from entry.citations
    for row in item.figures:
        yield from _figure_numbers(row)
    for quote in item.quotes:
        yield from _quote_numbers(quote)


def _figure_numbers(row: FigureRow) -> Iterator[int]:
    for entry in row.entries:
        yield from entry.citations


def _quote_numbers(quote: QuoteRow) -> Iterator[int]:
    yield from quote.citations
    for variant in quote.variants:
        yield from variant.citations


def _check_documents(
    briefing: Briefing,
    documents: Mapping[DocumentId, Document],
    *,
    originals: bool,
    partial: frozenset[DocumentId],
) -> Iterator[Finding | None]:
    for source in briefing.sources:
        document = documents.get(source.document_id)
        where = f"source {source.title or source.origin or source.document_id!r}"
        if document is None:
            yield Finding(where, "its stored text is missing")
        elif document.id not in partial and sha256_hex(document.text) != source.sha256:
            yield Finding(where, "its stored text does not have the recorded hash: text or hash was changed")
        else:
            yield _differing(where, source, document, _LISTED_FIELDS, originals=originals)


def _check_citations(
    briefing: Briefing,
    documents: Mapping[DocumentId, Document],
    *,
    originals: bool,
    partial: frozenset[DocumentId],
) -> Iterator[Finding | None]:
    for citation in briefing.citations:
        document = documents.get(citation.document_id)
        if document is not None:
            where = f"citation {citation.id} of source {citation.number}"
            yield _differing(where, citation, document, _CITED_FIELDS, originals=originals)
            if document.id not in partial and citation.fragment != text_directive(
                document.text, citation.start, citation.end
            ):
                yield Finding(where, "its link does not lead to the cited words")


def _differing(
    where: str, cited: object, document: Document, fields: tuple[str, ...], *, originals: bool
) -> Finding | None:
    for field in fields:
        if originals and field in _OF_THE_READING:
            continue
        if getattr(cited, field) != getattr(document, field):
            name = _NAMES.get(field, field)
            found, stored = str(getattr(cited, field)), str(getattr(document, field))
            return Finding(where, f"{name} {short(found)} is not the stored source's {short(stored)}")
    return None


def _check_numbering(briefing: Briefing) -> Iterator[Finding | None]:
    ids = [citation.id for citation in briefing.citations]
    if ids != list(range(1, len(ids) + 1)):
        yield Finding("citations", "they are not counted 1..n")
    if [source.number for source in briefing.sources] != list(range(1, len(briefing.sources) + 1)):
        yield Finding("sources", "the numbers do not run 1..n")
    listed = sorted(id_ for source in briefing.sources for id_ in source.citations)
    if listed != ids:
        yield Finding("sources", "the sources do not list every citation once")
    owner = {id_: (s.document_id, s.number) for s in briefing.sources for id_ in s.citations}
    if any(owner.get(cited.id) != (cited.document_id, cited.number) for cited in briefing.citations):
        yield Finding("sources", "a citation is listed under another source")
    used = list(used_citations(briefing))
    if sorted(set(used)) != ids:
        yield Finding("citations", "a listed citation is not used, or a used one is not listed")
    first_uses = list(dict.fromkeys(used))
    yield None if first_uses == sorted(first_uses) else Finding("citations", "not in reading order")


def _check_sentences(
    briefing: Briefing, documents: Mapping[DocumentId, Document]
) -> Iterator[Finding | None]:
    by_id = {citation.id: citation for citation in briefing.citations}
    numbers: dict[tuple[DocumentId, int, int], tuple[int, ...]] = {}
    for where, sentence in printed_sentences(briefing):
        yield _sentence_finding(where, sentence, by_id, documents)
        span = (sentence.document_id, sentence.start, sentence.end)
        if numbers.setdefault(span, sentence.citations) != sentence.citations:
            yield Finding(where, f"has other numbers elsewhere: {short(sentence.text)}")
    yield from _check_repeats(briefing)
    yield from _check_top_lines(briefing)


def _check_repeats(briefing: Briefing) -> Iterator[Finding | None]:
    """Nothing stands twice in a section, nor in two items; a section may repeat what another story's item says."""
    items: dict[str, str] = {}
    for section in briefing.sections:
        here: dict[str, str] = {}
        for item in section.items:
            for sentence in item.sentences:
                yield _repeat(section.theme, sentence, items)
                items[sentence.text] = here[sentence.text] = f"{section.theme}: {item.headline}"
        for entry in section.entries:
            for sentence in entry.sentences:
                yield _repeat(section.theme, sentence, here)
                here[sentence.text] = f"{section.theme}: {entry.headline}"


def _repeat(where: str, sentence: PrintedSentence, seen: Mapping[str, str]) -> Finding | None:
    if sentence.text not in seen:
        return None
    return Finding(where, f"printed twice (also in {seen[sentence.text]}): {short(sentence.text)}")


def _check_top_lines(briefing: Briefing) -> Iterator[Finding | None]:
    """A top line says what its item opens with, under the same numbers."""
    items = {item.id: item for section in briefing.sections for item in section.items}
    for line in briefing.top_lines:
        item = items.get(line.item_id)
        opening = item.sentences[: len(line.sentences)] if item else ()
        is_opening = bool(line.sentences) and opening == line.sentences
        yield None if is_opening else Finding(f"top line {line.number}", "does not say how its item opens")


def _sentence_finding(
    where: str,
    sentence: PrintedSentence,
    by_id: Mapping[int, Citation],
    documents: Mapping[DocumentId, Document],
) -> Finding | None:
    document = documents.get(sentence.document_id)
    if document is None:
        return Finding(where, f"no stored source for: {short(sentence.text)}")
    if not sentence.text or document.text[sentence.start : sentence.end] != sentence.text:
        return Finding(where, f"not what the stored source says: {short(sentence.text)}")
    if not sentence.citations or not _points_at(by_id.get(sentence.citations[0]), sentence):
        return Finding(where, f"its citation does not point at it: {short(sentence.text)}")
    if sentence.outlet != document.outlet:
        return Finding(where, f"outlet {sentence.outlet!r} is not the stored source's {document.outlet!r}")
    for id_ in sentence.citations[1:]:
        if _cited_text(by_id.get(id_), documents) != sentence.text:
            return Finding(where, f"citation {id_} does not say the same: {short(sentence.text)}")
    for addition in sentence.additions:
        if document.text[addition.start : addition.end] != addition.words:
            return Finding(where, f"bracketed words are not in the source: {addition.words!r}")
        if not 0 <= addition.offset <= len(sentence.text):
            return Finding(where, f"bracketed words stand outside their sentence: {addition.words!r}")
    return None


def _points_at(citation: Citation | None, sentence: PrintedSentence) -> bool:
    return citation is not None and (citation.document_id, citation.start, citation.end) == (
        sentence.document_id,
        sentence.start,
        sentence.end,
    )


def _cited_text(citation: Citation | None, documents: Mapping[DocumentId, Document]) -> str | None:
    document = documents.get(citation.document_id) if citation else None
    return document.text[citation.start : citation.end] if citation and document else None


def _check_headlines(
    briefing: Briefing, documents: Mapping[DocumentId, Document]
) -> Iterator[Finding | None]:
    items = {item.id: item for section in briefing.sections for item in section.items}
    for section in briefing.sections:
        for item in section.items:
            document = documents.get(item.headline_document_id)
            if document is None or headline_of(document) != item.headline:
                yield Finding(section.theme, f"headline is not its source's title: {short(item.headline)}")
            else:
                yield None
    for line in briefing.top_lines:
        told = items.get(line.item_id)
        if told is None or told.headline != line.headline:
            yield Finding(f"top line {line.number}", f"headline is not its item's: {short(line.headline)}")
    yield from _check_entries(briefing, documents, items)


def _check_entries(
    briefing: Briefing, documents: Mapping[DocumentId, Document], items: Mapping[str, Item]
) -> Iterator[Finding | None]:
    """An entry has the headline of its item; the item is in another section, or in none that is shown."""
    for section in briefing.sections:
        own = {item.id for item in section.items}
        for entry in section.entries:
            document = documents.get(entry.headline_document_id)
            item = items.get(entry.item_id)
            if document is None or headline_of(document) != entry.headline:
                yield Finding(section.theme, f"headline is not its source's title: {short(entry.headline)}")
            elif entry.item_id in own or (entry.item_id and item is None):
                yield Finding(section.theme, f"refers to no item of another section: {short(entry.headline)}")
            elif item is not None and item.headline != entry.headline:
                yield Finding(section.theme, f"headline is not its item's: {short(entry.headline)}")
            else:
                yield None
