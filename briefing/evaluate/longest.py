"""Longest common subsequences, for ROUGE-L on summaries of several sentences (Lin, 2004, section 3.2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np


def summary_hits(reference: Sequence[Sequence[str]], summary: Sequence[Sequence[str]]) -> int:
    """Count the reference words that lie in a longest common subsequence with any summary sentence.

    A word counts at most as often as it stands in reference and summary, as in ROUGE-1.5.5.
    """
    wanted = Counter(word for sentence in reference for word in sentence)
    given = Counter(word for sentence in summary for word in sentence)
    hits = 0
    for sentence in reference:
        union: set[int] = set()
        for other in summary:
            union.update(common_positions(sentence, other))
        for at in sorted(union):
            word = sentence[at]
            if wanted[word] > 0 and given[word] > 0:
                wanted[word] -= 1
                given[word] -= 1
                hits += 1
    return hits


def common_positions(one: Sequence[str], other: Sequence[str]) -> list[int]:
    """Return the positions in `one` of a longest common subsequence; among equals the one ROUGE-1.5.5 takes."""
    if not one or not other:
        return []
    number: dict[str, int] = {}
    left = [number.setdefault(word, len(number)) for word in one]
    right = np.array([number.setdefault(word, len(number)) for word in other])
    table = np.zeros((len(left) + 1, len(right) + 1), np.int32)
    for i, word in enumerate(left, start=1):
        # longest ending before: max(up, diagonal + match), then running maximum from the left
        table[i, 1:] = np.where(right == word, table[i - 1, :-1] + 1, table[i - 1, 1:])
        np.maximum.accumulate(table[i], out=table[i])
    return _trace(left, right.tolist(), table.tolist())


def _trace(left: list[int], right: list[int], table: list[list[int]]) -> list[int]:
    i, j, found = len(left), len(right), []
    while i and j:
        if left[i - 1] == right[j - 1]:
            i, j = i - 1, j - 1
            found.append(i)
        elif table[i - 1][j] >= table[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return found[::-1]
