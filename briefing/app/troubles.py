"""Diagnostics for people: one line each, and one line for many of a kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing.model import Diagnostic

# so many of one kind are told one by one; of more, the first and a count
_EACH = 5
# places named of a group
_NAMED = 3


class Line(NamedTuple):
    """A line for people. `is_trouble`: something that was asked for was not done."""

    text: str
    is_trouble: bool = False


def trouble_lines(diagnostics: Iterable[Diagnostic]) -> Iterator[Line]:
    """Return the lines that tell of diagnostics, those that say the same of many places together."""
    kinds: dict[tuple[str, str], list[Diagnostic]] = {}
    for note in (each for each in diagnostics if each.is_printed):
        kinds.setdefault((note.code, note.message), []).append(note)
    for notes in kinds.values():
        if len(notes) <= _EACH:
            yield from (_line(note.where, note) for note in notes)
        else:
            named = ", ".join(note.where for note in notes[:_NAMED])
            yield _line(f"{named} and {len(notes) - _NAMED} more", notes[0])


def _line(where: str, note: Diagnostic) -> Line:
    text = f"{where}: {note.message}" + (f"; {note.remedy}" if note.remedy else "")
    # a quiet source, or one that asked for patience, has not failed
    return Line(text, not note.is_note)
