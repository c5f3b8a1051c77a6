"""The sources that the numbers on a page point at, for pages that print a part of an edition."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.model import Briefing, Item, PrintedSentence, SectionEntry, SourceDocument


def cited_sources(
    shown: Briefing, items: Iterable[Item] = (), entries: Iterable[SectionEntry] = ()
) -> tuple[SourceDocument, ...]:
    """Return the sources of an edition's front and of some of its items and entries, in the edition's order."""
    items = tuple(items)
    printed: list[PrintedSentence] = [s for line in shown.top_lines for s in line.sentences]
    printed += [s for item in items for s in item.sentences]
    printed += [s for entry in entries for s in entry.sentences]
    numbers = {number for sentence in printed for number in sentence.citations}
    numbers |= {number for coming in shown.ahead for number in coming.citations}
    numbers |= {number for row in shown.key_figures for entry in row.entries for number in entry.citations}
    changes = [change for item in items for change in item.changes]
    numbers |= {number for change in changes for number in (*change.old_citations, *change.new_citations)}
    return tuple(source for source in shown.sources if numbers & set(source.citations))
