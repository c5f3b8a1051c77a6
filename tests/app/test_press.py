"""The press beside the analysis makes what the press in this process makes, or hands the work back."""

from __future__ import annotations

import multiprocessing
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.app.press import Press, PressBeside
from briefing.errors import RenderError
from briefing.render import Design, RenderOptions, load_design
from tests.render import samples

RICH = samples.rich_briefing()
OPTIONS = RenderOptions()

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")


@pytest.fixture
def beside() -> Iterator[PressBeside]:
    press = PressBeside()
    yield press
    press.close()


def test_both_make_the_same_files_in_the_same_order(beside: PressBeside) -> None:
    formats = ("html", "pdf", "json")
    here = Press().render(RICH, formats, load_design(), OPTIONS)
    assert beside.render(RICH, formats, load_design(), OPTIONS) == here
    assert [artifact.filename.rpartition(".")[2] for artifact in here] == ["html", "pdf", "json"]


def test_the_pdf_is_made_beside(beside: PressBeside, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("laid out in this process")

    monkeypatch.setattr("briefing.render.pdf.printing.lay_out", refused)
    assert beside.filled_pages(RICH, load_design(), OPTIONS) > 1
    assert beside.render(RICH, ("pdf",), load_design(), OPTIONS)[0].content.startswith(b"%PDF")


def test_what_was_measured_is_what_is_written(beside: PressBeside) -> None:
    for press in (Press(), beside):
        measured = press.filled_pages(RICH, load_design(), OPTIONS)
        again = press.render(RICH, ("pdf",), load_design(), OPTIONS)
        assert again == Press().render(RICH, ("pdf",), load_design(), OPTIONS)
        assert measured == Press().filled_pages(RICH, load_design(), OPTIONS)


def test_the_work_of_a_killed_press_is_done_here(beside: PressBeside) -> None:
    for child in multiprocessing.active_children():
        child.kill()
        child.join()
    assert beside.filled_pages(RICH, load_design(), OPTIONS) > 1
    assert beside.render(RICH, ("pdf",), load_design(), OPTIONS)[0].content.startswith(b"%PDF")


def test_a_fault_of_a_design_is_told_here(beside: PressBeside) -> None:
    good = load_design()
    files = tuple((name, "{{ 1 // 0 }}" if name.endswith("html.j2") else text) for name, text in good.files)
    broken = Design("own", "own", "Own", "", "all", False, files)
    (text,) = beside.render(RICH, ("pdf", "text"), broken, OPTIONS)
    assert text.filename.endswith(".txt")
    assert [type(failure) for failure in beside.failures] == [RenderError]
    assert beside.render(RICH, ("pdf",), good, OPTIONS)[0].content.startswith(b"%PDF")


def test_nothing_stays_when_it_closes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    press = PressBeside()
    press.render(RICH, ("pdf",), load_design(), OPTIONS)
    press.close()
    assert not multiprocessing.active_children()
    assert not list(tmp_path.iterdir())
