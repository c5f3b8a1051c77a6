"""Paths to documents: the entry point for everything that lies on this machine."""

from __future__ import annotations

import logging
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from briefing.intake.documents import Origin, entry_to_document
from briefing.intake.notes import Parsed, note, one_line, trouble
from briefing.intake.options import DEFAULT_OPTIONS, MIB, IntakeOptions
from briefing.intake.paths import find_files
from briefing.intake.readers import Job, parse
from briefing.intake.sniff import Format, sniff
from briefing.model import Diagnostic, Document, Gathered, sha256_hex

log = logging.getLogger(__name__)

STDIN_NAME = "standard input"
_CONTAINERS = frozenset({Format.MBOX, Format.ZIP, Format.JSON, Format.JSONL, Format.CSV})


@dataclass(frozen=True, slots=True)
class Piece:
    """The bytes of one file, or why there are none."""

    name: str
    content: bytes = b""
    problem: Diagnostic | None = None


def read_paths(
    paths: Iterable[str | Path], *, retrieved_at: datetime, options: IntakeOptions = DEFAULT_OPTIONS
) -> Gathered:
    """Read files, folders, patterns and `-` (standard input).

    Returns:
        Documents sorted by id, each once however often its file was met; one diagnostic per trouble,
        sorted. Nothing that a file holds raises.
    """
    named = [str(path) for path in paths]
    found = find_files(path for path in named if path != "-")
    diagnostics = list(found.diagnostics)
    documents: dict[str, Document] = {}
    for piece in _distinct(_pieces(found.files, with_stdin="-" in named, options=options)):
        gathered = read_piece(piece, retrieved_at=retrieved_at, options=options)
        diagnostics.extend(gathered.diagnostics)
        for document in gathered.documents:
            documents.setdefault(document.id, document)
    return Gathered(in_order(documents.values()), sorted_notes(diagnostics))


def read_file(
    path: str | Path, *, retrieved_at: datetime, options: IntakeOptions = DEFAULT_OPTIONS
) -> Gathered:
    """Read one file. Picklable and without state, for a process pool."""
    return read_piece(load_file(Path(path), options), retrieved_at=retrieved_at, options=options)


def read_piece(piece: Piece, *, retrieved_at: datetime, options: IntakeOptions) -> Gathered:
    """Turn the bytes of one file into documents."""
    if piece.problem is not None:
        return Gathered((), (piece.problem,))
    parsed = parse_piece(piece, options)
    return to_documents(parsed, Origin(piece.name, retrieved_at))


def parse_piece(piece: Piece, options: IntakeOptions) -> Parsed:
    """Parse the bytes of one file; whatever its parser raises becomes a diagnostic here and only here."""
    format_ = sniff(piece.content, name=piece.name)
    if len(piece.content) > options.file_limit_bytes and format_ not in _CONTAINERS:
        return _too_large(piece.name, len(piece.content), options.file_limit_bytes)
    try:
        return parse(Job(format_, piece.name, limit=options.max_documents), piece.content)
    except Exception as error:
        log.warning("%s could not be parsed", piece.name, exc_info=True)
        return trouble(
            "broken", piece.name, f"cannot be read as {format_}: {one_line(str(error), 120)}", "check it"
        )


def to_documents(parsed: Parsed, origin: Origin) -> Gathered:
    """Turn entries into documents, keeping what went wrong."""
    made = [entry_to_document(entry, origin) for entry in parsed.entries]
    documents = {item.id: item for item in made if isinstance(item, Document)}
    problems = [item for item in made if isinstance(item, Diagnostic)]
    return Gathered(in_order(documents.values()), sorted_notes([*parsed.diagnostics, *problems]))


def load_file(path: Path, options: IntakeOptions) -> Piece:
    """Read a regular file of bounded size; a pipe or device is refused, as it may never end."""
    name = one_line(path.name)
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return Piece(
                name, problem=note("unreadable", name, "is not a regular file", "name a file or folder")
            )
        size = path.stat().st_size
        if size > options.container_limit_bytes:
            return Piece(name, problem=_too_large(name, size, options.container_limit_bytes).diagnostics[0])
        return Piece(name, path.read_bytes())
    except (OSError, ValueError) as error:
        reason = (error.strerror or str(error)).lower() if isinstance(error, OSError) else str(error)
        return Piece(name, problem=note("unreadable", name, reason, "check its permissions"))


def in_order(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Sort documents by id."""
    return tuple(sorted(documents, key=lambda document: document.id))


def sorted_notes(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort diagnostics by place and code, each once."""
    return tuple(sorted(set(diagnostics), key=lambda d: (d.where, d.code, d.message, d.remedy)))


def _pieces(files: tuple[Path, ...], *, with_stdin: bool, options: IntakeOptions) -> Iterator[Piece]:
    """Load files by base name: of two equal files always the same one is kept, wherever they lie."""
    for path in sorted(files, key=lambda p: (p.name, str(p))):
        yield load_file(path, options)
    if with_stdin:
        yield _stdin(options)


def _stdin(options: IntakeOptions) -> Piece:
    content = sys.stdin.buffer.read(options.container_limit_bytes + 1)
    if len(content) > options.container_limit_bytes:
        return Piece(
            STDIN_NAME,
            problem=_too_large(STDIN_NAME, len(content), options.container_limit_bytes).diagnostics[0],
        )
    return Piece(STDIN_NAME, content)


def _distinct(pieces: Iterable[Piece]) -> Iterator[Piece]:
    seen: set[str] = set()
    for piece in pieces:
        digest = sha256_hex(piece.content) if piece.content else ""
        if digest and digest in seen:
            continue
        seen.add(digest)
        yield piece


def _too_large(name: str, size: int, limit: int) -> Parsed:
    message = f"is {size / MIB:.0f} MB, more than the {limit // MIB} MB that are read"
    return trouble("too-large", name, message, "split it or name a part of it")
