"""What every parser is given and returns, and its diagnostics, put together in one place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.intake.formats.sniff import Format
from briefing.model import Diagnostic, Entry, SourceId, Stage

# longest name or message that is carried on; more is hostile or a mistake
NOTE_LIMIT = 300
# not printable by themselves, but Persian and Indic words need them
_JOINERS = "\u200c\u200d"


@dataclass(frozen=True, slots=True)
class Job:
    """What a parser is told besides the bytes. `name` is a base name, `url` where the bytes came from, if known."""

    format: Format
    name: str
    url: str = ""
    charset: str = ""
    # most entries to return
    limit: int = 20_000


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside a container, not yet parsed. `name` is a base name for messages, never a path."""

    name: str
    content: bytes
    media_type: str = ""


@dataclass(frozen=True, slots=True)
class Parsed:
    """What one parser found in one payload."""

    entries: tuple[Entry, ...] = ()
    members: tuple[Member, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    # another portion of the same payload follows
    more: bool = False


def joined(portions: Iterable[Parsed]) -> Parsed:
    """Put the portions of one payload together."""
    held = list(portions)
    if len(held) == 1:
        return held[0]
    return Parsed(
        tuple(entry for part in held for entry in part.entries),
        tuple(member for part in held for member in part.members),
        tuple(diagnostic for part in held for diagnostic in part.diagnostics),
    )


def note(
    code: str, where: str, message: str, remedy: str = "", *, source_id: SourceId | None = None
) -> Diagnostic:
    """Make a diagnostic of the intake stage: one line each, of bounded length."""
    return Diagnostic(
        stage=Stage.INTAKE,
        code=code,
        where=one_line(where),
        message=one_line(message),
        remedy=one_line(remedy),
        source_id=source_id,
    )


def trouble(code: str, where: str, message: str, remedy: str = "") -> Parsed:
    """Return a result that is one diagnostic and nothing else."""
    return Parsed(diagnostics=(note(code, where, message, remedy),))


def one_line(text: str, limit: int = NOTE_LIMIT) -> str:
    """Return `text` printable on one line, without control characters, cut at `limit` characters."""
    cut = text[: 4 * limit]
    if not cut.isprintable():
        cut = "".join(c if c.isprintable() or c in _JOINERS else " " for c in cut)
    line = " ".join(cut.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"


def without_surrogates(text: str) -> str:
    """Replace lone surrogates, which broken charsets leave behind and no encoding can carry."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode()
    return text
