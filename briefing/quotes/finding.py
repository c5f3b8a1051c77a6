"""Direct quotations with speaker, role and verb, as the source gives them. Nothing is guessed.

A quotation is taken when a verb of speech with a readable subject claims it, or when it stands as whole
sentences of its own (then the speaker may stay ""). Scare quotes, titles and words as such are not taken.
A pronoun, a surname or "the minister" is traced to the one person it can mean; where two fit, the speaker
stays "". A quotation alone in its place goes on with the speaker before it while nobody else is named.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from briefing.model.analysis import Quote, Sentence
from briefing.model.document import Document
from briefing.quotes.attribution import Attribution, attribution_after, attribution_before
from briefing.quotes.german_phrases import is_adverb
from briefing.quotes.mere_words import WORD, is_mere_word, words_of
from briefing.quotes.people import People
from briefing.quotes.polled import is_put_to_respondents
from briefing.quotes.reading import Reading, Voice
from briefing.quotes.reported_speech import german_source
from briefing.quotes.speakers import Kind, Who
from briefing.quotes.speech_words import NAMED_LANGUAGES, SPEECH_VERBS
from briefing.quotes.subjects import sentence_ends
from briefing.quotes.voices import inherited_voice, is_led, last_sign, share_backwards, voice_of
from briefing.text.quotations import Quotation, find_quotations, paragraphs
from briefing.text.word_lists import word_set

_CAPITAL_NEXT = re.compile(r" [A-ZÀ-Þ]")
_ENDS_SENTENCE = (".", "!", "?", "…", ",", "؟", "。", "—", "–")
# sentences of their own that are taken although nobody says them; fewer words are a title or a shout
_LEAST_WORDS = 4
_LEADS_INTO = word_set("that how to as was were is are be by of with the a an his her their its from for")


def find_quotes(document: Document, sentences: tuple[Sentence, ...]) -> tuple[Quote, ...]:
    """All quotations of a document in order. Texts without quotation marks cost one search."""
    quotations = find_quotations(document.text)
    if not quotations or not sentences:
        return ()
    spans = paragraphs(document.text)
    reading = Reading(
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


def _quote(document: Document, reading: Reading, index: int, starts: list[int]) -> Quote | None:
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


def _read(reading: Reading, index: int) -> None:
    """Decide on one quotation: enter it with its voice, or leave it out."""
    text, quotation = reading.text, reading.quotations[index]
    left, same_sentence = _left_edge(reading, index)
    right = _right_edge(reading, index)
    alone = not text[left : quotation.outer_start].strip(" \u00a0—–-,")
    whole = _is_whole(text, quotation, alone)
    if not whole and is_mere_word(text, quotation, left, reading.language):
        return
    if is_put_to_respondents(text, quotation, left, right):
        reading.last = None
        return
    found = _attribution(reading, index, left, right, alone=alone, whole=whole)
    voice = voice_of(reading, found, quotation, left) if found else None
    if found is None:
        voice = inherited_voice(reading, index, left, same_sentence=same_sentence, alone=alone, whole=whole)
    if voice is None and found is None and reading.language == "de":
        source = german_source(reading, quotation)
        found = source if isinstance(source, Attribution) and _is_somebody(reading, source.who) else None
        voice = voice_of(reading, found, quotation, left) if found else _told_on(reading, source, quotation)
    is_led_to = alone or _mark_before(text, quotation) in (":", ",")
    stands = whole and is_led_to and len(words_of(text, quotation)) >= _LEAST_WORDS
    if voice is None and found is None and not stands:
        return
    reading.voices[index] = voice
    if voice:
        share_backwards(reading, index, voice)
        reading.last = voice
    elif found:
        reading.last = None


def _is_somebody(reading: Reading, who: Who) -> bool:
    """Not an adverb with the capital of its place: "Derzeit", "Aktuell"."""
    if is_adverb(who):
        return False
    lone = who.kind is Kind.PERSON and not who.role and " " not in who.name
    return (
        not lone or reading.is_noun(who.name) or reading.people.full(who.name, len(reading.text)) is not None
    )


def _told_on(reading: Reading, source: Attribution | Voice | None, quotation: Quotation) -> Voice | None:
    """The voice that reported speech goes on with."""
    if not isinstance(source, Voice):
        return None
    return replace(source, end=quotation.outer_end, paragraph=reading.paragraph(quotation.outer_start))


def _left_edge(reading: Reading, index: int) -> tuple[int, bool]:
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


def _right_edge(reading: Reading, index: int) -> int:
    quotation = reading.quotations[index]
    end = reading.paragraph_ends[reading.paragraph(quotation.outer_end - 1)]
    if index + 1 < len(reading.quotations):
        end = min(end, reading.quotations[index + 1].outer_start)
    return max(end, quotation.outer_end)


def _is_whole(text: str, quotation: Quotation, alone: bool) -> bool:
    """Whether the words are sentences of their own and not a fragment of the sentence around them."""
    first, last = text[quotation.start], last_sign(text, quotation)
    if first in "[(‘'…" and quotation.end - quotation.start > 2:
        first = text[quotation.start + 1]
    after = text[quotation.outer_end : quotation.outer_end + 1]
    starts = not first.islower()
    ends = last in _ENDS_SENTENCE or after in (".", ",", "!", "?") or not after
    if alone:
        return starts and ends
    before = text[max(0, quotation.outer_start - 2) : quotation.outer_start].strip()
    # what a word runs into is a part of the sentence around it, however long
    word_before = WORD.findall(text[max(0, quotation.outer_start - 16) : quotation.outer_start])[-1:]
    runs_into = before[-1:].isalnum() and (last not in ".!?," or word_before[0].lower() in _LEADS_INTO)
    return (
        starts
        and ends
        and (before[-1:] in (":", ",") or (not runs_into and len(words_of(text, quotation)) >= 6))
    )


def _attribution(
    reading: Reading, index: int, left: int, right: int, *, alone: bool, whole: bool
) -> Attribution | None:
    text, language, quotation = reading.text, reading.language, reading.quotations[index]
    before = None
    if not alone:
        before = attribution_before(text, left, quotation.outer_start, language, whole=whole)
    led = is_led(text, quotation)
    if before and (before.close or _mark_before(text, quotation) == ":" or (not whole and not led)):
        return before
    after = None
    if not (language == "en" and whole and _ends_before_another(text, quotation, right)):
        after = attribution_after(text, quotation.outer_end, right, language, partial=not whole)
    if after and _goes_with(text, quotation, alone):
        return after
    if led and whole:
        # somebody is named behind it, in words that cannot be read
        return None
    return before or (after if not alone else None)


def _mark_before(text: str, quotation: Quotation) -> str:
    """The last sign before a quotation: a comma or a colon leads to it, whoever speaks ("writing, ...")."""
    return text[max(0, quotation.outer_start - 2) : quotation.outer_start].rstrip()[-1:]


def _ends_before_another(text: str, quotation: Quotation, right: int) -> bool:
    """Whether the sentence ends inside and another follows: `"Stay." Mayor Karan told`, `"Go!" Karan replies "No"`."""
    sign = last_sign(text, quotation)
    if not _CAPITAL_NEXT.match(text, quotation.outer_end):
        return False
    return sign == "." or (sign in "!?" and _leads_on(text[quotation.outer_end : right]))


def _leads_on(stretch: str) -> bool:
    """Whether the words up to the next quotation end with the verb that says it."""
    words = stretch.rstrip(" :").split()
    return bool(words) and stretch.rstrip()[-1] not in ",.;!?" and words[-1] in SPEECH_VERBS["en"]


def _goes_with(text: str, quotation: Quotation, alone: bool) -> bool:
    """Whether what follows may attribute the quotation: not after a full stop inside and a new sentence."""
    if last_sign(text, quotation) not in ".…" or not alone:
        return True
    after = text[quotation.outer_end : quotation.outer_end + 3]
    return after[:1] in (",", "،") or after.strip()[:1].islower()
