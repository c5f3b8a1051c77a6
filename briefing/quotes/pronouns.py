"""Who "he", "she" and "it" are: the one who spoke or was told of last, when only one can be meant."""

from __future__ import annotations

from briefing.quotes.gender import gender_of_title
from briefing.quotes.people import Person
from briefing.quotes.reading import Reading, Voice
from briefing.quotes.speakers import Kind, Who
from briefing.quotes.subjects import sentence_ends

# paragraphs looked back for the one a pronoun means
_PARAGRAPHS_BACK = 2


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


def _may_be_last(last: Voice, gender: str) -> bool:
    """Whether a pronoun may mean the one who spoke last, known by name or not."""
    if last.person is None:
        return last.kind in (Kind.PERSON, Kind.UNNAMED)
    return _may_fit(last.person, gender)


def person_meant(reading: Reading, who: Who, position: int, number: int) -> Person | None:
    """The one person "he" or "she" can mean here."""
    if who.name.lower() in ("they", "we", "i", "it", "sie"):
        return None
    people, last = reading.people, reading.last
    start = reading.paragraph_starts[number]
    if last and _may_be_last(last, who.gender) and number - last.paragraph <= _PARAGRAPHS_BACK:
        others = [
            person
            for person in people.mentioned(last.end, position)
            if person is not last.person and _may_fit(person, who.gender)
        ]
        if people.names_someone_else(last.end, position):
            return None
        if not others or last.person is None:
            return last.person if last.person and _fits(last.person, who.gender) else None
    for back in range(_PARAGRAPHS_BACK + 1):
        if number - back < 0:
            break
        first = reading.paragraph_starts[number - back]
        until = position if back == 0 else reading.paragraph_ends[number - back]
        fitting = [person for person in people.mentioned(first, until) if _may_fit(person, who.gender)]
        if fitting:
            one = fitting[0]
            if len(fitting) > 1:
                near = _nearest(reading, max(start if back == 0 else first, 0), until, who.gender)
                if near is None:
                    return None
                one = near
            return one if _fits(one, who.gender) else None
    return None


def _nearest(reading: Reading, start: int, until: int, gender: str) -> Person | None:
    """Of several, the only one named in the sentence just before; else none."""
    ends = sentence_ends(reading.text, max(start, until - 600), until)
    for first, last in (
        (ends[-1] if ends else start, until),
        (ends[-2] if len(ends) > 1 else start, ends[-1] if ends else until),
    ):
        named = [person for person in reading.people.mentioned(first, last) if _may_fit(person, gender)]
        if named:
            return named[0] if len(named) == 1 else None
    return None
