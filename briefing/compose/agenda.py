"""Chooses what is announced for coming days from all that was read: of printed stories, and of those beside them.

A vote or a trial that is set is worth a line although nothing has happened yet that makes an item. What is said of
coming days in stories that nobody prints for their own sake stays out, but for events that an editor enters in a diary.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial

from briefing.compose.ahead import announced
from briefing.compose.document_findings import DocumentFindings
from briefing.compose.draft import ItemDraft, SentenceKey
from briefing.compose.prepared import Prepared
from briefing.model import DateMention, Document, DocumentId, Sentence
from briefing.select import content_stems
from briefing.text.quotations import outside_quotes
from briefing.text.word_lists import word_set

# what fits no theme is entered from this importance on; match reports and gossip from that
_MATTERS, _MATTERS_ASIDE = 2.4, 5.0
# "talks", "will be charged": what stands in a diary of the world; English
_EVENT = re.compile(
    r"\b(?:ballot|boycott|ceasefire|cease-fire|conference|congress|deadline|debate|drills|elections?|exercises?|funeral"
    r"|hearings?|inauguration|inquest|march|meetings?|negotiations|polls|primary|protests?|rally|referendum|run-?off"
    r"|sanctions|session|strikes?|summit|talks|tariffs?|treaty|trial|truce|verdict|visit|votes?|voters|walkout)\b"
    r"|\b(?:will|to|would) (?:be (?:\w+ )?(?:arraigned|charged|deported|evacuated|executed|extradited|freed|released"
    r"|sentenced|sworn in|tried)|address|appear|arrive|ban|decide|expire|hold|host|lift|meet|resign|rule|sign|step down"
    r"|take (?:effect|office)|testify|travel|withdraw)\b"
    r"|\b(?:addresses|arrives|convenes|expires|hosts|meets|travels|visits|takes? (?:effect|office))\b"
)
# words of two lines on one day; so many of the shorter one's in common tell one event
_SHARED, _SHARED_SHARE = 3, 0.25
# a country votes once on a day, in whatever words
_ELECTION = re.compile(r"\b(?:ballots?|elections?|polls|referendum|run-?off|voters|votes?)\b")
_NAME = re.compile(r"\b(?!The\b|In\b|On\b)[A-ZÀ-Þ][\w-]{3,}")
_OF_ANY_DAY = word_set("begin due expect held hold open place plan said say schedul set start take told")
_DAYS = frozenset((*calendar.day_name, *calendar.month_name))
# documents and outlets that have a name which needs no introduction
_KNOWN_IN, _KNOWN_BY = 8, 3


@dataclass(frozen=True, slots=True)
class Coming:
    """A coming day with what is announced for it; `item` None: of a story that is not printed."""

    item: ItemDraft | None
    mention: DateMention
    sentence: Sentence


def coming_days(
    prepared: Prepared,
    drafts: Sequence[ItemDraft],
    alone: Collection[SentenceKey],
    *,
    today: date,
    most: int,
) -> tuple[Coming, ...]:
    """The announced days that matter most, one of each story before a second of any; in order of date.

    Args:
        prepared: all that was read.
        drafts: what is printed.
        alone: sentences of printed stories that can be printed by themselves.
        today: the day of the cut-off, in the edition's time zone.
        most: lines.
    """
    if not most:
        return ()
    findings = prepared.findings
    known = _Known(prepared.read)

    def read(draft: ItemDraft) -> Sequence[DateMention]:
        told = alone.__contains__
        return announced(draft.story.speaking, findings, told, today=today, is_known=known.is_known)

    def read_beside(documents: Sequence[Document]) -> Sequence[DateMention]:
        found = announced(documents, findings, _lone(findings), today=today, is_known=known.is_known)
        return [one for one in found if _EVENT.search(outside_quotes(_text(one, findings)))]

    sources = [_Source(draft.story.story.importance, draft, partial(read, draft)) for draft in drafts]
    sources += [_Source(value, None, partial(read_beside, told)) for value, told in _beside(prepared, drafts)]
    # the sort is stable: of equals what is printed
    waiting = [(source, 0) for source in sorted(sources, key=lambda source: -source.importance)]
    chosen: list[Coming] = []
    for source, turn in waiting:
        if len(chosen) == most:
            break
        if turn < len(source.mentions):
            mention = source.mentions[turn]
            one = Coming(source.item, mention, findings.sentence(mention))
            if not any(_is_one_event(one, other, findings) for other in chosen):
                chosen.append(one)
            waiting.append((source, turn + 1))
    return tuple(sorted(chosen, key=lambda one: one.mention.first or date.max))


@dataclass(frozen=True)
class _Source:
    """A story, or a document, that may announce something; read when its turn comes."""

    importance: float
    item: ItemDraft | None
    read: Callable[[], Sequence[DateMention]]

    @cached_property
    def mentions(self) -> Sequence[DateMention]:
        return self.read()


def _beside(prepared: Prepared, drafts: Sequence[ItemDraft]) -> Iterator[tuple[float, Sequence[Document]]]:
    """Importance and documents of stories that are not printed, and other documents on a theme."""
    printed = {draft.story.story.id for draft in drafts}
    looked_at = {document.id for story in prepared.stories for document in story.documents}
    for story in prepared.stories:
        least = _MATTERS_ASIDE if story.is_aside else 0.0 if story.themes else _MATTERS
        if story.story.id not in printed and story.story.importance >= least:
            yield story.story.importance, story.speaking
    on_theme = frozenset[DocumentId]().union(*prepared.matched.values()) - looked_at
    yield from ((0.0, [document]) for document in prepared.read if document.id in on_theme)


def _lone(findings: DocumentFindings) -> Callable[[SentenceKey], bool]:
    """Whether a sentence of a document that nobody printed is understood by itself."""

    def stands_alone(key: SentenceKey) -> bool:
        return any(
            passage.first == passage.last == key[1] and not passage.lead_in
            for passage in findings.passages(key[0])
        )

    return stands_alone


class _Known:
    """The surnames that the news of an edition is full of."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = documents
        self._told: dict[str, bool] = {}

    def is_known(self, surname: str) -> bool:
        """Whether many documents of several outlets have a name."""
        if surname not in self._told:
            outlets = [document.outlet for document in self._documents if surname in document.text]
            self._told[surname] = len(outlets) >= _KNOWN_IN and len(set(outlets)) >= _KNOWN_BY
        return self._told[surname]


def _text(mention: DateMention, findings: DocumentFindings) -> str:
    span = findings.sentence(mention)
    return findings.text(mention.document_id)[span.start : span.end]


def _is_one_event(one: Coming, other: Coming, findings: DocumentFindings) -> bool:
    """Whether two lines of one day tell of one thing, by their words."""
    if one.mention.first != other.mention.first:
        return False
    texts = [_text(coming.mention, findings) for coming in (one, other)]
    if all(map(_ELECTION.search, texts)):
        names, known = (set(_NAME.findall(text)) - _DAYS for text in texts)
        if names & known:
            return True
    words, others = (_words(coming.mention, findings) for coming in (one, other))
    shared = len(words & others)
    return shared >= _SHARED and shared >= _SHARED_SHARE * min(len(words), len(others))


def _words(mention: DateMention, findings: DocumentFindings) -> frozenset[str]:
    """The content words of a line, without its day and what is said of any day."""
    every = findings.words(mention.document_id)[mention.sentence]
    return every - content_stems(mention.text, "en") - _OF_ANY_DAY
