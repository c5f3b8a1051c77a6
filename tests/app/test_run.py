from __future__ import annotations

import email.policy
import json
from collections.abc import Iterator
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

import pytest

from briefing.app.deliveries import give_up_deliveries, list_deliveries, retry_deliveries, send_edition
from briefing.app.report import exit_code, report_lines, summary_json
from briefing.errors import InputError, UsageError
from tests.app.desk import CLOCK, DAY_S, Desk
from tests.deliver.smtp_server import FakeSmtp, Fault


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(CLOCK))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with FakeSmtp(offers_starttls=False, offers_auth=False) as server:
        yield Desk(tmp_path, server)


def read(content: bytes) -> EmailMessage:
    return BytesParser(policy=email.policy.default).parsebytes(content)


def body(content: bytes, kind: str) -> str:
    part = read(content).get_body((kind,))
    return "" if part is None else str(part.get_content())


def test_one_run_makes_files_and_one_mail_each_and_the_next_changes_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = desk.run()
    assert exit_code(report) == 0
    assert [reader for reader, _ in desk.mails] == ["ana@example.org", "ben@example.org"]
    assert {path.name for path in (desk.folder / "output" / "2024-10-23").iterdir()} == {
        "morning.txt",
        "morning.json",
        "morning.sources.jsonl",
    }
    mail = read(desk.server.accepted[0][1])
    assert mail["Subject"] == "Morning, October 23, 2024"
    assert mail["Date"] == "Wed, 23 Oct 2024 04:30:00 +0000"
    assert "resumed peace talks in Dhamra" in body(desk.server.accepted[0][1], "plain")
    before = {path: path.stat().st_mtime_ns for path in desk.folder.rglob("*.txt")}
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(CLOCK + 3600))
    again = desk.run()
    assert (exit_code(again), again.slots, len(desk.mails)) == (0, (), 2)
    assert {path: path.stat().st_mtime_ns for path in desk.folder.rglob("*.txt")} == before
    summary = json.loads(summary_json(report))
    assert summary["deliveries"] == {"sent": 2, "waiting": 0, "held": 0, "failed": 0}
    assert "\n" not in summary_json(report)


def test_a_dry_run_writes_what_the_real_run_sends(desk: Desk) -> None:
    report = desk.run(dry_run=True)
    shown = sorted(path for path in report.slots[0].paths if path.suffix == ".eml")
    assert len(shown) == 2
    assert desk.mails == []
    desk.run()
    assert [path.read_bytes() for path in shown] == sorted(content for _, content in desk.server.accepted)


def test_readers_see_their_themes_and_nobody_elses_address(desk: Desk) -> None:
    desk.configure(
        readers='[[recipient]]\naddress = "ana@example.org"\nthemes = ["Diplomacy"]\n'
        '[[recipient]]\naddress = "ben@example.org"\nthemes = ["Humanitarian aid"]\nattach_pdf = true\n',
    )
    desk.run()
    contents = dict(desk.server.accepted)
    ana = body(contents["ana@example.org"], "plain") + body(contents["ana@example.org"], "html")
    ben = body(contents["ben@example.org"], "plain") + body(contents["ben@example.org"], "html")
    assert "peace talks" in ana
    assert "convoy" in ben
    assert "convoy" not in ana.lower()
    assert "peace talks" not in ben.lower()
    assert b"ben@example.org" not in contents["ana@example.org"]
    (attached,) = read(contents["ben@example.org"]).iter_attachments()
    assert attached.get_content().startswith(b"%PDF")


def test_marking_and_words_of_the_edition_stand_where_a_mail_shows_them(desk: Desk) -> None:
    desk.configure(
        edition='marking = "TLP:AMBER"\nsubject = "{name} no. {number} of {weekday}"\nintro = "For the {time} call."',
        readers='[[recipient]]\naddress = "ana@example.org"\nclearance = "TLP:AMBER"\n'
        '[[recipient]]\naddress = "ben@example.org"\nclearance = "TLP:GREEN"\n',
    )
    report = desk.run()
    assert report.slots[0].withheld == ("ben@example.org",)
    ((reader, content),) = desk.server.accepted
    assert reader == "ana@example.org"
    assert read(content)["Subject"] == "[TLP:AMBER] Morning no. 1 of Wednesday"
    text = body(content, "plain")
    assert text.index("TLP:AMBER") < text.index("peace talks")
    assert "For the 06:30 call." in text
    assert "For the 06:30 call." in body(content, "html")


@pytest.mark.parametrize(("when_empty", "mails"), [("edition", 2), ("heartbeat", 2), ("nothing", 0)])
def test_a_day_without_news_is_treated_by_rule(desk: Desk, when_empty: str, mails: int) -> None:
    for article in desk.inbox.iterdir():
        article.write_text(article.read_text().replace("2024-10-22T", "2024-10-02T"))
    desk.configure(edition=f'when_empty = "{when_empty}"')
    report = desk.run()
    assert (exit_code(report), len(desk.mails)) == (4, mails)
    if when_empty == "heartbeat":
        text = body(desk.server.accepted[0][1], "plain")
        assert "Nothing new between 2024-10-22 06:30 and 2024-10-23 06:30 (Europe/Paris)." in text
    assert desk.run().slots == ()


