"""Proves a briefing against its sources: every printed word is where its citation says it is.

Pure: it compares records. Reading files back into records is the caller's work.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefing.model import (
    Briefing,
    Citation,
    Document,
    DocumentId,
    FigureRow,
    Item,
    PrintedSentence,
    QuoteRow,
    sha256_hex,
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not hold. `where` is the item or list it was found in."""

    where: str
    problem: str


@dataclass(frozen=True, slots=True)
class Verification:
    """The result: `checked` counts compared texts; no findings means proven."""

    checked: int
    documents: int
    findings: tuple[Finding, ...]

    @property
    def is_proven(self) -> bool:
        return not self.findings


def verify_briefing(briefing: Briefing, documents: Mapping[DocumentId, Document]) -> Verification:
    """Check hashes, spans, citation numbers, quotes, figures and uniqueness of printed sentences."""
    checks = [
        *_check_documents(briefing, documents),
        *_check_numbering(briefing),
        *_check_sentences(briefing, documents),
        *_check_headlines(briefing, documents),
        *_check_evidence(briefing, documents),
    ]
    findings = tuple(check for check in checks if check is not None)
    return Verification(len(checks), len(briefing.sources), findings)


def printed_sentences(briefing: Briefing) -> Iterator[tuple[str, PrintedSentence]]:
    """Every printed sentence in reading order, with the place it stands in."""
    for line in briefing.top_lines:
        yield from ((f"top line {line.number}", sentence) for sentence in line.sentences)
    for section in briefing.sections:
        for item in section.items:
            yield from ((f"{section.theme}: {item.headline}", sentence) for sentence in item.sentences)


def _check_documents(
    briefing: Briefing, documents: Mapping[DocumentId, Document]
) -> Iterator[Finding | None]:
    for source in briefing.sources:
        document = documents.get(source.document_id)
        where = source.title or source.origin or source.document_id
        if document is None:
            yield Finding(where, "its stored source is missing")
        elif sha256_hex(document.text) != source.sha256:
            yield Finding(where, "the stored source's text does not match its hash: one of them was changed")
        elif document.title != source.title:
            yield Finding(where, "the title differs from the stored source's")
        else:
            yield None


def _check_numbering(briefing: Briefing) -> Iterator[Finding | None]:
    numbers = [citation.number for citation in briefing.citations]
    if numbers != list(range(1, len(numbers) + 1)):
        yield Finding("citations", "the numbers do not run 1..n")
    listed = sorted(number for source in briefing.sources for number in source.citations)
    if listed != numbers:
        yield Finding("sources", "the sources do not list every citation once")
    used = list(used_numbers(briefing))
    if sorted(set(used)) != numbers:
        yield Finding("citations", "a listed citation is not used, or a used one is not listed")
    first_uses = list(dict.fromkeys(used))
    yield None if first_uses == sorted(first_uses) else Finding("citations", "not in reading order")


def used_numbers(briefing: Briefing) -> Iterator[int]:
    """Citation numbers in reading order: top lines, key figures, then section by section."""
    for line in briefing.top_lines:
        for sentence in line.sentences:
            yield from sentence.citations
    for row in briefing.key_figures:
        yield from _figure_numbers(row)
    for section in briefing.sections:
        for item in section.items:
            yield from item_numbers(item)
        for quote in section.quotes:
            yield from _quote_numbers(quote)
        for row in section.figures:
            yield from _figure_numbers(row)


def item_numbers(item: Item) -> Iterator[int]:
    """Citation numbers of one item as printed; its quotes and figures stand in its section's tables."""
    for sentence in item.sentences:
        yield from sentence.citations
    for change in item.changes:
        yield from (*change.old_citations, *change.new_citations)
    for entry in item.timeline:
        yield from entry.citations


def _figure_numbers(row: FigureRow) -> Iterator[int]:
    for entry in row.entries:
        yield from entry.citations


def _quote_numbers(quote: QuoteRow) -> Iterator[int]:
    yield from quote.citations
    for variant in quote.variants:
        yield from variant.citations


