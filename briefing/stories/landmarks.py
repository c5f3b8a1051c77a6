"""Find what texts of any language name alike: states, cities, kinds of events. Used for grouping, never printed.

Names of states and cities are CLDR's, through Babel: some 250 states and 450 cities in every language that has them
(Unicode CLDR, territories and exemplar cities of time zones); words for events and adjectives of states are listed
in `words`. A word is told by its beginning, since it is declined: "irak" in "irakienne", "العراق" in "العراقية".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from briefing.words import words_of

_WORD = re.compile(r"\w{3,}")
_IN_BRACKETS = re.compile(r"\(.*?\)|（.*?）")
# of Arabic: letters that are written in several ways; vowel signs and the stretch are left out
_ARABIC = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ة": "ه", "ى": "ي", "ـ": None}
    | {chr(code): None for code in range(0x64B, 0x653)}
)
_VOWELS = "aeiouyàáâãäåèéêëìíîïòóôõöùúûüаеиоуыэюяієїαοηωυε"
# letters that stand before a word without a space: and, so, by, to, as, and the article
_PREFIX = {"ar": re.compile(r"[وف]?(?:[بك]?ال|لل|[بلك])?"), "he": re.compile(r"[הושבכלמ]{1,2}")}
# scripts that part no words
_UNSPACED = frozenset({"zh", "ja", "th", "km", "lo", "my"})
# parts of the world, groups of states, and places that are not known
_NO_STATE = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
# letters that may follow a beginning of so many
_LONG, _ENDING, _SHORT_ENDING = 5, 5, 3

# endings of adjectives that go after a short name too: "irakienne", "irakische", "иракская", "іракська"
_ADJECTIVE = ("ien", "isch", "ск", "ськ")

STATE, CITY, EVENT = "state", "city", "event"


@dataclass(frozen=True, slots=True)
class _Landmark:
    """What it is, and how its words begin."""

    key: str
    stems: tuple[str, ...]


def landmarks(text: str, language: str) -> Counter[str]:
    """Count what a text names: "state IQ", "city Asia/Baghdad", "event quake"; empty for an unknown language."""
    if language in _UNSPACED:
        return _within(text, language)
    words = [_folded(word) for word in _WORD.findall(text)]
    index = _index(language)
    found: Counter[str] = Counter()
    place = 0
    while place < len(words):
        landmark = _at(words, place, index, language)
        if landmark is not None:
            found[landmark.key] += 1
        place += len(landmark.stems) if landmark else 1
    return found


def _within(text: str, language: str) -> Counter[str]:
    """Count names in a script that parts no words, the longest first: Indonesia is not India."""
    found: Counter[str] = Counter()
    for name in sorted(_names(language), key=lambda each: (-len(each.stems[0]), each.stems)):
        if count := text.count(name.stems[0]):
            found[name.key] += count
            text = text.replace(name.stems[0], " ")
    return found


def _at(words: list[str], place: int, index: dict[str, list[_Landmark]], language: str) -> _Landmark | None:
    """The longest landmark that begins at a word."""
    near = [each for form in _forms(words[place], language) for each in index.get(form[:3], ())]
    for landmark in sorted(near, key=lambda each: (-sum(map(len, each.stems)), each.key)):
        spoken = words[place : place + len(landmark.stems)]
        if len(spoken) == len(landmark.stems) and all(
            any(_begins(form, stem) for form in _forms(word, language))
            for word, stem in zip(spoken, landmark.stems, strict=True)
        ):
            return landmark
    return None


def _begins(word: str, stem: str) -> bool:
    if not word.startswith(stem):
        return False
    ending = len(word) - len(stem)
    return word.startswith(_ADJECTIVE, len(stem)) or ending <= (
        _ENDING if len(stem) >= _LONG else _SHORT_ENDING if len(stem) > 3 else 1
    )


def _forms(word: str, language: str) -> tuple[str, ...]:
    """A word, and without what may stand before it."""
    prefix = _PREFIX.get(language)
    found = prefix.match(word) if prefix else None
    cut = found.end() if found else 0
    return (word, *(word[part:] for part in range(1, cut + 1) if len(word) - part >= 3))


@cache
def _index(language: str) -> dict[str, list[_Landmark]]:
    index: dict[str, list[_Landmark]] = {}
    for name in _names(language):
        index.setdefault(name.stems[0][:3], []).append(name)
    return index


@cache
def _names(language: str) -> tuple[_Landmark, ...]:
    """Everything that has a name in a language, each spelling once: the first to claim it keeps it."""
    claimed: dict[tuple[str, ...], str] = {}
    for key, spelling in (*_places(language), *_words(language)):
        stems = (spelling,) if language in _UNSPACED else _stems(spelling, key)
        if any(stems):
            claimed.setdefault(stems, key)
    return tuple(_Landmark(key, stems) for stems, key in sorted(claimed.items()))


def _places(language: str) -> Iterator[tuple[str, str]]:
    """States and cities as CLDR spells them; a city without a spelling has the one of its time zone."""
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return
    for code, name in sorted(locale.territories.items()):
        if len(code) == 2 and code not in _NO_STATE:
            yield f"{STATE} {code}", _IN_BRACKETS.sub("", name).strip()
    for zone in sorted(get_global("zone_territories")):
        own = locale.time_zones.get(zone, {}).get("city")
        if own or zone.isascii():
            yield f"{CITY} {zone}", own or zone.rpartition("/")[2].replace("_", " ")


def _words(language: str) -> Iterator[tuple[str, str]]:
    listed = words_of(language).landmarks
    for kind, table in ((STATE, listed.states), (EVENT, listed.events)):
        for key, words in table.items():
            for word in words.split():
                yield f"{kind} {key}", word


def _stems(spelling: str, key: str) -> tuple[str, ...]:
    """How the words of a name begin, however they are declined; short words ("of", "al") tell nothing."""
    words = [_folded(word) for word in _WORD.findall(spelling)]
    return tuple(words if key.startswith(EVENT) else map(_stem, words))


def _stem(word: str) -> str:
    bare = word.removeprefix("ال")
    if len(bare) < 5:
        return bare
    return bare[:-1] if bare[-1] in _VOWELS or bare[-1] in "اه" else bare


def _folded(word: str) -> str:
    return word.replace("İ", "i").lower().translate(_ARABIC)
