"""Finds what new documents of a known story bring: sentences with an act, a number, a name or a day not told before.

Compares new documents with those that readers of earlier editions had. Leaves out what is only worded otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.compose.draft import SentenceKey
from briefing.figures.finding import find_figures
from briefing.model import DateMention, Document, DocumentId, DocumentKind, Sentence
from briefing.select import content_stems
from briefing.select.redundancy import AlreadySaid
from briefing.text import stop_words
from briefing.text.calendar_words import MONTHS, WEEKDAYS
from briefing.text.dates import find_dates
from briefing.text.outlook import announces
from briefing.text.tokens import tokenize

# what is new stands high in a report; further down it repeats what was
_HIGH = 6
# fewer words tell nothing that could be new
_LEAST_WORDS = 6
# a sentence tells what an earlier one told when so much of it is in that one
_SAME = 0.7
# content words that no earlier document has and that make another act of a sentence ("signed", where readers knew of
# talks): in what opens a report, and further down, where they must be a good share of it as well
_LEAD, _NEW_IN_LEAD = 2, 2
_NEW_WORDS, _NEW_SHARE = 4, 0.4
# the next day is in every document of the next day
_CALENDAR = frozenset(name for names in (*MONTHS.values(), *WEEKDAYS.values()) for name in names)
_KINDS = frozenset({DocumentKind.NEWS, DocumentKind.OFFICIAL, DocumentKind.LIVE})


@dataclass(frozen=True, slots=True)
class _Known:
    """What readers had: its words, its sentences, its numbers and its days."""

    words: frozenset[str]
    told: AlreadySaid
    numbers: frozenset[tuple[float, float]]
    days: frozenset[object]


def novel_sentences(
    fresh: Iterable[Document],
    known: Iterable[Document],
    sentences: Mapping[DocumentId, tuple[Sentence, ...]],
    *,
    timezone: str,
) -> frozenset[SentenceKey]:
    """The sentences high in new documents that say what no earlier document of the story says.

    Args:
        fresh: of one story, not there before and no copies of what was.
        known: documents of the story that readers had; not empty.
        sentences: of all of them.
        timezone: of the edition, for relative days.
    """
    before = _read(known, sentences, timezone)
    return frozenset(
        (document.id, sentence.index)
        for document in fresh
        if document.kind in _KINDS
        for sentence in _news_of(document, sentences[document.id][:_HIGH], before, timezone)
    )


def _read(
    documents: Iterable[Document], sentences: Mapping[DocumentId, tuple[Sentence, ...]], timezone: str
) -> _Known:
    words: set[str] = set()
    told = AlreadySaid(_SAME)
    numbers: set[tuple[float, float]] = set()
    days: set[object] = set()
    for document in documents:
        words.update(tokenize(document.title))
        for sentence in sentences[document.id]:
            text = document.text[sentence.start : sentence.end]
            words.update(tokenize(text))
            told.add(content_stems(text, document.language))
        numbers |= {(figure.low, figure.high) for figure in find_figures(document, sentences[document.id])}
        days |= {mention.first for mention in find_dates(document, sentences[document.id], timezone)}
    return _Known(frozenset(words), told, frozenset(numbers), frozenset(days))


def _news_of(
    document: Document, sentences: Sequence[Sentence], before: _Known, timezone: str
) -> Iterable[Sentence]:
    spans = tuple(sentences)
    counted = {
        figure.sentence
        for figure in find_figures(document, spans)
        if (figure.low, figure.high) not in before.numbers
    }
    mentions = find_dates(document, spans, timezone)
    dated = {m.sentence for m in mentions if m.first not in before.days and _is_ahead(document, spans, m)}
    for place, sentence in enumerate(_reports(document, spans)):
        text = document.text[sentence.start : sentence.end]
        content = content_stems(text, document.language)
        fresh = _unseen(text, document.language, before)
        is_act = len(fresh) >= _NEW_WORDS and len(fresh) >= _NEW_SHARE * len(content)
        is_act |= place < _LEAD and len(fresh) >= _NEW_IN_LEAD
        is_act &= not before.told.holds(content, whole=True)
        if sentence.index in counted | dated or is_act or _has_name(text, fresh):
            yield sentence


def _reports(document: Document, sentences: Iterable[Sentence]) -> list[Sentence]:
    """The sentences without datelines and headings, which say nothing."""
    return [
        sentence
        for sentence in sentences
        if len(content_stems(document.text[sentence.start : sentence.end], document.language)) >= _LEAST_WORDS
    ]


def _is_ahead(document: Document, sentences: Sequence[Sentence], mention: DateMention) -> bool:
    if document.published_at is None or mention.first is None:
        return False
    published = document.published_at.date()
    here = next(sentence for sentence in sentences if sentence.index == mention.sentence)
    return announces(document.text, here, mention, after=published, language=document.language)


def _unseen(text: str, language: str, before: _Known) -> frozenset[str]:
    """The content words of a sentence that no earlier document has, but for names of days and months."""
    stops = stop_words(language) | _CALENDAR
    return frozenset(word for word in tokenize(text) if word not in before.words and word not in stops)


def _has_name(text: str, fresh: frozenset[str]) -> bool:
    """Whether two words of a name stand side by side that no earlier document has, but at the start."""
    written = text.split()[1:]
    new = [word[:1].isupper() and set(tokenize(word)) <= fresh and bool(tokenize(word)) for word in written]
    return any(one and other for one, other in pairwise(new))
