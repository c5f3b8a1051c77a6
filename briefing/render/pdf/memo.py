"""What a memo shows: one page, as full as it gets, first of what happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing.model import Briefing, Item, Section
from briefing.render.cited import cited_sources

# Words of news that are tried on a page in small type, each number with a layout of its own; with six key figures the
# demo's page holds 390.
_MOST_WORDS = 450


def memos(briefing: Briefing) -> Iterator[Briefing]:
    """Yield what a memo may show, the fullest first; the first that is one page long is taken.

    Items that no top line tells come with their openings, as many as there is room for. Without such items everything
    is set in the usual size, then in small type, then without what it can do without, one thing after the other.
    """
    front = replace(briefing, sections=())
    others = _others(briefing)
    if not others:
        yield replace(front, sources=cited_sources(front))
    shown = replace(front, edition=replace(front.edition, pages=1))
    for count in range(_room(shown, others), -1, -1):
        items = [item for _, item in others[:count]]
        yield replace(shown, sections=_sections(others[:count]), sources=cited_sources(shown, items))
    if briefing.ahead:
        shown = replace(shown, ahead=())
        yield replace(shown, sources=cited_sources(shown))
    yield replace(shown, sources=())
    yield replace(shown, sources=(), key_figures=())


def _others(briefing: Briefing) -> list[tuple[Section, Item]]:
    """Items that no top line tells, the weightiest first, each with its opening alone."""
    told = {line.item_id for line in briefing.top_lines}
    found = [
        (section, replace(item, sentences=item.sentences[:1], changes=()))
        for section in briefing.sections
        for item in section.items
        if item.id not in told and item.sentences and not item.collapsed
    ]
    return sorted(found, key=lambda pair: -pair[1].importance)


def _room(shown: Briefing, others: list[tuple[Section, Item]]) -> int:
    """How many openings to try."""
    texts = [sentence.text for line in shown.top_lines for sentence in line.sentences]
    words = sum(len(text.split()) for text in (*texts, *(coming.text for coming in shown.ahead)))
    for count, (_, item) in enumerate(others):
        words += len(item.sentences[0].text.split())
        if words > _MOST_WORDS:
            return count
    return len(others)


def _sections(others: list[tuple[Section, Item]]) -> tuple[Section, ...]:
    """The sections of some items, in the order of the items."""
    return tuple(replace(section, items=(item,), entries=()) for section, item in others)
