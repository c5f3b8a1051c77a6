"""Read learned weights from the text that the recipes in `benchmarks/` write."""

from __future__ import annotations

from collections.abc import Mapping


def read_weights(text: str) -> Mapping[str, float]:
    """Return feature -> weight; entries end in ";", the weight is the last word of each."""
    entries = (" ".join(entry.split()).rpartition(" ") for entry in text.split(";"))
    return {name: float(weight) for name, _, weight in entries if name}
