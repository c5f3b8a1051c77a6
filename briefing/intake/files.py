"""Paths and links to documents: the entry point for everything that is named directly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from briefing.intake.documents import Origin
from briefing.intake.formats.sniff import Format
from briefing.intake.gathered import merged, table_documents, to_documents, without_own_output
from briefing.intake.loading import Piece, distinct_pieces, load_file
from briefing.intake.notes import Parsed, one_line
from briefing.intake.options import DEFAULT_OPTIONS, IntakeOptions
from briefing.intake.parsing import format_of, is_cheap, parse_bytes, parse_portions
from briefing.intake.paths import find_files
from briefing.intake.readers import TABLES
from briefing.intake.sharing import ALONE, Helpers
from briefing.intake.transcripts import with_transcript
from briefing.model import Gathered

# pieces that wait for a child at one time; bounds the memory their bytes take
_WAITING = 16
# bytes of a file that are taken for one document before it is opened
_DOCUMENT_BYTES = 8_000


def read_paths(
    paths: Iterable[str | Path],
    *,
    retrieved_at: datetime,
    options: IntakeOptions = DEFAULT_OPTIONS,
    helpers: Helpers = ALONE,
) -> Gathered:
    """Read files, folders, patterns, http(s) links and `-` (standard input).

    Args:
        helpers: share the work on what is not parsed in a child process.

    Returns:
        Documents sorted by id, each once however often its file was met; one diagnostic per trouble,
        sorted. Nothing that a file holds raises.
    """
    named = [str(path) for path in paths]
    links = [path for path in named if is_link(path)]
    found = find_files(path for path in named if path != "-" and not is_link(path))
    helpers.start(_expected(found.files))
    gathered = [Gathered((), found.diagnostics), *_linked(links, retrieved_at, options)]
    plain: list[Piece] = []
    direct = frozenset(one_line(Path(path).name) for path in named)
    with ThreadPoolExecutor(options.workers) as threads:
        waiting: list[Future[Gathered]] = []
        for piece in distinct_pieces(found.files, with_stdin="-" in named, options=options):
            found_format = format_of(piece.content, name=piece.name, options=options)
            read = partial(
                read_piece, piece, retrieved_at=retrieved_at, options=options, format_=found_format
            )
            if found_format in TABLES:
                gathered.append(read(helpers=helpers))
            elif is_cheap(found_format, len(piece.content)):
                plain.append(piece)
            else:
                waiting.append(threads.submit(read))
            if len(waiting) >= _WAITING:
                gathered.append(waiting.pop(0).result())
        gathered.extend(future.result() for future in waiting)
    if plain:
        gathered.extend(helpers.map(partial(_read_pieces, retrieved_at=retrieved_at, options=options), plain))
    return without_own_output(merged(gathered), named=direct)


def _expected(files: Iterable[Path]) -> int:
    """About how many documents there are, by size; a file that cannot be looked at is named later."""
    count = 0
    for path in files:
        try:
            count += 1 + path.stat().st_size // _DOCUMENT_BYTES
        except (OSError, ValueError):
            continue
    return count


def is_link(path: str) -> bool:
    """Tell a web address from a path."""
    return path.lower().startswith(("http://", "https://"))


def _linked(links: list[str], retrieved_at: datetime, options: IntakeOptions) -> list[Gathered]:
    if not links:
        return []
    # loads TLS and the HTTP stack, which files never need
    from briefing.intake.web import read_links

    return [read_links(links, retrieved_at=retrieved_at, options=options)]


def read_file(
    path: str | Path, *, retrieved_at: datetime, options: IntakeOptions = DEFAULT_OPTIONS
) -> Gathered:
    """Read one file. Without state and picklable, for a process pool."""
    return read_piece(load_file(Path(path), options), retrieved_at=retrieved_at, options=options)


def read_piece(
    piece: Piece,
    *,
    retrieved_at: datetime,
    options: IntakeOptions,
    format_: Format | None = None,
    helpers: Helpers = ALONE,
) -> Gathered:
    """Turn the bytes of one file into documents."""
    if piece.problem is not None:
        return Gathered((), (piece.problem,))
    origin = Origin(piece.name, retrieved_at)
    format_ = format_ or format_of(piece.content, name=piece.name, options=options)
    if format_ in TABLES:
        portions = parse_portions(piece.content, name=piece.name, options=options, format_=format_)
        return table_documents(portions, origin, helpers=helpers)
    return to_documents(parse_piece(piece, options, format_), origin, helpers=helpers)


def parse_piece(piece: Piece, options: IntakeOptions, format_: Format | None = None) -> Parsed:
    """Parse one file, with the transcript that lies beside it."""
    parsed = parse_bytes(piece.content, name=piece.name, options=options, format_=format_)
    if piece.transcript is None:
        return parsed
    if piece.transcript.problem is not None:
        return replace(parsed, diagnostics=(*parsed.diagnostics, piece.transcript.problem))
    spoken = parse_bytes(piece.transcript.content, name=piece.transcript.name, options=options)
    return with_transcript(parsed, spoken)


def _read_pieces(pieces: Sequence[Piece], *, retrieved_at: datetime, options: IntakeOptions) -> Gathered:
    return merged(read_piece(piece, retrieved_at=retrieved_at, options=options) for piece in pieces)
