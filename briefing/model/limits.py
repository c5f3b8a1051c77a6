"""How much one item may say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ItemLimits:
    """The most that one item says; None: no limit. A first passage may have more sentences than that."""

    sentences: int | None = None
    words: int | None = None
    # of the passages and the blanks between them
    characters: int | None = None


NO_LIMITS = ItemLimits()
