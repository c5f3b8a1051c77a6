"""What one edition is made from, how it is digested, and what comes out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from briefing.compose.news import only_announcing
from briefing.model import (
    NO_LIMITS,
    Alias,
    Briefing,
    Diagnostic,
    Document,
    DocumentId,
    Edition,
    ItemLimits,
    Mute,
    Period,
    Publisher,
    SourceId,
    ThemePack,
)
from briefing.passages.fitness import BACKGROUND_AGE
from briefing.select import Summarizer
from briefing.stories.meanings import Meanings

# nothing said about length: five minutes' reading
DEFAULT_WORDS = 1100
# nothing said about the number of documents: what one machine reads in a minute
DEFAULT_DOCUMENTS = 20_000


@dataclass(frozen=True, slots=True)
class Frame:
    """What makes an issue this one: name and number, title, and the time it looks at."""

    edition: Edition
    title: str
    cut_off: datetime
    produced_at: datetime
    # documents from before are left out; None: everything handed in belongs to the issue
    since: datetime | None = None
    # printed as covered; None: told from `since` or from the documents
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Previous:
    """The edition before this one, with the documents its stories rested on."""

    briefing: Briefing
    documents: tuple[Document, ...] = ()
    # hex SHA-256 of its JSON file, "" when it never was one
    sha256: str = ""

    @classmethod
    def of_captured(cls, briefing: Briefing, captured: tuple[Document, ...], *, sha256: str = "") -> Previous:
        """An edition with those of its captured documents whose stories readers were told."""
        untold = only_announcing(briefing)
        return cls(briefing, tuple(d for d in captured if d.id not in untold), sha256)


@dataclass(frozen=True, slots=True)
class EditionInput:
    """What one edition is made from. `build`, `run` and the library each only make one of these."""

    documents: tuple[Document, ...]
    frame: Frame
    previous: Previous | None = None
    # what went wrong on the way here; printed
    troubles: tuple[Diagnostic, ...] = ()
    # of documents, from a plug-in: the nearer two are, the more likely they tell of one event
    vectors: Mapping[DocumentId, Sequence[float]] | None = None
    # of documents, alike over languages: the nearer two are, the more likely they mean the same
    meanings: Meanings | None = None


@dataclass(frozen=True, slots=True)
class DigestOptions:
    """How documents are chosen from and how much of them is printed. At most one length is given."""

    pack: ThemePack
    publishers: tuple[Publisher, ...] = ()
    aliases: tuple[Alias, ...] = ()
    method: str = "briefing"
    # picks in place of the method of that name: a plug-in
    ranking: Summarizer | None = None
    words: int | None = None
    sentences: int | None = None
    pages: int | None = None
    # what one item may have at the most, and how many items there may be
    item: ItemLimits = NO_LIMITS
    items: int | None = None
    top_lines: int = 6
    # ids of the pack's themes that are wanted; empty: all
    only: tuple[str, ...] = ()
    # what is older than this, against the newest of the edition, explains news and is none
    background_age: timedelta = BACKGROUND_AGE
    # what is not to be read
    mutes: tuple[Mute, ...] = ()
    # so many of the newest of a source
    most_of: Mapping[SourceId, int] = field(default_factory=dict)
    # of more, the newest are read
    most_documents: int = DEFAULT_DOCUMENTS


@dataclass(frozen=True, slots=True)
class Digest:
    """A briefing and the captured documents of its stories: what `verify` and the next edition need."""

    briefing: Briefing
    documents: tuple[Document, ...]
    # how many pages it fills, when a length in pages was asked for and it was laid out
    pages: int | None = None


# says what is being done, for a progress display
Report = Callable[[str], None]
