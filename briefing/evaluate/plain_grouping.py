"""The plain way to group a stream: cosines of tf-idf, average link, one cut. What any grouping must beat."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from briefing.copies.sparse import sp
from briefing.model import Document, DocumentId
from briefing.stories.linkage import average_link
from briefing.text.stems import terms

Matrix = npt.NDArray[np.float64]

# Cuts that are tried: the best by the labels is taken, which flatters the plain way.
_CUTS = (0.08, 0.1, 0.12, 0.15, 0.2, 0.3, 0.4)
# all pairs are compared
MOST_DOCUMENTS = 3000


def plain_groupings(documents: Sequence[Document]) -> Iterator[Mapping[DocumentId, str]]:
    """Yield the grouping at each of some cuts; quadratic in the documents."""
    similarity = likenesses(documents)
    for cut in _CUTS:
        groups = average_link(similarity.copy(), cut)
        yield {documents[row].id: str(number) for number, group in enumerate(groups) for row in group}


def likenesses(documents: Sequence[Document]) -> Matrix:
    """Cosines of ln(1 + tf) · ln(n / df), title and body alike, (n, n)."""
    counts = [Counter(terms(f"{each.title}\n{each.text}", each.language)) for each in documents]
    frequency = Counter(term for count in counts for term in count)
    columns = {term: column for column, term in enumerate(sorted(frequency))}
    rows, places, weights = [], [], []
    for row, count in enumerate(counts):
        for term, times in sorted(count.items()):
            rows.append(row)
            places.append(columns[term])
            weights.append(math.log1p(times) * math.log((len(counts) + 1) / frequency[term]))
    matrix = sp.csr_matrix((weights, (rows, places)), shape=(len(counts), len(columns)))
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    cosines = np.asarray((matrix @ matrix.T).todense()) / np.maximum(np.outer(lengths, lengths), 1e-12)
    return np.asarray(cosines, dtype=np.float64)
