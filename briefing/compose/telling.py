"""Chooses what stands beside an item's sentences: quotes, figures, timeline and changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from briefing.compose.day_acts import tells_act_of_day
from briefing.compose.document_findings import DocumentFindings, Tables
from briefing.compose.draft import ChangeDraft, ItemDraft, SentenceKey, StoryDraft
from briefing.compose.figure_rows import compared_figures, figure_rows
from briefing.compose.items import ItemMaterial
from briefing.compose.printing import passage_sentences
from briefing.compose.quoting import choose_quotes, item_events, story_quotes
from briefing.compose.subject import Subject
from briefing.model import DateMention, DocumentKind
from briefing.select.facts import Facts, is_said_by, read_facts
from briefing.stories.timeline import story_timeline

# a story of fewer days needs no timeline
_TIMELINE_DAYS = 2
_TIMELINE_ENTRIES = 4
# content words that a sentence of the timeline shares with its item
_SHARED = 3
# of which so many lie near today: else it is history
_NEAR, _NEAR_DAYS = timedelta(days=5), 2


def add_evidence(
    findings: DocumentFindings,
    drafts: Sequence[ItemDraft],
    printed: set[SentenceKey],
    alone: set[SentenceKey],
    *,
    tables: bool,
    today: date,
) -> list[ItemDraft]:
    """Give each story's quotes, figures, changes and timeline to its item.

    Args:
        printed: sentences that are printed.
        alone: sentences that can be printed by themselves.
        tables: whether there is room for more than changes.
        today: the day of the cut-off, in the edition's time zone.
    """
    done = []
    events = item_events(findings, drafts) if tables else [None] * len(drafts)
    for draft, event in zip(drafts, events, strict=True):
        changes = _fresh_changes(draft.story, printed)
        draft = replace(draft, changes=changes)
        if event is None:
            done.append(draft)
            continue
        free = alone - printed - _changed_sentences(draft.story, changes)
        held = _tables(findings, draft.story)
        rows = figure_rows(held.figures, draft, findings, alone=alone)
        chosen = choose_quotes(held.quotes, draft, event)
        quoted = {
            (quote.document_id, index)
            for group in chosen
            for quote in group.same
            for index in range(quote.sentence_first, quote.sentence_last + 1)
        }
        counted = {(figure.document_id, figure.sentence) for group in rows.shown for figure in group.figures}
        timeline = tuple(_timeline(findings, draft, free - quoted - counted, today))
        done.append(
            replace(draft, quotes=chosen, figures=rows.shown, told_figures=rows.told, timeline=timeline)
        )
    return done


def _tables(findings: DocumentFindings, story: StoryDraft) -> Tables:
    return findings.tables(
        story.story.id, lambda: Tables(story_quotes(findings, story), compared_figures(findings, story))
    )


def _fresh_changes(story: StoryDraft, printed: set[SentenceKey]) -> tuple[ChangeDraft, ...]:
    """The changes without what is printed anyway; what was said before stays."""
    spans = {
        (document.id, sentence.start, sentence.end)
        for document in story.documents
        for sentence in story.sentences[document.id]
        if (document.id, sentence.index) in printed
    }
    fresh = (replace(change, new=None) if change.new in spans else change for change in story.changes)
    return tuple(change for change in fresh if change.old or change.new)


def _changed_sentences(story: StoryDraft, changes: Sequence[ChangeDraft]) -> set[SentenceKey]:
    shown = {change.new for change in changes}
    return {
        (document.id, sentence.index)
        for document in story.documents
        for sentence in story.sentences[document.id]
        if (document.id, sentence.start, sentence.end) in shown
    }


def _timeline(
    findings: DocumentFindings, draft: ItemDraft, free: set[SentenceKey], today: date
) -> Sequence[DateMention]:
    """Days of a long story: acts in its event, each told by a sentence that stands alone and is not printed yet."""
    reports = [d for d in draft.story.speaking if d.kind not in (DocumentKind.OPINION, DocumentKind.LIVE)]
    item = Subject(draft, findings)
    printed = passage_sentences(draft.passages)
    told = [_facts(findings, draft.story, key) for key in printed]
    found = [
        mention
        for document in reports
        for mention in findings.dates(document.id)
        if (document.id, mention.sentence) in free
        and item.shared((document.id, mention.sentence)) >= _SHARED
        and not item.is_of_another((document.id, mention.sentence))
        and not (mention.first and mention.first > today)
        and findings.fitness(document.id).verdict(mention.sentence).opens
        and tells_act_of_day(document, draft.story.sentences[document.id][mention.sentence], mention)
        and not _is_told(_facts(findings, draft.story, (document.id, mention.sentence)), told)
        and not (mention.sentence == 0 and printed and findings.retells(document.id, printed[0][0]))
    ]
    mentions = story_timeline(found, reports, draft.story.sentences)
    near = [mention for mention in mentions if mention.first and mention.first >= today - _NEAR]
    is_long = len(mentions) >= _TIMELINE_DAYS and len(near) >= _NEAR_DAYS
    return mentions[-_TIMELINE_ENTRIES:] if is_long else ()


def _facts(findings: DocumentFindings, story: StoryDraft, key: SentenceKey) -> Facts:
    document = next(document for document in story.documents if document.id == key[0])
    sentence = story.sentences[document.id][key[1]]
    text = document.text[sentence.start : sentence.end]
    return read_facts(text, document.language, findings.words(document.id)[key[1]])


def _is_told(facts: Facts, told: Iterable[Facts]) -> bool:
    return any(is_said_by(facts, one) for one in told)


def standing_alone(items: Iterable[ItemMaterial]) -> set[SentenceKey]:
    """The sentences that can be printed by themselves."""
    return {key for material in items for key in material.alone}
