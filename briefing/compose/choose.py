"""Chooses sentences and evidence for every item under one budget."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.compose.draft import ItemDraft, StoryDraft
from briefing.compose.headline import choose_headline
from briefing.compose.items import ItemMaterial
from briefing.compose.length import Length
from briefing.compose.prepared import Prepared
from briefing.compose.reasons import account
from briefing.compose.telling import add_evidence, standing_alone
from briefing.model import Document, DocumentId, Passage, SelectionReport
from briefing.select import Budget, Candidate, ItemCandidates, Options, Selection, select_briefing, summarizer

# a quotation may open a passage here: passages never part it from its speaker
_OPTIONS = Options(opening_quotations=True)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The items that are printed, the stories there was no room for, and how good the choice is."""

    drafts: tuple[ItemDraft, ...]
    no_room: tuple[StoryDraft, ...]
    report: SelectionReport


def choose(prepared: Prepared, length: Length, *, method: str, language: str, told: Sequence[str]) -> Chosen:
    """Select passages for all items together; with a method that is not ours, item by item in order of importance."""
    wanted = [material for material in prepared.materials.offered(length.most_items) if material.candidates]
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
    stories = [draft.story for draft in drafts]
    alone = standing_alone(material for story in stories for material in prepared.materials.of(story))
    with_evidence = add_evidence(prepared.holdings, drafts, printed_keys, alone, tables=length.has_tables)
    return Chosen(tuple(with_evidence), prepared.materials.left(stories), report)


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
    first = material.candidates[opening.candidate]
    chosen = {pick.candidate for pick in best} - {opening.candidate}
    rest = [material.candidates[pick.candidate] for pick in selection.picks if pick.candidate in chosen]
    # what goes on from the opening follows it
    rest.sort(key=lambda candidate: not _goes_on(candidate.passage, first.passage))
    return (first, *rest)


def _goes_on(passage: Passage, other: Passage) -> bool:
    """Whether a passage leans on sentences of another that stands before it."""
    same = passage.document_id == other.document_id
    return same and passage.first <= other.last < passage.first + passage.lead_in


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
    first = passages[0]
    has_opening = material.opening is not None and first is material.candidates[material.opening]
    return ItemDraft(
        story=story,
        theme=material.theme,
        headline=choose_headline(
            speaking,
            language=language,
            used=titles,
            theme_fit=_title_fit(prepared, material, speaking),
            opening=first.passage.document_id if has_opening else None,
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
