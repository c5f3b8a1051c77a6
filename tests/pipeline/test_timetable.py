from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import UsageError
from briefing.pipeline.timetable import (
    Slot,
    Timetable,
    due_slots,
    latest_slot,
    local_instant,
    next_slot,
    parse_slot,
    slot_instant,
    slot_period,
    slots_between,
)

DAY = timedelta(days=1)
# with and without daylight saving, half-hour offset and shift, far east, a day skipped in 2011
ZONES = ("Europe/Paris", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "UTC")
zones = st.sampled_from(ZONES)
clocks = st.times().map(lambda t: t.strftime("%H:%M"))
moments = st.datetimes(datetime(2010, 1, 1), datetime(2030, 1, 1)).map(lambda d: d.replace(tzinfo=UTC))
quick = settings(max_examples=60, deadline=None)


def daily(zone: str, *times: str, weekdays: tuple[int, ...] = ()) -> Timetable:
    return Timetable(zone, times, DAY, weekdays)


@quick
@given(zones, clocks, moments)
def test_periods_of_a_daily_edition_tile_time(zone: str, clock: str, now: datetime) -> None:
    timetable = daily(zone, clock)
    found = slots_between(timetable, now, now + 12 * DAY)
    for earlier, later in pairwise(found):
        assert slot_period(earlier, timetable).end == slot_period(later, timetable).start


@quick
@given(zones, st.sets(clocks, min_size=1, max_size=3), st.sets(st.integers(0, 6), min_size=1), moments)
def test_periods_since_the_slot_before_tile_time(
    zone: str, times: set[str], weekdays: set[int], now: datetime
) -> None:
    timetable = Timetable(zone, tuple(sorted(times)), None, tuple(sorted(weekdays)))
    found = slots_between(timetable, now, now + 15 * DAY)
    for earlier, later in pairwise(found):
        assert slot_period(earlier, timetable).end == slot_period(later, timetable).start


def test_a_working_day_edition_covers_the_weekend_on_monday() -> None:
    timetable = Timetable("Europe/Paris", ("06:30",), None, (0, 1, 2, 3, 4))
    period = slot_period(Slot(date(2024, 10, 21), "06:30"), timetable)
    assert period.end - period.start == 3 * DAY


@quick
@given(zones, st.sets(clocks, min_size=1, max_size=4), moments)
def test_slots_come_in_order_and_each_once(zone: str, times: set[str], now: datetime) -> None:
    timetable = daily(zone, *sorted(times))
    found = slots_between(timetable, now, now + 5 * DAY)
    instants = [slot_instant(slot, timetable) for slot in found]
    assert instants == sorted(instants)
    assert len(set(found)) == len(found)
    halves = (*slots_between(timetable, now, now + DAY), *slots_between(timetable, now + DAY, now + 5 * DAY))
    assert halves == found


@quick
@given(zones, clocks, moments, st.lists(st.integers(-26, 30), min_size=1, max_size=25))
def test_no_slot_is_made_twice_whatever_the_clock_does(
    zone: str, clock: str, start: datetime, steps: list[int]
) -> None:
    timetable, now, made = daily(zone, clock), start, list[Slot]()
    for hours in steps:
        now += timedelta(hours=hours)
        made += due_slots(timetable, now=now, last=made[-1] if made else None, catch_up="all", limit=50)
    assert made == sorted(set(made))
    first, final = slot_instant(made[0], timetable), slot_instant(made[-1], timetable)
    assert made[1:] == list(slots_between(timetable, first, final))


@quick
@given(zones, clocks, moments)
def test_latest_is_past_and_next_is_future(zone: str, clock: str, now: datetime) -> None:
    timetable = daily(zone, clock, weekdays=(0, 3))
    latest = latest_slot(timetable, now)
    assert slot_instant(latest, timetable) <= now < slot_instant(next_slot(timetable, latest), timetable)


