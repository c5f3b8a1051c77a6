"""Whose words a quotation is: the one its attribution names, or who spoke right before it."""

from __future__ import annotations

import re

from briefing.quotes.attribution import Attribution, attribution_before, goes_on, has_verb
from briefing.quotes.mere_words import is_mere_word
from briefing.quotes.people import Person
from briefing.quotes.pronouns import group_before, person_meant
from briefing.quotes.reading import Reading, Voice
from briefing.quotes.speakers import Kind
from briefing.quotes.subjects import sentence_ends
from briefing.text.quotations import Quotation

# how far an unattributed quotation may lie behind the words of the speaker it goes on with
_GO_ON_REACH = 260
# "... . Und: "..."": the one who spoke adds something
_ADDED = re.compile(r"[.,]?\s+(?:And|Und|Weiter|Et|Y|И|Denn|But|Aber|Mais|Pero|Но):\s+")


def voice_of(reading: Reading, found: Attribution, quotation: Quotation, left: int) -> Voice | None:
    """The speaker by name: full name and role from where the document introduces them.

    Args:
        reading: of the text.
        found: the words of attribution.
        quotation: that they stand by.
        left: where the sentence of the quotation begins.
    """
    who, people = found.who, reading.people
    end = max(quotation.outer_end, found.end)
    number = reading.paragraph(quotation.outer_start)
    person: Person | None = None
    speaker, role = who.name, who.role
    if who.kind is Kind.PRONOUN:
        person = person_meant(reading, who, found.start, told_from=left)
        if person is None:
            return group_before(reading, who, found.start, end, found.verb)
        speaker, role = person.name, person.role
    elif who.kind is Kind.PERSON:
        person = people.full(who.name, found.end)
        if person:
            speaker, role = person.name, role or person.role
            person.role = person.role or role
            person.gender = person.gender or who.gender
        elif " " in who.name or who.role:
            person = people.learn(who, found.start)
    elif who.kind is Kind.UNNAMED:
        person = (
            people.with_role(who.name, found.start)
            if len(who.name.split()) <= 2 and who.name[:2] not in ("a ", "an")
            else None
        )
        if person:
            speaker, role = person.name, person.role
    elif (
        who.kind is Kind.PAPER
        and reading.last
        and number - reading.last.paragraph <= 1
        and who.name in ("statement", "post", "message", "tweet")
    ):
        speaker, role, person = reading.last.speaker, reading.last.role, reading.last.person
    return Voice(speaker, role, found.verb, person, end, number, who.kind)


def inherited_voice(
    reading: Reading, index: int, left: int, *, same_sentence: bool, alone: bool, whole: bool
) -> Voice | None:
    """The voice before: for a fragment that goes on in the sentence, and for a quotation alone in its place."""
    last, quotation = reading.last, reading.quotations[index]
    added = index > 0 and _ADDED.fullmatch(
        reading.text, reading.quotations[index - 1].outer_end, quotation.outer_start
    )
    if added and last and reading.voices.get(index - 1):
        number = reading.paragraph(quotation.outer_start)
        return Voice(last.speaker, last.role, last.verb, last.person, quotation.outer_end, number, last.kind)
    number = reading.paragraph(quotation.outer_start)
    if (
        same_sentence
        and index
        and index - 1 in reading.voices
        and last
        and last.end >= quotation.outer_start - 1
    ):
        return Voice(last.speaker, last.role, last.verb, last.person, quotation.outer_end, number, last.kind)
    if same_sentence and index and index - 1 in reading.voices:
        between = reading.text[reading.quotations[index - 1].outer_end : quotation.outer_start]
        verb = goes_on(between, reading.language)
        if last and len(between) <= 130 and (verb or not has_verb(between, reading.language)):
            return Voice(
                last.speaker,
                last.role,
                verb or last.verb,
                last.person,
                quotation.outer_end,
                number,
                last.kind,
            )
        return None
    leads_on = is_led(reading.text, quotation) or reading.text.startswith(",", quotation.outer_end)
    if not (alone and whole) or leads_on:
        return None
    if last and last.paragraph == number:
        return _going_on(reading, last, quotation, number)
    said = _said_in_sentence_before(reading, left, quotation, number)
    if said:
        return said
    opens = not reading.text[reading.paragraph_starts[number] : quotation.outer_start].strip()
    if last and last.paragraph == number - 1 and opens:
        gap = reading.text[last.end : quotation.outer_start]
        return None if gap.strip(' \n.,"”“»') else _going_on(reading, last, quotation, number)
    return None


def is_led(text: str, quotation: Quotation) -> bool:
    """Whether a comma before the closing mark leads on to the one who speaks."""
    return last_sign(text, quotation) == ","


def last_sign(text: str, quotation: Quotation) -> str:
    """The sign before the closing mark, or before the marks of quotations that close together."""
    inside = text[quotation.start : quotation.end][-3:].rstrip("'’”")
    return inside[-1:] or text[quotation.end - 1]


def _going_on(reading: Reading, last: Voice, quotation: Quotation, number: int) -> Voice | None:
    """Same speaker, when little lies between and nobody else is named or speaks there."""
    if quotation.outer_start - last.end > _GO_ON_REACH:
        return None
    others = [
        person
        for person in reading.people.mentioned(last.end, quotation.outer_start)
        if person is not last.person
    ]
    between = reading.text[last.end : quotation.outer_start]
    if others or has_verb(between, reading.language):
        return None
    return Voice(last.speaker, last.role, last.verb, last.person, quotation.outer_end, number, last.kind)


def _said_in_sentence_before(reading: Reading, left: int, quotation: Quotation, number: int) -> Voice | None:
    """`Karan said the talks were over. "We are done."`"""
    start = reading.paragraph_starts[number]
    if left <= start:
        return None
    ends = [end for end in sentence_ends(reading.text, max(start, left - 500), left) if end < left]
    first = ends[-1] if ends else max(start, left - 500)
    if any(mark in reading.text[first:left] for mark in '"“”«»'):
        return None
    end = len(reading.text[first:left].rstrip(" .!?\n")) + first
    found = attribution_before(reading.text, first, end, reading.language, whole=False)
    return voice_of(reading, found, quotation, first) if found else None


def share_backwards(reading: Reading, index: int, voice: Voice) -> None:
    """`The deal was "dead" and the army "finished", Karan said.`: the first fragment has the same speaker."""
    if index == 0 or index - 1 in reading.voices:
        return
    before, after = reading.quotations[index - 1], reading.quotations[index]
    text = reading.text
    between = text[before.outer_end : after.outer_start]
    if (
        len(between) > 110
        or has_verb(between, reading.language)
        or sentence_ends(text, before.outer_end, after.outer_start)
    ):
        return
    if text[before.end - 1] in ".!?" or is_mere_word(
        text, before, max(0, before.outer_start - 60), reading.language
    ):
        return
    if reading.paragraph(before.start) == reading.paragraph(after.start):
        reading.voices[index - 1] = voice
