"""What comes in: sources, payloads, entries, documents. Nothing here reads or writes anything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

DocumentId = NewType("DocumentId", str)
SourceId = NewType("SourceId", str)


class SourceKind(StrEnum):
    FILE = "file"
    FOLDER = "folder"
    FEED = "feed"
    PAGE = "page"
    SECTION = "section"
    SITEMAP = "sitemap"
    IMAP = "imap"
    MAILDIR = "maildir"
    # read by a plug-in
    PLUGIN = "plugin"


class FullText(StrEnum):
    """When the linked page of a feed entry is fetched."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class Identity(StrEnum):
    """What tells the articles of a source apart."""

    # the guid before the link; where they say two things, the texts decide
    AUTO = "auto"
    GUID = "guid"
    LINK = "link"
    TITLE = "title"


class DocumentKind(StrEnum):
    NEWS = "news"
    OFFICIAL = "official"
    OPINION = "opinion"
    LIVE = "live"
    # checks a claim of others
    FACT_CHECK = "factcheck"
    # satire, quizzes, games
    SATIRE = "satire"


@dataclass(frozen=True, slots=True)
class Source:
    """A place we read from."""

    id: SourceId
    name: str
    url: str
    kind: SourceKind
    publisher: str = ""
    language: str = ""
    weight: float = 1.0
    themes: tuple[str, ...] = ()
    full_text: FullText = FullText.AUTO
    # a feed on the local network is read only when the user says so
    allow_private: bool = False
    enabled: bool = True
    # name of the plug-in that reads it
    plugin: str = ""
    # so many of its newest documents are read for an edition
    most: int | None = None
    identity: Identity = Identity.AUTO


@dataclass(frozen=True, slots=True)
class Mute:
    """What is not to be read: documents with one of these terms, in the pattern language of themes."""

    terms: tuple[str, ...]
    # empty: of all sources
    sources: tuple[SourceId, ...] = ()
    # in the text too, not only in the title
    anywhere: bool = False


@dataclass(frozen=True, slots=True)
class Payload:
    """The bytes one fetch brought back. `content` is empty when `not_modified`."""

    source_id: SourceId
    url: str
    content: bytes
    media_type: str
    retrieved_at: datetime
    filename: str = ""
    status: int = 200
    etag: str = ""
    last_modified: str = ""
    not_modified: bool = False
    # set when every redirect on the way was permanent
    moved_to: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a feed, folder or mailbox, before cleaning. `html` or `text` may be empty, not both."""

    source_id: SourceId
    title: str
    url: str = ""
    guid: str = ""
    author: str = ""
    html: str = ""
    text: str = ""
    language: str = ""
    outlet: str = ""
    kind: DocumentKind = DocumentKind.NEWS
    published_at: datetime | None = None
    updated_at: datetime | None = None
    # address of what is said in it, word for word
    transcript: str = ""
    # how the paragraphs begin that were taken off it as page furniture
    furniture: tuple[str, ...] = ()
    # as in `Document`
    exact_guid: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One cleaned article.

    `text` is what every span points into and is never changed after storing: paragraphs are divided by
    a blank line, lines inside a paragraph are joined, NFC, no control characters.
    """

    id: DocumentId
    source_id: SourceId
    # name of the outlet as the document or its source gives it, for people
    outlet: str
    title: str
    text: str
    # ISO 639-1, "" when it cannot be told
    language: str
    author: str
    # None: the source gives no usable time
    published_at: datetime | None
    retrieved_at: datetime
    # hex SHA-256 of `text` in UTF-8
    sha256: str
    url: str = ""
    # base name of the file or identifier of the entry it came from, for messages and citations
    origin: str = ""
    guid: str = ""
    kind: DocumentKind = DocumentKind.NEWS
    revision_of: DocumentId | None = None
    # when this version was made, as the source says; None when it says nothing, or no later time
    updated_at: datetime | None = None
    # `guid` alone says which article of its source this is, as the source's settings want it
    exact_guid: bool = False


class Stage(StrEnum):
    INTAKE = "intake"
    STORE = "store"
    ANALYZE = "analyze"
    SELECT = "select"
    COMPOSE = "compose"
    RENDER = "render"
    DELIVER = "deliver"


# paragraphs that were taken off a document as page furniture
FURNITURE = "furniture"
# what is told and is no failure: all was done that could be
_NOTES = frozenset(
    (
        FURNITURE,
        "silent",
        "waiting",
        "undated",
        "future-date",
        "put-off",
        "pages",
        "no-words",
        "unpunctuated",
        "header-date",
        "header-kind",
        "after-the-cut-off",
        "untranslated",
    )
)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A recorded, survivable trouble; printed in the briefing."""

    stage: Stage
    # a short stable word for machines: "empty", "encoding", "timeout", "http-404", ...
    code: str
    # file base name, URL or source name
    where: str
    message: str
    remedy: str = ""
    source_id: SourceId | None = None

    @property
    def is_note(self) -> bool:
        """Whether nothing failed: a healthy feed has undated entries, a quiet source says nothing."""
        return self.code in _NOTES

    @property
    def is_printed(self) -> bool:
        """Whether readers are told; what was taken off pages is for whoever asks (`briefing explain`)."""
        return self.code != FURNITURE


@dataclass(frozen=True, slots=True)
class Gathered:
    """What intake hands on: documents in a fixed order (by id), and what went wrong."""

    documents: tuple[Document, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class FetchState:
    """What is remembered of a source between two fetches, and how it fares. Times are None until they happen."""

    source_id: SourceId
    etag: str = ""
    last_modified: str = ""
    # where a permanent redirect led
    moved_to: str = ""
    # mailboxes: "UIDVALIDITY:last UID"
    uid: str = ""
    last_attempt: datetime | None = None
    last_success: datetime | None = None
    # when an entry was last new
    last_entry: datetime | None = None
    # not asked before: Retry-After, or growing pauses after failures
    next_attempt: datetime | None = None
    failures: int = 0
    last_error: str = ""
    # of the last answer that held any
    entries: int = 0
    # of the last reading
    troubles: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceResult:
    """What reading one source brought. `seen` are the keys of entries that need not be read again."""

    source: Source
    state: FetchState
    documents: tuple[Document, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    seen: tuple[str, ...] = ()
    # entries the source holds now, known ones too
    entries: int = 0
    unchanged: bool = False

    @property
    def failed(self) -> bool:
        return self.state.failures > 0


@dataclass(frozen=True, slots=True)
class Known:
    """What is remembered of a source."""

    state: FetchState
    seen: frozenset[str] = frozenset()
