"""Chooses sentences and evidence for every item under one budget."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.analyze.ledger import FigureGroup, compare_figures
from briefing.analyze.timeline import story_timeline
from briefing.analyze.utterances import QuoteGroup, group_quotes
from briefing.compose.draft import ChangeDraft, ItemDraft, SentenceKey, StoryDraft
from briefing.compose.headline import choose_headline
from briefing.compose.items import ItemMaterial
from briefing.compose.prepared import Prepared
from briefing.compose.reasons import account
from briefing.model import DateMention, Document, DocumentId, DocumentKind, Relation, SelectionReport
from briefing.select import Budget, Candidate, ItemCandidates, Options, Selection, select_briefing, summarizer

_QUOTES_PER_ITEM = 2
_FIGURES_PER_ITEM = 4
# a story of fewer days needs no timeline
_TIMELINE_DAYS = 3
_TIMELINE_ENTRIES = 4
# documents of one story that are asked for quotations
_MOST_DOCUMENTS = 40
# a quotation of fewer words says little on its own
_SHORTEST_QUOTE_WORDS = 5
# words that one item takes on average: decides how many items are offered at all
_WORDS_PER_ITEM = 45
_WORDS_PER_PASSAGE = 40
# beyond this an item is no longer an item but an article
_MOST_PASSAGES = 6
# a quotation may open a passage here: passages never part it from its speaker
_OPTIONS = Options(opening_quotations=True)
# what fits no theme is noted, not told: this many items with one passage each
_ALSO_NOTED = 5


@dataclass(frozen=True, slots=True)
class Length:
    """How much may be printed. At least one of words and sentences is set."""

    words: int | None
    sentences: int | None
    passages_per_item: int

    def passages_for(self, items: int) -> int:
        """Most passages of one item: more than usual only when there are few items to fill the length with."""
        room = (self.words or 0) // (_WORDS_PER_PASSAGE * max(1, items))
        return min(_MOST_PASSAGES, max(self.passages_per_item, room))

    @property
    def budget(self) -> Budget:
        return Budget(words=self.words, sentences=self.sentences)

    @property
    def most_items(self) -> int:
        by_words = self.words // _WORDS_PER_ITEM if self.words else None
        by_sentences = self.sentences
        return max(1, min(limit for limit in (by_words, by_sentences) if limit is not None))


@dataclass(frozen=True, slots=True)
class Chosen:
    """The items that are printed, the ones there was no room for, and how good the choice is."""

    drafts: tuple[ItemDraft, ...]
    no_room: tuple[ItemMaterial, ...]
    report: SelectionReport


def choose(prepared: Prepared, length: Length, *, method: str, language: str, told: Sequence[str]) -> Chosen:
    """Select passages for all items together; with a method that is not ours, item by item in order of importance."""
    offered = _offered(prepared.items, length.most_items)
    wanted = [material for material in offered if material.candidates]
    if method == "briefing":
        picked, selections, report = _together(wanted, length, told)
    else:
        picked, selections, report = _one_by_one(wanted, length, told, method)
    printed_keys = {
        (passage.document_id, index)
        for passages in picked.values()
        for candidate in passages
        for passage in (candidate.passage,)
        for index in range(passage.first, passage.last + 1)
    }
    titles: Counter[str] = Counter()
    drafts = []
    for number, material in enumerate(wanted):
        if number in picked:
            draft = _draft(prepared, material, picked[number], language=language, titles=titles)
            reasons = account(material, selections[number], picked[number], options=_OPTIONS)
            draft = replace(draft, account=reasons)
            titles[draft.headline.title] += 1
            drafts.append(draft)
    with_evidence = _add_evidence(prepared, drafts, printed_keys, _standing_alone(prepared.items))
    chosen = {id(wanted[number]) for number in picked}
    no_room = tuple(material for material in prepared.items if id(material) not in chosen)
    return Chosen(tuple(with_evidence), no_room, report)


def _offered(items: Sequence[ItemMaterial], most: int) -> list[ItemMaterial]:
    themed = [material for material in items if material.theme is not None][:most]
    other = [material for material in items if material.theme is None]
    return themed + other[: min(_ALSO_NOTED, max(0, most - len(themed)) or 1)]


def _together(
    items: Sequence[ItemMaterial], length: Length, told: Sequence[str]
) -> tuple[dict[int, tuple[Candidate, ...]], dict[int, Selection], SelectionReport]:
    offers = [
        ItemCandidates(
            id=str(number),
            theme=material.theme.theme if material.theme else "",
            importance=_importance(material),
            candidates=material.candidates,
            opening=material.opening,
        )
        for number, material in enumerate(items)
    ]
    per_item = length.passages_for(len(items))
    result = select_briefing(offers, length.budget, told=told, most_per_item=per_item, options=_OPTIONS)
    picked = {}
    selections = {int(name): selection for name, selection in result.items}
    for name, selection in result.items:
        most = per_item if items[int(name)].theme else 1
        picked[int(name)] = _passages(items[int(name)], selection, most)
    report = SelectionReport(
        method="briefing",
        objective=round(result.objective, 6),
        bound=round(result.bound, 6),
        words=result.words,
        budget_words=length.words or 0,
        candidates=sum(len(material.candidates) for material in items),
    )
    return picked, selections, report


def _one_by_one(
    items: Sequence[ItemMaterial], length: Length, told: Sequence[str], method: str
) -> tuple[dict[int, tuple[Candidate, ...]], dict[int, Selection], SelectionReport]:
    chosen = summarizer(method)
    words_left = (
        length.words if length.words is not None else length.sentences * 10_000 if length.sentences else 0
    )
    sentences_left = length.sentences if length.sentences is not None else words_left
    picked: dict[int, tuple[Candidate, ...]] = {}
    selections: dict[int, Selection] = {}
    per_item = length.passages_for(len(items))
    objective = 0.0
    for number, material in enumerate(items):
        most = min(per_item if material.theme else 1, sentences_left)
        if most < 1 or words_left < 1:
            break
        selection = chosen.select(material.candidates, Budget(words=words_left, sentences=most), told=told)
        passages = _passages(material, selection, most)
        if passages:
            picked[number] = passages
            selections[number] = selection
            objective += selection.objective
            words_left -= sum(candidate.words for candidate in passages)
            sentences_left -= sum(len(candidate.stems) for candidate in passages)
    used = sum(candidate.words for passages in picked.values() for candidate in passages)
    report = SelectionReport(
        method=method,
        objective=round(objective, 6),
        bound=0.0,
        words=used,
        budget_words=length.words or 0,
        candidates=sum(len(material.candidates) for material in items),
    )
    return picked, selections, report


def _importance(material: ItemMaterial) -> float:
    share = material.theme.score if material.theme else 0.1
    return max(1e-6, material.story.story.importance * (0.25 + 0.75 * share))


def _passages(material: ItemMaterial, selection: Selection, most: int) -> tuple[Candidate, ...]:
    """The best `most` picks: first the one that says what happened, then the others in printing order.

    What happened is said by the item's opening; when readers know that already, by what stands first in its document.
    """
    best = sorted(selection.picks, key=lambda pick: pick.rank)[:most]
    if not best:
        return ()
    opening = next(
        (pick for pick in best if pick.candidate == material.opening),
        min(best, key=lambda pick: (material.candidates[pick.candidate].position, pick.rank)),
    )
    chosen = {pick.candidate for pick in best} - {opening.candidate}
    rest = [pick.candidate for pick in selection.picks if pick.candidate in chosen]
    return tuple(material.candidates[number] for number in (opening.candidate, *rest))


def _draft(
    prepared: Prepared,
    material: ItemMaterial,
    passages: Sequence[Candidate],
    *,
    language: str,
    titles: Mapping[str, int],
) -> ItemDraft:
    story = material.story
    speaking = [document for document in story.speaking if document.title] or list(story.speaking)
    return ItemDraft(
        story=story,
        theme=material.theme,
        headline=choose_headline(
            speaking, language=language, used=titles, theme_fit=_title_fit(prepared, material, speaking)
        ),
        passages=tuple(candidate.passage for candidate in passages),
        additions=material.additions,
    )


def _title_fit(
    prepared: Prepared, material: ItemMaterial, documents: Sequence[Document]
) -> dict[DocumentId, float]:
    """Documents that match the item's theme speak for it rather than others of the story."""
    if material.theme is None:
        return {}
    matching = prepared.matched.get(material.theme.theme, frozenset())
    return {document.id: float(document.id in matching) for document in documents}


