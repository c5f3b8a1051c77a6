"""Manners: a pause between two requests to a host, robots.txt, Retry-After."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin

from protego import Protego

from briefing.intake.net.addresses import clean_url

# a server may not put us off for longer
_LONGEST_PAUSE = timedelta(hours=24)
_LONGEST_CRAWL_DELAY_S = 5.0
_ROBOTS_CHARS = 500_000


class HostGate:
    """Lets one request at a time start for a host, `pause_s` after the one before."""

    def __init__(self, pause_s: float) -> None:
        self._pause_s = pause_s
        self._lock = threading.Lock()
        self._free_at: dict[str, float] = {}

    def wait(self, host: str, *, pause_s: float = 0.0) -> None:
        """Sleep until this host may be asked again, and book the next slot."""
        pause = max(self._pause_s, min(pause_s, _LONGEST_CRAWL_DELAY_S))
        with self._lock:
            now = time.monotonic()
            start = max(now, self._free_at.get(host, 0.0))
            self._free_at[host] = start + pause
        if start > now:
            time.sleep(start - now)


class Robots:
    """The robots.txt of every host met, read once a run. `read` returns its text, None for a broken server."""

    def __init__(self, agent: str, read: Callable[[str], str | None]) -> None:
        self._agent = agent
        self._read = read
        self._rules: dict[str, Protego | None] = {}
        self._lock = threading.Lock()

    def allows(self, url: str, origin: str) -> bool:
        """Tell whether a page may be read; a robots.txt that a server fails to give forbids (RFC 9309, 2.3.1.4)."""
        rules = self._of(origin)
        return rules is not None and bool(rules.can_fetch(url, self._agent))

    def delay_s(self, origin: str) -> float:
        """Return the pause this host asks for, 0 for none."""
        rules = self._of(origin)
        return float(rules.crawl_delay(self._agent) or 0.0) if rules is not None else 0.0

    def _of(self, origin: str) -> Protego | None:
        with self._lock:
            if origin in self._rules:
                return self._rules[origin]
        text = self._read(f"{origin}/robots.txt")
        rules = None if text is None else Protego.parse(text[:_ROBOTS_CHARS])
        with self._lock:
            return self._rules.setdefault(origin, rules)


def named_sitemaps(robots: str, url: str) -> list[str]:
    """Return the sitemaps that a robots.txt names, in its order."""
    named = Protego.parse(robots[:_ROBOTS_CHARS]).sitemaps
    return [found for address in named if (found := clean_url(urljoin(url, address.strip())))]


def retry_after(value: str, now: datetime) -> datetime | None:
    """Read a Retry-After header, seconds or a date; None when it says nothing usable."""
    text = value.strip()
    if text.isdigit() and len(text) < 10:
        return now + min(timedelta(seconds=int(text)), _LONGEST_PAUSE)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(max(moment.astimezone(UTC), now), now + _LONGEST_PAUSE)


def backoff_s(attempt: int, rng: random.Random) -> float:
    """Return the pause before retry number `attempt` (from 1): 0.5 s doubling, spread by half either way."""
    return 0.5 * 2.0 ** (attempt - 1) * (0.5 + rng.random())
