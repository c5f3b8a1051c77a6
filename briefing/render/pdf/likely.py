"""Guesses how long an edition is when laid out."""

from __future__ import annotations

from briefing.model import Briefing, FigureRow
from briefing.render import phrases

# mm: what is used of a page, and one source, with its passages and as one line
_PAGE = 200.0
_SOURCE = 13.0
_BRIEF_SOURCE = 3.6


def likely_pages(briefing: Briefing) -> float:
    """Guess the length, so that most editions are laid out once; a wrong guess costs time, not correctness.

    Heights in mm of the main design on A4, measured on the sample editions; of 253 mm a sixth stays empty.
    """
    items = [item for section in briefing.sections for item in section.items]
    height = 60.0 + 20 * len(briefing.top_lines) + _figures(briefing.key_figures)
    height += 20 * len(briefing.sections) + 21 * len(items) + 9 * sum(len(item.sentences) for item in items)
    height += 6 * sum(len(item.timeline) + 2 * len(item.changes) for item in items)
    height += sum(9 * len(section.quotes) + _figures(section.figures) for section in briefing.sections)
    if briefing.edition.pages:
        return (height + _BRIEF_SOURCE * len(briefing.sources) + 20) / _PAGE
    left_out = min(len(briefing.left_out), phrases.LEFT_OUT_SHOWN)
    source = _BRIEF_SOURCE if len(briefing.sources) > phrases.SOURCES_IN_FULL else _SOURCE
    annex = 2.4 * left_out + 4.3 * len(briefing.coverage.outlets) + 50
    return (height + source * len(briefing.sources) + annex) / _PAGE


def _figures(rows: tuple[FigureRow, ...]) -> float:
    """Height of a table of figures."""
    return 7.5 * sum(len(phrases.statements(row)) for row in rows)
