"""One damaged record stops no day: it is named, and everything else is made and sent."""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from briefing.app.deliveries import list_deliveries, retry_deliveries, send_edition
from briefing.app.report import exit_code, report_lines, summary_json
from briefing.errors import StoreError
from briefing.model import SCHEMA_VERSION
from tests.app.desk import CLOCK, DAY_S, Desk
from tests.deliver.smtp_server import FakeSmtp

NOW_READ = SCHEMA_VERSION.encode()
LATE = (
    "Title: Ceasefire signed in Veldova\nOutlet: Late Wire\nPublished: 2024-10-23T14:20:00Z\n\n"
    "A ceasefire agreement was signed in Veldova after peace talks between the two governments.\n\n"
    "The ceasefire begins at midnight and is to last for ninety days, the two governments said.\n"
)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk on its second morning."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(CLOCK))
    with FakeSmtp(offers_starttls=False, offers_auth=False) as server:
        made = Desk(tmp_path, server)
        made.run()
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(CLOCK + DAY_S))
        (made.inbox / "late.txt").write_text(LATE)
        yield made


def damage(desk: Desk, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(desk.folder / "briefing.sqlite")) as connection:
        assert connection.execute(statement, values).rowcount > 0
        connection.commit()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"schema": "%s", "id": "x"' % NOW_READ, "cannot be read"),
        (b"\xff\xfe", "cannot be read"),
        (b"", "cannot be read"),
        (b'{"schema": "%s", "id": "x"}' % NOW_READ, "cannot be read"),
        (b'{"schema": "99", "id": "x"}', "has schema '99', this version reads"),
    ],
)
def test_an_edition_is_made_without_the_one_before_it(desk: Desk, content: bytes, said: str) -> None:
    damage(desk, "UPDATE editions SET content = ?", content)
    report = desk.run()
    assert exit_code(report) == 3
    assert len(desk.mails) == 4
    (line,) = [line for line in report_lines(report) if line.is_trouble]
    assert said in line.text
    assert "without comparison" in line.text
    (path,) = [path for path in report.slots[0].paths if path.suffix == ".json"]
    assert any("without comparison" in row["message"] for row in json.loads(path.read_text())["diagnostics"])
    assert json.loads(summary_json(report))["editions"][0]["troubles"]


@pytest.mark.parametrize("value", ["gone", "", None, 7])
def test_a_damaged_message_is_named_and_stops_no_other(desk: Desk, value: object) -> None:
    damage(
        desk,
        "UPDATE outbox SET state = coalesce(?, state), updated_at = 'never' WHERE recipient LIKE 'ana%'",
        value,
    )
    assert exit_code(desk.run()) in (0, 3)
    assert len(desk.mails) == 4
    found = {(d.recipient, d.edition_id): d for d in list_deliveries(desk.config)}
    assert len(found) == 4
    damaged = found["ana@example.org", "morning-2024-10-23-0630"]
    assert (str(damaged.state) == "failed") is (value is not None)
    assert ("its record is damaged" in damaged.last_error) is (value is not None)


def test_a_message_whose_bytes_are_damaged_can_be_written_anew(desk: Desk) -> None:
    damage(desk, "UPDATE outbox SET state = 'queued', content = x'00' WHERE recipient LIKE 'ana%'")
    report = retry_deliveries(desk.config)
    assert [d.last_error for d in report.failed] == ["the stored message is damaged"]
    _, sent = send_edition("morning-2024-10-23-0630", config=desk.config)
    assert [d.recipient for d in sent.sent] == ["ana@example.org"]
    assert desk.server.accepted[0] == desk.server.accepted[2]


def test_a_damaged_document_is_left_out_and_named(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    damage(desk, "UPDATE documents SET retrieved_at = 'never' WHERE title LIKE 'Aid%'")
    with caplog.at_level(logging.WARNING):
        report = desk.run()
    assert [slot.error for slot in report.slots] == [""]
    assert "in the store cannot be read and is left out" in caplog.text


def test_what_is_damaged_of_a_source_is_done_without(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    damage(desk, "UPDATE fetch_states SET record = '{'")
    damage(desk, "INSERT INTO sources (id, record) VALUES ('x', '{')")
    with caplog.at_level(logging.WARNING):
        report = desk.run()
    assert [slot.error for slot in report.slots] == [""]
    assert "what is stored of source 'x'" in caplog.text


def test_an_empty_store_is_not_a_new_one(desk: Desk) -> None:
    """The numbering would begin again, and yesterday's edition be sent once more."""
    for path in desk.folder.glob("briefing.sqlite*"):
        path.write_bytes(b"")
    with pytest.raises(StoreError, match="is empty, which no store ever is"):
        desk.run()
    assert len(desk.mails) == 2
