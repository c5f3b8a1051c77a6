"""Words that say who said it, and words that hedge. Leaves out resolving the speaker: see `quotes`."""

from __future__ import annotations

import re

from briefing.text.tokens import tokenize
from briefing.text.word_lists import word_set
from briefing.words import by_language

_HEDGES = re.compile(
    r"\b(?:reportedly|allegedly|alleged|apparently|purportedly|supposedly|unconfirmed|could|may|might|"
    r"possibly|"
    r"probably|likely|suspected|presumably|appears? to|appeared to|seems? to|seemed to|is believed|are"
    r" believed|"
    r"claims?|claimed|denie[sd]|denying|not|no|never|without)\b",
    re.IGNORECASE,
)
_WORDS = by_language(lambda words: word_set(words.speech.attribution))
# languages whose words nothing parts: one is found wherever it stands
_ANYWHERE = by_language(lambda words: words.fitness.anywhere)


def has_attribution(text: str, language: str = "en") -> bool:
    """Say whether a text (best: what is outside its quotation marks) names a speech act."""
    words = _WORDS.get(language, _WORDS["en"])
    if language in _ANYWHERE:
        return any(word in text for word in words)
    return not words.isdisjoint(tokenize(text))


def names_speech_act(words: frozenset[str], language: str = "en") -> bool:
    """Say whether one of the words of a text, lower case, says that somebody says something."""
    return not _WORDS.get(language, _WORDS["en"]).isdisjoint(words)


def has_hedge(text: str) -> bool:
    """Say whether an English text hedges or negates: what must never be cut away."""
    return bool(_HEDGES.search(text))
