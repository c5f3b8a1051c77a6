"""A second reading of figures, days and speakers, by rules of its own.

The readers that found them are not asked again: what one reader gets wrong it gets wrong twice. These rules are cruder
and only refuse what the printed characters rule out: a lost sign or point, a day that the words do not name, a speaker
who is not named near the words. What they cannot judge they let pass.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from datetime import date, timedelta

_NUMERAL = re.compile(r"\d+(?:[.,’'\u00a0\u202f ]\d+)*")
_MINUS = frozenset("-−")
_SHARE = re.compile(r"\b(?:in|out of) (?:every )?\d|\d/\d")
_WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_NEAR_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
# a weekday is that of the week before or after, "last" and "next" included
_WEEKDAY_REACH = timedelta(days=14)
_WORD = re.compile(r"[^\W\d_]+")
# paragraphs around a quotation in which its speaker is named: the reader looks back two, and on over what continues
_PARAGRAPHS = 6
_LEAST_LETTERS = 3
# who says so, behind a clause
_SAID = re.compile(r"\s[^,.;:!?]*\b(?:according|said|says|told|reported|reports)\b")
# what words beside a numeral can make of it; other languages have other words for the same steps
_STEPS = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
}
_ANY_STEP = (1.0, 1e3, 1e6, 1e9, 1e12)
# how far behind the numeral such a word stands
_BESIDE = 16


def number_is_written(text: str, start: int, end: int, values: tuple[float, ...]) -> bool:
    """Tell whether the numerals of a span, sign and point included, can mean the values.

    Args:
        text: of the document; the span is that of the printed number words.
        values: what is said to be meant, e.g. value, low and high.
    """
    written = text[start:end]
    if _is_cut(text, start, end):
        return False
    numerals = _NUMERAL.findall(written)
    # "1 in 5" and "three out of 15" are shares
    if not numerals or _SHARE.search(written):
        return True
    possible = {value for numeral in numerals for value in _readings(numeral)}
    signed = start > 0 and written[0].isdigit() and _is_minus(text, start - 1)
    negative = signed or any(sign in written for sign in _MINUS) or not written[0].isdigit()
    factors = _factors(text[start : end + _BESIDE])
    if signed and all(value > 0 for value in values):
        return False
    return all(_can_mean(value, possible, factors, may_be_negative=negative) for value in values)


def day_follows(words: str, first: date, last: date, published: date | None) -> bool:
    """Tell whether English date words can mean the days; words that name none of them are let pass."""
    lower = words.lower()
    found = set(_WORD.findall(lower))
    weekdays = [number for name, number in _WEEKDAYS.items() if name in found]
    if weekdays and first == last and first.weekday() not in weekdays:
        return False
    if weekdays and published is not None and "week" not in found and not _NUMERAL.search(lower):
        return abs(first - published) <= _WEEKDAY_REACH
    months = [number for name, number in _MONTHS.items() if name in found]
    if months and not {first.month, last.month} & set(months):
        return False
    days = [int(digits) for digits in re.findall(r"\d+", lower)]
    if months and days and first == last and first.day not in days:
        return False
    for name, distance in _NEAR_DAYS.items():
        if lower == name and published is not None:
            return abs((first - published).days - distance) <= 1
    return True


def speaker_is_named(text: str, start: int, end: int, speaker: str) -> bool:
    """Tell whether the last name of a speaker stands in the paragraphs around a quotation."""
    words = [word for word in _WORD.findall(speaker) if len(word) >= _LEAST_LETTERS] or [speaker]
    left, right = start, end
    for _ in range(_PARAGRAPHS):
        left = max(0, text.rfind("\n\n", 0, left))
        found = text.find("\n\n", right + 1)
        right = len(text) if found < 0 else found
    return words[-1].casefold() in text[left:right].casefold()


def label_is_around(parts: Sequence[str], sentence: str, start: int, end: int) -> bool:
    """Tell whether the stretches of a label are what stands around a number in its sentence, with nothing cut out.

    All that stands before the number is there, so that no "not" and no "denied that" is lost; behind it the words go on
    from the number to the end of the sentence, to a mark, or to who says so. A further stretch is anywhere in it.
    """
    before, after = sentence[:start].strip(), sentence[end:].lstrip(" \u00a0-")
    left = list(parts)
    if before:
        if not left or left.pop(0) != before:
            return False
    elif not left:
        return False
    if left and after.startswith(left[0]):
        rest = after[len(left.pop(0)) :]
    elif before:
        rest = after
    else:
        return False
    return _ends_a_clause(rest) and all(part in sentence for part in left)


def _ends_a_clause(rest: str) -> bool:
    words = _WORD.findall(rest)
    return not words or not (rest[0].isalnum() or rest[0].isspace()) or _SAID.match(rest) is not None


def _factors(words: str) -> tuple[float, ...]:
    found = _WORD.findall(words.lower())
    known = [step for name, step in _STEPS.items() if any(word.removesuffix("s") == name for word in found)]
    return (1.0, *known) if known or not found else _ANY_STEP


def _is_cut(text: str, start: int, end: int) -> bool:
    """Whether a span begins or ends within a numeral: "34" of "134", "34.5" or "1,340"."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    first, last = text[start : start + 1], text[end - 1 : end]
    if first.isdigit() and (before[-1:].isdigit() or re.fullmatch(r"\d[.,]", before)):
        return True
    return last.isdigit() and (after[:1].isdigit() or re.fullmatch(r"[.,]\d", after) is not None)


def _is_minus(text: str, at: int) -> bool:
    """Whether a sign stands here, and no hyphen or dash between two words or numbers."""
    return text[at] in _MINUS and (at == 0 or text[at - 1] in " \n(\u00a0")


def _readings(numeral: str) -> set[float]:
    """What a numeral can mean: its last mark is a point or divides thousands."""
    plain = re.sub(r"[^\d.,]", "", numeral)
    whole = float(re.sub(r"[.,]", "", plain))
    at = max(plain.rfind("."), plain.rfind(","))
    pieces = {float(piece) for piece in re.findall(r"\d+", numeral)}
    if at < 0:
        return {whole, *pieces}
    point = float(re.sub(r"[.,]", "", plain[:at]) + "." + plain[at + 1 :])
    return (
        {point, whole, *pieces}
        if len(plain) - at - 1 == len("000") or plain.count(plain[at]) > 1
        else {point}
    )


def _can_mean(
    value: float, possible: set[float], factors: tuple[float, ...], *, may_be_negative: bool
) -> bool:
    if value < 0 and not may_be_negative:
        return False
    size = abs(value)
    return any(abs(size - one * factor) <= 1e-6 * max(1.0, size) for one in possible for factor in factors)
