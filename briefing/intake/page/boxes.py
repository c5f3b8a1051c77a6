"""Takes boxes off a page that hold no word of the article: what is hidden, and what readers wrote.

Hidden text is not what a reader sees: a note of the desk, a line for machines, an older wording.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from briefing.intake.page.blocks import VOID, is_hidden

_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)((?:[^>\"]|\"[^\"]*\")*)>")
_READERS = re.compile(r'\b(?:class|id)="(?:[^"]*[\s_-])?comments?(?:[\s_-][^"]*)?"', re.IGNORECASE)
_BOXES = frozenset(("aside", "div", "li", "ol", "section", "ul"))
# of a page's letters: a box that holds more holds the article too, and a script shows it
_MOST = 0.6


@dataclass(slots=True)
class _Box:
    """One element, from its first character to behind its last, and the letters before and in it."""

    tag: str
    attributes: str
    start: int
    end: int
    letters_before: int
    letters: int


def without_boxes(cleaned: str) -> str:
    """Return well-formed markup without hidden text and comments, but for boxes that hold most of the page."""
    return _without(_without(cleaned, _is_hidden), _is_readers)


def _is_hidden(box: _Box) -> bool:
    return bool(box.attributes) and is_hidden(box.attributes)


def _is_readers(box: _Box) -> bool:
    return box.tag in _BOXES and _READERS.search(box.attributes) is not None


def _without(cleaned: str, goes: Callable[[_Box], bool]) -> str:
    boxes, letters = _boxes(cleaned)
    kept: list[str] = []
    at = 0
    for box in boxes:
        if box.start >= at and box.letters <= _MOST * letters and goes(box):
            kept.append(cleaned[at : box.start])
            at = box.end
    return "".join(kept) + cleaned[at:]


def _boxes(cleaned: str) -> tuple[list[_Box], int]:
    """Return the elements in order of their beginnings, and all letters; one never closed ends with the page."""
    every: list[_Box] = []
    opened: dict[str, list[_Box]] = {}
    letters = at = 0
    for tag in _TAG.finditer(cleaned):
        letters += len("".join(cleaned[at : tag.start()].split()))
        at = tag.end()
        name = tag.group(2)
        if tag.group(1):
            if waiting := opened.get(name):
                box = waiting.pop()
                box.end, box.letters = at, letters - box.letters_before
        elif name not in VOID:
            box = _Box(name, tag.group(3), tag.start(), len(cleaned), letters, 0)
            every.append(box)
            opened.setdefault(name, []).append(box)
    letters += len("".join(cleaned[at:].split()))
    for waiting in opened.values():
        for box in waiting:
            box.letters = letters - box.letters_before
    return every, letters
