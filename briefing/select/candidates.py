"""From documents, sentences and passages to candidates. What may be printed at all is decided before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from briefing.model import Document, Passage, Sentence
from briefing.select.records import Candidate
from briefing.text import stop_words, word_count
from briefing.text.stems import term_of
from briefing.text.tokens import WordMemory, cut_word
from briefing.text.unspaced import FIRST_UNSPACED, is_unspaced, unspaced_terms


def document_candidates(
    document: Document,
    sentences: Sequence[Sentence],
    passages: Sequence[Passage],
    *,
    index: int = 0,
    weigh: Callable[[Passage], float] | None = None,
) -> tuple[Candidate, ...]:
    """Make one candidate of each passage; `index` is the document's place in its story, oldest first."""
    language = document.language or "en"
    printed = {number for passage in passages for number in range(passage.first, passage.last + 1)}
    stems = {
        number: stem_words(document.text[sentences[number].start : sentences[number].end], language)
        for number in printed
    }
    # headlines, bylines and datelines inside the text are no passages: the lead is what can be printed first
    first = min((_own(passage) for passage in passages), default=0)
    made = []
    for passage in passages:
        text = document.text[sentences[passage.first].start : sentences[passage.last].end]
        own = _own(passage)
        made.append(
            Candidate(
                passage=passage,
                text=text,
                words=word_count(text),
                stems=tuple(stems[number] for number in range(passage.first, passage.last + 1)),
                document=index,
                position=own - first,
                paragraph=sentences[own].paragraph,
                weight=weigh(passage) if weigh else 1.0,
                language=language,
            )
        )
    return tuple(made)


def _own(passage: Passage) -> int:
    """Return the index of the first sentence that is not there for the others' sake."""
    return min(passage.first + passage.lead_in, passage.last)


def stem_words(text: str, language: str) -> tuple[str, ...]:
    """Return every word of a text in order: content words stemmed, stop words as they stand."""
    return tuple(_memory(language).words(text))


def content_stems(text: str, language: str) -> frozenset[str]:
    """Return the stems of a text that carry meaning."""
    return frozenset(stem_words(text, language)) - stop_words(language)


@cache
def _memory(language: str) -> WordMemory:
    def cut(raw: str) -> tuple[str, ...]:
        words = cut_word(raw)
        if max(raw) < FIRST_UNSPACED:
            return tuple([term_of(word, language) or word for word in words])
        spaced = [term_of(word, language) or word for word in words if not is_unspaced(word[0])]
        return (*spaced, *unspaced_terms(raw))

    return WordMemory(cut)
