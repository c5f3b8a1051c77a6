import random
import tracemalloc
from itertools import combinations

import numpy as np

from briefing.copies.duplicates import containment
from briefing.copies.shingles import ShingleSets, shingle_sets
from briefing.copies.sketches import likely_copies, sketches_of
from tests.copies.test_duplicates import text


def pairs(texts: list[str], share: float = 0.5) -> set[tuple[int, int]]:
    found = likely_copies(sketches_of(shingle_sets(texts)), share).tolist()
    assert len(found) == len({tuple(pair) for pair in found})
    return {(first, second) for first, second in found}


def test_copies_are_likely_and_strangers_are_not() -> None:
    picks = random.Random(3)
    texts = [text(seed, picks.randint(60, 300)) for seed in range(30)]
    texts += [" ".join(body.split()[: picks.randint(30, 60)]) for body in texts[:15]]
    texts += [f"{body} {text(90 + number, 40)}" for number, body in enumerate(texts[5:20])]
    likely = pairs(texts)
    for first, second in combinations(range(len(texts)), 2):
        share = max(containment(texts[first], texts[second]), containment(texts[second], texts[first]))
        if share >= 0.5:
            assert (first, second) in likely, share
        if share < 0.01:
            assert (first, second) not in likely


def test_more_than_a_little_must_be_shared() -> None:
    lead = text(1, 40)
    assert pairs([f"{lead} {text(2, 300)}", f"{lead} {text(3, 300)}"]) == set()
    assert pairs([f"{lead} {text(2, 300)}", f"{lead} {text(3, 300)}"], share=0.1) == {(0, 1)}


def test_samples_are_a_quarter() -> None:
    shingles = shingle_sets([text(1, 2_000), "", text(2, 2_000)])
    sizes = sketches_of(shingles).sizes
    assert sizes[1] == 0
    assert np.all(np.abs(sizes[[0, 2]] / shingles.sizes[[0, 2]] - 0.25) < 0.05)


def test_nothing_is_like_nothing() -> None:
    assert pairs([]) == pairs([""]) == pairs(["", ""]) == set()


def test_memory_is_bounded_by_what_texts_share() -> None:
    """Long texts of one vocabulary meet everywhere; 24,000 of them must fit beside all else in half a gigabyte."""
    picks = np.random.default_rng(5)
    pool = picks.integers(0, 2**62, 250_000, dtype=np.uint64)
    rows = [np.unique(pool[picks.integers(0, len(pool), 300)]) for _ in range(4_000)]
    starts = np.cumsum([0, *map(len, rows)])
    sketches = ShingleSets(np.concatenate(rows), starts)
    tracemalloc.start()
    try:
        likely_copies(sketches, 0.5)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 50 * len(sketches.hashes)
