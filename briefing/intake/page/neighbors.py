"""Mends what extraction cut or left at the edges of an article, by the blocks that stand beside it on the page.

A first paragraph in a box of its own is lost with the box; links to other articles between paragraphs are kept. Both
are told by place, length and links, not by words. On 91 labeled pages it was tuned on the score rose from .972 to .976,
on 90 others it stayed (.962).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.intake.page.blocks import Block
from briefing.text.tokens import word_count

# letters that tell a paragraph
_OPENING_CHARS = 80
# a lead has so many words; shorter ones are decks, which the article tells again
_LEAD_WORDS = 25
# of a block's letters that are links: prose has fewer, a line that only leads elsewhere has more
_LINKED_PROSE, _LINKED_LINE = 0.4, 0.75
# of an article's paragraphs: where more of them are links, links are what it tells
_MOST_LINES = 1 / 3
_ENDS = (".", "!", "?", "…", "”", '"', "»", "。", "؟", "।")


def opening(text: str) -> str:
    """Return what tells a paragraph from others, however its spaces were set."""
    return "".join(text.split())[:_OPENING_CHARS]


def lost_lead(lines: Sequence[str], blocks: Sequence[Block]) -> str:
    """Return the paragraph of prose that stands alone right before the first one on the page, "" for none."""
    if not lines:
        return ""
    first = opening(lines[0])
    places = [number for number, block in enumerate(blocks) if opening(block.text) == first]
    if len(places) != 1 or not places[0]:
        return ""
    lead = blocks[places[0] - 1]
    is_alone = places[0] < 2 or not _is_prose(blocks[places[0] - 2])
    return lead.text if is_alone and _is_prose(lead) and opening(lead.text) not in map(opening, lines) else ""


def cross_links(lines: Sequence[str], blocks: Iterable[Block]) -> frozenset[str]:
    """Return the lines that only lead to other articles; none where links are what an article consists of."""
    leading = {opening(block.text) for block in blocks if _leads_elsewhere(block)}
    found = [line for line in lines if opening(line) in leading]
    return frozenset(found) if len(found) <= _MOST_LINES * len(lines) else frozenset()


def _is_prose(block: Block) -> bool:
    return (
        not block.level
        and word_count(block.text) >= _LEAD_WORDS
        and block.text.endswith(_ENDS)
        and block.linked_share < _LINKED_PROSE
    )


def _leads_elsewhere(block: Block) -> bool:
    """A line that is a link and no sentence; a heading with an anchor is a heading."""
    return (
        not block.level
        and bool(block.links)
        and not block.text.endswith(".")
        and block.linked_share >= _LINKED_LINE
    )