def _add_evidence(
    prepared: Prepared,
    drafts: Sequence[ItemDraft],
    printed: set[SentenceKey],
    alone: set[SentenceKey],
) -> list[ItemDraft]:
    """Give each story's quotes, figures, changes and timeline to its item, the first one where it has several."""
    first: dict[str, int] = {}
    for number, draft in enumerate(drafts):
        first.setdefault(draft.story.story.id, number)
    done = []
    for number, draft in enumerate(drafts):
        if first[draft.story.story.id] != number:
            done.append(draft)
            continue
        changes = _fresh_changes(draft.story, printed)
        free = alone - printed - _changed_sentences(draft.story, changes)
        done.append(
            replace(
                draft,
                quotes=_quotes(prepared, draft),
                figures=_figures(prepared, draft),
                timeline=tuple(_timeline(prepared, draft, free)),
                changes=changes,
            )
        )
    return done


def _fresh_changes(story: StoryDraft, printed: set[SentenceKey]) -> tuple[ChangeDraft, ...]:
    """Changes whose new sentence is not among the printed ones anyway."""
    spans = {
        (document.id, sentence.start, sentence.end)
        for document in story.documents
        for sentence in story.sentences[document.id]
        if (document.id, sentence.index) in printed
    }
    return tuple(change for change in story.changes if change.new not in spans)


