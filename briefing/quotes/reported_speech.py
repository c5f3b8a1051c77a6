"""Whose words a German fragment is when nothing leads straight to it: read from its sentence, and those before."""

from __future__ import annotations

import re
from bisect import bisect_left

from briefing.quotes.attribution import Attribution
from briefing.quotes.german_clauses import is_reported, whole_sentence
from briefing.quotes.german_words import RUN_ON
from briefing.quotes.mere_words import is_german_title, words_of
from briefing.quotes.reading import Reading, Voice
from briefing.quotes.speaker_tokens import Token, outside_brackets, tokens_of
from briefing.quotes.speakers import Kind, Who
from briefing.quotes.subjects import sentence_ends
from briefing.text.quotations import Quotation

# characters of a sentence looked at on each side
_SENTENCE_REACH = 450
# sentences back through which reported speech goes on
_SENTENCES_BACK = 4
_NUMBERED = re.compile(r"\b\d{1,2}\.\s+$")
_LEAST_WORDS_IN_BRACKETS = 5


def german_source(reading: Reading, quotation: Quotation) -> Attribution | Voice | None:
    """The source that the sentence of a quotation names, or the one whose reported speech it goes on with."""
    if _is_name(reading, quotation):
        return None
    start, end = _sentence(reading, quotation.outer_start, quotation.outer_end)
    before = _words(reading, start, quotation.outer_start)
    after = _words(reading, quotation.outer_end, end)
    colon = bool(before) and before[-1].text == ":"
    found = whole_sentence(reading.masked, before[:-1] if colon else before, after, colon=colon)
    if found and (found[1] or _is_known(reading, found[0], start)):
        return Attribution(found[0], found[1], start, end, False)
    if found:
        return None
    told = before + after
    return _before(reading, start) if not told or is_reported(told) else None


def _is_known(reading: Reading, who: Who, position: int) -> bool:
    """Whether a lone word that a colon follows, with no verb of speech, is somebody's surname."""
    lone = who.kind is Kind.PERSON and not who.role and " " not in who.name
    return not lone or reading.people.full(who.name, position) is not None


def _before(reading: Reading, position: int) -> Attribution | Voice | None:
    """Who spoke in the sentences before, as far back as all are told in the subjunctive."""
    for _ in range(_SENTENCES_BACK):
        end = _last_sign(reading, position)
        if end <= 0:
            return None
        start, _ = _sentence(reading, end - 1, end)
        voice = _voice_in(reading, start, position)
        if voice:
            return voice
        tokens = _words(reading, start, end)
        found = whole_sentence(reading.masked, tokens, [], colon=False)
        if found:
            return Attribution(found[0], found[1], start, end, False)
        if not is_reported(tokens):
            return None
        position = start
    return None


def _last_sign(reading: Reading, position: int) -> int:
    while position > 0 and reading.masked[position - 1].isspace():
        position -= 1
    return position


def _voice_in(reading: Reading, start: int, end: int) -> Voice | None:
    """The voice of the last quotation of a stretch."""
    first = bisect_left(reading.quotations, start, key=lambda quotation: quotation.outer_start)
    last = bisect_left(reading.quotations, end, key=lambda quotation: quotation.outer_start)
    for index in range(last - 1, first - 1, -1):
        voice = reading.voices.get(index)
        if voice:
            return voice
    return None


def _sentence(reading: Reading, start: int, end: int) -> tuple[int, int]:
    number = reading.paragraph(start)
    low = max(reading.paragraph_starts[number], start - _SENTENCE_REACH)
    high = min(max(end, reading.paragraph_ends[number]), end + _SENTENCE_REACH)
    ends = _ends(reading.masked, low, start)
    # a quotation may end its sentence
    stops = [end] if reading.masked[end - 1] == "." else _ends(reading.masked, end, high)
    return (ends[-1] if ends else low), (stops[0] if stops else high)


def _ends(text: str, start: int, end: int) -> list[int]:
    """Where sentences end, also where no space parts two."""
    run_on = [match.end() - 1 for match in RUN_ON.finditer(text, start, end)]
    return sorted([stop for stop in sentence_ends(text, start, end) if _is_end(text, stop)] + run_on)


def _is_end(text: str, position: int) -> bool:
    """Whether a sentence ends here: not behind the number of a day, "am 24. Oktober"."""
    return _NUMBERED.search(text, max(0, position - 6), position) is None


def _is_name(reading: Reading, quotation: Quotation) -> bool:
    """Names and glosses that stand in quotation marks: all nouns, or in brackets."""
    words = words_of(reading.text, quotation)
    if reading.text[quotation.outer_start - 1 : quotation.outer_start] == "(":
        return len(words) < _LEAST_WORDS_IN_BRACKETS
    led = reading.text[max(0, quotation.outer_start - 2) : quotation.outer_start].strip() == ":"
    return not led and len(words) > 1 and is_german_title(words)


def _words(reading: Reading, start: int, end: int) -> list[Token]:
    tokens = [token for token in outside_brackets(tokens_of(reading.masked, start, end)) if token.text != "„"]
    while tokens and tokens[-1].text in (".", "!", "?"):
        tokens.pop()
    return tokens
