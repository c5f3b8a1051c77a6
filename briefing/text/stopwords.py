"""Function words by language. Leaves out weights and corpus statistics."""

from __future__ import annotations

from functools import cache

from briefing.text.word_lists import word_set
from briefing.words import by_language, words_of


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the function words of an ISO 639-1 code, lower-case; empty for a language without a list."""
    return word_set(words_of(language).stop_words)


def listed_languages() -> tuple[str, ...]:
    """Return the codes that have a list, sorted."""
    return tuple(sorted(by_language(lambda words: words.stop_words)))
