"""States and their bodies: actors of any day's news, whose name alone ties nothing to an event."""

from __future__ import annotations

from functools import cache

from briefing.text.stems import terms
from briefing.words import words_of


@cache
def broad_actors(language: str) -> frozenset[str]:
    """The stems of a language's names for them; none where no table is."""
    words = words_of(language or "en")
    return frozenset(terms(f"{words.states} {words.powers}", language or "en"))
