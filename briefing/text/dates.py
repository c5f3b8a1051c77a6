"""Dates and relative days in a text, resolved against the time of publication where that is safe.

Safe means: a full date; a day and month in the half year around publication; a weekday whose sentence
says whether it lies behind or ahead; "yesterday" and its kin outside quotation marks. Everything else is
found and left unresolved. Times of day, durations and anniversaries are not dates.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from briefing.model.analysis import DateMention, Sentence
from briefing.model.document import Document
from briefing.text.calendar_words import (
    MONTHS,
    NAMED_WEEKDAYS,
    RELATIVE_DAYS,
    RELATIVE_SPANS,
    WEEKDAYS,
)
from briefing.text.numbers import trie_pattern
from briefing.text.outlook import any_of, is_set, is_within_quotes, looks_ahead
from briefing.text.word_finder import WordFinder

Days = tuple[date, date]
# the longest words of a date before and after its name of a month or day
_BEFORE_ANCHOR = 24
_AFTER_ANCHOR = 24
_CLOSE_DAYS = 183
# an announced day and month that lie further back than this are those of the coming year
_LONG_PAST = 60
_PART_OF_DAY = r"(?:\s(?:morning|afternoon|evening|night|soir|matin|abend|morgen|früh|noche|mañana))?"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_YEAR = r"(?:1[89]|20)\d\d"
# what years begin with
_CENTURIES = ("18", "19", "20")


class _Words(NamedTuple):
    pattern: re.Pattern[str]
    months: dict[str, int]
    weekdays: dict[str, int]
    days: Mapping[str, tuple[int, int]]
    spans: Mapping[str, tuple[str, int]]
    # what every date has in it
    anchor: re.Pattern[str]
    # finds at least where anchors are
    finder: WordFinder
    language: str


@lru_cache(maxsize=8)
def _words(language: str) -> _Words:
    code = language if language in MONTHS else "en"
    months, weekdays = MONTHS[code], WEEKDAYS[code]
    month, weekday = any_of(list(months)), any_of(list(weekdays))
    days, spans = RELATIVE_DAYS[code], RELATIVE_SPANS[code]
    # "Thursday, 9 March" is one date
    on = rf"(?:(?:{weekday}),?\s\(?(?:the\s|den\s)?)?"
    dotted = (
        "" if code == "en" else r"|\b(?P<dmy>(?:3[01]|[12]\d|0?[1-9])\.(?:1[0-2]|0?[1-9])\.(?:19|20)\d\d)\b"
    )
    pattern = re.compile(
        rf"""
        \b(?P<iso>(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\b
        {dotted}
        |\b{on}(?P<d1>{_DAY})(?:st|nd|rd|th|er|\.|º)?(?:\s(?:of|de))?\s(?P<m1>{month})\b\.?(?:,?\s(?:de\s|del\s)?(?P<y1>{_YEAR})\b)?
        |\b{on}(?P<m2>{month})\.?\s(?P<d2>{_DAY})(?:st|nd|rd|th)?(?![\d:])\b(?:,?\s(?P<y2>{_YEAR})\b)?
        |\b(?P<m3>{month})\.?,?\s(?:de\s)?(?P<y3>{_YEAR})\b
        |\b(?P<before>(?:last|next|this)\s)?(?P<weekday>{weekday})\b{_PART_OF_DAY}
        |\b(?P<ago>\d{{1,3}}|one|two|three|four|five|six|seven|eight|nine|ten)\s(?P<unit>day|week)s?\s(?:ago|earlier)\b
        |\b(?P<span>{any_of(list(spans))})\b
        |\b(?P<day>{any_of(list(days))})\b
        |\b(?:in|since|of|en|depuis|desde|seit|im\sjahr|в|عام|منذ|early|late)\s(?P<year>{_YEAR})\b(?![,.]\d|-\d|\s?(?:%|people|percent))
        """,
        re.IGNORECASE | re.VERBOSE,
    )
    named = [*months, *weekdays, *days, *(span.split(" ")[-1] for span in spans), "ago", "earlier"]
    spellings = [spelling for word in named for spelling in (word, word.capitalize(), word.upper())]
    anchor = re.compile(rf"\b(?:{trie_pattern(spellings)}\b|(?:1[89]|20)\d\d)")
    finder = WordFinder([*spellings, *_CENTURIES])
    return _Words(pattern, months, weekdays, days, spans, anchor, finder, code)


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
            if words.language != "en" or _is_date(match):
                yield match


def _is_date(match: re.Match[str]) -> bool:
    """Refuse the verbs "may" and "march" and the like: an English month is capitalized."""
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
    if _is_name(text, match, bounds[0]) or _is_any_day(text, match, bounds):
        return None
    behind_by = (published.weekday() - words.weekdays[match["weekday"].lower()]) % 7
    if behind_by == 0:
        return published, published
    ahead = looks_ahead(text, match.span(), bounds, words.language)
    if ahead is None or (ahead and _is_attribute(text, match, bounds)):
        return None
    found = published + timedelta(days=7 - behind_by) if ahead else published - timedelta(days=behind_by)
    return found, found


_WORD_BEFORE = re.compile(r"\b([A-Za-z]+)[ -]$")
_THE_BEFORE = re.compile(r"(?:^|\b)the $", re.IGNORECASE)
_CAPITAL_AFTER = re.compile(r"\s[A-Z][a-z]+")


def _is_attribute(text: str, match: re.Match[str], bounds: tuple[int, int]) -> bool:
    """As in "the Sunday post", "his angry Friday speech": the clause's verb tells nothing of that day."""
    before = text[max(bounds[0], match.start() - _BEFORE_ANCHOR) : match.start()]
    return (
        _DETERMINED.search(before) is not None and _NOUN_AFTER.match(text, match.end(), bounds[1]) is not None
    )


_DETERMINED = re.compile(r"\b(?:the|his|her|its|their|a|an|this|that|whose)(?: [a-z-]+)? $", re.IGNORECASE)
_NOUN_AFTER = re.compile(r"\s(?!and\b|or\b|to\b|that\b|when\b|before\b|after\b|of\b|in\b|at\b)[a-z]{3,}")


def _is_any_day(text: str, match: re.Match[str], bounds: tuple[int, int]) -> bool:
    """As in "it falls on a Friday": some Friday; "a Friday vote" is the one that comes."""
    before = text[max(bounds[0], match.start() - 2) : match.start()]
    return before == "a " and _NOUN_AFTER.match(text, match.end(), bounds[1]) is None


def _is_name(text: str, match: re.Match[str], start: int) -> bool:
    """Whether a weekday is part of a name: "Black Friday", "the Sunday Herald", "Monday Night Football"."""
    before = text[max(start, match.start() - 12) : match.start()]
    word = _WORD_BEFORE.search(before)
    if word and word[1][0].isupper() and word[1].lower() in NAMED_WEEKDAYS:
        return True
    if match[0][:1].isupper() and match[0].endswith(" Night"):
        return True
    return _THE_BEFORE.search(before) is not None and _CAPITAL_AFTER.match(text, match.end()) is not None


def _absolute(
    match: re.Match[str], words: _Words, published: date | None, bounds: tuple[int, int]
) -> Days | None:
    groups = match.groupdict()
    if groups.get("dmy"):
        day, month, year = map(int, groups["dmy"].split("."))
        return _calendar_day(year, month, day)
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
    if published is None:
        return None
    if _LAST_YEAR.match(match.string, match.end(), bounds[1]):
        return _calendar_day(published.year - 1, month, day)
    if _is_recurring(match, bounds) or _is_of_other_year(match, published, bounds):
        return None
    found = _nearest_year(month, day, published)
    if found and found[0] > published and _is_told_as_past(match, words, bounds):
        return _last_year(found, published) if _happened(match, bounds) else None
    # announced, and behind us by months this year: the coming one is meant
    if (found is None or (published - found[0]).days > _LONG_PAST) and looks_ahead(
        match.string, match.span(), bounds, words.language
    ):
        return _coming(month, day, published)
    return found


_EVERY_YEAR = re.compile(r"\b(?:every|each) year\b|\bannual|\banniversar|\bcommemorat", re.IGNORECASE)
# "on 18 March that year"
_OTHER_YEAR = re.compile(r",? (?:of )?(?:that|the same|the previous|the following) year\b")
_LAST_YEAR = re.compile(r",? (?:of )?last year\b")
_YEAR_NAMED = re.compile(r"(?<![\d.,-])((?:19|20)\d\d)(?![\d,.]\d|-)")
# "was found dead near the house on 3 June"
_HAPPENED = re.compile(
    r"\b(?:(?:was|were|been) (?:\w+ ){0,2}\w+(?:ed|en|wn|nd|ot|ut|ilt|old|ught)|died|killed)\b[^.;:]*\bon (?:the )?$"
)
_REACH = 120


def _before(match: re.Match[str], bounds: tuple[int, int]) -> str:
    return match.string[max(bounds[0], match.start() - _REACH) : match.start()]


def _is_of_other_year(match: re.Match[str], published: date, bounds: tuple[int, int]) -> bool:
    """Whether a sentence sets a day in another year: "on 18 March that year", "in 2015 it said that from 3 May"."""
    if _OTHER_YEAR.match(match.string, match.end(), bounds[1]):
        return True
    named = [int(year[1]) for year in _YEAR_NAMED.finditer(_before(match, bounds))]
    return bool(named) and named[-1] != published.year


def _is_recurring(match: re.Match[str], bounds: tuple[int, int]) -> bool:
    """Whether a day is one of each year: "every year they have gathered on 30 March"."""
    return _EVERY_YEAR.search(_before(match, bounds)) is not None


def _is_told_as_past(match: re.Match[str], words: _Words, bounds: tuple[int, int]) -> bool:
    """Whether a day that would lie ahead is told as past: that of an earlier year."""
    if is_set(match.string, match.span(), bounds):
        return False
    return looks_ahead(match.string, match.span(), bounds, words.language) is False


def _happened(match: re.Match[str], bounds: tuple[int, int]) -> bool:
    return _HAPPENED.search(_before(match, bounds)) is not None


def _last_year(days: Days, published: date) -> Days | None:
    """The day a year before, unless it is so close to publication that an older one may be meant."""
    if (days[0] - published).days <= _LONG_PAST:
        return None
    return _calendar_day(days[0].year - 1, days[0].month, days[0].day)


def _coming(month: int, day: int, published: date) -> Days | None:
    """The first date of this day and month that is not past."""
    for year in range(published.year, published.year + 2):
        days = _calendar_day(year, month, day)
        if days and days[0] >= published:
            return days
    return None


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
    if _is_nowadays(match, bounds):
        return None
    first, last = words.days[match["day"].lower()]
    return published + timedelta(days=first), published + timedelta(days=last)


_STILL = re.compile(r"\bstill\b[^.,;]{0,24}$", re.IGNORECASE)
# "Today, the firm is one of the largest"
_STATE = re.compile(
    r",? (?:[^\s.;]+ ){1,9}?(?:(?:is|are)(?! (?:expected|due|set|scheduled|to|going|[a-z]+ing)\b)|remains?|lives?"
    r"|works?|(?:has|have) become|employs?|boasts?|serves?)\b"
)
_THAN = re.compile(r"[^.,;]{0,30}\bthan\b")


def _is_nowadays(match: re.Match[str], bounds: tuple[int, int]) -> bool:
    """Whether "today" is these times, or part of a name: "still there today", "the Today show"."""
    if match["day"].lower() != "today":
        return False
    text, start = match.string, match.start()
    is_name = match["day"][0].isupper() and start > bounds[0] and text[start - 2 : start - 1].isalnum()
    return (
        is_name
        or (match["day"][0].isupper() and _STATE.match(text, match.end(), bounds[1]) is not None)
        or _STILL.search(text, max(bounds[0], start - 40), start) is not None
        or _THAN.match(text, match.end(), bounds[1]) is not None
    )


def _is_relative(match: re.Match[str]) -> bool:
    return bool(match["weekday"] or match["span"] or match["ago"] or match["day"])


# "29 March 2027, a Friday", "29 March (Friday)": the weekday of the day that was just named
_IN_APPOSITION = re.compile(r",?\s\(?(?:which (?:is|falls on) )?(?:an?\s|the\s)?")


def _is_same_day(match: re.Match[str], words: _Words, place: int, days: Days | None) -> bool:
    """Whether a weekday stands right behind a date that falls on it."""
    return (
        days is not None
        and days[0] == days[1]
        and days[0].weekday() == words.weekdays[match["weekday"].lower()]
        and _IN_APPOSITION.fullmatch(match.string, place, match.start()) is not None
    )


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
    anchors = _anchors(words, document.text, sentences)
    found: list[DateMention] = []
    for sentence in sentences:
        places = anchors[bisect_left(anchors, sentence.start) : bisect_left(anchors, sentence.end)]
        marks: list[int] | None = None
        dated: tuple[int, Days | None] = sentence.start, None
        for match in _dates(words, document.text, sentence.start, sentence.end, places):
            if marks is None:
                marks = _marks_in(document.text, sentence)
            # "today" in someone's mouth is the day of speaking, which is not known
            quoted = is_within_quotes(marks, match.start())
            days = None
            if match["weekday"] and _is_same_day(match, words, *dated):
                days = dated[1]
            elif not (quoted and _is_relative(match)):
                days = _resolve(match, words, published, (sentence.start, sentence.end))
            if not _is_relative(match):
                dated = match.end(), days
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


def _anchors(words: _Words, text: str, sentences: tuple[Sentence, ...]) -> list[int]:
    """Places where a name of a day or month, or a year, begins, from the first to the last of some sentences.

    Nothing else is looked at: whoever asks sentence by sentence would read a long document once for each.
    """
    if not sentences:
        return []
    # one character more: a word that goes on is no word
    before = max(0, min(sentence.start for sentence in sentences) - 1)
    end = max(sentence.end for sentence in sentences)
    return [before + at for at in words.finder.starts(text[before:end])]


def _resolve(
    match: re.Match[str], words: _Words, published: date | None, bounds: tuple[int, int]
) -> Days | None:
    if not _is_relative(match):
        return _absolute(match, words, published, bounds)
    if published is None:
        return None
    try:
        return _relative(match, words, published, bounds)
    except OverflowError:
        return None
