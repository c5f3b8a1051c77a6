from __future__ import annotations

from pathlib import Path

from briefing.settings import load_settings
from briefing.settings.shown import settings_rows

FILE = """\
version = 1
[[edition]]
name = "Morning"
covers = "7d"
[[source]]
name = "Mail"
kind = "imap"
url = "imaps://me@mail.example.org/News"
password_command = ["pass", "canary"]
[smtp]
username = "me"
password_env = "SECRET"
"""


def test_every_key_says_where_it_comes_from_and_no_secret_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "briefing.toml"
    path.write_text(FILE)
    rows = {row.key: (row.value, row.origin) for row in settings_rows(load_settings(path))}
    assert rows["edition[1].covers"] == ('"7d"', "line 4")
    assert rows["edition[1].timezone"] == ('"UTC"', "default")
    assert rows["source[1].password_command"] == ('["pass", "…"]', "line 9")
    assert rows["smtp.password_env"] == ('"SECRET"', "line 12")
    assert rows["store.path"] == (f'"{tmp_path}/briefing.sqlite"', "default")
    assert "canary" not in str(rows)
