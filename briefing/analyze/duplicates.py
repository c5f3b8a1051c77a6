"""Find documents whose text is mostly another's: syndicated, trimmed and lightly edited copies.

A document is sketched by those of its shingles whose hash is 0 modulo m (Broder 1997, "On the resemblance
and containment of documents", MODₘ): unlike the k smallest hashes, they still meet when one text is a
small part of the other. Documents that share sketch entries are compared exactly.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property

import numpy as np
import numpy.typing as npt

from briefing.analyze.components import Components
from briefing.analyze.shingles import Hashes, ShingleSets, shingle_sets
from briefing.model import Document, DocumentId

# m: one shingle in four is kept; of 20 shared shingles the chance to keep none is 0.75²⁰ = 0.3 %
_SAMPLING = 4
# share of sketch entries two documents must be seen to share before they are compared exactly
_CANDIDATE_SHARE = 0.08
# shorter texts (in shingles) are copies only when they are nearly equal
_SHORT = 10
_SHORT_RESEMBLANCE = 0.8
# a copy holds at least this part of the longer text: a digest that carries an item whole is not its copy
_SIZE_RATIO = 0.15
# parts of one text that share less than this with one another make it a digest
_PART_OVERLAP = 0.3
_PART_SIZE = 0.7

_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class DuplicateOptions:
    # share of the shorter text's shingles that the longer one must hold
    containment: float = 0.5


@dataclass(frozen=True, slots=True)
class Copy:
    """`containment` is the share of the document's own shingles that the group's original holds."""

    document_id: DocumentId
    containment: float


@dataclass(frozen=True, slots=True)
class DuplicateGroup:
    """One text and its copies. The original is the earliest, then the longest document; copies by id."""

    original: DocumentId
    copies: tuple[Copy, ...]

    @property
    def document_ids(self) -> tuple[DocumentId, ...]:
        return (self.original, *(copy.document_id for copy in self.copies))


class DuplicateGroups(tuple[DuplicateGroup, ...]):
    """Groups that know which of them a document is in."""

    @cached_property
    def _group_of(self) -> dict[DocumentId, int]:
        return {member: number for number, group in enumerate(self) for member in group.document_ids}

    def among(self, members: Iterable[DocumentId]) -> list[DuplicateGroup]:
        """The groups that hold any of these documents, in their order."""
        return [
            self[number] for number in sorted({self._group_of[m] for m in members if m in self._group_of})
        ]


def near_duplicates(
    documents: Sequence[Document], *, options: DuplicateOptions | None = None
) -> DuplicateGroups:
    """Group near-duplicates; documents without one are in no group. Near-linear in the words.

    Groups are ordered by the id of their original; the order of `documents` does not matter.
    """
    chosen = options or DuplicateOptions()
    ordered = sorted(documents, key=lambda document: document.id)
    same: dict[str, list[int]] = {}
    for index, document in enumerate(ordered):
        same.setdefault(document.text, []).append(index)
    firsts = [indices[0] for indices in same.values()]
    shingles = shingle_sets([ordered[index].text for index in firsts])
    comparison = _Comparison(shingles, chosen.containment)
    parts = Components(range(len(firsts)))
    for first, second in comparison.edges(_candidates(shingles)):
        parts.join(first, second)
    groups = []
    equal = list(same.values())
    for part in parts.groups():
        members = [(number, index) for number in part for index in equal[number]]
        if len(members) > 1 and ordered[members[0][1]].text:
            groups.append(_group(ordered, members, comparison))
    return DuplicateGroups(sorted(groups, key=lambda group: group.original))


def containment(first: str, second: str) -> float:
    """Share of the distinct shingles of `first` that `second` holds too, in [0, 1]; 0 for an empty text."""
    shingles = shingle_sets([first, second])
    own = shingles.distinct(0)
    return _common(own, shingles.distinct(1)) / len(own) if len(own) else 0.0


class _Comparison:
    """Exact comparisons, with the sorted shingles of each text made once."""

    def __init__(self, shingles: ShingleSets, threshold: float) -> None:
        self._shingles = shingles
        self._threshold = threshold
        self._distinct: dict[int, Hashes] = {}

    def distinct(self, index: int) -> Hashes:
        if index not in self._distinct:
            self._distinct[index] = self._shingles.distinct(index)
        return self._distinct[index]

    def containment(self, index: int, other: int) -> float:
        own = self.distinct(index)
        if index == other or not len(own):
            return 1.0
        return _common(own, self.distinct(other)) / len(own)

    def edges(self, pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Pairs that are near-duplicates, without those a digest would tie together."""
        accepted = [pair for pair in pairs if self._is_copy(*pair)]
        parts: dict[int, list[int]] = {}
        for small, large in (self._by_size(pair) for pair in accepted):
            if len(self.distinct(small)) < _PART_SIZE * len(self.distinct(large)):
                parts.setdefault(large, []).append(small)
        digests = {text for text, held in parts.items() if self._is_digest(held)}
        return [pair for pair in accepted if self._by_size(pair)[1] not in digests]

    def _by_size(self, pair: tuple[int, int]) -> tuple[int, int]:
        first, second = pair
        return pair if len(self.distinct(first)) <= len(self.distinct(second)) else (second, first)

    def _is_copy(self, first: int, second: int) -> bool:
        small, large = self._by_size((first, second))
        size, other = len(self.distinct(small)), len(self.distinct(large))
        if size < _SIZE_RATIO * other:
            return False
        common = _common(self.distinct(small), self.distinct(large))
        if size < _SHORT:
            return common >= _SHORT_RESEMBLANCE * (size + other - common)
        return common >= self._threshold * size

    def _is_digest(self, held: list[int]) -> bool:
        return any(
            min(self.containment(held[0], other), self.containment(other, held[0])) < _PART_OVERLAP
            for other in held[1:]
        )


