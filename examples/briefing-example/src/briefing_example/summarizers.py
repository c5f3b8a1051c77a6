"""A summarizer: long sentences first. Not a good idea, but a short one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def longest(sentences: Sequence[str], options: Mapping[str, object]) -> list[float]:
    """Score each sentence by its length in characters."""
    return [float(len(sentence)) for sentence in sentences]
