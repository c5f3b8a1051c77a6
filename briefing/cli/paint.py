"""Text for a terminal: harmless whatever a file holds, and colored where it helps."""

from __future__ import annotations

import re

import click

_STATUS = re.compile(r"(?P<number>\d+\. )?\[(?P<status>\w[\w ]*)\] (?P<rest>.*)")
_CITATION = re.compile(r"\[\d+\]")
_ASIDE = "-- "
# C0 and C1 but for tab and line feed, and the marks that turn the direction of text
_CONTROLS = dict.fromkeys(
    {*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)} - {0x09, 0x0A}
)


def harmless(text: str) -> str:
    """Return the text without control characters: a file may hold orders for the terminal."""
    return text.translate(_CONTROLS)


def paint(text: str) -> str:
    """Return the text with ANSI codes; without them it reads the same."""
    lines = text.split("\n")
    return "\n".join(
        _paint(line, before=lines[at - 1] if at else "", after=lines[at + 1] if at + 1 < len(lines) else "")
        for at, line in enumerate(lines)
    )


def _paint(line: str, *, before: str, after: str) -> str:
    if _is_rule(after) or (_is_rule(line) and before):
        return click.style(line, fg="cyan", bold=True)
    if line.lstrip().startswith(_ASIDE):
        return click.style(line, dim=True)
    if found := _STATUS.fullmatch(line):
        status = click.style(f"[{found['status']}]", fg="yellow", bold=True)
        return f"{found['number'] or ''}{status} {click.style(found['rest'], bold=True)}"
    return _CITATION.sub(lambda match: click.style(match[0], dim=True), line)


def _is_rule(line: str) -> bool:
    return bool(line) and not line.strip("=")
