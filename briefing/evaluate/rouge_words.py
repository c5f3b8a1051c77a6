"""Words as ROUGE counts them. Two ways: exactly as ROUGE-1.5.5 (ASCII, English), or for any script.

ROUGE-1.5.5 (C.-Y. Lin, 2004) and the rouge-score package turn everything but a-z and 0-9 into blanks, so that
"Băsescu" is two words and Arabic is nothing at all. That is kept for English, where published figures come from;
other languages count runs of letters, marks and digits of any script.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from briefing.text import tokenize
from briefing.text.stems import stemmer

_ASCII_WORD = re.compile(r"[a-z0-9]+")
# ROUGE-1.5.5 stems only words longer than this
SHORTEST_STEMMED = 4


def rouge_words(text: str, *, language: str = "en", stem: bool = True) -> list[str]:
    """Return the words of a text as ROUGE compares them.

    Args:
        language: "en" counts as ROUGE-1.5.5 does; any other by letters of all scripts.
        stem: Porter for English, Snowball for others, the word itself where there is no stemmer.
    """
    words = _ASCII_WORD.findall(text.lower()) if language == "en" else tokenize(text)
    if not stem:
        return words
    stemmed = _stemmed(language)
    return [stemmed[word] for word in words]


class _Stemmed(dict[str, str]):
    def __init__(self, stem: Callable[[str], str]) -> None:
        super().__init__()
        self._stem = stem

    def __missing__(self, word: str) -> str:
        stemmed = self[word] = self._stem(word) if len(word) >= SHORTEST_STEMMED else word
        return stemmed


@cache
def _stemmed(language: str) -> _Stemmed:
    return _Stemmed(_porter() if language == "en" else stemmer(language))


def _porter() -> Callable[[str], str]:
    # NLTK's Porter with its own extensions is what the rouge-score package uses
    from nltk.stem.porter import PorterStemmer

    stem: Callable[[str], str] = PorterStemmer().stem
    return stem
