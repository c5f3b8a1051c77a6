"""Find the patterns of many themes in the sentences of a text, in one pass over its words.

What stands between two spaces is looked up once per language and remembered with the pattern words it can be; only
places where a pattern word stands are looked at again. Cost: linear in the words, whatever the number of patterns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, compress, count
from operator import attrgetter
from typing import NamedTuple

from briefing.text.spellings import fold, lower_spellings
from briefing.text.stems import ALGORITHMS, stemmer
from briefing.text.stopwords import stop_words
from briefing.text.tokens import cut_word_as_written
from briefing.themes.patterns import Pattern, PatternWord, Phrase, WordKind

# numbers of the pattern words a token can be; () for most tokens
WordIds = tuple[int, ...]

_REMEMBERED = 200_000
_LONGEST_REMEMBERED = 60
_ELIDED = frozenset({"fr", "it", "ca"})
# Stands between texts that are read at a time; no stored text holds it.
_DIVIDER = "\0"
# Texts read at a time: bounds what is held of a document of many megabytes.
_AT_A_TIME = 400
# "and", "then", "with", "for", "as" are written onto the Arabic word
_ARABIC_CLITICS = "وفبلك"
# "the", "and", "in", "to", "that", "from", "as" are written onto the Hebrew word, up to three of them
_HEBREW_CLITICS, _MOST_HEBREW_CLITICS = frozenset("הובלשמכ"), 3


class _Use(NamedTuple):
    """A pattern that has the phrase, and the phrase as the user wrote it."""

    pattern: int
    source: str
    # left of NEAR: counts only beside a right side
    is_left: bool


# a phrase and where it is used
_Start = tuple[WordIds, Sequence[_Use]]
# two tables: phrases alone or left of NEAR, phrases right of it
_StartTables = tuple[dict[int, list[_Start]], dict[int, list[_Start]]]


class Hit(NamedTuple):
    """A pattern found: its number in the index, and the words `first..last` (inclusive) it covers."""

    pattern: int
    first: int
    last: int
    # the alternatives that were found, as the user wrote them: "truce NEAR signed"
    term: str


# one side of a NEAR: its first and last word, and the phrase as the user wrote it
_Spot = tuple[int, int, str]


class _Token(tuple[_Start, ...]):
    """A word of a text: the phrases that may start with it, none for most words."""

    # the pattern words it can be
    ids: WordIds = ()
    # the phrases right of a NEAR that may start with it, and the patterns they belong to
    rights: tuple[_Start, ...] = ()
    right_patterns: frozenset[int] = frozenset()


_NO_WORD = _Token()
# the end of a text; it counts as a start, so that ends and starts are met in one go
_END = _Token([((), ())])
_right_patterns = attrgetter("right_patterns")


class PatternIndex:
    """All patterns, compiled; words are stemmed in the language of the text."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self.patterns = tuple(patterns)
        self._ids: dict[PatternWord, int] = {}
        # first word of a phrase -> its words and where it is used: alone or left of NEAR, and right of it
        self._starts: _StartTables = ({}, {})
        for side in (0, 1):
            uses: dict[WordIds, list[_Use]] = {}
            for number, pattern in enumerate(self.patterns):
                for phrase in (pattern.left, pattern.right)[side]:
                    use = _Use(number, phrase.source, bool(side == 0 and pattern.right))
                    uses.setdefault(self._numbered(phrase), []).append(use)
            for words, places in uses.items():
                self._starts[side].setdefault(words[0], []).append((words, places))
        self._memories: dict[str, _TokenMemory] = {}

    def _numbered(self, phrase: Phrase) -> WordIds:
        return tuple(self._ids.setdefault(word, len(self._ids)) for word in phrase.words)

    def find(self, text: str, language: str) -> list[Hit]:
        """Return every pattern found, in the order of its place; overlaps included."""
        return next((hits for _, hits in self.find_each((text,), language)), [])

    def find_each(self, texts: Sequence[str], language: str) -> Iterator[tuple[int, list[Hit]]]:
        """Yield the number of each text that holds patterns and what `find` returns for it.

        Words are counted through all texts. Much faster than one text after the other: most hold nothing.
        """
        memory = self._memory(language)
        for first in range(0, len(texts), _AT_A_TIME):
            tokens = _tokens(texts[first : first + _AT_A_TIME], memory)
            number, begin, places = first, 0, []
            for place in compress(count(), tokens):
                if tokens[place] is not _END:
                    places.append(place)
                    continue
                if places:
                    hits = self._hits(tokens, places, begin, place)
                    if hits:
                        yield number, hits
                    places = []
                number, begin = number + 1, place + 1

    def _hits(self, tokens: Sequence[_Token], places: Sequence[int], begin: int, end: int) -> list[Hit]:
        """What starts at these places of the words `begin..end` (end excluded), which are one text."""
        found: list[Hit] = []
        # the spots of left sides; right sides are looked for only when there are any
        lefts: dict[int, list[_Spot]] = {}
        for place in places:
            following = tokens[place + 1].ids
            for words, uses in tokens[place]:
                if len(words) == 1 or (words[1] in following and _follows(tokens, place, words)):
                    last = place + len(words) - 1
                    for pattern, source, is_left in uses:
                        if is_left:
                            lefts.setdefault(pattern, []).append((place, last, source))
                        else:
                            found.append(Hit(pattern, place, last, source))
        if lefts:
            found.extend(self._pairs(tokens, lefts, begin, end))
        return sorted(found, key=_place) if len(found) > 1 else found

    def _pairs(
        self, tokens: Sequence[_Token], lefts: dict[int, list[_Spot]], begin: int, end: int
    ) -> Iterable[Hit]:
        """Look for the right sides of the patterns whose left side was found."""
        rights: dict[int, list[_Spot]] = {}
        none_of = frozenset(lefts).isdisjoint
        # most sentences hold no right side of these patterns, which is cheaper to see before the loop
        if all(map(none_of, filter(None, map(_right_patterns, tokens[begin:end])))):
            return
        for place in range(begin, end):
            token = tokens[place]
            if none_of(token.right_patterns):
                continue
            for words, uses in token.rights:
                if len(words) == 1 or _follows(tokens, place, words):
                    for pattern, source, _ in uses:
                        if pattern in lefts:
                            rights.setdefault(pattern, []).append((place, place + len(words) - 1, source))
        for number in sorted(rights):
            yield from _near(number, lefts[number], rights[number], self.patterns[number].distance)

    def _memory(self, language: str) -> _TokenMemory:
        memory = self._memories.get(language)
        if memory is None:
            memory = self._memories[language] = _TokenMemory(self._ids, self._starts, language)
        return memory


