"""Finds the line every key of a TOML file stands on; `tomllib` does not say. Reads valid TOML only."""

from __future__ import annotations

import re

KeyPath = tuple[str | int, ...]

_KEY_PART = re.compile(r"""\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([A-Za-z0-9_-]+))\s*""")


def key_lines(text: str) -> dict[KeyPath, int]:
    """Map the path of every table and top-level key of a table to its line, from 1.

    Keys inside inline tables and items of arrays have no entry: use the longest prefix that has one.
    """
    lines: dict[KeyPath, int] = {}
    arrays: dict[KeyPath, int] = {}
    table: KeyPath = ()
    scan = _ValueScan()
    for number, line in enumerate(text.splitlines(), 1):
        if scan.open:
            scan.feed(line)
            continue
        stripped = line.lstrip()
        if stripped.startswith("[["):
            names, _ = _key(stripped, 2)
            table = _resolve(names[:-1], arrays) + names[-1:]
            arrays[table] = arrays.get(table, -1) + 1
            table = (*table, arrays[table])
            lines[table] = number
        elif stripped.startswith("["):
            names, _ = _key(stripped, 1)
            table = _resolve(names, arrays)
            lines[table] = number
        elif stripped and not stripped.startswith("#"):
            names, end = _key(stripped, 0)
            for depth in range(1, len(names) + 1):
                lines.setdefault((*table, *names[:depth]), number)
            scan.feed(stripped[end + 1 :])
    return lines


def line_of(lines: dict[KeyPath, int], path: KeyPath) -> int:
    """Return the line of a path or of what holds it; 1 when nothing does."""
    for depth in range(len(path), 0, -1):
        if path[:depth] in lines:
            return lines[path[:depth]]
    return 1


def _key(text: str, start: int) -> tuple[KeyPath, int]:
    """Read a dotted key; return its parts and the index after it."""
    names: list[str | int] = []
    position = start
    while match := _KEY_PART.match(text, position):
        names.append(next(group for group in match.groups() if group is not None))
        position = match.end()
        if text[position : position + 1] != ".":
            break
        position += 1
    return tuple(names), position


def _resolve(names: KeyPath, arrays: dict[KeyPath, int]) -> KeyPath:
    """Insert the current index after every part that is an array of tables."""
    path: KeyPath = ()
    for name in names:
        path = (*path, name)
        if path in arrays:
            path = (*path, arrays[path])
    return path


class _ValueScan:
    """Follows a value over its lines: knows whether a string or bracket is still open."""

    def __init__(self) -> None:
        self._quote = ""
        self._depth = 0

    @property
    def open(self) -> bool:
        return bool(self._quote) or self._depth > 0

    def feed(self, line: str) -> None:
        position = 0
        while position < len(line):
            position = self._in_string(line, position) if self._quote else self._outside(line, position)
        if len(self._quote) == 1:
            self._quote = ""

    def _in_string(self, line: str, position: int) -> int:
        if line[position] == "\\" and self._quote[0] == '"':
            return position + 2
        if line.startswith(self._quote, position):
            position += len(self._quote)
            self._quote = ""
            return position
        return position + 1

    def _outside(self, line: str, position: int) -> int:
        character = line[position]
        if character == "#":
            return len(line)
        if character in "\"'":
            self._quote = character * 3 if line.startswith(character * 3, position) else character
            return position + len(self._quote)
        self._depth += (character in "[{") - (character in "]}")
        return position + 1
