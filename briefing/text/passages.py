"""Cut a document into passages: what may be printed, with what it needs, and nothing that hangs in the air.

The unit is the sentence, or the sentences one quotation binds together. A unit that leans on the one before
is offered together with it; where that is not to be had, it is not offered at all. Order is the document's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model import Document, Passage, Sentence
from briefing.text.boilerplate import ends_sentence, is_boilerplate, is_fragment, is_heading, is_truncated
from briefing.text.datelines import is_dateline
from briefing.text.openings import Need, offers_antecedent, opening_need
from briefing.text.quotation_marks import outside_quotes, quotation_groups
from briefing.text.spans import list_marker_end
from briefing.text.speech_acts import has_attribution
from briefing.text.tokens import tokenize, word_count

# Sentences shown only so that the rest can be understood: two reach from "He continued" over the quotation
# before to the name; a third would make the passage about something else.
MAX_LEAD_IN = 2
# A longer quotation is a speech, not a passage.
MAX_QUOTATION = 8
# Fewer words are a fragment ("Results are awaited." has three).
_MIN_WORDS = 3
_LIST_ENTRY_WORDS = 6


@dataclass(frozen=True, slots=True)
class SentenceTraits:
    """What selection wants to know of one sentence beside its words."""

    is_heading: bool = False
    is_boilerplate: bool = False
    # cut off, or without the end a sentence has
    is_truncated: bool = False
    # too short, or without a verb, to say anything alone
    is_fragment: bool = False
    # all of it stands between quotation marks
    is_quote_only: bool = False
    has_attribution: bool = False
    need: Need = Need.NOTHING

    @property
    def opens_with_connective(self) -> bool:
        return self.need is Need.CONNECTIVE

    @property
    def is_printable(self) -> bool:
        return not (self.is_heading or self.is_boilerplate or self.is_truncated or self.is_fragment)


@dataclass(frozen=True, slots=True)
class _Unit:
    """Sentences that cannot be parted."""

    first: int
    last: int
    printable: bool
    need: Need
    text: str

    @property
    def is_pronoun(self) -> bool:
        return self.need in (Need.PERSON, Need.SPEECH, Need.THING, Need.CONNECTIVE)


def sentence_traits(document: Document, sentences: Sequence[Sentence]) -> tuple[SentenceTraits, ...]:
    """Return the traits of each sentence, in order."""
    title_words = frozenset(tokenize(document.title))
    sizes: dict[int, int] = {}
    for sentence in sentences:
        sizes[sentence.paragraph] = sizes.get(sentence.paragraph, 0) + 1
    return tuple(
        _traits(document, sentence, alone=sizes[sentence.paragraph] == 1, title_words=title_words)
        for sentence in sentences
    )


def _traits(
    document: Document, sentence: Sentence, *, alone: bool, title_words: frozenset[str]
) -> SentenceTraits:
    text = document.text[sentence.start : sentence.end]
    language = document.language or "en"
    outside = outside_quotes(text)
    words, entry = word_count(text), _is_list_entry(document.text, sentence)
    heading = is_heading(text, alone=alone) and not (entry and words >= _LIST_ENTRY_WORDS)
    unfinished = not ends_sentence(text) and not entry
    return SentenceTraits(
        is_heading=heading or text == document.title,
        is_boilerplate=is_boilerplate(text) or is_dateline(text),
        is_fragment=words < _MIN_WORDS or is_fragment(text),
        is_truncated=is_truncated(text) or unfinished,
        is_quote_only=outside is not text and not any(map(str.isalnum, outside)),
        has_attribution=has_attribution(outside, language),
        need=opening_need(text, language, title_words),
    )


def _is_list_entry(text: str, sentence: Sentence) -> bool:
    line = text.rfind("\n", max(0, sentence.start - 8), sentence.start) + 1
    line = max(line, sentence.start - 8, 0)
    return (
        line < sentence.start
        and "#" not in text[line : sentence.start]
        and (list_marker_end(text, line, sentence.end) == sentence.start)
    )


def document_passages(document: Document, sentences: Sequence[Sentence]) -> tuple[Passage, ...]:
    """Return every printable passage, in order; a lead-in may also stand alone.

    No passage opens with an unresolved pronoun, connective or bare role, splits a quotation, or holds a
    heading, byline, caption or notice. Linear in the text.
    """
    traits = sentence_traits(document, sentences)
    units = _units(document, sentences, traits)
    passages: list[Passage] = []
    # for each unit: the first sentence of its passage, None when it cannot be shown
    starts: list[int | None] = []
    for number, unit in enumerate(units):
        start = _passage_start(units, starts, number)
        starts.append(start)
        if start is not None:
            passages.append(Passage(document.id, start, unit.last, unit.first - start))
    return tuple(passages)


def _passage_start(units: list[_Unit], starts: list[int | None], number: int) -> int | None:
    unit = units[number]
    if not unit.printable:
        return None
    if unit.need is Need.NOTHING:
        return unit.first
    start = _antecedent_start(units, starts, number) if number else None
    if start is None or unit.first - start > max(MAX_LEAD_IN, _length(units[number - 1])):
        return None
    return start


def _antecedent_start(units: list[_Unit], starts: list[int | None], number: int) -> int | None:
    """Return where the passage begins that holds what a unit leans on: the nearest that offers it."""
    unit, start = units[number], units[number].first
    for earlier in range(number - 1, -1, -1):
        before, begins = units[earlier], starts[earlier]
        if begins is None or (earlier < number - 1 and unit.first - begins > MAX_LEAD_IN):
            return None
        start = min(start, begins)
        if offers_antecedent(before.text, unit.need, unit.text) or (start < before.first and unit.is_pronoun):
            return start
    return None


def _length(unit: _Unit) -> int:
    return unit.last - unit.first + 1


def _units(
    document: Document, sentences: Sequence[Sentence], traits: Sequence[SentenceTraits]
) -> list[_Unit]:
    groups, unclosed = quotation_groups(document.text, sentences)
    units: list[_Unit] = []
    for first, last in _with_colons(document, sentences, groups):
        members = traits[first : last + 1]
        text = document.text[sentences[first].start : sentences[last].end]
        printable = _is_printable(members) and last - first < MAX_QUOTATION
        printable = printable and unclosed.isdisjoint(range(first, last + 1)) and not text.endswith(":")
        units.append(_Unit(first, last, printable, _unit_need(text, members), text))
    return units


def _is_printable(members: Sequence[SentenceTraits]) -> bool:
    """Inside a quotation a short sentence, or one that trails off, is part of what was said."""
    if len(members) == 1:
        return members[0].is_printable
    return not (
        members[-1].is_truncated or any(trait.is_heading or trait.is_boilerplate for trait in members)
    )


def _unit_need(text: str, members: Sequence[SentenceTraits]) -> Need:
    """A quotation without a word outside it needs the sentence that says whose it is."""
    outside = outside_quotes(text)
    if outside is not text and not any(map(str.isalnum, outside)):
        return Need.SPEECH
    return members[0].need


def _with_colons(
    document: Document, sentences: Sequence[Sentence], groups: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Join "She said:" with the quotation it announces."""
    joined: list[tuple[int, int]] = []
    for first, last in groups:
        if (
            joined
            and document.text[sentences[joined[-1][1]].end - 1] == ":"
            and (document.text[sentences[first].start] in '"“„«»')
        ):
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined
