"""One PDF page to lines with their places, as pdfium reads them.

pdfium gives a line that ends in a hyphen and the next one as one, and ends a line after a raised character; both are
put right here. Raised note marks are taken out and remembered. Decides nothing about paragraphs.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise
from math import hypot

import pypdfium2 as pdfium
import pypdfium2.raw as raw_api

from briefing.intake.formats.lines import Box, Line

_MAX_PAGE_CHARS = 200_000
# pdfium writes one of these for a hyphen at the end of a line, and no line end
_PIECE = re.compile(r"[^\n\ufffe\x02]*[\n\ufffe\x02]?")
_BLANKS = " \t\r\n\0"
# where a raised mark may stand: after a word or its punctuation, or at the start of a line
_NOTE_MARK = re.compile(
    r"(?:(?<=[^\W\d])|(?<=[.,;:!?)\]”’»\"'])|(?<=^))(?:\d{1,3}(?:,\d{1,3}){0,3}|[*†‡§¶]{1,3})(?!\w)"
)
# after these a raised figure is part of the unit: km², m³
_UNITS = re.compile(r"(?:^|[\d\s(/])(?:[kcmdµn]?m|ft|in|mi|yd|CO|s|sec)$")
# of the height of its neighbor: a smaller sign whose foot is so much higher is raised
_RAISED_SIZE, _RAISED_FOOT = 0.95, 0.1
# of the height of a line: pieces on one base line that are no further apart are one line
_SAME_LINE, _SAME_BASE = 0.6, 0.25
# an alef before a lam that share one box are one sign, drawn from right to left and read the wrong way round
_LAM_ALEF = re.compile("[اأإآٱ]ل")
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def page_lines(text_page: pdfium.PdfTextPage, page_number: int, page_height: float) -> list[Line]:
    """Return the lines of one page in the order of the file.

    Of a page that is read from right to left, the places are mirrored, so that a line begins at its `left`.
    """
    count = min(text_page.count_chars(), _MAX_PAGE_CHARS)
    if count <= 0:
        return []
    reader = _Reader(text_page, text_page.get_text_range(0, count))
    lines = [
        line
        for piece in _PIECE.finditer(reader.text)
        if (line := reader.line(piece, page_number, page_height))
    ]
    from_right = len(_RTL.findall(reader.text))
    if from_right and 2 * from_right > sum(c.isalpha() for c in reader.text):
        lines = [line.mirrored() for line in lines]
    return _joined_pieces(lines)


class _Reader:
    """Finds the places of characters. pdfium counts those outside the basic plane as two, Python as one."""

    def __init__(self, text_page: pdfium.PdfTextPage, text: str) -> None:
        self.text = text
        self._page = text_page
        self._matrix = raw_api.FS_MATRIX()
        self._wide = [at for at, c in enumerate(text) if c > "\uffff"] if not text.isascii() else []

    def box(self, at: int) -> Box | None:
        """Return the place of a character; None when pdfium knows none."""
        shift = bisect_left(self._wide, at)
        try:
            left, bottom, right, top = self._page.get_charbox(at + shift, loose=True)
        except (pdfium.PdfiumError, ValueError):
            return None
        return Box(left, right, top, bottom)

    def line(self, piece: re.Match[str], page_number: int, page_height: float) -> Line | None:
        raw = piece.group()
        words = raw.strip(_BLANKS)
        if not words:
            return None
        start = piece.start() + len(raw) - len(raw.lstrip(_BLANKS))
        words = self._in_reading_order(words, start)
        kept, marks, first, last = self._without_marks(words, start)
        own = _NOTE_MARK.match(words) if first else None
        begin, end = self.box(start + first), self.box(start + last)
        place = begin.around(end) if begin and end else Box()
        for at in {0, len(words) - 1} - {first, last}:
            # marks make the line longer, but not higher
            if beyond := self.box(start + at):
                place = replace(
                    place, left=min(place.left, beyond.left), right=max(place.right, beyond.right)
                )
        # a lone mark keeps its text: what it is shows beside its neighbors
        return Line(
            kept or words,
            page_number,
            place,
            page_height,
            self.size(start + first, start + last),
            frozenset(marks - ({own.group()} if own else set())),
            own.group() if own else "",
            is_spaced=raw[:1] == " ",
        )

    def size(self, first: int, last: int) -> float:
        """Return the size of most type between two characters: of the first, the middle and the last."""
        return sorted(self._type_size(at) for at in (first, (first + last) // 2, last))[1]

    def _type_size(self, at: int) -> float:
        """Return the size in points: many programs set type of size 1 and enlarge the drawing."""
        place = at + bisect_left(self._wide, at)
        if not raw_api.FPDFText_GetMatrix(self._page, place, self._matrix):
            return 0.0
        size: float = abs(raw_api.FPDFText_GetFontSize(self._page, place))
        return round(size * hypot(self._matrix.c, self._matrix.d), 1)

    def _in_reading_order(self, words: str, start: int) -> str:
        for found in _LAM_ALEF.finditer(words):
            at = found.start()
            if (box := self.box(start + at)) and box == self.box(start + at + 1):
                words = f"{words[:at]}{words[at + 1]}{words[at]}{words[at + 2 :]}"
        return words

    def _without_marks(self, words: str, start: int) -> tuple[str, set[str], int, int]:
        """Cut raised note marks; returns what is left, the marks, and the first and last character to measure."""
        kept, marks, done = [], set[str](), 0
        first, last = 0, len(words) - 1
        for found in _NOTE_MARK.finditer(words):
            if not self._is_raised(found, words, start):
                continue
            marks.update(found.group().split(","))
            kept.append(words[done : found.start()])
            done = found.end()
            if found.start() == 0:
                first = min(done + len(words[done:]) - len(words[done:].lstrip()), last)
            elif found.end() == len(words):
                last = found.start() - 1
        kept.append(words[done:])
        return "".join(kept).strip(), marks, first, last

    def _is_raised(self, found: re.Match[str], words: str, start: int) -> bool:
        at = found.start()
        if at and _UNITS.search(words[max(0, at - 5) : at]):
            return False
        beside = at - 1 if at else found.end()
        while beside < len(words) and words[beside].isspace():
            beside += 1
        if beside >= len(words):
            return False
        mark, neighbor = self.box(start + at), self.box(start + beside)
        if mark is None or neighbor is None or not neighbor.height:
            return False
        return (
            mark.height < _RAISED_SIZE * neighbor.height
            and mark.bottom - neighbor.bottom > _RAISED_FOOT * neighbor.height
        )


def _joined_pieces(lines: list[Line]) -> list[Line]:
    """Put pieces of one line together again."""
    joined = lines[:1]
    for before, line in pairwise(lines):
        last = joined[-1]
        if _is_mark_beside(line, last):
            joined[-1] = replace(line, own_mark=last.text)
        elif _is_mark_beside(last, line):
            joined[-1] = replace(last, marks=last.marks | {line.text})
        elif not _is_same_line(last, before, line):
            joined.append(line)
        else:
            gap = line.place.left - before.place.right
            space = " " if line.is_spaced or gap > 0.15 * last.size else ""
            joined[-1] = last.with_more(space + line.text, line.place, line.marks)
    return joined


def _is_same_line(last: Line, before: Line, line: Line) -> bool:
    if not last.size or not line.size or last.is_broken:
        return False
    gap = line.place.left - before.place.right
    return (
        abs(line.place.bottom - last.place.bottom) < _SAME_BASE * max(last.size, line.size)
        and -_SAME_LINE * last.size < gap < _SAME_LINE * last.size
    )


def _is_mark_beside(line: Line, mark: Line) -> bool:
    """Tell whether a piece is nothing but a raised mark, right before or after another."""
    gap = max(mark.place.left - line.place.right, line.place.left - mark.place.right)
    return (
        _NOTE_MARK.fullmatch(mark.text) is not None
        and mark.page == line.page
        and gap < _SAME_LINE * line.size
        and mark.place.height < _RAISED_SIZE * line.place.height
        and _RAISED_FOOT * line.size < mark.place.bottom - line.place.bottom < line.size
    )
