from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing.cli.main import run


def test_init_writes_settings_that_check_and_show(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", str(tmp_path)]) == 0
    config = ["--config", str(tmp_path / "briefing.toml")]
    assert run([*config, "config", "check"]) == 0
    assert run(["init", str(tmp_path)]) == 2
    capsys.readouterr()
    assert run([*config, "config", "show", "--json", "--changed"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {"key": "edition[1].slug", "value": '"morning"', "origin": "line 8"} in rows


def test_check_names_what_is_missing_outside_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NOT_THERE", raising=False)
    config = tmp_path / "briefing.toml"
    config.write_text(
        'version = 1\n[[edition]]\nname = "A"\ndesign = "baroque"\n[[edition]]\nname = "B"\n'
        '[[recipient]]\naddress = "ana@example.org"\nthemes = ["Weather"]\neditions = ["b"]\n'
        '[smtp]\nusername = "u"\npassword_env = "NOT_THERE"\n'
        '[delivery]\ntransport = "smtp"\nsender = "d@example.org"\n'
        'dkim_domain = "example.org"\ndkim_selector = "s"\ndkim_key_file = "no.pem"\n'
    )
    assert run(["--config", str(config), "config", "check"]) == 2
    found = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in found] == [
        "edition 'a'",
        "recipient 'ana@example.org'",
        "smtp",
        "delivery",
    ]
    assert "no edition of theirs has a theme 'Weather'" in found[1]


def test_a_wrong_file_ends_every_command_with_all_its_problems(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "briefing.toml"
    config.write_text("version = 1\n[smpt]\n[stor]\n")
    for command in (
        ["config", "check"],
        ["run"],
        ["deliveries", "list"],
        ["schedule", "show"],
        ["send", "x"],
    ):
        assert run(["--config", str(config), *command]) == 2
        said = capsys.readouterr().err
        assert "line 2: smpt: unknown key 'smpt'; did you mean 'smtp'?" in said
        assert "line 3: stor: unknown key 'stor'; did you mean 'store'?" in said
