"""Content terms: stems of the words that are not stop words, remembered per word.

Snowball (M. Porter, 2001) through PyStemmer, a C library; where it cannot be loaded NLTK's Snowball
stemmers, the same algorithms in Python, stand in.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from briefing.text.stopwords import stop_words
from briefing.text.tokens import WordMemory, cut_word
from briefing.text.unspaced import FIRST_UNSPACED, is_unspaced, unspaced_terms

Stem = Callable[[str], str]

# Languages that both libraries know, so that results do not depend on which is there.
ALGORITHMS = {
    "ar": "arabic",
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "nb": "norwegian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
}
# Known to PyStemmer alone.
_C_ONLY = {"el": "greek", "hi": "hindi", "tr": "turkish", "ca": "catalan", "id": "indonesian"}

# "l'accord", "d’une": French, Italian and Catalan articles bound to the word.
_ELIDED = ("fr", "it", "ca")


class _TermCutter:
    """Words to terms of one language; called once per distinct string."""

    def __init__(self, stem: Stem, stops: frozenset[str], elided: bool) -> None:
        self._stem, self._stops, self._elided = stem, stops, elided

    def __call__(self, raw: str) -> tuple[str, ...]:
        words = cut_word(raw)
        if max(raw) < FIRST_UNSPACED:
            return tuple(term for word in words if (term := self.term(word)))
        spaced = (term for word in words if not is_unspaced(word[0]) and (term := self.term(word)))
        return (*spaced, *unspaced_terms(raw))

    def term(self, word: str) -> str:
        """Return the stem, or "" for a stop word or a lone character."""
        if word in self._stops:
            return ""
        if "'" in word:
            head, _, tail = word.partition("'")
            word = tail if self._elided and len(head) <= 5 and len(tail) > 1 else word.removesuffix("'s")
        if word in self._stops or (len(word) == 1 and ord(word) < 0x3040):
            return ""
        return self._stem(word)


@cache
def stemmer(language: str) -> Stem:
    """Return the stemming function of a language; the identity where there is none."""
    try:
        import Stemmer  # C library; imported late so that it is not needed for splitting

        name = ALGORITHMS.get(language) or _C_ONLY.get(language)
        if name is None or name not in Stemmer.algorithms():
            return str
        stem: Stem = Stemmer.Stemmer(name, 0).stemWord
        return stem
    except ImportError:
        return nltk_stemmer(language)


@cache
def nltk_stemmer(language: str) -> Stem:
    """Return NLTK's Snowball stemmer of a language: slower, the same stems."""
    from nltk.stem.snowball import SnowballStemmer

    name = ALGORITHMS.get(language)
    if name is None:
        return str
    stem: Stem = SnowballStemmer(name).stem
    return stem


@cache
def _cutter(language: str) -> _TermCutter:
    return _TermCutter(stemmer(language), stop_words(language), language in _ELIDED)


@cache
def _memory(language: str) -> WordMemory:
    return WordMemory(_cutter(language))


def term_of(word: str, language: str = "en") -> str:
    """Return the term of one lower-cased word, "" for a stop word."""
    return _cutter(language).term(word)


def terms(text: str, language: str = "en") -> list[str]:
    """Return the stems of the content words, in order, with repeats."""
    return _memory(language).words(text)
