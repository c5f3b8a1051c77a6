"""Character spans of a text: paragraphs, list markers, trimming. Offsets are never changed, only chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A blank line, or a line that opens a list entry, begins a paragraph. `\s` runs are possessive: linear.
_PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*+\n\s*+|\n(?=[^\S\n]*+(?:[-–—•*‣▪●◦]|\d{1,3}[.)])[^\S\n])")
_LIST_MARKER = re.compile(r"(?:[-–—•*‣▪●◦·]|\(?\d{1,3}[.)]|\(?[a-z]\)|#{1,6})\s++")


def trim_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Narrow a span so that it neither begins nor ends with whitespace; empty spans stay empty."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def paragraph_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the trimmed span of each paragraph that holds something, in order."""
    start = 0
    for match in _PARAGRAPH_BREAK.finditer(text):
        end, following = match.span()
        if start < end and (text[start].isspace() or text[end - 1].isspace()):
            start, end = trim_span(text, start, end)
        if start < end:
            yield start, end
        start = following
    start, end = trim_span(text, start, len(text))
    if start < end:
        yield start, end


def list_marker_end(text: str, start: int, end: int) -> int:
    """Return where the words of a paragraph begin, after a bullet, number or Markdown heading mark."""
    if text[start : start + 1].isupper():
        return start
    match = _LIST_MARKER.match(text, start, end)
    return match.end() if match and match.end() < end else start
