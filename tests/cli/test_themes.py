import json
from pathlib import Path

import pytest

from briefing.cli.main import DONE, FAILED, WRONG_USAGE, run

PACK = '[[theme]]\nname = "Rivers"\nstrong = ["flood"]\n'
ARTICLE = "The flood reached the {} levee on Monday.\n\nA library opened in Merin on the same day."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rivers.toml").write_text(PACK, "utf-8")
    (tmp_path / "news").mkdir()
    for number, town in enumerate(("Merin", "Barou", "Arvel", "Elmsund")):
        (tmp_path / "news" / f"{number}.txt").write_text(ARTICLE.format(town), "utf-8")
    return tmp_path


def test_list_names_every_shipped_pack_and_its_themes(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["themes", "list"]) == DONE
    shown = capsys.readouterr().out
    assert "international-security: " in shown
    assert "  Iran deterrence" in shown


def test_list_as_json_is_for_programs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["themes", "list", "rivers.toml", "--json"]) == DONE
    assert json.loads(capsys.readouterr().out)[0]["themes"] == ["Rivers"]


def test_test_shows_themes_reasons_and_sentences(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["themes", "test", "news/0.txt", "--themes", "rivers.toml"]) == DONE
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("0.txt")
    assert lines[1].startswith("  + ")
    assert "Rivers: flood (strong" in lines[1]
    assert any("[-] A library opened" in line for line in lines)


def test_test_as_json_holds_the_reasons(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["themes", "test", "news/0.txt", "--themes", "rivers.toml", "--json"]) == DONE
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert document["matches"][0]["reasons"][0]["term"] == "flood"


def test_a_theme_file_is_tested_on_a_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    filler = "The mayor opened it on Monday morning with a speech. " * 4
    (folder / "news" / "near.txt").write_text(f"A library.\n\n{filler}Later a flood was shown.", "utf-8")
    assert run(["themes", "test", "rivers.toml", "--on", "news"]) == DONE
    shown = capsys.readouterr().out
    assert shown.count("  + ") == 4
    assert "neither title nor lead speak of it" in shown
    assert "[-]" not in shown


def test_on_wants_one_theme_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["themes", "test", "rivers.toml", "news", "--on", "news"]) == WRONG_USAGE
    assert "--on" in capsys.readouterr().err


def test_suggest_proposes_and_changes_no_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["themes", "suggest", "news", "--themes", "rivers.toml"]) == DONE
    assert "Rivers:" in capsys.readouterr().out
    assert (folder / "rivers.toml").read_text("utf-8") == PACK


@pytest.mark.parametrize(
    ("arguments", "code", "complaint"),
    [
        (["themes", "test", "nowhere.txt"], FAILED, "nowhere.txt: no such file"),
        (["themes", "list", "global-helth"], WRONG_USAGE, "did you mean 'global-health'?"),
        (["themes", "list", "broken.toml"], WRONG_USAGE, "line 2: theme 'X'"),
        (["themes", "test"], WRONG_USAGE, "missing argument"),
    ],
)
def test_trouble_is_one_clear_message(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, complaint: str
) -> None:
    (folder / "broken.toml").write_text('[[theme]]\nnmae = "X"\nname = "X"\nterms = ["x1"]\n', "utf-8")
    assert run(arguments) == code
    shown = capsys.readouterr()
    assert complaint in shown.err
    assert "Traceback" not in shown.err
