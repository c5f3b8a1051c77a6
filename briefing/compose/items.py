"""Prepares what selection chooses from: the passages of each story, for its item and for its entries elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefing.compose.admission import Admission
from briefing.compose.assign import SPEAKS_OF, belongs, home
from briefing.compose.document_findings import DocumentFindings
from briefing.compose.draft import SentenceKey, StoryDraft
from briefing.compose.limits import Supply
from briefing.compose.newer import garbled_copies, overtaken_sentences, own_words
from briefing.compose.opening import find_opening, with_opening
from briefing.compose.precedence import precedences
from briefing.model import (
    Addition,
    Document,
    DocumentId,
    DocumentKind,
    Passage,
    Sentence,
    Status,
    ThemeId,
    ThemeMatch,
)
from briefing.passages.antecedents import find_antecedent
from briefing.passages.report_form import Form
from briefing.select import Candidate, document_candidates, stem_words

# matches of some sentences of a document: for each theme -> score
SentenceScores = Callable[[Document, Sequence[Sentence]], Sequence[Mapping[ThemeId, float]]]

# what is another's opinion, or minute-by-minute notes, is printed only when nothing else tells the story
_KIND_WEIGHT = {DocumentKind.OPINION: 0.05, DocumentKind.LIVE: 0.4}

# what a passage is worth that says nothing of its theme, beside one that speaks of nothing else; set on the seed
# article, where the item is about diplomacy and not about what was said beside it
_ANY_FIT = 0.4
# what happened is told first whatever it touches
_ANY_OPENING_FIT = 0.6
# what is older than the days of the edition explains news and is none
_BACKGROUND_WEIGHT = 0.3


@dataclass(frozen=True, slots=True)
class EntryMaterial:
    """What of a story may stand in a section beside its home."""

    theme: ThemeMatch
    # passages that belong here and not in the item
    candidates: tuple[Candidate, ...]
    # of the item's candidates, those that belong here too
    shared: frozenset[Passage] = frozenset()


@dataclass(frozen=True, slots=True)
class ItemMaterial:
    """A story in its home theme before selection. `theme` None: also noted."""

    story: StoryDraft
    theme: ThemeMatch | None
    candidates: tuple[Candidate, ...]
    # number of the candidate that says what happened, None when there is none
    opening: int | None = None
    additions: Mapping[SentenceKey, Addition] = field(default_factory=dict)
    entries: tuple[EntryMaterial, ...] = ()
    # what the opening reports
    form: Form = Form.ACT
    # the sentences of the story that can be printed by themselves, whatever is printed of it
    alone: frozenset[SentenceKey] = frozenset()


@dataclass(frozen=True, slots=True)
class _Offer:
    document: Document
    rank: int
    candidate: Candidate
    scores: Mapping[ThemeId, float]
    is_background: bool = False


def story_item(
    story: StoryDraft,
    passages: Mapping[DocumentId, Sequence[Passage]],
    *,
    scores: SentenceScores,
    findings: DocumentFindings,
    language: str,
    only_reports: bool = True,
    supply: Supply = Supply.MANY,
) -> ItemMaterial | None:
    """Make the item of a story, with an entry for every other theme that some of its passages belong to.

    Args:
        passages: printable units of the story's documents that may speak for it (no copies).
        scores: theme matches of sentences.
        findings: for the speakers of quotations.
        language: of the edition.
        only_reports: whether a story needs an opening that reports an act.
        supply: how much was read.

    Returns:
        None when there is nothing to print, or nothing that could open an item.
    """
    themes = [match.theme for match in story.themes]
    found = _readable(story, _without_worse(_offers(story, passages, scores), story, findings), language)
    found = _shown(story, found, themes)
    if not found:
        return None
    main = themes[0] if themes else None
    admission = Admission(
        story, findings, only_reports=only_reports and not _must_be_told(story), supply=supply
    )
    counts = precedences(list({offer.document.id: offer.document for offer in found}.values()))
    leads = [
        _times(_weighed(offer, main, any_fit=_ANY_OPENING_FIT), counts[offer.document.id]) for offer in found
    ]
    first = _find_opening(story, leads, _titles(found), admission)
    if first is None:
        return None
    opens = found[first]
    every, additions = _named(story, found, opens, findings)
    offers = [
        offer
        for offer in every
        if offer is opens
        or (
            admission.follows(offer.candidate, opens.candidate)
            and not _retells(offer, opens, story, findings)
        )
    ]
    at_home = home(opens.scores, themes) if themes else None
    places = [belongs(offer.scores, themes) for offer in offers]
    own = [n for n, place in enumerate(places) if offers[n] is opens or not place or at_home in place]
    if at_home is not None:
        shown = _shown(story, [offers[n] for n in own], [at_home])
        own = [n for n in own if offers[n] is opens or offers[n] in shown]
    own = own or list(range(len(offers)))
    candidates = [_surer(_weighed(offers[n], at_home), admission) for n in own]
    opening = next((number for number, n in enumerate(own) if offers[n] is opens), None)
    return ItemMaterial(
        story,
        next((match for match in story.themes if match.theme == at_home), None),
        with_opening(candidates, opening),
        opening,
        additions,
        tuple(
            _entry(match, offers, places, own)
            for match in story.themes
            if match.theme != at_home and any(match.theme in place for place in places)
        ),
        admission.form(leads[first]),
        _standing_alone(every),
    )


def _retells(offer: _Offer, opens: _Offer, story: StoryDraft, findings: DocumentFindings) -> bool:
    """Whether a passage begins its report with what the opening says; never what readers did not have."""
    passage = offer.candidate.passage
    if offer.candidate.position or any((passage.document_id, n) in story.news for n in _own(passage)):
        return False
    return findings.retells(offer.document.id, opens.document.id)


def _entry(
    match: ThemeMatch, offers: Sequence[_Offer], places: Sequence[frozenset[ThemeId]], own: Sequence[int]
) -> EntryMaterial:
    """What a story may say in another section than its home; `own` are the offers of the item."""
    here = [n for n, place in enumerate(places) if match.theme in place]
    return EntryMaterial(
        match,
        tuple(_weighed(offers[n], match.theme) for n in here if n not in own),
        frozenset(offers[n].candidate.passage for n in here if n in own),
    )


def _without_worse(
    offers: Sequence[_Offer], story: StoryDraft, findings: DocumentFindings
) -> Sequence[_Offer]:
    """Leave out what another document says better: garbled copies, and figures that newer reports replace."""
    overtaken = overtaken_sentences(story, findings)
    rows = [own_words(offer.candidate) for offer in offers]
    garbled = garbled_copies(rows)
    kept = [
        replace(offer, is_background=findings.fitness(offer.document.id).is_background)
        for number, offer in enumerate(offers)
        if number not in garbled
        and not any((offer.document.id, index) in overtaken for index in _own(offer.candidate.passage))
    ]
    return kept or offers


def _shown(story: StoryDraft, offers: Sequence[_Offer], themes: Sequence[ThemeId]) -> Sequence[_Offer]:
    """Passages that speak of these themes, or of documents that belong to one.

    A story lends its themes to no document that has others. The lead of one that has none tells the event in other
    words, and perhaps its newest toll.
    """
    if not story.belongs or not themes:
        return offers

    def is_shown(offer: _Offer) -> bool:
        own = story.belongs.get(offer.document.id, ())
        speaks = any(offer.scores.get(theme, 0.0) >= SPEAKS_OF for theme in themes)
        return speaks or not set(themes).isdisjoint(own) or not (own or offer.candidate.position)

    return [offer for offer in offers if is_shown(offer)]


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
                    found[theme] = max(found.get(theme, 0.0), score)
            offers.append(_Offer(document, rank, candidate, found))
    return offers


def _readable(story: StoryDraft, offers: Sequence[_Offer], language: str) -> Sequence[_Offer]:
    """What readers of the edition can read; all, when no document of the story is in its language."""
    readable = [offer for offer in offers if offer.candidate.language in ("", language)]
    if not readable and all(document.language != language for document in story.speaking):
        return offers
    return readable


def _standing_alone(offers: Sequence[_Offer]) -> frozenset[SentenceKey]:
    """The sentences that make a passage by themselves."""
    passages = (offer.candidate.passage for offer in offers)
    return frozenset((p.document_id, p.first) for p in passages if p.first == p.last and not p.lead_in)


def _must_be_told(story: StoryDraft) -> bool:
    """Whether readers must hear of a story however it is told: what they read of it was changed."""
    return story.status in (Status.CORRECTED, Status.UPDATED)


def _find_opening(
    story: StoryDraft, leads: Sequence[Candidate], titles: Sequence[Sequence[str]], admission: Admission
) -> int | None:
    """The passage that says what happened; in a story that readers know, one that says what is new."""

    def worth_as_news(candidate: Candidate) -> float:
        own = _own(candidate.passage)
        is_new = any((candidate.passage.document_id, index) in story.news for index in own)
        return admission.worth(candidate) if is_new else 0.0

    if _must_be_told(story):
        # wherever it stands in its document
        restated = (number for number, lead in enumerate(leads) if worth_as_news(lead))
        first = next(restated, None)
    else:
        first = find_opening(leads, titles, worth=worth_as_news) if story.news else None
    return find_opening(leads, titles, worth=admission.worth) if first is None else first


def _titles(offers: Sequence[_Offer]) -> list[tuple[str, ...]]:
    documents = {offer.rank: offer.document for offer in offers}
    return [stem_words(document.title, document.language) for _, document in sorted(documents.items())]


def _weighed(offer: _Offer, theme: ThemeId | None, *, any_fit: float = _ANY_FIT) -> Candidate:
    """The passage, wanted the more the better it fits its theme; `any_fit` is the weight of what fits it not at all."""
    weight = _KIND_WEIGHT.get(offer.document.kind, 1.0) * (_BACKGROUND_WEIGHT if offer.is_background else 1.0)
    fit = min(1.0, offer.scores.get(theme, 0.0)) if theme else 0.0
    return replace(offer.candidate, weight=weight * (any_fit + (1 - any_fit) * fit))


def _surer(candidate: Candidate, admission: Admission) -> Candidate:
    """Give what an editor is likelier to print more weight."""
    return _times(candidate, admission.likelihood(candidate))


def _times(candidate: Candidate, factor: float) -> Candidate:
    return replace(candidate, weight=candidate.weight * factor)


def _named(
    story: StoryDraft, offers: Sequence[_Offer], opening: _Offer | None, findings: DocumentFindings
) -> tuple[Sequence[_Offer], dict[SentenceKey, Addition]]:
    """Give a passage that opens with "He" the name in brackets instead of the sentence before, where it is sure.

    What leans on the opening keeps it: both are read together.
    """
    additions: dict[SentenceKey, Addition] = {}
    named: dict[Passage, _Offer] = {}
    for offer in offers:
        own = offer.candidate.passage.first + offer.candidate.passage.lead_in
        addition = None
        if offer is not opening and offer.candidate.passage.lead_in and not _leans_on(offer, opening):
            addition = _antecedent(story, offer.document, own, findings)
        if addition is None:
            named.setdefault(offer.candidate.passage, offer)
            continue
        additions[offer.document.id, own] = addition
        kept = replace(offer, candidate=_without_lead_in(story, offer, own))
        named.setdefault(kept.candidate.passage, kept)
    return list(named.values()), additions


def _leans_on(offer: _Offer, opening: _Offer | None) -> bool:
    """Whether nothing but the opening explains a passage."""
    if opening is None or opening.document.id != offer.document.id:
        return False
    passage, first = offer.candidate.passage, opening.candidate.passage
    return first.first <= passage.first and passage.first + passage.lead_in - 1 <= first.last


def _antecedent(
    story: StoryDraft, document: Document, index: int, findings: DocumentFindings
) -> Addition | None:
    found = find_antecedent(
        document, story.sentences[document.id], index, quotes=findings.quotes(document.id)
    )
    if found is None:
        return None
    return Addition(found.offset, document.text[found.start : found.end], found.start, found.end)


def _without_lead_in(story: StoryDraft, offer: _Offer, own: int) -> Candidate:
    kept = Passage(offer.document.id, own, offer.candidate.passage.last, 0)
    made = document_candidates(offer.document, story.sentences[offer.document.id], [kept], index=offer.rank)
    return replace(made[0], position=offer.candidate.position)
