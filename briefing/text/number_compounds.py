"""Numbers of several words that no sum makes: "four in ten", "three and a half", "one-tenth of one per cent"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.text.number_words import CARDINALS, SCALES, Number
from briefing.words.quantities import exact

_RATIO = re.compile(
    r"(one|two|three|four|five|six|seven|eight|nine|\d{1,2})\s(in|out\sof)\s(?:every\s)?"
    r"(two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundred|(?:[2-9]|[1-9]0|12|15|25|100|1,000)(?![\d,.]\d|%))\b"
    r"(?=\s[^\W\d_]|[,.;]\s|[,.;]?$)",
    re.IGNORECASE,
)


def ratios(text: str, numbers: list[Number], end: int) -> Iterator[Number]:
    """As in "Four in ten homes": a share."""
    words = CARDINALS["en"]
    for number in numbers:
        match = _RATIO.match(text, number.start, end) if number.amount.value < 100 else None
        if match is None:
            continue
        part, whole = (_plain_value(match[group], words) for group in (1, 3))
        ends_clause = match.end() >= end or not text[match.end()].isspace()
        if part < whole and not (ends_clause and match[2] == "in"):
            yield Number(match.start(), match.end(), exact(100 * part / whole), True, share=True)


def _plain_value(word: str, words: dict[str, int]) -> float:
    lowered = word.lower()
    return 100.0 if lowered == "hundred" else float(words.get(lowered) or word.replace(",", ""))


_AND_A_HALF = re.compile(r"(?i)(?: and a half|-and-a-half)(?: (million|billion|trillion|thousand))?\b")
_OF_ONE_PERCENT = re.compile(r"(?i) of (?:a|one|1)(?= per ?cent\b| percentage point\b)")
_OF_A_MILLION = re.compile(r"(?i) of a (million|billion|trillion)\b")


_AND = (" and", "-and", " And")


def completed(text: str, number: Number, end: int) -> Number:
    """With what belongs to it behind: "three and a half", "one-tenth of one per cent", "a third of a million"."""
    if number.share:
        of_many = _OF_A_MILLION.match(text, number.end, end)
        if of_many:
            value = round(number.amount.value / 100 * SCALES[of_many[1].lower()])
            return number._replace(end=of_many.end(), amount=exact(value), share=False)
        match = _OF_ONE_PERCENT.match(text, number.end, end)
        return number._replace(
            end=match.end(), amount=exact(round(number.amount.value / 100, 6)), share=False, marked=True
        ) if match else number  # fmt: skip
    match = _AND_A_HALF.match(text, number.end, end) if text.startswith(_AND, number.end) else None
    if match is None:
        return number
    scale = SCALES[match[1].lower()] if match[1] else 1.0
    return number._replace(end=match.end(), amount=exact((number.amount.value + 0.5) * scale), marked=True)
