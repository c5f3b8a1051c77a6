"""The table of docs/morning-run.md says what the program says: each message in it is in the program and in a test."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "morning-run.md"
# what stands for something else in each case
PLACES = re.compile(r"\(…\)|\(CODE\)|…|\b550\b|\b535\b|\b1024\b|\b60\b|\b26\b")
SHORTEST = 9


def messages() -> Iterator[str]:
    """Messages in the column of what is seen."""
    table = PAGE.read_text(encoding="utf-8").partition("## What can happen")[2]
    for row in re.findall(r"^\| (.+) \|$", table, re.MULTILINE)[2:]:
        seen = row.split(" | ")[1]
        yield from (found for found in re.findall(r"`([^`]+)`", seen) if " " in found)


@cache
def texts(folder: str) -> str:
    """Every text of the Python files below a folder, in one."""
    found = []
    for path in sorted((ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                parts = (str(part.value) if isinstance(part, ast.Constant) else "…" for part in node.values)
                found.append("".join(parts))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.append(node.value)
    return "\n".join(found)


@pytest.mark.parametrize("message", sorted(set(messages())))
def test_a_message_of_the_table_is_in_the_program(message: str) -> None:
    known = texts("briefing") + "".join(
        p.read_text(encoding="utf-8") for p in (ROOT / "templates").rglob("*.j2")
    )
    parts = [part.strip(" ;:") for part in PLACES.split(message)]
    long = [part for part in parts if len(part) >= SHORTEST] or [max(parts, key=len)]
    for part in long:
        assert part in known or all(half in known for half in part.split("; ")), part


def test_there_is_a_row_for_every_trouble_that_was_ever_met() -> None:
    rows = re.findall(
        r"^\| .+ \|$", PAGE.read_text(encoding="utf-8").partition("## What can happen")[2], re.MULTILINE
    )
    assert len(rows) >= 28
    assert all(row.count(" | ") == 2 for row in rows)
