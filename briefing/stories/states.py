"""Find the states that a text names, in a language that writes their names with a capital and has a list of them."""

from __future__ import annotations

import re
from functools import cache

from briefing.words import words_of

# "US", "U.S.", "Syrian"; the possessive is not part of it
_CAPITALIZED = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,}|\b[A-Z][\w-]*")


def states_in(text: str, language: str) -> frozenset[str]:
    """Return the distinct names and adjectives of states and unions in a text, in lower case."""
    known = _states(language)
    return frozenset(word.replace(".", "").lower() for word in _CAPITALIZED.findall(text)) & known


@cache
def _states(language: str) -> frozenset[str]:
    return frozenset(words_of(language).states.split())
