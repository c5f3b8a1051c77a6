"""What is remembered goes stale by itself with any change to the source that computed it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.pipeline.work.source_version import reached_files, source_version

READER = "briefing.pipeline.features"
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "briefing", tmp_path / "briefing", ignore=ignored)
    return tmp_path


def test_every_file_that_is_loaded_is_reached() -> None:
    code = f"import sys, {READER}; print(*[m.__file__ for n, m in sys.modules.items() if n.startswith('briefing')])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    door = {ROOT / "briefing" / name for name in ("__init__.py", "version.py")}
    loaded = {Path(name) for name in ran.stdout.split()} - door
    assert loaded <= set(reached_files(READER))


@pytest.mark.parametrize(
    "part", ["text/split.py", "themes/matching.py", "stories/incidents.py", "text/__init__.py"]
)
def test_a_changed_rule_is_another_version(copied: Path, part: str) -> None:
    before = source_version.__wrapped__(READER, copied)
    assert before == source_version(READER)
    with (copied / "briefing" / part).open("a") as file:
        file.write("# another rule\n")
    assert source_version.__wrapped__(READER, copied) != before


def test_what_the_reader_does_not_use_is_left_out(copied: Path) -> None:
    before = source_version.__wrapped__(READER, copied)
    with (copied / "briefing" / "render" / "labels.py").open("a") as file:
        file.write("# another label\n")
    assert source_version.__wrapped__(READER, copied) == before
