"""Which texts may be copies of one another, told by small samples of their shingles.

Sampled are the shingles whose hash is 0 modulo m (Broder 1997, "On the resemblance and containment of
documents", MODₘ): unlike the k smallest hashes, they still meet when one text is a small part of the other.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from briefing.copies.shingles import Indices, ShingleSets
from briefing.copies.sparse import sp

# m, a power of two: one shingle in four is kept; of 20 shared shingles the chance to keep none is 0.75²⁰ = 0.3 %
_SAMPLING = 4
# share of their samples that two texts must be seen to share before these are compared
_SEEN_SHARE = 0.08
# standard deviations that samples may show less than the texts hold: of copies at the very limit, 3 in 100,000 are lost
_SLACK = 4.0
# pairs whose samples are compared at a time; bounds memory
_BLOCK_PAIRS = 10_000
# and pairs that were seen together that are looked at at a time
_BLOCK_SEEN = 250_000

Pairs = npt.NDArray[np.int64]
# of texts: half the memory, and no corpus has 2³¹
Numbers = npt.NDArray[np.int32]


def sketches_of(shingles: ShingleSets) -> ShingleSets:
    """The sampled shingles of each text."""
    # the last byte tells: an array of an eighth of the size
    return shingles.where(shingles.hashes.astype(np.uint8) % _SAMPLING == 0)


def likely_copies(sketches: ShingleSets, containment: float) -> Pairs:
    """Pairs of texts of which the shorter may have that share of its shingles in the longer; shape (n_pairs, 2).

    What is not among them is no copy, but for chance (`_SAMPLING`, `_SLACK`). Near-linear in the samples.
    """
    text, ends = _meetings(sketches)
    pairs = _seen_together(sketches.sizes, text, ends)
    held = _held(text, ends, len(sketches))
    smaller = np.minimum(sketches.sizes[pairs[:, 0]], sketches.sizes[pairs[:, 1]])
    # the variance of (shared entries - containment x entries) when the texts themselves are at the limit
    variance = (1.0 - 1.0 / _SAMPLING) * containment * (1.0 - containment) * smaller
    enough = _shared(held, pairs) >= containment * smaller - _SLACK * np.sqrt(variance)
    return pairs[enough]


def _meetings(sketches: ShingleSets) -> tuple[Numbers, Indices]:
    """Texts by the entries they share with others: those of entry i are `text[ends[i - 1]:ends[i]]`, ascending.

    The low bits of each hash give way to the number of its text, so that one plain sort brings them together.
    """
    bits = np.uint64(max(1, (len(sketches) - 1).bit_length()))
    keys = sketches.hashes >> bits
    keys <<= bits
    keys |= np.repeat(np.arange(len(sketches), dtype=np.uint32), sketches.sizes)
    keys.sort()
    text = (keys & ((np.uint64(1) << bits) - np.uint64(1))).astype(np.int32)
    keys >>= bits
    is_same = keys[1:] == keys[:-1]
    del keys
    shared = np.zeros(len(text), dtype=bool)
    shared[1:] = is_same
    shared[:-1] |= is_same
    last = np.ones(len(text), dtype=bool)
    last[:-1] = ~is_same
    return text[shared], np.flatnonzero(last[shared]) + 1


def _held(text: Numbers, ends: Indices, texts: int) -> sp.csr_matrix:
    """Ones where a text holds an entry that others share; shape (n_texts, n_entries)."""
    starts = np.concatenate((np.zeros(1, np.int64), ends))
    return sp.csc_matrix((np.ones(len(text), np.int8), text, starts), shape=(texts, len(ends))).tocsr()


def _seen_together(sizes: Indices, text: Numbers, ends: Indices) -> Pairs:
    """Pairs of texts that share a part of their entries, each pair once.

    Of the texts that share one entry only neighbors and the first with each are paired, so a phrase that
    everybody uses costs as much as it has users, not their square.
    """
    seen = _seen_pairs(len(sizes), text, ends)
    # one pair after the other, as often as it was seen
    fresh = np.flatnonzero(np.concatenate(([True], seen[1:] != seen[:-1]))[: len(seen)])
    found = [np.zeros((0, 2), np.int64)]
    for start in range(0, len(fresh), _BLOCK_SEEN):
        block = fresh[start : start + _BLOCK_SEEN + 1]
        if start + _BLOCK_SEEN >= len(fresh):
            block = np.append(block, len(seen))
        left, right = np.divmod(seen[block[:-1]], max(len(sizes), 1))
        enough = np.diff(block) >= np.maximum(1, _SEEN_SHARE * np.minimum(sizes[left], sizes[right]))
        found.append(np.stack((left[enough], right[enough]), axis=1))
    return np.concatenate(found)


def _seen_pairs(count: int, text: Numbers, ends: Indices) -> Indices:
    """Each pair as one number, as often as it is seen, ascending."""
    starts = np.concatenate((np.zeros(1, np.int64), ends[:-1]))[: len(ends)]
    first = np.repeat(text[starts], ends - starts)
    is_later = np.ones(len(text), dtype=bool)
    is_later[starts] = False
    # behind a text that is not the first with this entry
    is_near = is_later.copy()
    is_near[1:] &= text[:-1] != first[1:]
    later = int(np.count_nonzero(is_later))
    seen = np.empty(later + int(np.count_nonzero(is_near)), np.int64)
    seen[:later] = first[is_later]
    seen[later:] = text[:-1][is_near[1:]]
    seen *= count
    seen[:later] += text[is_later]
    seen[later:] += text[is_near]
    seen.sort()
    return seen


def _shared(held: sp.csr_matrix, pairs: Pairs) -> Indices:
    """Number of entries that both of each pair hold; `held` has shape (n_texts, n_entries)."""
    found = [np.zeros(0, np.int64)]
    for start in range(0, len(pairs), _BLOCK_PAIRS):
        block = pairs[start : start + _BLOCK_PAIRS]
        both = held[block[:, 0]].multiply(held[block[:, 1]])
        found.append(np.asarray(both.sum(axis=1)).ravel())
    return np.concatenate(found)
