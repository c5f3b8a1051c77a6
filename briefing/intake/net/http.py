"""Fetches one address: checked connections, redirects by hand, caps, retries, one wall clock for all of it."""

from __future__ import annotations

import random
import threading
import time
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import unquote, urljoin, urlsplit

from urllib3 import BaseHTTPResponse, PoolManager, Timeout
from urllib3.exceptions import HTTPError, SSLError

from briefing.intake.net.addresses import clean_url, origin_of, shown, split_web_url
from briefing.intake.net.body import ACCEPTED, read_body
from briefing.intake.net.connect import Watch, pool_manager
from briefing.intake.net.faults import FetchFault
from briefing.intake.net.politeness import HostGate, Robots, backoff_s, retry_after
from briefing.intake.notes import one_line
from briefing.intake.options import IntakeOptions
from briefing.model import Payload, SourceId
from briefing.version import __version__

_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, "
    "application/pdf;q=0.7, */*;q=0.5"
)
_REDIRECTS = (301, 302, 303, 307, 308)
_PERMANENT = (301, 308)
_MOST_REDIRECTS = 6
_MOST_ATTEMPTS = 3
# of the bytes read of an answer that is an error anyway
_CHUNK = 1 << 16


NO_SOURCE = SourceId("")


@dataclass(frozen=True, slots=True)
class Request:
    """What to fetch. `etag` and `last_modified` make it conditional."""

    url: str
    source_id: SourceId = NO_SOURCE
    etag: str = ""
    last_modified: str = ""
    # private addresses may be connected to, but only at `home`: a link or redirect is not the user's word
    allow_private: bool = False
    # the origin that the user named, such as http://nas.lan:8080; "" for that of `url`
    home: str = ""
    # pages found by following links obey robots.txt; addresses the user named do not need to
    obey_robots: bool = False
    timeout_s: float | None = None
    # secrets of the user's, sent to `home` alone; never shown
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)

    def is_home(self, url: str) -> bool:
        """Tell whether a stop on the way lies at the origin that the user named."""
        return origin_of(url) == (self.home or origin_of(self.url))

    def may_be_private(self, url: str) -> bool:
        """Tell whether a stop on the way may lie on the user's own network."""
        return self.allow_private and self.is_home(url)


@dataclass(slots=True)
class _Trip:
    """Where a fetch is on its way through redirects."""

    url: str
    hops: int = 0
    is_permanent: bool = True


class Fetcher:
    """Fetches from several threads at once. `requests_made` counts what went over the network."""

    def __init__(
        self,
        options: IntakeOptions,
        *,
        clock: Callable[[], datetime],
        rng: random.Random | None = None,
    ) -> None:
        self._options = options
        self._clock = clock
        # jitter needs no secrecy; a given seed makes a run repeatable
        self._rng = rng or random.Random(0)  # noqa: S311
        self._managers = {flag: pool_manager(allow_private=flag) for flag in (False, True)}
        self._gate = HostGate(options.host_pause_s)
        self._robots = {flag: Robots("briefing", self._robots_reader(flag)) for flag in (False, True)}
        self._agent = user_agent(options.contact)
        self._lock = threading.Lock()
        self.requests_made = 0

    def close(self) -> None:
        """Give all connections back."""
        for manager in self._managers.values():
            manager.clear()

    def fetch(self, request: Request) -> Payload:
        """Fetch an address, retrying what may pass.

        Raises:
            FetchFault: with `code` and, when the server asked for patience, `until`.
        """
        if split_web_url(request.url) is None:
            raise FetchFault("address", "is no http or https address", where=shown(request.url))
        self._be_polite(request)
        try:
            with Watch(request.timeout_s or self._options.fetch_timeout_s) as watch:
                return self._attempts(request, watch)
        except FetchFault as fault:
            fault.where = fault.where or shown(request.url)
            raise

    def _be_polite(self, request: Request) -> None:
        """Wait for this host's turn; the wait is not counted against the source."""
        origin = origin_of(request.url)
        is_home = request.may_be_private(request.url)
        robots = self._robots[is_home]
        if request.obey_robots and not robots.allows(request.url, origin):
            raise FetchFault("robots", "robots.txt forbids to read it", where=shown(request.url))
        if not is_home:
            # a server on one's own network needs no sparing
            self._gate.wait(origin, pause_s=robots.delay_s(origin) if request.obey_robots else 0.0)

    def _attempts(self, request: Request, watch: Watch) -> Payload:
        for attempt in range(1, _MOST_ATTEMPTS + 1):
            try:
                return self._follow(request, watch)
            except FetchFault as fault:
                pause = backoff_s(attempt, self._rng)
                is_last = attempt == _MOST_ATTEMPTS or fault.until or fault.code == "http-429"
                if is_last or not fault.retry or watch.left_s() < 2 * pause:
                    raise
            time.sleep(pause)
        raise AssertionError("the last attempt returns or raises")

    def _follow(self, request: Request, watch: Watch) -> Payload:
        trip = _Trip(request.url)
        while True:
            response = self._send(trip.url, request, watch)
            try:
                if response.status not in _REDIRECTS:
                    payload = self._payload(response, request, trip)
                    # a body that the watch cut off looks complete when it came without a length
                    watch.left_s()
                    return payload
                self._move(trip, response)
            finally:
                # an answer that is not read to its end must not be used again
                response.close()

    def _move(self, trip: _Trip, response: BaseHTTPResponse) -> None:
        trip.hops += 1
        if trip.hops > _MOST_REDIRECTS:
            raise FetchFault("redirects", f"redirects more than {_MOST_REDIRECTS} times")
        try:
            target = urljoin(trip.url, response.headers.get("Location", "").strip())
        except ValueError:
            target = ""
        if split_web_url(target) is None or target == trip.url:
            raise FetchFault("redirects", f"redirects to {one_line(target, 80)!r}, which cannot be fetched")
        trip.is_permanent &= response.status in _PERMANENT
        trip.url = target

    def _send(self, url: str, request: Request, watch: Watch) -> BaseHTTPResponse:
        with self._lock:
            self.requests_made += 1
        manager: PoolManager = self._managers[request.may_be_private(url)]
        left_s = watch.left_s()
        try:
            return manager.request(
                "GET",
                _without_user(url),
                headers=self._headers(url, request),
                redirect=False,
                retries=False,
                preload_content=False,
                decode_content=False,
                timeout=Timeout(connect=left_s, read=left_s),
            )
        except FetchFault:
            raise
        except (HTTPError, OSError, ValueError, UnicodeError) as error:
            raise _translated(error, watch) from error

    def _headers(self, url: str, request: Request) -> dict[str, str]:
        headers = {"User-Agent": self._agent, "Accept": _ACCEPT, "Accept-Encoding": ACCEPTED}
        if request.etag:
            headers["If-None-Match"] = request.etag
        if request.last_modified:
            headers["If-Modified-Since"] = request.last_modified
        if origin_of(url) == origin_of(request.url):
            headers |= _authorization(request.url)
        if request.is_home(url):
            names = {name.lower() for name, _ in request.headers}
            headers = {name: value for name, value in headers.items() if name.lower() not in names}
            headers |= dict(request.headers)
        return headers

    def _payload(self, response: BaseHTTPResponse, request: Request, trip: _Trip) -> Payload:
        now = self._clock()
        moved = clean_url(trip.url) if trip.hops and trip.is_permanent else ""
        if response.status == 304:
            return Payload(request.source_id, trip.url, b"", "", now, status=304, etag=request.etag,
                           last_modified=request.last_modified, not_modified=True, moved_to=moved)  # fmt: skip
        if response.status != 200:
            raise status_fault(response.status, response.headers.get("Retry-After", ""), now)
        return Payload(
            source_id=request.source_id,
            url=trip.url,
            content=self._body(response),
            media_type=one_line(response.headers.get("Content-Type", ""), 120),
            retrieved_at=now,
            status=response.status,
            etag=one_line(response.headers.get("ETag", ""), 200),
            last_modified=one_line(response.headers.get("Last-Modified", ""), 60),
            moved_to=moved,
        )

    def _body(self, response: BaseHTTPResponse) -> bytes:
        encoding = response.headers.get("Content-Encoding", "")
        options = self._options
        return read_body(
            _chunks(response),
            encoding,
            wire_limit=options.wire_limit_bytes,
            decoded_limit=options.decoded_limit_bytes,
        )

    def _robots_reader(self, allow_private: bool) -> Callable[[str], str | None]:
        def read(url: str) -> str | None:
            try:
                payload = self.fetch(Request(url, allow_private=allow_private, timeout_s=5.0))
            except FetchFault as fault:
                if fault.code == "blocked":
                    raise
                return "" if fault.code.startswith("http-4") else None
            return payload.content.decode("utf-8", "replace")

        return read


