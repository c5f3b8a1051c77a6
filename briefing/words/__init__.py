"""Words as data: one file for each language (ISO 639-1), one record of all that is listed of it.

A new file is found by its name. What a finding makes of the words stands in the finding.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pkgutil import iter_modules
from typing import TypeVar

from briefing.words.records import Words

__all__ = ["LANGUAGES", "Words", "by_language", "words_of"]

_CODE_LETTERS = 2

LANGUAGES: Mapping[str, Words] = {
    name: import_module(f"{__name__}.{name}").WORDS
    for _, name, _ in iter_modules(__path__)
    if len(name) == _CODE_LETTERS
}
"""Every language that has a file, by code."""

_Listed = TypeVar("_Listed")
_UNLISTED = Words()


def words_of(language: str) -> Words:
    """Return the words of a language; of one without a file, a record in which nothing is listed."""
    return LANGUAGES.get(language, _UNLISTED)


def by_language(read: Callable[[Words], _Listed]) -> dict[str, _Listed]:
    """Return what `read` takes from each record, by language; without those for which nothing is listed."""
    taken = {code: read(words) for code, words in LANGUAGES.items()}
    return {code: listed for code, listed in taken.items() if listed}
