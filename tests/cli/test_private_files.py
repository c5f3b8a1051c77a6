"""Under cron's umask nothing that is written is for everybody's eyes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.app.doctor import DoctorRequest, State, examine
from briefing.cli.main import run
from tests.app.desk import CLOCK, Desk
from tests.deliver.smtp_server import FakeSmtp


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(CLOCK))
    before = os.umask(0o022)
    with FakeSmtp(offers_starttls=False, offers_auth=False) as server:
        made = Desk(tmp_path, server)
        # cron's umask in the worst case; what the test itself has made does not count
        os.umask(0o000)
        yield made
    os.umask(before)


def made_by(desk: Desk) -> dict[str, int]:
    """Mode of everything that the program made."""
    own = {desk.config, desk.inbox, *desk.inbox.iterdir()}
    return {
        str(path.relative_to(desk.folder)): path.stat().st_mode & 0o777
        for path in desk.folder.rglob("*")
        if path not in own
    }


def everything(desk: Desk) -> None:
    folder = str(desk.folder)
    for words in (
        ("run",),
        ("run", "--dry-run"),
        ("archive", "--output", f"{folder}/site"),
        ("render", "morning", "--format", "markdown", "--output", f"{folder}/again"),
        ("export", "--output", f"{folder}/export.jsonl"),
        ("store", "backup", f"{folder}/copies/monday"),
    ):
        assert run(["--config", str(desk.config), *words]) in (0, 4), words


def test_everything_is_private(desk: Desk) -> None:
    everything(desk)
    modes = made_by(desk)
    assert {"briefing.sqlite", "briefing.sqlite.lock", "output", "copies/monday", "export.jsonl"} <= set(
        modes
    )
    assert {name: oct(mode) for name, mode in modes.items() if mode & 0o077} == {}


def test_what_is_to_be_shared_is_and_nothing_else(desk: Desk) -> None:
    desk.config.write_text(desk.config.read_text() + "[output]\nshared = true\n")
    os.umask(0o077)
    everything(desk)
    modes = made_by(desk)
    assert modes["output"] == modes["output/2024-10-23"] == modes["site"] == 0o755
    assert (
        modes["output/2024-10-23/morning.txt"]
        == modes["site/index.html"]
        == modes["again/morning.md"]
        == 0o644
    )
    private = {
        name: mode
        for name, mode in modes.items()
        if not name.startswith(("output/2024", "output", "site", "again"))
    }
    assert {mode & 0o077 for mode in private.values()} == {0}
    assert {mode & 0o077 for name, mode in modes.items() if name.endswith(".eml")} == {0}


def test_a_store_of_an_earlier_version_that_all_can_read_is_a_problem(desk: Desk) -> None:
    run(["--config", str(desk.config), "fetch"])
    store = desk.folder / "briefing.sqlite"
    store.chmod(0o644)
    (found,) = [check for check in examine(DoctorRequest(desk.config)) if check.name == "Store"]
    assert (found.state, found.fix) == (State.PROBLEM, f"chmod 600 {store}")
