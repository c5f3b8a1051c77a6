"""Dates and relative days in a text, resolved against the time of publication where that is safe.

Safe means: a full date; a day and month in the half year around publication; a weekday whose sentence
says whether it lies behind or ahead; "yesterday" and its kin outside quotation marks. Everything else is
found and left unresolved. Times of day, durations and anniversaries are not dates.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from briefing.model.analysis import DateMention, Sentence
from briefing.model.document import Document
from briefing.text.calendar_words import (
    BACKWARD,
    FORWARD,
    MONTHS,
    RELATIVE_DAYS,
    RELATIVE_SPANS,
    WEEKDAYS,
)
from briefing.text.numbers import trie_pattern
from briefing.text.word_finder import WordFinder

Days = tuple[date, date]
# the longest words of a date before and after its name of a month or day
_BEFORE_ANCHOR = 24
_AFTER_ANCHOR = 24
_CLOSE_DAYS = 183
# characters before a weekday in which its verb is looked for
_REACH = 160
# the same in languages whose verbs we know less well
_SHORT_REACH = 45
_PART_OF_DAY = r"(?:\s(?:morning|afternoon|evening|night|soir|matin|abend|morgen|früh|noche|mañana))?"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_YEAR = r"(?:1[89]|20)\d\d"
# what years begin with
_CENTURIES = ("18", "19", "20")


class _Words(NamedTuple):
    pattern: re.Pattern[str]
    months: dict[str, int]
    weekdays: dict[str, int]
    days: dict[str, tuple[int, int]]
    spans: dict[str, tuple[str, int]]
    turns: re.Pattern[str]
    # what every date has in it
    anchor: re.Pattern[str]
    # finds at least where anchors are
    finder: WordFinder
    forward: frozenset[str]


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(word) for word in words), key=lambda w: (-len(w), w)))


@lru_cache(maxsize=8)
def _words(language: str) -> _Words:
    code = language if language in MONTHS else "en"
    months, weekdays = MONTHS[code], WEEKDAYS[code]
    month, weekday = _any(list(months)), _any(list(weekdays))
    days, spans = RELATIVE_DAYS[code], RELATIVE_SPANS[code]
    pattern = re.compile(
        rf"""
        \b(?P<iso>(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\b
        |\b(?P<d1>{_DAY})(?:st|nd|rd|th|er|\.|º)?(?:\s(?:of|de))?\s(?P<m1>{month})\b\.?(?:,?\s(?:de\s|del\s)?(?P<y1>{_YEAR})\b)?
        |\b(?P<m2>{month})\.?\s(?P<d2>{_DAY})(?:st|nd|rd|th)?(?![\d:])\b(?:,?\s(?P<y2>{_YEAR})\b)?
        |\b(?P<m3>{month})\.?,?\s(?:de\s)?(?P<y3>{_YEAR})\b
        |\b(?P<before>(?:last|next|this)\s)?(?P<weekday>{weekday})\b{_PART_OF_DAY}
        |\b(?P<ago>\d{{1,3}}|one|two|three|four|five|six|seven|eight|nine|ten)\s(?P<unit>day|week)s?\s(?:ago|earlier)\b
        |\b(?P<span>{_any(list(spans))})\b
        |\b(?P<day>{_any(list(days))})\b
        |\b(?:in|since|of|en|depuis|desde|seit|im\sjahr|в|عام|منذ|early|late)\s(?P<year>{_YEAR})\b(?![,.]\d|-\d|\s?(?:%|people|percent))
        """,
        re.IGNORECASE | re.VERBOSE,
    )
    past = r"|(?<!be )(?<!been )[a-z]{3,20}ed" if code == "en" else ""
    turns = re.compile(
        rf"\b(?:{_any(FORWARD[code])}|(?<!be )(?:{_any(BACKWARD[code])}){past})\b", re.IGNORECASE
    )
    named = [*months, *weekdays, *days, *(span.split(" ")[-1] for span in spans), "ago", "earlier"]
    spellings = [spelling for word in named for spelling in (word, word.capitalize(), word.upper())]
    anchor = re.compile(rf"\b(?:{trie_pattern(spellings)}\b|(?:1[89]|20)\d\d)")
    finder = WordFinder([*spellings, *_CENTURIES])
    return _Words(pattern, months, weekdays, days, spans, turns, anchor, finder, frozenset(FORWARD[code]))


_SMALL = {
    w: n
    for n, w in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], start=1
    )
}
_MARKS = re.compile('["“”„«»]')


def find_date_spans(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """Where dates stand, without resolving them: what the numbers in them are not."""
    words = _words(language)
    # one character more: a word that goes on is no word
    before = max(0, start - 1)
    places = [before + at for at in words.finder.starts(text[before:end])]
    return [match.span() for match in _dates(words, text, start, end, places)]


def _dates(words: _Words, text: str, start: int, end: int, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """Full pattern, run only where a name of a day or month or a year stands: `places`, ascending."""
    reach = start
    anchored = start
    for place in places:
        anchor = words.anchor.match(text, place, end) if place >= anchored else None
        if anchor is None:
            continue
        anchored = anchor.end()
        if place < reach:
            continue
        low, high = max(reach, anchor.start() - _BEFORE_ANCHOR), min(end, anchor.end() + _AFTER_ANCHOR)
        for match in words.pattern.finditer(text, low, high):
            if match.start() > anchor.end():
                break
            reach = match.end()
            if _is_date(match):
                yield match


def _is_date(match: re.Match[str]) -> bool:
    """Refuse the verbs "may" and "march" and the like: a month name of a dated language is capitalized."""
    month = match["m1"] or match["m2"] or match["m3"]
    return month is None or month.lower() not in ("may", "march", "mar", "august") or month[0].isupper()


def _month_span(year: int, month: int) -> Days:
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def _calendar_day(year: int, month: int, day: int) -> Days | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found, found


def _nearest_year(month: int, day: int, published: date) -> Days | None:
    """The one date of this day and month within half a year of publication."""
    for year in (published.year, published.year - 1, published.year + 1):
        days = _calendar_day(year, month, day)
        if days and abs((days[0] - published).days) < _CLOSE_DAYS:
            return days
    return None


def _span(kind: str, steps: int, published: date) -> Days:
    if kind == "week":
        monday = published - timedelta(days=published.weekday()) + timedelta(weeks=steps)
        return monday, monday + timedelta(days=6)
    if kind == "month":
        index = published.year * 12 + published.month - 1 + steps
        return _month_span(index // 12, index % 12 + 1)
    return date(published.year + steps, 1, 1), date(published.year + steps, 12, 31)


def _weekday(match: re.Match[str], words: _Words, published: date, bounds: tuple[int, int]) -> Days | None:
    """The weekday behind or ahead, as the last verb or particle before it says; None when nothing says it.

    The weekday of publication itself is that day, as newsrooms write it. "Last Tuesday" and "next Tuesday"
    mean different days to different writers, and "Thursday's truce" may be either: they stay unresolved.
    """
    text = match.string
    if (
        match["before"]
        or text[match.end() : match.end() + 2] in ("'s", "’s")
        or text[match.end() : match.end() + 1] == "s"
    ):
        return None
    behind_by = (published.weekday() - words.weekdays[match["weekday"].lower()]) % 7
    if behind_by == 0:
        return published, published
    ahead = _looks_ahead(match, words, bounds)
    if ahead is None:
        return None
    found = published + timedelta(days=7 - behind_by) if ahead else published - timedelta(days=behind_by)
    return found, found


_FOR = ("for ", "pour ", "para el ", "für ")
_NAMED_DAY = re.compile(r"\sa (?:national )?(?:day|holiday)\b")


def _looks_ahead(match: re.Match[str], words: _Words, bounds: tuple[int, int]) -> bool | None:
    """Whether the clause around a weekday speaks of what is to come; None when it does not say."""
    start, end = bounds
    text = match.string
    if _NAMED_DAY.match(text, match.end(), end):
        return True
    reach = _REACH if words is _words("en") else _SHORT_REACH
    before = text[max(start, match.start() - reach) : match.start()]
    if before.endswith(_FOR):
        return True
    turns = [turn[0].lower() for turn in words.turns.finditer(before)]
    if before.endswith("by "):
        after_by = words.turns.search(text, match.end(), min(end, match.end() + 80))
        return not (after_by and after_by[0].lower() not in words.forward)
    if turns:
        return turns[-1] in words.forward
    after = words.turns.search(text, match.end(), min(end, match.end() + 80)) if reach == _REACH else None
    return after[0].lower() in words.forward if after else None


def _absolute(match: re.Match[str], words: _Words, published: date | None) -> Days | None:
    if match["iso"]:
        year, month, day = map(int, match["iso"].split("-"))
        return _calendar_day(year, month, day)
    if match["year"]:
        return date(int(match["year"]), 1, 1), date(int(match["year"]), 12, 31)
    if match["m3"]:
        return _month_span(int(match["y3"]), words.months[match["m3"].lower()])
    month = words.months[(match["m1"] or match["m2"]).lower()]
    day = int(match["d1"] or match["d2"])
    year_text = match["y1"] or match["y2"]
    if year_text:
        return _calendar_day(int(year_text), month, day)
    return _nearest_year(month, day, published) if published else None


def _relative(match: re.Match[str], words: _Words, published: date, bounds: tuple[int, int]) -> Days | None:
    if match["weekday"]:
        return _weekday(match, words, published, bounds)
    if match["span"]:
        return _span(*words.spans[match["span"].lower()], published)
    if match["ago"]:
        # weeks are told roughly; "three days earlier" counts from a day the text told before
        if match["unit"].lower() == "week" or match[0].lower().endswith("earlier"):
            return None
        count = _SMALL.get(match["ago"].lower()) or int(match["ago"])
        return published - timedelta(days=count), published - timedelta(days=count)
    first, last = words.days[match["day"].lower()]
    return published + timedelta(days=first), published + timedelta(days=last)


def _is_relative(match: re.Match[str]) -> bool:
    return bool(match["weekday"] or match["span"] or match["ago"] or match["day"])


def _marks_in(text: str, sentence: Sentence) -> list[int]:
    """Places of the quotation marks of a sentence."""
    return [match.start() for match in _MARKS.finditer(text, sentence.start, sentence.end)]


def _published_day(document: Document, timezone: str) -> date | None:
    if document.published_at is None:
        return None
    return document.published_at.astimezone(ZoneInfo(timezone)).date()


def find_dates(document: Document, sentences: tuple[Sentence, ...], timezone: str) -> tuple[DateMention, ...]:
    """All dates of a document, in order.

    Args:
        document: its `published_at` is the day that relative words refer to; without it they stay unresolved.
        sentences: of this document.
        timezone: IANA name of the zone in which the day of publication is taken.
    """
    words = _words(document.language)
    published = _published_day(document, timezone)
    anchors = words.finder.starts(document.text)
    found: list[DateMention] = []
    for sentence in sentences:
        places = anchors[bisect_left(anchors, sentence.start) : bisect_left(anchors, sentence.end)]
        marks: list[int] | None = None
        for match in _dates(words, document.text, sentence.start, sentence.end, places):
            if marks is None:
                marks = _marks_in(document.text, sentence)
            # "today" in someone's mouth is the day of speaking, which is not known
            quoted = bisect_left(marks, match.start()) % 2 == 1
            days = None
            if not (quoted and _is_relative(match)):
                days = _resolve(match, words, published, (sentence.start, sentence.end))
            found.append(
                DateMention(
                    document_id=document.id,
                    sentence=sentence.index,
                    start=match.start(),
                    end=match.end(),
                    text=match[0],
                    first=days[0] if days else None,
                    last=days[1] if days else None,
                )
            )
    return tuple(found)


def _resolve(
    match: re.Match[str], words: _Words, published: date | None, bounds: tuple[int, int]
) -> Days | None:
    if not _is_relative(match):
        return _absolute(match, words, published)
    if published is None:
        return None
    try:
        return _relative(match, words, published, bounds)
    except OverflowError:
        return None
