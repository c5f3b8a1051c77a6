"""Hash the words of many texts and their runs of words at once, in numpy. Compares nothing."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint64]
Indices = npt.NDArray[np.int64]

# words in a shingle: 3 still finds a copy in which every fifth word was changed (0.8³ ≈ 0.51)
SHINGLE_WORDS = 3
# texts are hashed in blocks of about this size, so that the arrays stay in the processor's cache
_BLOCK_BYTES = 1_000_000

# characters of a text that are hashed: bounds memory; no news is longer
_TEXT_LIMIT = 2_000_000

# odd, so that it has an inverse modulo 2⁶⁴ (the golden ratio, as in Knuth's multiplicative hashing)
_BASE = 0x9E3779B97F4A7C15
_INVERSE = pow(_BASE, -1, 2**64)


@dataclass(frozen=True, slots=True)
class ShingleSets:
    """Shingle hashes, different and ascending: those of text i are `hashes[starts[i]:starts[i + 1]]`."""

    hashes: Hashes
    starts: Indices

    def __len__(self) -> int:
        return len(self.starts) - 1

    @property
    def sizes(self) -> Indices:
        """Number of different shingles of each text."""
        return np.diff(self.starts)

    def row(self, index: int) -> Hashes:
        """The shingles of one text."""
        return self.hashes[self.starts[index] : self.starts[index + 1]]

    def of(self, rows: Indices) -> ShingleSets:
        """Those of some texts, in the order asked for."""
        sizes = self.sizes[rows]
        starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes)))
        places = np.arange(starts[-1]) + np.repeat(self.starts[rows] - starts[:-1], sizes)
        return ShingleSets(self.hashes[places], starts)

    def where(self, kept: npt.NDArray[np.bool_]) -> ShingleSets:
        """Only some of the hashes, of every text."""
        places = np.flatnonzero(kept)
        return ShingleSets(self.hashes[places], np.searchsorted(places, self.starts).astype(np.int64))


def shingle_sets(texts: Sequence[str]) -> ShingleSets:
    """Hash every run of `SHINGLE_WORDS` words; a shorter text is one shingle, an empty one none.

    Words are runs of letters and digits of any script, compared without ASCII case. Near-linear in bytes.
    """
    return join_shingles(_distinct(*_hash_runs(*_hash_words(block))) for block in _blocks(texts))


def join_shingles(parts: Iterable[ShingleSets]) -> ShingleSets:
    """Put the shingles of different texts one after the other, each part as it comes."""
    # grows in place, where concatenating parts would hold them twice
    hashes = array("Q")
    sizes = [np.zeros(1, np.int64)]
    for part in parts:
        hashes.frombytes(part.hashes.view(np.uint8).data)
        sizes.append(part.sizes)
    return ShingleSets(np.frombuffer(hashes, np.uint64), np.cumsum(np.concatenate(sizes)))


def _distinct(runs: Hashes, counts: Indices) -> ShingleSets:
    """Sort the hashes of each text, and drop repeated ones."""
    ends = np.cumsum(counts)
    for start, end in zip((ends - counts).tolist(), ends.tolist(), strict=True):
        runs[start:end].sort()
    fresh = np.ones(len(runs), dtype=bool)
    fresh[1:] = runs[1:] != runs[:-1]
    # the first of a text is fresh whatever the text before ends with
    fresh[(ends - counts)[counts > 0]] = True
    return ShingleSets(runs, np.concatenate((np.zeros(1, np.int64), ends))).where(fresh)


def mix(values: Hashes) -> Hashes:
    """Spread the bits (the finalizer of splitmix64, Steele, Lea and Flood, OOPSLA 2014)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def _blocks(texts: Sequence[str]) -> Iterator[list[bytes]]:
    block: list[bytes] = []
    size = 0
    for text in texts:
        block.append(text[:_TEXT_LIMIT].encode("utf-8", "surrogatepass"))
        size += len(block[-1]) + 1
        if size >= _BLOCK_BYTES:
            yield block
            block, size = [], 0
    if block:
        yield block


