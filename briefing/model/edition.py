"""The finished briefing: everything a renderer prints, and nothing it has to decide.

Published as JSON under these names; `schema` in the JSON is `SCHEMA_VERSION`. Text is verbatim from
a stored document unless a comment says that it is ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from briefing.model.analysis import (
    DateMention,
    ImportancePart,
    PublisherKind,
    Reason,
    Relation,
    Status,
    StoryId,
    ThemeId,
)
from briefing.model.document import Diagnostic, Document, DocumentId, DocumentKind

SCHEMA_VERSION = "2.1"
# what this version reads: a minor step adds fields that have defaults
READABLE_SCHEMAS = ("2", SCHEMA_VERSION)


@dataclass(frozen=True, slots=True)
class Citation:
    """The pointer from printed words to a span of a stored document.

    Every field named `citations` holds the `id` of citations; what is printed is the `number`.
    """

    # of this span, 1..n in reading order
    id: int
    # of its source, the same for every span of one document: the one that is printed
    number: int
    document_id: DocumentId
    start: int
    end: int
    url: str
    title: str
    outlet: str
    publisher: str
    published_at: datetime | None
    retrieved_at: datetime
    sha256: str
    # finds the very words on the source's page: a text directive, without "#:~:" (`compose.fragments`)
    fragment: str = ""


def one_per_source(ids: Iterable[int], citations: Mapping[int, Citation]) -> tuple[Citation, ...]:
    """Keep the first citation of each source, by printed number; unknown ids are left out.

    Args:
        citations: by id.
    """
    first: dict[int, Citation] = {}
    for id_ in ids:
        if id_ in citations:
            first.setdefault(citations[id_].number, citations[id_])
    return tuple(first[number] for number in sorted(first))


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A document that is cited, with what a reader must know to judge it."""

    document_id: DocumentId
    # the printed number: sources are counted 1..n in reading order
    number: int
    # ids of the citations into it, ascending
    citations: tuple[int, ...]
    outlet: str
    publisher: str
    publisher_kind: PublisherKind
    country: str
    # who owns it, what it is: from the publishers file
    descriptor: str
    title: str
    author: str
    url: str
    origin: str
    language: str
    kind: DocumentKind
    # agency whose text it carries, "" for its own
    agency: str
    published_at: datetime | None
    retrieved_at: datetime
    sha256: str


@dataclass(frozen=True, slots=True)
class Addition:
    """Words of ours inside a printed sentence: an antecedent, shown in brackets at `offset` of its `text`.

    `words` is itself `document.text[start:end]` of the sentence's document: a name, never a guess.
    """

    offset: int
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PrintedSentence:
    """`text` equals `document.text[start:end]`; the first citation points at exactly this span."""

    text: str
    document_id: DocumentId
    start: int
    end: int
    citations: tuple[int, ...]
    # ISO 639-1 of the document; sets `lang` and direction
    language: str
    outlet: str
    # new in a story that readers know
    is_new: bool = False
    # starts a new passage: a gap or another document lies before it
    starts_passage: bool = True
    additions: tuple[Addition, ...] = ()


@dataclass(frozen=True, slots=True)
class Basis:
    """What an item rests on: the documents that report what is printed of it."""

    documents: int
    # by name; those that are not known are not there
    outlets: tuple[str, ...]
    publishers: int
    independent: int
    # one outlet for each of them, the first to report first
    voices: tuple[str, ...] = ()
    # outlets that carry another's text, by agency or origin
    copies: tuple[tuple[str, int], ...] = ()
    official: int = 0
    opinion: int = 0
    first_at: datetime | None = None
    last_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FigureEntry:
    """One statement of a number. `text` is the verbatim number words; `sentence` the whole sentence."""

    text: str
    value: float
    low: float
    high: float
    qualifier: str
    outlet: str
    sentence: str
    as_of: datetime | None
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FigureRow:
    """Comparable figures of one story. Entries by time, then outlet."""

    subject: str
    unit: str
    relation: Relation
    entries: tuple[FigureEntry, ...]


