"""Data of an edition, from the command line and from Python."""

from __future__ import annotations

import re
import sqlite3
import sys
from pathlib import Path

import pytest

import briefing
from briefing.cli.main import run
from briefing.errors import EnvironmentFault, UsageError
from briefing.store import Store
from tests.app.desk import ARTICLES

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text)
    return folder


def test_the_files_lie_beside_the_edition_and_are_no_sources_tomorrow(articles: Path, tmp_path: Path) -> None:
    command = ["build", str(articles), "--as-of", "2024-10-23T06:00Z", "--output", str(articles)]
    assert run([*command, "--format", "csv,csl,ris,annotations"]) == 0
    day = articles / "2024-10-23"
    made = {path.name.removeprefix("briefing.") for path in day.iterdir()}
    assert made == {
        "items.csv", "quotes.csv", "figures.csv", "csl.json", "ris", "annotations.jsonld", "json", "sources.jsonl",
    }  # fmt: skip
    again = briefing.build(str(articles), themes="international-security")
    assert again.briefing.provenance.documents_read == len(ARTICLES)
    assert run(["render", str(day), "--format", "ris", "--output", str(tmp_path / "new")]) == 0
    assert (tmp_path / "new" / "briefing.ris").read_bytes() == (day / "briefing.ris").read_bytes()
    assert run(["verify", str(day)]) == 0


def test_a_result_is_a_page_in_a_notebook_and_a_frame_for_pandas(articles: Path) -> None:
    pandas = pytest.importorskip("pandas")
    made = briefing.build(str(articles))
    assert "&lt;!doctype html&gt;" in made._repr_html_().lower()
    assert "<script" not in made._repr_html_()
    frame = made.to_frame()
    assert isinstance(frame, pandas.DataFrame)
    assert list(frame["headline"]) == [i.headline for s in made.briefing.sections for i in s.items]
    assert briefing.to_frame(made.briefing, "sources")["number"].tolist() == [1, 2, 3]
    with pytest.raises(UsageError, match="no table 'words'"):
        made.to_frame("words")


def test_a_summary_is_harmless_in_a_notebook() -> None:
    text = "The <b>mayor</b> of Orlo opened the pier on Monday, and the ferry left for Tarn at noon.\n"
    shown = briefing.summarize(
        {"text": text, "title": "<script>x</script>", "url": "javascript:x"}
    )._repr_html_()
    assert "&lt;script&gt;" in shown
    assert "<script>" not in shown
    assert "javascript:" not in shown


def test_without_pandas_it_is_named(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(EnvironmentFault, match="pandas is not installed"):
        briefing.build(str(articles)).to_frame()


def test_the_page_on_the_store_names_every_table_and_column(tmp_path: Path) -> None:
    page = (DOCS / "store.md").read_text("utf-8")
    Store(tmp_path / "a.sqlite").close()
    connection = sqlite3.connect(tmp_path / "a.sqlite")
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%_fts%'"
    )
    for (table,) in tables.fetchall():
        section = re.search(rf"^## `{table}`\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
        assert section, table
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        assert [column for column in columns if f"`{column}`" not in section[1]] == []
    connection.close()
