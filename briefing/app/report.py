"""What a run or delivery did, as exit code, JSON line and lines for people."""

from __future__ import annotations

import json
from collections.abc import Iterator

from briefing.app.troubles import Line, trouble_lines
from briefing.model import Delivery
from briefing.pipeline.publish import DeliveryReport
from briefing.pipeline.run import RunReport, SlotRun

# no edition could be made
FAILED = 1
# undelivered messages that the last line of a run names
_NAMED = 5


def exit_code(report: RunReport) -> int:
    """Return 0 done, 1 failed, 3 done but incomplete, 4 nothing to report."""
    failed = [slot for slot in report.slots if slot.error]
    if failed and len(failed) == len(report.slots):
        return FAILED
    unaddressed = any(slot.unaddressed or slot.troubles for slot in report.slots)
    troubled = any(not diagnostic.is_note for diagnostic in report.diagnostics)
    is_left = bool(report.undelivered or report.troubles)
    if failed or unaddressed or troubled or is_left or not report.deliveries.is_complete:
        return 3
    if report.slots and all(slot.is_empty for slot in report.slots):
        return 4
    return 0


def summary_json(report: RunReport) -> str:
    """Return one line for scripts and logs."""
    return json.dumps(
        {
            "exit_code": exit_code(report),
            "editions": [_slot_record(slot) for slot in report.slots],
            "up_to_date": list(report.up_to_date),
            "ahead_of_clock": list(report.ahead),
            "deliveries": delivery_counts(report.deliveries),
            "still_undelivered": [delivery_record(delivery) for delivery in report.undelivered],
            "troubles": list(report.troubles),
            "failed_sources": sorted({d.where for d in report.diagnostics if not d.is_note}),
        },
        ensure_ascii=False,
    )


def _slot_record(slot: SlotRun) -> dict[str, object]:
    return {
        "edition": slot.slug,
        "slot": slot.slot,
        "id": slot.edition_id,
        "empty": slot.is_empty,
        "files": [str(path) for path in slot.paths],
        "withheld": list(slot.withheld),
        "unaddressed": [address for address, _ in slot.unaddressed],
        "troubles": list(slot.troubles),
        "error": slot.error,
    }


def delivery_counts(deliveries: DeliveryReport) -> dict[str, int]:
    """Return how many messages are in each state."""
    return {
        "sent": len(deliveries.sent),
        "waiting": len(deliveries.waiting),
        "held": len(deliveries.held),
        "failed": len(deliveries.failed),
    }


def delivery_record(delivery: Delivery) -> dict[str, object]:
    """Return a delivery for JSON."""
    return {
        "edition": delivery.edition_id,
        "slot": delivery.slot,
        "recipient": delivery.recipient,
        "message_id": delivery.message_id,
        "state": str(delivery.state),
        "attempts": delivery.attempts,
        "last_error": delivery.last_error,
        "updated_at": delivery.updated_at.isoformat() if delivery.updated_at else None,
    }


def report_lines(report: RunReport) -> Iterator[Line]:
    """Say what a reader of the journal must know."""
    for slug in report.up_to_date:
        yield Line(f"{slug}: nothing is due")
    for slug in report.ahead:
        yield Line(
            f"{slug}: its newest edition is dated after this machine's clock; is the clock right?", True
        )
    yield from trouble_lines(report.diagnostics)
    for slot in report.slots:
        if slot.error:
            yield Line(f"{slot.slug} {slot.slot} was not made: {slot.error}", True)
        else:
            yield Line(f"{slot.edition_id} is made{', with nothing new' if slot.is_empty else ''}")
        for note in slot.notes:
            yield Line(f"{slot.slug}: {note}")
        for trouble in slot.troubles:
            yield Line(f"{slot.slug}: {trouble}", True)
        yield from _unsent(slot.withheld, slot.unaddressed)
    yield from delivery_lines(report.deliveries)
    for trouble in report.troubles:
        yield Line(trouble, True)
    if report.undelivered:
        yield Line(_still_undelivered(report.undelivered), True)


def _still_undelivered(left: tuple[Delivery, ...]) -> str:
    named = [f"{d.recipient} ({d.edition_id}: {d.state}, {d.last_error or 'no reason given'})" for d in left]
    more = f" and {len(named) - _NAMED} more" if len(named) > _NAMED else ""
    return (
        f"still undelivered from earlier runs: {', '.join(named[:_NAMED])}{more}; "
        "send again with: briefing deliveries retry, or: briefing deliveries give-up"
    )


def delivery_lines(
    deliveries: DeliveryReport,
    *,
    withheld: tuple[str, ...] = (),
    unaddressed: tuple[tuple[str, str], ...] = (),
) -> Iterator[Line]:
    """Say what became of messages: one line for all that were sent, one for each that was not."""
    yield from _unsent(withheld, unaddressed)
    if deliveries.sent:
        yield Line(f"sent: {len(deliveries.sent)}")
    for delivery in deliveries.waiting:
        yield Line(f"waits for the next run: {delivery.recipient}: {delivery.last_error}", True)
    for delivery in deliveries.held:
        remedy = "send it again with: briefing deliveries retry"
        yield Line(f"held, as it may have arrived: {delivery.recipient}; {remedy}", True)
    for delivery in deliveries.failed:
        yield Line(f"failed: {delivery.recipient}: {delivery.last_error}", True)


def _unsent(withheld: tuple[str, ...], unaddressed: tuple[tuple[str, str], ...]) -> Iterator[Line]:
    for address in withheld:
        yield Line(f"withheld: {address} is not cleared for its marking")
    for _, reason in unaddressed:
        yield Line(f"no message could be written: {reason}", True)