def _chunks(response: BaseHTTPResponse) -> Iterator[bytes]:
    try:
        while chunk := response.read(_CHUNK, decode_content=False):
            yield chunk
    except (HTTPError, OSError, ValueError) as error:
        raise FetchFault("broken-off", "the answer broke off", retry=True) from error


def _translated(error: Exception, watch: Watch) -> FetchFault:
    """Name the failure; when the watch has ended it, the cause is time and nothing else."""
    if watch.expired or watch.deadline <= time.monotonic():
        return FetchFault("timeout", f"did not answer within {watch.seconds:g} s", retry=True)
    if isinstance(error, SSLError):
        return FetchFault("tls", f"its certificate or encryption is refused: {one_line(str(error), 120)}")
    return FetchFault("connection", f"the connection failed: {_reason(error)}", retry=True)


def _reason(error: Exception) -> str:
    """Return the innermost reason: urllib3 wraps errors in tuples and in one another."""
    inner = next((part for part in reversed(error.args) if isinstance(part, Exception)), None)
    return _reason(inner) if inner is not None else one_line(str(error), 120).lower()


def status_fault(status: int, wait: str, now: datetime) -> FetchFault:
    """Return the fault for an answer that is neither 200 nor 304 nor a redirect."""
    until = retry_after(wait, now) if wait else None
    if status in (429, 503):
        return FetchFault(f"http-{status}", "asks to be left alone for a while", retry=True, until=until)
    if status in (404, 410):
        return FetchFault(
            f"http-{status}", "is no longer there", remedy="remove the source or mend its address"
        )
    if status in (401, 402, 403, 451):
        return FetchFault(
            f"http-{status}", f"refuses to answer (HTTP {status})", remedy="open it in a browser"
        )
    return FetchFault(f"http-{status}", f"answers with HTTP {status}", retry=status >= 500)


def user_agent(contact: str) -> str:
    """Return an honest User-Agent, with the way to reach whoever runs this."""
    reach = one_line(contact, 120).encode("ascii", "ignore").decode()
    return (
        f"briefing/{__version__} (+{reach})"
        if reach
        else f"briefing/{__version__} (news briefing; no contact set)"
    )


def _without_user(url: str) -> str:
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2], fragment="").geturl()


def _authorization(url: str) -> dict[str, str]:
    user, separator, _ = urlsplit(url).netloc.rpartition("@")
    if not separator:
        return {}
    token = b64encode(unquote(user).encode()).decode()
    return {"Authorization": f"Basic {token}"}
