"""Join stories told in different languages, where names known by alias and numbers leave little doubt.

Words do not meet across languages, so only the features that do are compared; without alias lists nothing
is joined here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from briefing.copies.sparse import sp
from briefing.stories.vectors import ALIAS_MARK, NUMBER_MARK, TermMatrix, normalize_rows

Indices = npt.NDArray[np.int64]
Vector = npt.NDArray[np.float64]

# cosine over names and numbers that two stories must reach, and by how much the best must lead
_LIKENESS = 0.5
_MARGIN = 1.15
# different names that both must carry
_SHARED_NAMES = 3
# days between the mean times of the two
_WINDOW_DAYS = 2.0


def join_languages(
    matrix: TermMatrix, languages: Sequence[str], days: Vector, labels: Indices, usable: npt.NDArray[np.bool_]
) -> Indices:
    """Relabel clusters of a minor language as the most similar cluster of the corpus's main language.

    Args:
        usable: rows that may take part (not round-ups).
    """
    known = Counter(language for language, use in zip(languages, usable, strict=True) if language and use)
    marked = np.array([term[0] in {ALIAS_MARK, NUMBER_MARK} for term in matrix.vocabulary], dtype=bool)
    if len(known) < 2 or not marked.any():
        return labels
    main = min(known, key=lambda language: (-known[language], language))
    spoken = np.array([language or main for language in languages])
    centers = np.unique(labels[usable])
    features = normalize_rows(_sums(matrix.weights[:, marked], labels, centers, usable))
    names = np.array([term[0] == ALIAS_MARK for term in np.array(matrix.vocabulary)[marked]], dtype=bool)
    is_main = np.array([(spoken[usable & (labels == center)] == main).any() for center in centers])
    foreign, home = np.flatnonzero(~is_main), np.flatnonzero(is_main)
    if not len(foreign) or not len(home):
        return labels
    times = np.array([_mean_day(days[usable & (labels == center)]) for center in centers])
    return _join(labels, centers, features, features[:, names], foreign, home, times)


def _join(
    labels: Indices,
    centers: Indices,
    features: sp.csr_matrix,
    names: sp.csr_matrix,
    foreign: Indices,
    home: Indices,
    times: Vector,
) -> Indices:
    likeness = np.asarray((features[foreign] @ features[home].T).todense())
    carried = (names > 0).astype(np.float64)
    shared = np.asarray((carried[foreign] @ carried[home].T).todense())
    gap = np.nan_to_num(np.abs(times[foreign][:, None] - times[home][None, :]))
    likeness[(shared < _SHARED_NAMES) | (gap > _WINDOW_DAYS)] = 0.0
    joined = labels.copy()
    for row, center in enumerate(centers[foreign]):
        order = np.argsort(-likeness[row], kind="stable")[:2]
        best = likeness[row][order]
        if best[0] >= _LIKENESS and (len(best) < 2 or best[0] >= _MARGIN * best[1]):
            joined[labels == center] = centers[home[order[0]]]
    return joined


def _sums(
    weights: sp.csr_matrix, labels: Indices, centers: Indices, usable: npt.NDArray[np.bool_]
) -> sp.csr_matrix:
    rows = np.flatnonzero(usable)
    places = np.searchsorted(centers, labels[rows])
    member_of = sp.csr_matrix((np.ones(len(rows)), (places, rows)), shape=(len(centers), len(labels)))
    sums: sp.csr_matrix = (member_of @ weights).tocsr()
    return sums


def _mean_day(days: Vector) -> float:
    known = days[~np.isnan(days)]
    return float(known.mean()) if len(known) else float("nan")
