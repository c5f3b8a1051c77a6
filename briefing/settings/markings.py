"""Tells a free marking from a slip in a label of the Traffic Light Protocol: a slip would protect nothing."""

from __future__ import annotations

from difflib import get_close_matches

from briefing.model import TLP

# one letter missing, doubled or exchanged in a word of five letters
_CLOSE = 0.75


def meant_label(text: str) -> str:
    """Return the label that a text all but spells, "" when it spells one or is something else."""
    word = text.strip().upper().removeprefix("TLP").lstrip(": -")
    labels = {label.removeprefix("TLP:"): label for label in TLP}
    if word in labels or not word:
        return ""
    near = get_close_matches(word, labels, n=1, cutoff=_CLOSE)
    return labels[near[0]] if near else ""
