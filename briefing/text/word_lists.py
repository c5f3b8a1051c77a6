"""Reads word lists written as text in the source."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words of a text, divided by blanks."""
    return frozenset(words.split())


def phrase_list(phrases: str) -> tuple[str, ...]:
    """The phrases of a text, divided by commas."""
    return tuple(" ".join(phrase.split()) for phrase in phrases.split(",") if phrase.strip())