def _candidates(shingles: ShingleSets) -> list[tuple[int, int]]:
    """Pairs of texts that share sketch entries.

    Of the texts that share one entry only neighbors and the first with each are paired, so a phrase that
    everybody uses costs as much as it has users, not their square.
    """
    count = len(shingles.starts) - 1
    kept = np.flatnonzero(shingles.hashes % np.uint64(_SAMPLING) == 0)
    text = np.searchsorted(shingles.starts, kept, side="right") - 1
    hashes = shingles.hashes[kept]
    order = np.lexsort((text, hashes))
    hashes, text = hashes[order], text[order]
    fresh = np.concatenate(([True], (hashes[1:] != hashes[:-1]) | (text[1:] != text[:-1])))[: len(text)]
    hashes, text = hashes[fresh], text[fresh]
    sizes = np.bincount(text, minlength=count)
    starts_run = np.concatenate(([True], hashes[1:] != hashes[:-1]))[: len(text)]
    first = text[np.maximum.accumulate(np.where(starts_run, np.arange(len(text)), 0))]
    later = np.flatnonzero(~starts_run)
    near = later[text[later - 1] != first[later]]
    left = np.concatenate((first[later], text[near - 1]))
    right = np.concatenate((text[later], text[near]))
    keys, shared = np.unique(left * count + right, return_counts=True)
    left, right = keys // max(count, 1), keys % max(count, 1)
    enough = shared >= np.maximum(1, _CANDIDATE_SHARE * np.minimum(sizes[left], sizes[right]))
    return list(zip(left[enough].tolist(), right[enough].tolist(), strict=True))


def _group(
    ordered: Sequence[Document], members: list[tuple[int, int]], comparison: _Comparison
) -> DuplicateGroup:
    def age(member: tuple[int, int]) -> tuple[datetime, int, str]:
        document = ordered[member[1]]
        return document.published_at or _NEVER, -len(document.text), document.id

    original = min(members, key=age)
    copies = tuple(
        Copy(ordered[index].id, round(comparison.containment(number, original[0]), 4))
        for number, index in sorted(members, key=lambda member: ordered[member[1]].id)
        if index != original[1]
    )
    return DuplicateGroup(ordered[original[1]].id, copies)


def _common(first: npt.NDArray[np.uint64], second: npt.NDArray[np.uint64]) -> int:
    """Number of values in both; both sorted and distinct."""
    if len(first) > len(second):
        first, second = second, first
    if not len(first):
        return 0
    places = np.minimum(np.searchsorted(second, first), len(second) - 1)
    return int(np.count_nonzero(second[places] == first))
