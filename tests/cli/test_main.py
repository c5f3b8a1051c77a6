"""The shell around the commands: help, exit codes, one line per error."""

import shlex
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest

from briefing.cli.examples import EXAMPLES
from briefing.cli.main import COMMANDS, briefing, run

# modules that `--help` may not load: each costs more than Click itself
HEAVY = {
    "babel", "dateparser", "feedparser", "jinja2", "msgspec", "nltk", "numpy", "requests", "rich", "scipy",
    "sqlite3", "sumy", "trafilatura", "weasyprint",
    # not heavy, but each a twentieth to a tenth of `--help`
    "json", "logging", "pathlib",
}  # fmt: skip


def loaded_by(*arguments: str) -> set[str]:
    """Top-level modules that one command line imports, in a fresh interpreter."""
    code = (
        "import sys; from briefing.cli.main import run; run(sys.argv[1:]);"
        "print(*{name.split('.')[0] for name in sys.modules}, sep='\\n', file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, *arguments]
    return set(subprocess.run(command, capture_output=True, text=True, check=True).stderr.split())


@pytest.mark.parametrize("arguments", [["--help"], ["--version"]])
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    assert not HEAVY & loaded_by(*arguments)


def test_no_command_loads_anything_heavy_for_its_help() -> None:
    # one interpreter for all: what any of them loads is there in the end
    calls = "".join(f"run([{name!r}, '--help']);" for name in COMMANDS)
    code = f"import sys; from briefing.cli.main import run; {calls} print(*sys.modules, sep='\\n', file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not HEAVY & {name.split(".")[0] for name in done.stderr.split()}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_exists_and_explains_itself(name: str) -> None:
    module, attribute, _ = COMMANDS[name]
    command = getattr(import_module(f"briefing.cli.{module}"), attribute)
    assert isinstance(command, click.Command)
    assert command.help
    for parameter in command.params:
        assert not isinstance(parameter, click.Option) or parameter.help, parameter.name


@pytest.mark.parametrize("name", COMMANDS)
def test_every_help_ends_with_examples_that_the_command_line_takes(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([name, "--help"]) == 0
    shown = capsys.readouterr().out.split("Examples:\n")[1].splitlines()
    assert [line.strip() for line in shown] == list(EXAMPLES[name])
    assert 2 <= len(shown) <= 4
    for line in EXAMPLES[name]:
        assert f"briefing {name}" in line or f" {name}" in line
        assert takes(shlex.split(line)[1:]), line


def takes(arguments: list[str]) -> bool:
    """Whether each command of the line knows its options and words; nothing is done, no path has to be there."""
    command: click.Command = briefing
    context = click.Context(command)
    while True:
        parser = command.make_parser(context)
        parser.allow_interspersed_args = not isinstance(command, click.Group)
        _, rest, _ = parser.parse_args(args=list(arguments))
        if not isinstance(command, click.Group):
            return not rest
        name, found, arguments = command.resolve_command(context, rest)
        assert found is not None
        command, context = found, click.Context(found, parent=context, info_name=name)


def test_a_mistyped_command_is_answered_with_the_right_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["biuld"]) == 2
    assert "did you mean 'build'?" in capsys.readouterr().err


def test_a_path_in_place_of_a_command_is_answered_with_build(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run([str(tmp_path)]) == 2
    assert f"briefing build {tmp_path}" in capsys.readouterr().err


def test_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("briefing, version ")


def test_a_missing_settings_file_is_one_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(["--config", str(tmp_path / "none.toml"), "build", str(tmp_path)]) == 2
    error = capsys.readouterr().err
    assert "none.toml" in error
    assert "Traceback" not in error


def test_a_mistyped_path_builds_nothing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(["build", str(tmp_path / "none.txt"), "--output", str(tmp_path / "output")]) == 1
    assert "no such file or folder; check the path" in capsys.readouterr().err
    assert not (tmp_path / "output").exists()


def test_an_empty_period_says_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text(
        "Title: Ferry back\nPublished: 2021-03-01T08:00:00Z\n\nThe ferry to Merin sailed again on Monday.\n"
    )
    path, output = str(tmp_path / "old.txt"), str(tmp_path / "output")
    options = ["--since", "24h", "--as-of", "2024-10-23T06:00:00Z", "--format", "text", "--output", output]
    assert run(["build", path, *options]) == 2
    assert "1 document read, all from before 22 Oct 2024" in capsys.readouterr().err


def test_an_edition_without_labels_in_its_language_says_so(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("Ministern avgår\n\nMinister Karan of Noravia resigned on Tuesday.\n")
    for language, said in (("is", "no labels in 'is'"), ("fr", "")):
        (tmp_path / "b.toml").write_text(f'version = 1\n[[edition]]\nname = "M"\nlanguage = "{language}"\n')
        run(["--config", "b.toml", "build", "a.txt", "--format", "text"])
        err = capsys.readouterr().err
        assert said in err
        assert bool(said) == ("no labels" in err)


def test_a_language_that_nobody_knows_is_one_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    settings = tmp_path / "b.toml"
    settings.write_text('version = 1\n[[edition]]\nname = "M"\nlanguage = "xx"\n')
    assert run(["--config", str(settings), "config", "check"]) == 2
    assert "'xx' is no ISO 639-1 language" in capsys.readouterr().err
