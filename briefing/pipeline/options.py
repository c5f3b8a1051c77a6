"""What the digest is told, and what it hands back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from briefing.model import Alias, Briefing, Document, Edition, Publisher, ThemePack

# nothing said about length: five minutes' reading
DEFAULT_WORDS = 1100


@dataclass(frozen=True, slots=True)
class DigestOptions:
    """Everything a digest depends on besides its documents."""

    edition: Edition
    title: str
    pack: ThemePack
    cut_off: datetime
    produced_at: datetime
    # start of the period; None: everything handed in belongs to it
    since: datetime | None = None
    publishers: tuple[Publisher, ...] = ()
    aliases: tuple[Alias, ...] = ()
    method: str = "briefing"
    words: int | None = None
    sentences: int | None = None
    passages_per_item: int = 3
    top_lines: int = 6
    # ids of the pack's themes that are wanted; empty: all
    only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Previous:
    """The edition before this one, with the documents its stories rested on."""

    briefing: Briefing
    documents: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class Digest:
    """A briefing and the captured documents of its stories: what `verify` and the next edition need."""

    briefing: Briefing
    documents: tuple[Document, ...]


# says what is being done, for a progress display
Report = Callable[[str], None]
