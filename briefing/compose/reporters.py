"""Says which documents of a story report what is printed of it: an item's basis counts these."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from briefing.compose.document_findings import DocumentFindings
from briefing.compose.draft import SentenceKey
from briefing.model import Document, DocumentId

# a document tells a printed sentence when one of its own has this share of its content words; set by eye on the demo
# editions, checked on nothing else
_TELLS = 0.5


def reporters(
    documents: Sequence[Document], printed: Sequence[SentenceKey], findings: DocumentFindings
) -> tuple[Document, ...]:
    """The documents of a story that its printed sentences are from, and those that say the same, in their order."""
    return reporting_among(documents, telling_sentences(documents, printed, findings))


def reporting_among(documents: Iterable[Document], telling: Mapping[DocumentId, str]) -> tuple[Document, ...]:
    """The same, where `telling_sentences` of these documents is known."""
    return tuple(document for document in documents if document.id in telling)


def telling_sentences(
    documents: Iterable[Document], printed: Sequence[SentenceKey], findings: DocumentFindings
) -> dict[DocumentId, str]:
    """The sentence of each document that first tells what is printed: it says where the outlet has it from."""
    own: dict[DocumentId, list[int]] = {}
    for document_id, index in printed:
        own.setdefault(document_id, []).append(index)
    told = [words for document_id, index in printed if (words := findings.words(document_id)[index])]
    found: dict[DocumentId, str] = {}
    for document in documents:
        indexes = own.get(document.id) or [
            index for index, words in enumerate(findings.words(document.id)) if _says(words, told)
        ]
        if indexes:
            sentence = findings.sentences(document.id)[min(indexes)]
            found[document.id] = document.text[sentence.start : sentence.end]
    return found


def _says(sentence: frozenset[str], told: Iterable[frozenset[str]]) -> bool:
    return any(len(sentence & words) >= _TELLS * len(words) for words in told)
