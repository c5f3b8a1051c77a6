"""Which part of an item stands beside its rail on paper, and which runs on below it, free to break over pages.

The rail carries status, headline and who reports it. What stands beside it is kept on one page with it, so it should
be as high as the rail and no higher. Heights are guessed from lengths: a wrong guess leaves a small gap or keeps a
few lines more together, and never puts text over text.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from briefing.model import Item, PrintedSentence
from briefing.render import phrases
from briefing.render.labels import Labels


class _Set(NamedTuple):
    """How text is set: characters to a line, height of a line in mm."""

    characters: int
    line_mm: float

    def height(self, text: str) -> float:
        """Guess the height of a paragraph, in mm."""
        lines, room = 0, 0
        for word in text.split():
            width = _width(word)
            if width > room:
                lines += max(1, -(-width // self.characters))
                room = self.characters - (width % self.characters or min(width, self.characters))
            else:
                room -= width
            room -= 1
        return self.line_mm * lines


# as in print.css: measured on Latin text; the smaller type of one or two pages has the same proportions
_HEADLINE, _SOURCING, _TEXT = _Set(23, 4.3), _Set(36, 3.5), _Set(74, 4.8)
# smaller, where a headline would be higher than most texts beside it or a word of it wider than the rail
_LONG_HEADLINE = _Set(26, 3.8)
_LONG, _LONG_WORD = 88, 15
_SMALL = _Set(80, 4.0)
_MARK_MM = 4.0
_GAP_MM = 1.0
# a gap of half a line is not seen
_SLACK_MM = 1.2


@dataclass(frozen=True, slots=True)
class Part:
    """Some of an item's text: passages, then kinds of evidence by the name of their field."""

    sentences: tuple[PrintedSentence, ...]
    kinds: tuple[str, ...]


def beside_and_below(item: Item, labels: Labels) -> tuple[Part, Part]:
    """Split an item into what stands beside its rail and what follows below; together they are all of it, in order.

    A passage that is higher than the rail goes on below it, so that no page is left half empty for its sake.
    """
    wanted = _rail_mm(item, labels) - _SLACK_MM
    split, reached = _sentences_reaching(wanted, item)
    kinds = [kind for kind in ("changes", "timeline", "figures", "quotes") if getattr(item, kind)]
    heights = [_evidence_mm(item, kind) for kind in kinds]
    evidence, _ = _reaching(wanted - reached, heights) if split == len(item.sentences) else (0, 0.0)
    return (
        Part(item.sentences[:split], tuple(kinds[:evidence])),
        Part(item.sentences[split:], tuple(kinds[evidence:])),
    )


def headline_size(headline: str) -> str:
    """Say how a headline is set in the rail: "long" in smaller type, "" as usual."""
    words = (_width(word) for word in headline.split())
    return "long" if _width(headline) > _LONG or max(words, default=0) > _LONG_WORD else ""


def _sentences_reaching(wanted: float, item: Item) -> tuple[int, float]:
    """How many sentences of an item it takes to reach a height, and how far they go."""
    above, count = 0.0, 0
    for run in phrases.runs(item.sentences):
        text = ""
        for sentence in run.sentences:
            if above + (_TEXT.height(text) if text else 0.0) >= wanted and _is_closed(text):
                return count, above + _TEXT.height(text)
            text, count = f"{text} {sentence.text}".strip(), count + 1
        above += _TEXT.height(text) + _GAP_MM
    return count, above


def _is_closed(text: str) -> bool:
    """Whether no quotation goes on after a text."""
    marks = Counter(text)
    opened, closed = marks["\N{LEFT DOUBLE QUOTATION MARK}"], marks["\N{RIGHT DOUBLE QUOTATION MARK}"]
    return opened == closed and marks['"'] % 2 == 0


def _reaching(wanted: float, heights: list[float]) -> tuple[int, float]:
    """How many of some heights it takes to reach another, and how far they go."""
    reached = 0.0
    for number, height in enumerate(heights):
        if reached >= wanted:
            return number, reached
        reached += height + _GAP_MM
    return len(heights), reached


def _rail_mm(item: Item, labels: Labels) -> float:
    mark = _MARK_MM if item.status else 0.0
    voices = phrases.voices_line(item.basis, labels, tongue=item.language)
    kind = _LONG_HEADLINE if headline_size(item.headline) else _HEADLINE
    return mark + kind.height(item.headline) + (_SOURCING.height(voices) + _GAP_MM if voices else 0.0)


def _evidence_mm(item: Item, kind: str) -> float:
    return sum(_SMALL.height(text) for text in _evidence_texts(item, kind))


def _evidence_texts(item: Item, kind: str) -> Iterator[str]:
    if kind == "changes":
        yield from (text for change in item.changes for text in (change.old, change.new) if text)
    elif kind == "timeline":
        yield from (entry.text for entry in item.timeline)
    elif kind == "figures":
        yield from (row.subject for row in item.figures)
    else:
        yield from (f"{quote.speaker} {quote.role} {quote.words}" for quote in item.quotes)


def _width(text: str) -> int:
    """Characters of a text, wide ones counted twice."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
