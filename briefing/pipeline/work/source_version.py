"""Names a computation by the source it consists of, so that what was computed by other source is never taken for it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from briefing.version import __version__

_ROOT = Path(__file__).resolve().parents[3]
# read with an expression instead of a parser: twenty times as fast, and a name too many does no harm
_IMPORT = re.compile(
    r"^[ \t]*(?:from (briefing[\w.]*) import (\([^)]*\)|[^\n]*)|import (briefing[\w.]*))", re.MULTILINE
)
# its files are no imports
_FOUND_BY_NAME = "briefing.words"


@cache
def source_version(module: str, root: Path = _ROOT) -> str:
    """Return a short hash of a module's source and of all of this package that it imports, however far.

    About ten milliseconds. Without source files it is the version of the package.
    """
    hashed = hashlib.sha256(__version__.encode())
    for path in reached_files(module, root):
        hashed.update(str(path.relative_to(root)).encode() + b"\0" + path.read_bytes())
    return hashed.hexdigest()[:16]


def reached_files(module: str, root: Path = _ROOT) -> list[Path]:
    """Return the files that importing a module loads, sorted."""
    waiting, found = [module], dict[str, Path]()
    while waiting:
        name = waiting.pop()
        path = _file_of(name, root)
        # the package's own front door hands on everything, and loads nothing
        if name in found or path is None or "." not in name:
            continue
        found[name] = path
        if name == _FOUND_BY_NAME:
            waiting.extend(f"{name}.{file.stem}" for file in path.parent.glob("*.py") if file != path)
        # the folders that it lies in are loaded before it
        waiting.extend(_imported(path.read_text(encoding="utf-8")))
        waiting.append(name.rpartition(".")[0])
    return sorted(found.values())


def _file_of(name: str, root: Path) -> Path | None:
    stem = root.joinpath(*name.split("."))
    return next(
        (path for path in (stem.with_suffix(".py"), stem / "__init__.py") if name and path.is_file()), None
    )


def _imported(source: str) -> Iterator[str]:
    for match in _IMPORT.finditer(source):
        if match[3]:
            yield match[3]
        else:
            yield match[1]
            yield from (f"{match[1]}.{name}" for name in re.findall(r"\w+", match[2]))
