"""What one reader may see of a briefing: by theme and by handling marking. Pure; numbers run from 1 again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from briefing.compose.frame import count_words, reading_minutes
from briefing.compose.verify import printed_sentences, used_citations
from briefing.model import (
    TLP,
    Briefing,
    Change,
    Citation,
    Coverage,
    CoverageRow,
    DocumentId,
    FigureRow,
    Item,
    PrintedSentence,
    QuoteRow,
    Recipient,
    Section,
    SourceDocument,
    TopLine,
    VolumePoint,
)


def is_cleared(marking: str, clearance: str) -> bool:
    """Tell whether a reader with a clearance may see what is marked so.

    No clearance means no limit. TLP labels are ordered; a free-text marking must be the clearance itself.
    """
    if not clearance or not marking or marking == clearance:
        return True
    return marking in TLP and clearance in TLP and TLP.index(marking) <= TLP.index(clearance)


def restrict(briefing: Briefing, recipient: Recipient) -> Briefing | None:
    """Leave of a briefing what a reader may see; None when its marking is above the reader's clearance.

    Without themes the reader sees everything. Otherwise sections of other themes go, with everything that
    could give them away: top lines, figures, sources, documents left out, where entries lead. Ids stay.
    """
    if not is_cleared(briefing.edition.marking, recipient.clearance):
        return None
    if not recipient.themes:
        return briefing
    wanted = {theme.casefold() for theme in recipient.themes}
    sections = tuple(
        s for s in briefing.sections if {s.theme.casefold(), (s.theme_id or s.theme).casefold()} & wanted
    )
    return _renumbered(_only(briefing, sections))


def _only(briefing: Briefing, sections: tuple[Section, ...]) -> Briefing:
    """Drop what belongs to other sections; citations are still counted as before."""
    themes = {section.theme for section in sections}
    items = {item.id for section in sections for item in section.items}
    top_lines = tuple(line for line in briefing.top_lines if line.item_id in items)
    numbers = {line.number: place for place, line in enumerate(top_lines, start=1)}
    own_figures = {
        entry.sentence
        for section in sections
        for item in section.items
        for row in item.figures
        for entry in row.entries
    }
    own_figures |= {said.text for section in sections for item in section.items for said in item.sentences}
    return replace(
        briefing,
        top_lines=tuple(replace(line, number=numbers[line.number]) for line in top_lines),
        key_figures=tuple(
            row for row in briefing.key_figures if all(entry.sentence in own_figures for entry in row.entries)
        ),
        sections=tuple(_section(section, items, numbers) for section in sections),
        # a failed source is named to everyone; a trouble with one document could name a story
        diagnostics=tuple(d for d in briefing.diagnostics if d.source_id is not None and d.is_printed),
        left_out=(),
        missed=(),
        ahead=tuple(coming for coming in briefing.ahead if coming.item_id in items),
        coverage=_coverage(briefing.coverage, themes),
        dropped=tuple(past for past in briefing.dropped if past.theme in themes),
        volume=tuple(_volume(point, themes) for point in briefing.volume),
        provenance=replace(briefing.provenance, options=_options(briefing.provenance.options, sections)),
    )


def _options(
    options: tuple[tuple[str, str], ...], sections: tuple[Section, ...]
) -> tuple[tuple[str, str], ...]:
    """Name only the themes that are seen."""
    seen = ", ".join(section.theme for section in sections)
    return tuple((name, seen if name == "themes" else value) for name, value in options)


def _section(section: Section, items: set[str], top_lines: Mapping[int, int]) -> Section:
    return replace(
        section,
        items=tuple(_item(item, top_lines) for item in section.items),
        entries=tuple(
            entry if entry.item_id in items else replace(entry, item_id="", theme="")
            for entry in section.entries
        ),
    )


def _item(item: Item, top_lines: Mapping[int, int]) -> Item:
    return replace(item, top_line=top_lines.get(item.top_line) if item.top_line is not None else None)


def _coverage(coverage: Coverage, themes: set[str]) -> Coverage:
    """Keep the rows of the themes, and the outlets that reported on them."""
    rows = [row for row in coverage.rows if row.theme in themes]
    kept = [place for place in range(len(coverage.outlets)) if any(row.counts[place] for row in rows)]
    return Coverage(
        outlets=tuple(coverage.outlets[place] for place in kept),
        rows=tuple(CoverageRow(row.theme, tuple(row.counts[place] for place in kept)) for row in rows),
        silent_outlets=(),
        silent_themes=tuple(theme for theme in coverage.silent_themes if theme in themes),
    )


def _volume(point: VolumePoint, themes: set[str]) -> VolumePoint:
    return replace(point, counts=tuple(count for count in point.counts if count[0] in themes))


def _renumbered(briefing: Briefing) -> Briefing:
    """Count citations and sources in reading order again, and list only what is cited."""
    order = dict.fromkeys(used_citations(briefing))
    new = {old: id_ for id_, old in enumerate(order, start=1)}
    words = count_words(sentence for _, sentence in printed_sentences(briefing))
    by_id = {citation.id: citation for citation in briefing.citations}
    cited = dict.fromkeys(by_id[old].document_id for old in new)
    numbers = {document_id: number for number, document_id in enumerate(cited, start=1)}
    citations = tuple(
        replace(by_id[old], id=id_, number=numbers[by_id[old].document_id]) for old, id_ in new.items()
    )
    return replace(
        briefing,
        words=words,
        reading_minutes=reading_minutes(words),
        top_lines=tuple(_top_line(line, new) for line in briefing.top_lines),
        key_figures=_figures(briefing.key_figures, new),
        ahead=tuple(replace(one, citations=_mapped(one.citations, new)) for one in briefing.ahead),
        sections=tuple(_renumbered_section(section, new) for section in briefing.sections),
        citations=citations,
        sources=_sources(briefing.sources, citations),
    )


def _sources(
    sources: tuple[SourceDocument, ...], citations: tuple[Citation, ...]
) -> tuple[SourceDocument, ...]:
    """List the cited documents in the order of their first citation."""
    by_id = {source.document_id: source for source in sources}
    groups: dict[DocumentId, list[Citation]] = {}
    for citation in citations:
        groups.setdefault(citation.document_id, []).append(citation)
    return tuple(
        replace(by_id[document_id], number=cited[0].number, citations=tuple(c.id for c in cited))
        for document_id, cited in groups.items()
    )


def _top_line(line: TopLine, new: Mapping[int, int]) -> TopLine:
    return replace(line, sentences=_sentences(line.sentences, new))


def _renumbered_section(section: Section, new: Mapping[int, int]) -> Section:
    return replace(
        section,
        items=tuple(_renumbered_item(item, new) for item in section.items),
        entries=tuple(
            replace(entry, sentences=_sentences(entry.sentences, new)) for entry in section.entries
        ),
    )


def _renumbered_item(item: Item, new: Mapping[int, int]) -> Item:
    return replace(
        item,
        sentences=_sentences(item.sentences, new),
        changes=tuple(_change(change, new) for change in item.changes),
        figures=_figures(item.figures, new),
        quotes=_quotes(item.quotes, new),
        timeline=tuple(replace(entry, citations=_mapped(entry.citations, new)) for entry in item.timeline),
    )


def _sentences(sentences: tuple[PrintedSentence, ...], new: Mapping[int, int]) -> tuple[PrintedSentence, ...]:
    return tuple(replace(sentence, citations=_mapped(sentence.citations, new)) for sentence in sentences)


def _change(change: Change, new: Mapping[int, int]) -> Change:
    return replace(
        change,
        old_citations=_mapped(change.old_citations, new),
        new_citations=_mapped(change.new_citations, new),
    )


def _figures(rows: tuple[FigureRow, ...], new: Mapping[int, int]) -> tuple[FigureRow, ...]:
    return tuple(
        replace(row, entries=tuple(replace(e, citations=_mapped(e.citations, new)) for e in row.entries))
        for row in rows
    )


def _quotes(rows: tuple[QuoteRow, ...], new: Mapping[int, int]) -> tuple[QuoteRow, ...]:
    return tuple(
        replace(
            row,
            citations=_mapped(row.citations, new),
            variants=tuple(replace(v, citations=_mapped(v.citations, new)) for v in row.variants),
        )
        for row in rows
    )


def _mapped(numbers: tuple[int, ...], new: Mapping[int, int]) -> tuple[int, ...]:
    return tuple(new[number] for number in numbers if number in new)
