"""Puts a briefing together: top lines, sections, tables, sources; numbers follow reading order."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.compose.citations import CitationBook
from briefing.compose.draft import ItemDraft
from briefing.compose.evidence import EvidenceWriter
from briefing.compose.printing import Printer
from briefing.figures.agreement import FigureGroup
from briefing.model import (
    CrossReference,
    Document,
    DocumentId,
    FigureRow,
    Item,
    Passage,
    PrintedSentence,
    Relation,
    Section,
    ThemeId,
    TopLine,
    sha256_hex,
)
from briefing.passages.openings import Need, opening_need
from briefing.quotes.utterances import QuoteGroup

# fewer items than this need no summary before them
_ITEMS_WORTH_TOP_LINES = 4
_KEY_FIGURES = 6
_FIGURES_PER_SECTION = 6
# where outlets differ comes first
_RELATIONS = {Relation.DIFFER: 0, Relation.SUPERSEDED: 1, Relation.AGREE: 2, Relation.SINGLE: 3}
# what a sentence may not lean on when the sentence before it stands on the first page
_HANGING = {Need.PERSON, Need.THING, Need.CONNECTIVE, Need.SPEECH}
_QUOTES_PER_SECTION = 6
# how long and how far is seldom what an edition is about
_MEASURES = {"days", "hours", "minutes", "weeks", "months", "years", "km", "m", "miles", "metres", "meters"}


@dataclass(frozen=True, slots=True)
class SectionDraft:
    """A theme and its items, most important first. `theme_id` None: also noted."""

    theme_id: ThemeId | None
    theme: str
    description: str
    items: tuple[ItemDraft, ...]
    # documents that matched the theme
    documents: int


@dataclass(frozen=True, slots=True)
class Body:
    """The printed middle of a briefing."""

    top_lines: tuple[TopLine, ...]
    key_figures: tuple[FigureRow, ...]
    sections: tuple[Section, ...]


def item_id(draft: ItemDraft) -> str:
    """A name for an item that any format can use as an anchor: "i" and 10 hex digits of story and theme."""
    theme = draft.theme.theme if draft.theme else ""
    return "i" + sha256_hex(f"{draft.story.story.id}\n{theme}")[:10]


def assemble_body(
    sections: Sequence[SectionDraft],
    book: CitationBook,
    printer: Printer,
    *,
    documents: Mapping[DocumentId, Document],
    top_lines: int,
) -> Body:
    """Print everything in the order in which it is read.

    Args:
        sections: in printing order.
        book: citation numbers, still empty.
        printer: prints each sentence once, still empty.
        documents: older documents that changes point into.
        top_lines: the most lines on the first page.
    """
    chosen = _choose_top_lines(sections, top_lines)
    lines = {
        id(draft): _top_line(number, draft, section, printer)
        for number, (section, draft) in enumerate(chosen, start=1)
    }
    lines = {key: line for key, line in lines.items() if line.sentences}
    key_groups = _key_groups([draft for _, draft in chosen])
    key_figures = tuple(
        EvidenceWriter(draft.story, book, extra=documents).figure_row(group) for draft, group in key_groups
    )
    references = _references(sections)
    wordings = _wordings(sections)
    return Body(
        top_lines=tuple(lines.values()),
        key_figures=key_figures,
        sections=tuple(
            _section(section, lines, references, book, printer, documents, key_groups, wordings)
            for section in sections
            if section.items
        ),
    )


def _choose_top_lines(sections: Sequence[SectionDraft], most: int) -> list[tuple[SectionDraft, ItemDraft]]:
    """The most important stories, each once, as long as something of the item is left for its section."""
    every = [(section, draft) for section in sections if section.theme_id for draft in section.items]
    if len(every) < _ITEMS_WORTH_TOP_LINES:
        return []
    every.sort(key=lambda pair: (-pair[1].story.story.importance, _theme_rank(pair[1]), item_id(pair[1])))
    chosen, seen = [], set()
    for section, draft in every:
        if draft.collapsed or len(draft.passages) < 2 or draft.story.story.id in seen:
            continue
        seen.add(draft.story.story.id)
        chosen.append((section, draft))
    return chosen[: min(most, max(1, len(every) // 2))]


def _theme_rank(draft: ItemDraft) -> int:
    """0 for the item under the story's main theme."""
    themes = [match.theme for match in draft.story.themes]
    return themes.index(draft.theme.theme) if draft.theme else len(themes)


def _top_line(number: int, draft: ItemDraft, section: SectionDraft, printer: Printer) -> TopLine:
    return TopLine(
        number=number,
        item_id=item_id(draft),
        theme=section.theme,
        headline=draft.headline.title,
        sentences=printer.print_passages(draft, draft.passages[:1]),
        basis=draft.story.basis,
        status=draft.story.status,
    )


def _key_groups(drafts: Sequence[ItemDraft]) -> list[tuple[ItemDraft, FigureGroup]]:
    """The figures of the first page: where outlets differ, then what several give, in order of the lines."""
    groups = [
        (_RELATIONS[group.relation], rank, place, draft, group)
        for rank, draft in enumerate(drafts)
        for place, group in enumerate(draft.figures)
        if group.relation is not Relation.SINGLE and group.unit not in _MEASURES
    ]
    best = sorted(groups, key=lambda found: found[:3])[:_KEY_FIGURES]
    best.sort(key=lambda found: found[1:3])
    return [(draft, group) for _, _, _, draft, group in best]


