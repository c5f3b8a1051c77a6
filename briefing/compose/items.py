"""Prepares what selection chooses from: the passages of each story, divided among its themes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefing.compose.assign import assign_passages
from briefing.compose.draft import SentenceKey, StoryDraft
from briefing.compose.holdings import Holdings
from briefing.compose.opening import find_opening, with_opening
from briefing.model import (
    Addition,
    Document,
    DocumentId,
    DocumentKind,
    Passage,
    Sentence,
    ThemeId,
    ThemeMatch,
)
from briefing.passages.antecedents import find_antecedent
from briefing.select import Candidate, document_candidates, stem_words

# matches of some sentences of a document: for each theme -> score
SentenceScores = Callable[[Document, Sequence[Sentence]], Sequence[Mapping[ThemeId, float]]]

# what is another's opinion, or minute-by-minute notes, is printed only when nothing else tells the story
_KIND_WEIGHT = {DocumentKind.OPINION: 0.05, DocumentKind.LIVE: 0.4}
# added to the score of a theme that a sentence names in so many words, e.g. "humanitarian aid"
NAMED = 1.0
# a sentence with a lower score only mentions what the theme is about
_TELLING = 0.3


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
    candidate: Candidate
    scores: Mapping[ThemeId, float]


def story_items(
    story: StoryDraft,
    passages: Mapping[DocumentId, Sequence[Passage]],
    *,
    scores: SentenceScores,
    holdings: Holdings,
    language: str,
) -> tuple[ItemMaterial, ...]:
    """Make one item per theme that has passages; one item without theme when the story has none.

    Args:
        passages: printable units of the story's documents that may speak for it (no copies).
        scores: theme matches of sentences.
        holdings: for the speakers of quotations.
        language: of the edition.
    """
    offers = list(_offers(story, passages, scores))
    if not offers:
        return ()
    if not story.themes:
        return tuple(
            item for item in (_item(story, None, offers, {}, holdings, language),) if item.candidates
        )
    themes = [match.theme for match in story.themes]
    readable = [offer for offer in offers if offer.document.language in ("", language)] or offers
    best = find_opening(
        [offer.candidate for offer in readable], _titles(story, offers), opens=_may_open(holdings)
    )
    opening = None if best is None else offers.index(readable[best])
    wishes = [_wishes(offer, themes[0], is_opening=n == opening) for n, offer in enumerate(offers)]
    owners = assign_passages(wishes, themes)
    owner_of = {
        (offer.document.id, index): theme
        for offer, theme in zip(offers, owners, strict=True)
        for index in _own(offer.candidate.passage)
    }
    items = []
    for match in story.themes:
        mine = [offer for offer, theme in zip(offers, owners, strict=True) if theme == match.theme]
        if mine:
            items.append(_item(story, match, mine, owner_of, holdings, language))
    return tuple(item for item in items if item.candidates)


def may_be_printed(story: StoryDraft, has_passages: Callable[[Document], bool], *, language: str) -> bool:
    """Whether `story_items` makes any item; asks about as few documents as it can."""
    if story.themes:
        readable = [document for document in story.speaking if (document.language or "en") == language]
        if any(map(has_passages, readable)):
            return True
        if any(document.language == language for document in story.speaking):
            return False
    return any(map(has_passages, story.speaking))


def _wishes(offer: _Offer, main: ThemeId, *, is_opening: bool) -> Mapping[ThemeId, float]:
    """The themes that may have a passage: what happened belongs to the main one, or to one that it names."""
    if not is_opening:
        return offer.scores
    named = {theme: score for theme, score in offer.scores.items() if score >= NAMED}
    return named or {main: offer.scores.get(main, 1.0)}


def _own(passage: Passage) -> range:
    return range(passage.first + passage.lead_in, passage.last + 1)


def _offers(
    story: StoryDraft, passages: Mapping[DocumentId, Sequence[Passage]], scores: SentenceScores
) -> Sequence[_Offer]:
    """Passages with their theme scores; of those with the same own sentences the shortest lead-in comes first."""
    telling = [document for document in story.documents if document.id in passages]
    offers = []
    for rank, document in enumerate(telling):
        sentences = story.sentences[document.id]
        candidates = document_candidates(document, sentences, passages[document.id], index=rank)
        own = sorted({index for candidate in candidates for index in _own(candidate.passage)})
        # a story without themes has one item, whatever its sentences speak of
        told = scores(document, [sentences[index] for index in own]) if story.themes else [{} for _ in own]
        of_sentence = dict(zip(own, told, strict=True))
        for candidate in candidates:
            found: dict[ThemeId, float] = {}
            for index in _own(candidate.passage):
                for theme, score in of_sentence[index].items():
                    if score >= _TELLING:
                        found[theme] = max(found.get(theme, 0.0), score)
            offers.append(_Offer(document, rank, candidate, found))
    return offers


def _item(
    story: StoryDraft,
    theme: ThemeMatch | None,
    offers: Sequence[_Offer],
    owner_of: Mapping[SentenceKey, ThemeId],
    holdings: Holdings,
    language: str,
) -> ItemMaterial:
    candidates: list[Candidate] = []
    additions: dict[SentenceKey, Addition] = {}
    for offer in offers:
        passage, added = _without_foreign_lead_in(story, offer, theme, owner_of, holdings)
        if passage is None:
            continue
        additions |= added
        candidate = offer.candidate
        if passage != candidate.passage:
            made = document_candidates(
                offer.document, story.sentences[offer.document.id], [passage], index=offer.rank
            )
            candidate = replace(made[0], position=candidate.position)
        candidates.append(replace(candidate, weight=_weight(offer, theme)))
    readable = [one for one in candidates if one.language in ("", language)]
    if not readable and all(document.language != language for document in story.speaking):
        readable = candidates
    opens = _may_open(holdings)
    opening = find_opening(readable, _titles(story, offers), opens=opens)
    if opening is None and not any(map(opens, readable)):
        return ItemMaterial(story, theme, ())
    return ItemMaterial(story, theme, with_opening(readable, opening), opening, additions)


def _may_open(holdings: Holdings) -> Callable[[Candidate], bool]:
    """Whether a passage says who did what in what stands first in it, be it a lead-in."""

    def opens(candidate: Candidate) -> bool:
        passage = candidate.passage
        last = passage.first if passage.lead_in else passage.last
        return holdings.fitness(passage.document_id).of_unit(passage.first, last).opens

    return opens


def _titles(story: StoryDraft, offers: Sequence[_Offer]) -> list[tuple[str, ...]]:
    documents = {offer.rank: offer.document for offer in offers}
    return [stem_words(document.title, document.language) for _, document in sorted(documents.items())]


def _weight(offer: _Offer, theme: ThemeMatch | None) -> float:
    weight = _KIND_WEIGHT.get(offer.document.kind, 1.0)
    fit = min(1.0, offer.scores.get(theme.theme, 0.0)) if theme else 0.0
    return weight * (0.75 + 0.5 * fit)


def _without_foreign_lead_in(
    story: StoryDraft,
    offer: _Offer,
    theme: ThemeMatch | None,
    owner_of: Mapping[SentenceKey, ThemeId],
    holdings: Holdings,
) -> tuple[Passage | None, dict[SentenceKey, Addition]]:
    """Keep a passage whole when its lead-in is free to stand here; else name the antecedent, or give it up."""
    passage = offer.candidate.passage
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
    quotes = holdings.quotes(offer.document.id)
    antecedent = find_antecedent(offer.document, sentences, first, quotes=quotes)
    if antecedent is None:
        return None, {}
    words = offer.document.text[antecedent.start : antecedent.end]
    addition = Addition(antecedent.offset, words, antecedent.start, antecedent.end)
    kept = Passage(passage.document_id, first, passage.last, passage.first + passage.lead_in - first)
    return kept, {(offer.document.id, first): addition}
