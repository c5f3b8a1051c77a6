"""Who reports the sentences that an item prints, and which documents should speak for it first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from briefing.copies.duplicates import DuplicateGroup
from briefing.copies.independence import Origins, story_basis, text_origins, voices
from briefing.copies.publishers import PublisherRegistry
from briefing.model import Basis, Document, DocumentId, DocumentKind, PublisherKind, Sentence
from briefing.text.stems import terms

# share of a sentence's words that a sentence of another document must have to report the same
_SAME_NEWS = 0.5
# share of a sentence's runs of three words that makes it another's
_SAME_WORDS = 0.6
_RUN = 3
# fewer words say too little to be recognized elsewhere
_LEAST_WORDS = 4

_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class PrintedSentence:
    """A sentence that an item prints, as a span of its document."""

    document: Document
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.document.text[self.start : self.end]


def item_basis(
    printed: Sequence[PrintedSentence],
    among: Sequence[Document],
    sentences: Mapping[DocumentId, Sequence[Sentence]],
    registry: PublisherRegistry,
    *,
    copies: Sequence[DuplicateGroup] = (),
) -> Basis:
    """Describe who reports what an item prints: the documents cited, their copies, and those that say the same.

    A sentence that stands nearly word for word in an earlier document is that document's, credited or not.

    Args:
        among: documents of the story; those that report none of the printed sentences do not count.
        sentences: of these documents.
    """
    reporting, borrowed = _reporting(printed, among, sentences, copies)
    basis = story_basis(reporting, registry, copies)
    origins = text_origins(reporting, registry, copies)
    for key, owner in borrowed.items():
        origins.setdefault(key, registry.publisher(owner).name)
    return replace(basis, independent=len(voices(reporting, registry, origins)))


def speaking_order(
    documents: Sequence[Document],
    registry: PublisherRegistry,
    *,
    copies: Sequence[DuplicateGroup] = (),
) -> tuple[Document, ...]:
    """Documents in the order in which they should open an item: originals, agency copy, reposts, comment.

    Reposts, spun copy and pointers never stand before an original; within a rank the order given stays.
    """
    origins = text_origins(documents, registry, copies)
    return tuple(sorted(documents, key=lambda document: _rank(document, registry, origins)))


def _rank(document: Document, registry: PublisherRegistry, origins: Origins) -> int:
    if document.kind in (DocumentKind.OPINION, DocumentKind.LIVE):
        return 3
    if registry.linked_publisher(document) is not None:
        return 2
    if document.id not in origins:
        return 0
    # agency text is as the agency wrote it, wherever it stands; a copy of another outlet may be spun
    agency = registry.publisher_named(origins[document.id])
    return 1 if agency is not None and agency.kind is PublisherKind.AGENCY else 2


def _reporting(
    printed: Sequence[PrintedSentence],
    among: Sequence[Document],
    sentences: Mapping[DocumentId, Sequence[Sentence]],
    copies: Sequence[DuplicateGroup],
) -> tuple[list[Document], dict[DocumentId, Document]]:
    """Documents that report any of the sentences, oldest first, and whose words a document repeats."""
    cited = {sentence.document.id: sentence.document for sentence in printed}
    copied = {key for group in copies if cited.keys() & set(group.document_ids) for key in group.document_ids}
    known = {document.id: document for document in among} | cited
    ordered = sorted(known.values(), key=lambda document: (document.published_at or _NEVER, document.id))
    wanted = [_Said.of(sentence.text, sentence.document.language) for sentence in printed]
    said = {
        document.id: [
            _Said.of(document.text[each.start : each.end], document.language)
            for each in sentences.get(document.id, ())
        ]
        for document in ordered
    }
    reporting: list[Document] = []
    borrowed: dict[DocumentId, Document] = {}
    for document in ordered:
        same = [own for own in said[document.id] if any(own.reports(sentence) for sentence in wanted)]
        if document.id not in cited and document.id not in copied and not same:
            continue
        owner = next(
            (
                earlier
                for earlier in reporting
                if same and all(any(own.repeats(other) for other in said[earlier.id]) for own in same)
            ),
            None,
        )
        if owner is not None:
            borrowed[document.id] = owner
        reporting.append(document)
    return reporting, borrowed


@dataclass(frozen=True, slots=True)
class _Said:
    """The words of a sentence, and its runs of words."""

    words: frozenset[str]
    runs: frozenset[tuple[str, ...]]

    @classmethod
    def of(cls, text: str, language: str) -> _Said:
        found = terms(text, language or "en")
        plain = text.casefold().split()
        return cls(
            frozenset(found), frozenset(tuple(plain[at : at + _RUN]) for at in range(len(plain) - _RUN + 1))
        )

    def reports(self, other: _Said) -> bool:
        common = len(self.words & other.words)
        return common >= _LEAST_WORDS and common >= _SAME_NEWS * min(len(self.words), len(other.words))

    def repeats(self, other: _Said) -> bool:
        return bool(self.runs) and len(self.runs & other.runs) >= _SAME_WORDS * len(self.runs)
