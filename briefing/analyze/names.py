"""Find what looks like a name or a telling number in a text, cheaply. A guess for grouping, never printed."""

from __future__ import annotations

import re

# scripts that mark names with a capital letter
_UPPER = r"A-ZÀ-ÖØ-ÞĀ-ŽΆ-ΩА-ЯЁЄІЇҐ"
# capitalized words that do not open a sentence: a letter, comma or closing bracket stands before them
_RUN = rf"[{_UPPER}][\w'’]+(?:[- ][{_UPPER}][\w'’]+)*"
_INNER = re.compile(rf"(?<=[^\W_] ){_RUN}|(?<=[^\W_]-){_RUN}|(?<=[,;)] ){_RUN}")
_TITLE = re.compile(rf"\b[{_UPPER}][\w'’]+")
_PART = re.compile(r"[\w]+")
_NUMBER = re.compile(r"\d[\d.,\u202f\u00a0]*\d|\d")
# German writes every noun with a capital
_NO_NAMES = frozenset({"ar", "hi", "fa", "ur", "he", "zh", "ja", "ko", "th", "de"})
_NOT_NAME_LIST = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december the and for but mr mrs ms dr sen rep gen col president minister prime
    foreign defense defence secretary general governor colonel lieutenant sir king queen prince north south
    east west northern southern eastern western ministry government office state
"""
_NOT_NAMES = frozenset(_NOT_NAME_LIST.split())
_ENDINGS = ("ians", "ian", "eans", "ean", "ans", "ese", "an", "is", "ia", "ya", "i", "a", "e", "o")


def document_names(title: str, text: str, language: str) -> list[str]:
    """Capitalized words inside sentences, brought to a common form; title words count when the body has them.

    Empty for languages whose script or spelling does not mark names.
    """
    if language in _NO_NAMES:
        return []
    found = [
        name
        for run in _INNER.findall(text)
        for part in _PART.findall(run)
        if (name := name_key(part)) and part.lower() not in _NOT_NAMES
    ]
    known = set(found)
    return found + [name for word in _TITLE.findall(title) if (name := name_key(word)) in known]


def name_key(word: str) -> str:
    """Bring "Veldova", "Veldovan" and "Veldova's" to one key; "" for what is too short to tell anything."""
    key = word.lower().replace("’", "'").removesuffix("'s").strip("'_")
    if len(key) < 2 or key.isdigit():
        return ""
    for ending in _ENDINGS:
        if key.endswith(ending) and len(key) - len(ending) >= 4:
            return key[: -len(ending)]
    return key


def document_numbers(title: str, text: str) -> list[str]:
    """Numbers of two or more digits without separators, without years; each once."""
    found = dict.fromkeys(
        digits
        for number in _NUMBER.findall(f"{title} {text}")
        if len(digits := re.sub(r"[.,\u202f\u00a0]", "", number)) >= 2 and not _is_year(digits)
    )
    return [digits for digits in found if len(digits) <= 9]


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and digits[:2] in {"19", "20"}
