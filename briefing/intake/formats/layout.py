"""Lines of a laid-out document to paragraphs: running headers and page numbers go, notes stand apart."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.intake.formats.broken_words import JOIN, SOFT_JOIN, mended
from briefing.intake.formats.foot_notes import NOTE_START, text_and_notes
from briefing.intake.formats.lines import ENGINE_BREAKS, SOFT_BREAKS, Line, text_size

_PAGE_NUMBER = re.compile(
    r"(?:page|p\.|seite|página|pagina|стр\.?|-|–|—|\||\[)?\s{0,3}\d{1,4}\s{0,3}(?:(?:/|of|von|de|sur|из)\s{0,3}\d{1,4})?"
    r"\s{0,3}(?:-|–|—|\||\])?",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_BULLET, _DASH = re.compile(r"[•‣▪●○◦■□]\s"), re.compile(r"[–—*-]\s")
_BULLETS = "•‣▪●○◦■□ "
# what type is set with and text is not written with
_PRINTERS_MARKS = {ord(mark): "" for mark in (*ENGINE_BREAKS, "\u00ad")} | {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
}  # fmt: skip
# scripts that are written without spaces between words
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]"
)
# share of the page height, at top and bottom, where running lines stand
_MARGIN = 0.09
# lines at the edge of a page that are looked at
_EDGE_LINES = 4
# share of the pages on which a line that is no sentence stands at one height, when it is a running line
_EVERYWHERE = 0.6
# of the usual distance of lines: more sets a paragraph off, after a sentence and after anything else
_GAP, _WIDE_GAP = 1.3, 1.6
# of the width of the column: room that is left after a heading, where capitals help to tell it and where not
_CLEAR_ROOM, _CASELESS_ROOM = 0.1, 0.35
# of the other's size: smaller type is another text, and much smaller type whatever its words say
_OTHER_SIZE, _FAR_SIZE = 0.8, 0.65
# of the size of its text: a first letter as large stands over several lines; so many are looked for
_CAP_SIZE, _MOST_CAPS = 1.6, 50


def without_running_lines(pages: Sequence[list[Line]]) -> list[Line]:
    """Drop page numbers and the lines that come back at the edge, or at one place, of page after page."""
    seen: Counter[str] = Counter()
    placed: Counter[tuple[str, int]] = Counter()
    for lines in pages:
        seen.update({_shape(line) for line in _edges(lines)})
        placed.update({_placed(line) for line in lines if line.place.top})
    filled = sum(1 for lines in pages if lines)
    often = max(2, round(0.4 * filled)) if filled < 20 else max(4, round(0.15 * filled))
    kept: list[Line] = []
    for lines in pages:
        edges = {id(line) for line in _edges(lines)}
        for line in lines:
            if id(line) in edges and (
                _PAGE_NUMBER.fullmatch(line.text) or (filled > 1 and seen[_shape(line)] >= often)
            ):
                continue
            if not line.has_ended and placed[_placed(line)] >= max(3, _EVERYWHERE * filled):
                continue
            kept.append(line)
    return kept


def _placed(line: Line) -> tuple[str, int]:
    return _shape(line), round(line.place.bottom)


def _edges(lines: list[Line]) -> list[Line]:
    """Return the lines in the margins of a page, or its first and last ones when there is no geometry."""
    if not lines:
        return []
    if any(line.place.top for line in lines):
        low, high = _MARGIN * lines[0].page_height, (1 - _MARGIN) * lines[0].page_height
        return [
            line for line in lines if line.place.top and (line.place.bottom > high or line.place.top < low)
        ]
    return [*lines[:_EDGE_LINES], *lines[-_EDGE_LINES:]]


def _shape(line: Line) -> str:
    return _DIGITS.sub("#", " ".join(line.text.split())).casefold()


def paragraphs_of(lines: Sequence[Line]) -> list[str]:
    """Join lines into paragraphs; those of notes follow at the end, without their marks."""
    body, notes = text_and_notes(_with_bullets(_with_drop_caps(lines)))
    joined = _paragraphs(body)
    for note in notes:
        first = replace(note[0], text=NOTE_START.sub("", note[0].text, count=1))
        joined.extend(_paragraphs([first, *note[1:]]))
    return [text for text in (_tidy(p) for p in mended(joined)) if any(c.isalnum() for c in text)]


def _with_drop_caps(lines: Sequence[Line]) -> list[Line]:
    """Put a large first letter before the line that it begins; in the file it may stand elsewhere."""
    caps = [line for line in lines if len(line.text) == 1 and line.text.isupper()][:_MOST_CAPS]
    begun: dict[int, str] = {}
    for cap in caps:
        beside = [line for line in lines if _is_beside_cap(cap, line)]
        if beside:
            begun[id(max(beside, key=lambda line: line.place.top))] = cap.text
            begun[id(cap)] = ""
    return [
        replace(line, text=f"{begun[id(line)]}{line.text}") if id(line) in begun else line
        for line in lines
        if begun.get(id(line)) != ""
    ]


def _is_beside_cap(cap: Line, line: Line) -> bool:
    return (
        line.page == cap.page
        and cap.size > _CAP_SIZE * line.size > 0
        and -0.3 * line.size < line.place.left - cap.place.right < line.size
        and abs(cap.place.top - line.place.top) < 0.35 * cap.place.height
    )


def _with_bullets(lines: Sequence[Line]) -> list[Line]:
    """Put bullets that stand alone, wherever in the file, before the line on whose base they stand."""
    bullets = {_base(line) for line in lines if not line.text.strip(_BULLETS)}
    if not bullets:
        return list(lines)
    return [
        replace(line, text=f"• {line.text}") if _base(line) in bullets else line
        for line in lines
        if line.text.strip(_BULLETS)
    ]


def _base(line: Line) -> tuple[int, int]:
    return line.page, round(line.place.bottom)


def _paragraphs(lines: Sequence[Line]) -> list[str]:
    pitches, edges = _pitches(lines), _right_edges(lines)
    paragraphs: list[list[str]] = []
    for number, line in enumerate(lines):
        before = lines[number - 1] if number else None
        if before is None or _starts_paragraph(before, line, edges[number - 1], pitches.get(line.size, 0.0)):
            paragraphs.append([line.text])
        else:
            _append(paragraphs[-1], line.text)
    return ["".join(pieces) for pieces in paragraphs]


def _pitches(lines: Sequence[Line]) -> dict[float, float]:
    """Return the usual distance from one line to the next, by the size of the type."""
    gaps: defaultdict[float, list[float]] = defaultdict(list)
    for above, line in pairwise(lines):
        drop = above.place.bottom - line.place.bottom
        if above.page == line.page and above.size == line.size and 0.5 * line.size < drop < 3.5 * line.size:
            gaps[line.size].append(drop)
    # the lower third: distances between paragraphs are among them
    return {size: sorted(held)[len(held) // 3] for size, held in gaps.items()}


def _right_edges(lines: Sequence[Line]) -> list[float]:
    """Return for each line how far right the lines of its block reach."""
    edges: list[float] = []
    start = 0
    for number in range(1, len(lines) + 1):
        if number == len(lines) or not _is_same_block(lines[number - 1], lines[number]):
            edges += [max(line.place.right for line in lines[start:number])] * (number - start)
            start = number
    usual = text_size(lines)
    widths = sorted(
        line.place.right - line.place.left for line in lines if abs(line.size - usual) < 0.1 * usual
    )
    width = widths[int(0.8 * (len(widths) - 1))] if widths else 0.0
    # a block of few lines may have no full one, and a headline has another measure
    return [
        max(edge, line.place.left + width) if line.size < 1.2 * usual else edge
        for edge, line in zip(edges, lines, strict=True)
    ]


def _is_same_block(above: Line, line: Line) -> bool:
    drop = above.place.bottom - line.place.bottom
    return (
        above.page == line.page
        and 0 < drop < 4 * line.size
        and abs(above.size - line.size) <= 0.1 * line.size
    )


def _starts_paragraph(before: Line, line: Line, edge: float, pitch: float) -> bool:
    """Decide by what the line before ends with, then by size, gap, indent and the room that was left in it."""
    if _BULLET.match(line.text):
        return True
    # within a sentence a dash is one
    if _DASH.match(line.text) and (before.has_ended or _had_room(before, line, edge)):
        return True
    goes_on = before.is_broken or (not before.has_ended and _goes_on(before.text, line.text))
    ratio = min(before.size, line.size) / max(before.size, line.size) if before.size and line.size else 1.0
    if ratio < _OTHER_SIZE:
        return ratio < _FAR_SIZE or not goes_on
    if goes_on:
        return False
    drop = before.place.bottom - line.place.bottom
    if before.page != line.page or drop < -0.5 * line.size or drop > 6 * line.size:
        return before.has_ended or _had_room(before, line, edge)
    if pitch and drop > (_GAP if before.has_ended else _WIDE_GAP) * pitch:
        return True
    indented = (
        bool(line.size) and line.place.left - before.place.left > 0.8 * line.size and drop > 0.5 * pitch
    )
    return _had_room(before, line, edge) or (before.has_ended and indented)


def _goes_on(before: str, text: str) -> bool:
    """Tell whether a line that does not end like a sentence is continued by one that begins in small letters."""
    first = text.lstrip("\"'“‘«(„[–—- ")[:1]
    return (
        first.islower()
        or before.endswith(",")
        or (bool(_UNSPACED.match(first)) and bool(_UNSPACED.match(before[-1:])))
    )


def _had_room(before: Line, line: Line, edge: float) -> bool:
    """Tell whether the first word of a line would have fitted into the one before: somebody ended that one."""
    width = line.place.right - line.place.left
    if not width or not edge:
        return False
    first = line.text.split(None, 1)[0]
    letters = 2 if _UNSPACED.match(first) else len(first) + 1.5
    needed = letters * width / max(len(line.text), 1)
    if not before.has_ended:
        # a ragged line may end early in mid-sentence; where there are no capitals, nothing else tells a heading
        needed += (_CLEAR_ROOM if first[0].isupper() else _CASELESS_ROOM) * (edge - before.place.left)
    return edge - before.place.right > needed


def _append(pieces: list[str], line: str) -> None:
    """Append a line; where a word was broken, a mark is left for `broken_words`."""
    last = pieces[-1]
    if last.endswith((*ENGINE_BREAKS, "-")) and last[-2:-1].isalnum():
        pieces[-1] = last[:-1] + JOIN
    elif last.endswith(SOFT_BREAKS) and last[-2:-1].isalnum():
        pieces[-1] = last[:-1] + SOFT_JOIN
    elif not (_UNSPACED.match(last[-1:]) and _UNSPACED.match(line)):
        pieces.append(" ")
    pieces.append(line)


def _tidy(text: str) -> str:
    return " ".join(text.translate(_PRINTERS_MARKS).split()).lstrip(_BULLETS)
