"""Proves what items rest on: the documents that report, their copies and publishers are found again and counted.

This takes every text of the stories, the publishers that were known when the edition was made, and the version that
counted; where one of them is another the counts are the edition's own account, and `recount` says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.compose.document_findings import DocumentFindings
from briefing.compose.draft import SentenceKey
from briefing.compose.findings import Finding
from briefing.compose.reporters import reporting_among, telling_sentences
from briefing.copies.duplicates import DuplicateGroup, near_duplicates
from briefing.copies.independence import story_basis
from briefing.copies.publishers import PublisherRegistry
from briefing.model import (
    Basis,
    Briefing,
    Document,
    DocumentId,
    Item,
    Publisher,
    sha256_hex,
    to_json_lines,
)
from briefing.text import document_sentences
from briefing.version import __version__

_COUNTED = (
    ("documents", "documents"),
    ("outlets", "outlets"),
    ("publishers", "publishers"),
    ("independent", "independent publishers"),
    ("voices", "voices"),
    ("copies", "copies"),
    ("official", "official documents"),
    ("opinion", "comments"),
    ("first_at", "time of the first report"),
    ("last_at", "time of the last report"),
)


def publishers_sha256(publishers: Sequence[Publisher]) -> str:
    """Hex SHA-256 over the known publishers, in their order."""
    return sha256_hex(to_json_lines(publishers))


@dataclass(frozen=True, slots=True)
class Recount:
    """What a second count found. `done` says whether there was one."""

    findings: tuple[Finding | None, ...] = ()
    done: bool = False


def recount(
    briefing: Briefing,
    documents: Mapping[DocumentId, Document],
    publishers: Sequence[Publisher],
    partial: frozenset[DocumentId],
) -> Recount:
    """Count again, where that can be done."""
    made = briefing.provenance
    told = {key for section in briefing.sections for item in section.items for key in item.document_ids}
    is_same = made.version == __version__ and made.publishers_sha256 == publishers_sha256(publishers)
    if not is_same or not told <= documents.keys() - partial:
        return Recount()
    return Recount(tuple(_check_items(briefing, documents, publishers)), done=True)


def _check_items(
    briefing: Briefing, documents: Mapping[DocumentId, Document], publishers: Sequence[Publisher]
) -> Iterator[Finding | None]:
    registry = PublisherRegistry(publishers)
    sentences = {key: document_sentences(document) for key, document in documents.items()}
    index = {(key, s.start, s.end): s.index for key, found in sentences.items() for s in found}
    copies = near_duplicates(tuple(documents.values()))
    held = DocumentFindings(documents, sentences, timezone=briefing.edition.timezone)
    for section in briefing.sections:
        for item in section.items:
            story = tuple(documents[key] for key in item.document_ids)
            spans = [(s.document_id, s.start, s.end) for s in item.sentences]
            # a span that is no sentence is a finding of its own
            printed = [(span[0], index[span]) for span in spans if span in index]
            yield _compared(item, _basis(item, story, printed, held, registry, copies))


def _basis(
    item: Item,
    story: tuple[Document, ...],
    printed: list[SentenceKey],
    held: DocumentFindings,
    registry: PublisherRegistry,
    copies: Sequence[DuplicateGroup],
) -> Basis:
    # a story without news is one line, and all of it stands behind that line
    if item.collapsed:
        return story_basis(story, registry, copies, telling={})
    telling = telling_sentences(story, printed, held)
    return story_basis(reporting_among(story, telling), registry, copies, telling=telling)


def _compared(item: Item, counted: Basis) -> Finding | None:
    for field, name in _COUNTED:
        said, found = getattr(item.basis, field), getattr(counted, field)
        if said != found:
            return Finding(
                item.headline, f"says {_spelled(said)} for its {name}, where there are {_spelled(found)}"
            )
    return None


def _spelled(value: object) -> str:
    return ", ".join(map(str, value)) or "none" if isinstance(value, tuple) else str(value)