def _changed_sentences(story: StoryDraft, changes: Sequence[ChangeDraft]) -> set[SentenceKey]:
    shown = {change.new for change in changes}
    return {
        (document.id, sentence.index)
        for document in story.documents
        for sentence in story.sentences[document.id]
        if (document.id, sentence.start, sentence.end) in shown
    }


def _quotes(prepared: Prepared, draft: ItemDraft) -> tuple[QuoteGroup, ...]:
    asked = draft.story.documents[:_MOST_DOCUMENTS]
    found = [quote for document in asked for quote in prepared.holdings.quotes(document.id)]
    groups = [
        group for group in group_quotes(found, asked) if group.quote.speaker and _is_whole(group.quote.words)
    ]
    ranked = sorted(
        enumerate(groups),
        key=lambda pair: (-len(pair[1].variants), -len(pair[1].same), pair[0]),
    )
    return tuple(group for _, group in ranked[:_QUOTES_PER_ITEM])


def _is_whole(words: str) -> bool:
    """A quotation that can be read on its own: long enough, and not the end of somebody's sentence."""
    return len(words.split()) >= _SHORTEST_QUOTE_WORDS and not words[:1].islower()


def _figures(prepared: Prepared, draft: ItemDraft) -> tuple[FigureGroup, ...]:
    reports = [d for d in draft.story.speaking if d.kind is not DocumentKind.OPINION]
    found = [figure for document in reports for figure in prepared.holdings.figures(document.id)]
    groups = compare_figures(found, reports)
    order = {Relation.DIFFER: 0, Relation.SUPERSEDED: 1, Relation.AGREE: 2, Relation.SINGLE: 3}
    telling = [
        group
        for group in groups
        if group.relation in (Relation.DIFFER, Relation.SUPERSEDED)
        or (group.relation is Relation.AGREE and _is_about_one_thing(group, draft.story))
    ]
    return tuple(sorted(telling, key=lambda group: order[group.relation])[:_FIGURES_PER_ITEM])


def _is_about_one_thing(group: FigureGroup, story: StoryDraft) -> bool:
    """Whether two documents name what an agreeing figure counts; equal numbers alone prove nothing."""
    documents = {document.id: document for document in story.documents}
    naming = set()
    for figure in group.figures:
        span = story.sentences[figure.document_id][figure.sentence]
        words = documents[figure.document_id].text[span.start : span.end].casefold()
        if group.subject and group.subject.casefold() in words:
            naming.add(figure.document_id)
    return group.unit == "people" or len(naming) > 1


def _timeline(prepared: Prepared, draft: ItemDraft, free: set[SentenceKey]) -> Sequence[DateMention]:
    """Days of a long story, told by sentences that stand alone and are not printed yet."""
    reports = [d for d in draft.story.speaking if d.kind is not DocumentKind.OPINION]
    found = [
        mention
        for document in reports
        for mention in prepared.holdings.dates(document.id)
        if (document.id, mention.sentence) in free
    ]
    mentions = story_timeline(found, reports, draft.story.sentences)
    return mentions[-_TIMELINE_ENTRIES:] if len(mentions) >= _TIMELINE_DAYS else ()


def _standing_alone(items: Iterable[ItemMaterial]) -> set[SentenceKey]:
    passages = (candidate.passage for material in items for candidate in material.candidates)
    return {(p.document_id, p.first) for p in passages if p.first == p.last and not p.lead_in}
