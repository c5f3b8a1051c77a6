"""What analysis hands to selection: everything about an edition that does not depend on its length."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from briefing.compose.document_findings import DocumentFindings
from briefing.compose.draft import StoryDraft
from briefing.compose.materials import Materials
from briefing.model import (
    Basis,
    Diagnostic,
    Document,
    DocumentId,
    LeftOut,
    PastItem,
    Publisher,
    ThemeId,
)


@dataclass(frozen=True, slots=True)
class Prepared:
    """Analyzed documents, ready to be chosen from."""

    # everything that may be cited: this edition's documents, and older ones for changes
    documents: Mapping[DocumentId, Document]
    # the documents of the period, in a fixed order
    read: tuple[Document, ...]
    publishers: Mapping[DocumentId, Publisher]
    # agency or origin whose text a document carries
    origins: Mapping[DocumentId, str]
    # documents per theme, copies included
    matched: Mapping[ThemeId, frozenset[DocumentId]]
    materials: Materials
    # everything that was looked at closely, most important first
    stories: tuple[StoryDraft, ...]
    # documents that carry one text
    copies: tuple[tuple[DocumentId, ...], ...]
    # stories that say nothing that was not in the edition before
    unchanged: tuple[StoryDraft, ...]
    findings: DocumentFindings
    # what some documents are worth as a basis, with the sentence in which each tells what is printed
    basis_of: Callable[[Sequence[Document], Mapping[DocumentId, str]], Basis]
    left_out: tuple[LeftOut, ...]
    diagnostics: tuple[Diagnostic, ...]
    dropped: tuple[PastItem, ...]
    input_sha256: str
