"""Where entries become documents changes nothing in what is read."""

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest

from briefing.intake import IntakeOptions, read_paths
from briefing.intake.sharing import Helpers
from tests.intake.samples import PROSE

NOW = datetime(2024, 10, 23, tzinfo=UTC)
T = TypeVar("T")
R = TypeVar("R")


class Pairs:
    """Hands out two items at a time, and knows how many were announced."""

    def __init__(self) -> None:
        self.announced = 0
        self.handed_out = 0

    def start(self, items: int) -> None:
        self.announced = items

    def map(self, function: Callable[[Sequence[T]], R], items: Sequence[T]) -> Iterator[R]:
        self.handed_out += len(items)
        for first in range(0, len(items), 2):
            yield function(items[first : first + 2])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows = [{"title": f"Report {n}", "text": f"{PROSE} Number {n} is new."} for n in range(7)]
    lines = [*map(json.dumps, rows), "{broken", json.dumps({"title": "Signs", "text": "--- ***"})]
    (tmp_path / "many.jsonl").write_text("\n".join(lines))
    (tmp_path / "table.csv").write_text(f'title,text\nOne,"{PROSE} A."\nTwo,"{PROSE} B."\n')
    (tmp_path / "note.txt").write_text(f"Pilots\n\n{PROSE}")
    (tmp_path / "again.txt").write_text(f"Pilots\n\n{PROSE}")
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "signs.txt").write_text("--- *** ---")
    (tmp_path / "page.html").write_text(f"<html><body><article><h1>Page</h1><p>{PROSE}</p></article></body>")
    return tmp_path


@pytest.mark.parametrize("most", [20, 4])
def test_helpers_change_nothing(folder: Path, most: int) -> None:
    options = IntakeOptions(max_documents=most)
    helpers = Pairs()
    shared = read_paths([folder], retrieved_at=NOW, options=options, helpers=helpers)
    assert shared == read_paths([folder], retrieved_at=NOW, options=options)
    assert len(shared.documents) == min(most, 7) + 4
    assert {d.where for d in shared.diagnostics} >= {"many.jsonl", "empty.txt", "signs.txt"}
    assert helpers.handed_out >= 7


def test_helpers_are_told_how_much_is_coming(tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_text((json.dumps({"text": "x" * 4000}) + "\n") * 100)
    helpers: Pairs = Pairs()
    read_paths([tmp_path, tmp_path / "none"], retrieved_at=NOW, helpers=helpers)
    assert 25 <= helpers.announced <= 200


def test_the_port_is_the_pipelines() -> None:
    from briefing.pipeline.work.executor import InProcess

    helpers: Helpers = InProcess()
    assert list(helpers.map(len, "abc")) == [3]


def test_lines_that_hold_nothing_are_said_to(tmp_path: Path) -> None:
    (tmp_path / "blank.jsonl").write_text("\u2003\n\u2003\n")
    (tmp_path / "broken.jsonl").write_text('{"text": \n{"text": "a"\n[1]\n{}\n')
    found = read_paths([tmp_path], retrieved_at=NOW, helpers=Pairs())
    assert [(d.where, d.code) for d in found.diagnostics] == [
        ("blank.jsonl", "no-text"),
        ("broken.jsonl", "record"),
    ]
    assert "4 records" in found.diagnostics[1].message


def test_only_so_many_documents_of_a_file_are_read(tmp_path: Path) -> None:
    lines = [
        "{broken",
        *(json.dumps({"text": f"{PROSE} Number {n}."}) for n in range(5)),
        "{broken",
        "{broken",
    ]
    (tmp_path / "many.jsonl").write_text("\n".join(lines))

    def codes(most: int) -> tuple[int, list[str]]:
        options = IntakeOptions(max_documents=most)
        found = read_paths([tmp_path], retrieved_at=NOW, options=options, helpers=Pairs())
        return len(found.documents), [d.code for d in found.diagnostics]

    assert codes(4) == (4, ["limit", "record"])
    assert codes(5) == (5, ["limit", "record"])
    assert codes(6) == (5, ["record"])
