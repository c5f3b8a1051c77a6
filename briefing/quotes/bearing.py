"""How much a quotation says of an event: whether it claims, demands, decides, threatens or denies anything."""

from __future__ import annotations

import re
from functools import cache

from briefing.text import word_count
from briefing.words import words_of

# of more words, a quotation that declines says something too
_MOST_WORDS = 24


def has_claim(words: str, language: str) -> bool:
    """Whether a quotation takes a stand or tells a fact; any does in a language whose words are not listed."""
    pattern = _pattern("claims", language)
    return pattern is None or pattern.search(words) is not None


def is_color(words: str, language: str) -> bool:
    """Whether a quotation tells feelings."""
    pattern = _pattern("color", language)
    return pattern is not None and pattern.search(words) is not None


def is_courtesy(words: str, language: str) -> bool:
    """Whether a quotation holds what everybody says."""
    pattern = _pattern("courtesies", language)
    return pattern is not None and pattern.search(words) is not None


def is_no_answer(words: str, language: str) -> bool:
    """Whether a quotation declines to answer or puts the answer off, and says nothing else to speak of."""
    pattern = _pattern("declines", language)
    return pattern is not None and pattern.search(words) is not None and word_count(words) <= _MOST_WORDS


@cache
def _pattern(kind: str, language: str) -> re.Pattern[str] | None:
    listed: str = getattr(words_of(language or "en").quotations, kind)
    if not listed:
        return None
    # line breaks of the table fall away, spaces inside an expression stay
    joined = "".join(line.strip() for line in listed.strip().splitlines())
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)
