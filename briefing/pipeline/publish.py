"""Sends what waits in the outbox: each message once, and after a crash at most once more, byte for byte.

A message is `sending` on disk before the first byte after which it may arrive, and `sent` after the
answer. Found in `sending` later, its run was cut off in between, and nobody can know whether it
arrived: it is in doubt, and sent again or held as the settings say.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefing.errors import DeliveryError, TransportFault
from briefing.model import CHANNEL, Delivery, DeliveryState, OutboxMessage, sha256_hex
from briefing.pipeline.ports import Clock, Outbox, Sleep, Transport

log = logging.getLogger(__name__)

_PENDING = (DeliveryState.QUEUED, DeliveryState.DOUBT)


@dataclass(frozen=True, slots=True)
class DeliveryRules:
    """How hard to try."""

    # tries per message in one run
    attempts: int = 3
    # before the second try; doubles each time
    retry_delay_s: float = 5.0
    # a message in doubt is held instead of sent again
    hold_on_doubt: bool = False


@dataclass(frozen=True, slots=True)
class DeliveryReport:
    """What became of the messages that waited; each is in one list."""

    sent: tuple[Delivery, ...] = ()
    failed: tuple[Delivery, ...] = ()
    # may have arrived; waits for `deliveries retry`
    held: tuple[Delivery, ...] = ()
    # goes out with the next run
    waiting: tuple[Delivery, ...] = ()

    @property
    def is_complete(self) -> bool:
        return not (self.failed or self.held or self.waiting)


@dataclass(slots=True)
class _Round:
    """One pass over the messages."""

    again: list[Delivery]
    fault: TransportFault | None = None


def recover(outbox: Outbox, *, clock: Clock) -> int:
    """Put messages that a killed run left in `sending` in doubt. Call with the lock held."""
    cut_off = outbox.deliveries(states=(DeliveryState.SENDING,))
    for delivery in cut_off:
        _mark(outbox, delivery, DeliveryState.DOUBT, clock, "the run was cut off while sending")
    return len(cut_off)


def deliver_pending(
    outbox: Outbox,
    transport: Transport,
    rules: DeliveryRules,
    *,
    clock: Clock,
    sleep: Sleep,
    edition_id: str = "",
) -> DeliveryReport:
    """Send everything that waits, in rounds, so that one slow reader holds up nobody.

    Args:
        edition_id: only this edition's messages; "" for all.
    """
    recover(outbox, clock=clock)
    everything = outbox.deliveries(edition_id=edition_id, states=_PENDING)
    # a mail server that is down ends a round; what does not go through it comes before
    everything = tuple(sorted(everything, key=lambda d: not d.recipient.startswith(CHANNEL)))
    todo = [d for d in everything if not _hold(outbox, d, rules, clock)]
    for number in range(rules.attempts):
        if not todo:
            break
        if number:
            sleep(rules.retry_delay_s * 2 ** (number - 1))
        passed = _send_round(outbox, transport, todo, clock=clock, rules=rules)
        todo = passed.again
        if passed.fault is not None and not passed.fault.retry:
            break
    return _report(outbox, everything)


def _hold(outbox: Outbox, delivery: Delivery, rules: DeliveryRules, clock: Clock) -> bool:
    if not (rules.hold_on_doubt and delivery.state is DeliveryState.DOUBT):
        return False
    _mark(outbox, delivery, DeliveryState.HELD, clock, delivery.last_error)
    return True


def _send_round(
    outbox: Outbox, transport: Transport, todo: Sequence[Delivery], *, clock: Clock, rules: DeliveryRules
) -> _Round:
    """Try each message once; after a fault of the way out itself the rest is left for the next round."""
    passed = _Round(again=[])
    for place, delivery in enumerate(todo):
        try:
            later = _attempt(outbox, transport, delivery, clock=clock, rules=rules)
        except TransportFault as fault:
            log.info("nothing can be sent: %s", fault)
            passed.fault = fault
            for waiting in todo[place:]:
                _mark(outbox, waiting, waiting.state, clock, str(fault))
            passed.again.extend(todo[place:])
            return passed
        if later is not None:
            passed.again.append(later)
    return passed


def _attempt(
    outbox: Outbox, transport: Transport, delivery: Delivery, *, clock: Clock, rules: DeliveryRules
) -> Delivery | None:
    """Try one message and write down the outcome; returns it when it is worth another round."""
    message = outbox.message(delivery.edition_id, delivery.recipient, slot=delivery.slot)
    if message is None or sha256_hex(message.content) != message.content_sha256:
        _mark(outbox, delivery, DeliveryState.FAILED, clock, "the stored message is damaged")
        return None
    claim = _Claim(outbox, message, clock)
    try:
        transport.send(message, handing_over=claim)
    except TransportFault:
        raise
    except DeliveryError as error:
        state, again = _outcome(error, delivery.state, rules)
        log.info("%s was not sent to %s: %s", delivery.message_id, delivery.recipient, error)
        _mark(outbox, delivery, state, clock, str(error), attempted=not claim.is_taken)
        return replace(delivery, state=state) if again else None
    _mark(outbox, delivery, DeliveryState.SENT, clock)
    log.info("%s was sent to %s", delivery.message_id, delivery.recipient)
    return None


class _Claim:
    """Moves a message to `sending` at the last moment at which it is certain not to have arrived."""

    def __init__(self, outbox: Outbox, message: OutboxMessage, clock: Clock) -> None:
        self._outbox = outbox
        self._message = message
        self._clock = clock
        self.is_taken = False

    def __call__(self) -> None:
        message = self._message
        taken = self._outbox.claim(
            message.edition_id, message.recipient, now=self._clock(), slot=message.slot, states=_PENDING
        )
        if taken is None:
            raise DeliveryError("another run is sending this message", where=message.recipient)
        self.is_taken = True


def _outcome(error: DeliveryError, before: DeliveryState, rules: DeliveryRules) -> tuple[DeliveryState, bool]:
    """Decide what a failure means: the state to keep, and whether to try again in this run."""
    was_in_doubt = before is DeliveryState.DOUBT
    if error.doubt:
        # sent again once; a server that takes a message and then says nothing would get it for ever
        if was_in_doubt or rules.hold_on_doubt:
            return DeliveryState.HELD, False
        return DeliveryState.DOUBT, True
    if error.retry:
        return (DeliveryState.DOUBT if was_in_doubt else DeliveryState.QUEUED), True
    return DeliveryState.FAILED, False


def _mark(
    outbox: Outbox,
    delivery: Delivery,
    state: DeliveryState,
    clock: Clock,
    error: str = "",
    *,
    attempted: bool = False,
) -> None:
    outbox.mark(
        delivery.edition_id,
        delivery.recipient,
        state,
        now=clock(),
        slot=delivery.slot,
        error=error,
        attempted=attempted,
    )


def _report(outbox: Outbox, touched: Sequence[Delivery]) -> DeliveryReport:
    """Read back how the messages stand."""
    keys = {(d.edition_id, d.slot, d.recipient) for d in touched}
    now = [d for d in outbox.deliveries() if (d.edition_id, d.slot, d.recipient) in keys]

    def having(*states: DeliveryState) -> tuple[Delivery, ...]:
        return tuple(d for d in now if d.state in states)

    return DeliveryReport(
        sent=having(DeliveryState.SENT),
        failed=having(DeliveryState.FAILED),
        held=having(DeliveryState.HELD),
        waiting=having(DeliveryState.QUEUED, DeliveryState.DOUBT, DeliveryState.SENDING),
    )


def give_up(outbox: Outbox, *, clock: Clock, choose: Callable[[Delivery], bool]) -> int:
    """Let failed and held messages be: they are told of no more, and not sent again. Returns how many."""
    found = outbox.deliveries(states=(DeliveryState.FAILED, DeliveryState.HELD))
    chosen = [delivery for delivery in found if choose(delivery)]
    for delivery in chosen:
        _mark(outbox, delivery, DeliveryState.GIVEN_UP, clock, delivery.last_error)
    return len(chosen)


def retry(outbox: Outbox, *, clock: Clock, choose: Callable[[Delivery], bool]) -> int:
    """Put failed, held and doubtful messages back into the queue. Returns how many."""
    stuck = (DeliveryState.FAILED, DeliveryState.HELD, DeliveryState.DOUBT)
    chosen = [d for d in outbox.deliveries(states=stuck) if choose(d)]
    for delivery in chosen:
        _mark(outbox, delivery, DeliveryState.QUEUED, clock, delivery.last_error)
    return len(chosen)
