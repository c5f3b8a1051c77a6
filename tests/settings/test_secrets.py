from __future__ import annotations

import pickle
import sys
from pathlib import Path

import pytest

from briefing.errors import SettingsError
from briefing.settings import Secret, SecretRef, read_secret

CANARY = "canary-7f3a"


def test_a_secret_shows_itself_to_nobody() -> None:
    secret = Secret(CANARY)
    for text in (str(secret), repr(secret), f"{secret}", f"{secret!r:>40}", "%s" % secret):  # noqa: UP031
        assert CANARY not in text
    with pytest.raises(TypeError):
        pickle.dumps(secret)


def test_reads_environment_file_and_command(tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_text(f"{CANARY}\n")
    file.chmod(0o600)
    refs = (
        SecretRef(env="P"),
        SecretRef(file=str(file)),
        SecretRef(command=(sys.executable, "-c", f"print('{CANARY}')")),
    )
    for ref in refs:
        secret = read_secret(ref, environ={"P": CANARY})
        assert secret is not None
        assert secret.reveal() == CANARY
    assert read_secret(SecretRef(), environ={}) is None


def test_a_file_that_others_can_read_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_text(CANARY)
    file.chmod(0o640)
    with pytest.raises(SettingsError, match="chmod 600") as caught:
        read_secret(SecretRef(file=str(file)), environ={})
    assert CANARY not in str(caught.value)


@pytest.mark.parametrize(
    "ref",
    [
        SecretRef(env="NOTHING"),
        SecretRef(file="/nonexistent/password"),
        SecretRef(command=("/nonexistent/program",)),
        SecretRef(command=(sys.executable, "-c", f"print('{CANARY}'); raise SystemExit(3)")),
        SecretRef(command=(sys.executable, "-c", f"print('{CANARY}\\x00')")),
        SecretRef(command=(sys.executable, "-c", "import sys; sys.stdout.buffer.write(b'canary\\xff')")),
    ],
)
def test_what_cannot_be_had_is_named_without_the_secret(ref: SecretRef) -> None:
    with pytest.raises(SettingsError) as caught:
        read_secret(ref, environ={})
    assert "canary" not in str(caught.value).replace(str(ref.command), "")
    assert caught.value.__cause__ is None


def test_a_token_comes_from_its_command() -> None:
    found = read_secret(SecretRef(token=("echo", "eyJ0.abc")), environ={})
    assert found is not None
    assert found.reveal() == "eyJ0.abc"
    with pytest.raises(SettingsError, match="token command 'true'"):
        read_secret(SecretRef(token=("true",)), environ={})
