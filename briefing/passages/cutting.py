"""Cut a document into passages: what may be printed, with what it needs, and nothing that hangs in the air.

The unit is the sentence, or the sentences one quotation binds together. A unit that leans on the one before
is offered together with it; where that is not to be had, it is not offered at all. Order is the document's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.model import Document, Passage, Sentence
from briefing.passages.boilerplate import ends_sentence, is_boilerplate, is_fragment, is_heading, is_truncated
from briefing.passages.fitness import Fitness, Reason, Verdict
from briefing.passages.introductions import Introductions
from briefing.passages.openings import Need, offers_antecedent, opening_need, opens_document
from briefing.passages.quotation_groups import quotation_groups
from briefing.passages.speech_acts import has_attribution
from briefing.text.amounts import hangs_on_amount
from briefing.text.datelines import is_dateline
from briefing.text.quotations import OPENING_MARKS, outside_quotes
from briefing.text.spans import list_marker_end
from briefing.text.tokens import tokenize, word_count

# Sentences shown only so that the rest can be understood: two reach from "He continued" over the quotation
# before to the name; a third would make the passage about something else.
MAX_LEAD_IN = 2
# A longer quotation is a speech, not a passage.
MAX_QUOTATION = 8
# Fewer words are a fragment ("Results are awaited." has three).
_MIN_WORDS = 3
# Behind so many words nobody looks for a fragment, however they are counted.
_MANY_WORDS = 10
_LIST_ENTRY_WORDS = 6


class SentenceTraits:
    """What selection wants to know of one sentence beside its words, found out when it is asked for."""

    __slots__ = ("_alone", "_document", "_sentence", "_title_words", "text")

    def __init__(
        self, document: Document, sentence: Sentence, *, alone: bool, title_words: frozenset[str]
    ) -> None:
        self.text = document.text[sentence.start : sentence.end]
        self._document, self._sentence = document, sentence
        self._alone, self._title_words = alone, title_words

    @property
    def is_heading(self) -> bool:
        # pasted text is its own title: what is all of a document stands over nothing
        if self.text == self._document.title and self.text != self._document.text:
            return True
        return is_heading(self.text, alone=self._alone) and not (
            self._is_list_entry and word_count(self.text) >= _LIST_ENTRY_WORDS
        )

    @property
    def is_boilerplate(self) -> bool:
        return is_boilerplate(self.text) or is_dateline(self.text)

    @property
    def is_truncated(self) -> bool:
        """Cut off, or without the end a sentence has."""
        return is_truncated(self.text) or not (ends_sentence(self.text) or self._is_list_entry)

    @property
    def is_fragment(self) -> bool:
        """Too short, or without a verb, to say anything alone."""
        return not _has_many_words(self.text) and (
            word_count(self.text) < _MIN_WORDS or is_fragment(self.text)
        )

    @property
    def has_attribution(self) -> bool:
        return has_attribution(outside_quotes(self.text), self._language)

    @property
    def need(self) -> Need:
        return opening_need(self.text, self._language, self._title_words)

    def need_of(self, text: str) -> Need:
        """What a unit that this sentence opens leans on."""
        return opening_need(text, self._language, self._title_words)

    @property
    def is_torn_amount(self) -> bool:
        """One half of an amount, whatever cut it: "für 4,2 Mrd." or "Euro im Hafen"."""
        text, start, end = self._document.text, self._sentence.start, self._sentence.end
        return _is_torn(text, start) or _is_torn(text, end)

    @property
    def is_printable(self) -> bool:
        return not (
            self.is_truncated
            or self.is_fragment
            or self.is_heading
            or self.is_boilerplate
            or self.is_torn_amount
        )

    @property
    def _language(self) -> str:
        return self._document.language or "en"

    @property
    def _is_list_entry(self) -> bool:
        return _is_list_entry(self._document.text, self._sentence)


@dataclass(frozen=True, slots=True)
class _Unit:
    """Sentences that cannot be parted."""

    first: int
    last: int
    printable: bool
    # of a unit that is printable
    need: Need
    text: str
    # a heading, dateline, caption or notice: nothing that a sentence could lean on
    is_furniture: bool = False

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
        SentenceTraits(document, sentence, alone=sizes[sentence.paragraph] == 1, title_words=title_words)
        for sentence in sentences
    )


def _is_torn(text: str, at: int) -> bool:
    """Say whether a cut at a place parts an amount from its object."""
    before, after = text[max(0, at - 24) : at].rstrip(), text[at : at + 24].lstrip()
    return hangs_on_amount(f"{before} {after}", len(before) - 1, len(before) + 1)


def _has_many_words(text: str) -> bool:
    return sum([word[0].isalpha() for word in text[:200].split()]) >= _MANY_WORDS


def _is_quote_only(text: str) -> bool:
    outside = outside_quotes(text)
    return outside is not text and not any(map(str.isalnum, outside))


def _is_list_entry(text: str, sentence: Sentence) -> bool:
    line = text.rfind("\n", max(0, sentence.start - 8), sentence.start) + 1
    line = max(line, sentence.start - 8, 0)
    return (
        line < sentence.start
        and "#" not in text[line : sentence.start]
        and (list_marker_end(text, line, sentence.end) == sentence.start)
    )


def document_passages(
    document: Document,
    sentences: Sequence[Sentence],
    fitness: Fitness | None = None,
    introductions: Introductions | None = None,
) -> tuple[Passage, ...]:
    """Return every printable passage, in order; a lead-in may also stand alone.

    No passage opens with an unresolved pronoun, connective or bare role, splits a quotation, or holds a
    heading, byline, notice, or a sentence that is not fit to print. Linear in the text.

    Args:
        fitness: of the document's sentences, when somebody has it already.
        introductions: of the document, likewise.
    """
    return tuple(iter_passages(document, sentences, fitness, introductions))


def iter_passages(
    document: Document,
    sentences: Sequence[Sentence],
    fitness: Fitness | None = None,
    introductions: Introductions | None = None,
) -> Iterator[Passage]:
    """Yield what `document_passages` returns; who stops early pays only for what was read."""
    fitness = fitness or Fitness(document, sentences)
    units: list[_Unit] = []
    # for each unit: the first sentence of its passage, None when it cannot be shown
    starts: list[int | None] = []
    introductions = introductions or Introductions(document, sentences)
    is_lead = True
    for number, unit in enumerate(_units(document, sentences, sentence_traits(document, sentences), fitness)):
        if (
            is_lead
            and unit.printable
            and unit.need is not Need.NOTHING
            and opens_document(unit.text, unit.need)
        ):
            unit = replace(unit, need=Need.NOTHING)
        units.append(unit)
        start = _passage_start(units, starts, number)
        if start is not None:
            start = _introduced_start(units, starts, introductions, start, is_lead=is_lead)
        is_lead = is_lead and unit.is_furniture
        starts.append(start)
        if start is not None:
            yield Passage(document.id, start, unit.last, unit.first - start)


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


def _introduced_start(
    units: list[_Unit], starts: list[int | None], introductions: Introductions, start: int, *, is_lead: bool
) -> int | None:
    """Return where the last passage begins with what introduces its names and things; None when that is far away."""
    unit = units[-1]
    for _ in range(MAX_LEAD_IN + 1):
        needed = introductions.start(start, unit.last, is_lead=is_lead)
        if needed is None or needed == start:
            return needed
        begins = next(
            (
                starts[number]
                for number, before in enumerate(units[:-1])
                if before.first <= needed <= before.last
            ),
            None,
        )
        if begins is None or unit.first - begins > max(MAX_LEAD_IN, _length(units[-2])):
            return None
        start = begins
    return None


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
    document: Document,
    sentences: Sequence[Sentence],
    traits: Sequence[SentenceTraits],
    fitness: Fitness,
) -> Iterator[_Unit]:
    groups, unclosed = quotation_groups(document.text, sentences)
    for first, last in _with_colons(document, sentences, groups):
        members = traits[first : last + 1]
        text = document.text[sentences[first].start : sentences[last].end]
        verdict = fitness.of_unit(first, last)
        printable = (
            last - first < MAX_QUOTATION
            and unclosed.isdisjoint(range(first, last + 1))
            and not text.endswith(":")
            and _is_printable(members)
            and verdict.is_fit
        )
        need = _unit_need(text, members) if printable else Need.NOTHING
        yield _Unit(first, last, printable, need, text, not printable and _is_furniture(members, verdict))


def _is_furniture(members: Sequence[SentenceTraits], verdict: Verdict) -> bool:
    if verdict.reason in (Reason.CAPTION, Reason.LIST, Reason.STANDFIRST):
        return True
    return all(trait.is_heading or trait.is_boilerplate for trait in members)


def _is_printable(members: Sequence[SentenceTraits]) -> bool:
    """Inside a quotation a short sentence, or one that trails off, is part of what was said."""
    if len(members) == 1:
        return members[0].is_printable
    return not (
        members[-1].is_truncated or any(trait.is_heading or trait.is_boilerplate for trait in members)
    )


def _unit_need(text: str, members: Sequence[SentenceTraits]) -> Need:
    """A quotation without a word outside it needs the sentence that says whose it is."""
    if _is_quote_only(text):
        return Need.SPEECH
    if len(members) == 1 or members[0].need is not Need.NOTHING:
        return members[0].need
    # "... Nothing is fixed," he said: the speaker of the whole is named before it
    return members[0].need_of(text)


def _with_colons(
    document: Document, sentences: Sequence[Sentence], groups: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Join "She said:" with the quotation it announces."""
    joined: list[tuple[int, int]] = []
    for first, last in groups:
        if (
            joined
            and document.text[sentences[joined[-1][1]].end - 1] == ":"
            and document.text[sentences[first].start] in OPENING_MARKS
        ):
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined
