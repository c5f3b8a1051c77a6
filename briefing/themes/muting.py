"""What the user does not want to read: documents that a muted term stands in, and more than wanted of one source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from briefing.model import Document, LeftOut, Mute, SourceId
from briefing.themes.index import PatternIndex
from briefing.themes.patterns import parse_pattern


def without_muted(
    documents: Sequence[Document], mutes: Sequence[Mute]
) -> tuple[tuple[Document, ...], tuple[LeftOut, ...]]:
    """Divide documents into those to read and those that are muted, each of these with the term.

    Raises:
        PatternError: a term cannot be read; the settings are checked when they are read.
    """
    compiled = [(mute, PatternIndex([parse_pattern(term) for term in mute.terms])) for mute in mutes]
    kept, left_out = [], []
    for document in documents:
        term = next((found for mute, index in compiled if (found := _found(document, mute, index))), "")
        if term:
            left_out.append(LeftOut.because(f"muted: {term}", document))
        else:
            kept.append(document)
    return tuple(kept), tuple(left_out)


def _found(document: Document, mute: Mute, index: PatternIndex) -> str:
    if mute.sources and document.source_id not in mute.sources:
        return ""
    texts = (document.title, document.text) if mute.anywhere else (document.title,)
    return next((hit.term for text in texts for hit in index.find(text, document.language)), "")


def newest_of_each(
    documents: Sequence[Document], most: Mapping[SourceId, int]
) -> tuple[tuple[Document, ...], tuple[LeftOut, ...]]:
    """Keep so many of a source's newest documents, in the order given; a source that is not named keeps all."""
    surplus = {
        document.id
        for source, number in most.items()
        for document in _newest_first(d for d in documents if d.source_id == source)[number:]
    }
    kept = tuple(document for document in documents if document.id not in surplus)
    left_out = tuple(
        LeftOut.because("more than is wanted of its source", document)
        for document in documents
        if document.id in surplus
    )
    return kept, left_out


def _newest_first(documents: Iterable[Document]) -> list[Document]:
    def age(document: Document) -> tuple[datetime, str]:
        return document.published_at or document.retrieved_at, document.id

    return sorted(documents, key=age, reverse=True)
