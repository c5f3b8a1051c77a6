"""The table of docs/architecture.md that says where things are done is true."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| where is ([^|]+?) \| `([^`]+)` \| `(\w+)` \|$", PAGE, flags=re.MULTILINE)


@pytest.mark.parametrize(("asked", "module", "name"), ROWS, ids=lambda part: str(part))
def test_what_is_asked_for_is_where_the_page_says(asked: str, module: str, name: str) -> None:
    tree = ast.parse((ROOT / "briefing" / module).read_text(encoding="utf-8"))
    defined = {one.name for one in tree.body if isinstance(one, ast.FunctionDef | ast.ClassDef)}
    assert name in defined, asked


def test_every_module_that_the_page_names_is_there() -> None:
    assert len(ROWS) == 11
    named = set(re.findall(r"`([a-z_]+(?:/[a-z_]+)+\.py)`", PAGE))
    missing = [
        path
        for path in sorted(named)
        if not (ROOT / "briefing" / path).exists() and not (ROOT / path).exists()
    ]
    assert missing == []
