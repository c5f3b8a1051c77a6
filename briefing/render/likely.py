"""Guesses how long an edition is when laid out."""

from __future__ import annotations

from briefing.model import Briefing
from briefing.render import phrases

# mm: what is used of a page, and one source, with its passages and as one line
_PAGE = 218.0
_SOURCE = 13.0
_BRIEF_SOURCE = 4.4


def likely_pages(briefing: Briefing) -> float:
    """Guess the length, so that most editions are laid out once; a wrong guess costs time, not correctness.

    Heights in mm of the main design on A4, measured on the sample editions; of 253 mm a sixth stays empty.
    """
    items = [item for section in briefing.sections for item in section.items]
    height = 60.0 + 21 * len(briefing.top_lines) + 6 * sum(len(row.entries) for row in briefing.key_figures)
    height += 20 * len(briefing.sections) + 24 * len(items) + 10 * sum(len(item.sentences) for item in items)
    height += 6 * sum(len(item.timeline) + 2 * len(item.changes) for item in items)
    height += sum(
        10 * len(s.quotes) + 6 * sum(len(row.entries) for row in s.figures) for s in briefing.sections
    )
    if briefing.edition.pages:
        return (height + _BRIEF_SOURCE * len(briefing.sources) + 20) / _PAGE
    left_out = min(len(briefing.left_out), phrases.LEFT_OUT_SHOWN)
    source = _BRIEF_SOURCE if len(briefing.sources) > phrases.SOURCES_IN_FULL else _SOURCE
    return (
        height + source * len(briefing.sources) + 5 * (left_out + len(briefing.coverage.outlets)) + 60
    ) / _PAGE