def _place(hit: Hit) -> tuple[int, int, int, str]:
    return hit.first, -hit.last, hit.pattern, hit.term


def _tokens(texts: Sequence[str], memory: _TokenMemory) -> list[_Token]:
    """The words of texts, an `_END` behind each text."""
    joined = f" {_DIVIDER} ".join((*texts, ""))
    if joined.count(_DIVIDER) > len(texts):
        joined = f" {_DIVIDER} ".join((*(text.replace(_DIVIDER, " ") for text in texts), ""))
    return list(chain.from_iterable(map(memory.__getitem__, joined.split())))


def _follows(tokens: Sequence[_Token], place: int, words: WordIds) -> bool:
    for word in words[1:]:
        place += 1
        if word not in tokens[place].ids:
            return False
    return True


def _near(number: int, left: Sequence[_Spot], right: Sequence[_Spot], distance: int) -> Iterable[Hit]:
    """Pair each left spot with its nearest right one that does not overlap it. Linear: both are sorted."""
    after = 0
    for first, last, term in left:
        while after < len(right) and right[after][0] <= last:
            after += 1
        for other_first, other_last, other_term in right[max(0, after - 1) : after + 1]:
            gap = other_first - last - 1 if other_first > last else first - other_last - 1
            if 0 <= gap <= distance:
                both = f"{term} NEAR {other_term}"
                yield Hit(number, min(first, other_first), max(last, other_last), both)
                break


