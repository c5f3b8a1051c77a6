"""What is found in the documents: sentences, passages, themes, stories, figures, quotes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from briefing.model.document import DocumentId

StoryId = NewType("StoryId", str)
ThemeId = NewType("ThemeId", str)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A span of a document: `document.text[start:end]` is what is printed. `index` counts from 0."""

    document_id: DocumentId
    index: int
    start: int
    end: int
    # counts from 0
    paragraph: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Adjacent sentences `first..last` (indices, inclusive) that are shown together or not at all."""

    document_id: DocumentId
    first: int
    last: int
    # how many of the leading sentences are there only so that the rest can be understood
    lead_in: int = 0


@dataclass(frozen=True, slots=True)
class ThemeDefinition:
    """A subject the user cares about, as a theme file says it (patterns: see docs/themes.md)."""

    id: ThemeId
    name: str
    description: str = ""
    terms: tuple[str, ...] = ()
    # one match is enough
    strong: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    # at least one of these must stand in a document of the theme
    needs: tuple[str, ...] = ()
    # names of contexts that don't silence the theme
    allow: tuple[str, ...] = ()
    # takes only the stories that are at home in no other theme
    fallback: bool = False


class Effect(StrEnum):
    """What a context does to the documents that show it."""

    # the page is of a kind that belongs to no theme, unless the theme speaks much louder
    SILENCES = "silences"
    # the same, however loud a theme speaks: a recipe, a quiz, a checked rumor
    BARS = "bars"
    # an editor would note the story although it fits no theme
    NOTED = "noted"


@dataclass(frozen=True, slots=True)
class Context:
    """A kind of page (sport, recipe) or of consequence (deaths, election), told by its vocabulary."""

    name: str
    effect: Effect
    terms: tuple[str, ...] = ()
    strong: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ThemePack:
    name: str
    themes: tuple[ThemeDefinition, ...]
    description: str = ""
    # the same for every pack
    contexts: tuple[Context, ...] = ()


class Place(StrEnum):
    """Where in a document a theme term was found."""

    TITLE = "title"
    LEAD = "lead"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is in a theme: the pattern as the user wrote it, where, how often."""

    term: str
    where: Place
    count: int = 1
    strong: bool = False


@dataclass(frozen=True, slots=True)
class ThemeMatch:
    """`score` is in [0, 1]; reasons are ordered by their share in it."""

    theme: ThemeId
    score: float
    reasons: tuple[Reason, ...] = ()


class PublisherKind(StrEnum):
    AGENCY = "agency"
    STATE = "state"
    PUBLIC = "public"
    PRIVATE = "private"
    OFFICIAL = "official"
    NGO = "ngo"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who stands behind a source. Outlets with one `owner` are one voice."""

    name: str
    owner: str = ""
    country: str = ""
    kind: PublisherKind = PublisherKind.UNKNOWN
    outlets: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Alias:
    """One name and the other ways to write it; used for grouping only, never for printing."""

    name: str
    also: tuple[str, ...]


class Status(StrEnum):
    """How an item stands to earlier editions."""

    # not reported before
    NEW = "new"
    # new documents bring a new act, number, name or day
    DEVELOPING = "developing"
    # a revised document adds something, or says that it was wrong
    UPDATED = "updated"
    CORRECTED = "corrected"
    # nothing new
    CONTINUING = "continuing"


@dataclass(frozen=True, slots=True)
class ImportancePart:
    """One addend of a story's importance, so that it can be explained."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class Story:
    """The documents about one event, oldest first."""

    id: StoryId
    document_ids: tuple[DocumentId, ...]
    # families, sorted
    publishers: tuple[str, ...] = ()
    # families with text of their own (agency copy counts for the agency alone)
    independent: int = 0
    importance: float = 0.0
    importance_parts: tuple[ImportancePart, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A number from one sentence. `low == high == value` for plain numbers.

    `unit` is a normalized word ("people", "USD", "%", "tonnes", ...); `subject` what is counted, as
    the sentence gives it ("killed", "displaced", "aid trucks"); `text` the verbatim words; `start`/`end`
    the span of `text` in the document.
    """

    document_id: DocumentId
    sentence: int
    start: int
    end: int
    text: str
    value: float
    low: float
    high: float
    unit: str
    subject: str
    # "at least", "more than", "about", "up to", "" ...
    qualifier: str = ""
    as_of: datetime | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Exact words between quotation marks (`words` without the outer marks; span of the words).

    `speaker` is as the source spells it, "" when not resolved; `role` as the source gives it.
    A quotation over several sentences is one Quote; `sentence_first..sentence_last` inclusive.
    """

    document_id: DocumentId
    sentence_first: int
    sentence_last: int
    start: int
    end: int
    words: str
    speaker: str = ""
    role: str = ""
    verb: str = ""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or relative day in the text, resolved against publication time where safe."""

    document_id: DocumentId
    sentence: int
    start: int
    end: int
    text: str
    # None: not resolved
    first: date | None
    # inclusive; equals `first` for a single day
    last: date | None


class Relation(StrEnum):
    """What comparable figures of one story say to one another."""

    # what a reader wants to see first stands first
    DIFFER = "differ"
    SUPERSEDED = "superseded"
    AGREE = "agree"
    SINGLE = "single"

    @property
    def rank(self) -> int:
        """The place among the relations, 0 first."""
        return tuple(Relation).index(self)
