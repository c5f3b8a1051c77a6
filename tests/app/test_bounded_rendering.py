"""A design of the user's own that never ends, or eats memory, costs its own formats and nothing else."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from briefing.app import bounded_rendering
from briefing.app.bounded_rendering import within_limits
from briefing.app.report import exit_code, report_lines
from briefing.cli.main import run
from briefing.deliver.lock import store_lock
from briefing.errors import RenderError, UsageError
from briefing.render import Design, copy_design, load_design
from tests.app.desk import CLOCK, Desk
from tests.deliver.smtp_server import FakeSmtp

LOOP, END = "{% for n in range(9999) %}", "{% endfor %}"
ENDLESS = LOOP * 3 + END * 3
HUNGRY = (
    "{% set found = namespace(text=['x' * 1000000]) %}"
    + LOOP
    + "{% set found.text = found.text + found.text %}"
    + END
)


@pytest.fixture
def own(tmp_path: Path) -> Design:
    copy_design(tmp_path / "own")
    return load_design(tmp_path / "own")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(CLOCK))
    monkeypatch.setattr(bounded_rendering, "SECONDS", 3.0)
    with FakeSmtp(offers_starttls=False, offers_auth=False) as server:
        yield Desk(tmp_path, server)


def spoil(desk: Desk, file: str, addition: str) -> None:
    folder = desk.folder / "own"
    copy_design(folder)
    (folder / file).write_text(addition + (folder / file).read_text())
    config = desk.config.read_text().replace(
        'formats = ["text"]', 'formats = ["html", "text"]\ndesign = "./own"'
    )
    desk.config.write_text(config)


def ask_for_much() -> int:
    return len(bytearray(8 * 1024**3))


def refuse() -> None:
    raise UsageError("no such thing", where="here", remedy="do something else")


def test_work_is_done_as_it_is_without_limits(own: Design) -> None:
    assert within_limits(own, partial(max, 1, 3)) == 3
    assert within_limits(load_design(), partial(max, 1, 3)) == 3


def test_what_takes_too_long_is_ended(own: Design, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded_rendering, "SECONDS", 0.5)
    with pytest.raises(RenderError, match=r"the design takes longer than 0\.5 s"):
        within_limits(own, partial(time.sleep, 60))


def test_what_takes_too_much_memory_is_ended(own: Design) -> None:
    with pytest.raises(RenderError, match="needs more than 1024 MB of memory"):
        within_limits(own, ask_for_much)


def test_an_error_comes_back_with_where_and_what_next(own: Design) -> None:
    with pytest.raises(RenderError) as caught:
        within_limits(own, refuse)
    assert str(caught.value) == "here: no such thing; do something else"


def test_a_process_with_threads_is_not_copied(own: Design) -> None:
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert within_limits(own, partial(max, 1, 3)) == 3
    finally:
        stop.set()
        thread.join()


@pytest.mark.parametrize(("addition", "said"), [(ENDLESS, "takes longer than 3 s"), (HUNGRY, "of memory")])
def test_a_template_that_never_ends_costs_its_own_format(
    desk: Desk, addition: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounded_rendering, "SECONDS", 3.0 if addition == ENDLESS else 60.0)
    spoil(desk, "briefing.html.j2", addition)
    report = desk.run()
    assert exit_code(report) == 3
    assert {path.suffix for path in report.slots[0].paths} == {".txt", ".json"}
    assert len(desk.mails) == 2
    (line,) = [line.text for line in report_lines(report) if line.is_trouble]
    assert said in line
    with store_lock(desk.folder / "briefing.sqlite"):
        assert desk.config.exists()


def test_messages_go_out_in_the_shipped_design(desk: Desk) -> None:
    spoil(desk, "email.html.j2", ENDLESS)
    report = desk.run()
    assert exit_code(report) == 3
    assert {path.suffix for path in report.slots[0].paths} == {".html", ".txt", ".json"}
    assert len(desk.mails) == 2
    assert any("the messages are in the shipped design" in line.text for line in report_lines(report))


def test_a_build_writes_the_rest_and_fails_in_one_line(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(desk, "briefing.html.j2", ENDLESS)
    words = [
        "build",
        str(desk.inbox),
        "--output",
        str(desk.folder / "made"),
        "--design",
        str(desk.folder / "own"),
    ]
    assert run([*words, "--format", "html,text", "--as-of", "2024-10-23T04:30:00Z"]) == 1
    said = capsys.readouterr().err
    assert "the design takes longer than 3 s" in said
    assert {path.suffix for path in (desk.folder / "made").rglob("*.*")} == {".txt", ".json", ".jsonl"}


def test_a_style_sheet_that_asks_for_too_much_is_one_line(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(desk, "print.css", "body { column-count: 100000 }\n")
    words = [
        "build",
        str(desk.inbox),
        "--output",
        str(desk.folder / "made"),
        "--design",
        str(desk.folder / "own"),
    ]
    code = run([*words, "--format", "pdf,text", "--pages", "2", "--as-of", "2024-10-23T04:30:00Z"])
    said = capsys.readouterr().err
    assert code in (0, 1)
    assert code == 0 or "the design" in said
    assert list((desk.folder / "made").rglob("*.txt"))
