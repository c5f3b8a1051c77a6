"""What time does to a sentence: a weekday that has passed out of sight, an announcement of what is over by now."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from briefing.model import Document, Sentence
from briefing.text.calendar_words import MONTHS, RELATIVE_DAYS, WEEKDAYS
from briefing.text.dates import find_dates
from briefing.text.outlook import is_set, looks_ahead
from briefing.text.quotations import outside_quotes

# documents older than this, against the newest of the edition, are background
BACKGROUND_AGE = timedelta(hours=72)
# what was canceled for the day of its report, or "confirmed on Thursday", was done by then
_SET_OR_DONE = re.compile(
    r"\b(?:for|until|till|through|starting (?:\w+ ){0,2}|\w{3,}ed)(?: on| late| early)?(?: at \w+)? ?$"
)
# said on the day itself, these hang on the next, or mean another day
_PART_OF_THE_DAY = re.compile(
    r"\b(?:(?:this|early this|late this) (?:morning|afternoon|evening)|(?:later|earlier) today|tonight|last night|"
    r"yesterday)\b",
    re.IGNORECASE,
)


# the night before a report is taken for the last one, a day later
_OVERNIGHT = re.compile(r"\b(?:overnight|(?:during|in) the night)\b", re.IGNORECASE)
_ONE_NIGHT = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Present:
    """The time that an edition speaks of, and the age from which its documents are background."""

    now: datetime
    background_age: timedelta = BACKGROUND_AGE

    def is_background(self, document: Document) -> bool:
        """Say whether a document is older than the edition's days; one without a time is not."""
        published = document.published_at
        return published is not None and self.now - published > self.background_age


def present_of(
    documents: Sequence[Document], cut_off: datetime, *, background_age: timedelta = BACKGROUND_AGE
) -> Present:
    """Return the present of an edition: its cut-off, or in a folder of old documents the time of the newest one.

    Args:
        background_age: what is older than this, against the present, is background.
    """
    times = [d.published_at for d in documents if d.published_at is not None and d.published_at <= cut_off]
    newest = max(times, default=cut_off)
    return Present(cut_off if cut_off - newest <= background_age else newest, background_age)


def names_lost_day(text: str, language: str) -> bool:
    """Say whether a sentence names a weekday or "today" without a date beside it."""
    day = _undated(language).search(text)
    return day is not None and _dated(language).search(text) is None


def is_over(document: Document, sentence: Sentence, present: Present) -> bool:
    """Say whether a sentence announces a day that lies behind the present, be it the day of its document."""
    published = document.published_at
    if published is None or published.date() >= present.now.date():
        return False
    text, language = document.text, document.language or "en"
    if _undated(language).search(text, sentence.start, sentence.end) is None:
        return False
    bounds = sentence.start, sentence.end
    dated = [one for one in find_dates(document, (sentence,), "UTC") if one.first is not None]
    if any(one.last is not None and one.last >= present.now.date() for one in dated):
        # "put off from Tuesday until Friday" still lies ahead
        return False
    for mention in dated:
        if mention.first is None or mention.first < published.date():
            continue
        span = mention.start, mention.end
        is_named_ahead = mention.first > published.date() and (
            mention.text.lower() in RELATIVE_DAYS.get(language, ()) or is_set(text, span, bounds)
        )
        if mention.first == published.date() and _SET_OR_DONE.search(text, sentence.start, mention.start):
            continue
        if is_named_ahead or looks_ahead(text, span, bounds, language) is True:
            return True
    return False


def names_lost_hour(document: Document, text: str, present: Present) -> bool:
    """Say whether a sentence of an earlier day says "this morning", "tonight" or "yesterday" in its own words.

    "Overnight" is lost when a night has passed since.
    """
    published = document.published_at
    if published is None or published.date() >= present.now.date() or (document.language or "en") != "en":
        return False
    return any(
        part.search(text) is not None and part.search(outside_quotes(text)) is not None
        for part in (_PART_OF_THE_DAY, _OVERNIGHT)
        if part is _PART_OF_THE_DAY or present.now - published > _ONE_NIGHT
    )


@cache
def _undated(language: str) -> re.Pattern[str]:
    code = language if language in WEEKDAYS else "en"
    words = sorted((*WEEKDAYS[code], *RELATIVE_DAYS.get(code, ())), key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


@cache
def _dated(language: str) -> re.Pattern[str]:
    months = MONTHS[language if language in MONTHS else "en"]
    names = "|".join(re.escape(name) for name in sorted(months, key=lambda name: (-len(name), name)))
    return re.compile(rf"\b(?:{names})\.? \d|\d\.? (?:de )?(?:{names})\b", re.IGNORECASE)
