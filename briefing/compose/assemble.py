"""Puts a briefing together: top lines, sections, tables, sources; numbers follow reading order."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.compose.agenda import Coming
from briefing.compose.citations import CitationBook
from briefing.compose.draft import ItemDraft, SentenceKey
from briefing.compose.evidence import EvidenceWriter, expected
from briefing.compose.printing import Printer, Said, passage_sentences
from briefing.compose.titles import headline_of
from briefing.figures.agreement import FigureGroup
from briefing.model import (
    Document,
    DocumentId,
    Expected,
    FigureRow,
    Item,
    Passage,
    PrintedSentence,
    Relation,
    Section,
    SectionEntry,
    ThemeId,
    TopLine,
    sha256_hex,
)
from briefing.passages.report_form import Form
from briefing.quotes.utterances import QuoteGroup

# sentences of an item or entry, by the identity of its draft
_Told = dict[int, list[SentenceKey]]

# What a top line weighs less when its opening reports no act, shared among the outlets that tell of it: what one of
# them was told is a remark, what six report is an affair. Set on six days of eight outlets.
_LESS_BY_FORM = {Form.ACT: 0.0, Form.WORDS: 1.0, Form.STATE: 1.2, Form.HOLLOW: 3.0, Form.NOTHING: 3.0}
# rows of a table that readers look over at a glance
_KEY_FIGURES = _FIGURES_PER_SECTION = _QUOTES_PER_SECTION = 6
# how long and how far is seldom what an edition is about
_MEASURES = {"days", "hours", "minutes", "weeks", "months", "years", "km", "m", "miles", "metres", "meters"}


@dataclass(frozen=True, slots=True)
class EntryInSection:
    """What a story of another section says here; `home` is the name of that section."""

    item: ItemDraft
    home: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class SectionDraft:
    """A theme, its items and its entries, most important first. `theme_id` None: also noted."""

    theme_id: ThemeId | None
    theme: str
    description: str
    items: tuple[ItemDraft, ...]
    # documents that matched the theme
    documents: int
    entries: tuple[EntryInSection, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """The printed middle of a briefing."""

    top_lines: tuple[TopLine, ...]
    key_figures: tuple[FigureRow, ...]
    sections: tuple[Section, ...]
    ahead: tuple[Expected, ...] = ()


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
    ahead: Sequence[Coming],
) -> Body:
    """Print everything in the order in which it is read.

    Args:
        sections: in printing order.
        book: citation numbers, still empty.
        printer: prints sentences.
        documents: all that may be cited, older ones that changes point into among them.
        top_lines: the most lines on the first page.
        ahead: what is to come, by day.
    """
    told = _what_is_told(sections)
    chosen = _choose_top_lines(sections, told, top_lines)
    lines = {
        id(draft): _top_line(number, draft, section, printer.print_sentences(draft, _opening(draft, told)))
        for number, (section, draft) in enumerate(chosen, start=1)
    }
    said = " ".join(sentence.text for line in lines.values() for sentence in line.sentences).casefold()
    key_groups = _key_groups([draft for _, draft in chosen], said)
    key_figures = tuple(
        EvidenceWriter(draft.story, book, extra=documents).figure_row(group) for draft, group in key_groups
    )
    coming = tuple(
        expected(
            one.mention,
            one.sentence,
            document=documents[one.mention.document_id],
            item_id=item_id(one.item) if one.item else "",
            book=book,
        )
        for one in ahead
    )
    wordings = _wordings(sections)
    return Body(
        top_lines=tuple(lines.values()),
        key_figures=key_figures,
        sections=tuple(
            _section(section, lines, told, book, printer, documents, key_groups, wordings)
            for section in sections
            if section.items or section.entries
        ),
        ahead=coming,
    )


def _what_is_told(sections: Sequence[SectionDraft]) -> _Told:
    """The sentences of each item and entry: none twice among the items, none twice in a section."""
    told: _Told = {}
    among_items = Said()
    for section in sections:
        here = Said()
        for draft in section.items:
            keys = [key for key in passage_sentences(draft.passages) if among_items.add(draft, key)]
            told[id(draft)] = [key for key in keys if here.add(draft, key)]
        for entry in section.entries:
            told[id(entry)] = [key for key in passage_sentences(entry.passages) if here.add(entry.item, key)]
    return told


def _opening(draft: ItemDraft, told: _Told) -> list[SentenceKey]:
    """The sentences of an item's first passage."""
    keys = told[id(draft)]
    for passage in draft.passages:
        first = [key for key in passage_sentences([passage]) if key in keys]
        if first:
            return first
    return []


