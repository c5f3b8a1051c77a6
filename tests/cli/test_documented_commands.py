"""Every command line in the documents names a command that is there, with options that it has."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from briefing.cli.main import briefing

ROOT = Path(__file__).resolve().parents[2]
PAGES = [
    *sorted((ROOT / "docs").glob("*.md")),
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")),
]
# in a block of code at the start of the line (behind a prompt, a variable, a path), or alone between backticks
LINE = re.compile(
    r"^(?: {4,}|\$ )?(?:\w+=\S+ |\S*/|\S+ run --rm \S+ )*briefing ([a-z-][^\n#|>;&]*)", re.MULTILINE
)
BETWEEN = re.compile(r"`(?:\w+=\S+ )*briefing ([a-z-][^`\n#|>;&]*)`")


def lines(text: str) -> Iterator[str]:
    blocks = re.findall(r"^(?:```|~~~)[^\n]*\n(.*?)^(?:```|~~~)", text, re.MULTILINE | re.DOTALL)
    blocks += re.findall(r"(?:^ {4,}[^\n]*\n)+", text, re.MULTILINE)
    for block in blocks:
        yield from LINE.findall(block.replace("\\\n", " "))
    yield from BETWEEN.findall(text)


def unknown(line: str) -> list[str]:
    """The command or the options of a line that are not there."""
    try:
        words = shlex.split(line)
    except ValueError:
        words = line.split()
    command: click.Command = briefing
    context = click.Context(briefing)
    while isinstance(command, click.Group):
        options = {
            name: option for option in command.params for name in (*option.opts, *option.secondary_opts)
        }
        while words and words[0].startswith("-"):
            option = options.get(words.pop(0).partition("=")[0])
            if option is None:
                return [line]
            if not getattr(option, "is_flag", False) and words:
                words.pop(0)
        if not words or not re.fullmatch("[a-z]+", words[0]):
            return []
        found = command.get_command(context, words[0])
        if found is None:
            return [f"{command.name} {words[0]}"]
        command = found
        words.pop(0)
    known = {
        "--help",
        *(name for option in command.params for name in (*option.opts, *option.secondary_opts)),
    }
    return [
        word for word in words if word.startswith("--") and word.partition("=")[0].strip(",.)") not in known
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_line_is_one(page: Path) -> None:
    assert [wrong for line in lines(page.read_text(encoding="utf-8")) for wrong in unknown(line)] == []


def test_lines_are_found_and_wrong_ones_noticed() -> None:
    found = [line for page in PAGES for line in lines(page.read_text(encoding="utf-8"))]
    assert len(found) > 60
    assert unknown("build --nothing a.txt") == ["--nothing"]
    assert unknown("bild a.txt") == ["briefing bild"]
    assert unknown("--config a.toml sources list --json") == []
