"""Editions are not made from editions: what the program wrote is known again, in every format."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.intake import read_paths
from briefing.render import load_design
from briefing.render.formats import FORMATS, render
from briefing.render.options import RenderOptions
from briefing.render.other.site import archive_site
from tests.intake import samples
from tests.intake.samples import PROSE
from tests.render.samples import rich_briefing as rich

NOW = datetime(2024, 10, 23, tzinfo=UTC)
DESIGN, MEMO = load_design(), load_design("memo")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "news.txt").write_text(f"Pilots\n\n{PROSE}")
    return tmp_path


@pytest.mark.parametrize("format_", sorted(FORMATS))
def test_an_edition_in_a_folder_is_left_out_without_a_word(folder: Path, format_: str) -> None:
    made = render(rich(), format_, design=DESIGN, options=RenderOptions())
    (folder / "output").mkdir()
    edition = folder / "output" / made.filename
    edition.write_bytes(made.content)
    (folder / "output" / "rich.sources.jsonl").write_text(f'{{"title": "Old", "text": "{PROSE}"}}')
    read = read_paths([folder], retrieved_at=NOW)
    assert ([d.title for d in read.documents], read.diagnostics) == (["Pilots"], ())
    named = read_paths([folder / "news.txt", edition], retrieved_at=NOW)
    assert [d.code for d in named.diagnostics] == ["own-output"]
    assert len(named.documents) == 1


@pytest.mark.parametrize("format_", ["text", "markdown"])
def test_a_memo_is_known_too(folder: Path, format_: str) -> None:
    made = render(rich(), format_, design=MEMO, options=RenderOptions())
    (folder / made.filename).write_bytes(made.content)
    assert [d.title for d in read_paths([folder], retrieved_at=NOW).documents] == ["Pilots"]


def test_the_archive_is_known(folder: Path) -> None:
    for file in archive_site([rich()], design=DESIGN):
        path = folder / "archive" / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    read = read_paths([folder], retrieved_at=NOW)
    assert ([d.title for d in read.documents], read.diagnostics) == (["Pilots"], ())


def test_news_about_briefings_is_news(folder: Path) -> None:
    (folder / "b.txt").write_text(
        f"Reporters\n\n{PROSE} Nobody could at the briefing verify the figures of 2024."
    )
    (folder / "c.html").write_bytes(samples.PAGE)
    assert len(read_paths([folder], retrieved_at=NOW).documents) == 3
