"""The script on the page about `verify` proves an edition without this program, and finds what was changed."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.app.test_verify import swap, write

PAGE = Path(__file__).parents[2] / "docs" / "verify.md"
MOST_LINES = 35


@pytest.fixture
def check(tmp_path: Path) -> Path:
    (script,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert "briefing" not in script
    assert len(script.splitlines()) <= MOST_LINES
    path = tmp_path / "check.py"
    path.write_text(script, encoding="utf-8")
    write(tmp_path, formats=("json",))
    return path


def run(check: Path) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-I", check.name, "morning.json", "morning.sources.jsonl"],
        cwd=check.parent, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


def test_a_true_edition_is_proven(check: Path) -> None:
    code, said = run(check)
    assert (code, said) == (0, "7 sentences, 0 wrong\n")


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("morning.json", "open to food and", "open to arms and", "does not say: They agreed"),
        ("morning.sources.jsonl", "open to food and", "open to arms and", "text or hash was changed"),
    ],
)
def test_what_was_changed_is_found(check: Path, name: str, old: str, new: str, message: str) -> None:
    swap(check.with_name(name), old, new)
    code, said = run(check)
    assert code == 1
    assert message in said