def _choose_top_lines(
    sections: Sequence[SectionDraft], told: _Told, most: int
) -> list[tuple[SectionDraft, ItemDraft]]:
    """The most important stories over all sections: acts before what is said of them, and no two of one event."""
    every = [(section, draft) for section in sections for draft in section.items if told[id(draft)]]
    every.sort(key=lambda pair: (-_weight(pair[1]), item_id(pair[1])))
    return every[: min(most, max(1, len(every) // 2))]


def _weight(draft: ItemDraft) -> float:
    """What an item weighs on the first page."""
    outlets = max(1, draft.story.basis.independent)
    return draft.story.story.importance - _LESS_BY_FORM[draft.form] / outlets


def _top_line(
    number: int, draft: ItemDraft, section: SectionDraft, sentences: tuple[PrintedSentence, ...]
) -> TopLine:
    return TopLine(
        number=number,
        item_id=item_id(draft),
        theme=section.theme,
        headline=headline_of(draft.headline),
        sentences=sentences,
        basis=draft.basis,
        status=draft.story.status,
    )


def _key_groups(drafts: Sequence[ItemDraft], said: str) -> list[tuple[ItemDraft, FigureGroup]]:
    """The figures of the first page: where outlets differ, then what several give, in order of the lines.

    Args:
        drafts: of the first page.
        said: its lines, casefolded; their numbers are repeated only where others differ or came before.
    """
    groups = [
        (group.relation.rank, rank, place, draft, group)
        for rank, draft in enumerate(drafts)
        for place, group in enumerate((*draft.figures, *draft.told_figures))
        if group.unit not in _MEASURES and not _is_said(group, said)
    ]
    best = _told_once(sorted(groups, key=lambda found: found[:3]))[:_KEY_FIGURES]
    best.sort(key=lambda found: found[1:3])
    return [(draft, group) for _, _, _, draft, group in best]


def _is_said(group: FigureGroup, said: str) -> bool:
    """Whether the lines of the first page give the one number of a row."""
    if group.relation in (Relation.DIFFER, Relation.SUPERSEDED):
        return False
    return any(figure.text.casefold() in said for figure in group.figures)


def _told_once(
    groups: Sequence[tuple[int, int, int, ItemDraft, FigureGroup]],
) -> list[tuple[int, int, int, ItemDraft, FigureGroup]]:
    """Without rows whose newest figure stands in a row before: no figure twice on the first page."""
    seen: set[tuple[str, float]] = set()
    kept = []
    for found in groups:
        group = found[4]
        if (group.unit, group.figures[-1].value) not in seen:
            kept.append(found)
        seen |= {(group.unit, figure.value) for figure in group.figures}
    return kept


def _told_groups(
    drafts: Sequence[ItemDraft], key_groups: Sequence[tuple[ItemDraft, FigureGroup]]
) -> list[FigureGroup]:
    """The figures of one section's items: those of the first page, and the most telling of the others."""
    first = [group for _, group in key_groups]
    others = [group for draft in drafts for group in draft.figures if group not in first]
    return first + sorted(others, key=lambda group: group.relation.rank)[:_FIGURES_PER_SECTION]


def _section(
    section: SectionDraft,
    lines: Mapping[int, TopLine],
    told: _Told,
    book: CitationBook,
    printer: Printer,
    documents: Mapping[DocumentId, Document],
    key_groups: Sequence[tuple[ItemDraft, FigureGroup]],
    wordings: Collection[str],
) -> Section:
    drafts = section.items
    quotes = _most_telling([g for draft in drafts for g in draft.quotes if not _is_among(g, wordings)])
    figures = _told_groups(drafts, key_groups)
    items = [
        _item(
            replace(
                draft,
                figures=tuple(group for group in draft.figures if group in figures),
                quotes=tuple(group for group in draft.quotes if group in quotes),
            ),
            printer.print_sentences(draft, told[id(draft)]),
            EvidenceWriter(draft.story, book, extra=documents),
            lines.get(id(draft)),
        )
        for draft in drafts
    ]
    return Section(
        theme_id=section.theme_id,
        theme=section.theme,
        description=section.description,
        items=tuple(items),
        entries=tuple(_entry(e, told[id(e)], printer) for e in section.entries if told[id(e)]),
        documents=section.documents,
    )


def _entry(entry: EntryInSection, keys: Sequence[SentenceKey], printer: Printer) -> SectionEntry:
    draft = entry.item
    return SectionEntry(
        item_id=item_id(draft),
        theme=entry.home,
        headline=headline_of(draft.headline),
        headline_document_id=draft.headline.id,
        language=draft.headline.language,
        sentences=printer.print_sentences(draft, keys),
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
        headline=headline_of(draft.headline),
        headline_document_id=draft.headline.id,
        language=draft.headline.language,
        sentences=sentences,
        basis=draft.basis,
        why_here=draft.theme.reasons if draft.theme else (),
        status=story.status,
        first_reported=story.first_reported,
        changes=tuple(writer.change(change) for change in draft.changes),
        timeline=tuple(writer.timeline_entry(mention) for mention in draft.timeline),
        figures=tuple(writer.figure_row(group) for group in draft.figures),
        quotes=tuple(writer.quote_row(group) for group in draft.quotes),
        importance=story.story.importance,
        importance_parts=story.story.importance_parts,
        top_line=line.number if line else None,
        collapsed=draft.collapsed,
        picks=draft.account.picks,
        runners_up=draft.account.runners_up,
        document_ids=story.story.document_ids,
        earlier_ids=story.earlier,
    )
