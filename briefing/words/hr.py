"""Words of Croatian."""

from __future__ import annotations

from briefing.words.records import Abbreviations, Words

WORDS = Words(
    abbreviations=Abbreviations(
        ordinal_dot=True,
    ),
)
