"""A design: a folder of templates and style sheets, read once into memory. What it looks like is its own affair."""

from __future__ import annotations

import logging
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec

from briefing.errors import RenderError, UsageError
from briefing.render.style_faults import broken_lines
from briefing.resources import resource

SHARED = "_shared"
# the shipped design of each scope
_SHIPPED = {"all": "briefing", "top-lines": "memo"}
_TEXT_SUFFIXES = frozenset({".j2", ".css", ".js", ".toml"})
# a design is a few pages of text; more is a mistake in the path
_FILE_LIMIT_BYTES = 1_000_000


log = logging.getLogger(__name__)


class _Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`design.toml`."""

    title: str
    description: str = ""
    # "all" prints everything; "top-lines" the first page alone
    scope: Literal["all", "top-lines"] = "all"


@dataclass(frozen=True, slots=True)
class Design:
    """A design held in memory; rendering reads nothing else.

    `files` are (name, text) of the design's own files, then of the shared ones it does not replace.
    """

    name: str
    folder: str
    title: str
    description: str
    scope: str
    # shipped with the program; others are rendered in a sandbox
    trusted: bool
    files: tuple[tuple[str, str], ...]
    # names of the files that are the design's own
    own: frozenset[str] = frozenset()

    def path_of(self, name: str) -> str:
        """Return where a file was read from, for messages."""
        return str((Path(self.folder) if name in self.own else resource("templates", SHARED)) / name)

    def text(self, name: str) -> str:
        """Return a file's text, "" when the design has none of that name."""
        return dict(self.files).get(name, "")


def design_names() -> tuple[str, ...]:
    """Names of the shipped designs, sorted."""
    root = resource("templates")
    return tuple(sorted(path.parent.name for path in root.glob("[!_]*/design.toml")))


def load_design(design: str | Path = "briefing") -> Design:
    """Read a shipped design by name, or a user's own by path of its folder.

    Raises:
        UsageError: there is no such design.
        RenderError: its `design.toml` or a file cannot be read.
    """
    if isinstance(design, str) and design in design_names():
        return _read(resource("templates") / design, trusted=True)
    folder = Path(design)
    if not (folder / "design.toml").is_file():
        known = ", ".join(design_names())
        raise UsageError(
            f"no design {str(design)!r}", remedy=f"name one of {known}, or a folder with a design.toml"
        )
    return _read(folder, trusted=False)


def copy_design(target: Path, *, start_from: str = "briefing") -> tuple[Path, ...]:
    """Write a copy of a shipped design, shared files included, into a new folder.

    Raises:
        UsageError: the folder exists and is not empty, or there is no such design.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise UsageError(f"{str(target)!r} exists and is not an empty folder", remedy="name a new folder")
    design = load_design(start_from)
    target.mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in design.files:
        path = target / name
        path.write_text(text, encoding="utf-8")
        written.append(path)
    return tuple(written)


def _read(folder: Path, *, trusted: bool) -> Design:
    stamp = tuple(sorted((p.name, p.stat().st_mtime_ns) for p in folder.iterdir() if p.is_file()))
    return _read_cached(folder.resolve(), stamp, trusted)


@lru_cache(maxsize=16)
def _read_cached(folder: Path, stamp: tuple[tuple[str, int], ...], trusted: bool) -> Design:
    settings = _settings(folder / "design.toml")
    own = _texts(folder)
    # what a user's folder does not have is that of the shipped design of its scope
    shipped = {} if trusted else _texts(resource("templates") / _SHIPPED[settings.scope])
    files = {**_texts(resource("templates", SHARED)), **shipped, **own}
    if not trusted:
        _warn_of_broken_styles(folder, own)
    return Design(
        name=folder.name,
        folder=str(folder),
        title=settings.title,
        description=settings.description,
        scope=settings.scope,
        trusted=trusted,
        files=tuple(sorted(files.items())),
        own=frozenset(own),
    )


def _warn_of_broken_styles(folder: Path, own: Mapping[str, str]) -> None:
    for name in own:
        if name.endswith(".css"):
            for line in broken_lines(own[name]):
                log.warning("%s:%d: is neither a rule nor a declaration, and is skipped", folder / name, line)


def _settings(path: Path) -> _Settings:
    try:
        return msgspec.toml.decode(path.read_bytes(), type=_Settings)
    except (msgspec.ValidationError, msgspec.DecodeError, tomllib.TOMLDecodeError, OSError) as error:
        raise RenderError(f"cannot read the design: {error}", where=str(path)) from error


def _texts(folder: Path) -> dict[str, str]:
    texts = {}
    for path in sorted(folder.iterdir()):
        if not path.is_file() or path.suffix not in _TEXT_SUFFIXES:
            continue
        if path.stat().st_size > _FILE_LIMIT_BYTES:
            raise RenderError("file of a design is larger than 1 MB", where=str(path))
        try:
            texts[path.name] = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise RenderError(f"cannot read a file of the design: {error}", where=str(path)) from error
    return texts
