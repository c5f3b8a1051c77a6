"""Cuts out of the captured texts what a rendered file carries, and makes documents of it again that can be compared.

A carried text is either whole or the paragraphs around what is cited. It is cut by what the edition in hand cites, so
a reader's own edition carries nothing from beyond it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from briefing.compose.verify import printed_sentences, verify_briefing
from briefing.model import Briefing, Carried, CarriedDocument, Document, DocumentId, Stretch
from briefing.text.spans import paragraph_spans

# paragraphs on each side of a cited one: the fewest with which the edition still proves are taken. The reader of
# quotations looks two paragraphs back, and on over what continues
_AROUND = (2, 6, 20)
# of what is for one reader's eyes the neighborhood is no wider than the proof needs
_AROUND_FOR_ONE = (0, 1, *_AROUND)
# all the captured texts of an edition are carried up to so many characters: two megabytes in a Latin script
WHOLE_LIMIT_CHARACTERS = 2_000_000
# stands in a carried text for a paragraph that is not carried; a paragraph and its break have three characters
_LEFT_OUT = "…\n\n"


def carry_whole(briefing: Briefing, documents: Mapping[DocumentId, Document]) -> Carried:
    """Carry every captured text, or, of an edition whose texts are too long for that, the neighborhoods."""
    if sum(len(document.text) for document in documents.values()) > WHOLE_LIMIT_CHARACTERS:
        return carry_excerpts(briefing, documents)
    return Carried(tuple(_whole(documents[key]) for key in sorted(documents)))


def carry_for_one(briefing: Briefing, documents: Mapping[DocumentId, Document]) -> Carried | None:
    """Carry the narrowest neighborhoods of what a reader's own edition cites; None when they would not prove it."""
    return _narrowest(briefing, documents, _AROUND_FOR_ONE)


def carry_excerpts(briefing: Briefing, documents: Mapping[DocumentId, Document]) -> Carried:
    """Carry the neighborhoods of what is cited, as wide as the proof needs."""
    found = _narrowest(briefing, documents, _AROUND)
    return found or Carried(tuple(map(_whole, _needed(briefing, documents))))


def _needed(briefing: Briefing, documents: Mapping[DocumentId, Document]) -> list[Document]:
    """The documents that are cited or give a headline."""
    wanted = {source.document_id for source in briefing.sources} | set(_headline_ids(briefing))
    return [documents[key] for key in sorted(wanted) if key in documents]


def _narrowest(
    briefing: Briefing, documents: Mapping[DocumentId, Document], widths: Iterable[int]
) -> Carried | None:
    known = _needed(briefing, documents)
    for around in widths:
        carried = Carried(
            tuple(_excerpt(document, _spans(briefing, document.id), around) for document in known)
        )
        found = verify_briefing(briefing, carried_documents(carried), partial=partial_documents(carried))
        # what does not hold in the whole texts either is no reason to carry more
        if not found.findings or set(found.findings) <= set(verify_briefing(briefing, documents).findings):
            return carried
    return None


def carried_documents(carried: Carried) -> dict[DocumentId, Document]:
    """Make documents whose stretches stand where they stood; what is not carried is blank."""
    return {one.document.id: replace(one.document, text=_padded(one.stretches)) for one in carried.documents}


def partial_documents(carried: Carried) -> frozenset[DocumentId]:
    """The documents of which not the whole text is carried."""
    return frozenset(one.document.id for one in carried.documents if not one.is_whole)


def differing(carried: Carried, documents: Mapping[DocumentId, Document]) -> Iterator[DocumentId]:
    """Yield the carried documents that are not what was captured."""
    for one in carried.documents:
        document = documents.get(one.document.id)
        if document is None:
            continue
        same = one.document == replace(document, text="") and one.length == len(document.text)
        if not same or any(document.text[s.start : s.start + len(s.text)] != s.text for s in one.stretches):
            yield one.document.id


def _whole(document: Document) -> CarriedDocument:
    stretches = (Stretch(0, 0, document.text),) if document.text else ()
    return CarriedDocument(replace(document, text=""), len(document.text), stretches)


def _excerpt(document: Document, spans: Iterable[tuple[int, int]], around: int) -> CarriedDocument:
    paragraphs = list(paragraph_spans(document.text))
    kept: set[int] = set()
    for start, end in spans:
        touched = [n for n, (first, last) in enumerate(paragraphs) if first < end and start < last]
        if touched:
            kept |= set(range(max(0, touched[0] - around), min(len(paragraphs), touched[-1] + around + 1)))
    if len(kept) == len(paragraphs):
        return _whole(document)
    stretches = tuple(
        Stretch(start := paragraphs[first][0], first, document.text[start : paragraphs[last][1]])
        for first, last in _runs(sorted(kept))
    )
    return CarriedDocument(replace(document, text=""), len(document.text), stretches)


def _runs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    """First and last of each run of consecutive numbers."""
    for place, number in enumerate(numbers):
        if place == 0 or numbers[place - 1] != number - 1:
            first = number
        if place == len(numbers) - 1 or numbers[place + 1] != number + 1:
            yield first, number


def _padded(stretches: Iterable[Stretch]) -> str:
    text, paragraphs = "", 0
    for stretch in sorted(stretches, key=lambda one: one.start):
        gap = stretch.start - len(text)
        if text and gap > 0:
            text, gap = text + "\n\n", gap - 2
        left_out = _LEFT_OUT * max(0, stretch.paragraph - paragraphs)
        # a forged place or number makes another text, and then nothing in it is proven
        text += left_out[:gap].ljust(max(0, gap), "\n") + stretch.text
        paragraphs = stretch.paragraph + sum(1 for _ in paragraph_spans(stretch.text))
    return text


def _headline_ids(briefing: Briefing) -> Iterator[DocumentId]:
    for section in briefing.sections:
        yield from (item.headline_document_id for item in section.items)
        yield from (entry.headline_document_id for entry in section.entries)


def _spans(briefing: Briefing, document_id: DocumentId) -> Iterator[tuple[int, int]]:
    """Where a document is cited, and where it names what is printed beside the citations."""
    for citation in briefing.citations:
        if citation.document_id == document_id:
            yield citation.start, citation.end
    for _, sentence in printed_sentences(briefing):
        if sentence.document_id == document_id:
            yield from ((addition.start, addition.end) for addition in sentence.additions)
    for section in briefing.sections:
        for item in section.items:
            for moment in item.timeline:
                if moment.when.document_id == document_id:
                    yield moment.when.start, moment.when.end
