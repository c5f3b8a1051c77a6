"""One spelling for the several that one word is written with: what compares words folds them first. Pure.

Arabic is printed with and without the hamza on its alef, Persian with the letters of Arabic keyboards, Chinese in
traditional and simplified characters, and Turkish has capitals of its own for ı and i.
"""

from __future__ import annotations

from collections.abc import Mapping

from briefing.text.han import SIMPLIFIED

# "i" with the dot that lower-casing leaves of a Turkish capital
_DOT_ABOVE = 0x307
_TABLES: Mapping[str, Mapping[int, str | int | None]] = {
    "ar": str.maketrans("أإآٱى", "ااااي"),
    "fa": str.maketrans("يىكۀةأإ", "ییکههاا"),
    "tr": {_DOT_ABOVE: None},
    "zh": SIMPLIFIED,
}


def fold(word: str, language: str) -> str:
    """Return the one spelling that stands for all a lower-cased word of a language has."""
    table = _TABLES.get(language)
    return word.translate(table) if table else word


def lower_spellings(word: str, language: str) -> tuple[str, ...]:
    """Lower-case and fold a word: in Turkish both readings of a capital I, since names of others keep theirs."""
    plain = fold(word.lower(), language)
    if language != "tr" or "I" not in word:
        return (plain,)
    return (fold(word.replace("I", "ı").lower(), language), plain)
