"""Join stories told in different languages by what reads alike in all: names, numbers, places, kinds of events.

Words do not meet across languages. Names do: under an alias, spelled alike in one alphabet, or by their consonants
in two. So do states, cities and kinds of events, which `landmarks` knows under their names in each language.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from briefing.copies.sparse import sp
from briefing.model import Document
from briefing.stories.landmarks import landmarks
from briefing.stories.likeness import Indices, Vector
from briefing.stories.names import NO_NAMES, name_key
from briefing.stories.over_languages import Flags, Kinship, LinkOptions, join_over_languages
from briefing.stories.vectors import (
    ALIAS_MARK,
    NAME_MARK,
    NUMBER_MARK,
    OPENING_CHARACTERS,
    OPENING_WEIGHT,
    REACH,
    TITLE_WEIGHT,
    TermMatrix,
    normalize_rows,
)
from briefing.text.skeletons import script_of, skeleton

# Tuned on the five even topics of MultiLing 2011 in English, French and Arabic (150 articles, F .86) and on the sample
# edition, where three matters of one state have a kinship of .11 at most; checked on the odd topics (F .90). A likeness
# of .25 joins less; a margin of .05 moves a text of the sample to the wrong story. See docs/stories.md.
_OPTIONS = LinkOptions(likeness=0.22, kinship=0.12, margin=0.15)
# different names, numbers, places or kinds of events that two texts must share to be alike at all
_SHARED = 3
# documents of an ordinary day, so that rare and common names differ in a small corpus too
_BACKGROUND = 50
# weighted mentions that make one full mention
_MENTION = 3.0


def join_languages(
    documents: Sequence[Document],
    matrix: TermMatrix,
    days: Vector,
    labels: Indices,
    usable: Flags,
    kinship: Kinship,
) -> Indices:
    """Give stories of different languages one label where they name the same.

    Args:
        documents: in the order of the matrix.
        usable: rows that may take part (not round-ups).
        kinship: of documents within one language: how alike they are by words, day and toll.
    """
    languages = [document.language for document in documents]

    def cosines(rows: Indices) -> sp.csr_matrix:
        return _cosines(_named(matrix, [documents[row] for row in rows.tolist()], rows))

    return join_over_languages(cosines, languages, days, labels, usable, kinship=kinship, options=_OPTIONS)


def _cosines(features: sp.csr_matrix) -> sp.csr_matrix:
    """Cosines of every two rows, 0 where they share too little."""
    features.eliminate_zeros()
    alike = (features @ features.T).tocoo()
    carried = features.copy()
    carried.data[:] = 1.0
    shared = (carried @ carried.T).tocsr()
    enough = np.asarray(shared[alike.row, alike.col]).ravel() >= _SHARED
    return sp.csr_matrix((alike.data[enough], (alike.row[enough], alike.col[enough])), shape=alike.shape)


def _named(matrix: TermMatrix, documents: Sequence[Document], rows: Indices) -> sp.csr_matrix:
    """Rows of length 1: half of it names and numbers, half landmarks."""
    part = TermMatrix(tuple(document.id for document in documents), matrix.vocabulary, matrix.weights[rows])
    names = _features(part, np.array([document.language for document in documents]))
    return normalize_rows(sp.hstack([names, _landmarks(documents)], format="csr"))


def _landmarks(documents: Sequence[Document]) -> sp.csr_matrix:
    """Rows of documents over the states, cities and kinds of events that they name."""
    columns: dict[str, int] = {}
    counts = [_weighted_landmarks(document) for document in documents]
    for count in counts:
        for key in count:
            columns.setdefault(key, len(columns))
    sizes = [len(count) for count in counts]
    found = sp.csr_matrix(
        (
            np.log1p(np.array([value / _MENTION for count in counts for value in count.values()])),
            np.array([columns[key] for count in counts for key in count], np.int64),
            np.concatenate(([0], np.cumsum(sizes))),
        ),
        shape=(len(documents), max(1, len(columns))),
    )
    return _weighed(found)


def _weighted_landmarks(document: Document) -> Counter[str]:
    """What stands in the title and the opening counts more."""
    text = document.text
    found: Counter[str] = Counter()
    for part, weight in (
        (document.title, TITLE_WEIGHT),
        (text[:OPENING_CHARACTERS], OPENING_WEIGHT),
        (text[OPENING_CHARACTERS:REACH], 1),
    ):
        for key, count in landmarks(part, document.language).items():
            found[key] += weight * count
    return found


def _weighed(found: sp.csr_matrix) -> sp.csr_matrix:
    """Rare features weigh more; rows of length 1."""
    count = np.bincount(found.indices[found.data > 0], minlength=found.shape[1])
    rarity = np.log((found.shape[0] + _BACKGROUND) / (count + 0.5))
    weighed: sp.csr_matrix = normalize_rows((found @ sp.diags(np.maximum(rarity, 0.0))).tocsr())
    return weighed


def _features(matrix: TermMatrix, spoken: npt.NDArray[np.str_]) -> sp.csr_matrix:
    """Rows of documents over what reads alike in all languages, rare features weighing more."""
    silent = np.isin(spoken, sorted(NO_NAMES))
    columns: dict[str, int] = {}
    named = _projection(_keys(matrix.vocabulary, plain=False), columns)
    plain = _projection(_keys(matrix.vocabulary, plain=True), columns)
    width = len(columns)
    marked, unmarked = (
        sp.csr_matrix((np.ones(len(rows)), (rows, places)), shape=(len(matrix.vocabulary), max(1, width)))
        for rows, places in (named, plain)
    )
    speaks = sp.diags((~silent).astype(np.float64))
    found = (
        speaks @ matrix.weights @ marked + sp.diags(silent.astype(np.float64)) @ matrix.weights @ unmarked
    ).tocsr()
    found.sort_indices()
    return _weighed(found)


def _keys(vocabulary: Sequence[str], *, plain: bool) -> dict[int, str]:
    """What each column of the vocabulary is called in the common features.

    Args:
        plain: for languages that do not mark names: any word may be one, if another language has it as a name.
    """
    names = {term[1:]: skeleton(term[1:]) for term in vocabulary if term[0] == NAME_MARK}
    words = [term for term in vocabulary if script_of(term) in ("ar", "he")]
    scripts: dict[str, set[str]] = defaultdict(set)
    for word in (*names, *words):
        scripts[skeleton(word)].add(script_of(word))
    shared = {bones for bones, used in scripts.items() if bones and len(used) > 1}
    keys: dict[int, str] = {}
    for column, term in enumerate(vocabulary):
        if term[0] in (ALIAS_MARK, NUMBER_MARK):
            keys[column] = term
            continue
        name = term[1:] if term[0] == NAME_MARK else name_key(term) if plain else ""
        bones = skeleton(term if script_of(term) in ("ar", "he") else name) if name else ""
        if bones in shared:
            keys[column] = f"~{bones}"
        elif name in names:
            keys[column] = NAME_MARK + name
    return keys


def _projection(keys: dict[int, str], columns: dict[str, int]) -> tuple[list[int], list[int]]:
    return list(keys), [columns.setdefault(key, len(columns)) for key in keys.values()]
