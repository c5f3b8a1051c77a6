"""Headers and cookies of a source: read from a private place, never shown."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from briefing.errors import SettingsError
from briefing.masking import redacted
from briefing.settings import SecretRef, load_settings
from briefing.settings.request_headers import read_headers
from briefing.settings.schema import HeaderRefs
from briefing.settings.shown import settings_rows

URL = "https://www.post.example/feed"
NOTHING = SecretRef()


def private(tmp_path: Path, text: str, name: str = "place") -> SecretRef:
    file = tmp_path / name
    file.write_text(text)
    file.chmod(0o600)
    return SecretRef(file=str(file))


def test_headers_and_cookies_from_file_and_command(tmp_path: Path) -> None:
    headers = private(tmp_path, "# of our account\nX-Key: canary-1234\n\nAccept-Language: de\n")
    cookies = SecretRef(command=(sys.executable, "-c", "print('session=canary-5678; edition=eu')"))
    assert read_headers(HeaderRefs(headers, cookies), URL) == (
        ("X-Key", "canary-1234"),
        ("Accept-Language", "de"),
        ("Cookie", "session=canary-5678; edition=eu"),
    )
    assert "canary" not in redacted("sent canary-1234 and canary-5678")
    # short values are no secrets: stars would stand in ordinary words
    assert redacted("edition de") == "edition de"


def test_of_a_browsers_cookies_only_those_of_the_host_are_taken(tmp_path: Path) -> None:
    rows = [
        ("www.post.example", "FALSE", "a"), (".post.example", "TRUE", "b"), ("post.example", "FALSE", "c"),
        ("evilpost.example", "TRUE", "d"), (".example", "TRUE", "e"), ("#HttpOnly_.post.example", "TRUE", "f"),
        (".bank.example", "TRUE", "g"),
    ]  # fmt: skip
    text = "# Netscape HTTP Cookie File\n" + "".join(
        f"{domain}\t{flag}\t/\tTRUE\t0\t{name}\t{name * 3}\n" for domain, flag, name in rows
    )
    found = read_headers(HeaderRefs(NOTHING, private(tmp_path, text)), URL)
    assert found == (("Cookie", "a=aaa; b=bbb; e=eee; f=fff"),)
    with pytest.raises(SettingsError, match=r"no cookie for 'other\.test'"):
        read_headers(HeaderRefs(NOTHING, private(tmp_path, text)), "https://other.test/")


@pytest.mark.parametrize(
    "text",
    ["canary", "Host: canary.example", "X-Key:", "X Key: canary", "X-Key: can\x1bary", "If-None-Match: canary",
     "X-Key: canary ключ", "A: " + "canary" * 2_000],
)  # fmt: skip
def test_what_is_no_header_is_said_without_showing_it(tmp_path: Path, text: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_headers(HeaderRefs(private(tmp_path, text), NOTHING), URL)
    assert "canary" not in str(caught.value)


def test_a_place_that_others_can_read_is_refused(tmp_path: Path) -> None:
    ref = private(tmp_path, "X-Key: canary")
    Path(ref.file).chmod(0o644)
    with pytest.raises(SettingsError, match="chmod 600"):
        read_headers(HeaderRefs(ref, NOTHING), URL)


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        ('url = "http://post.example/feed"\nheaders_file = "h"', "would travel unencrypted"),
        ('url = "https://post.example/feed"\nheaders_file = "h"\nheaders_command = ["x"]', "only one of"),
        ('url = "in"\nkind = "folder"\ncookies_file = "c"', "http and https addresses only"),
        ('url = "https://post.example/feed"\ncookies = "a=b"', "cookies"),
    ],
)
def test_wrong_settings_are_said(tmp_path: Path, lines: str, problem: str) -> None:
    file = tmp_path / "briefing.toml"
    file.write_text(f'version = 1\n[[edition]]\nname = "Day"\n[[source]]\nname = "Post"\n{lines}\n')
    with pytest.raises(SettingsError, match=problem):
        load_settings(file)


def test_the_settings_show_the_place_and_no_argument_of_a_command(tmp_path: Path) -> None:
    file = tmp_path / "briefing.toml"
    file.write_text(
        'version = 1\n[[edition]]\nname = "Day"\n[[source]]\nname = "Post"\nurl = "https://post.example/feed"\n'
        'headers_file = "h"\ncookies_command = ["keyring", "--master=canary"]\n'
    )
    rows = {row.key: row.value for row in settings_rows(load_settings(file))}
    assert rows["source[1].headers_file"] == f'"{tmp_path / "h"}"'
    assert rows["source[1].cookies_command"] == '["keyring", "…"]'
    assert "canary" not in str(rows)
