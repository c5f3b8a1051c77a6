"""Find names in a text under any of their spellings. Used for grouping only; nothing here is ever printed."""

from __future__ import annotations

import re
from collections.abc import Iterable

import ahocorasick_rs

from briefing.model import Alias

# letters that Arabic writes in front of a name without a space: and, so, by, to, as, and the article
_ARABIC_PREFIX = re.compile(r"(?:^|[^\w])(?:[وف]?[بلك]?(?:ال|لل)?)$")
# replaced one after the other: ten times as fast as str.translate on text that is not all ASCII
_FORMS = {"’": "'", "‘": "'", "-": " ", "‑": " ", "–": " ", "\n": " ", "\u00a0": " "}


def fold(text: str) -> str:
    """Lower-case a text and make apostrophes, hyphens and line ends alike, one character for one."""
    lowered = text.lower()
    folded = lowered if len(lowered) == len(text) else text
    for written, plain in _FORMS.items():
        folded = folded.replace(written, plain)
    return folded


class AliasTable:
    """All spellings of all names, searched in one pass (Aho-Corasick, leftmost and longest)."""

    def __init__(self, aliases: Iterable[Alias] = ()) -> None:
        spellings = _spellings(aliases)
        self._names = tuple(spellings.values())
        self._patterns = tuple(spellings)
        self._automaton = (
            ahocorasick_rs.AhoCorasick(
                list(self._patterns), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
            )
            if spellings
            else None
        )

    def names(self, text: str) -> list[str]:
        """The names found, one entry per mention, in reading order, as the alias files spell them."""
        return [name for name, _ in self.mentions(text)]

    def mentions(self, text: str) -> list[tuple[str, str]]:
        """Each mention as (name, folded spelling), in reading order."""
        if self._automaton is None:
            return []
        folded = fold(text)
        return [
            (self._names[pattern], self._patterns[pattern])
            for pattern, start, end in self._automaton.find_matches_as_indexes(folded)
            if _stands_alone(folded, start, end)
        ]


def _spellings(aliases: Iterable[Alias]) -> dict[str, str]:
    # the first entry that claims a spelling keeps it
    found: dict[str, str] = {}
    for alias in aliases:
        for spelling in (alias.name, *alias.also):
            found.setdefault(fold(spelling).strip(), alias.name)
    found.pop("", None)
    return found


def _stands_alone(text: str, start: int, end: int) -> bool:
    if end < len(text) and _is_word(text[end]):
        return False
    if start == 0 or not _is_word(text[start - 1]):
        return True
    return (
        "\u0600" <= text[start] <= "\u06ff"
        and _ARABIC_PREFIX.search(text, max(0, start - 6), start) is not None
    )


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"
