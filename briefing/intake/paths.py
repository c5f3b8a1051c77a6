"""Finds the files that paths, folders and patterns name. Opens none of them."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.intake.notes import note
from briefing.model import Diagnostic

# in a folder these stand beside documents and are none themselves
_SKIPPED_NAMES = ("readme", "license", "licence", "changelog", "copying", "notice", "makefile")
_SKIPPED_SUFFIXES = (
    ".toml", ".ini", ".cfg", ".yaml", ".yml", ".db", ".sqlite", ".sqlite3", ".db-wal", ".db-shm", ".lock",
    ".py",
    # data of editions, which this program writes
    ".sources.jsonl", ".items.csv", ".quotes.csv", ".figures.csv", ".csl.json", ".ris", ".jsonld",
    ".css", ".js", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".ico", ".woff",
    ".woff2",
    ".tmp", ".part", ".log", ".sh",
)  # fmt: skip
_SKIPPED_FOLDERS = frozenset({"__pycache__", "node_modules", "__MACOSX"})
_MAX_DEPTH = 32


@dataclass(frozen=True, slots=True)
class Found:
    """Files in the order they were named, folders sorted; what could not be found."""

    files: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]


def find_files(paths: Iterable[str | Path], *, off_limits: Iterable[str] = ()) -> Found:
    """Resolve files, folders (with all below them) and patterns to files, each once.

    Args:
        off_limits: files that are left out without a word, by their real paths.
    """
    hidden = frozenset(off_limits)
    files: dict[str, Path] = {}
    diagnostics: list[Diagnostic] = []
    for given in paths:
        for item in _resolve(str(given)):
            if isinstance(item, Diagnostic):
                diagnostics.append(item)
            elif (real := os.path.realpath(item)) not in hidden:
                files.setdefault(real, item)
    return Found(tuple(files.values()), tuple(diagnostics))


def _resolve(given: str) -> Iterator[Path | Diagnostic]:
    if not given.strip():
        # to the system an empty name is the current folder, and what somebody forgot to fill in
        yield note(
            "missing", repr(given), "an empty name is no file or folder", 'name one; "." is this folder'
        )
        return
    path = Path(given).expanduser()
    try:
        if path.is_dir():
            yield from _folder(path)
        elif path.exists():
            yield path
        elif glob.has_magic(given):
            yield from _pattern(given)
        else:
            yield note("missing", given, "no such file or folder", "check the path")
    except (OSError, ValueError) as error:
        yield note("unreadable", given, _reason(error), "check the path and its permissions")


def _pattern(given: str) -> Iterator[Path | Diagnostic]:
    matches = sorted(glob.glob(str(Path(given).expanduser()), recursive=True))
    if not matches:
        yield note("missing", given, "no file matches this pattern", "check the pattern")
    for match in matches:
        path = Path(match)
        if path.is_dir():
            yield from _folder(path)
        elif not is_skipped(path.name):
            yield path


def _folder(folder: Path) -> Iterator[Path | Diagnostic]:
    if (folder / "cur").is_dir() and (folder / "new").is_dir():
        yield from _maildir(folder)
        return
    count = 0
    for item in _walk(folder, 0):
        count += not isinstance(item, Diagnostic)
        yield item
    if not count:
        yield note("empty", str(folder), "the folder holds no documents", "put files into it or name another")


def _maildir(folder: Path) -> Iterator[Path | Diagnostic]:
    for part in ("cur", "new"):
        yield from (
            p for p in sorted((folder / part).iterdir()) if p.is_file() and not p.name.startswith(".")
        )


def _walk(folder: Path, depth: int) -> Iterator[Path | Diagnostic]:
    try:
        entries = sorted(os.scandir(folder), key=lambda e: e.name)
    except OSError as error:
        yield note("unreadable", str(folder), _reason(error), "check its permissions")
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if depth < _MAX_DEPTH and not entry.name.startswith(".") and entry.name not in _SKIPPED_FOLDERS:
                yield from _walk(Path(entry.path), depth + 1)
        elif entry.is_file() and not is_skipped(entry.name):
            yield Path(entry.path)


def is_skipped(name: str) -> bool:
    """Tell whether a file met in a folder (not named directly) is left out without a word."""
    lowered = name.lower()
    stem = lowered.partition(".")[0]
    return lowered.startswith((".", "~$")) or stem in _SKIPPED_NAMES or lowered.endswith(_SKIPPED_SUFFIXES)


def _reason(error: Exception) -> str:
    return (error.strerror or str(error)).lower() if isinstance(error, OSError) else str(error)
