"""Reads a German noun phrase: who it means, and how long it is.

A name is told from a noun by what stands before it: an article makes a noun, a title or nothing a name.
"""

from __future__ import annotations

import re

from briefing.quotes.german_words import (
    NOMINATIVE,
    OBLIQUE,
    OPENERS,
    PRONOUNS,
    RUN_ON,
    STOPS,
    TIMES,
    TITLES,
)
from briefing.quotes.given_names import MEN, WOMEN
from briefing.quotes.speaker_tokens import Token
from briefing.quotes.speakers import Kind, Who

# "schrieb die „Küstenpost“": the name of a paper in marks of its own
_PAPER = re.compile(
    r",\s+(schreibt|schrieb|berichtet|berichtete|kommentiert|kommentierte|meldet|meldete)\s(?:das\s|die\s|der\s)?$"
)
_PAPER_NAME = re.compile(
    r"[„“\"»]((?:[A-ZÄÖÜ][\w.-]*|der|die|das|am|für|von)(?: [A-ZÄÖÜ][\w.-]*| am| für| der){0,3})[“”\"«](?=[\s.,;])"
)


def german_phrase(text: str, tokens: list[Token]) -> tuple[Who | None, int]:
    """The noun phrase that tokens open with, and its length; None when it is nobody who speaks."""
    one = _one_of(text, tokens)
    if one:
        return one
    if tokens and tokens[0].low in OBLIQUE - NOMINATIVE:
        return None, 0
    if tokens and tokens[0].low in PRONOUNS:
        return Who(tokens[0].text, Kind.PRONOUN, gender=PRONOUNS[tokens[0].low]), 1
    article = bool(tokens) and tokens[0].low in NOMINATIVE
    start = int(article)
    while article and start < min(len(tokens), 5) and _is_adjective(tokens[start]):
        start += 1
    end = _capitals(tokens, start)
    if end == start:
        return None, 0
    if TITLES.match(tokens[end - 1].text):
        end = _office_end(tokens, end)
    words = tokens[start:end]
    if any(TIMES.match(word.low) or word.text[0].isdigit() or RUN_ON.search(word.text) for word in words):
        return None, 0
    return _who(text, words, article=article), end


def _one_of(text: str, tokens: list[Token]) -> tuple[Who, int] | None:
    """As in "einer der 13 beteiligten Helfer", "eine der Ärztinnen"."""
    if len(tokens) < 3 or tokens[0].low not in ("einer", "eine", "eines") or tokens[1].low != "der":
        return None
    start = 2
    while start < min(len(tokens), 6) and (tokens[start].text.isdigit() or _is_adjective(tokens[start])):
        start += 1
    end = _capitals(tokens, start)
    return (Who(_spelled(text, tokens[:end]), Kind.GROUP), end) if end > start else None


def oblique_phrase(text: str, tokens: list[Token]) -> tuple[Who | None, int]:
    """Who a phrase in the dative or genitive means, and its length."""
    article = bool(tokens) and tokens[0].low in OBLIQUE
    start = int(article)
    while article and start < min(len(tokens), 5) and _is_adjective(tokens[start]):
        start += 1
    who, used = german_phrase(text, tokens[start:])
    plain = who and article and who.kind is Kind.PERSON and not who.role and " " not in who.name
    return (Who(who.name, Kind.GROUP) if who and plain else who), start + used


def _who(text: str, words: list[Token], *, article: bool) -> Who | None:
    """A name behind its title, a name alone, or a noun."""
    titles = [n for n, word in enumerate(words) if TITLES.match(word.text)]
    name = _given(words)
    if name is None and titles and all(map(is_capital, words)):
        name = titles[-1] + 1
    if name is None or name >= len(words) or (not name and article):
        # "Auch", "Denn": an adverb with the capital of its place
        if len(words) == 1 and words[0].low in OPENERS | STOPS:
            return None
        kind = Kind.UNNAMED if titles else Kind.GROUP if article else Kind.PERSON
        return Who(_spelled(text, words), kind)
    if article and name == len(words) - 1 and words[name].text.endswith("s"):
        # "der Arzt Lahrs": whose, and not who
        return Who(_spelled(text, words), Kind.UNNAMED)
    return Who(_spelled(text, words[name:]), Kind.PERSON, _spelled(text, words[:name]) if name else "")


def _is_adjective(token: Token) -> bool:
    word = token.text
    if word in ("nicht", "so", "sehr", "noch", "wohl"):
        return True
    return (
        (word[0].islower() or word.endswith("jährige"))
        and word.endswith(("e", "er", "en", "es"))
        and word not in STOPS
    )


def _capitals(tokens: list[Token], start: int) -> int:
    """Where a run of words with capitals ends: "Ursula von der Weyden", "Karl Brel"."""
    end = start
    while end < len(tokens):
        part = (
            end > start
            and tokens[end].low in ("von", "van", "de", "bin", "al")
            and _is_name_part(tokens, end)
        )
        if not is_capital(tokens[end]) and not part:
            break
        end += 1
    return end


def _is_name_part(tokens: list[Token], place: int) -> bool:
    """Whether "von" is part of a name: behind a given name, before a capital."""
    given = tokens[place - 1].low
    follows = place + 1 < len(tokens) and is_capital(tokens[place + 1])
    return follows and (given in MEN or given in WOMEN)


def _office_end(tokens: list[Token], end: int) -> int:
    """The office goes on: "der Sprecher der Polizei", "Leiter des Programms der Behörde Karl Brel"."""
    for _ in range(3):
        if end >= len(tokens) or tokens[end].low not in ("der", "des", "von", "für", "vom", "beim", "im"):
            break
        place = end + 1
        while place < min(len(tokens), end + 5) and (
            _is_adjective(tokens[place]) or tokens[place].low in ("der", "den", "die", "das")
        ):
            place += 1
        own = _capitals(tokens, place)
        if own == place or TIMES.match(tokens[place].low):
            break
        end = own
    return end


def _given(words: list[Token]) -> int | None:
    for index in range(len(words) - 1):
        word = words[index].low.partition("-")[0]
        if (word in MEN or word in WOMEN) and is_capital(words[index + 1]):
            return index
    return None


def _spelled(text: str, words: list[Token]) -> str:
    return text[words[0].start : words[-1].end]


def is_capital(token: Token) -> bool:
    return token.text[0].isupper()


def is_adverb(who: Who) -> bool:
    """Whether a small word with the capital of its place was read as a name: "Als Beispiel", "Derzeit"."""
    parts = [word.lower() for word in who.name.split() if word[0].isupper()]
    return any(part in OPENERS - NOMINATIVE for part in parts)


def paper_after(text: str, comma: int, stop: int) -> tuple[Who, str] | None:
    """The paper that writes, in the words from a comma to the next quotation mark, and its verb."""
    verb = _PAPER.match(text, comma, stop)
    name = _PAPER_NAME.match(text, stop) if verb else None
    return (Who(name[1], Kind.PAPER), verb[1]) if verb and name else None
