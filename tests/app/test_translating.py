"""The command of [translate]: what it is given, how its words are shown, and what becomes of a bad one."""

from __future__ import annotations

import email
import email.policy
import json
import sys
import time
from pathlib import Path

import pytest

from briefing.app.verify import VerifyRequest, verify_edition
from briefing.cli.main import run
from briefing.settings.load import load_settings

FRENCH = """\
title: Les ministres signent une trêve à Marn
published: 2024-10-22T05:00:00Z

Les ministres des deux pays ont signé mardi à Marn un accord de cessez-le-feu, a annoncé leur porte-parole.
La trêve de dix jours entre en vigueur mercredi à midi, selon l'accord.
"""
ENGLISH = """\
title: Convoy reaches Lesk
published: 2024-10-22T05:00:00Z

Forty trucks of humanitarian aid reached the besieged town of Lesk on Monday, the relief office said.
Its people had waited for food for nine days, the mayor said.
"""
SETTINGS = 'version = 1\n[[edition]]\nname = "Briefing"\n'
# answers each line with its languages and its capitals
CAPITALS = "import sys; [print(sys.argv[1], sys.argv[2], line.strip().upper()) for line in sys.stdin]"


def built(
    folder: Path, script: str = "", *, formats: str = "json,text,markdown,html,email", more: str = ""
) -> Path:
    """Build an edition of two articles, with a Python script as the command; returns its folder."""
    (folder / "news").mkdir(exist_ok=True)
    (folder / "news" / "fr.txt").write_text(FRENCH, "utf-8")
    (folder / "news" / "en.txt").write_text(ENGLISH, "utf-8")
    command = json.dumps([sys.executable, "-c", script, "{from}", "{to}"])
    table = f"[translate]\ncommand = {command}\n{more}" if script else ""
    (folder / "briefing.toml").write_text(f"{SETTINGS}{table}", "utf-8")
    out = folder / ("with" if script else "without")
    assert build(folder, out, formats) == 0
    return next(out.glob("*"))


def build(folder: Path, out: Path, formats: str) -> int:
    config = ["--config", str(folder / "briefing.toml")]
    chosen = ["--as-of", "2024-10-22T07:00:00Z", "--format", formats, "--output", str(out)]
    return run([*config, "build", str(folder / "news"), *chosen])


def record(folder: Path) -> dict[str, object]:
    made: dict[str, object] = json.loads((folder / "briefing.json").read_text("utf-8"))
    return made


def items(folder: Path) -> list[dict[str, str]]:
    return [item for section in record(folder)["sections"] for item in section["items"]]  # type: ignore[attr-defined]


def test_a_foreign_item_has_its_translation_beside_the_words_of_its_source(tmp_path: Path) -> None:
    french, english = sorted(
        items(built(tmp_path, CAPITALS)), key=lambda item: item["language"], reverse=True
    )
    assert french["headline"] == "Les ministres signent une trêve à Marn"
    assert french["translation"].startswith(
        "fr en LES MINISTRES SIGNENT UNE TRÊVE À MARN — fr en LES MINISTRES"
    )
    assert english["translation"] == ""


def test_every_format_that_shows_it_says_what_it_is(tmp_path: Path) -> None:
    folder = built(tmp_path, CAPITALS)
    shown = {name: (folder / f"briefing.{name}").read_text("utf-8") for name in ("txt", "md", "html")}
    letter = email.message_from_bytes((folder / "briefing.eml").read_bytes(), policy=email.policy.default)
    for part in ("plain", "html"):
        body = letter.get_body((part,))
        assert body is not None
        shown[f"letter {part}"] = body.get_content()
    for name, page in shown.items():
        text = " ".join(page.split())
        before, _, after = text.partition("fr en LES MINISTRES SIGNENT")
        assert after, name
        assert "Machine translation, not verified" in before[-120:], name
        assert "Les ministres signent une trêve à Marn" in before, name


def test_a_translation_is_proven_by_nothing_and_its_edition_still_holds(tmp_path: Path) -> None:
    folder = built(tmp_path, CAPITALS, formats="json,html,pdf,epub")
    for name in ("briefing.json", "briefing.html", "briefing.pdf"):
        proof = verify_edition(VerifyRequest(str(folder / name)))
        assert proof.findings == (), name
        assert "translations" in proof.verification.unproven, name


def test_without_a_command_nothing_changes(tmp_path: Path) -> None:
    plain = built(tmp_path)
    again = built(tmp_path, "import sys; sys.exit(1)")
    for page in plain.iterdir():
        if page.suffix in {".txt", ".md"}:
            text = page.read_text("utf-8")
            assert "translation" not in text
            assert text.splitlines()[0] == (again / page.name).read_text("utf-8").splitlines()[0]
    assert all(item["translation"] == "" for item in items(plain))


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("import sys; sys.exit(9)", "exit code 9"),
        ("print('one line')", "it printed 1 lines for"),
        ("import sys; [print() for line in sys.stdin]", "an empty line"),
        ("import sys; sys.stdout.write('x' * 10_000_000)", "it printed more than"),
        ("import sys; sys.stdout.buffer.write(b'\\xff' * 9)", "not UTF-8"),
    ],
)
def test_a_bad_command_is_one_note_and_no_failure(tmp_path: Path, script: str, said: str) -> None:
    folder = built(tmp_path, script, formats="json")
    notes = [one for one in record(folder)["diagnostics"] if one["code"] == "untranslated"]  # type: ignore[attr-defined]
    assert len(notes) == 1
    assert said in notes[0]["message"]
    assert all(item["translation"] == "" for item in items(folder))


def test_a_command_that_hangs_ends_with_what_it_started(tmp_path: Path) -> None:
    hangs = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; time.sleep(60)'])"
    began = time.monotonic()
    folder = built(tmp_path, hangs, formats="json", more="timeout_s = 0.5\n")
    assert time.monotonic() - began < 30
    assert "no answer after 0.5 s" in (folder / "briefing.json").read_text("utf-8")


def test_a_command_that_is_not_there_is_a_note(tmp_path: Path) -> None:
    built(tmp_path)
    (tmp_path / "briefing.toml").write_text(f'{SETTINGS}[translate]\ncommand = ["no-such-program"]\n')
    settings = load_settings(tmp_path / "briefing.toml")
    assert settings.translate.command == ("no-such-program",)
    out = tmp_path / "missing"
    assert build(tmp_path, out, "json") == 0
    assert "no such file or directory" in next(out.glob("*/briefing.json")).read_text("utf-8")
