"""A look at the day (`build` from the store) is what the run sends, and leaves no trace in what later runs send."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.app.build import BuildRequest, BuildResult, build_files
from briefing.app.gather import GatherRequest, fetch_sources
from briefing.store import Store
from tests.app.desk import CLOCK, DAY_S, Desk
from tests.deliver.smtp_server import FakeSmtp

CUT_OFF = datetime(2024, 10, 23, 4, 30, tzinfo=UTC)
LATER = (
    "Title: Ceasefire signed in Veldova\nOutlet: Late Wire\nPublished: 2024-10-23T10:00:00Z\n\n"
    "A ceasefire agreement was signed in Veldova after peace talks between the two governments.\n\n"
    "The ceasefire begins at midnight and is to last for ninety days, the two governments said.\n"
)
UNDATED = (
    "Title: Ministers meet\nOutlet: Slow Wire\n\n"
    "Foreign ministers of nine countries met for peace talks in Lesk and agreed on a joint statement.\n"
)


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(CLOCK))


@pytest.fixture
def server() -> Iterator[FakeSmtp]:
    with FakeSmtp(offers_starttls=False, offers_auth=False) as server:
        yield server


def look(desk: Desk, output: str, *, as_of: datetime | None = None, keep: bool = False) -> BuildResult:
    request = BuildRequest(
        config=desk.config, output=desk.folder / output, as_of=as_of, formats=("text", "html", "pdf")
    )
    return build_files((), request, report=lambda _: None, keep=keep)


def two_days(desk: Desk, monkeypatch: pytest.MonkeyPatch, *, with_a_look: bool, keep: bool = False) -> None:
    """Run, fetch at noon, perhaps look, and run again."""
    desk.run()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(CLOCK + 6 * 3600))
    (desk.inbox / "later.txt").write_text(LATER)
    fetch_sources(GatherRequest(config=desk.config))
    if with_a_look:
        assert "Ceasefire signed" in look(desk, "elsewhere", keep=keep).paths[0].read_text()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(CLOCK + DAY_S))
    desk.run()


@pytest.mark.parametrize("keep", [False, True])
def test_a_look_between_two_runs_changes_no_byte_of_the_second(
    tmp_path: Path, server: FakeSmtp, monkeypatch: pytest.MonkeyPatch, keep: bool
) -> None:
    (tmp_path / "with").mkdir()
    (tmp_path / "without").mkdir()
    two_days(Desk(tmp_path / "with", server), monkeypatch, with_a_look=True, keep=keep)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(CLOCK))
    two_days(Desk(tmp_path / "without", server), monkeypatch, with_a_look=False)
    with_look, without = server.accepted[:4], server.accepted[4:]
    assert with_look == without
    assert b"ceasefire agreement was signed in Veldova" in with_look[2][1].replace(b"=\r\n", b"")


@pytest.mark.parametrize(
    "setting", ["", "pages = 1", 'paper = "Letter"', 'covers = "previous"', 'due = "07:00"']
)
def test_a_look_at_a_slot_and_its_run_make_the_same_bytes(
    tmp_path: Path, server: FakeSmtp, setting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(tmp_path, server)
    (desk.inbox / "undated.txt").write_text(UNDATED)
    (desk.inbox / "empty.txt").write_text("")
    desk.configure(edition=f'{setting}\ntitle = "{{name}} no. {{number}}"')
    settings = desk.config.read_text().replace('["text"]', '["text", "html", "pdf"]')
    if setting.startswith("pages"):
        settings = settings.replace("words = 300\n", "")
    desk.config.write_text(settings)
    desk.run()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(CLOCK + 60))
    seen = look(desk, "elsewhere", as_of=CUT_OFF)
    names = {path.name for path in seen.paths}
    assert names == {"morning.txt", "morning.html", "morning.pdf", "morning.json"}
    for path in seen.paths:
        assert path.read_bytes() == (desk.folder / "output" / "2024-10-23" / path.name).read_bytes(), (
            path.name
        )


def test_a_look_is_kept_only_when_that_is_asked_and_never_instead_of_what_was_sent(
    tmp_path: Path, server: FakeSmtp
) -> None:
    desk = Desk(tmp_path, server)
    fetch_sources(GatherRequest(config=desk.config))

    def stored() -> list[tuple[str, str]]:
        with Store(desk.folder / "briefing.sqlite", create=False) as store:
            return [(entry.id, entry.slot) for entry in store.list_editions()]

    look(desk, "elsewhere", as_of=CUT_OFF)
    assert stored() == []
    assert not look(desk, "elsewhere", as_of=CUT_OFF, keep=True).stays_unkept
    assert stored() == [("morning-2024-10-23-0630", "")]
    desk.run()
    assert look(desk, "elsewhere", as_of=CUT_OFF, keep=True).stays_unkept
    assert stored() == [("morning-2024-10-23-0630", "2024-10-23T06:30")]
