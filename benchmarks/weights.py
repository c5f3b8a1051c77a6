"""Writes learned weights as a module: one text, entries end in ";", the weight is the last word of each."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping


def weights_module(doc: str, weights: Mapping[str, float]) -> str:
    """Return the source of a module with the weights as `WEIGHTS`; see `briefing.text.weights.read_weights`."""
    entries = " ".join(f"{name} {weights[name]:.3f};" for name in sorted(weights))
    body = textwrap.fill(entries, 108, break_long_words=False, break_on_hyphens=False)
    return f'"""{doc}"""\n\nWEIGHTS = """\n{body}\n"""\n'
