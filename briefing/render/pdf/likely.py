"""Guesses how long an edition is when laid out."""

from __future__ import annotations

from briefing.model import Briefing, FigureRow
from briefing.render import left_out, phrases

# mm: what is used of a page, one source, and one row of evidence
_PAGE = 235.0
_SOURCE = 3.4
_QUOTE, _ROW = 6.5, 4.2
# small type is by so much smaller
_BRIEF = 0.68


def likely_pages(briefing: Briefing) -> float:
    """Guess the length, so that most editions are laid out once; a wrong guess costs time, not correctness.

    Heights in mm of the main design on A4, measured on the sample editions; of 264 mm a tenth stays empty.
    """
    items = [item for section in briefing.sections for item in section.items]
    entries = [entry for section in briefing.sections for entry in section.entries]
    is_brief = 0 < (briefing.edition.pages or 0) <= phrases.BRIEF_PAGES
    if is_brief:
        # one line each
        entries = [entry for entry in entries if not phrases.repeats(entry, briefing)]
    height = 36.0 + 17 * len(briefing.top_lines)
    # beside one another
    height += max(_figures(briefing.key_figures), 13.0 * len(briefing.ahead))
    height += 14 * len(briefing.sections) + 7 * (len(items) + len(entries))
    height += 9.5 * sum(len(item.sentences) for item in items)
    height += 8.0 * sum(len(entry.sentences) for entry in entries)
    height += 5 * sum(len(item.timeline) + 2 * len(item.changes) for item in items)
    height += sum(_QUOTE * len(item.quotes) + _ROW * len(item.figures) for item in items)
    if briefing.edition.pages:
        small = _BRIEF if is_brief else 1.0
        return (small * height + _SOURCE * len(briefing.sources) / 2 + 14) / _PAGE
    named = len(left_out.shown(briefing))
    return (height + _SOURCE * len(briefing.sources) + 2.0 * named + 40) / _PAGE


def _figures(rows: tuple[FigureRow, ...]) -> float:
    """Height of a table of figures."""
    return 7.5 * sum(len(phrases.statements(row)) for row in rows)
