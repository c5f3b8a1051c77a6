"""Diagnostics on stderr: one line each, and one line for many of a kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model import Diagnostic

# so many of one kind are told one by one; of more, the first and a count
_EACH = 5
# places named of a group
_NAMED = 3


def trouble_lines(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """Return the lines that tell of diagnostics, those that say the same of many places together."""
    kinds: dict[tuple[str, str], list[Diagnostic]] = {}
    for note in diagnostics:
        kinds.setdefault((note.code, note.message), []).append(note)
    for (_, message), notes in kinds.items():
        if len(notes) <= _EACH:
            yield from (_line(note.where, message, note.remedy) for note in notes)
        else:
            named = ", ".join(note.where for note in notes[:_NAMED])
            yield _line(f"{named} and {len(notes) - _NAMED} more", message, notes[0].remedy)


def _line(where: str, message: str, remedy: str) -> str:
    return f"briefing: {where}: {message}" + (f"; {remedy}" if remedy else "")
