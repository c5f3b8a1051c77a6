"""Find documents whose text is mostly another's: syndicated, trimmed and lightly edited copies.

Samples of their shingles tell which documents may be copies of one another; those are compared exactly.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

import numpy as np

from briefing.copies.components import Components
from briefing.copies.forms import are_of_one_form
from briefing.copies.shingles import Hashes, Indices, ShingleSets, shingle_sets
from briefing.copies.sketches import likely_copies, sketches_of
from briefing.model import NEVER, Document, DocumentId

# shorter texts (in shingles) are copies only when they are nearly equal
_SHORT = 10
_SHORT_RESEMBLANCE = 0.8
# a copy holds at least this part of the longer text: a digest that carries an item whole is not its copy
_SIZE_RATIO = 0.15
# parts of one text that share less than this with one another make it a digest
_PART_OVERLAP = 0.3
_PART_SIZE = 0.7


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
    documents: Sequence[Document],
    *,
    shingles: ShingleSets | None = None,
    options: DuplicateOptions | None = None,
) -> DuplicateGroups:
    """Group near-duplicates; documents without one are in no group. Near-linear in the words.

    Args:
        shingles: of these documents' texts, in their order, when they are known already.

    Returns:
        Groups, ordered by the id of their original; the order of `documents` does not matter.
    """
    chosen = options or DuplicateOptions()
    known = shingle_sets([document.text for document in documents]) if shingles is None else shingles
    order = sorted(range(len(documents)), key=lambda place: documents[place].id)
    ordered = [documents[place] for place in order]
    same: dict[str, list[int]] = {}
    for index, document in enumerate(ordered):
        same.setdefault(document.text, []).append(index)
    firsts = [indices[0] for indices in same.values()]
    rows = np.array([order[index] for index in firsts], np.int64)
    pairs = likely_copies(sketches_of(known).of(rows), chosen.containment)
    comparison = _Comparison(known, rows, chosen.containment)
    parts = Components(range(len(firsts)))
    for first, second in comparison.edges(pairs.tolist()):
        if not are_of_one_form(ordered[firsts[first]], ordered[firsts[second]]):
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
    own = shingles.row(0)
    return _common(own, shingles.row(1)) / len(own) if len(own) else 0.0


class _Comparison:
    """Exact comparisons of texts by their shingles, which stand in some rows of all shingles."""

    def __init__(self, shingles: ShingleSets, rows: Indices, threshold: float) -> None:
        self._threshold = threshold
        self._shingles = shingles
        self._rows: list[int] = rows.tolist()
        self._sizes: list[int] = shingles.sizes[rows].tolist()

    def containment(self, index: int, other: int) -> float:
        if index == other or not self._sizes[index]:
            return 1.0
        return self._common(index, other) / self._sizes[index]

    def _common(self, index: int, other: int) -> int:
        return _common(self._shingles.row(self._rows[index]), self._shingles.row(self._rows[other]))

    def edges(self, pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Pairs that are near-duplicates, without those a digest would tie together."""
        accepted = [(first, second) for first, second in pairs if self._is_copy(first, second)]
        parts: dict[int, list[int]] = {}
        for small, large in (self._by_size(pair) for pair in accepted):
            if self._sizes[small] < _PART_SIZE * self._sizes[large]:
                parts.setdefault(large, []).append(small)
        digests = {text for text, held in parts.items() if self._is_digest(held)}
        return [pair for pair in accepted if self._by_size(pair)[1] not in digests]

    def _by_size(self, pair: tuple[int, int]) -> tuple[int, int]:
        first, second = pair
        return pair if self._sizes[first] <= self._sizes[second] else (second, first)

    def _is_copy(self, first: int, second: int) -> bool:
        small, large = self._by_size((first, second))
        size, other = self._sizes[small], self._sizes[large]
        if size < _SIZE_RATIO * other:
            return False
        common = self._common(small, large)
        if size < _SHORT:
            return common >= _SHORT_RESEMBLANCE * (size + other - common)
        return common >= self._threshold * size

    def _is_digest(self, held: list[int]) -> bool:
        return any(
            min(self.containment(held[0], other), self.containment(other, held[0])) < _PART_OVERLAP
            for other in held[1:]
        )


def _group(
    ordered: Sequence[Document], members: list[tuple[int, int]], comparison: _Comparison
) -> DuplicateGroup:
    def age(member: tuple[int, int]) -> tuple[datetime, int, str]:
        document = ordered[member[1]]
        return document.published_at or NEVER, -len(document.text), document.id

    original = min(members, key=age)
    copies = tuple(
        Copy(ordered[index].id, round(comparison.containment(number, original[0]), 4))
        for number, index in sorted(members, key=lambda member: ordered[member[1]].id)
        if index != original[1]
    )
    return DuplicateGroup(ordered[original[1]].id, copies)


def _common(first: Hashes, second: Hashes) -> int:
    """Number of values in both; both sorted and distinct."""
    if len(first) > len(second):
        first, second = second, first
    if not len(first):
        return 0
    places = np.minimum(np.searchsorted(second, first), len(second) - 1)
    return int(np.count_nonzero(second[places] == first))
