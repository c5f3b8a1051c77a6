"""Words for kinds of events and everyday names of states, a module for each language, loaded when it is needed.

They let texts meet that share no word. Each is the beginning of a word (in Chinese: any part of a text). Own lists,
from general knowledge of the languages; written with the ten topics of MultiLing 2011 known: see docs/stories.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules


def listed_languages() -> frozenset[str]:
    """Return the languages that have words here."""
    return frozenset(module.name for module in iter_modules(__path__))


def event_words(language: str) -> Mapping[str, str]:
    """Return the kinds of events with their words, parted by blanks; empty for a language that has none."""
    return _table(language, "EVENTS")


def state_words(language: str) -> Mapping[str, str]:
    """Return ISO 3166 codes with what states are called beside their names in CLDR."""
    return _table(language, "STATES")


def _table(language: str, name: str) -> Mapping[str, str]:
    if language not in listed_languages():
        return {}
    table: Mapping[str, str] = getattr(import_module(f"{__name__}.{language}"), name)
    return table