def _told_groups(
    drafts: Sequence[ItemDraft], key_groups: Sequence[tuple[ItemDraft, FigureGroup]]
) -> list[FigureGroup]:
    """The figures of one section: those of the first page, and the most telling of the others."""
    first = [group for _, group in key_groups]
    others = [group for draft in drafts for group in draft.figures if group not in first]
    return first + sorted(others, key=lambda group: _RELATIONS[group.relation])[:_FIGURES_PER_SECTION]


def _references(sections: Sequence[SectionDraft]) -> dict[str, tuple[CrossReference, ...]]:
    """Per item, the items of the same story in other sections."""
    by_story: dict[str, list[tuple[str, CrossReference]]] = {}
    for section in sections:
        for draft in section.items:
            reference = CrossReference(item_id(draft), section.theme, draft.headline.title)
            by_story.setdefault(draft.story.story.id, []).append((reference.item_id, reference))
    return {
        own: tuple(other for other_id, other in entries if other_id != own)
        for entries in by_story.values()
        for own, _ in entries
    }


def _section(
    section: SectionDraft,
    lines: Mapping[int, TopLine],
    references: Mapping[str, tuple[CrossReference, ...]],
    book: CitationBook,
    printer: Printer,
    documents: Mapping[DocumentId, Document],
    key_groups: Sequence[tuple[ItemDraft, FigureGroup]],
    wordings: Collection[str],
) -> Section:
    items, tables = [], []
    for draft in section.items:
        line = lines.get(id(draft))
        rest = _after_top_line(draft) if line else draft.passages
        writer = EvidenceWriter(draft.story, book, extra=documents)
        item = _item(draft, printer.print_passages(draft, rest), writer, line)
        items.append(replace(item, see_also=references.get(item.id, ())))
        tables.append((draft, writer))
    # the tables of a section stand below its items, so their numbers come after all of the items'
    told = _most_telling([g for draft, _ in tables for g in draft.quotes if not _is_among(g, wordings)])
    quotes = [
        [writer.quote_row(group) for group in draft.quotes if group in told] for draft, writer in tables
    ]
    counted = _told_groups([draft for draft, _ in tables], key_groups)
    key = [group for _, group in key_groups]
    figures = [
        [(writer.figure_row(group), group in key) for group in draft.figures if group in counted]
        for draft, writer in tables
    ]
    return Section(
        theme_id=section.theme_id,
        theme=section.theme,
        description=section.description,
        items=tuple(
            replace(item, quotes=tuple(quote_rows), figures=tuple(row for row, _ in figure_rows))
            for item, quote_rows, figure_rows in zip(items, quotes, figures, strict=True)
        ),
        quotes=tuple(row for rows in quotes for row in rows),
        figures=tuple(row for rows in figures for row, is_key in rows if not is_key),
        documents=section.documents,
    )


def _wordings(sections: Sequence[SectionDraft]) -> frozenset[str]:
    """The wording of every passage that will be printed."""
    return frozenset(
        document.text[sentences[passage.first].start : sentences[passage.last].end]
        for section in sections
        for draft in section.items
        for document in draft.story.documents
        for sentences in (draft.story.sentences[document.id],)
        for passage in draft.passages
        if passage.document_id == document.id
    )


def _after_top_line(draft: ItemDraft) -> tuple[Passage, ...]:
    """The passages that can be read when the first one stands on the first page: none that opens with "He"."""
    first = draft.passages[0]
    documents = {document.id: document for document in draft.story.documents}

    def stands(passage: Passage) -> bool:
        own = passage.first + passage.lead_in
        if passage.document_id != first.document_id or not passage.first <= first.last < own:
            return True
        document = documents[passage.document_id]
        sentence = draft.story.sentences[document.id][first.last + 1]
        text = document.text[sentence.start : sentence.end]
        return opening_need(text, document.language) not in _HANGING

    return tuple(passage for passage in draft.passages[1:] if stands(passage))


def _most_telling(groups: Sequence[QuoteGroup]) -> Sequence[QuoteGroup]:
    """The quotations of one section: differing wordings first, then what several outlets carry, then by importance."""
    ranked = sorted(enumerate(groups), key=lambda pair: (-len(pair[1].variants), -len(pair[1].same), pair[0]))
    return [group for _, group in ranked[:_QUOTES_PER_SECTION]]


def _is_among(group: QuoteGroup, wordings: Collection[str]) -> bool:
    """Whether a quotation stands in full among the sentences; one with differing wordings is told all the same."""
    return not group.variants and any(group.quote.words in wording for wording in wordings)


def _item(
    draft: ItemDraft, sentences: tuple[PrintedSentence, ...], writer: EvidenceWriter, line: TopLine | None
) -> Item:
    story = draft.story
    return Item(
        id=item_id(draft),
        story_id=story.story.id,
        headline=draft.headline.title,
        headline_document_id=draft.headline.id,
        language=draft.headline.language,
        sentences=sentences,
        basis=story.basis,
        why_here=draft.theme.reasons if draft.theme else (),
        status=story.status,
        first_reported=story.first_reported,
        changes=tuple(writer.change(change) for change in draft.changes),
        timeline=tuple(writer.timeline_entry(mention) for mention in draft.timeline),
        importance=story.story.importance,
        importance_parts=story.story.importance_parts,
        top_line=line.number if line else None,
        collapsed=draft.collapsed,
        picks=draft.account.picks,
        runners_up=draft.account.runners_up,
        document_ids=story.story.document_ids,
    )
