"""A first use with older articles ends in a line that helps, not in an empty page."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.app.build import BuildRequest, build_files
from briefing.app.gather import GatherRequest, fetch_sources
from briefing.cli.main import run
from briefing.errors import UsageError
from tests.demo import DAYS, DEMO, cut_off

CONFIG = """version = 1
[[edition]]
name = "Morning"
slug = "morning"
covers = "24h"
[[source]]
name = "Inbox"
kind = "folder"
url = "inbox"
"""
LATER = "2024-11-30"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for article in (DEMO / DAYS[0]).glob("meridian-wire--t*.txt"):
        (inbox / article.name).write_bytes(article.read_bytes())
    (tmp_path / "briefing.toml").write_text(CONFIG)
    return tmp_path


def test_files_from_before_the_period_are_counted_and_the_way_out_is_named(home: Path) -> None:
    request = BuildRequest(config=home / "briefing.toml", as_of=cut_off(LATER), formats=("text",))
    with pytest.raises(UsageError, match="1 document read, all from before 29 Nov 2024, 06:00") as found:
        build_files((str(home / "inbox"),), request, report=lambda _: None)
    assert "covers" in str(found.value)
    assert "--slot" in str(found.value)
    assert not (home / "output").exists()


def test_an_inbox_that_was_filled_before_is_no_day_without_news(home: Path) -> None:
    fetch_sources(GatherRequest(config=home / "briefing.toml"))
    request = BuildRequest(config=home / "briefing.toml", as_of=cut_off(LATER), formats=("text",))
    with pytest.raises(UsageError, match="1 document read, all from before 29 Nov 2024"):
        build_files((), request, report=lambda _: None)


def test_without_a_period_everything_belongs_to_the_edition(home: Path) -> None:
    request = BuildRequest(as_of=cut_off(LATER), formats=("text",), output=home / "output")
    made = build_files((str(home / "inbox"),), request, report=lambda _: None)
    assert made.briefing.sections


def test_too_little_for_the_pages_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(
        "Ferry\n\nThe ferry to Ambach sailed again on Tuesday, the harbor office said.\n"
    )
    words = [
        "build",
        str(tmp_path / "a.txt"),
        "--pages",
        "6",
        "--format",
        "text",
        "--output",
        str(tmp_path / "o"),
    ]
    assert run(words) == 0
    assert "one page, not 6" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (LATER, "1 document read, all from before 29 Nov 2024, 06:30"),
        ("2024-10-20", "1 document read, all from after 20 Oct 2024, 06:30; they belong to the next edition"),
    ],
)
def test_a_first_run_with_nothing_in_it_says_why(
    home: Path, day: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--config", str(home / "briefing.toml"), "run", "--dry-run", "--slot", f"{day}T06:30"]) == 4
    assert said in capsys.readouterr().err
