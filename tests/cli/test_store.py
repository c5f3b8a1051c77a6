"""`briefing store` as it is typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.cli.main import run
from briefing.deliver.lock import store_lock
from briefing.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Path:
    Store(tmp_path / "store").close()
    return tmp_path / "store"


def test_backup_check_and_restore(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = store.with_name("copy")
    assert run(["store", "backup", str(copy), "--store", str(store)]) == 0
    assert run(["store", "check", "--store", str(copy)]) == 0
    assert run(["store", "restore", str(copy), "--yes", "--store", str(store)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said == [
        str(copy),
        "0 documents, 0 editions, 0 messages",
        "restored; kept since the backup: 0 editions, 0 messages",
    ]


@pytest.mark.parametrize("command", [["backup", "{copy}"], ["check"], ["restore", "{copy}", "--yes"]])
def test_a_run_at_work_is_not_disturbed(
    store: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    words = [word.format(copy=store.with_name("copy")) for word in command]
    with store_lock(store):
        assert run(["store", *words, "--store", str(store)]) == 75
    assert "another run is at work" in capsys.readouterr().err


def test_an_export_never_replaces_the_store(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = store.read_bytes()
    assert run(["export", "--store", str(store), "--output", str(store)]) == 2
    assert "is the store itself" in capsys.readouterr().err
    assert store.read_bytes() == before
