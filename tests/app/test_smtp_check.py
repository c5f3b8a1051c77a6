"""`doctor --smtp`: says what the server would do, sends nothing, and keeps the password to itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.app.smtp_check import check_smtp
from briefing.errors import DeliveryError
from briefing.settings import Settings, load_settings
from tests.deliver.smtp_server import AUTHORITY, FakeSmtp, Fault


def settings_for(folder: Path, server: FakeSmtp, security: str = "starttls") -> Settings:
    path = folder / "briefing.toml"
    path.write_text(
        f"""version = 1
[[edition]]
name = "Morning"
[smtp]
host = "localhost"
port = {server.port}
security = "{security}"
ca_file = "{AUTHORITY}"
username = "desk"
password_env = "TEST_SMTP_PASSWORD"
timeout_s = 1
"""
    )
    return load_settings(path)


@pytest.fixture(autouse=True)
def password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEST_SMTP_PASSWORD", "open sesame")


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_good_server_is_named_with_its_encryption(tmp_path: Path, security: str) -> None:
    with FakeSmtp(is_tls=security == "tls") as server:
        settings = settings_for(tmp_path, server, security)
        assert check_smtp(settings, login=False).endswith(", certificate valid")
        assert check_smtp(settings, login=True).endswith(", certificate valid, login accepted")
    assert server.accepted == []


def test_no_password_is_sent_without_login(tmp_path: Path) -> None:
    with FakeSmtp() as server:
        check_smtp(settings_for(tmp_path, server), login=False)
    assert not any(line.upper().startswith(b"AUTH") for line in server.said)


@pytest.mark.parametrize(
    ("server", "message"),
    [
        (FakeSmtp(certificate="expired"), "its certificate is not valid: certificate has expired"),
        (FakeSmtp(certificate="stranger"), "its certificate is not valid"),
        (FakeSmtp(offers_starttls=False), "it offers no encryption"),
        (FakeSmtp(password="other"), "login was refused"),
        (FakeSmtp(fault=Fault("connect", "stall")), "timed out"),
        (FakeSmtp(fault=Fault("connect", "5xx")), ""),
        (FakeSmtp(fault=Fault("ehlo", "close")), ""),
    ],
)
def test_trouble_is_one_line_without_the_password(tmp_path: Path, server: FakeSmtp, message: str) -> None:
    with server:
        settings = settings_for(tmp_path, server)
        with pytest.raises(DeliveryError) as caught:
            check_smtp(settings, login=True)
    text = str(caught.value)
    assert message in text
    assert text.startswith(f"localhost:{server.port}: ")
    assert "\n" not in text
    assert "sesame" not in text


@pytest.mark.parametrize(("token", "is_taken"), [("open-sesame", True), ("expired", False)])
def test_an_access_token_is_tried_as_a_run_would(tmp_path: Path, token: str, is_taken: bool) -> None:
    with FakeSmtp(methods="XOAUTH2", password="open-sesame") as server:
        path = settings_for(tmp_path, server).path
        assert path is not None
        text = path.read_text().replace(
            'password_env = "TEST_SMTP_PASSWORD"', f'token_command = ["echo", "{token}"]'
        )
        path.write_text(text)
        if is_taken:
            assert check_smtp(load_settings(path), login=True).endswith("login accepted")
        else:
            with pytest.raises(DeliveryError, match="login was refused with 535"):
                check_smtp(load_settings(path), login=True)