@pytest.mark.parametrize(
    ("day", "clock", "zone", "instant"),
    [
        (date(2024, 3, 31), "02:30", "Europe/Paris", "2024-03-31T01:00+00:00"),  # does not happen
        (date(2024, 10, 27), "02:30", "Europe/Paris", "2024-10-27T00:30+00:00"),  # happens twice
        (date(2024, 10, 6), "02:10", "Australia/Lord_Howe", "2024-10-05T15:30+00:00"),
        (date(2011, 12, 30), "06:30", "Pacific/Apia", "2011-12-30T10:00+00:00"),  # a day without a morning
        (date(2025, 1, 1), "00:00", "Asia/Kathmandu", "2024-12-31T18:15+00:00"),
    ],
)
def test_odd_local_times_have_one_instant(day: date, clock: str, zone: str, instant: str) -> None:
    assert local_instant(day, clock, zone) == datetime.fromisoformat(instant)


def test_the_day_clocks_go_back_is_covered_whole() -> None:
    period = slot_period(Slot(date(2024, 10, 27), "06:30"), daily("Europe/Paris", "06:30"))
    assert period.end - period.start == timedelta(hours=25)


def test_hours_that_are_no_whole_days_are_real_hours() -> None:
    timetable = Timetable("Europe/Paris", ("06:30",), timedelta(hours=12))
    period = slot_period(Slot(date(2024, 10, 27), "06:30"), timetable)
    assert period.end - period.start == timedelta(hours=12)


NOW = datetime(2024, 10, 23, 6, 31, tzinfo=ZoneInfo("Europe/Paris"))
PARIS = daily("Europe/Paris", "06:30")
LAST = Slot(date(2024, 10, 20), "06:30")


def keys(found: tuple[Slot, ...]) -> list[str]:
    return [slot.key[5:10] for slot in found]


@pytest.mark.parametrize(
    ("catch_up", "now", "expected"),
    [
        ("latest", NOW, ["10-23"]),
        ("all", NOW, ["10-21", "10-22", "10-23"]),
        ("none", NOW, ["10-23"]),
        ("none", NOW + timedelta(hours=3), []),
        ("latest", NOW - 3 * DAY, []),
        ("all", NOW - 4 * DAY, []),
    ],
)
def test_missed_slots_are_made_up_for_by_rule(catch_up: str, now: datetime, expected: list[str]) -> None:
    assert keys(due_slots(PARIS, now=now, last=LAST, catch_up=catch_up, limit=7)) == expected


def test_catching_up_has_a_limit_and_takes_the_newest() -> None:
    found = due_slots(PARIS, now=NOW + 30 * DAY, last=LAST, catch_up="all", limit=2)
    assert keys(found) == ["11-21", "11-22"]


def test_the_first_run_makes_one_slot() -> None:
    assert keys(due_slots(PARIS, now=NOW, last=None, catch_up="all", limit=7)) == ["10-23"]


def test_the_year_ends_between_two_slots() -> None:
    last = Slot(date(2024, 12, 31), "06:30")
    now = datetime(2025, 1, 1, 5, 30, tzinfo=UTC)
    assert due_slots(PARIS, now=now, last=last, catch_up="all", limit=7) == (Slot(date(2025, 1, 1), "06:30"),)


def test_a_slot_is_read_back_from_its_key() -> None:
    assert parse_slot(LAST.key) == LAST
    for text in ("", "2024-10-23", "2024-13-01T06:30", "tomorrow"):
        with pytest.raises(UsageError, match="is no slot"):
            parse_slot(text)


def test_a_day_that_a_zone_skips_leaves_no_hole() -> None:
    """Samoa had no 30 December 2011; with only the latest edition made, what came before it was in none."""
    timetable = Timetable("Pacific/Apia", ("06:30", "18:00"), timedelta(days=1))
    slots = slots_between(timetable, datetime(2011, 12, 27, tzinfo=UTC), datetime(2012, 1, 2, tzinfo=UTC))
    assert {slot.day.isoformat() for slot in slots} & {"2011-12-29", "2011-12-30", "2011-12-31"} == {
        "2011-12-29",
        "2011-12-31",
    }
    mornings = [slot_period(slot, timetable) for slot in slots if slot.clock == "06:30"]
    assert all(before.end == after.start for before, after in pairwise(mornings))
    assert next_slot(timetable, parse_slot("2011-12-29T18:00")).key == "2011-12-31T06:30"


@pytest.mark.parametrize(
    "key", ["0001-01-01T00:00", "9999-12-31T23:59", "2024-02-30T06:30", "2024-10-23", "T06:30"]
)
def test_what_is_no_slot_is_a_usage_error(key: str) -> None:
    with pytest.raises(UsageError, match="is no slot"):
        parse_slot(key)
