"""Which issues of an edition are due: pure arithmetic on local days and times. The clock is a parameter.

A slot is one issue's local date and time, such as 2024-10-23T06:30. It is the name under which the
issue is made and sent once, so it never depends on when a run really started.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from briefing.errors import UsageError
from briefing.model import Period

_DAY = timedelta(days=1)
# periods reach back and timetables look ahead: there must be time on both sides
_FIRST_YEAR, _LAST_YEAR = 1900, 9900
# how late a slot may start when missed ones are not made up for: longer than any slow boot or retry
# of a scheduler, shorter than the time after which a reader would be surprised
_LATENESS = timedelta(hours=1)
# weekdays repeat after seven days; two more for the shift between UTC and local days
_LOOK_BACK_DAYS = 9


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """One issue, by local date and cut-off time. Orders by time."""

    day: date
    # HH:MM
    clock: str

    @property
    def key(self) -> str:
        """`2024-10-23T06:30`; sorts as text."""
        return f"{self.day.isoformat()}T{self.clock}"


@dataclass(frozen=True, slots=True)
class Timetable:
    """When an edition appears and how far back it looks."""

    timezone: str
    # HH:MM, ascending
    times: tuple[str, ...]
    # None: since the slot before
    covers: timedelta | None
    # 0 is Monday; empty: every day
    weekdays: tuple[int, ...] = ()


def parse_slot(text: str) -> Slot:
    """Read a slot's key.

    Raises:
        UsageError: it is not a date and time.
    """
    day, _, clock = text.partition("T")
    try:
        slot = Slot(date.fromisoformat(day), time.fromisoformat(clock).strftime("%H:%M"))
        if not _FIRST_YEAR <= slot.day.year <= _LAST_YEAR:
            raise ValueError(day)
        return slot
    except ValueError:
        raise UsageError(f"{text!r} is no slot", remedy="write for example 2024-10-23T06:30") from None


def local_instant(day: date, clock: str, timezone: str) -> datetime:
    """Return the UTC instant of a local time.

    A time that happens twice (clocks go back) is the first one; a time that does not happen
    (clocks go forward) is the first instant after the gap, so that order is kept.
    """
    zone = ZoneInfo(timezone)
    naive = datetime.combine(day, time.fromisoformat(clock))
    first = naive.replace(tzinfo=zone).astimezone(UTC)
    if first.astimezone(zone).replace(tzinfo=None) == naive:
        return first
    before = naive.replace(tzinfo=zone, fold=1).astimezone(UTC)
    return _end_of_gap(before, first, naive, zone)


def _end_of_gap(low: datetime, high: datetime, naive: datetime, zone: ZoneInfo) -> datetime:
    """Find the first instant whose local time is past `naive`, to the second, by bisection."""
    while high - low > timedelta(seconds=1):
        middle = (low + (high - low) / 2).replace(microsecond=0)
        if middle.astimezone(zone).replace(tzinfo=None) > naive:
            high = middle
        else:
            low = middle
    return high


@lru_cache(maxsize=1024)
def _is_skipped(day: date, timezone: str) -> bool:
    """Tell whether a zone has no such day: Samoa went from 29 to 31 December 2011 to change its side of the date line.

    An edition of that day would be made at the same moment as the next one, or, when only the latest is made, never.
    """
    return local_instant(day, "00:00", timezone) >= local_instant(day + _DAY, "00:00", timezone)


def slot_instant(slot: Slot, timetable: Timetable) -> datetime:
    """Return the cut-off of a slot in UTC."""
    return local_instant(slot.day, slot.clock, timetable.timezone)


def slot_period(slot: Slot, timetable: Timetable) -> Period:
    """Return what a slot covers, half-open, in UTC.

    Whole days reach back to the same local time, so that the periods of a daily edition touch without
    gap or overlap when clocks change; other lengths are real hours.
    """
    end = slot_instant(slot, timetable)
    if timetable.covers is None:
        return Period(slot_instant(_slot_before(slot, timetable), timetable), end)
    days, rest = divmod(timetable.covers, _DAY)
    if rest:
        return Period(end - timetable.covers, end)
    first = slot.day - days * _DAY
    while _is_skipped(first, timetable.timezone):
        first -= _DAY
    return Period(local_instant(first, slot.clock, timetable.timezone), end)


def slot_at(timetable: Timetable, moment: datetime) -> Slot:
    """Return the slot of a moment: the one that is cut off then, else one by its local time, to the minute."""
    nearby = slots_between(timetable, moment - _DAY, moment)
    found = [slot for slot in nearby if slot_instant(slot, timetable) == moment]
    local = moment.astimezone(ZoneInfo(timetable.timezone))
    return found[0] if found else Slot(local.date(), f"{local:%H:%M}")


def slots_between(timetable: Timetable, after: datetime, until: datetime) -> tuple[Slot, ...]:
    """Return the slots with `after < instant <= until`, in order."""
    zone = ZoneInfo(timetable.timezone)
    day = after.astimezone(zone).date() - _DAY
    last = until.astimezone(zone).date() + _DAY
    found: list[Slot] = []
    while day <= last:
        is_wanted = not timetable.weekdays or day.weekday() in timetable.weekdays
        if is_wanted and not _is_skipped(day, timetable.timezone):
            slots = (Slot(day, clock) for clock in timetable.times)
            found.extend(slot for slot in slots if after < slot_instant(slot, timetable) <= until)
        day += _DAY
    return tuple(found)


def latest_slot(timetable: Timetable, now: datetime) -> Slot:
    """Return the newest slot at or before `now`."""
    return slots_between(timetable, now - _LOOK_BACK_DAYS * _DAY, now)[-1]


def next_slot(timetable: Timetable, after: Slot) -> Slot:
    """Return the slot that follows."""
    start = slot_instant(after, timetable)
    following = slots_between(timetable, start - _DAY, start + _LOOK_BACK_DAYS * _DAY)
    return next(slot for slot in following if slot > after)


def _slot_before(slot: Slot, timetable: Timetable) -> Slot:
    instant = slot_instant(slot, timetable)
    earlier = slots_between(timetable, instant - _LOOK_BACK_DAYS * _DAY, instant)
    return next(found for found in reversed(earlier) if found < slot)


def due_slots(
    timetable: Timetable, *, now: datetime, last: Slot | None, catch_up: str, limit: int
) -> tuple[Slot, ...]:
    """Return the slots a run at `now` has to make, oldest first.

    Args:
        last: the newest slot ever made, None for a first run, which makes one slot.
        catch_up: "latest", "all" (at most the `limit` newest) or "none" (only one under an hour old).

    A clock set back makes nothing due until it has passed `last` again.
    """
    newest = latest_slot(timetable, now)
    if last is not None and newest <= last:
        return ()
    if catch_up == "none":
        return (newest,) if now - slot_instant(newest, timetable) <= _LATENESS else ()
    if last is None or catch_up == "latest":
        return (newest,)
    start = max(slot_instant(last, timetable), now - (limit + 1) * _LOOK_BACK_DAYS * _DAY)
    missed = [slot for slot in slots_between(timetable, start - _DAY, now) if slot > last]
    return tuple(missed[-limit:])