def _check_sentences(
    briefing: Briefing, documents: Mapping[DocumentId, Document]
) -> Iterator[Finding | None]:
    by_number = {citation.number: citation for citation in briefing.citations}
    seen: dict[str, str] = {}
    for where, sentence in printed_sentences(briefing):
        yield _sentence_finding(where, sentence, by_number, documents)
        if sentence.text in seen:
            yield Finding(where, f"printed twice (also in {seen[sentence.text]}): {_short(sentence.text)}")
        seen[sentence.text] = where


def _sentence_finding(
    where: str,
    sentence: PrintedSentence,
    by_number: Mapping[int, Citation],
    documents: Mapping[DocumentId, Document],
) -> Finding | None:
    document = documents.get(sentence.document_id)
    if document is None:
        return Finding(where, f"no stored source for: {_short(sentence.text)}")
    if document.text[sentence.start : sentence.end] != sentence.text:
        return Finding(where, f"not what the stored source says: {_short(sentence.text)}")
    if not sentence.citations or not _points_at(by_number.get(sentence.citations[0]), sentence):
        return Finding(where, f"its citation does not point at it: {_short(sentence.text)}")
    for addition in sentence.additions:
        if document.text[addition.start : addition.end] != addition.words:
            return Finding(where, f"bracketed words are not in the source: {addition.words!r}")
    return None


def _points_at(citation: Citation | None, sentence: PrintedSentence) -> bool:
    return citation is not None and (citation.document_id, citation.start, citation.end) == (
        sentence.document_id,
        sentence.start,
        sentence.end,
    )


def _check_headlines(
    briefing: Briefing, documents: Mapping[DocumentId, Document]
) -> Iterator[Finding | None]:
    for section in briefing.sections:
        for item in section.items:
            document = documents.get(item.headline_document_id)
            if document is None or document.title != item.headline:
                yield Finding(section.theme, f"headline is not its source's title: {_short(item.headline)}")
            else:
                yield None


def _check_evidence(
    briefing: Briefing, documents: Mapping[DocumentId, Document]
) -> Iterator[Finding | None]:
    by_number = {citation.number: citation for citation in briefing.citations}

    def cited(numbers: tuple[int, ...]) -> list[str]:
        found = [by_number[number] for number in numbers if number in by_number]
        return [documents[c.document_id].text[c.start : c.end] for c in found if c.document_id in documents]

    for where, words, numbers in _evidence_words(briefing):
        texts = cited(numbers)
        if texts and all(words in text for text in texts):
            yield None
        else:
            yield Finding(where, f"not in the cited source: {_short(words)}")


def _evidence_words(briefing: Briefing) -> Iterator[tuple[str, str, tuple[int, ...]]]:
    for row in briefing.key_figures:
        yield from (("key figures", entry.text, entry.citations) for entry in row.entries)
    for section in briefing.sections:
        for item in section.items:
            yield from _item_words(item)
        for row in section.figures:
            yield from ((section.theme, entry.text, entry.citations) for entry in row.entries)
        for quote in section.quotes:
            yield from _quote_words(section.theme, quote)


def _item_words(item: Item) -> Iterator[tuple[str, str, tuple[int, ...]]]:
    where = item.headline
    for row in item.figures:
        for entry in row.entries:
            yield where, entry.text, entry.citations
            yield where, entry.sentence, entry.citations
    for quote in item.quotes:
        yield from _quote_words(where, quote)
    for entry in item.timeline:
        yield where, entry.text, entry.citations
    for change in item.changes:
        if change.old:
            yield where, change.old, change.old_citations
        if change.new:
            yield where, change.new, change.new_citations


def _quote_words(where: str, quote: QuoteRow) -> Iterator[tuple[str, str, tuple[int, ...]]]:
    yield where, quote.words, quote.citations
    for variant in quote.variants:
        yield where, variant.words, variant.citations


def _short(text: str) -> str:
    return repr(text if len(text) <= 80 else text[:77] + "...")
