"""Patterns of words that, at the head of a sentence, point back: pronouns, demonstratives, connectives.

They are listed by language in `words`. English is judged further in `openings`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from briefing.words import words_of


@dataclass(frozen=True, slots=True)
class Openers:
    """Patterns of lower-cased text: several times faster than patterns that take either case."""

    person: re.Pattern[str]
    thing: re.Pattern[str]
    connective: re.Pattern[str]


@cache
def openers(language: str) -> Openers | None:
    """Return the compiled openers of a language, None for one without a list. Compiled on first use."""
    listed = words_of(language).openings
    if not listed.person:
        return None
    end = "" if listed.anywhere else r"(?![\w’'-])"
    return Openers(
        *(re.compile(f"(?:{text}){end}") for text in (listed.person, listed.thing, listed.connective))
    )
