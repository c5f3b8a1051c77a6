"""Direct quotations with speaker, role and verb, as the source gives them. Nothing is guessed.

A quotation is taken when a verb of speech with a readable subject claims it, or when it stands as whole
sentences of its own (then the speaker may stay ""). Scare quotes, titles and words as such are not taken.
A pronoun, a surname or "the minister" is traced to the one person it can mean; where two fit, the speaker
stays "". A quotation alone in its place goes on with the speaker before it while nobody else is named.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from briefing.model.analysis import Quote, Sentence
from briefing.model.document import Document
from briefing.quotes.attribution import (
    Attribution,
    attribution_after,
    attribution_before,
    goes_on,
    has_verb,
)
from briefing.quotes.gender import gender_of_title
from briefing.quotes.people import People, Person
from briefing.quotes.speakers import Kind, Who
from briefing.quotes.speech_words import NAMED_LANGUAGES, NAMING_BEFORE
from briefing.quotes.subjects import sentence_ends
from briefing.text.quotations import Quotation, find_quotations, paragraphs
from briefing.text.word_lists import word_set

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ENDS_SENTENCE = (".", "!", "?", "…", ",", "؟", "。", "—", "–")
_ARTICLE_BEFORE = re.compile(
    r"\b(?:the|this|that|these|those|his|its|their|her|our|any|such|of|for|from|by|with|to|s['’]?|['’]s)\s$",
    re.IGNORECASE,
)
_SHOWN_ON = re.compile(r"(?:\b(?:on|of|in|for|to|with)|['’]s)\s$")
_TITLE_WORDS = 6
_CALLED_BY = re.compile(r"(?:,|\b(?:he|she|it|we|they|who|has|have|had|[A-Z][\w'’-]+))\s(?:called|termed)\s$")
_LEADS_INTO = word_set("that how to as was were is are be by of with the a an his her their its from for")
_NOUN_AFTER = re.compile(
    r"\s(?!(?:and|or|but|in|on|of|to|for|by|with|as|at|if|from|after|before|when|that|over|he|she|said)\b)[a-z]{3,}"
)
# how far an unattributed quotation may lie behind the words of the speaker it goes on with
_GO_ON_REACH = 260
# paragraphs looked back for the one a pronoun means
_PARAGRAPHS_BACK = 2


@dataclass(slots=True)
class _Voice:
    """Who spoke last: the state carried from one quotation to the next."""

    speaker: str
    role: str
    verb: str
    person: Person | None
    # end of the quotation or of the words of attribution, whichever comes later
    end: int
    paragraph: int
    kind: Kind | None = None


@dataclass(slots=True)
class _Reading:
    text: str
    language: str
    quotations: list[Quotation]
    people: People
    paragraph_starts: list[int]
    paragraph_ends: list[int]
    last: _Voice | None = None
    # index of the found quotes by quotation
    voices: dict[int, _Voice | None] = field(default_factory=dict)

    def paragraph(self, position: int) -> int:
        return max(0, bisect_right(self.paragraph_starts, position) - 1)


def find_quotes(document: Document, sentences: tuple[Sentence, ...]) -> tuple[Quote, ...]:
    """All quotations of a document in order. Texts without quotation marks cost one search."""
    quotations = find_quotations(document.text)
    if not quotations or not sentences:
        return ()
    spans = paragraphs(document.text)
    reading = _Reading(
        document.text,
        document.language if document.language else "en",
        quotations,
        People(document.text, quotations),
        [start for start, _ in spans],
        [end for _, end in spans],
    )
    starts = [sentence.start for sentence in sentences]
    for index in range(len(quotations)):
        _read(reading, index)
    found = [_quote(document, reading, index, starts) for index in range(len(quotations))]
    return tuple(quote for quote in found if quote is not None)


def _quote(document: Document, reading: _Reading, index: int, starts: list[int]) -> Quote | None:
    if index not in reading.voices:
        return None
    quotation, voice = reading.quotations[index], reading.voices[index]
    if reading.language not in NAMED_LANGUAGES:
        voice = None
    return Quote(
        document_id=document.id,
        sentence_first=max(0, bisect_right(starts, quotation.start) - 1),
        sentence_last=max(0, bisect_right(starts, quotation.end - 1) - 1),
        start=quotation.start,
        end=quotation.end,
        words=document.text[quotation.start : quotation.end],
        speaker=voice.speaker if voice else "",
        role=voice.role if voice else "",
        verb=voice.verb if voice else "",
    )


def _read(reading: _Reading, index: int) -> None:
    """Decide on one quotation: enter it with its voice, or leave it out."""
    text, quotation = reading.text, reading.quotations[index]
    left, same_sentence = _left_edge(reading, index)
    right = _right_edge(reading, index)
    alone = not text[left : quotation.outer_start].strip(" \u00a0—–-,")
    whole = _is_whole(text, quotation, alone)
    if not whole and _is_mere_word(text, quotation, left):
        return
    found = _attribution(reading, index, left, right, alone=alone, whole=whole)
    voice = _voice(reading, found, quotation) if found else None
    if found is None:
        voice = _inherited(reading, index, left, same_sentence=same_sentence, alone=alone, whole=whole)
    if voice is None and found is None and not (whole and alone and len(_words(text, quotation)) >= 4):
        return
    reading.voices[index] = voice
    if voice:
        _share_backwards(reading, index, voice)
        reading.last = voice
    elif found:
        reading.last = None


def _left_edge(reading: _Reading, index: int) -> tuple[int, bool]:
    """Start of the stretch before the quotation, and whether the quotation before it is in the same sentence."""
    quotation = reading.quotations[index]
    number = reading.paragraph(quotation.outer_start)
    start = reading.paragraph_starts[number]
    previous = reading.quotations[index - 1] if index else None
    joined = previous is not None and previous.outer_end > start
    if previous is not None and joined:
        start = previous.outer_end
    window = max(start, quotation.outer_start - 600)
    ends = sentence_ends(reading.text, window, quotation.outer_start)
    if ends:
        return ends[-1], False
    closed = previous is not None and joined and _closes_sentence(reading.text, previous)
    return window, bool(joined and not closed)


def _closes_sentence(text: str, quotation: Quotation) -> bool:
    """Whether a sentence ends with the quotation: a full stop inside, and a capital or another mark after it."""
    if text[quotation.end - 1] not in ".!?…":
        return False
    after = text[quotation.outer_end : quotation.outer_end + 2].strip()
    return not after or (not after[0].islower() and after[0] not in ",;:")


def _right_edge(reading: _Reading, index: int) -> int:
    quotation = reading.quotations[index]
    end = reading.paragraph_ends[reading.paragraph(quotation.outer_end - 1)]
    if index + 1 < len(reading.quotations):
        end = min(end, reading.quotations[index + 1].outer_start)
    return max(end, quotation.outer_end)


def _words(text: str, quotation: Quotation) -> list[str]:
    return _WORD.findall(text, quotation.start, min(quotation.end, quotation.start + 400))


def _is_whole(text: str, quotation: Quotation, alone: bool) -> bool:
    """Whether the words are sentences of their own and not a fragment of the sentence around them."""
    first, last = text[quotation.start], text[quotation.end - 1]
    if first in "[(‘'…" and quotation.end - quotation.start > 2:
        first = text[quotation.start + 1]
    after = text[quotation.outer_end : quotation.outer_end + 1]
    starts = not first.islower()
    ends = last in _ENDS_SENTENCE or after in (".", ",", "!", "?") or not after
    if alone:
        return starts and ends
    before = text[max(0, quotation.outer_start - 2) : quotation.outer_start].strip()
    # what a word runs into is a part of the sentence around it, however long
    word_before = _WORD.findall(text[max(0, quotation.outer_start - 16) : quotation.outer_start])[-1:]
    runs_into = before[-1:].isalnum() and (last not in ".!?," or word_before[0].lower() in _LEADS_INTO)
    return (
        starts
        and ends
        and (before[-1:] in (":", ",") or (not runs_into and len(_words(text, quotation)) >= 6))
    )


def _is_mere_word(text: str, quotation: Quotation, left: int) -> bool:
    """Titles, names and scare quotes."""
    words = _words(text, quotation)
    before = text[max(left, quotation.outer_start - 60) : quotation.outer_start]
    nearby = [word.lower() for word in _WORD.findall(before)[-2:]]
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
    titled = len(cased) >= 1 and all(word[0].isupper() for word in cased) and len(words) > 1
    if titled and len(words) <= _TITLE_WORDS and _SHOWN_ON.search(before):
        # US style puts the full stop inside: on "Harbor Tonight."
        return True
    if titled and not before.rstrip().endswith((":", ",")) and text[quotation.end - 1] not in ".!?,":
        return True
    if len(words) == 1:
        return _ARTICLE_BEFORE.search(before) is not None or not words[0].isalpha()
    return not words


def _attribution(
    reading: _Reading, index: int, left: int, right: int, *, alone: bool, whole: bool
) -> Attribution | None:
    text, language, quotation = reading.text, reading.language, reading.quotations[index]
    before = None
    if not alone:
        before = attribution_before(text, left, quotation.outer_start, language, whole=whole)
    # a comma before the closing mark leads to the one who speaks, whatever verb stands further ahead
    led = text[quotation.end - 1] == ","
    if before and (before.close or (not whole and not led)):
        return before
    after = attribution_after(text, quotation.outer_end, right, language, partial=not whole)
    if after and _goes_with(text, quotation, alone):
        return after
    return before or (after if not alone else None)


def _goes_with(text: str, quotation: Quotation, alone: bool) -> bool:
    """Whether what follows may attribute the quotation: not after a full stop inside and a new sentence."""
    last = text[quotation.end - 1]
    after = text[quotation.outer_end : quotation.outer_end + 1]
    return (
        last != "."
        or after in (",", "،")
        or not alone
        or text[quotation.outer_end : quotation.outer_end + 3].strip()[:1].islower()
        or after == " "
    )


def _voice(reading: _Reading, found: Attribution, quotation: Quotation) -> _Voice | None:
    """The speaker by name: full name and role from where the document introduces them."""
    who, people = found.who, reading.people
    end = max(quotation.outer_end, found.end)
    number = reading.paragraph(quotation.outer_start)
    person: Person | None = None
    speaker, role = who.name, who.role
    if who.kind is Kind.PRONOUN:
        person = _pronoun(reading, who, found.start, number)
        if person is None:
            return _group_before(reading, who, found.start, end, found.verb)
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
    return _Voice(speaker, role, found.verb, person, end, number, who.kind)


def _group_before(reading: _Reading, who: Who, start: int, end: int, verb: str) -> _Voice | None:
    """As in "It said", "they said", and "he said" of an unnamed official: who spoke last, just now, without a name."""
    last, number = reading.last, reading.paragraph(start)
    if last is None or last.person is not None or number - last.paragraph > 1:
        return None
    if who.gender and not _is_nameless(reading, last, who.gender, start):
        return None
    return _Voice(last.speaker, last.role, verb, None, end, number, last.kind)


def _is_nameless(reading: _Reading, last: _Voice, gender: str, position: int) -> bool:
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


def _may_be_last(last: _Voice, gender: str) -> bool:
    """Whether a pronoun may mean the one who spoke last, known by name or not."""
    if last.person is None:
        return last.kind in (Kind.PERSON, Kind.UNNAMED)
    return _may_fit(last.person, gender)


def _pronoun(reading: _Reading, who: Who, position: int, number: int) -> Person | None:
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


def _nearest(reading: _Reading, start: int, until: int, gender: str) -> Person | None:
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


def _inherited(
    reading: _Reading, index: int, left: int, *, same_sentence: bool, alone: bool, whole: bool
) -> _Voice | None:
    """The voice before: for a fragment that goes on in the sentence, and for a quotation alone in its place."""
    last, quotation = reading.last, reading.quotations[index]
    number = reading.paragraph(quotation.outer_start)
    if (
        same_sentence
        and index
        and index - 1 in reading.voices
        and last
        and last.end >= quotation.outer_start - 1
    ):
        return _Voice(last.speaker, last.role, last.verb, last.person, quotation.outer_end, number, last.kind)
    if same_sentence and index and index - 1 in reading.voices:
        between = reading.text[reading.quotations[index - 1].outer_end : quotation.outer_start]
        verb = goes_on(between, reading.language)
        if last and len(between) <= 130 and (verb or not has_verb(between, reading.language)):
            return _Voice(
                last.speaker,
                last.role,
                verb or last.verb,
                last.person,
                quotation.outer_end,
                number,
                last.kind,
            )
        return None
    if not (alone and whole):
        return None
    if last and last.paragraph == number:
        return _going_on(reading, last, quotation, number)
    said = _said_in_sentence_before(reading, left, quotation, number)
    if said:
        return said
    if last and last.paragraph == number - 1 and _stands_apart(reading, quotation, number):
        gap = reading.text[last.end : quotation.outer_start]
        if not gap.strip(' \n.,"”“»'):
            return _going_on(reading, last, quotation, number)
        before = reading.paragraph_ends[number - 1]
        again = _said_in_sentence_before(reading, before, quotation, number - 1)
        return again if again and again.person is last.person else None
    return None


def _going_on(reading: _Reading, last: _Voice, quotation: Quotation, number: int) -> _Voice | None:
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
    return _Voice(last.speaker, last.role, last.verb, last.person, quotation.outer_end, number, last.kind)


def _stands_apart(reading: _Reading, quotation: Quotation, number: int) -> bool:
    """Nothing but the quotation in its paragraph."""
    start, end = (
        reading.paragraph_starts[number],
        reading.paragraph_ends[reading.paragraph(quotation.outer_end - 1)],
    )
    return not reading.text[start : quotation.outer_start].strip() and not reading.text[
        quotation.outer_end : end
    ].strip(" .")


def _said_in_sentence_before(
    reading: _Reading, left: int, quotation: Quotation, number: int
) -> _Voice | None:
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
    return _voice(reading, found, quotation) if found else None


def _share_backwards(reading: _Reading, index: int, voice: _Voice) -> None:
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
    if text[before.end - 1] in ".!?" or _is_mere_word(text, before, max(0, before.outer_start - 60)):
        return
    if reading.paragraph(before.start) == reading.paragraph(after.start):
        reading.voices[index - 1] = voice
