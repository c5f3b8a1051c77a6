"""How common a word is in any day's news, so that small corpora can tell a common word from a telling one.

A rough table by hand, in `words`: three steps are enough, since the corpus itself corrects it as it grows. Words that
are not listed count as rare.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from briefing.text.stems import terms
from briefing.words import words_of

# share of ordinary news articles that carry a word of the step
_SHARES = (0.35, 0.12, 0.04)

# states, and bodies like them, that act in every day's news, as the alias lists name them
STATES = frozenset(
    {
        "Afghanistan", "African Union", "Burkina Faso", "Czechia", "DR Congo", "Ethiopia", "European Central Bank",
        "Haiti", "Iran", "Iraq", "Islamic State", "Israel", "Ivory Coast", "Lebanon", "Libya", "Myanmar", "NATO",
        "North Korea", "North Macedonia", "Pakistan", "Saudi Arabia", "South Korea", "South Sudan", "Sudan",
        "Syria", "Taiwan", "Türkiye", "Ukraine", "United Arab Emirates", "Venezuela", "World Bank", "Yemen",
    }
)  # fmt: skip


def background_share(vocabulary: Sequence[str], languages: Collection[str]) -> npt.NDArray[np.float64]:
    """The share of ordinary news articles that carry each term, in [0, 0.35]."""
    shares: dict[str, float] = {}
    for language in sorted(set(languages)):
        for term, share in _shares(language):
            shares[term] = max(share, shares.get(term, 0.0))
    return np.array([shares.get(term, 0.0) for term in vocabulary], dtype=np.float64)


@cache
def everyday_words(language: str) -> frozenset[str]:
    """The terms that one of eight ordinary news articles carries, or more: they tell nothing of an event."""
    return frozenset(term for term, share in _shares(language) if share >= _SHARES[1])


@cache
def _shares(language: str) -> tuple[tuple[str, float], ...]:
    found: dict[str, float] = {}
    for share, words in zip(_SHARES, words_of(language).everyday, strict=False):
        for term in terms(words, language):
            found.setdefault(term, share)
    return tuple(found.items())
