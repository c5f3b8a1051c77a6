"""The days of a story: for each day the sentence that tells best what happened on it.

Only single days that are resolved and lie near the time of the documents; a day after its document only where the
sentence announces it. A sentence of two days stands under the first that it names, or under none. A story of one
day has no timeline.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from briefing.model import NEVER, DateMention, Document, DocumentId, Sentence
from briefing.text.outlook import announces, counts_from

# Days before the first and after the last document that still belong to its story; older days are history.
_NEAR = timedelta(days=10)
# characters of a sentence beside its date, below which it is a dateline or "Next report: Thursday"
_SHORTEST = 30
# characters looked at before a date and at the start of its sentence
_BEFORE = 48
# a sentence that opens with what another sentence names
_LEANING = re.compile(
    r"\W*(?:\w+\W+){0,2}?(?:it|they|he|she|this|these|those|such|both|there)\b", re.IGNORECASE
)
# "Posted 3 May at 5:12 pm": the stamp of a text or of a reader's comment tells no event
_STAMP = re.compile(
    r"(?i)^(?:.{0,60}\b(?:posted|published|updated|uploaded|modified|edited|commented|wrote|says))?(?: on)?\W*$"
)
_CLOCK = re.compile(r"(?i),? (?:at |um |à )?\d{1,2}[:.h]\d\d\b")


def story_timeline(
    mentions: Sequence[DateMention],
    documents: Sequence[Document],
    sentences: Mapping[DocumentId, Sequence[Sentence]],
) -> tuple[DateMention, ...]:
    """One mention per day, by day; empty when the story does not span two days.

    The sentence of a mention tells the day; no sentence is used twice.
    """
    times = {document.id: document.published_at or NEVER for document in documents}
    days = _by_day(mentions, documents, sentences)
    chosen: list[DateMention] = []
    used: set[tuple[DocumentId, int]] = set()
    crowd = _days_per_sentence(mentions)
    for day in sorted(days):
        ordered = sorted(days[day], key=lambda mention: _rank(mention, crowd, times))
        free = [mention for mention in ordered if (mention.document_id, mention.sentence) not in used]
        if free:
            chosen.append(free[0])
            used.add((free[0].document_id, free[0].sentence))
    return tuple(chosen) if len(chosen) > 1 else ()


def _by_day(
    mentions: Sequence[DateMention],
    documents: Sequence[Document],
    sentences: Mapping[DocumentId, Sequence[Sentence]],
) -> dict[date, list[DateMention]]:
    published = [document.published_at.date() for document in documents if document.published_at]
    by_id = {document.id: document for document in documents}
    first = _first_days(mentions)
    days: dict[date, list[DateMention]] = defaultdict(list)
    for mention in mentions:
        if mention.first is None or mention.first != mention.last or not published:
            continue
        known = sentences.get(mention.document_id, ())
        near = min(published) - _NEAR <= mention.first <= max(published) + _NEAR
        if not near or mention.sentence >= len(known):
            continue
        document = by_id[mention.document_id]
        if first[mention.document_id, mention.sentence] != mention.first:
            continue
        sentence = known[mention.sentence]
        if _tells(sentence, mention, document.text) and _may_be_told(sentence, mention, document):
            days[mention.first].append(mention)
    return days


def _first_days(mentions: Sequence[DateMention]) -> dict[tuple[DocumentId, int], date | None]:
    """The day that each sentence names first, None when that is no single day that is known."""
    first: dict[tuple[DocumentId, int], date | None] = {}
    for mention in sorted(mentions, key=lambda one: (one.document_id, one.sentence, one.start)):
        day = mention.first if mention.first == mention.last else None
        first.setdefault((mention.document_id, mention.sentence), day)
    return first


def _may_be_told(sentence: Sentence, mention: DateMention, document: Document) -> bool:
    """A day that is past when its document is published, or one that the sentence announces."""
    if document.published_at is None or mention.first is None:
        return False
    published = document.published_at.date()
    return mention.first <= published or announces(
        document.text, sentence, mention, after=published, language=document.language
    )


def _tells(sentence: Sentence, mention: DateMention, text: str) -> bool:
    """A sentence about this day that can be read by itself, with more in it than a dateline or a heading."""
    if sentence.end - sentence.start < _SHORTEST + (mention.end - mention.start):
        return False
    before = text[max(sentence.start, mention.start - _BEFORE) : mention.start]
    if _CLOCK.match(text, mention.end, sentence.end) and _STAMP.match(text[sentence.start : mention.start]):
        return False
    opening = text[sentence.start : min(sentence.end, sentence.start + _BEFORE)]
    return not counts_from(before) and _LEANING.match(opening) is None


def _days_per_sentence(mentions: Sequence[DateMention]) -> dict[tuple[DocumentId, int], int]:
    days: dict[tuple[DocumentId, int], set[date | None]] = defaultdict(set)
    for mention in mentions:
        days[mention.document_id, mention.sentence].add(mention.first)
    return {key: len(found) for key, found in days.items()}


def _rank(
    mention: DateMention,
    crowd: Mapping[tuple[DocumentId, int], int],
    times: Mapping[DocumentId, datetime],
) -> tuple[int, int, datetime, DocumentId, int]:
    """Sentences about this day alone first, then those high in their document, then the earliest report."""
    place = (mention.document_id, mention.sentence)
    return (
        min(crowd[place], 3),
        mention.sentence,
        times.get(mention.document_id, NEVER),
        mention.document_id,
        mention.start,
    )
