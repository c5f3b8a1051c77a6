"""What ROUGE does not see: does a summary repeat itself, and does it lean on one source?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log

from briefing.select import Candidate
from briefing.text import terms


def redundancy(texts: Sequence[str], language: str) -> float:
    """Return the mean share of a passage's distinct content words that another passage has too, in [0, 1]."""
    words = [frozenset(terms(text, language)) for text in texts]
    shares = []
    for at, own in enumerate(words):
        others = [len(own & other) for place, other in enumerate(words) if place != at]
        if own and others:
            shares.append(max(others) / len(own))
    return sum(shares) / len(shares) if shares else 0.0


def source_balance(picked: Sequence[Candidate], documents: int) -> float:
    """Return how evenly the words come from the documents: 1 even, 0 all from one (normalized entropy).

    With fewer picks than documents the best that can be is one pick each.
    """
    possible = min(documents, len(picked))
    if possible < 2:
        return 1.0
    words: Counter[int] = Counter()
    for candidate in picked:
        words[candidate.document] += candidate.words
    total = words.total()
    entropy = -sum(count / total * log(count / total) for count in words.values() if count)
    return min(1.0, entropy / log(possible))
