"""What composition works on: stories with their evidence, before anything has a number or a place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from briefing.figures.agreement import FigureGroup
from briefing.model import (
    Addition,
    Basis,
    DateMention,
    Document,
    DocumentId,
    Passage,
    PickReport,
    RunnerUpReport,
    Sentence,
    Status,
    Story,
    ThemeId,
    ThemeMatch,
)
from briefing.passages.report_form import Form
from briefing.quotes.utterances import QuoteGroup

SentenceKey = tuple[DocumentId, int]


@dataclass(frozen=True, slots=True)
class ChangeDraft:
    """A statement that an outlet changed: spans in the older and the newer document, None where there is none."""

    old: tuple[DocumentId, int, int] | None
    new: tuple[DocumentId, int, int] | None


@dataclass(frozen=True, slots=True)
class StoryDraft:
    """One story with everything known about it. Documents of this edition, oldest first."""

    story: Story
    documents: tuple[Document, ...]
    # those of them that sentences, figures and the headline are taken from
    speaking: tuple[Document, ...]
    sentences: Mapping[DocumentId, tuple[Sentence, ...]]
    basis: Basis
    themes: tuple[ThemeMatch, ...]
    # None on a first edition
    status: Status | None = None
    first_reported: datetime | None = None
    # reported before, and nothing came in that says anything else
    is_unchanged: bool = False
    changes: tuple[ChangeDraft, ...] = ()
    # documents of earlier editions that told the story so far
    earlier: tuple[DocumentId, ...] = ()
    # sentences of new documents that say what readers did not know
    news: frozenset[SentenceKey] = frozenset()
    # the themes that each document belongs to, best first; empty: not known
    belongs: Mapping[DocumentId, tuple[ThemeId, ...]] = field(default_factory=dict)
    # how clearly it tells of something that an editor notes whatever the theme, from 0 to 1
    consequence: float = 0.0
    # match reports, recipes, gossip: never noted in a paper about something else
    is_aside: bool = False


@dataclass(frozen=True, slots=True)
class ItemAccount:
    """Why an item's passages were picked, in the order of picking, and what nearly was."""

    picks: tuple[PickReport, ...] = ()
    runners_up: tuple[RunnerUpReport, ...] = ()


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """What of a story stands in a section beside its home, in printing order."""

    theme: ThemeMatch
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class ItemDraft:
    """A story in its home theme with the passages picked for it, in printing order. `theme` None: also noted."""

    story: StoryDraft
    theme: ThemeMatch | None
    headline: Document
    passages: tuple[Passage, ...]
    # of what is printed
    basis: Basis
    # what its opening reports
    form: Form = Form.ACT
    additions: Mapping[SentenceKey, Addition] = field(default_factory=dict)
    entries: tuple[EntryDraft, ...] = ()
    # evidence of the story: a row stands in one section only
    changes: tuple[ChangeDraft, ...] = ()
    quotes: tuple[QuoteGroup, ...] = ()
    figures: tuple[FigureGroup, ...] = ()
    # those that its sentences tell: for the first page alone
    told_figures: tuple[FigureGroup, ...] = ()
    timeline: tuple[DateMention, ...] = ()
    collapsed: bool = False
    account: ItemAccount = field(default_factory=ItemAccount)
