"""The reader's commands as a user meets them: output, exit codes, one line per trouble."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.app.evidence import write_evidence
from briefing.cli.main import run
from briefing.model import SCHEMA_VERSION, to_json
from tests.compose.small_editions import COURIER, DOCUMENTS, WIRE, small_edition

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in a folder with one edition in `output/2024-10-23`."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "output" / "2024-10-23"
    folder.mkdir(parents=True)
    (folder / "morning.json").write_bytes(to_json(small_edition()))
    write_evidence(folder / "morning.sources.jsonl", DOCUMENTS.values())
    (tmp_path / "wire.txt").write_text(WIRE)
    (tmp_path / "courier.txt").write_text(COURIER)

    def do(*arguments: str) -> tuple[int, str, str]:
        code = run(arguments)
        out, err = capsys.readouterr()
        return code, out, err

    return do


def test_verify_reassures_in_one_line_and_says_what_is_left(shell: Run) -> None:
    for name in ("output/2024-10-23", "morning", "2024-10-23", "morning-2024-10-23-0600"):
        code, out, err = shell("verify", name)
        line, limits = out.splitlines()
        assert (code, line, err) == (0, "proven: 5 sentences, 1 quote, 2 figures from 3 documents", "")
        assert limits.startswith("not proven, the edition's own account: ")


def test_verify_names_what_was_tampered_with_and_fails(shell: Run) -> None:
    path = Path("output/2024-10-23/morning.json")
    path.write_text(path.read_text().replace("four hours", "nine hours"))
    code, out, _ = shell("verify", str(path))
    assert code == 1
    *findings, verdict, _ = out.splitlines()
    assert verdict == "NOT PROVEN: 2 findings"
    assert findings[0].startswith("top line 1: not what the stored source says: 'Envoys of Noravia")


def test_verify_as_json(shell: Run) -> None:
    code, out, _ = shell("verify", "morning", "--json")
    found = json.loads(out)
    assert code == 0
    assert (found["proven"], found["sentences"], found["findings"]) == (True, 5, [])


@pytest.mark.parametrize("command", ["verify", "show", "explain"])
@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("nowhere.json", "briefing: nowhere.json: no such file or edition; check the path\n"),
        ("evening", "briefing: no edition 'evening'; the latest are morning-2024-10-23-0600\n"),
        ("wire.txt", "briefing: wire.json: the edition's JSON file is missing"),
        ("output", "briefing: output: holds no edition"),
    ],
)
def test_bad_input_is_one_line(shell: Run, command: str, target: str, message: str) -> None:
    code, out, err = shell(command, target)
    assert (code, out) == (1, "")
    assert err.startswith(message)
    assert err.count("\n") == 1


def test_a_newer_edition_says_so(shell: Run) -> None:
    path = Path("output/2024-10-23/morning.json")
    path.write_text(path.read_text().replace(f'"schema": "{SCHEMA_VERSION}"', '"schema": "9"'))
    code, _, err = shell("show", "output/2024-10-23")
    assert code == 1
    assert (
        f"was written by another version of briefing (schema '9', this one reads {SCHEMA_VERSION!r})" in err
    )


def test_show_prints_plain_text_when_piped(shell: Run) -> None:
    code, out, _ = shell("show", "morning")
    assert code == 0
    assert "MORNING BRIEFING, 23 OCTOBER 2024" in out
    assert "Envoys of Noravia and Sarra met for four hours" in out.replace("\n   ", " ")
    assert "\x1b" not in out
    assert "Harbour fair opens" not in out
    assert max(map(len, out.splitlines())) <= 72


def test_show_one_theme_keeps_its_citation_numbers(shell: Run) -> None:
    code, out, _ = shell("show", "morning", "--theme", "humanitarian AID", "--sources")
    assert code == 0
    assert "Diplomacy\n" not in out
    edition = small_edition()
    cited = {c.id: c.number for c in edition.citations}
    numbers = {cited[n] for s in edition.sections[1].items[0].sentences for n in s.citations}
    for number in numbers:
        assert f"[{number}]" in out


def test_show_with_sources_lists_them(shell: Run) -> None:
    _, out, _ = shell("show", "morning", "--sources")
    assert "Harbour fair opens" in out
    assert "https://meridian-wire.example/" in out


def test_show_suggests_the_right_section(shell: Run) -> None:
    code, _, err = shell("show", "morning", "--theme", "Diplomcy")
    assert code == 2
    assert err == "briefing: no section 'Diplomcy' in 'morning-2024-10-23-0600'; did you mean 'Diplomacy'?\n"


def test_explain_an_item(shell: Run) -> None:
    code, out, _ = shell("explain", "morning", "1.1")
    assert code == 0
    for line in (
        "  envoy*  in the lead, 2x",
        "  +0.500  independent publishers",
        "    picked as no. 1: adds 2.500 = coverage 2.400 + prior 0.100",
        "    would add 0.310; says what another printed sentence says",
    ):
        assert line in out.splitlines()


def test_explain_an_edition(shell: Run) -> None:
    code, out, _ = shell("explain", "morning")
    assert code == 0
    assert "  1.1   0.80  Diplomacy: Narrows stay open to food, envoys say" in out.splitlines()
    assert "    Harbour Daily: Harbour fair opens" in out.splitlines()
    assert json.loads(shell("explain", "morning", "--json")[1])["items"][0]["place"] == "1.1"


def test_explain_an_unknown_item_is_wrong_usage(shell: Run) -> None:
    code, _, err = shell("explain", "morning", "9.9")
    assert code == 2
    assert err == "briefing: no item '9.9' in this edition; its items are 1.1 to 2.1\n"


def test_diff_of_an_edition_with_itself(shell: Run) -> None:
    code, out, _ = shell("diff", "morning", "output/2024-10-23/morning.json")
    assert code == 0
    assert out.splitlines()[0].endswith(": 2 unchanged; 0 new sources")
    assert json.loads(shell("diff", "morning", "morning", "--json")[1])["new_sources"] == 0


def test_summarize_prints_sentences_with_their_sources(shell: Run) -> None:
    code, out, err = shell("summarize", "wire.txt", "courier.txt", "--sentences", "2", "--cite")
    assert (code, err) == (0, "")
    assert "[1]" in out
    assert out.splitlines()[-1].startswith("[2] ")
    plain = " ".join(shell("summarize", "wire.txt", "--sentences", "1")[1].split())
    assert plain in " ".join(WIRE.split())


def test_summarize_names_what_it_could_not_read(shell: Run) -> None:
    Path("empty.txt").touch()
    code, out, err = shell("summarize", "wire.txt", "empty.txt")
    assert code == 3
    assert out
    assert err.startswith("briefing: empty.txt: ")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("nowhere.txt",), 1, "briefing: nowhere.txt: no such file or folder"),
        (("wire.txt", "--method", "lexrnk"), 2, "did you mean 'lexrank'?"),
        (("wire.txt", "--words", "5"), 4, "no sentence fits"),
        ((), 2, "missing argument"),
    ],
)
def test_summarize_with_bad_input(shell: Run, arguments: tuple[str, ...], code: int, message: str) -> None:
    found, out, err = shell("summarize", *arguments)
    assert found == code
    assert message in err
    assert not out.strip()


def test_summarize_as_json(shell: Run) -> None:
    found = json.loads(shell("summarize", "wire.txt", "--json")[1])
    for sentence in found["sentences"]:
        assert WIRE[sentence["start"] : sentence["end"]] == sentence["text"]


def test_doctor_finds_this_machine_fit(shell: Run) -> None:
    code, out, _ = shell("doctor")
    assert code == 0, out
    assert out.splitlines()[0].split() == ["ok", "Python", *out.splitlines()[0].split()[2:]]
    checks = json.loads(shell("doctor", "--json")[1])
    assert {"Fonts", "PDF engine", "Store", "Output", "Edition"} <= {check["name"] for check in checks}


def test_doctor_reports_every_trouble_with_its_fix(shell: Run) -> None:
    Path("briefing.sqlite").write_text("this is not a database, whatever its name may say to you")
    Path("output").rename("elsewhere")
    Path("output").touch()
    code, out, _ = shell("doctor")
    problems = [line for line in out.splitlines() if line.startswith("problem")]
    assert code == 1
    assert [line.split()[1] for line in problems] == ["Output", "Store"]
    assert all(";" in line for line in problems)


def test_doctor_goes_on_when_the_settings_are_wrong(shell: Run) -> None:
    Path("briefing.toml").write_text('version = 1\n[[edition]]\nname = "M"\nthemse = "x"\n')
    code, out, _ = shell("doctor")
    assert code == 1
    assert "problem" in out
    assert "themse" in out


def test_doctor_says_when_the_mail_server_does_not_answer(shell: Run) -> None:
    Path("briefing.toml").write_text(
        'version = 1\n[[edition]]\nname = "M"\n[smtp]\nhost = "127.0.0.1"\nport = 9\nsecurity = "none"\n'
    )
    code, out, _ = shell("doctor", "--smtp")
    assert code == 1
    assert "problem  Mail server    127.0.0.1:9: connection refused; check smtp.host" in out


@pytest.mark.parametrize(
    "arguments", [("show", "{}"), ("explain", "{}"), ("explain", "{}", "1.1"), ("diff", "{}", "{}")]
)
def test_a_hostile_edition_gives_the_terminal_no_orders(shell: Run, arguments: tuple[str, ...]) -> None:
    path = Path("output/2024-10-23/morning.json")
    path.write_text(path.read_text().replace("Narrows stay", "\\u001b[2JNarrows stay"))
    code, out, _ = shell(*(argument.format(path) for argument in arguments))
    assert code == 0
    assert "Narrows stay" in out
    assert "\x1b" not in out
