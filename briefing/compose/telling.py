"""Chooses what stands beside an item's sentences: quotes, figures, timeline and changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from briefing.compose.ahead import announced
from briefing.compose.draft import ChangeDraft, ItemDraft, SentenceKey, StoryDraft
from briefing.compose.figure_rows import compared_figures, figure_rows
from briefing.compose.holdings import Holdings, Tables
from briefing.compose.items import ItemMaterial
from briefing.compose.subject import Subject
from briefing.model import DateMention, Document, DocumentKind, Quote
from briefing.quotes.utterances import QuoteGroup, group_quotes, speaker_key
from briefing.stories.consequence import consequential_words
from briefing.stories.timeline import story_timeline
from briefing.text import word_count
from briefing.text.quotations import OPENING_MARKS

_QUOTES_PER_ITEM = 3
_PLACES_PER_QUOTE = 4
_VARIANTS_PER_QUOTE = 3
_PLACES_PER_VARIANT = 2
# a story of fewer days needs no timeline
_TIMELINE_DAYS = 2
_TIMELINE_ENTRIES = 4
# content words that a sentence of the timeline shares with its item
_SHARED = 3
# of which so many lie near today: else it is history
_NEAR, _NEAR_DAYS = timedelta(days=5), 2
# documents of one story that are asked for quotations
_MOST_DOCUMENTS = 40
# what opens so goes on from a sentence that is not printed, or points at something in it
_GOES_ON = re.compile(
    r"(?:But|And|So|Yet|Or|Nor|Also|Then|Anyway|Again|Yet again|Still|However|Because|Therefore|Otherwise|"
    r"Instead|Besides|"
    r"(?:No|Yes|Yeah|Well|Now|So)(?=,)|As I|He|She|It (?!is (?:clear|important|necessary|essential|vital|"
    r"possible|time))|They|Them|"
    r"His|Her|Its|Their|These|Those|That|This (?!is (?:the|an?) |year|week|month|morning|agreement|country|government)|"
    r"Such|Which|Here)\b"
)
# a quotation of fewer words says little on its own
_SHORTEST_QUOTE_WORDS = 5
# a part of a sentence ("did so and so") is told when so many documents carry it
_CARRIERS_OF_FRAGMENT = 3
# what opens with one of these and is short is a phrase out of a sentence
_PHRASE = re.compile(r"(?:With|In|For|To|Of|By|From|Through|Under|Over|At|On|Because of|Due to)\b")
_SHORTEST_PHRASE_WORDS = 9


def add_evidence(
    holdings: Holdings,
    drafts: Sequence[ItemDraft],
    printed: set[SentenceKey],
    alone: set[SentenceKey],
    *,
    tables: bool,
    today: date,
) -> list[ItemDraft]:
    """Give each story's quotes, figures, changes, timeline and coming days to its item.

    Args:
        printed: sentences that are printed.
        alone: sentences that can be printed by themselves.
        tables: whether there is room for more than changes and what is to come.
        today: the day of the cut-off, in the edition's time zone.
    """
    done = []
    for draft in drafts:
        changes = _fresh_changes(draft.story, printed)
        coming = announced(draft.story, holdings, alone, today=today)
        draft = replace(draft, changes=changes, ahead=coming)
        if not tables:
            done.append(draft)
            continue
        free = alone - printed - _changed_sentences(draft.story, changes)
        held = _tables(holdings, draft.story)
        rows = figure_rows(held.figures, draft, holdings, alone=alone)
        quoted = {
            (quote.document_id, index)
            for group in held.quotes
            for quote in group.same
            for index in range(quote.sentence_first, quote.sentence_last + 1)
        }
        counted = {(figure.document_id, figure.sentence) for group in rows.shown for figure in group.figures}
        timeline = tuple(_timeline(holdings, draft, free - quoted - counted, today))
        done.append(
            replace(draft, quotes=held.quotes, figures=rows.shown, told_figures=rows.told, timeline=timeline)
        )
    return done


def _tables(holdings: Holdings, story: StoryDraft) -> Tables:
    return holdings.tables(
        story.story.id, lambda: Tables(_quotes(holdings, story), compared_figures(holdings, story))
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


def _quotes(holdings: Holdings, story: StoryDraft) -> tuple[QuoteGroup, ...]:
    asked = story.documents[:_MOST_DOCUMENTS]
    found = [
        quote
        for document in asked
        for quote in holdings.quotes(document.id)
        if holdings.fitness(document.id).may_be_quoted(quote.sentence_first, quote.sentence_last)
    ]
    return _chosen(found, asked)


def _chosen(found: Sequence[Quote], asked: Sequence[Document]) -> tuple[QuoteGroup, ...]:
    """The most carried first, then what speaks of consequences; one of each speaker."""
    groups = [
        group
        for group in group_quotes(found, asked)
        if _is_somebody(group.quote.speaker) and _is_readable(group)
    ]
    weights = [consequential_words(group.quote.words, _language(group, asked)) for group in groups]
    order = sorted(
        range(len(groups)),
        key=lambda place: (-_carriers(groups[place]), -weights[place], -len(groups[place].variants), place),
    )
    speakers: set[str] = set()
    shown: list[QuoteGroup] = []
    for place in order:
        # one occasion: what somebody said of one story
        quote = groups[place].quote
        key = speaker_key(quote.speaker)
        if key not in speakers:
            # "Karl Brel, mayor" and "the mayor"
            speakers.update((key, speaker_key(quote.role)))
            shown.append(_carried(groups[place]))
    return tuple(shown[:_QUOTES_PER_ITEM])


def _language(group: QuoteGroup, documents: Sequence[Document]) -> str:
    return next(document.language for document in documents if document.id == group.quote.document_id)


def _carriers(group: QuoteGroup) -> int:
    """Documents that carry a quotation, in whatever wording."""
    return len({quote.document_id for wording in (group.same, *group.variants) for quote in wording})


def _carried(group: QuoteGroup) -> QuoteGroup:
    """The quotation with as many places as a reader looks at: the earliest of its wording and of each other one."""
    variants = tuple(variant[:_PLACES_PER_VARIANT] for variant in group.variants[:_VARIANTS_PER_QUOTE])
    return replace(group, same=group.same[:_PLACES_PER_QUOTE], variants=variants)


def _is_somebody(speaker: str) -> bool:
    """A name, or a description that says which: "a resident of the village"; "diplomat" and "report" are nobody."""
    return any(word[:1].isupper() for word in speaker.split()) or " " in speaker


def _is_readable(group: QuoteGroup) -> bool:
    """Whole, and not the end of somebody's sentence: unless several outlets carry just these words."""
    words = group.quote.words
    return _is_whole(words) and (not words[:1].islower() or _carriers(group) >= _CARRIERS_OF_FRAGMENT)


