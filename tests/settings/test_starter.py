from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.errors import UsageError
from briefing.settings import load_settings
from briefing.settings.starter import SETTINGS, write_starter


def test_the_files_work_as_they_are(tmp_path: Path) -> None:
    settings_file, themes_file, inbox = write_starter(tmp_path / "new" / "desk")
    settings = load_settings(settings_file)
    assert settings.editions[0].themes == str(themes_file)
    assert settings.sources[0].url == str(inbox)
    assert settings.delivery.transport == "eml"


def test_what_is_commented_out_works_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_starter(tmp_path)[0]
    path.write_text(re.sub(r"^#(?=[a-z\[])", "", SETTINGS, flags=re.MULTILINE))
    settings = load_settings(path)
    assert settings.smtp.host == "mail.example.org"
    assert [reader.address for reader in settings.readers("morning")] == ["ana@example.org"]
    assert len(settings.sources) == 3


@pytest.mark.parametrize("there", ["briefing.toml", "themes.toml"])
def test_nothing_is_overwritten(tmp_path: Path, there: str) -> None:
    (tmp_path / there).write_text("mine")
    with pytest.raises(UsageError, match="is there already"):
        write_starter(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [there]
    assert (tmp_path / there).read_text() == "mine"
