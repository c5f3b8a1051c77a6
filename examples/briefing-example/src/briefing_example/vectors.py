"""Vectors: how often each letter is used. A language model's would say more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def letters(texts: Sequence[str], options: Mapping[str, object]) -> list[list[float]]:
    """Return the share of each letter in each text."""
    return [[text.lower().count(letter) / max(1, len(text)) for letter in _LETTERS] for text in texts]
