"""Chooses sentences and evidence for every item under one budget."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefing.compose.agenda import Coming, coming_days
from briefing.compose.draft import EntryDraft, ItemDraft, SentenceKey, StoryDraft
from briefing.compose.headline import choose_headline
from briefing.compose.items import ItemMaterial
from briefing.compose.kept_out import with_unfit
from briefing.compose.length import Length
from briefing.compose.prepared import Prepared
from briefing.compose.printing import passage_sentences
from briefing.compose.reasons import account
from briefing.compose.reporters import reporting_among, telling_sentences
from briefing.compose.telling import add_evidence, standing_alone
from briefing.compose.titles import title_key
from briefing.model import Document, DocumentId, ItemLimits, Passage, SelectionReport, ThemeMatch
from briefing.select import (
    Budget,
    Candidate,
    ItemCandidates,
    Selection,
    Summarizer,
    select_briefing,
    summarizer,
)
from briefing.select.options import EDITION

# a quotation may open a passage here: passages never part it from its speaker
_OPTIONS = replace(EDITION, opening_quotations=True)
# beyond this an item is no longer an item but an article, whatever its limits are
_MOST_PASSAGES = 6
# what matters so much is told, not noted, though it fits no theme
_TOLD = 3.5
# what is noted without a theme was admitted for its consequence: it is told before what only touches a theme
_SHARE_OF_NONE = 0.5
# What a story keeps of its importance where it hardly fits its theme; set by hand, checked on nothing.
_WITHOUT_FIT = 0.25
# passages that a story has in a section beside its home
_IN_AN_ENTRY = 2


@dataclass(frozen=True, slots=True)
class Chosen:
    """The items that are printed, what is to come, the stories there was no room for, and how good the choice is."""

    drafts: tuple[ItemDraft, ...]
    ahead: tuple[Coming, ...]
    no_room: tuple[StoryDraft, ...]
    report: SelectionReport


def choose(
    prepared: Prepared,
    length: Length,
    *,
    method: str | Summarizer,
    language: str,
    told: Sequence[str],
    today: date,
) -> Chosen:
    """Select passages for all items together; with a method that is not ours, item by item in order of importance."""
    wanted = [material for material in prepared.materials.offered(length.most_items) if material.candidates]
    offers = _offers(wanted, length, notes=not prepared.materials.is_off_theme)
    if method == "briefing":
        selections, report = _together(offers, length, told)
    else:
        selections, report = _one_by_one(offers, length, told, method)
    titles: Counter[str] = Counter()
    drafts = []
    for number, material in enumerate(wanted):
        selection = selections.get(str(number))
        if selection is not None:
            entries = [selections.get(_entry_id(number, place)) for place in range(len(material.entries))]
            draft = _draft(prepared, material, selection, entries, language=language, titles=titles)
            titles[title_key(draft.headline.title)] += 1
            drafts.append(draft)
    stories = [draft.story for draft in drafts]
    made = (prepared.materials.of(story) for story in stories)
    alone = standing_alone(material for material in made if material is not None)
    with_evidence = add_evidence(
        prepared.findings, drafts, _printed_keys(drafts), alone, tables=length.has_tables, today=today
    )
    ahead = coming_days(prepared, with_evidence, alone, today=today, most=length.ahead())
    return Chosen(tuple(with_evidence), ahead, prepared.materials.left(stories), report)


def _offers(wanted: Sequence[ItemMaterial], length: Length, *, notes: bool) -> list[ItemCandidates]:
    """What selection may choose from: each item, and behind it what it may say in other sections.

    Args:
        notes: whether items without a theme are only noted.
    """
    offers = []
    for number, material in enumerate(wanted):
        story = material.story
        limits = length.item_limits(
            sources=len({document.outlet or document.id for document in story.speaking}),
            told=sum(len(story.sentences[document.id]) for document in story.speaking),
            is_noted=notes and material.theme is None and story.story.importance < _TOLD,
        )
        offers.append(
            ItemCandidates(
                id=str(number),
                theme=material.theme.theme if material.theme else "",
                importance=_importance(story, material.theme),
                candidates=material.candidates,
                opening=material.opening,
                limits=_below_title(material, limits),
                news=_news(story, material.candidates),
            )
        )
        offers += [
            ItemCandidates(
                id=_entry_id(number, place),
                theme=entry.theme.theme,
                importance=_importance(story, entry.theme),
                candidates=entry.candidates,
                limits=_below_title(material, length.entry_limits()),
                news=_news(story, entry.candidates),
                after=str(number),
            )
            for place, entry in enumerate(material.entries)
            if entry.candidates
        ]
    return offers


def _news(story: StoryDraft, candidates: Sequence[Candidate]) -> frozenset[int]:
    """The numbers of the candidates that say what readers do not know yet."""
    return frozenset(
        number
        for number, candidate in enumerate(candidates)
        if any(key in story.news for key in passage_sentences([candidate.passage]))
    )


def _entry_id(number: int, place: int) -> str:
    return f"{number}.{place}"


def _below_title(material: ItemMaterial, limits: ItemLimits) -> ItemLimits:
    """The limits of what stands below a title: the characters of an item are counted with it."""
    if limits.characters is None:
        return limits
    title = max(len(document.title) for document in material.story.speaking)
    return replace(limits, characters=max(1, limits.characters - title - 1))


def _together(
    offers: Sequence[ItemCandidates], length: Length, told: Sequence[str]
) -> tuple[dict[str, Selection], SelectionReport]:
    result = select_briefing(offers, length.budget, told=told, most_per_item=_MOST_PASSAGES, options=_OPTIONS)
    report = SelectionReport(
        method="briefing",
        objective=round(result.objective, 6),
        bound=round(result.bound, 6),
        words=result.words,
        budget_words=length.words or 0,
        candidates=sum(len(offer.candidates) for offer in offers),
    )
    return dict(result.items), report


def _one_by_one(
    offers: Sequence[ItemCandidates], length: Length, told: Sequence[str], method: str | Summarizer
) -> tuple[dict[str, Selection], SelectionReport]:
    chosen = summarizer(method)
    words_left = (
        length.words if length.words is not None else length.sentences * 10_000 if length.sentences else 0
    )
    sentences_left = length.sentences if length.sentences is not None else words_left
    selections: dict[str, Selection] = {}
    used = 0
    for offer in sorted(offers, key=lambda offer: bool(offer.after)):
        most = min(offer.limits.sentences or sentences_left, sentences_left)
        words = min(offer.limits.words or words_left, words_left)
        if most < 1 or words < 1:
            break
        if offer.after and offer.after not in selections:
            continue
        selection = chosen.select(offer.candidates, Budget(words=words, sentences=most), told=told)
        selection = _within_characters(offer, selection)
        if selection.picks:
            selections[offer.id] = selection
            passages = [offer.candidates[pick.candidate] for pick in selection.picks]
            words = sum(candidate.words for candidate in passages)
            used, words_left = used + words, words_left - words
            sentences_left -= sum(len(candidate.stems) for candidate in passages)
    report = SelectionReport(
        method=chosen.name,
        objective=round(sum(selection.objective for selection in selections.values()), 6),
        bound=0.0,
        words=used,
        budget_words=length.words or 0,
        candidates=sum(len(offer.candidates) for offer in offers),
    )
    return selections, report


def _within_characters(offer: ItemCandidates, selection: Selection) -> Selection:
    """The best picks that an item has room for."""
    most = offer.limits.characters
    if most is None:
        return selection
    kept, used = set(), 0
    for pick in sorted(selection.picks, key=lambda pick: pick.rank):
        size = len(offer.candidates[pick.candidate].text) + 1
        if used + size <= most + 1:
            kept.add(pick.candidate)
            used += size
    return replace(selection, picks=tuple(pick for pick in selection.picks if pick.candidate in kept))


def _importance(story: StoryDraft, theme: ThemeMatch | None) -> float:
    share = theme.score if theme else _SHARE_OF_NONE
    return max(1e-6, story.story.importance * (_WITHOUT_FIT + (1 - _WITHOUT_FIT) * share))


def _passages(material: ItemMaterial, selection: Selection) -> tuple[Candidate, ...]:
    """The picks: first the one that says what happened, then the others in printing order.

    What happened is said by the item's opening; when readers know that already, by what stands first in its document.
    """
    opening = next(
        (pick for pick in selection.picks if pick.candidate == material.opening),
        min(selection.picks, key=lambda pick: (material.candidates[pick.candidate].position, pick.rank)),
    )
    first = material.candidates[opening.candidate]
    rest = [material.candidates[pick.candidate] for pick in selection.picks if pick is not opening]
    # what goes on from the opening follows it
    rest.sort(key=lambda candidate: not _goes_on(candidate.passage, first.passage))
    return (first, *rest)


def _goes_on(passage: Passage, other: Passage) -> bool:
    """Whether a passage leans on sentences of another that stands before it."""
    same = passage.document_id == other.document_id
    return same and passage.first <= other.last < passage.first + passage.lead_in


def _entries(
    material: ItemMaterial, passages: Sequence[Candidate], selections: Sequence[Selection | None]
) -> tuple[EntryDraft, ...]:
    """What stands in the other sections: the opening where it belongs there too, and what was picked for them.

    A section for which nothing was picked repeats the item's first passage that belongs there.
    """
    entries = []
    for entry, selection in zip(material.entries, selections, strict=True):
        also = [candidate.passage for candidate in passages if candidate.passage in entry.shared]
        own = [entry.candidates[pick.candidate].passage for pick in selection.picks] if selection else []
        repeated = also[:1] if not own or also[:1] == [passages[0].passage] else []
        if repeated or own:
            entries.append(EntryDraft(entry.theme, (*repeated, *own[: _IN_AN_ENTRY - len(repeated)])))
    return tuple(entries)


def _printed_keys(drafts: Sequence[ItemDraft]) -> set[SentenceKey]:
    every = (
        passage
        for draft in drafts
        for passage in (*draft.passages, *(p for entry in draft.entries for p in entry.passages))
    )
    return set(passage_sentences(every))


def _draft(
    prepared: Prepared,
    material: ItemMaterial,
    selection: Selection,
    entries: Sequence[Selection | None],
    *,
    language: str,
    titles: Mapping[str, int],
) -> ItemDraft:
    story = material.story
    passages = _passages(material, selection)
    speaking = [document for document in story.speaking if document.title] or list(story.speaking)
    first = passages[0]
    keys = passage_sentences(candidate.passage for candidate in passages)
    telling = telling_sentences(story.documents, keys, prepared.findings)
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
            says=first.text,
            printed={candidate.passage.document_id for candidate in passages},
        ),
        passages=tuple(candidate.passage for candidate in passages),
        basis=prepared.basis_of(reporting_among(story.documents, telling), telling),
        form=material.form,
        additions=material.additions,
        entries=_entries(material, passages, entries),
        account=with_unfit(
            account(
                material,
                selection,
                passages,
                options=_OPTIONS,
                importance=_importance(story, material.theme),
            ),
            story,
            prepared.findings,
        ),
    )


def _title_fit(
    prepared: Prepared, material: ItemMaterial, documents: Sequence[Document]
) -> dict[DocumentId, float]:
    """Documents that match the item's theme speak for it rather than others of the story."""
    if material.theme is None:
        return {}
    matching = prepared.matched.get(material.theme.theme, frozenset())
    return {document.id: float(document.id in matching) for document in documents}
