"""Join the stories of several languages by how alike their texts are over languages. Knows nothing of words.

Average linkage over the pairs of texts in different languages, from the stories of each language on: what was found
within a language stands, and texts of one language are never compared here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from briefing.copies.sparse import sp
from briefing.stories.likeness import Indices, Vector, group_means

Matrix = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
# how alike two texts of one language are, pair by pair, by their words and by day and toll
Kinship = Callable[[Indices, Indices], Vector]

# days between the mean times of two stories that are joined
_WINDOW_DAYS = 2.0
# of more texts none is joined: a matrix over all pairs is held
MOST_TEXTS = 6000


@dataclass(frozen=True, slots=True)
class LinkOptions:
    """How alike stories must be, in mean cosines of texts in different languages."""

    # of two stories that are one
    likeness: float
    # Of the texts in one language that two stories have in common, by words: who grouped that language held them apart,
    # and only what was near to being one is brought together by another language.
    kinship: float
    # a text moves to the story that is nearer than its own by this much
    margin: float


@dataclass(frozen=True, slots=True)
class Texts:
    """What may be joined, one row a text: cosines to all (0 within a language), language, story, day."""

    cosines: sp.csr_matrix
    tongues: Indices
    groups: Indices
    days: Vector


def join_over_languages(
    cosines: Callable[[Indices], sp.csr_matrix],
    languages: Sequence[str],
    days: Vector,
    labels: Indices,
    usable: Flags,
    *,
    kinship: Kinship,
    options: LinkOptions,
) -> Indices:
    """Give stories of different languages one label where their texts are alike.

    Args:
        cosines: of the rows that take part, (n, n).
        usable: rows that may take part; the others go with their story.
        kinship: of documents within one language.
    """
    spoken = np.array(languages)
    rows = np.flatnonzero(usable & (spoken != ""))
    tongues, tongue_of = np.unique(spoken[rows], return_inverse=True)
    if len(tongues) < 2 or len(rows) > MOST_TEXTS:
        return labels
    stories, group_of = np.unique(labels[rows], return_inverse=True)
    linkage = _Linkage(Texts(_between(cosines(rows), tongue_of), tongue_of, group_of, days[rows]), options)
    while (pair := linkage.nearest()) is not None:
        if _are_kin(linkage.in_common(*pair), rows, kinship, least=options.kinship):
            linkage.join(*pair)
        else:
            linkage.part(*pair)
    joined = labels.copy()
    joined[rows] = stories[linkage.settled()]
    for row in np.setdiff1d(np.arange(len(labels)), rows):
        kin = joined[rows][labels[rows] == labels[row]]
        joined[row] = np.bincount(kin).argmax() if len(kin) else labels[row]
    return joined


def _between(cosines: sp.csr_matrix, tongue_of: Indices) -> sp.csr_matrix:
    """Only the pairs of texts in different languages."""
    pairs = cosines.tocoo()
    apart = tongue_of[pairs.row] != tongue_of[pairs.col]
    return sp.csr_matrix((pairs.data[apart], (pairs.row[apart], pairs.col[apart])), shape=cosines.shape)


class _Linkage:
    """Groups of texts, and the mean cosine of every two of them."""

    def __init__(self, texts: Texts, options: LinkOptions) -> None:
        self.group_of = texts.groups.copy()
        self._texts = texts
        self._options = options
        count, tongues = int(texts.groups.max()) + 1, int(texts.tongues.max()) + 1
        self._sizes = np.zeros((count, tongues))
        np.add.at(self._sizes, (texts.groups, texts.tongues), 1.0)
        members = _members(texts.groups, count)
        # sum of the cosines, and number of the pairs, of every two groups
        self._totals = (members.T @ texts.cosines @ members).toarray()
        self._pairs = _pairs(self._sizes)
        self._times = group_means(texts.days, texts.groups, count)
        self._apart = np.zeros((count, count), dtype=bool)
        self._likeness = np.vstack([self._row(group) for group in range(count)])

    def nearest(self) -> tuple[int, int] | None:
        """The two groups that are to be one next; None when no two are near enough."""
        one, other = divmod(int(self._likeness.argmax()), len(self._likeness))
        if self._likeness[one, other] < self._options.likeness:
            return None
        return min(one, other), max(one, other)

    def join(self, kept: int, gone: int) -> None:
        """Put the second group into the first."""
        self.group_of[self.group_of == gone] = kept
        for table in (self._totals, self._pairs):
            table[kept] += table[gone]
            table[:, kept] += table[:, gone]
            table[gone] = table[:, gone] = 0.0
        self._sizes[kept] += self._sizes[gone]
        self._sizes[gone] = 0.0
        self._times[kept] = group_means(self._texts.days, self.group_of, len(self._sizes))[kept]
        self._apart[kept] |= self._apart[gone]
        self._apart[:, kept] |= self._apart[:, gone]
        for group in (kept, gone):
            self._likeness[group] = self._likeness[:, group] = self._row(group)

    def part(self, one: int, other: int) -> None:
        """Keep two groups apart from now on."""
        self._apart[one, other] = self._apart[other, one] = True
        self._likeness[one, other] = self._likeness[other, one] = -1.0

    def in_common(self, one: int, other: int) -> list[tuple[Indices, Indices]]:
        """Rows of the two groups, language by language that both have."""
        return [
            (self._spoken(one, tongue), self._spoken(other, tongue))
            for tongue in np.flatnonzero((self._sizes[one] > 0) & (self._sizes[other] > 0)).tolist()
        ]

    def settled(self) -> Indices:
        """Each text's group, after each has moved once to the one that is clearly nearer than its own."""
        count, rows = len(self._sizes), np.arange(len(self.group_of))
        totals = (self._texts.cosines @ _members(self.group_of, count)).toarray()
        pairs = self._sizes.sum(axis=1)[None, :] - self._sizes[:, self._texts.tongues].T
        near = np.where(pairs > 0, totals / np.maximum(pairs, 1.0), -1.0)
        best = near.argmax(axis=1)
        own = near[rows, self.group_of]
        # a story of one language has nothing to say about where a text belongs
        moves = (pairs[rows, self.group_of] > 0) & (near[rows, best] > own + self._options.margin)
        return np.where(moves, best, self.group_of)

    def _spoken(self, group: int, tongue: int) -> Indices:
        return np.flatnonzero((self.group_of == group) & (self._texts.tongues == tongue))

    def _row(self, group: int) -> Vector:
        """Mean cosines of one group with all, -1 where they may not be one."""
        pairs = self._pairs[group]
        means = self._totals[group] / np.maximum(pairs, 1.0)
        may = (pairs > 0) & ~self._apart[group]
        may &= np.nan_to_num(np.abs(self._times - self._times[group])) <= _WINDOW_DAYS
        may[group] = False
        return np.where(may, means, -1.0)


def _members(groups: Indices, count: int) -> sp.csr_matrix:
    return sp.csr_matrix((np.ones(len(groups)), (np.arange(len(groups)), groups)), shape=(len(groups), count))


def _pairs(sizes: Matrix) -> Matrix:
    """Pairs of texts in different languages of every two groups; of a group with itself each counts twice."""
    whole = sizes.sum(axis=1)
    return np.asarray(np.outer(whole, whole) - sizes @ sizes.T)


def _are_kin(
    in_common: Sequence[tuple[Indices, Indices]], rows: Indices, kinship: Kinship, *, least: float
) -> bool:
    """Whether the texts that two groups have in one language, if any, are alike enough by their words."""
    values = [
        kinship(np.repeat(rows[one], len(other)), np.tile(rows[other], len(one))) for one, other in in_common
    ]
    return not values or float(np.concatenate(values).mean()) >= least
