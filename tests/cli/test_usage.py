"""One style for everything that is wrong on the command line; a bar and a pager on a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.cli.main import run
from briefing.cli.progress import share_of
from tests.app.desk import ARTICLES
from tests.cli.terminal import Terminal


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["build", "--formt", "pdf"],
            "no such option '--formt'; did you mean '--format'?; see: briefing build --help",
        ),
        (["build", "x", "--pages", "0"], "invalid value for '--pages': 0 is not in the range"),
        (["build", "x", "--format", "pfd"], "'pfd': choose from pdf"),
        (["summarize"], "missing argument 'PATHS...'; see: briefing summarize --help"),
        (["buil"], "no command 'buil'; did you mean 'build'?; see: briefing --help"),
        (["send"], "name an EDITION, or try the way out"),
        (["--config", "/nowhere.toml", "schedule", "show"], "no such file"),
    ],
)
def test_wrong_usage_is_one_line(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("briefing: ")
    assert said in line


def test_a_group_alone_shows_its_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schedule"]) == 2
    assert "Commands:\n" in capsys.readouterr().err


def test_steps_are_told_in_the_order_of_their_shares() -> None:
    steps = [
        "starting", "reading", "reading 40 documents", "looking for copies and revisions",
        "grouping documents into stories", "looking for sentences, quotes and figures", "choosing sentences",
        "fitting 2 pages: 900 words", "rendering pdf, html, json",
    ]  # fmt: skip
    shares = [share_of(step) for step in steps]
    assert shares == sorted(shares)
    assert all(shares[1:])


@pytest.fixture
def article(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(ARTICLES["envoys.txt"])
    return tmp_path


def test_a_build_shows_how_much_is_done(article: Path) -> None:
    with Terminal(["build", "a.txt", "--format", "text"], article, {"TERM": "xterm"}) as screen:
        screen.wait_for("80%")
        screen.wait_for("90%")
        assert screen.end() == 0
    assert "choosing sentences" in screen.said


def test_a_long_edition_is_paged_and_a_short_one_printed(article: Path) -> None:
    assert run(["build", str(article / "a.txt"), "--format", "text", "--output", str(article / "out")]) == 0
    (record,) = (article / "out").rglob("*.json")
    environment = {"PAGER": "sed s/^/paged:/", "LINES": "9", "TERM": "xterm"}
    with Terminal(["show", str(record)], article, environment) as screen:
        screen.end()
    assert "paged:" in screen.said
    for arguments, lines in ((["--no-pager"], "9"), ([], "500")):
        with Terminal(["show", str(record), *arguments], article, {**environment, "LINES": lines}) as screen:
            screen.end()
        assert "paged:" not in screen.said
        assert "Envoys" in screen.said
