"""The pattern language of theme files: from what a user writes to a checked record. Matching is elsewhere.

sanction            the word in any form, in any case (its stem)
peace talks         words that follow one another; a hyphen is a space
Blue Line           a phrase all in capitals at its words' heads: only so written
IAEA                all capitals: only so written ("U.N." is UN)
Houthi*             every word that begins so (three letters at least)
=aid                this form and no other
deter* NEAR Iran    both in one sentence, in either order, at most 8 words between them; NEAR/3: at most 3
truce|ceasefire     either; on both sides of NEAR too
# NEAR/4 dead       # is any number in figures: "31 dead"
~Iran               supports other patterns of the theme, never enough without one
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from briefing.text.tokens import cut_word_as_written

DEFAULT_DISTANCE = 8
MOST_DISTANCE = 40
_LEAST_PREFIX = 3
# patterns read once; a pack has some 1,300
_REMEMBERED = 20_000
# hyphen, dash, and the joiner inside Persian words, which many pages lose
_JOINER = "\u200c"
_AS_SPACES = str.maketrans(f"-–{_JOINER}", "   ")
# Chinese and Japanese are written without spaces, from this character on.
_UNSPACED, _CHARACTERS_OF_A_WORD = "\u3040", 3
_NEAR = re.compile(r"\sNEAR(?:/(\S*))?(?=\s|$)")
_SMALL = "of the and for in on de la le du des l d et del los las y al"
_SMALL_WORDS = frozenset(_SMALL.split())


class PatternError(ValueError):
    """A pattern that cannot be understood; the message says why and what to write."""


class WordKind(StrEnum):
    STEM = "stem"
    # a stem that must be written with a capital
    NAME = "name"
    PREFIX = "prefix"
    EXACT = "exact"
    CAPITALS = "capitals"
    # any number in figures
    NUMBER = "number"


class PatternWord(NamedTuple):
    """One word of a pattern; `text` is lower-case, in capitals for CAPITALS."""

    text: str
    kind: WordKind


class Phrase(NamedTuple):
    """Words that follow one another; `source` as the user wrote them."""

    source: str
    words: tuple[PatternWord, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One of `left`, and near it one of `right` when there are any."""

    source: str
    left: tuple[Phrase, ...]
    right: tuple[Phrase, ...] = ()
    # words that may lie between left and right
    distance: int = 0
    is_supporting: bool = False

    @property
    def is_compound(self) -> bool:
        """Whether it asks for more than one word and so says more than a word does.

        Chinese and Japanese are cut into characters: there a phrase of up to three is a word.
        """
        return bool(self.right) or all(
            len(phrase.words) > (_CHARACTERS_OF_A_WORD if phrase.words[0].text[0] >= _UNSPACED else 1)
            for phrase in self.left
        )


@lru_cache(maxsize=_REMEMBERED)
def parse_pattern(source: str) -> Pattern:
    """Read one pattern; remembered, since a theme file is checked before its themes are compiled.

    Raises:
        PatternError: saying what is wrong and what to write instead.
    """
    text = source.strip()
    is_supporting = text.startswith("~")
    text = text.removeprefix("~").strip()
    if not text:
        raise PatternError("is empty; write a word or a phrase")
    padded = f" {text}"
    near = list(_NEAR.finditer(padded))
    if not near:
        return Pattern(source, _alternatives(text), is_supporting=is_supporting)
    if len(near) > 1:
        raise PatternError("has two NEAR; write two patterns")
    left, right = padded[: near[0].start()].strip(), padded[near[0].end() :].strip()
    if not left or not right:
        raise PatternError("has nothing on one side of NEAR; write word NEAR word")
    distance = _distance(near[0].group(1))
    return Pattern(source, _alternatives(left), _alternatives(right), distance, is_supporting)


def _distance(written: str | None) -> int:
    if written is None:
        return DEFAULT_DISTANCE
    if not written.isdecimal() or not 0 <= int(written[:4]) <= MOST_DISTANCE:
        raise PatternError(f"has NEAR/{written[:20]}; write a number from 0 to {MOST_DISTANCE}")
    return int(written)


def _alternatives(text: str) -> tuple[Phrase, ...]:
    parts = [part.strip() for part in text.split("|")]
    if not all(parts):
        raise PatternError("has an empty alternative beside |; remove the | or write a word")
    return tuple(_phrase(part, spelling) for part in parts for spelling in _joined_too(part))


def _joined_too(part: str) -> tuple[str, ...]:
    """The part, and where it holds a joiner also without it: "کمک‌ها" is "کمک ها" and "کمکها" elsewhere."""
    return (part, part.replace(_JOINER, "")) if _JOINER in part else (part,)


def _phrase(source: str, text: str) -> Phrase:
    pieces = [piece for raw in text.translate(_AS_SPACES).split() for piece in _pieces(raw)]
    if not pieces:
        raise PatternError(f"has no letter or digit in {text!r}; write a word or a phrase")
    heads = [piece for piece, kind in pieces if piece not in _SMALL_WORDS and kind is WordKind.STEM]
    is_name = (
        len(pieces) > 1 and len(heads) > 0 and all(head[0].isupper() or head[0].isdigit() for head in heads)
    )
    return Phrase(source, tuple(_word(piece, kind, is_name=is_name) for piece, kind in pieces))


def _pieces(raw: str) -> list[tuple[str, WordKind]]:
    if raw == "#":
        return [(raw, WordKind.NUMBER)]
    if "*" in raw:
        return [(_prefix(raw), WordKind.PREFIX)]
    if raw.startswith("="):
        return [(piece, WordKind.EXACT) for piece in cut_word_as_written(raw[1:])]
    return [
        (piece, WordKind.CAPITALS if len(piece) > 1 and piece.isupper() else WordKind.STEM)
        for piece in cut_word_as_written(raw)
    ]


def _prefix(raw: str) -> str:
    head = raw[:-1]
    if not raw.endswith("*") or "*" in head:
        raise PatternError(f"has a * inside {raw!r}; it can only stand at the end of a word")
    words = cut_word_as_written(head)
    if len(words) != 1 or len(words[0]) < _LEAST_PREFIX:
        raise PatternError(f"has {raw!r}; give at least {_LEAST_PREFIX} letters before the *")
    return words[0]


def _word(piece: str, kind: WordKind, *, is_name: bool) -> PatternWord:
    if kind in (WordKind.CAPITALS, WordKind.NUMBER):
        return PatternWord(piece, kind)
    if kind is WordKind.STEM and is_name and piece[0].isupper():
        kind = WordKind.NAME
    return PatternWord(piece.lower(), kind)
