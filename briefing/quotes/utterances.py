"""The same words in several outlets: one utterance, with its differing wordings.

Two quotes are the same when their words are equal but for case and punctuation, or one is part of the
other (a source that quotes less). They are variants when the same speaker is quoted by different documents
with most of the words shared. Nothing is merged across speakers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from briefing.model import NEVER, Document, DocumentId, Quote

_WORD = re.compile(r"[^\W_]+")
_ENDINGS = ("ing", "ed", "es", "s", "e")
# Share of the longer wording that must be shared. Found on pairs of wordings of one sentence by two outlets
# (0.62 to 0.9) against pairs of sentences of one speech (below 0.45); lower joins different sentences.
VARIANT_SHARE = 0.6
# fewer words in common are chance
_LEAST_WORDS = 4


@dataclass(frozen=True, slots=True)
class QuoteGroup:
    """One utterance. `quote` is the earliest wording; `same` holds it and its equals, `variants` the others."""

    quote: Quote
    same: tuple[Quote, ...]
    # one tuple per differing wording
    variants: tuple[tuple[Quote, ...], ...] = ()


@dataclass(slots=True)
class _Wording:
    words: tuple[str, ...]
    stems: Counter[str]
    quotes: list[Quote]


def _words(quote: Quote) -> tuple[str, ...]:
    return tuple(_WORD.findall(quote.words.lower()))


def _stem(word: str) -> str:
    """A crude root, good enough to hold "punish" and "punishing" together."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def speaker_key(speaker: str) -> str:
    """What a speaker is known by: the last word of the name, in lower case."""
    words = _WORD.findall(speaker.lower())
    return words[-1] if words else ""


def _holds(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Whether the shorter run of words stands in the longer one."""
    return f" {' '.join(shorter)} " in f" {' '.join(longer)} "


def _is_same(one: _Wording, other: _Wording) -> bool:
    if one.words == other.words:
        return True
    shorter, longer = sorted((one.words, other.words), key=len)
    return len(shorter) >= _LEAST_WORDS and _holds(longer, shorter)


def _is_variant(one: _Wording, other: _Wording) -> bool:
    if min(len(one.words), len(other.words)) < _LEAST_WORDS:
        return False
    documents = {quote.document_id for quote in one.quotes}
    if any(quote.document_id in documents for quote in other.quotes):
        return False
    shared = (one.stems & other.stems).total()
    return shared >= VARIANT_SHARE * max(len(one.words), len(other.words))


def group_quotes(quotes: Sequence[Quote], documents: Sequence[Document]) -> tuple[QuoteGroup, ...]:
    """Group the quotes of one story; groups and their quotes by time, then document and place."""
    times = {document.id: document.published_at or NEVER for document in documents}
    ordered = sorted(quotes, key=lambda quote: _order(quote, times))
    by_speaker: dict[str, list[list[_Wording]]] = {}
    groups: list[list[_Wording]] = []
    for wording in _wordings(ordered):
        key = speaker_key(wording.quotes[0].speaker)
        known = by_speaker.setdefault(key, [])
        group = next((group for group in known if _joins(group, wording, named=bool(key))), None)
        if group is None:
            group = []
            known.append(group)
            groups.append(group)
        _enter(group, wording)
    return tuple(_finished(group, times) for group in groups)


def _order(quote: Quote, times: dict[DocumentId, datetime]) -> tuple[datetime, DocumentId, int]:
    return times.get(quote.document_id, NEVER), quote.document_id, quote.start


def _wordings(quotes: Sequence[Quote]) -> list[_Wording]:
    """Quotes of equal words and speaker as one, in order of the first."""
    found: dict[tuple[str, tuple[str, ...]], _Wording] = {}
    for quote in quotes:
        words = _words(quote)
        key = (speaker_key(quote.speaker), words)
        if key not in found:
            found[key] = _Wording(words, Counter(map(_stem, words)), [])
        found[key].quotes.append(quote)
    return list(found.values())


def _joins(group: list[_Wording], wording: _Wording, *, named: bool) -> bool:
    head = group[0]
    return _is_same(head, wording) or (named and _is_variant(head, wording))


def _enter(group: list[_Wording], wording: _Wording) -> None:
    for known in group:
        if _is_same(known, wording):
            known.quotes.extend(wording.quotes)
            return
    group.append(wording)


def _finished(group: list[_Wording], times: dict[DocumentId, datetime]) -> QuoteGroup:
    wordings = [tuple(sorted(wording.quotes, key=lambda quote: _order(quote, times))) for wording in group]
    return QuoteGroup(wordings[0][0], wordings[0], tuple(wordings[1:]))
