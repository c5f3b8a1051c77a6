"""Article text without trafilatura: the container with most prose, or every paragraph that reads like prose.

Works on the flat sequence of blocks, so that no depth of nesting matters.
"""

from __future__ import annotations

import re

from briefing.intake.page.blocks import Block, html_blocks
from briefing.text.tokens import word_count

# a run of prose goes on across this many blocks that are none (a subheading, a caption, an advertisement)
_BRIDGED = 3
_PROSE_WORDS = 12
_LINKED_SHARE = 0.4
# Thai, Lao, Khmer and Burmese end sentences with a space or marks of their own
_WITHOUT_STOPS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17d3]{20}")
_SENTENCE_END = (".", "!", "?", "…", "”", '"', "»", "’", "。", "؟", "।")


def densest_paragraphs(html: str) -> list[str]:
    """Return the run of neighboring prose blocks with most words, from its first block to its last."""
    blocks = html_blocks(html)
    best, best_words, start, words, gap = (0, 0), 0, 0, 0, 0
    for number, block in enumerate(blocks):
        if _is_prose(block):
            if not words:
                start = number
            words, gap = words + word_count(block.text), 0
            if words > best_words:
                best, best_words = (start, number + 1), words
        elif words:
            gap += 1
            if gap > _BRIDGED:
                words = 0
    return [block.text for block in blocks[best[0] : best[1]] if _is_prose(block) or block.level]


def sentence_paragraphs(html: str) -> list[str]:
    """Return every block that ends like a sentence, for pages so small that nothing stands out."""
    return [
        block.text
        for block in html_blocks(html)
        if not block.level and block.text.endswith(_SENTENCE_END) and block.linked_share < _LINKED_SHARE
    ]


def _is_prose(block: Block) -> bool:
    return (
        not block.level
        and word_count(block.text) >= _PROSE_WORDS
        and block.linked_share < _LINKED_SHARE
        and (
            any(mark in block.text for mark in _SENTENCE_END) or _WITHOUT_STOPS.search(block.text) is not None
        )
    )
