"""What grouping needs to know of each document, read one document at a time. Compares nothing.

Parts can be computed apart, on any number of processors, and joined: the result is the same, whatever the parts were.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from briefing.copies.sparse import sp
from briefing.model import Document, DocumentId
from briefing.stories.incidents import Incidents, read_incidents
from briefing.stories.roundups import Mixture, mixture
from briefing.stories.vectors import SentenceTerms, count_matrix, document_features
from briefing.text.aliases import AliasTable

_MIXTURES = tuple(Mixture)
Indices = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class StoryFeatures:
    """Of documents in a fixed order: weighted mentions of terms, mixture of events, day and toll.

    `counts` has shape (n_documents, n_terms), columns in the sorted order of `vocabulary`, each of them used.
    """

    ids: tuple[DocumentId, ...]
    vocabulary: tuple[str, ...]
    counts: sp.csr_matrix
    # number of each document's Mixture
    kinds: npt.NDArray[np.int8]
    incidents: Incidents

    def mixtures(self) -> list[Mixture]:
        return [_MIXTURES[kind] for kind in self.kinds.tolist()]

    def of(self, ids: Sequence[DocumentId]) -> StoryFeatures:
        """The features of some documents, in the order asked for."""
        places = {key: place for place, key in enumerate(self.ids)}
        rows = np.array([places[key] for key in ids], np.int64)
        counts = self.counts[rows]
        used = np.flatnonzero(np.bincount(counts.indices, minlength=counts.shape[1]))
        incidents = Incidents(
            self.incidents.days[rows], self.incidents.tolls[rows], self.incidents.states[rows]
        )
        vocabulary = tuple(self.vocabulary[column] for column in used.tolist())
        return StoryFeatures(tuple(ids), vocabulary, _columns(counts, used), self.kinds[rows], incidents)


def read_features(
    documents: Sequence[Document], aliases: AliasTable, terms: SentenceTerms | None = None
) -> StoryFeatures:
    """Read the features of documents.

    Args:
        terms: stems per sentence where they are known already.
    """
    known = terms or {}
    counts = [document_features(document, known.get(document.id), aliases) for document in documents]
    vocabulary = tuple(sorted(set().union(*counts))) if counts else ()
    columns = {term: column for column, term in enumerate(vocabulary)}
    return StoryFeatures(
        ids=tuple(document.id for document in documents),
        vocabulary=vocabulary,
        counts=count_matrix(counts, columns),
        kinds=np.array([_MIXTURES.index(mixture(document)) for document in documents], np.int8),
        incidents=read_incidents(documents),
    )


def join_features(parts: Iterable[StoryFeatures]) -> StoryFeatures:
    """Put features of different documents one after the other."""
    every = list(parts)
    vocabulary = tuple(sorted(set().union(*(part.vocabulary for part in every))))
    columns = {term: column for column, term in enumerate(vocabulary)}
    renamed = [_renamed(part, columns) for part in every]
    empty = sp.csr_matrix((0, len(vocabulary)), dtype=np.float64)
    return StoryFeatures(
        ids=tuple(key for part in every for key in part.ids),
        vocabulary=vocabulary,
        counts=sp.vstack(renamed, format="csr") if renamed else empty,
        kinds=np.concatenate([np.zeros(0, np.int8), *(part.kinds for part in every)]),
        incidents=Incidents(
            np.concatenate([np.zeros(0), *(part.incidents.days for part in every)]),
            np.concatenate([np.zeros(0), *(part.incidents.tolls for part in every)]),
            np.concatenate([np.zeros((0, 2)), *(part.incidents.states for part in every)]),
        ),
    )


def _renamed(part: StoryFeatures, columns: Mapping[str, int]) -> sp.csr_matrix:
    """The counts of a part in the columns of the whole; both vocabularies are sorted, so rows stay sorted."""
    places = np.fromiter(map(columns.__getitem__, part.vocabulary), np.int64, len(part.vocabulary))
    shape = (part.counts.shape[0], len(columns))
    return sp.csr_matrix((part.counts.data, places[part.counts.indices], part.counts.indptr), shape=shape)


def _columns(matrix: sp.csr_matrix, kept: Indices) -> sp.csr_matrix:
    """Drop the columns that are not kept; they must be empty."""
    places = np.zeros(matrix.shape[1], np.int64)
    places[kept] = np.arange(len(kept))
    return sp.csr_matrix(
        (matrix.data, places[matrix.indices], matrix.indptr), shape=(matrix.shape[0], len(kept))
    )