def test_tomorrow_brings_what_came_late_and_repeats_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.run()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(CLOCK + DAY_S))
    late = (
        "Title: Ceasefire signed in Veldova\nOutlet: Late Wire\nPublished: 2024-10-23T04:20:00Z\n\n"
        "A ceasefire agreement was signed in Veldova after peace talks between the two governments.\n\n"
        "The ceasefire begins at midnight and is to last for ninety days, the two governments said.\n"
    )
    (desk.inbox / "late.txt").write_text(late)
    desk.run()
    text = body(desk.server.accepted[-1][1], "plain")
    assert "ceasefire agreement was signed in Veldova" in text
    assert "A humanitarian aid convoy with 40 trucks" not in text
    assert "22 Oct" not in read(desk.server.accepted[-1][1])["Subject"]
    with pytest.raises(InputError, match="no edition"):
        send_edition("nowhere", config=desk.config)


def test_a_source_that_fails_is_named_and_the_rest_is_sent(desk: Desk) -> None:
    (desk.inbox / "empty.txt").write_text("")
    report = desk.run()
    assert exit_code(report) == 3
    assert any("empty.txt" in line.text for line in report_lines(report) if line.is_trouble)
    assert len(desk.mails) == 2


def test_a_held_message_is_sent_on_request_with_the_same_bytes(desk: Desk) -> None:
    desk.server.fault = Fault("body", "close")
    report = desk.run(on_doubt="hold")
    assert exit_code(report) == 3
    assert [(d.recipient, str(d.state)) for d in list_deliveries(desk.config)] == [
        ("ana@example.org", "held"),
        ("ben@example.org", "sent"),
    ]
    assert exit_code(desk.run()) == 3
    assert [reader for reader, _ in desk.mails] == ["ana@example.org", "ben@example.org"]
    retry_deliveries(desk.config)
    first, _, second = desk.server.accepted
    assert first == second


def test_an_edition_is_sent_to_who_has_not_got_it(desk: Desk) -> None:
    desk.run()
    desk.configure(
        readers='[[recipient]]\naddress = "ana@example.org"\n[[recipient]]\naddress = "cleo@example.org"\n'
    )
    send_edition("morning", config=desk.config)
    assert [reader for reader, _ in desk.mails] == ["ana@example.org", "ben@example.org", "cleo@example.org"]
    with pytest.raises(UsageError, match="no reader"):
        send_edition("morning", config=desk.config, to=("eve@example.org",))


def test_a_catch_up_is_dated_when_it_was_made_and_its_copies_are_the_same(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(CLOCK + 5 * 3600))
    desk.run()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(CLOCK + 9 * 3600))
    desk.configure(
        readers='[[recipient]]\naddress = "ana@example.org"\n[[recipient]]\naddress = "cleo@example.org"\n'
    )
    send_edition("morning", config=desk.config)
    dates = [read(content)["Date"] for _, content in desk.server.accepted]
    assert dates == ["Wed, 23 Oct 2024 09:31:00 +0000"] * 3


def test_an_address_that_cannot_be_written_to_stops_nobody_else(desk: Desk) -> None:
    desk.configure(
        readers='[[recipient]]\naddress = "änne@example.org"\n[[recipient]]\naddress = "ben@example.org"\n'
    )
    report = desk.run()
    assert [address for address, _ in report.slots[0].unaddressed] == ["änne@example.org"]
    assert exit_code(report) == 3
    assert [reader for reader, _ in desk.mails] == ["ben@example.org"]


def test_two_editions_a_day_overwrite_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.configure(edition='at = ["06:30", "18:00"]\ncatch_up = "all"')
    desk.run()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(CLOCK + 12 * 3600))
    desk.run()
    names = {path.name for path in (desk.folder / "output" / "2024-10-23").glob("*.txt")}
    assert names == {"morning-0630.txt", "morning-1800.txt"}
    assert len(desk.mails) == 4


def test_a_slot_to_come_is_shown_and_not_sent(desk: Desk) -> None:
    with pytest.raises(UsageError, match="is still to come"):
        desk.run(slot="2024-10-25T06:30")
    assert not desk.mails


def test_what_an_earlier_run_left_undelivered_is_told_until_it_is_given_up(desk: Desk) -> None:
    desk.server.fault = Fault("rcpt", "5xx", nth=1)
    assert exit_code(desk.run()) == 3
    again = desk.run()
    assert (exit_code(again), again.deliveries.failed) == (3, ())
    *_, last = report_lines(again)
    assert last.is_trouble
    assert last.text.startswith(
        "still undelivered from earlier runs: ana@example.org (morning-2024-10-23-0630: failed,"
    )
    assert json.loads(summary_json(again))["still_undelivered"][0]["recipient"] == "ana@example.org"
    assert give_up_deliveries(desk.config, to=("ben@example.org",)) == 0
    assert give_up_deliveries(desk.config, to=("ANA@example.org",)) == 1
    quiet = desk.run()
    assert (exit_code(quiet), quiet.undelivered) == (0, ())
    assert retry_deliveries(desk.config).sent == ()


def test_what_is_no_news_any_more_is_told_no_more(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.configure(edition='when_empty = "nothing"')
    desk.server.fault = Fault("rcpt", "5xx", nth=1)
    desk.run()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(CLOCK + 13 * DAY_S))
    assert len(desk.run().undelivered) == 1
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(CLOCK + 15 * DAY_S))
    assert desk.run().undelivered == ()
