"""Manners towards the servers of others: each rule by itself."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest

from briefing.intake.net import politeness
from briefing.intake.net.politeness import HostGate, Robots, backoff_s, retry_after

NOW = datetime(2024, 10, 23, 6, tzinfo=UTC)


class Clock:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self.slept: list[float] = []

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(politeness, "time", made)
    return made


@pytest.mark.parametrize(
    ("asked_s", "pause_s"),
    [(0.0, 1.0), (0.2, 1.0), (3.0, 3.0), (5.0, 5.0), (3_600.0, 5.0)],
)
def test_a_host_gets_the_longer_pause_and_none_holds_us_up_for_long(
    clock: Clock, asked_s: float, pause_s: float
) -> None:
    gate = HostGate(1.0)
    for _ in range(3):
        gate.wait("a.example", pause_s=asked_s)
    assert clock.slept == [pause_s, pause_s]


def test_hosts_do_not_wait_for_one_another(clock: Clock) -> None:
    gate = HostGate(1.0)
    for host in ("a.example", "b.example", "c.example"):
        gate.wait(host)
    assert clock.slept == []


def test_retries_wait_half_a_second_and_then_twice_as_long() -> None:
    class Middle(random.Random):
        def random(self) -> float:
            return 0.5

    assert [backoff_s(attempt, Middle()) for attempt in (1, 2, 3, 4)] == [0.5, 1.0, 2.0, 4.0]
    drawn = [backoff_s(1, random.Random(seed)) for seed in range(200)]
    assert 0.25 <= min(drawn) < 0.3
    assert 0.7 < max(drawn) <= 0.75


@pytest.mark.parametrize(
    ("value", "after"),
    [
        ("120", timedelta(minutes=2)),
        ("999999", timedelta(hours=24)),
        ("Wed, 23 Oct 2024 07:00:00 GMT", timedelta(hours=1)),
        ("Wed, 30 Oct 2024 07:00:00 GMT", timedelta(hours=24)),
        ("Tue, 22 Oct 2024 07:00:00 GMT", timedelta(0)),
    ],
)
def test_a_server_is_left_alone_as_long_as_it_asks_but_for_a_day_at_most(
    value: str, after: timedelta
) -> None:
    assert retry_after(value, NOW) == NOW + after


def test_what_says_nothing_usable_is_no_wish() -> None:
    assert retry_after("soon", NOW) is None


def test_robots_are_obeyed_and_a_broken_robots_forbids() -> None:
    rules = "User-agent: *\nCrawl-delay: 7\nDisallow: /private\n"
    robots = Robots(
        "briefing", {"https://a.example/robots.txt": rules, "https://b.example/robots.txt": None}.get
    )
    assert robots.allows("https://a.example/news", "https://a.example")
    assert not robots.allows("https://a.example/private/x", "https://a.example")
    assert not robots.allows("https://b.example/news", "https://b.example")
    assert (robots.delay_s("https://a.example"), robots.delay_s("https://b.example")) == (7.0, 0.0)
