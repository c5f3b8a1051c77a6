from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.intake.dates import parse_time

MORNING = datetime(2024, 10, 22, 6, 30, tzinfo=UTC)
DAY = datetime(2024, 10, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "2024-10-22T06:30:00Z",
        "2024-10-22T08:30+02:00",
        "2024-10-22 06:30:00",
        "20241022T063000Z",
        "2024-10-22T09:30:00.123456+0300",
        "Tue, 22 Oct 2024 08:30:00 +0200",
        "22 Oct 24 06:30 GMT",
        "1729578600",
        "1729578600000",
        "D:20241022083000+02'00'",
        "Tuesday, October 22, 2024 at 6:30 AM UTC",
        "Updated 2:30 AM ET, Tue October 22, 2024",
        "22 octobre 2024 à 06h30",
        "22. Oktober 2024, 08:30 MESZ",
        "22 de octubre de 2024, 6:30",
        "22 октября 2024, 09:30 MSK",
        "22 أكتوبر 2024 06:30",
    ],
)
def test_moments_in_many_spellings(text: str) -> None:
    assert parse_time(text) == MORNING


@pytest.mark.parametrize(
    "text", ["2024-10-22", "22.10.2024", "22/10/2024", "Oct. 22, 2024", "22nd October 2024", "2024/10/22",
    "2024年10月22日",
             "Published on October 22, 2024"]
)  # fmt: skip
def test_days_begin_at_midnight(text: str) -> None:
    assert parse_time(text) == DAY


def test_an_american_date_needs_its_language() -> None:
    assert parse_time("10/11/2024", language="en") == datetime(2024, 10, 11, tzinfo=UTC)
    assert parse_time("10/11/2024", language="fr") == datetime(2024, 11, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    "text", ["", "44%", "today", "12:30", "yesterday", "2024", "0000-00-00", "9999-99-99", "31 February 2024",
    "$ 12.50",
             "1850-01-01", "2999-01-01", "abc 123 def"]
)  # fmt: skip
def test_what_is_no_date_is_none(text: str) -> None:
    assert parse_time(text) is None


@given(st.text(max_size=80))
def test_anything_is_a_moment_or_none(text: str) -> None:
    found = parse_time(text, loose=False)
    assert found is None or found.tzinfo is UTC


@given(st.datetimes(min_value=datetime(1901, 1, 1), max_value=datetime(2099, 12, 31)))
def test_iso_times_come_back(moment: datetime) -> None:
    aware = moment.replace(microsecond=0, tzinfo=UTC)
    assert parse_time(aware.isoformat()) == aware


def test_a_long_text_costs_nothing() -> None:
    start = time.process_time()
    assert parse_time("1 " * 500_000) is None
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    "text",
    [
        "Tue, 22 Oct 2024 08:30:00 CEST",
        "Tue, 22 Oct 2024 09:30:00 MSK",
        "Tue, 22 Oct 2024 09:30:00 IDT",
        "Tue, 22 Oct 2024 09:30:00 EEST",
        "Tue, 22 Oct 2024 07:30:00 BST",
        "Tue, 22 Oct 2024 02:30:00 ET",
        "2024-10-22 02:30:00 EDT",
        "2024-10-21T23:30:00 PT",
        "2024-10-21 23:30 America/Los_Angeles",
        "Tue, 22 Oct 2024 08:30:00 +0200 (CEST)",
        "24-10-22 06:30",
        "22-10-24 06:30",
    ],
)
def test_zones_by_name_and_short_years(text: str) -> None:
    assert parse_time(text) == MORNING


def test_a_name_of_several_zones_gives_the_day_unless_the_country_tells() -> None:
    assert parse_time("Tue, 22 Oct 2024 12:00:00 IST") == DAY
    assert parse_time("Tue, 22 Oct 2024 12:00:00 IST", country="in") == MORNING
    assert parse_time("22 October 2024, 12:00 QQT") == DAY


@pytest.mark.parametrize(
    "text", ["2024-10-22 25:14:55", "22 Oct 2024 10:75", "Mon, 01 Jan 0001 00:00:00 GMT"]
)
def test_clocks_and_years_that_do_not_exist_are_no_times(text: str) -> None:
    assert parse_time(text) is None


@pytest.mark.parametrize(
    ("shift", "hour"),
    [
        ("GMT+0530", 4.5),
        ("GMT+1", 9),
        ("+05:30", 4.5),
        ("UTC -03:30", 13.5),
        ("-0700 (PDT)", 17),
        ("+0000", 10),
        ("UT+02:00", 8),
    ],
)
def test_hours_from_utc_are_read_however_they_are_written(shift: str, hour: float) -> None:
    found = parse_time(f"Tue, 22 Oct 2024 10:00:00 {shift}")
    assert found == datetime(2024, 10, 22, tzinfo=UTC) + timedelta(hours=hour)
