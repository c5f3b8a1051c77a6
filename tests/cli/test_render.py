import json
from pathlib import Path

import pytest

from briefing.cli.main import run
from briefing.model import to_json
from tests.render import samples


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    path = tmp_path / "edition.json"
    path.write_bytes(to_json(samples.rich_briefing()))
    return path


def test_an_edition_is_rendered_beside_its_file(edition: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["render", str(edition), "--format", "text,markdown", "--format", "epub,text"]) == 0
    paths = [Path(line) for line in capsys.readouterr().out.split()]
    assert [path.suffix for path in paths] == [".txt", ".md", ".epub"]
    assert {path.parent for path in paths} == {edition.parent}
    assert all(path.stat().st_size for path in paths)


def test_options_of_text_reach_the_page(edition: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    arguments = ["render", str(edition), "--format", "text", "--ascii", "--width", "60", "--output", str(out)]
    assert run(arguments) == 0
    text = next(out.iterdir()).read_text(encoding="utf-8")
    assert text.isascii()


def test_a_design_is_listed_copied_and_used(
    edition: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["templates", "list", "--json"]) == 0
    assert set(json.loads(capsys.readouterr().out)) == {"briefing", "memo"}
    assert run(["templates", "new", str(tmp_path / "mine"), "--from", "memo"]) == 0
    (tmp_path / "mine" / "briefing.html.j2").write_text("<p>{{ briefing.title }}", encoding="utf-8")
    out = tmp_path / "out"
    arguments = ["render", str(edition), "--format", "html", "--output", str(out)]
    assert run([*arguments, "--design", str(tmp_path / "mine")]) == 0
    assert next(out.iterdir()).read_text(encoding="utf-8") == "<p>The Morning Briefing"


def test_a_mistake_in_a_design_is_one_line_with_file_and_line(
    edition: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["templates", "new", str(tmp_path / "mine")])
    (tmp_path / "mine" / "briefing.html.j2").write_text("\n{{ briefing.titel }}", encoding="utf-8")
    capsys.readouterr()
    assert run(["render", str(edition), "--format", "html", "--design", str(tmp_path / "mine")]) == 1
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert f"{tmp_path / 'mine' / 'briefing.html.j2'}:2: " in error


@pytest.mark.parametrize("arguments", [["--format", "docx"], ["--design", "nonesuch"], ["--width", "3"]])
def test_wrong_usage_is_told_apart(edition: Path, arguments: list[str]) -> None:
    assert run(["render", str(edition), "--format", "text", *arguments]) == 2


def test_the_archive_is_written_and_its_start_page_named(
    edition: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = tmp_path / "site"
    assert run(["archive", str(edition.parent), "--output", str(site), "--title", "Desk"]) == 0
    assert capsys.readouterr().out.strip() == str(site / "index.html")
    assert (site / "search.html").is_file()
    assert len(list((site / "editions").iterdir())) == 1


def test_an_archive_of_nothing_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    assert run(["archive", str(tmp_path / "empty"), "--output", str(tmp_path / "site")]) == 2
    assert "build one first" in capsys.readouterr().err