def _is_whole(words: str) -> bool:
    """A quotation that can be read on its own: long enough, no question, and leaning on nothing said before."""
    least = _SHORTEST_PHRASE_WORDS if _PHRASE.match(words) else _SHORTEST_QUOTE_WORDS
    return word_count(words) >= least and "?" not in words and _GOES_ON.match(words) is None


def _timeline(
    holdings: Holdings, draft: ItemDraft, free: set[SentenceKey], today: date
) -> Sequence[DateMention]:
    """Days of a long story, told by sentences about its event that stand alone and are not printed yet."""
    reports = [d for d in draft.story.speaking if d.kind not in (DocumentKind.OPINION, DocumentKind.LIVE)]
    item = Subject(draft, holdings)
    found = [
        mention
        for document in reports
        for mention in holdings.dates(document.id)
        if (document.id, mention.sentence) in free
        and item.shared((document.id, mention.sentence)) >= _SHARED
        and not item.is_of_another((document.id, mention.sentence))
        and not (mention.first and mention.first > today)
        and _is_event(holdings, document, draft.story, mention.sentence)
    ]
    mentions = story_timeline(found, reports, draft.story.sentences)
    near = [mention for mention in mentions if mention.first and mention.first >= today - _NEAR]
    is_long = len(mentions) >= _TIMELINE_DAYS and len(near) >= _NEAR_DAYS
    return mentions[-_TIMELINE_ENTRIES:] if is_long else ()


def _is_event(holdings: Holdings, document: Document, story: StoryDraft, index: int) -> bool:
    """Whether a sentence tells an event of a day, and not what somebody said about it."""
    sentence = story.sentences[document.id][index]
    is_quoting = document.text[sentence.start] in OPENING_MARKS
    return not is_quoting and holdings.fitness(document.id).verdict(index).opens


def standing_alone(items: Iterable[ItemMaterial]) -> set[SentenceKey]:
    """The sentences that can be printed by themselves."""
    return {key for material in items for key in material.alone}
