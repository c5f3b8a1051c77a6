"""The same input gives the same bytes, whatever the machine's habits."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.demo import DEMO

FORMATS = "pdf,html,email,text,markdown,json,epub"
FILES = (
    "meridian-wire--truce-signed.txt",
    "gulf-ledger--truce.txt",
    "kastrel-courier--truce.txt",
    "sawt-al-mina--hudna.txt",
    "meridian-wire--drone-sanctions.txt",
    "noravian-standard--pledging-conference.html",
    "harbour-daily--tide-tables.txt",
)


def digests(folder: Path, output: Path, *, order: int, environment: dict[str, str]) -> dict[str, str]:
    """Build in a process of its own and return the hash of every file it wrote."""
    paths = sorted((str(path) for path in folder.iterdir()), reverse=order < 0)
    command = [sys.executable, "-m", "briefing", "-q", "build", *paths, "--as-of", "2024-10-23T06:00Z"]
    done = subprocess.run(
        [*command, "--format", FORMATS, "--output", str(output)],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        cwd=Path(__file__).resolve().parents[2],
    )
    # one of the files is empty: done, but incomplete
    assert done.returncode == 3, done.stderr
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in output.rglob("*.*")}


def test_order_hash_seed_locale_and_zone_change_no_byte(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in FILES:
        shutil.copy(DEMO / "2024-10-23" / name, folder)
    one = {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"}
    other = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "LC_ALL": "C.UTF-8"}
    first = digests(folder, tmp_path / "one", order=1, environment=one)
    second = digests(folder, tmp_path / "two", order=-1, environment=other)
    assert len(first) == 8
    assert first == second
