from __future__ import annotations

from pathlib import Path

import pytest

from briefing.app.doctor import Check, DoctorRequest, State, examine, is_healthy
from briefing.store import Store
from tests.compose.small_editions import DOCUMENTS


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(name: str, config: Path | None = None) -> Check:
    return next(found for found in examine(DoctorRequest(config)) if found.name == name)


def test_a_store_is_counted_with_its_schema(here: Path) -> None:
    with Store(here / "briefing.sqlite") as store:
        store.add_documents(DOCUMENTS.values())
    found = check("Store")
    assert found.state is State.OK
    assert found.detail.endswith("3 documents")


def test_checking_makes_no_file(here: Path) -> None:
    assert is_healthy(examine(DoctorRequest()))
    assert list(here.iterdir()) == []


def test_a_broken_theme_file_is_named(here: Path) -> None:
    (here / "mine.toml").write_text("[[theme]\n")
    settings = here / "briefing.toml"
    settings.write_text('version = 1\n[[edition]]\nname = "M"\nthemes = "mine.toml"\n')
    found = check("Edition", settings)
    assert found.state is State.PROBLEM
    assert "mine.toml" in found.detail


def test_a_missing_font_is_named(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefing.render.page import fonts

    def gone(url: str) -> bytes:
        if "hebrew" in url:
            raise FileNotFoundError(url)
        return b""

    monkeypatch.setattr(fonts, "font_bytes", gone)
    found = check("Fonts")
    assert found.state is State.PROBLEM
    assert "noto-serif-hebrew" in found.detail
    assert "install" in found.fix


def test_a_password_open_to_others_is_a_problem_and_not_shown(here: Path) -> None:
    secret = here / "secret"
    secret.write_text("open sesame")
    secret.chmod(0o644)
    settings = here / "briefing.toml"
    settings.write_text(
        'version = 1\n[[edition]]\nname = "M"\n[smtp]\npassword_file = "secret"\nusername = "u"\n'
    )
    found = check("Password", settings)
    assert found.state is State.PROBLEM
    assert "sesame" not in found.detail + found.fix
    secret.chmod(0o600)
    assert check("Password", settings).state is State.OK