def _without_article(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def _without_hebrew_clitics(word: str) -> Iterator[str]:
    """The word, and what is left of it without one to three prefixes; two letters at the least are left."""
    yield word
    for taken in range(1, _MOST_HEBREW_CLITICS + 1):
        if len(word) - taken < 2 or word[taken - 1] not in _HEBREW_CLITICS:
            return
        yield word[taken:]


class _TokenMemory(dict[str, tuple[_Token, ...]]):
    """From what stands between two spaces to the pattern words in it, for one language."""

    def __init__(self, ids: dict[PatternWord, int], starts: _StartTables, language: str) -> None:
        super().__init__()
        self._starts = starts
        self._language = language
        self._stem = lru_cache(maxsize=50_000)(stemmer(language if language in ALGORITHMS else "en"))
        self._empty = stop_words(language) if language != "en" else frozenset()
        self._by_form: dict[str, list[int]] = {}
        self._by_stem: dict[str, list[int]] = {}
        self._names: dict[str, list[int]] = {}
        self._capitals: dict[str, list[int]] = {}
        self._prefixes: dict[str, list[int]] = {}
        self._numbers: dict[str, list[int]] = {}
        tables = {
            WordKind.EXACT: self._by_form,
            WordKind.STEM: self._by_stem,
            WordKind.NAME: self._names,
            WordKind.CAPITALS: self._capitals,
            WordKind.PREFIX: self._prefixes,
            WordKind.NUMBER: self._numbers,
        }
        for word, number in ids.items():
            stemmed = word.kind in (WordKind.STEM, WordKind.NAME)
            text = word.text if word.kind is WordKind.CAPITALS else fold(word.text, language)
            for form in self._pattern_forms(text) if stemmed else (text,):
                numbers = tables[word.kind].setdefault(self._stem(form) if stemmed else form, [])
                if number not in numbers:
                    numbers.append(number)
        self._prefix_lengths = sorted({len(prefix) for prefix in self._prefixes})
        self._words: dict[str, _Token] = {}

    def __missing__(self, raw: str) -> tuple[_Token, ...]:
        found = (_END,) if raw == _DIVIDER else tuple(map(self._token, cut_word_as_written(raw)))
        if len(raw) <= _LONGEST_REMEMBERED:
            if len(self) >= _REMEMBERED:
                self.clear()
                self._words.clear()
            self[raw] = found
        return found

    def _token(self, token: str) -> _Token:
        """The word in "aid,", "“aid" and "aid.": looked up once."""
        found = self._words.get(token)
        if found is None:
            found = self._found(token)
            if len(token) <= _LONGEST_REMEMBERED:
                self._words[token] = found
        return found

    def _found(self, token: str) -> _Token:
        ids = self._lookup(token)
        if not ids:
            return _NO_WORD
        # "war" in German is no word of an English pattern
        least = 2 if token.lower() in self._empty else 1
        left, right = (
            tuple(start for word in ids for start in table.get(word, ()) if len(start[0]) >= least)
            for table in self._starts
        )
        found = _Token(left)
        found.ids, found.rights = ids, right
        found.right_patterns = frozenset(use.pattern for _, uses in right for use in uses)
        return found

    def _lookup(self, token: str) -> WordIds:
        form = self._bare(token)
        found = [*self._capitals.get(form, ())]
        if form[:1].isdecimal():
            found += self._numbers.get("#", ())
        for lowered in lower_spellings(form, self._language):
            found += self._by_form.get(lowered, ())
            for variant in self._variants(lowered):
                stem = self._stem(variant)
                found += self._by_stem.get(stem, ())
                if form[:1].isupper():
                    found += self._names.get(stem, ())
                found += self._by_prefix(variant)
        return tuple(sorted(set(found)))

    def _bare(self, token: str) -> str:
        """Take off the possessive, or the elided article of "l'aide"."""
        if "'" not in token:
            return token
        head, _, tail = token.partition("'")
        if self._language in _ELIDED and len(head) <= 2 and tail:
            return tail
        return head if tail.lower() == "s" else token

    def _variants(self, lowered: str) -> tuple[str, ...]:
        """Return the word, in Arabic and Hebrew also without what is written onto its front."""
        if self._language == "he":
            return tuple(_without_hebrew_clitics(lowered))
        if self._language != "ar" or len(lowered) < 4:
            return (lowered,)
        found = [lowered, _without_article(lowered)]
        if lowered.startswith("لل"):
            found.append(lowered[2:])
        elif lowered[0] in _ARABIC_CLITICS and len(lowered) > 4:
            found += [lowered[1:], _without_article(lowered[1:])]
        return tuple(dict.fromkeys(found))

    def _pattern_forms(self, text: str) -> tuple[str, ...]:
        """The forms a word of a pattern is looked up by: as the user wrote it, in Arabic without the article too."""
        return self._variants(text)[:2] if self._language == "ar" else (text,)

    def _by_prefix(self, lowered: str) -> list[int]:
        found: list[int] = []
        for length in self._prefix_lengths:
            if length > len(lowered):
                break
            found += self._prefixes.get(lowered[:length], ())
        return found
