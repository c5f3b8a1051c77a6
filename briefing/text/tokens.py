"""Words of a text. Leaves out what counts as content: see `stems` and `stopwords`.

What stands between two spaces ("“Biden’s", "aid,", "1,701.5") is cut into words once and remembered, since
the same few thousand strings make up most of any text: three times the speed of a regular expression over
all of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain
from math import ceil

# `\w` leaves out the vowel signs of Indic and Southeast Asian scripts; dandas (0964, 0965) are no letters.
_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0963\u0966-\u0dff"
    "\u0e00-\u0eff\u0f18-\u0fc6\u1000-\u109f\u1780-\u17d3"
)
_LETTER = rf"[\w{_MARKS}]"
# Chinese and Japanese are written without spaces: each character is a token of its own.
_UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(
    rf"\d+(?:[.,]\d+)+|(?:[^\W\d_]\.){{2,8}}|[{_UNSPACED}]|"
    rf"(?:(?![{_UNSPACED}]){_LETTER})+(?:'(?:(?![{_UNSPACED}]){_LETTER})+)*"
)
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_TATWEEL_AND_VOWELS = re.compile("[\u0640\u064b-\u0652\u0670]")

# Remembered strings; beyond it the memory starts again, which changes no result. About 60 MB when full.
MEMORY_WORDS = 300_000
# Longer strings between spaces are no words and are not remembered.
_LONGEST_REMEMBERED = 60


class WordMemory(dict[str, tuple[str, ...]]):
    """From what stands between two spaces to the words in it, computed once."""

    def __init__(self, cut: Callable[[str], tuple[str, ...]]) -> None:
        super().__init__()
        self._cut = cut

    def __missing__(self, raw: str) -> tuple[str, ...]:
        words = self._cut(raw)
        if len(raw) <= _LONGEST_REMEMBERED:
            if len(self) >= MEMORY_WORDS:
                self.clear()
            self[raw] = words
        return words

    def words(self, text: str) -> list[str]:
        return list(chain.from_iterable(map(self.__getitem__, text.split())))


def cut_word(raw: str) -> tuple[str, ...]:
    """Cut what stands between two spaces into lower-cased words."""
    return cut_word_as_written(raw.lower())


def cut_word_as_written(raw: str) -> tuple[str, ...]:
    """Cut as `cut_word` does and keep the capitals."""
    if raw.isalpha() and raw.isascii():
        return (raw,)
    found = _TOKEN.findall(_TATWEEL_AND_VOWELS.sub("", raw.replace("’", "'")))
    return tuple(map(_plain, found))


def _plain(token: str) -> str:
    if token[-1] == ".":
        return token.replace(".", "")
    return token.replace(",", "") if _THOUSANDS.fullmatch(token) else token


_MEMORY = WordMemory(cut_word)


def tokenize(text: str) -> list[str]:
    """Return the lower-cased words in order: "U.N." is `un`, "Biden’s" `biden's`, "1,701" `1701`.

    Hyphens divide. Arabic is freed of vowel marks. Chinese and Japanese characters are tokens of their own.
    """
    return _MEMORY.words(text)


# Scripts written without spaces, with the letters (vowel signs included) that a word has on average.
_LETTERS_PER_WORD = (
    (re.compile(f"[{_UNSPACED}]"), 2.0),
    (re.compile("[\u0e01-\u0e4e\u0e81-\u0ecd]"), 4.5),
    (re.compile("[\u1000-\u103f\u1780-\u17d3]"), 5.0),
)
_WITHOUT_SPACES = re.compile(f"[{_UNSPACED}\u0e01-\u0e4e\u0e81-\u0ecd\u1000-\u103f\u1780-\u17d3]")


def word_count(text: str) -> int:
    """Count what stands between spaces, as `wc -w` and word processors do: a lone dash is one.

    Chinese, Japanese, Thai, Lao, Burmese and Khmer put no spaces between words: there the letters are counted,
    2 to 5 of them a word, so that every limit on length means about the same in each script.
    """
    if text.isascii() or not _WITHOUT_SPACES.search(text):
        return len(text.split())
    spaced = sum(1 for word in _WITHOUT_SPACES.sub(" ", text).split() if any(map(str.isalnum, word)))
    return spaced + ceil(sum(len(one.findall(text)) / letters for one, letters in _LETTERS_PER_WORD))
