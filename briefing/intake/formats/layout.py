"""Lines of a laid-out document to paragraphs: running headers and page numbers go, broken words are joined."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

_PAGE_NUMBER = re.compile(
    r"(?:page|p\.|seite|página|pagina|стр\.?|-|–|—|\||\[)?\s{0,3}\d{1,4}\s{0,3}(?:(?:/|of|von|de|sur|из)\s{0,3}\d{1,4})?"
    r"\s{0,3}(?:-|–|—|\||\])?",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_BULLET = re.compile(r"[•‣▪●○◦■□–—*-]\s")
_SENTENCE_END = (".", "!", "?", ":", ";", "…", "。", "؟", "۔", ".”", '."', "!”", "?”", ".’", ".)", "»", ".'")
# pdfium writes one of these for a hyphen at the end of a line
_SOFT_BREAKS = ("\x02", "\ufffe", "\u00ad")
# what type is set with and text is not written with
_PRINTERS_MARKS = {ord(mark): "" for mark in _SOFT_BREAKS} | {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
}  # fmt: skip
# share of the page height, at top and bottom, where running lines stand
_MARGIN = 0.09
# lines at the edge of a page that are looked at
_EDGE_LINES = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page. Coordinates in points, the origin at the lower left; all zero when unknown."""

    text: str
    page: int
    left: float
    right: float
    top: float
    bottom: float
    page_height: float

    @property
    def size(self) -> float:
        """Height of the line, a stand-in for the font size."""
        return round(max(self.top - self.bottom, 0.0), 1)


def without_running_lines(pages: list[list[Line]]) -> list[Line]:
    """Drop page numbers and the lines that come back at the edge of page after page."""
    seen: Counter[str] = Counter()
    for lines in pages:
        seen.update({_shape(line) for line in _edges(lines)})
    filled = sum(1 for lines in pages if lines)
    often = max(2, round(0.4 * filled)) if filled < 20 else max(4, round(0.15 * filled))
    kept: list[Line] = []
    for lines in pages:
        edges = {id(line) for line in _edges(lines)}
        for line in lines:
            is_edge = id(line) in edges
            if is_edge and (
                _PAGE_NUMBER.fullmatch(line.text) or (filled > 1 and seen[_shape(line)] >= often)
            ):
                continue
            kept.append(line)
    return kept


def _edges(lines: list[Line]) -> list[Line]:
    """Return the lines in the margins of a page, or its first and last ones when there is no geometry."""
    if not lines:
        return []
    if any(line.top for line in lines):
        low, high = _MARGIN * lines[0].page_height, (1 - _MARGIN) * lines[0].page_height
        return [line for line in lines if line.top and (line.bottom > high or line.top < low)]
    return [*lines[:_EDGE_LINES], *lines[-_EDGE_LINES:]]


def _shape(line: Line) -> str:
    return _DIGITS.sub("#", " ".join(line.text.split())).casefold()


def paragraphs_of(lines: list[Line]) -> list[str]:
    """Join lines into paragraphs by gap, indent, size and the length of the line before."""
    if not lines:
        return []
    pitch = _pitch(lines)
    width = _column_width(lines)
    paragraphs: list[str] = []
    for number, line in enumerate(lines):
        previous = lines[number - 1] if number else None
        if previous is None or _starts_paragraph(previous, line, pitch, width):
            paragraphs.append(line.text)
        else:
            paragraphs[-1] = _joined(paragraphs[-1], line.text)
    return [text for text in (_tidy(p) for p in paragraphs) if text]


def _pitch(lines: list[Line]) -> float:
    """Return the usual distance from one line to the next, 0 when unknown."""
    gaps = [
        round(a.bottom - b.bottom, 1)
        for a, b in pairwise(lines)
        if a.page == b.page and 0 < a.bottom - b.bottom < 60
    ]
    return sorted(gaps)[len(gaps) // 2] if gaps else 0.0


def _column_width(lines: list[Line]) -> float:
    widths = sorted(line.right - line.left for line in lines if line.right > line.left)
    return widths[int(0.8 * (len(widths) - 1))] if widths else 0.0


def _starts_paragraph(previous: Line, line: Line, pitch: float, width: float) -> bool:
    ended = previous.text.rstrip().endswith(_SENTENCE_END)
    if _BULLET.match(line.text):
        return True
    if previous.size and line.size and abs(previous.size - line.size) > 0.2 * max(previous.size, line.size):
        # a line of small letters is lower than its neighbours without being another font
        return (
            ended
            or abs(previous.size - line.size) > 0.35 * max(previous.size, line.size)
            or len(line.text) < 60
        )
    drop = previous.bottom - line.bottom
    jumped = previous.page != line.page or drop < -pitch or drop > 3 * pitch
    if jumped:
        return ended or (_is_short(previous, width) and not line.text[:1].islower())
    if pitch and drop > 1.35 * pitch:
        return True
    indented = bool(line.size) and line.left - previous.left > 0.8 * line.size and drop > 0.5 * pitch
    return ended and (indented or _is_short(previous, width))


def _is_short(line: Line, width: float) -> bool:
    return bool(width) and line.right - line.left < 0.85 * width


def _joined(text: str, line: str) -> str:
    """Append a line; a word broken at the end of the line is put together again."""
    if text.endswith(_SOFT_BREAKS):
        return text[:-1] + line
    if text.endswith(("-", "\u2010")) and len(text) > 1 and text[-2].isalpha() and line[:1].islower():
        return text[:-1] + line
    return f"{text} {line}"


def _tidy(text: str) -> str:
    return " ".join(text.translate(_PRINTERS_MARKS).split())
