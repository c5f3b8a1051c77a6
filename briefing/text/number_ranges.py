"""Two numbers that are the ends of one: "30 to 40", "between 3m and 4m", "two or three"."""

from __future__ import annotations

import re

from briefing.text.number_words import Number
from briefing.words.quantities import Amount

_RANGE_GAP = re.compile(r"[ \u00a0]?[-–—][ \u00a0]?|\s(?:to|and|or|bis|à|a|и|до|إلى|y|o|ou|oder|und|et)\s")


def is_range(text: str, left: Number, right: Number) -> bool:
    """Whether two neighbors are the ends of one range: "30 to 40", "between 3m and 4m", "two or three"."""
    gap = text[left.end : right.start]
    if len(gap) > 8 or _RANGE_GAP.fullmatch(gap) is None or left.amount.value >= right.amount.value:
        return False
    if gap.strip() in ("and", "et", "y", "und", "и", "a"):
        before = text[max(0, left.start - 10) : left.start].lower().rstrip()
        return before.endswith(("between", "entre", "zwischen", "de"))
    return True


def join_range(text: str, left: Number, right: Number) -> Number:
    """One number from both ends; a scale said once counts for both ("3 to 4 million")."""
    low, high = left.amount.low, right.amount.high
    for factor in (1e9, 1e6, 1e3):
        if not left.marked and high >= factor and low < 1000 and right.marked and not _has_group(text, right):
            # "2 - 1m" is no range of millions
            low = low * factor if low * factor < high else low
            break
    return Number(
        left.start,
        right.end,
        Amount(low, low, high),
        left.spelled and right.spelled,
        left.currency or right.currency,
        left.marked or right.marked,
    )


def _has_group(text: str, number: Number) -> bool:
    """Whether the size comes from digits ("1,200"), not from a scale word."""
    return not any(char.isalpha() for char in text[number.start : number.end])
