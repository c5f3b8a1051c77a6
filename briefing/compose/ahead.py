"""Finds what the documents of printed stories announce for a coming day."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from briefing.compose.draft import SentenceKey, StoryDraft
from briefing.compose.holdings import Holdings
from briefing.model import DateMention, Document, DocumentKind
from briefing.text import word_count
from briefing.text.outlook import announces

# what is further off is no plan for a reader of today
_HORIZON = timedelta(days=60)
# a line of a calendar says who does what, at a glance
_SHORTEST_WORDS, _LONGEST_WORDS = 6, 45
_SILENT = frozenset({DocumentKind.OPINION, DocumentKind.SATIRE, DocumentKind.FACT_CHECK})


def announced(
    story: StoryDraft, holdings: Holdings, alone: Collection[SentenceKey], *, today: date
) -> tuple[DateMention, ...]:
    """The coming days of a story, today's included, each with the shortest sentence that announces it; by day.

    Args:
        alone: sentences that can be printed by themselves.
        today: the day of the cut-off, in the edition's time zone.
    """
    best: dict[date, tuple[int, int, DateMention]] = {}
    for rank, document in enumerate(story.speaking):
        if document.kind in _SILENT:
            continue
        for mention in holdings.dates(document.id):
            words = _words_of(story, document, mention)
            if (
                mention.first is not None
                and today <= mention.first <= today + _HORIZON
                and (document.id, mention.sentence) in alone
                and _SHORTEST_WORDS <= words <= _LONGEST_WORDS
                and _announces(story, document, mention, today)
            ):
                found = (words, rank, mention)
                best[mention.first] = min(best.get(mention.first, found), found, key=lambda one: one[:2])
    return tuple(best[day][2] for day in sorted(best))


def _words_of(story: StoryDraft, document: Document, mention: DateMention) -> int:
    span = story.sentences[document.id][mention.sentence]
    return word_count(document.text[span.start : span.end])


def _announces(story: StoryDraft, document: Document, mention: DateMention, today: date) -> bool:
    return announces(
        document.text,
        story.sentences[document.id][mention.sentence],
        mention,
        after=today - timedelta(days=1),
        language=document.language,
    )
