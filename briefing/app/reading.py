"""What is said when the paths that were named hold nothing."""

from __future__ import annotations

from briefing.errors import InputError
from briefing.model import Diagnostic, Gathered


def nothing_readable(paths: tuple[str, ...], diagnostics: tuple[Diagnostic, ...]) -> InputError:
    """Return the error for paths of which none could be read."""
    if len(diagnostics) == 1:
        first = diagnostics[0]
        return InputError(first.message, where=first.where, remedy=first.remedy or None)
    named = "; ".join(f"{d.where}: {d.message}" for d in diagnostics[:3])
    return InputError("nothing that can be read", where=", ".join(paths[:3]), remedy=named or None)


def nothing_there(gathered: Gathered) -> bool:
    """Whether every path is missing or broken. An empty folder or file is neither: a day without news."""
    notes = gathered.diagnostics
    return not gathered.documents and bool(notes) and all(note.code != "empty" for note in notes)
