"""Tells titles, names and scare quotes from what somebody said."""

from __future__ import annotations

import re

from briefing.quotes.attribution import has_verb
from briefing.quotes.speech_words import NAMING_BEFORE
from briefing.text.quotations import Quotation

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ARTICLE_BEFORE = re.compile(
    r"\b(?:the|this|that|these|those|his|its|their|her|our|any|such|of|for|from|by|with|to|s['’]?|['’]s)\s$",
    re.IGNORECASE,
)
_SHOWN_ON = re.compile(r"(?:\b(?:on|of|in|for|to|with)|['’]s)\s$")
_TITLE_WORDS = 6
_CALLED_BY = re.compile(r"(?:,|\b(?:he|she|it|we|they|who|has|have|had|[A-Z][\w'’-]+))\s(?:called|termed)\s$")
_NAME_WORDS = 4
_IN_NAMES = frozenset(("von", "ohne", "zu", "für", "am", "of", "the", "da", "de"))
_JOINS = _IN_NAMES | {"der", "des", "den", "dem", "zur", "über", "gegen"}
_CALLING = re.compile(r"bezeichn|nannt|wies|kritisier|verurteil|würdig|beschimpf|beschr[ei]")
_CALLS = frozenset(
    (
        "parole",
        "parolen",
        "wort",
        "worte",
        "worten",
        "ruf",
        "rufen",
        "rufe",
        "motto",
        "slogan",
        "aufschrift",
        "vorwurf",
    )
)
# "nannte dies einen „Wortbruch“": a verdict and no name
_ONE_OF = frozenset(("ein", "eine", "einen", "kein", "keine", "keinen"))
_SO_CALLED = frozenset(("genannte", "genannten", "sogenannte", "sogenannten", "kurz"))
_GERMAN_NAMED = re.compile(
    r"(?:zeitung|zeitschrift|magazin|sender|agentur|blatt|journal|film|buch|album|lied|roman|titel|projekt|programm|"
    r"serie|schiff|fähre|frachter|partei|organisation|gruppe|operation|aktion)(?:e?s)?$",
    re.IGNORECASE,
)
_NOUN_AFTER = re.compile(
    r"\s(?!(?:and|or|but|in|on|of|to|for|by|with|as|at|if|from|after|before|when|that|over|he|she|said|had|has|have|was|were|is|are|will|would|could|should|may|might|must)\b)[a-z]{3,}"
)


def words_of(text: str, quotation: Quotation) -> list[str]:
    return WORD.findall(text, quotation.start, min(quotation.end, quotation.start + 400))


def _is_german_name(words: list[str], before: str, after: str) -> bool:
    """As in "der Sender „Tarnwelle“" and "laut „Tarnblatt“": a name behind its noun; every noun has a capital."""
    last = WORD.findall(before)[-1:]
    if not last or before.rstrip().endswith((":", ",")):
        return False
    if _GERMAN_NAMED.search(last[0]):
        return True
    if last[0].lower() in _SO_CALLED:
        return True
    if (
        last[0][0].isupper()
        and words[0][0].isupper()
        and len(words) < _NAME_WORDS
        and last[0].lower() not in _CALLS
    ):
        # "die Enzyklika „Deus caritas est“": a name beside its noun
        return True
    if last[0].lower() == "laut" and len(words) < _NAME_WORDS:
        return True
    called = last[0].lower() == "als" and _CALLING.search(before + after)
    is_verdict = called or (last[0].lower() in _ONE_OF and len(words) == 1)
    return not is_verdict and is_german_title(words)


def is_german_title(words: list[str]) -> bool:
    """Whether all words are nouns, as in the name of a film, a group or a ship."""
    if words[0][0].isupper() and words[-1][0].isupper() and len(words) > 1:
        # "Glas der Vernunft"
        return len(words) <= _NAME_WORDS and all(
            word[0].isupper() or word.lower() in _JOINS for word in words
        )
    nouns = all(word[0].isupper() or word[0].isdigit() or word.lower() in _IN_NAMES for word in words)
    return nouns and len(words) <= _NAME_WORDS


def is_mere_word(text: str, quotation: Quotation, left: int, language: str) -> bool:
    """Titles, names and scare quotes."""
    words = words_of(text, quotation)
    before = text[max(left, quotation.outer_start - 60) : quotation.outer_start]
    nearby = [word.lower() for word in WORD.findall(before)[-2:]]
    if nearby and nearby[-1] in ("called", "termed") and _CALLED_BY.search(before):
        return False
    if nearby and (
        nearby[-1] in NAMING_BEFORE or (nearby[-1] in ("entitled", "as") and nearby[0] == "known")
    ):
        return True
    after = text[quotation.outer_end : quotation.outer_end + 12]
    reported = nearby[-1:] == ["that"] and has_verb(before, "en")
    if len(words) <= 3 and not reported and _ARTICLE_BEFORE.search(before) and _NOUN_AFTER.match(after):
        return True
    cased = [word for word in words if len(word) > 3 and word[0].isalpha()]
    if language == "de":
        return not words or _is_german_name(words, before, after)
    titled = len(cased) >= 1 and all(word[0].isupper() for word in cased) and len(words) > 1
    if titled and len(words) <= _TITLE_WORDS and _SHOWN_ON.search(before):
        # US style puts the full stop inside: on "Harbor Tonight."
        return True
    if titled and not before.rstrip().endswith((":", ",")) and text[quotation.end - 1] not in ".!?,":
        return True
    if len(words) == 1:
        return _ARTICLE_BEFORE.search(before) is not None or not words[0].isalpha()
    return not words
