"""Bad input gets one clear line; the good documents still make a briefing that names what is missing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.app.editions import read_edition
from briefing.cli.main import run
from tests.demo import DEMO

GOOD = DEMO / "2024-10-23" / "meridian-wire--truce-signed.txt"
BAD = {
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 40,
    "blank.html": b"<html><body><script>1</script></body></html>",
    "broken.pdf": b"%PDF-1.7\n1 0 obj\n<<",
    "huge.txt": b"A short sentence that goes on. " * 600_000,
    "words.txt": b"one two three",
    "no-json.jsonl": b"{nothing\n",
}


def build(*arguments: str | Path, output: Path) -> int:
    fixed = ["--as-of", "2024-10-23T06:00Z", "--format", "html", "--output", str(output)]
    return run(["build", *map(str, arguments), *fixed])


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mixed")
    for name, content in BAD.items():
        (folder / name).write_bytes(content)
    (folder / "latin1.txt").write_bytes(
        "Title: Zürich\n\nDer Rat tagte am Dienstag in Zürich.".encode("latin-1")
    )
    (folder / GOOD.name).write_bytes(GOOD.read_bytes())
    return folder


def test_good_documents_are_printed_and_bad_ones_named(
    mixed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build(mixed, tmp_path / "missing.txt", output=tmp_path) == 3
    briefing = read_edition(tmp_path / "2024-10-23" / "briefing.json")
    named = {diagnostic.where for diagnostic in briefing.diagnostics}
    expected = {"empty.txt", "binary.txt", "blank.html", "broken.pdf", "huge.txt", "no-json.jsonl"}
    assert expected | {str(tmp_path / "missing.txt")} <= named | {str(tmp_path / name) for name in named}
    assert any("truce" in item.headline for section in briefing.sections for item in section.items)
    page = (tmp_path / "2024-10-23" / "briefing.html").read_text()
    assert "broken.pdf" in page
    lines = capsys.readouterr().err.splitlines()
    assert all(line.startswith("briefing: ") for line in lines)
    assert not any("Traceback" in line for line in lines)


def test_nothing_readable_is_an_edition_that_says_so(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert build(empty, output=tmp_path) == 4
    assert "Nothing to report" in (tmp_path / "2024-10-23" / "briefing.html").read_text()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--themes", "no-such-pack"], "shipped packs"),
        (["--theme", "Cooking"], "its themes: Diplomacy"),
        (["--method", "textrnk"], "did you mean"),
        (["--tlp", "tlp:blue"], "TLP:AMBER"),
        (["--words", "100", "--pages", "2"], "keep one"),
        (["--since", "yesterday"], "24h"),
    ],
)
def test_a_wrong_option_is_one_line_with_the_next_step(
    arguments: list[str], says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build(GOOD, *arguments, output=tmp_path) == 2
    assert says in capsys.readouterr().err


def test_a_broken_theme_file_names_file_and_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    themes = tmp_path / "mine.toml"
    themes.write_text('[[theme]]\nname = "One"\ntirms = ["x"]\n')
    assert build(GOOD, "--themes", str(themes), output=tmp_path) == 2
    error = capsys.readouterr().err
    assert "mine.toml" in error
    assert "terms" in error


def test_an_output_folder_that_cannot_be_made_leaves_nothing_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    assert build(GOOD, output=tmp_path / "file" / "below") == 1
    assert "--output" in capsys.readouterr().err
    assert sorted(os.listdir(tmp_path)) == ["file"]


def test_an_old_edition_stays_whole_when_a_new_one_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert build(GOOD, output=tmp_path) == 0
    page = tmp_path / "2024-10-23" / "briefing.html"
    before = page.read_bytes()

    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", no_room)
    assert build(GOOD, "--title", "Another", output=tmp_path) == 1
    assert page.read_bytes() == before
    assert not [name for name in os.listdir(page.parent) if name.startswith(".")]
