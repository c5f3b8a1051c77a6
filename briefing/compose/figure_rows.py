"""Chooses the rows of figures of an item: what is compared, and what a public body says and no sentence tells yet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from briefing.compose.document_findings import DocumentFindings
from briefing.compose.draft import ItemDraft, SentenceKey, StoryDraft
from briefing.compose.subject import Subject
from briefing.figures.agreement import FigureGroup, compare_figures
from briefing.figures.clause_labels import GAP
from briefing.figures.statements import LOWER_BOUND
from briefing.figures.weight import is_weighty, is_worth_a_row
from briefing.model import DocumentKind, Figure, Relation

# an item has four sentences at most: beside it a longer table is more than the text
_PER_ITEM = 4
_ENTRIES_PER_ROW = 5

# "Health officials there say": where, the sentence before says
_HANGS = re.compile(r"\b(?:there|here)\b(?! (?:are|is|was|were|has|have|had|will)\b)")


def compared_figures(findings: DocumentFindings, story: StoryDraft) -> tuple[FigureGroup, ...]:
    """What the fit sentences of a story count, compared; only rows that say what they count and weigh enough.

    The notes of a live page are of many events, and under headings that have the number without its frame.
    """
    reports = [d for d in story.speaking if d.kind not in (DocumentKind.OPINION, DocumentKind.LIVE)]
    found = [
        figure
        for document in reports
        for figure in findings.figures(document.id)
        if findings.fitness(document.id).verdict(figure.sentence).is_fit
    ]
    groups = compare_figures(found, reports, story.sentences).groups
    telling = [group for group in groups if _is_telling(group)]
    return tuple(sorted(telling, key=lambda group: group.relation.rank))


def _is_telling(group: FigureGroup) -> bool:
    """Whether a row says what it counts, holds now, and has two statements or an official source."""
    if not group.subject or _HANGS.search(group.subject) or not group.is_current or not is_weighty(group):
        return False
    return group.relation is not Relation.SINGLE or is_worth_a_row(group)


class Rows(NamedTuple):
    """The rows of an item, and those that only the first page may show: the item's sentences tell them."""

    shown: tuple[FigureGroup, ...]
    told: tuple[FigureGroup, ...]


def figure_rows(
    groups: Sequence[FigureGroup], draft: ItemDraft, findings: DocumentFindings, *, alone: set[SentenceKey]
) -> Rows:
    """The rows that stand under an item.

    Args:
        groups: `compared_figures` of its story.
        draft: the item.
        findings: of the edition.
        alone: sentences that can be printed by themselves.
    """
    item = Subject(draft, findings)
    rows = Rows((), ())
    sentences: set[SentenceKey] = set()
    for group in _each_once(groups):
        keys = {(figure.document_id, figure.sentence) for figure in group.figures}
        if any(map(item.is_before, keys)) or not any(_is_of(item, key, group.relation) for key in keys):
            continue
        if _is_outdone(group, groups):
            continue
        row = (_readable(_with_source(group), draft.story),)
        is_told = all(map(item.tells, group.figures)) and group.relation in (Relation.SINGLE, Relation.AGREE)
        if group.relation is Relation.SINGLE:
            # a sentence is shown once
            if not keys <= alone or keys & sentences:
                continue
            sentences |= keys
        rows = rows._replace(told=rows.told + row) if is_told else rows._replace(shown=rows.shown + row)
    return Rows(rows.shown[:_PER_ITEM], rows.told[:_PER_ITEM])


def _is_outdone(group: FigureGroup, groups: Sequence[FigureGroup]) -> bool:
    """Whether a row of least numbers stands beside a higher count of the same harm: "at least two", and eight."""
    if not group.event or not all(LOWER_BOUND.search(figure.qualifier) for figure in group.figures):
        return False
    most = max(figure.value for figure in group.figures)
    return any(
        other.event == group.event and other.unit == group.unit and max(f.value for f in other.figures) > most
        for other in groups
    )


def _is_of(item: Subject, key: SentenceKey, relation: Relation) -> bool:
    """Whether the figure of a sentence is of the event that an item tells.

    What reports of one story differ on is of its event; what changed needs less in common with the item.
    """
    if relation is Relation.DIFFER:
        return True
    return item.shared(key) > 0 if relation is Relation.SUPERSEDED else item.is_about(key)


def _with_source(group: FigureGroup) -> FigureGroup:
    """The row with who says it, unless its label has that."""
    if not group.source or group.source in group.subject:
        return group
    return replace(group, subject=group.subject + GAP + group.source)


def _readable(group: FigureGroup, story: StoryDraft) -> FigureGroup:
    """The row shortened, unless the sentence that its label is taken from would go."""
    short = shortened(group)
    kept = [_sentence_of(figure, story) for figure in short.figures]
    is_told = all(any(part in sentence for sentence in kept) for part in group.subject.split(GAP))
    return short if is_told else group


def _sentence_of(figure: Figure, story: StoryDraft) -> str:
    span = story.sentences[figure.document_id][figure.sentence]
    text = next(document.text for document in story.documents if document.id == figure.document_id)
    return text[span.start : span.end]


def _each_once(groups: Sequence[FigureGroup]) -> list[FigureGroup]:
    """Without rows that only repeat a value of a row before, or say again what its label says of the day before."""
    seen: set[tuple[str, float]] = set()
    labels: set[str] = set()
    kept = []
    for group in groups:
        values = {(group.unit, figure.value) for figure in group.figures}
        is_new = group.relation is Relation.DIFFER or not values <= seen
        if group.relation is Relation.SUPERSEDED:
            is_new = group.subject not in labels
        if is_new:
            kept.append(group)
        seen |= values
        labels.add(group.subject)
    return kept


def shortened(group: FigureGroup) -> FigureGroup:
    """The row with few enough entries to be read: every value once, of many values the least and the greatest."""
    if len(group.figures) <= _ENTRIES_PER_ROW:
        return group
    first: dict[tuple[float, float], Figure] = {}
    for figure in group.figures:
        first.setdefault((figure.low, figure.high), figure)
    values = sorted(first)
    kept = {values[0], values[-1], (group.figures[-1].low, group.figures[-1].high)}
    kept |= set(list(first)[: _ENTRIES_PER_ROW - len(kept)])
    if group.relation is Relation.AGREE:
        return replace(group, figures=group.figures[:_ENTRIES_PER_ROW])
    return replace(group, figures=tuple(figure for value, figure in first.items() if value in kept))
