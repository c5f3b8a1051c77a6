"""Who "he", "she" and "it" are: the one who spoke or was told of last, when only one can be meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing.quotes.attribution import according_source, has_verb
from briefing.quotes.gender import gender_of_title
from briefing.quotes.german_speakers import german_subject
from briefing.quotes.people import Person
from briefing.quotes.reading import Reading, Voice
from briefing.quotes.speaker_tokens import tokens_of
from briefing.quotes.speakers import Kind, Who
from briefing.quotes.speech_words import ROLES
from briefing.quotes.subjects import main_subject, sentence_ends, verbs_of

# paragraphs looked back for the one a pronoun means
_PARAGRAPHS_BACK = 2
# characters looked back
_REACH = 900
# characters in which the subject of a sentence stands
_SUBJECT_REACH = 200
# characters behind a role in which the name stands: "The analyst of the bank, Ilse Karan"
_NAME_REACH = 8
_SPOKEN = re.compile(r" (?:has |had |also )?([^\W\d_]+)")
# "Sarra's top diplomat said": somebody who speaks without a name
_TITLED = re.compile(
    r"\s*([A-ZÀ-Þ][\w-]+['’]s (?:[a-z-]+ ){0,2}([a-z-]+)) (?:said|told|says|added|noted|stressed)\b"
)
# pronouns that mean no single person
_NO_PERSON = ("they", "we", "i", "it", "sie")


def group_before(reading: Reading, who: Who, start: int, end: int, verb: str) -> Voice | None:
    """As in "It said", "they said", and "he said" of an unnamed official: who spoke last, just now, without a name."""
    last, number = reading.last, reading.paragraph(start)
    if last is None or last.person is not None or number - last.paragraph > 1:
        return None
    if who.gender and not _is_nameless(reading, last, who.gender, start):
        return None
    return Voice(last.speaker, last.role, verb, None, end, number, last.kind)


def _is_nameless(reading: Reading, last: Voice, gender: str, position: int) -> bool:
    """Whether "he" or "she" goes on with an unnamed person, nobody else being named since."""
    told = gender_of_title(last.speaker.split()[-1].lower()) if last.speaker else ""
    return (
        last.kind is Kind.UNNAMED
        and told in ("", gender)
        and last.speaker[-1:] != "s"
        and not reading.people.mentioned(last.end, position)
        and not reading.people.names_someone_else(last.end, position)
    )


def _fits(person: Person, gender: str) -> bool:
    """Whether a pronoun may mean somebody: one of unknown gender fits no "he" or "she"."""
    return not gender or person.gender == gender


def _may_fit(person: Person, gender: str) -> bool:
    """Whether a pronoun might as well mean somebody else: one of unknown gender is in the way of all."""
    return not (gender and person.gender and person.gender != gender)


def person_meant(reading: Reading, who: Who, position: int, *, told_from: int) -> Person | None:
    """The one person "he" or "she" can mean here: of the nearest sentence that tells of anybody, or who spoke there.

    Args:
        reading: of the text.
        who: the pronoun.
        position: where it stands.
        told_from: where the sentence begins that is told in his or her words, before the pronoun or with it.
    """
    if who.name.lower() in _NO_PERSON:
        return None
    last = reading.last
    if any(_may_fit(person, who.gender) for person in reading.people.mentioned(told_from, position)):
        # `Karan "must resign", he said`; `Karan met "the enemy", as he calls him`
        return None
    if told_from < position and has_verb(_before_quotation(reading, told_from, position), reading.language):
        # `An official said: "We are ready," he added.`
        return None
    others: list[Person] = []
    for start, end in _sentences_back(reading, min(position, told_from)):
        spoke = last is not None and start < last.end <= end
        since = last.end if last and spoke else start
        told = _told_of(reading, since, end, who.gender, others)
        if told is None:
            return None
        if len(told) == 1 and _speaks(reading, told[0], since, end):
            return told[0] if _fits(told[0], who.gender) else None
        if last and spoke and not told:
            return last.person if last.person and _fits(last.person, who.gender) else None
        subject = None if spoke else _subject(reading, start, end)
        if subject and subject.kind is Kind.PRONOUN and subject.gender == who.gender:
            # "He said Karan was late": somebody else than he
            others += told
        elif subject and _is_somebody_else(reading, subject, (start, end), told):
            return None
        elif told:
            return told[0] if len(told) == 1 and _fits(told[0], who.gender) else None
    return None


def _speaks(reading: Reading, person: Person, start: int, end: int) -> bool:
    """As in "The road is closed, Karan said"."""
    verbs, text = verbs_of(reading.language), reading.text
    at = text.find(person.surname, start, end)
    while at >= 0:
        after = _SPOKEN.match(text, at + len(person.surname), end)
        if after and after[1] in verbs:
            return True
        at = text.find(person.surname, at + 1, end)
    return False


def _is_somebody_else(
    reading: Reading, subject: Who, sentence: tuple[int, int], told: Sequence[Person]
) -> bool:
    """Whether a sentence tells of somebody without a name or unknown: "The diplomat welcomed Karan"."""
    start, end = sentence
    if subject.kind is Kind.PERSON and has_verb(reading.text[start:end], reading.language):
        return reading.people.full(subject.name, end) is None
    plural = reading.language != "de" and subject.name.endswith(("s", "people", "men", "women"))
    if subject.kind is not Kind.UNNAMED or plural:
        return False
    named = reading.people.mentioned(start, start + len(subject.name) + _NAME_REACH)
    known = reading.people.with_role(subject.name, start)
    return not any(person is known or any(person is other for other in named) for person in told)


def _before_quotation(reading: Reading, start: int, end: int) -> str:
    """The words of a sentence before what it quotes."""
    quoted = (quotation.outer_start for quotation in reading.quotations_in(start, end))
    return reading.text[start : next(quoted, start)]


def _sentences_back(reading: Reading, position: int) -> list[tuple[int, int]]:
    """The sentences before a place, nearest first; what is quoted in them is still in them."""
    number = reading.paragraph(position)
    first = max(reading.paragraph_starts[max(0, number - _PARAGRAPHS_BACK)], position - _REACH)
    edges = [first, *sentence_ends(reading.text, first, position), position]
    spans = [(start, end) for start, end in pairwise(edges) if end > start]
    return spans[::-1]


def _told_of(
    reading: Reading, start: int, end: int, gender: str, others: Sequence[Person]
) -> list[Person] | None:
    """The persons of a stretch whom a pronoun might mean; None when it names somebody who is unknown or has no name."""
    if reading.people.names_someone_else(start, end) or _cites_nobody(reading, start, end):
        return None
    fitting = [person for person in reading.people.mentioned(start, end) if _may_fit(person, gender)]
    return [person for person in fitting if all(person is not other for other in others)]


def _cites_nobody(reading: Reading, start: int, end: int) -> bool:
    """As in "according to a diplomat": he is the diplomat, whoever else is named."""
    source = according_source(reading.text, start, end, reading.language)
    return source is not None and source.kind is Kind.UNNAMED and not source.name.endswith("s")


def _subject(reading: Reading, start: int, end: int) -> Who | None:
    if reading.is_quoted(start):
        return None
    tokens = tokens_of(reading.text, start, min(end, start + _SUBJECT_REACH))
    is_german = reading.language == "de"
    titled = _TITLED.match(reading.text, start, end) if reading.language == "en" else None
    if titled and titled[2].lower() in ROLES:
        return Who(titled[1], Kind.UNNAMED)
    who = german_subject(reading.text, tokens) if is_german else main_subject(reading.text, tokens)
    # "When Karan spoke, he smiled" is told of Karan
    return None if who and who.kind is Kind.PRONOUN and who.name not in [t.text for t in tokens[:2]] else who
