"""Whether two documents name the same: who and where stands in their titles, which numbers, the how-manieth.

Two companies' results, two earthquakes or two advisories are told in the same words; what tells them apart are names
in the title that the other text never has, figures and ordinals. Found for pairs, so it depends on nothing else that
is read.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from briefing.model import Document
from briefing.stories.features import StoryFeatures
from briefing.stories.vectors import ALIAS_MARK, NAME_MARK, NUMBER_MARK, TITLE_WEIGHT
from briefing.text.stems import terms

Flags = npt.NDArray[np.bool_]
Indices = npt.NDArray[np.int64]
Vector = npt.NDArray[np.float64]
Bits = npt.NDArray[np.uint64]

# Names are kept as bits at places given by their spelling: a pair is compared in some nanoseconds. Of 40 names in 512
# places one in thirteen others seems to be there too, which only makes a contradiction go unseen.
_BITS = 512
_WORDS = _BITS // 64
# pairs compared at a time; bounds memory
_BLOCK_PAIRS = 1 << 17

# What remains of a similarity: found on half of the pairs of look-alike events of ECB+, checked on the other half (.93;
# plain cosines .92 at their best cut) and, with all that came with it, on a day of news (.92; .86 before).
# No name of either title is in the other text: of the pairs of ECB+ articles at least .12 alike, half of these tell of
# one event, against two thirds of the others.
_NO_NAME = 0.8
# One outlet that reports twice on one event names the same: without that it has told of two in one wording.
_SAME_OUTLET_NO_NAME = 0.2
_SAME_OUTLET_OTHER_NAMES = 0.5
# share of the names of either title that the other text lacks
_OTHER_NAMES = 0.3
# Two reports of one event in a few lines have their figures in common, and an outlet has no need of both.
_SHORT_CHARACTERS = 600
_SHORT_OTHER_NUMBERS = 0.65
_SHORT_SAME_OUTLET = 0.5
# "11th death" and "12th death"
_OTHER_PLACE_IN_SERIES = 0.25

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième",
    "primer segundo tercer cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo",
    "erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte",
)
_ORDINAL_VALUES = {
    word: str(value) for words in _ORDINALS for value, word in enumerate(words.split(), start=1)
}
_ORDINAL = re.compile(
    rf"\b(?:(\d{{1,4}})(?:st|nd|rd|th|er|e|ème|º|ª)|({'|'.join(_ORDINAL_VALUES)})(?:r|n|s|e|a)?)[ -]([^,.;:]{{1,40}})"
)
# words after an ordinal among which its noun is
_NOUN_WITHIN = 2


@dataclass(frozen=True, slots=True)
class Facts:
    """Names, numbers and ordinals of documents as bits, (n_documents, 8) each.

    `series` holds what the ordinals of titles count, `places` the same with its number; `outlets` numbers of the
    outlets, -1 for none.
    """

    title_names: Bits
    names: Bits
    numbers: Bits
    series: Bits
    places: Bits
    outlets: Indices
    is_short: Flags

    def agreement(self, rows: Indices, columns: Indices) -> Vector:
        """Factor in (0, 1] on the similarity of each pair (rows[k], columns[k])."""
        found = np.ones(len(rows))
        for start in range(0, len(rows), _BLOCK_PAIRS):
            block = slice(start, start + _BLOCK_PAIRS)
            first, second = rows[block], columns[block]
            found[block] = self._by_name(first, second) * self._by_number(first, second)
        return found

    def _by_name(self, rows: Indices, columns: Indices) -> Vector:
        strange = np.minimum(
            _missing(self.title_names[rows], self.names[columns]),
            _missing(self.title_names[columns], self.names[rows]),
        )
        same_outlet = (self.outlets[rows] == self.outlets[columns]) & (self.outlets[rows] >= 0)
        short = self.is_short[rows] & self.is_short[columns]
        by_name = np.select(
            [same_outlet & (strange == 1.0), strange == 1.0, same_outlet & (strange >= _OTHER_NAMES)],
            [_SAME_OUTLET_NO_NAME, _NO_NAME, _SAME_OUTLET_OTHER_NAMES],
            1.0,
        )
        return by_name * np.where(same_outlet & short, _SHORT_SAME_OUTLET, 1.0)

    def _by_number(self, rows: Indices, columns: Indices) -> Vector:
        short = self.is_short[rows] & self.is_short[columns]
        factor = np.where(
            short & _disjoint(self.numbers[rows], self.numbers[columns]), _SHORT_OTHER_NUMBERS, 1.0
        )
        counted = (self.series[rows] & self.series[columns]).any(axis=1)
        counted &= _disjoint(self.places[rows], self.places[columns])
        return np.where(counted, _OTHER_PLACE_IN_SERIES, factor)


def read_facts(features: StoryFeatures, documents: Sequence[Document]) -> Facts:
    """Take names and numbers from the counted terms, ordinals from the titles.

    A name that is counted as often as a title stands for the title.

    Args:
        documents: in the order of the features.
    """
    first = np.array([term[0] for term in features.vocabulary], dtype="U1")
    is_name = (first == NAME_MARK) | (first == ALIAS_MARK)
    outlets = [document.outlet for document in documents]
    numbered = {outlet: number for number, outlet in enumerate(sorted(set(outlets) - {""}))}
    ordinals = [tuple(_ordinals(document)) for document in documents]
    return Facts(
        title_names=_term_bits(features, is_name, TITLE_WEIGHT),
        names=_term_bits(features, is_name, 1),
        numbers=_term_bits(features, first == NUMBER_MARK, 1),
        series=_bits(ordinals, lambda ordinal: ordinal[1]),
        places=_bits(ordinals, " ".join),
        outlets=np.array([numbered.get(outlet, -1) for outlet in outlets], np.int64),
        is_short=np.array([len(document.text) < _SHORT_CHARACTERS for document in documents], np.bool_),
    )


def _ordinals(document: Document) -> Iterable[tuple[str, str]]:
    """Number and stem of what may be counted, of each ordinal in a title."""
    for digits, word, after in _ORDINAL.findall(document.title.lower()):
        for noun in terms(after, document.language or "en")[:_NOUN_WITHIN]:
            yield digits or _ORDINAL_VALUES[word], noun


def _bits(ordinals: Sequence[Sequence[tuple[str, str]]], spelled: Callable[[tuple[str, str]], str]) -> Bits:
    bits = np.zeros((len(ordinals), _WORDS), np.uint64)
    for row, found in enumerate(ordinals):
        for ordinal in found:
            place = _place(spelled(ordinal))
            bits[row, place // 64] |= np.uint64(1 << (place % 64))
    return bits


def _term_bits(features: StoryFeatures, wanted: Flags, least: int) -> Bits:
    counts = features.counts
    places = np.zeros(len(wanted), np.int64)
    for column in np.flatnonzero(wanted).tolist():
        places[column] = _place(features.vocabulary[column])
    kept = wanted[counts.indices] & (counts.data >= least)
    rows = np.repeat(np.arange(counts.shape[0]), np.diff(counts.indptr))[kept]
    place = places[counts.indices[kept]]
    bits = np.zeros((counts.shape[0], _WORDS), np.uint64)
    np.bitwise_or.at(bits, (rows, place // 64), np.uint64(1) << (place % 64).astype(np.uint64))
    return bits


def _place(spelled: str) -> int:
    return zlib.crc32(spelled.encode()) % _BITS


def _missing(asked: Bits, there: Bits) -> Vector:
    """Share of the bits asked for that are not there, row by row; nan where none is asked for."""
    size = np.bitwise_count(asked).sum(axis=1)
    found = np.bitwise_count(asked & there).sum(axis=1)
    return np.where(size > 0, 1.0 - found / np.maximum(size, 1), np.nan)


def _disjoint(first: Bits, second: Bits) -> Flags:
    """Whether both have bits, and none in common, row by row."""
    return np.asarray(first.any(axis=1) & second.any(axis=1) & ~(first & second).any(axis=1))
