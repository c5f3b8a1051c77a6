from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from briefing.errors import DeliveryError
from briefing.model import OutboxMessage
from briefing.pipeline.publish import DeliveryRules
from briefing.pipeline.run import Job, Outgoing, RunReport, rehearse, run_jobs
from briefing.pipeline.timetable import Slot, Timetable
from briefing.store import Ledger
from tests.compose.themed import WHOLE
from tests.pipeline.fakes import FakeSteps, FakeTransport

MORNING = Job("morning", Timetable("Europe/Paris", ("06:30",), timedelta(days=1)))
EVENING = Job("evening", Timetable("Europe/Paris", ("18:00",), timedelta(days=1)))
NOW = datetime(2024, 10, 23, 4, 31, tzinfo=UTC)
DAY = timedelta(days=1)


class Desk:
    """A store with everything around it; `run` is one start of the program."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "store"
        self.steps = FakeSteps(self.path)
        self.transport = FakeTransport()

    def run(self, *jobs: Job, now: datetime = NOW, slot: Slot | None = None) -> RunReport:
        with Ledger(self.path) as outbox:
            outgoing = Outgoing(
                outbox, self.transport, DeliveryRules(), clock=lambda: now, sleep=lambda _: None
            )
            return run_jobs(jobs or (MORNING,), self.steps, outgoing, now=now, slot=slot)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_slot_is_made_once_and_each_reader_gets_one_mail_in_a_hundred_runs(desk: Desk) -> None:
    for minute in range(100):
        desk.run(now=NOW + timedelta(minutes=minute))
    assert desk.steps.made == ["morning 2024-10-23T06:30"]
    assert desk.steps.gathered == 1
    assert [reader for reader, _ in desk.transport.taken] == ["ana@example.org", "ben@example.org"]


def test_a_run_with_nothing_due_fetches_nothing_and_says_so(desk: Desk) -> None:
    desk.run()
    report = desk.run(now=NOW + timedelta(hours=2))
    assert (report.slots, report.up_to_date, report.deliveries.sent) == ((), ("morning",), ())


@pytest.mark.parametrize(
    ("catch_up", "made"),
    [("latest", ["23", "26"]), ("all", ["23", "24", "25", "26"]), ("none", ["23", "26"])],
)
def test_missed_days_are_made_up_for_by_rule(desk: Desk, catch_up: str, made: list[str]) -> None:
    job = replace(MORNING, catch_up=catch_up)
    desk.run(job)
    desk.run(job, now=NOW + 3 * DAY)
    assert [name[16:18] for name in desk.steps.made] == made
    assert len(desk.transport.taken) == 2 * len(made)


def test_without_catching_up_a_late_start_makes_nothing(desk: Desk) -> None:
    report = desk.run(replace(MORNING, catch_up="none"), now=NOW + timedelta(hours=5))
    assert report.up_to_date == ("morning",)


def test_a_clock_set_back_sends_nothing_and_is_pointed_out(desk: Desk) -> None:
    desk.run(now=NOW + DAY)
    report = desk.run(now=NOW)
    assert (report.slots, report.ahead) == ((), ("morning",))
    assert len(desk.transport.taken) == 2
    desk.run(now=NOW + 2 * DAY)
    assert len(desk.transport.taken) == 4


def test_one_bad_edition_stops_no_other(desk: Desk) -> None:
    desk.steps.broken = ("morning",)
    report = desk.run(MORNING, EVENING)
    assert [(slot.slug, bool(slot.error)) for slot in report.slots] == [("morning", True), ("evening", False)]
    assert len(desk.transport.taken) == 2
    desk.steps.broken = ()
    desk.run(MORNING, EVENING)
    assert desk.steps.made == ["evening 2024-10-22T18:00", "morning 2024-10-23T06:30"]


def test_a_fault_of_the_program_is_logged_whole_and_stops_no_other(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    desk.steps.broken, desk.steps.error = ("morning",), ZeroDivisionError("x")
    report = desk.run(MORNING, EVENING)
    assert report.slots[0].error == "a fault of the program (ZeroDivisionError)"
    assert "Traceback" in caplog.text
    assert len(desk.transport.taken) == 2


def test_a_reader_who_cannot_be_reached_waits_for_the_next_run(desk: Desk) -> None:
    desk.transport.refused = {"ana@example.org": DeliveryError("greylisted", retry=True)}
    report = desk.run()
    assert [d.recipient for d in report.deliveries.waiting] == ["ana@example.org"]
    desk.transport.refused = {}
    report = desk.run(now=NOW + timedelta(hours=1))
    assert [d.recipient for d in report.deliveries.sent] == ["ana@example.org"]
    assert [reader for reader, _ in desk.transport.taken] == ["ben@example.org", "ana@example.org"]


def test_a_given_slot_is_made_when_it_was_not_made_before(desk: Desk) -> None:
    slot = Slot(date(2024, 10, 1), "06:30")
    for _ in range(2):
        desk.run(slot=slot)
    assert desk.steps.made == ["morning 2024-10-01T06:30"]
    # it does not stand in the way of what is due
    desk.run()
    assert desk.steps.made[1:] == ["morning 2024-10-23T06:30"]


def test_messages_sent_long_ago_are_remembered_without_their_bytes(desk: Desk) -> None:
    desk.run()
    desk.run(now=NOW + 15 * DAY)
    with Ledger(desk.path) as outbox:
        sizes = [(len(m.content) > 0, str(m.state)) for m in outbox.messages()]
    assert sizes == [(False, "sent")] * 2 + [(True, "sent")] * 2


def test_a_rehearsal_keeps_nothing_and_sends_nothing(desk: Desk) -> None:
    shown: list[OutboxMessage] = []

    def show(message: OutboxMessage) -> Path:
        shown.append(message)
        return Path(message.recipient)

    for _ in range(2):
        report = rehearse([MORNING], desk.steps, now=NOW, slot=None, show=show)
    assert [path.name for path in report.slots[0].paths] == ["ana@example.org", "ben@example.org"]
    assert desk.transport.taken == []
    assert desk.steps.last_slot("morning") is None


def test_an_edition_and_its_messages_are_kept_together_or_not_at_all(desk: Desk) -> None:
    class Full(Exception):
        pass

    def messages() -> list[OutboxMessage]:
        made = desk.steps.make("morning", Slot(date(2024, 10, 23), "06:30"))
        return list(made.messages)

    def failing() -> object:
        yield messages()[0]
        raise Full

    with Ledger(desk.path) as outbox:
        with pytest.raises(Full):
            outbox.commit_edition(WHOLE, failing(), slot="2024-10-23T06:30", now=NOW)  # type: ignore[arg-type]
        assert outbox.deliveries() == ()
    assert desk.steps.last_slot("morning") is None
