"""Find what looks like a name or a telling number in a text, cheaply. A guess for grouping, never printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container
from functools import lru_cache

# scripts that mark names with a capital letter
_UPPER = r"A-ZÀ-ÖØ-ÞĀ-ŽΆ-ΩА-ЯЁЄІЇҐ"
# a capitalized word that does not open a sentence: after a letter or closing mark and a space, or a hyphen
_INNER = re.compile(rf"[{_UPPER}](?:(?<=[^\W_][ -].)|(?<=[,;)] .))[\w'’]+")
_TITLE = re.compile(rf"\b[{_UPPER}][\w'’]+")
# the digits of the scripts that news is written in; looking for any script's takes twice as long
_DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0be6-\u0bef\u0e50-\u0e59\uff10-\uff19"
_NUMBER = re.compile(rf"[{_DIGITS}][{_DIGITS}.,\u202f\u00a0]*[{_DIGITS}]")
_SEPARATORS = str.maketrans("", "", ".,\u202f\u00a0")
# German writes every noun with a capital
NO_NAMES = frozenset({"ar", "hi", "fa", "ur", "he", "zh", "ja", "ko", "th", "de"})
_NOT_NAME_LIST = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december the and for but mr mrs ms dr sen rep gen col president minister prime
    foreign defense defence secretary general governor colonel lieutenant sir king queen prince north south
    east west northern southern eastern western ministry government office state
"""
_NOT_NAMES = frozenset(_NOT_NAME_LIST.split())
_ENDINGS = ("ians", "ian", "eans", "ean", "ans", "ese", "an", "is", "ia", "ya", "i", "a", "e", "o")


def names(text: str, language: str, *, opening: str = "", opening_weight: int = 1) -> Counter[str]:
    """Count capitalized words inside sentences, brought to a common form; those of an opening count more.

    Empty for languages whose script or spelling does not mark names.
    """
    found: Counter[str] = Counter()
    if language in NO_NAMES:
        return found
    for word, count in Counter(_INNER.findall(opening) * opening_weight + _INNER.findall(text)).items():
        key = name_key(word)
        if key:
            found[key] += count
    return found


@lru_cache(maxsize=200_000)
def name_key(word: str) -> str:
    """Bring "Veldova", "Veldovan" and "Veldova's" to one key; "" for what is no name or tells nothing."""
    key = word.lower().replace("’", "'").removesuffix("'s").strip("'_")
    if len(key) < 2 or key in _NOT_NAMES or not key.isalpha():
        return ""
    for ending in _ENDINGS:
        if key.endswith(ending) and len(key) - len(ending) >= 4:
            return key[: -len(ending)]
    return key


def title_names(title: str, known: Container[str]) -> list[str]:
    """The words of a title, where all may be capitalized, that are names in the text."""
    return [key for word in _TITLE.findall(title) if (key := name_key(word)) in known]


def numbers(text: str) -> set[str]:
    """Numbers of two to nine digits without separators, without years."""
    plain = {number.translate(_SEPARATORS) for number in _NUMBER.findall(text)}
    return {digits for digits in plain if 2 <= len(digits) <= 9 and not _is_year(digits)}


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and digits[:2] in {"19", "20"}