@dataclass(frozen=True, slots=True)
class QuoteVariant:
    words: str
    outlets: tuple[str, ...]
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """One utterance. `variants` holds differing wordings of other outlets."""

    words: str
    speaker: str
    role: str
    verb: str
    outlets: tuple[str, ...]
    citations: tuple[int, ...]
    language: str = ""
    variants: tuple[QuoteVariant, ...] = ()


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    when: DateMention
    text: str
    outlet: str
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Expected:
    """What a source announces for a coming day. `text` is its whole sentence."""

    # of the item whose story it belongs to; "": of a story that is not printed
    item_id: str
    when: DateMention
    text: str
    language: str
    outlet: str
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A corrected or updated statement: verbatim old and new; "" where there is none."""

    old: str
    new: str
    old_citations: tuple[int, ...] = ()
    new_citations: tuple[int, ...] = ()
    outlet: str = ""


@dataclass(frozen=True, slots=True)
class PickReport:
    """Why a passage of an item was picked: what it added to the objective. The span is in its document."""

    document_id: DocumentId
    start: int
    end: int
    # counts from 1, in the order of picking
    rank: int
    gain: float
    # addends of `gain`
    parts: tuple[ImportancePart, ...] = ()
    # what it tells that no earlier pick of the item told, strongest first, as stems
    concepts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RunnerUpReport:
    """A passage of an item that came near and was not picked. `text` is `document.text[start:end]`."""

    text: str
    document_id: DocumentId
    start: int
    end: int
    outlet: str
    # what it would still have added beside the picked ones
    gain: float
    # "redundant", "outweighed", "unfit", "budget" or "told"
    outcome: str
    # words of the picked passage that says the same, "" for none
    like: str = ""
    # why an unfit sentence was kept out, in words; "" for the others
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A story, whole, in its home section."""

    # "i" and a hash of story and theme: stable across formats, fit for an anchor
    id: str
    story_id: StoryId
    # title of one of the story's documents, verbatim
    headline: str
    headline_document_id: DocumentId
    language: str
    # what happened comes first, whether or not a top line says it too
    sentences: tuple[PrintedSentence, ...]
    basis: Basis
    # theme terms that brought it here, strongest first
    why_here: tuple[Reason, ...]
    # None on a first edition
    status: Status | None = None
    first_reported: datetime | None = None
    changes: tuple[Change, ...] = ()
    figures: tuple[FigureRow, ...] = ()
    quotes: tuple[QuoteRow, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    importance: float = 0.0
    importance_parts: tuple[ImportancePart, ...] = ()
    # number (from 1) of the top line that repeats this item's opening, None for none
    top_line: int | None = None
    # an analyst's own words, labeled as such
    comment: str = ""
    # of headline and sentences in another language than the edition's, by the command of the settings: labeled as such,
    # no source's words and proven by nothing
    translation: str = ""
    # unchanged since the previous edition: printed as a line
    collapsed: bool = False
    # for `briefing explain`; printed nowhere
    picks: tuple[PickReport, ...] = ()
    runners_up: tuple[RunnerUpReport, ...] = ()
    # every document of the story, cited or not, oldest first
    document_ids: tuple[DocumentId, ...] = ()
    # documents of earlier editions that told the story so far, oldest first
    earlier_ids: tuple[DocumentId, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionEntry:
    """What a story whose item stands in another section says here."""

    # of the item, and the name of its section; "" when a reader gets this section alone
    item_id: str
    theme: str
    # the item's
    headline: str
    headline_document_id: DocumentId
    language: str
    # those that belong in this section; some may stand in the item too, under the same numbers
    sentences: tuple[PrintedSentence, ...]


@dataclass(frozen=True, slots=True)
class TopLine:
    """A line of the first page: the opening of an item, which stands in the item under the same numbers."""

    number: int
    item_id: str
    theme: str
    headline: str
    sentences: tuple[PrintedSentence, ...]
    basis: Basis
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Section:
    # None: "Also noted"
    theme_id: ThemeId | None
    theme: str
    description: str
    items: tuple[Item, ...]
    # stories of other sections that touch this one, below its items
    entries: tuple[SectionEntry, ...] = ()
    # documents that matched this theme
    documents: int = 0


@dataclass(frozen=True, slots=True)
class Period:
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Edition:
    """Name and frame. Times are aware; `timezone` (IANA) is the one that is printed."""

    name: str
    slug: str
    language: str
    timezone: str
    number: int | None = None
    # "TLP:AMBER" or a free text, "" for none
    marking: str = ""
    # one line under the title, ours or the user's: e.g. that the documents are samples
    notice: str = ""
    next_due: datetime | None = None
    # length in pages that was asked for: the printed appendix is brief then
    pages: int | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A document that was read and is not cited."""

    document_id: DocumentId
    title: str
    outlet: str
    # "outside the period", "copy of ...", "budget", "older revision", "opinion", ...
    reason: str

    @classmethod
    def because(cls, reason: str, document: Document) -> Self:
        """Name a document with the reason why nothing of it is cited."""
        return cls(document.id, document.title, document.outlet, reason)


@dataclass(frozen=True, slots=True)
class MissedFact:
    """An important fact that a document tells and the edition does not. `text` is `document.text[start:end]`."""

    # "death toll", "death of a leader" or "raised sum"
    kind: str
    text: str
    document_id: DocumentId
    start: int
    end: int
    title: str
    outlet: str


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """Documents per outlet for one theme, in the order of `Coverage.outlets`."""

    theme: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    outlets: tuple[str, ...]
    rows: tuple[CoverageRow, ...]
    # outlets that reported for the previous edition and did not for this one
    silent_outlets: tuple[str, ...] = ()
    silent_themes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PastItem:
    """An item of the previous edition whose story did not come up again."""

    item_id: str
    headline: str
    theme: str
    edition_id: str


@dataclass(frozen=True, slots=True)
class VolumePoint:
    """Stories per theme in one past edition, for the small chart."""

    edition_id: str
    cut_off: datetime
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class SelectionReport:
    """How well the choice was made: value and proven upper bound of the objective."""

    method: str
    objective: float
    bound: float
    words: int
    budget_words: int
    candidates: int

    @property
    def gap(self) -> float:
        """Relative gap in [0, 1]; 0 is a proven optimum."""
        return 0.0 if self.bound <= 0 else max(0.0, (self.bound - self.objective) / self.bound)


@dataclass(frozen=True, slots=True)
class Provenance:
    """What made this edition: enough to make it again."""

    version: str
    # hex SHA-256 over the sorted document ids and text hashes
    input_sha256: str
    method: str
    # resolved options, as (name, value), sorted
    options: tuple[tuple[str, str], ...]
    documents_read: int
    documents_used: int
    previous_id: str = ""
    # hex SHA-256 of the JSON file of the edition before, "" for the first: editions form a chain
    previous_sha256: str = ""
    # hex SHA-256 of the file of captured sources
    sources_sha256: str = ""
    # hex SHA-256 over the publishers that were known: who counts as independent rests on them
    publishers_sha256: str = ""


@dataclass(frozen=True, slots=True)
class Briefing:
    """One edition, finished and self-contained."""

    id: str
    title: str
    edition: Edition
    period: Period
    cut_off: datetime
    produced_at: datetime
    # of all printed sentences, a repeated one once
    words: int
    reading_minutes: int
    top_lines: tuple[TopLine, ...]
    key_figures: tuple[FigureRow, ...]
    sections: tuple[Section, ...]
    citations: tuple[Citation, ...]
    sources: tuple[SourceDocument, ...]
    diagnostics: tuple[Diagnostic, ...]
    left_out: tuple[LeftOut, ...]
    coverage: Coverage
    selection: SelectionReport
    provenance: Provenance
    dropped: tuple[PastItem, ...] = ()
    # what is to come, by day; printed after the key figures
    ahead: tuple[Expected, ...] = ()
    # faults of the choice, for `briefing explain --missed`
    missed: tuple[MissedFact, ...] = ()
    volume: tuple[VolumePoint, ...] = ()
    schema: str = SCHEMA_VERSION

    @property
    def troubles(self) -> tuple[Diagnostic, ...]:
        """The diagnostics that are printed."""
        return tuple(diagnostic for diagnostic in self.diagnostics if diagnostic.is_printed)
