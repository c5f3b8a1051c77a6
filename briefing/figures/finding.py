"""Figures: numbers that count or measure something, with what they count, from one sentence each.

The rule. A figure is a number with something counted or measured beside it: a noun ("31 trucks"), a
measure, a currency or a per cent sign, or an event ("19 were killed", "the toll rose to 31"). Durations
and distances are figures where they measure ("a 60-day truce", "14 kilometres away") and none where they
only place something in time ("ten days ago", "the past three weeks"). Fractions count as per cent when
they are a share "of" something. No figures are: dates, years, times of day, ages, names with a number
("Resolution 1701", "F-16"), addresses, phone and list numbers, scores, ranks, ordinals, and small number
words after a definite article ("the two sides"). Vague counts ("dozens") carry the range they allow and,
as value, its lower end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from math import inf

from briefing.figures import number_traps as traps
from briefing.figures.count import Counted
from briefing.figures.counted import counted
from briefing.figures.hedges import qualifier_before
from briefing.figures.measured import measured
from briefing.figures.without_nouns import FROM_BEFORE, Candidate, Span, from_context, is_change
from briefing.model.analysis import Figure, Sentence
from briefing.model.document import Document
from briefing.text.dates import find_date_spans
from briefing.text.number_ranges import is_range, join_range
from briefing.text.number_words import Number
from briefing.text.numbers import known_language, number_words, scan_numbers
from briefing.text.word_finder import any_within
from briefing.text.word_lists import word_set
from briefing.words.quantities import Amount

_DIGIT = re.compile(r"\d")
_DEFINITE = word_set(
    "the both these those its their his her our my your all other same first last next any every"
)


# between a part and its whole: "12 of the 40 captives", "three of the country's 19 power stations"
_OF_WHOLE = re.compile(
    r"\sof\s(?:(?:the|its|his|her|their|some|about|all)\s|(?:the\s)?[\w-]{2,20}['’]s\s){0,2}"
)
# between numbers of one kind: "sources 1 and 2", "in 2011, 2012"
_LISTING = frozenset((" and ", ", ", " or ", "-", "–", " to "))


def find_figures(document: Document, sentences: tuple[Sentence, ...]) -> tuple[Figure, ...]:
    """All figures of a document in order; sentences without digit or number word cost next to nothing."""
    language = known_language(document.language)
    text = document.text
    places = sorted(
        [*number_words(language).starts(text), *(digit.start() for digit in _DIGIT.finditer(text))]
    )
    found: list[Figure] = []
    for sentence in sentences:
        if any_within(places, sentence.start, sentence.end):
            span = Span(text, sentence.start, sentence.end, language)
            found.extend(_figure(document, sentence, candidate) for candidate in _candidates(span))
    return tuple(found)


def _figure(document: Document, sentence: Sentence, candidate: Candidate) -> Figure:
    number, what = candidate
    start = what.start if what.start >= 0 else number.start
    end = max(number.end, what.end)
    return Figure(
        document_id=document.id,
        sentence=sentence.index,
        start=start,
        end=end,
        text=document.text[start:end],
        # a whole number is written as it is read back: equal records are equal bytes
        value=float(number.amount.value),
        low=float(number.amount.low),
        high=float(number.amount.high),
        unit=what.unit,
        subject=what.subject,
        qualifier=what.qualifier,
        as_of=document.published_at,
    )


def _candidates(span: Span) -> Iterator[Candidate]:
    numbers = _joined(span, _unmasked(span, scan_numbers(span.text, span.start, span.end, span.language)))
    told: list[Candidate] = []
    # numbers that wait for the whole they are part of
    parts: list[Number] = []
    refused_end = -1
    for position, number in enumerate(numbers):
        limit = numbers[position + 1].start if position + 1 < len(numbers) else span.end
        floor = numbers[position - 1].end if position else span.start
        listed = refused_end >= 0 and span.text[refused_end : number.start] in _LISTING
        candidate = _judge(span, number, floor, limit, _likeliest(span, number, told))
        if listed and not number.marked and not (candidate and candidate.counted.is_measure):
            refused_end = number.end
            continue
        whole = _OF_WHOLE.fullmatch(span.text, number.end, limit) if limit < span.end else None
        if whole and not number.share and (candidate is None or not candidate.counted.has_event):
            parts.append(number)
            refused_end = -1
            continue
        refused_end = number.end if candidate is None and not number.spelled else -1
        if candidate:
            told = [*told[-3:], candidate]
            yield from (_part_of(span, part, candidate) for part in parts)
            yield candidate
        parts = []


def _likeliest(span: Span, number: Number, told: list[Candidate]) -> Candidate | None:
    """The figure before that a number may go with: the last one, or for "up from 12,000" one of its size."""
    if len(told) < 2 or not FROM_BEFORE.search(span.text, max(span.start, number.start - 20), number.start):
        return told[-1] if told else None
    return min(reversed(told), key=lambda one: _distance(one.number.amount.value, number.amount.value))


def _distance(one: float, other: float) -> float:
    """How many times the larger is the smaller."""
    small, large = sorted((abs(one), abs(other)))
    return large / small if small else inf


def _part_of(span: Span, part: Number, whole: Candidate) -> Candidate:
    """As in "12 of the 40 captives": both count captives."""
    qualifier, start = qualifier_before(span.text, part.start, span.start)
    subject = f"of {whole.counted.subject}".strip()
    return Candidate(part, Counted(whole.counted.unit, subject, qualifier, start, has_noun=True))


def _unmasked(span: Span, numbers: list[Number]) -> list[Number]:
    """Without those that belong to a date, a clock time, an age and the like. Linear: both lists are in order."""
    if not numbers:
        return numbers
    dates = find_date_spans(span.text, span.start, span.end, span.language)
    kept: list[Number] = []
    position, reach, refused = 0, -1, -1
    for index, number in enumerate(numbers):
        while position < len(dates) and dates[position][0] < number.end:
            reach = max(reach, dates[position][1])
            position += 1
        listed = refused >= 0 and span.text[refused : number.start] in _LISTING
        if (
            number.start < reach
            or (traps.is_part_of_code(span.text, number) and not _in_range(span, numbers, index))
            or (listed and _is_listed(span, number))
            or traps.is_masked(span.text, number, span.start, span.end)
        ):
            refused = number.end
        else:
            kept.append(number)
            refused = -1
    return kept


def _is_listed(span: Span, number: Number) -> bool:
    """Whether a number goes on a list that counts nothing: "in 2011, 2012", not "in 2011, 3.8 percent"."""
    if number.marked or number.spelled or number.amount.value % 1:
        return False
    return measured(span.text, number, span.start, span.end) is None


def _in_range(span: Span, numbers: list[Number], index: int) -> bool:
    """Whether a number is one end of "33-35 billion"."""
    before, after = numbers[index - 1 : index] if index else [], numbers[index + 1 : index + 2]
    return any(traps.is_hyphen_range(span.text, left, numbers[index]) for left in before) or any(
        traps.is_hyphen_range(span.text, numbers[index], right) for right in after
    )


def _joined(span: Span, numbers: list[Number]) -> list[Number]:
    joined: list[Number] = []
    for number in numbers:
        if (
            joined
            and not joined[-1].share
            and is_range(span.text, joined[-1], number)
            and not is_change(span, joined[-1])
        ):
            joined[-1] = join_range(span.text, joined[-1], number)
        else:
            joined.append(number)
    return joined


def _judge(
    span: Span, number: Number, floor: int, limit: int, previous: Candidate | None
) -> Candidate | None:
    what = counted(span.text, number, floor, limit, span.end)
    if _is_trap(span, number, what):
        return None
    if not what.has_noun:
        found = from_context(span, number, what, previous)
        converted = span.text[max(0, number.start - 1) : number.start] in _CONVERTED
        scaled = any(char.isalpha() for char in span.text[number.start : number.end])
        if found is None and number.marked and not number.spelled and (what.is_bare or (scaled and previous)):
            found = replace(what, unit=previous.counted.unit if previous and not converted else "")
        if found is None and _is_hedged_alone(span, number, what):
            found = what
        if found is None:
            return None
        what = found
    elif number.spelled and (number.share or not number.marked) and not _is_counting_word(span, number, what):
        return None
    dashed = span.text[number.start] in "-−–"
    if (
        number.amount.value < 0
        and dashed
        and not (what.is_measure or number.currency or number.amount.value % 1)
    ):
        number = _without_dash(span.text, number)
    qualifier, start = qualifier_before(span.text, number.start, span.start)
    return Candidate(number, replace_qualifier(what, qualifier, start))


# what says that a number is a count though nothing beside it is counted: "(more than 60)", "almost 500 did the same"
_SURE_HEDGES = frozenset(
    (
        "at least",
        "more than",
        "about",
        "nearly",
        "almost",
        "roughly",
        "approximately",
        "fewer than",
        "an estimated",
        "up to",
    )
)
_LEAST_ALONE = 20
_GOES_ON = re.compile(
    r"\s?\(|\s(?:did|were|was|are|had|have|will|would|could|compared|in|from|since)\b|\W*$|[,.;)]"
)


def _is_hedged_alone(span: Span, number: Number, what: Counted) -> bool:
    if number.spelled or number.share or number.amount.value < _LEAST_ALONE or what.is_name:
        return False
    hedge = qualifier_before(span.text, number.start, span.start)[0]
    return hedge in _SURE_HEDGES and _GOES_ON.match(span.text, number.end, span.end) is not None


# before a sum in another money, whose sign was lost: "$38m (?31m)"
_CONVERTED = ("?", "(", "\ufffd", "¿")


def _without_dash(text: str, number: Number) -> Number:
    """A dash before a count is no minus: there are no fewer than no people."""
    digit = _DIGIT.search(text, number.start, number.end)
    amount = Amount(-number.amount.value, -number.amount.high, -number.amount.low)
    return number._replace(start=digit.start() if digit else number.start, amount=amount)


def replace_qualifier(what: Counted, qualifier: str, start: int) -> Counted:
    return replace(what, qualifier=qualifier or what.qualifier, start=start)


def _is_trap(span: Span, number: Number, what: Counted) -> bool:
    text, start = span.text, span.start
    sure = what.is_measure or what.has_event
    return (
        what.is_moment
        or what.is_name
        or (
            traps.may_be_year(number)
            and traps.is_year(
                text, number, start, has_noun=what.has_noun, counts_surely=_counts_surely(span, number, what)
            )
        )
        or traps.is_address(text, number)
        or (not sure and traps.is_age(text, number, start))
        or traps.is_age_of_name(text, number, start)
        or (not sure and traps.is_name_number(text, number, start, has_noun=what.has_noun))
    )


def _counts_surely(span: Span, number: Number, what: Counted) -> bool:
    hedged = bool(qualifier_before(span.text, number.start, span.start)[0])
    return what.is_measure or what.has_event or what.unit == "people" or hedged


def _is_counting_word(span: Span, number: Number, what: Counted) -> bool:
    """Whether a small number word counts: "two bridges", not "the two sides" or "one official"."""
    if number.share:
        return what.is_share
    if what.has_event or what.is_measure:
        return True
    if number.amount.value <= 1 or what.is_idiom:
        return False
    return (
        traps.word_before(span.text, number.start, span.start).lower() not in _DEFINITE
        or number.amount.value > 10
    )
