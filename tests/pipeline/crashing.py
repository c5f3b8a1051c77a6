"""One run that kills itself at a chosen point: `python -m tests.pipeline.crashing STORE PORT POINT NTH`."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from briefing.deliver.smtp import SmtpServer, SmtpTransport
from briefing.pipeline.publish import DeliveryRules
from briefing.pipeline.run import Job, Outgoing, RunReport, run_jobs
from briefing.pipeline.timetable import Timetable
from briefing.store import Ledger
from tests.pipeline.fakes import FakeSteps

NOW = datetime(2024, 10, 23, 4, 31, tzinfo=UTC)
READERS = ("ana@example.org", "ben@example.org", "cleo@example.org")
# every step that changes the disk or tells the server something, before and after
POINTS = tuple(
    f"{when} {what}"
    for what in ("gather", "make", "commit_edition", "claim", "send", "mark")
    for when in ("before", "after")
)


class Mine:
    """Stands before an object and ends the process at the nth passing of a point."""

    def __init__(self, target: object, point: str, nth: int) -> None:
        self._target = target
        self._when, _, self._what = point.partition(" ")
        self._left = nth

    def __getattr__(self, name: str) -> object:
        found = getattr(self._target, name)
        return self._mined(found) if name == self._what else found

    def _mined(self, call: Callable[..., object]) -> Callable[..., object]:
        def passing(*arguments: object, **options: object) -> object:
            self._left -= 1
            if self._left == 0 and self._when == "before":
                os.kill(os.getpid(), signal.SIGKILL)
            result = call(*arguments, **options)
            if self._left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return result

        return passing


def run_once(store: Path, port: int, point: str = "", nth: int = 0, *, hold: bool = False) -> RunReport:
    job = Job("morning", Timetable("Europe/Paris", ("06:30",), timedelta(days=1)))
    server = SmtpServer("127.0.0.1", port, "desk@example.org", security="none", timeout_s=5)
    transport = SmtpTransport(server)
    with Ledger(store) as outbox:
        # a mine is the object behind it, to whoever does not look
        outgoing = Outgoing(
            outbox=Mine(outbox, point, nth),  # type: ignore[arg-type]
            transport=Mine(transport, point, nth),  # type: ignore[arg-type]
            rules=DeliveryRules(hold_on_doubt=hold),
            clock=lambda: NOW,
            sleep=lambda _: None,
        )
        steps = Mine(FakeSteps(store, readers=READERS), point, nth)
        try:
            return run_jobs([job], steps, outgoing, now=NOW)  # type: ignore[arg-type]
        finally:
            transport.close()


if __name__ == "__main__":
    run_once(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
