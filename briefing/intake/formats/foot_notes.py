"""Divides the text of laid-out pages from the foot notes that interrupt it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from briefing.intake.formats.lines import Line, text_size

NOTE_START = re.compile(r"(\d{1,3}|[*†‡§¶]{1,3})[.)]?\s{0,3}(?=\S)")
# of the size of the text: notes are set smaller
_NOTE_SIZE = 0.93
# a note in the size of the text is believed up to so many lines
_NOTE_LINES = 12


def text_and_notes(lines: Sequence[Line]) -> tuple[list[Line], list[list[Line]]]:
    """Divide text from foot notes: small type, or what a raised mark on the page points to, in its lower half."""
    usual = text_size(lines)
    marks: defaultdict[int, set[str]] = defaultdict(set)
    for line in lines:
        marks[line.page] |= line.marks
        if line.own_mark and line.place.top > 0.5 * line.page_height:
            # no note stands so high: the mark belongs to the end of the line before
            marks[line.page].add(line.own_mark)
    body: list[Line] = []
    notes: list[list[Line]] = []
    in_note = False
    for number, line in enumerate(lines):
        if in_note and not _goes_on_in_note(notes[-1], line, usual):
            in_note = False
        if _is_note(line, usual, marks[line.page]) and (in_note or _is_set_off(lines, number)):
            notes.append([line])
            in_note = True
        elif in_note:
            notes[-1].append(line)
        else:
            body.append(line)
    return body, notes


def _is_note(line: Line, usual: float, marks: set[str]) -> bool:
    if not line.size or line.place.top > 0.5 * line.page_height:
        return False
    found = NOTE_START.match(line.text)
    own = line.own_mark or (found.group(1) if found else "")
    return bool(own) and (line.size <= _NOTE_SIZE * usual or own in marks)


def _is_set_off(lines: Sequence[Line], number: int) -> bool:
    """Tell whether a line is smaller than the one before or stands apart from it."""
    if not number or lines[number - 1].page != lines[number].page:
        return True
    before, line = lines[number - 1], lines[number]
    drop = before.place.bottom - line.place.bottom
    return line.size <= _NOTE_SIZE * before.size or drop < 0 or drop > 1.5 * line.size


def _goes_on_in_note(note: list[Line], line: Line, usual: float) -> bool:
    before = note[-1]
    drop = before.place.bottom - line.place.bottom
    if line.page != before.page or drop < -0.5 * line.size:
        return False
    if note[0].size <= _NOTE_SIZE * usual:
        return line.size <= _NOTE_SIZE * usual
    return len(note) < _NOTE_LINES
