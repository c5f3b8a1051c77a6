"""Chooses the passage that opens an item: the one that says best what happened."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefing.select import Candidate

# how much more than others an item wants its opening; enough to be picked first unless it is already told
_WANTED = 3.0
# the opening of an item is read at a glance
_LONGEST_WORDS = 45


def with_opening(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Raise the weight of the passage that should open the item, if one is fit to."""
    best = find_opening(candidates)
    return tuple(
        replace(candidate, weight=candidate.weight * _WANTED) if number == best else candidate
        for number, candidate in enumerate(candidates)
    )


def find_opening(candidates: Sequence[Candidate]) -> int | None:
    """The number of the first sentence of a document that shares most with the other documents of the story.

    Centrality is the mean share of documents that use a word, weighed by the square root of the number of words;
    among equals the earliest document. None when no passage opens its document.
    """
    words = [
        frozenset(stem for sentence in c.stems for stem in sentence if len(stem) > 3) for c in candidates
    ]
    by_document: dict[int, set[str]] = {}
    for candidate, own in zip(candidates, words, strict=True):
        by_document.setdefault(candidate.document, set()).update(own)
    spread = Counter(stem for own in by_document.values() for stem in own)

    def centrality(number: int) -> float:
        own = words[number]
        if not own:
            return 0.0
        share = sum(spread[stem] for stem in own) / (len(own) * len(by_document))
        return candidates[number].weight * share * math.sqrt(len(own))

    leads = [
        number
        for number, candidate in enumerate(candidates)
        if candidate.position == 0 and candidate.words <= _LONGEST_WORDS
    ]
    return max(leads, key=lambda number: (centrality(number), -candidates[number].document), default=None)
