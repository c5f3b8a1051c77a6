"""Tells words before a full stop that does not end a sentence, and words that open one.

They are listed by language in `words`. Leaves out initials ("J."), dotted initialisms ("U.N.")
and numbers: the splitter knows those by their shape.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from briefing.text.word_lists import word_set
from briefing.words import words_of


class Kind(IntEnum):
    """What may follow an abbreviation without a new sentence having begun."""

    # a name or noun follows: never a boundary
    TITLE = 1
    # a number follows: no boundary before a digit or Roman numeral
    NUMBER = 2
    # may end a sentence: a boundary only before a word that opens sentences
    NAME = 3
    # a clock time: a boundary except before a weekday, month or time zone
    TIME = 4


_MONTHS_AND_DAYS = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january"
    " february"
    " march april may june july august september october november december jan feb mar apr jun jul aug sep"
    " sept oct nov"
    " dec et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest ist eastern central pacific local"
    " lunes martes"
    " miércoles jueves viernes"
)
AFTER_CLOCK_TIME = frozenset(_MONTHS_AND_DAYS.split())

# letters that no word of a language in the Latin alphabet does without; r and l are vowels in Czech ("krk", "vlk")
_NO_VOWEL = re.compile(r"[bcdfghjkmnpqstvwxz]{2,5}|[bcdfghjklmnpqrstvwxz]{1,2}")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the splitter must know of a language. Keys are lower-case, without the final full stop."""

    kinds: dict[str, Kind]
    openers: frozenset[str]
    ordinal_dot: bool
    compound_ends: tuple[str, ...] = ()

    def kind_of(self, word: str) -> Kind | None:
        """Return what a word before a full stop is; None when it may well end a sentence.

        Beside the lists: a small word without a vowel ("Tsd", "bspw") is short for something in every language
        of the Latin alphabet, and "Bahnhofstr" ends as a street does.
        """
        small = lower_case(word)
        kind = self.kinds.get(small)
        if kind is None and 2 <= len(small) <= 5 and not word.isupper() and _NO_VOWEL.fullmatch(small):
            return Kind.NAME
        if kind is None and self.compound_ends and small.endswith(self.compound_ends):
            return Kind.NAME
        return kind


@cache
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of an ISO 639-1 code; an unknown language gets the English one."""
    own = words_of(language).abbreviations
    listed = own if own.titles else words_of("en").abbreviations
    kinds = {
        word: kind
        for words, kind in (
            (listed.names, Kind.NAME),
            (listed.numbers, Kind.NUMBER),
            (listed.titles, Kind.TITLE),
            (listed.times, Kind.TIME),
        )
        for word in words.split()
    }
    openers = word_set(own.openers if own.titles else listed.openers)
    return Lexicon(kinds, openers, own.ordinal_dot, tuple(own.compound_ends.split()))


def lower_case(word: str) -> str:
    """Lower-case a word so that the Turkish capital İ becomes one plain letter."""
    return word.replace("İ", "i").lower()