@lru_cache(maxsize=1)
def _byte_values() -> Hashes:
    """A random-looking number per byte, equal for both cases of a letter; 0 for what divides words."""
    codes = np.arange(256)
    lowered = np.array([ord(chr(code).lower()) if code < 128 else code for code in codes], dtype=np.uint64)
    is_word = np.array([code >= 128 or chr(code).isalnum() for code in codes])
    return np.where(is_word, mix(lowered + np.uint64(1)), np.uint64(0))


def _powers(count: int, base: int) -> Hashes:
    """base⁰ … baseⁿ⁻¹ modulo 2⁶⁴."""
    return _power_table((count - 1).bit_length(), base)[:count]


@lru_cache(maxsize=8)
def _power_table(bits: int, base: int) -> Hashes:
    """The first 2ᵇ powers, by doubling; kept, since most blocks have one size."""
    powers = np.ones(1, dtype=np.uint64)
    for _ in range(bits):
        powers = np.concatenate((powers, powers * np.uint64(base)))
        base = base * base % 2**64
    return powers


def _hash_words(contents: list[bytes]) -> tuple[Hashes, Indices]:
    """Hash words as polynomials over their bytes; returns hashes in order and the number per text.

    A word from i to j is (S[j] - S[i]) · base⁻ⁱ with S the prefix sums of value · baseⁱ: three passes over
    the bytes instead of one call per word.
    """
    joined = np.frombuffer(b"\n".join(contents) + b"\n", dtype=np.uint8)
    values = _byte_values()[joined]
    _blank_punctuation(joined, values)
    inside = values != 0
    change = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    edges = np.concatenate(([0], change)) if inside[0] else change
    first, last = edges[0::2], edges[1::2]
    values *= _powers(len(values), _BASE)
    sums = np.concatenate((np.zeros(1, np.uint64), np.cumsum(values)))
    words = mix((sums[last] - sums[first]) * _powers(len(values), _INVERSE)[first])
    ends = np.cumsum(np.fromiter((len(content) + 1 for content in contents), np.int64, len(contents)))
    return words, np.diff(np.searchsorted(first, ends), prepend=0)


def _blank_punctuation(joined: npt.NDArray[np.uint8], values: Hashes) -> None:
    # general punctuation (U+2000 to U+203F: E2 80 xx), Latin-1 marks (C2 xx), Arabic comma (D8 8C) and
    # full stop (DB 94)
    dash = np.flatnonzero((joined[:-1] == 0xE2) & (joined[1:] == 0x80))
    pairs = np.flatnonzero(
        (joined[:-1] == 0xC2)
        | ((joined[:-1] == 0xD8) & (joined[1:] == 0x8C))
        | ((joined[:-1] == 0xDB) & (joined[1:] == 0x94))
    )
    for places in (dash, dash + 1, dash + 2, pairs, pairs + 1):
        values[places] = 0


def _hash_runs(words: Hashes, counts: Indices) -> tuple[Hashes, Indices]:
    ends = np.cumsum(counts)
    sizes = np.where(counts >= SHINGLE_WORDS, counts - SHINGLE_WORDS + 1, np.minimum(counts, 1))
    # index of the first word of each run
    skipped = np.repeat(ends - counts - (np.cumsum(sizes) - sizes), sizes)
    first = np.arange(int(sizes.sum())) + skipped
    limit = np.repeat(ends, sizes)
    runs = np.zeros(len(first), dtype=np.uint64)
    padded = np.concatenate((words, np.zeros(SHINGLE_WORDS, np.uint64)))
    for offset in range(SHINGLE_WORDS):
        next_word = np.where(first + offset < limit, padded[first + offset], np.uint64(0))
        runs = mix(runs + next_word + np.uint64(offset))
    return runs, sizes
