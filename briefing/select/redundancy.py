"""When two candidates may not both be printed: shared sentences, or the same thing said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from briefing.model import DocumentId, Passage
from briefing.select.records import Candidate
from briefing.text import stop_words


class Repeats:
    """Compares candidates two at a time, when asked: no table of all pairs is ever built."""

    def __init__(self, candidates: Sequence[Candidate], threshold: float) -> None:
        self._candidates = candidates
        self._threshold = threshold
        self._words: dict[int, frozenset[str]] = {}

    def words(self, candidate: int) -> frozenset[str]:
        """Return the distinct content words of a candidate."""
        if candidate not in self._words:
            self._words[candidate] = content_words(self._candidates[candidate])
        return self._words[candidate]

    def clash(self, one: int, other: int) -> bool:
        """Say whether two candidates share a sentence or say the same; symmetric."""
        if overlap(self._candidates[one].passage, self._candidates[other].passage):
            return True
        return is_repeat(self.words(one), self.words(other), self._threshold)

    def clashes(self, candidates: Sequence[int]) -> NDArray[np.bool_]:
        """Return `clash` for every two of some candidates, (n, n); for a few hundred at most."""
        number: dict[str, int] = {}
        ids = [[number.setdefault(word, len(number)) for word in sorted(self.words(c))] for c in candidates]
        holds = np.zeros((len(ids), len(number)), np.float32)
        for row, held in enumerate(ids):
            holds[row, held] = 1.0
        sizes = holds.sum(axis=1)
        shorter = np.minimum.outer(sizes, sizes)
        alike: NDArray[np.bool_] = (shorter > 0) & (holds @ holds.T >= self._threshold * shorter)
        passages = [self._candidates[c].passage for c in candidates]
        places: dict[DocumentId, list[int]] = {}
        for at, passage in enumerate(passages):
            places.setdefault(passage.document_id, []).append(at)
        for group in places.values():
            for one in group:
                alike[one, [other for other in group if overlap(passages[one], passages[other])]] = True
        return alike


class AlreadySaid:
    """What was said so far, indexed by word: asking costs the number of words shared, not of texts told."""

    def __init__(self, threshold: float, texts: Iterable[frozenset[str]] = ()) -> None:
        self._threshold = threshold
        self._sizes: list[int] = []
        self._where: dict[str, list[int]] = {}
        for words in texts:
            self.add(words)

    def add(self, words: frozenset[str]) -> None:
        for word in words:
            self._where.setdefault(word, []).append(len(self._sizes))
        self._sizes.append(len(words))

    def holds(self, words: frozenset[str], *, whole: bool = False) -> bool:
        """Say whether one told text repeats `words`; with `whole`, whether it says all that they say."""
        shared: dict[int, int] = {}
        for word in words:
            for text in self._where.get(word, ()):
                shared[text] = shared.get(text, 0) + 1
        least = len(words)
        return bool(words) and any(
            count >= self._threshold * (least if whole else min(least, self._sizes[text]))
            for text, count in shared.items()
        )


def overlap(one: Passage, other: Passage) -> bool:
    """Say whether two passages share a sentence."""
    return one.document_id == other.document_id and one.first <= other.last and other.first <= one.last


def content_words(candidate: Candidate, *, own_only: bool = False) -> frozenset[str]:
    """Return the stems that carry meaning; with `own_only`, without those of the lead-in."""
    stops = stop_words(candidate.language)
    told = candidate.stems[candidate.passage.lead_in :] if own_only else candidate.stems
    return frozenset(stem for stems in told for stem in stems if stem not in stops)


def is_repeat(one: frozenset[str], other: frozenset[str], threshold: float) -> bool:
    """Say whether the shorter of two word sets lies to at least `threshold` inside the other."""
    shorter = min(len(one), len(other))
    return shorter > 0 and len(one & other) >= threshold * shorter
