"""Prepares what selection chooses from: the passages of each story, divided among its themes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefing.analyze.antecedents import find_antecedent
from briefing.compose.assign import assign_passages
from briefing.compose.draft import SentenceKey, StoryDraft
from briefing.compose.opening import find_opening, with_opening
from briefing.model import (
    Addition,
    Document,
    DocumentId,
    DocumentKind,
    Passage,
    Quote,
    Sentence,
    ThemeId,
    ThemeMatch,
)
from briefing.select import Candidate, document_candidates, stem_words

# matches of one sentence: theme -> score
SentenceScores = Callable[[Document, Sentence], Mapping[ThemeId, float]]

# what is another's opinion, or minute-by-minute notes, is printed only when nothing else tells the story
_KIND_WEIGHT = {DocumentKind.OPINION: 0.05, DocumentKind.LIVE: 0.4}
# what the main theme gains on other themes at a passage that opens a document: its item is where readers look for
# the news itself; less than what a sentence gains that names another theme in so many words
_LEAD_STAYS = 0.1
# a sentence with a lower score only mentions what the theme is about
_TELLING = 0.3
# documents of one story that are looked at for sentences; copies have gone before
_MOST_DOCUMENTS = 40


@dataclass(frozen=True, slots=True)
class ItemMaterial:
    """A story in a theme before selection. `theme` None: also noted."""

    story: StoryDraft
    theme: ThemeMatch | None
    candidates: tuple[Candidate, ...]
    # number of the candidate that says what happened, None when there is none
    opening: int | None = None
    additions: Mapping[SentenceKey, Addition] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Offer:
    document: Document
    rank: int
    passage: Passage
    scores: Mapping[ThemeId, float]


def story_items(
    story: StoryDraft,
    passages: Mapping[DocumentId, Sequence[Passage]],
    *,
    scores: SentenceScores,
    quotes: Mapping[DocumentId, Sequence[Quote]],
    language: str,
) -> tuple[ItemMaterial, ...]:
    """Make one item per theme that has passages; one item without theme when the story has none.

    Args:
        passages: printable units of the story's documents that may speak for it (no copies).
        scores: theme matches of one sentence.
        quotes: of the story's documents.
        language: of the edition.
    """
    offers = list(_offers(story, passages, scores))
    if not offers:
        return ()
    if not story.themes:
        return (_item(story, None, offers, {}, _leads(offers), quotes, language),)
    themes = [match.theme for match in story.themes]
    leads = _leads(offers)
    owners = assign_passages([_wishes(offer, themes[0], leads) for offer in offers], themes)
    owner_of = {
        (offer.document.id, index): theme
        for offer, theme in zip(offers, owners, strict=True)
        for index in _own(offer.passage)
    }
    items = []
    for match in story.themes:
        mine = [offer for offer, theme in zip(offers, owners, strict=True) if theme == match.theme]
        if mine:
            items.append(_item(story, match, mine, owner_of, leads, quotes, language))
    return tuple(item for item in items if item.candidates)


def _leads(offers: Sequence[_Offer]) -> frozenset[tuple[int, int]]:
    """Document number and first own sentence of the passage that opens each document."""
    first: dict[int, int] = {}
    for offer in offers:
        place = min(_own(offer.passage))
        first[offer.rank] = min(place, first.get(offer.rank, place))
    return frozenset(first.items())


def _wishes(offer: _Offer, main: ThemeId, leads: Collection[tuple[int, int]]) -> Mapping[ThemeId, float]:
    is_lead = (offer.rank, min(_own(offer.passage))) in leads
    if not (is_lead and main in offer.scores):
        return offer.scores
    return {**offer.scores, main: offer.scores[main] + _LEAD_STAYS}


def _own(passage: Passage) -> range:
    return range(passage.first + passage.lead_in, passage.last + 1)


def _offers(
    story: StoryDraft, passages: Mapping[DocumentId, Sequence[Passage]], scores: SentenceScores
) -> Sequence[_Offer]:
    """Passages with their theme scores; of those with the same own sentences the shortest lead-in comes first."""
    telling = [document for document in story.documents if document.id in passages][-_MOST_DOCUMENTS:]
    offers = []
    for rank, document in enumerate(telling):
        sentences = story.sentences[document.id]
        for passage in passages[document.id]:
            found: dict[ThemeId, float] = {}
            for index in _own(passage):
                for theme, score in scores(document, sentences[index]).items():
                    if score >= _TELLING:
                        found[theme] = max(found.get(theme, 0.0), score)
            offers.append(_Offer(document, rank, passage, found))
    return offers


def _item(
    story: StoryDraft,
    theme: ThemeMatch | None,
    offers: Sequence[_Offer],
    owner_of: Mapping[SentenceKey, ThemeId],
    leads: Collection[tuple[int, int]],
    quotes: Mapping[DocumentId, Sequence[Quote]],
    language: str,
) -> ItemMaterial:
    candidates: list[Candidate] = []
    additions: dict[SentenceKey, Addition] = {}
    for offer in offers:
        passage, added = _without_foreign_lead_in(
            story, offer, theme, owner_of, quotes.get(offer.document.id, ())
        )
        if passage is None:
            continue
        additions |= added
        made = document_candidates(
            offer.document, story.sentences[offer.document.id], [passage], index=offer.rank
        )
        candidates += [replace(one, weight=_weight(offer, theme)) for one in made]
    readable = [one for one in candidates if one.language in ("", language)] or candidates
    opening = find_opening(readable, _titles(story, offers), leads)
    return ItemMaterial(story, theme, with_opening(readable, opening), opening, additions)


def _titles(story: StoryDraft, offers: Sequence[_Offer]) -> list[tuple[str, ...]]:
    documents = {offer.rank: offer.document for offer in offers}
    return [stem_words(document.title, document.language) for _, document in sorted(documents.items())]


def _weight(offer: _Offer, theme: ThemeMatch | None) -> float:
    weight = _KIND_WEIGHT.get(offer.document.kind, 1.0)
    fit = offer.scores.get(theme.theme, 0.0) if theme else 0.0
    return weight * (0.75 + 0.5 * fit)


def _without_foreign_lead_in(
    story: StoryDraft,
    offer: _Offer,
    theme: ThemeMatch | None,
    owner_of: Mapping[SentenceKey, ThemeId],
    quotes: Sequence[Quote],
) -> tuple[Passage | None, dict[SentenceKey, Addition]]:
    """Keep a passage whole when its lead-in is free to stand here; else name the antecedent, or give it up."""
    passage = offer.passage
    lead = range(passage.first, passage.first + passage.lead_in)
    taken = [
        index
        for index in lead
        if theme is not None and owner_of.get((offer.document.id, index), theme.theme) != theme.theme
    ]
    if not taken:
        return passage, {}
    first = max(taken) + 1
    sentences = story.sentences[offer.document.id]
    antecedent = find_antecedent(offer.document, sentences, first, quotes=quotes)
    if antecedent is None:
        return None, {}
    words = offer.document.text[antecedent.start : antecedent.end]
    addition = Addition(antecedent.offset, words, antecedent.start, antecedent.end)
    kept = Passage(passage.document_id, first, passage.last, passage.first + passage.lead_in - first)
    return kept, {(offer.document.id, first): addition}
