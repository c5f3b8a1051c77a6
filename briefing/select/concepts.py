"""What candidates tell: pairs of adjacent words and single words, weighted by how many documents tell them.

After Gillick & Favre, "A Scalable Global Model for Summarization" (ILP-NLP 2009): a summary is worth the sum
of the weights of the distinct concepts it covers. We add single words, and raise the position-weighted
document frequency to a power, because corroboration is the best sign of what matters that needs no training.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.select.options import Options
from briefing.select.records import Candidate
from briefing.text import stop_words

Vector = NDArray[np.float64]
Indices = NDArray[np.int64]
# between sentences: no pair reaches over it
_GAP = -1


@dataclass(frozen=True, slots=True)
class Concepts:
    """Rows are candidates: row i tells `ids[starts[i]:starts[i + 1]]`, each once, ascending.

    A concept is one number: word * base + next word, or word * base + base - 1 for a single word.
    """

    starts: Indices
    ids: Indices
    # (n_concepts,) ascending
    codes: Indices
    words: dict[str, int]
    # by word: whether it is more than a stop word
    content: NDArray[np.bool_]

    @property
    def base(self) -> int:
        return len(self.words) + 1

    @property
    def rows(self) -> Indices:
        """Return the row of each entry of `ids`."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))

    def row(self, candidate: int) -> Indices:
        return self.ids[self.starts[candidate] : self.starts[candidate + 1]]

    @property
    def is_word(self) -> NDArray[np.bool_]:
        single: NDArray[np.bool_] = self.codes % self.base == self.base - 1
        return single

    def name(self, concept: int) -> str:
        """Return a concept as stems a reader can recognize."""
        first, second = divmod(int(self.codes[concept]), self.base)
        spelled = list(self.words)
        return spelled[first] if second == self.base - 1 else f"{spelled[first]} {spelled[second]}"

    def told_by(self, texts: Sequence[Sequence[str]]) -> NDArray[np.bool_]:
        """Return which concepts the texts (stems) tell, (n_concepts,)."""
        tokens: list[int] = []
        for stems in texts:
            tokens.append(_GAP)
            tokens.extend(self.words.get(stem, _GAP) for stem in stems)
        _, codes = _codes(np.array(tokens, np.int64), np.zeros(len(tokens), np.int64), self.content)
        return np.isin(self.codes, codes)


def find_concepts(candidates: Sequence[Candidate]) -> Concepts:
    """Number what the candidates tell: content words, and adjacent words of which one is a content word."""
    words: dict[str, int] = {}
    content: list[bool] = []
    tokens: list[int] = []
    sizes: list[int] = []
    for candidate in candidates:
        stops = stop_words(candidate.language)
        before = len(tokens)
        for stems in candidate.stems:
            tokens.append(_GAP)
            tokens.extend([words.setdefault(stem, len(words)) for stem in stems])
            counted = len(content)
            if len(words) > counted:
                # new words were numbered in the order they stand here
                content.extend([stem not in stops for stem in dict.fromkeys(stems) if words[stem] >= counted])
        sizes.append(len(tokens) - before)
    is_content = np.array(content, bool)
    of_row = np.repeat(np.arange(len(candidates)), sizes)
    rows, codes = _codes(np.array(tokens, np.int64), of_row, is_content)
    known, ids = distinct(codes)
    entries, _ = distinct(rows * max(len(known), 1) + ids)
    starts = np.searchsorted(entries, np.arange(len(candidates) + 1) * max(len(known), 1))
    return Concepts(starts, entries % max(len(known), 1), known, words, is_content)


def distinct(keys: Indices) -> tuple[Indices, Indices]:
    """Return the distinct keys, ascending, and the place of each key among them.

    numpy's own `unique` hashes, which is several times slower than sorting for keys such as ours.
    """
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    is_first = np.empty(len(keys), bool)
    is_first[:1] = True
    np.not_equal(ordered[1:], ordered[:-1], out=is_first[1:])
    places = np.empty(len(keys), np.int64)
    places[order] = np.cumsum(is_first) - 1
    return ordered[is_first], places


def _codes(tokens: Indices, of_row: Indices, content: NDArray[np.bool_]) -> tuple[Indices, Indices]:
    """Return row and code of every word and pair that counts, with repeats."""
    base = len(content) + 1
    counts = np.append(content, False)[tokens]
    first, second = tokens[:-1], tokens[1:]
    paired = (first != _GAP) & (second != _GAP) & (counts[:-1] | counts[1:])
    rows = np.concatenate((of_row[counts], of_row[:-1][paired]))
    codes = np.concatenate((tokens[counts] * base + base - 1, (first * base + second)[paired]))
    return rows, codes


def weigh_concepts(
    concepts: Concepts, candidates: Sequence[Candidate], options: Options, *, groups: Indices | None = None
) -> tuple[Vector, Indices]:
    """Weigh concepts by the documents that tell them, within each group of candidates (items of a briefing).

    Returns:
        The weights, and for each entry of `concepts.ids` the place of its weight. Without groups the place is
        the concept itself.
    """
    n = max(len(concepts.codes), 1)
    documents = np.array([candidate.document for candidate in candidates], np.int64)
    position = np.array([candidate.position for candidate in candidates], np.float64)
    weight = np.array([candidate.weight for candidate in candidates], np.float64)
    near = np.exp(-position / options.reach) if options.reach else 1 / (1 + position)
    mention = weight * (options.floor + (1 - options.floor) * near)
    rows = concepts.rows
    if groups is None:
        places, size, concept = concepts.ids, len(concepts.codes), np.arange(len(concepts.codes))
    else:
        known, places = distinct(groups[rows] * n + concepts.ids)
        size, concept = len(known), known % n
    # the best mention in each document, added up over documents
    document_count = int(documents.max(initial=0)) + 1
    told_in, entry = distinct(places * document_count + documents[rows])
    best = np.zeros(len(told_in))
    np.maximum.at(best, entry, mention[rows])
    frequency = np.bincount(told_in // document_count, weights=best, minlength=size)
    share = np.where(concepts.is_word, options.word_share, 1.0)[concept]
    weights: Vector = share * frequency**options.power
    return weights, places
