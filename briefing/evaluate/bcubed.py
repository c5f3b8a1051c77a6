"""BCubed precision, recall and F1 of a grouping (Bagga & Baldwin, ACL 1998; Amigo et al., IR 12, 2009)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from briefing.errors import UsageError

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class BCubed:
    """Shares in [0, 1]."""

    precision: float
    recall: float
    f1: float


def bcubed(found: Mapping[Key, str], wanted: Mapping[Key, str]) -> BCubed:
    """Compare two labelings of the same things; only which share a label matters. Linear in their number.

    Raises:
        UsageError: they do not label the same things.
    """
    if found.keys() != wanted.keys():
        odd = sorted(map(str, found.keys() ^ wanted.keys()))
        raise UsageError(f"{len(odd)} items stand in one labeling only, {odd[0]!r} the first")
    if not wanted:
        return BCubed(1.0, 1.0, 1.0)
    both = Counter((found[key], wanted[key]) for key in wanted)
    found_sizes, wanted_sizes = Counter(found.values()), Counter(wanted.values())
    n = len(wanted)
    precision = sum(count * count / found_sizes[label] for (label, _), count in both.items()) / n
    recall = sum(count * count / wanted_sizes[label] for (_, label), count in both.items()) / n
    return BCubed(precision, recall, 2 * precision * recall / (precision + recall))
