"""Read learned weights from the text that the recipes in `benchmarks/` write, and weigh what is seen with them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping


def read_weights(text: str) -> Mapping[str, float]:
    """Return feature -> weight; entries end in ";", the weight is the last word of each."""
    entries = (" ".join(entry.split()).rpartition(" ") for entry in text.split(";"))
    return {name: float(weight) for name, _, weight in entries if name}


def likelihood(levels: Mapping[str, float], weights: Mapping[str, float], *, every: str) -> float:
    """Return the value of a logistic model, from 0 to 1.

    Args:
        levels: feature -> level.
        weights: feature -> what it adds to the logarithm of the odds; others add nothing.
        every: the feature that all have.
    """
    # exact, since the order of the features may be another in every process
    total = weights[every] + math.fsum(weights.get(name, 0.0) * level for name, level in levels.items())
    return 1.0 / (1.0 + math.exp(-total))


def level_class(number: int, ends: Iterable[int]) -> str:
    """Name the class of a number among those that end at `ends`, rising: "to 3", or "more"."""
    return next((f"to {end}" for end in ends if number <= end), "more")
