"""Word lists hold each word once: a double hides that two people added it for two reasons."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "briefing"
# a string of so many plain words, parted by blanks and nothing else, is a list
_LEAST = 12
_LIST = re.compile(r"[^\W\d_][\w'’-]*(?:\s+[^\W\d_][\w'’-]*)+")


def word_lists(path: Path) -> list[tuple[int, list[str]]]:
    """Return the lists that stand alone in tables and calls, with their lines; docstrings are prose."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    prose = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    return [
        (node.lineno, node.value.split())
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in prose
        and len(node.value.split()) >= _LEAST
        and _LIST.fullmatch(node.value.strip())
        and node.value == node.value.lower()
    ]


@pytest.mark.parametrize(
    "path",
    [path for path in sorted(PACKAGE.rglob("*.py")) if "cli" not in path.parts and word_lists(path)],
    ids=lambda path: str(path.relative_to(PACKAGE)),
)
def test_no_list_holds_a_word_twice(path: Path) -> None:
    doubles = {
        f"line {line}": [word for word, count in Counter(words).items() if count > 1]
        for line, words in word_lists(path)
    }
    assert not {line: found for line, found in doubles.items() if found}
