"""What a shell proposes for values: asked as the shell does."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from briefing.cli.main import briefing
from briefing.select import METHODS


def proposed(line: str) -> list[str]:
    *words, incomplete = line.split(" ")
    complete = ShellComplete(briefing, {}, "briefing", "_BRIEFING_COMPLETE")
    return [item.value for item in complete.get_completions(words[1:], incomplete)]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "briefing.toml").write_text(
        'version = 1\n[[edition]]\nname = "Morning"\n[[edition]]\nname = "Evening"\n'
        '[[source]]\nname = "Quay"\nurl = "https://quay.example/rss"\n'
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("briefing bui", ["build"]),
        ("briefing build --method sumy-le", ["sumy-lex-rank"]),
        ("briefing summarize --method lead", ["lead"]),
        ("briefing build --themes glo", ["global-health"]),
        ("briefing build --design me", ["memo"]),
        ("briefing build --format mark", ["markdown"]),
        ("briefing build --format pdf,te", ["pdf,text"]),
        ("briefing render morning --format pdf,pd", []),
        ("briefing run mor", ["morning"]),
        ("briefing run ", ["evening", "morning"]),
        ("briefing schedule show e", ["evening"]),
        ("briefing sources check q", ["quay"]),
        ("briefing --config other.toml run mor", []),
    ],
)
def test_values_are_proposed(desk: Path, line: str, values: list[str]) -> None:
    assert proposed(line) == values


def test_every_method_is_proposed(desk: Path) -> None:
    assert proposed("briefing build --method ") == sorted(METHODS)


def test_settings_that_are_broken_propose_nothing_and_say_nothing(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "briefing.toml").write_text("version = ")
    assert proposed("briefing run ") == []
    assert capsys.readouterr() == ("", "")
