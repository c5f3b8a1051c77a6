"""Every Python example of docs/library.md runs as it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.compose.small_editions import COURIER, WIRE

PAGE = Path(__file__).resolve().parents[2] / "docs" / "library.md"
EXAMPLES = re.findall(r"^```python\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_the_example_runs(number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(WIRE)
    Path("b.html").write_text(f"<title>Toll</title><article>{COURIER.replace(chr(10) * 2, '<p>')}</article>")
    exec(compile(EXAMPLES[number], f"example {number}", "exec"), {})


def test_the_first_example_is_three_lines() -> None:
    assert len([line for line in EXAMPLES[0].splitlines() if line]) <= 3
