"""On a machine without Pango every format but the PDF is made, and one line says what is missing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.app.desk import ARTICLES

# no library is found, neither by the program nor by cffi under WeasyPrint
_NO_PANGO = """
import ctypes, cffi
def missing(*_, **__):
    raise OSError("cannot load library 'libpango-1.0-0'")
ctypes.CDLL = cffi.FFI.dlopen = missing
from briefing.__main__ import main
main()
"""


def build(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    articles = folder / "articles"
    articles.mkdir()
    for name, text in ARTICLES.items():
        (articles / name).write_text(text)
    arguments = ["build", str(articles), "--as-of", "2024-10-23T06:00Z", "--output", str(folder / "out")]
    command = [sys.executable, "-c", _NO_PANGO, *arguments, *options]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def made(folder: Path) -> set[str]:
    return {path.suffix for path in folder.glob("out/*/briefing.*")} & {".html", ".json", ".pdf"}


def test_the_other_formats_are_made_and_one_line_says_why_not_all(tmp_path: Path) -> None:
    done = build(tmp_path)
    assert made(tmp_path) == {".html", ".json"}
    assert done.returncode == 3
    assert [Path(printed).suffix for printed in done.stdout.splitlines()] == [".html", ".json"]
    (line,) = done.stderr.splitlines()
    assert "Pango" in line
    assert "briefing doctor" in line


def test_a_length_in_pages_needs_no_pango(tmp_path: Path) -> None:
    done = build(tmp_path, "--pages", "1", "--format", "html")
    assert made(tmp_path) == {".html", ".json"}
    # a length that needed no measuring is as asked for; one that was guessed is told
    assert (done.returncode, len(done.stderr.splitlines())) in {(0, 0), (3, 1)}


def test_who_asked_for_the_pdf_alone_is_told_that_it_failed(tmp_path: Path) -> None:
    done = build(tmp_path, "--format", "pdf")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
