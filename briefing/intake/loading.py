"""Files to bytes: regular files of bounded size, each content once."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.intake.notes import note, one_line
from briefing.intake.options import MIB, IntakeOptions
from briefing.intake.transcripts import pair_transcripts
from briefing.model import Diagnostic

STDIN_NAME = "standard input"


@dataclass(frozen=True, slots=True)
class Piece:
    """The bytes of one file, or why there are none; and the subtitles that lie beside it."""

    name: str
    content: bytes = b""
    problem: Diagnostic | None = None
    transcript: Piece | None = None

    @property
    def digest(self) -> bytes:
        """What tells it from other pieces: a transcript that comes later makes it another one."""
        spoken = self.transcript.content if self.transcript else b""
        return hashlib.sha256(self.content + b"\0" * bool(spoken) + spoken).digest()


def distinct_pieces(files: Iterable[Path], *, with_stdin: bool, options: IntakeOptions) -> Iterator[Piece]:
    """Load files one by one, leaving out repeated contents.

    They come by base name, so that of two equal files the same one is kept wherever they lie.
    """
    seen: set[bytes] = set()
    for piece in _pieces(files, with_stdin=with_stdin, options=options):
        if piece.content:
            if piece.digest in seen:
                continue
            seen.add(piece.digest)
        yield piece


def load_file(path: Path, options: IntakeOptions) -> Piece:
    """Read a regular file of bounded size; a pipe or device is refused, as it may never end."""
    name = one_line(path.name) or one_line(str(path))
    try:
        facts = os.stat(path)
        if not stat.S_ISREG(facts.st_mode):
            return Piece(
                name, problem=note("unreadable", name, "is not a regular file", "name a file or folder")
            )
        if facts.st_size > options.container_limit_bytes:
            return Piece(name, problem=too_large(name, facts.st_size, options.container_limit_bytes))
        return Piece(name, path.read_bytes())
    except (OSError, ValueError) as error:
        reason = (error.strerror or str(error)).lower() if isinstance(error, OSError) else str(error)
        return Piece(name, problem=note("unreadable", name, reason, "check the path and its permissions"))


def too_large(name: str, size: int, limit: int) -> Diagnostic:
    """Say that a file is over a limit."""
    message = f"is {size / MIB:.0f} MB, more than the {limit // MIB} MB that are read"
    return note("too-large", name, message, "split it or name a part of it")


def _pieces(files: Iterable[Path], *, with_stdin: bool, options: IntakeOptions) -> Iterator[Piece]:
    paired = pair_transcripts(files)
    for path in sorted(paired.files, key=lambda p: (p.name, str(p))):
        piece = load_file(path, options)
        beside = paired.transcripts.get(path)
        yield piece if beside is None else replace(piece, transcript=load_file(beside, options))
    if with_stdin:
        yield _stdin(options)


def _stdin(options: IntakeOptions) -> Piece:
    limit = options.container_limit_bytes
    content = sys.stdin.buffer.read(limit + 1)
    if len(content) > limit:
        return Piece(STDIN_NAME, problem=too_large(STDIN_NAME, len(content), limit))
    return Piece(STDIN_NAME, content)
