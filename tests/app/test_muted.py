"""What the user muted is not printed, and is named where it was left out."""

from __future__ import annotations

from pathlib import Path

from briefing.cli.main import run

FERRY = """Title: Ferry sails again
Outlet: Gazette

The ferry to Ambach sailed again on Tuesday, the harbor office said.
"""
GAME = """Title: Wordle: the answer of today
Outlet: Gazette

The editors of the word game changed its rules on Tuesday.
"""


def test_a_muted_article_is_named_and_not_printed(tmp_path: Path) -> None:
    (tmp_path / "briefing.toml").write_text(
        'version = 1\n[[edition]]\nname = "Morning"\n[[mute]]\nterms = ["wordle"]\n'
    )
    for name, text in (("a.txt", FERRY), ("b.txt", GAME)):
        (tmp_path / name).write_text(text)
    words = [
        "--config",
        str(tmp_path / "briefing.toml"),
        "build",
        str(tmp_path / "a.txt"),
        str(tmp_path / "b.txt"),
    ]
    assert run([*words, "--format", "text", "--output", str(tmp_path / "made")]) == 0
    (made,) = (tmp_path / "made").rglob("*.txt")
    text = " ".join(made.read_text("utf-8").split())
    assert "The ferry to Ambach sailed again" in text
    assert "changed its rules" not in text
    assert "Wordle: the answer of today (Gazette): muted: wordle" in text
