from __future__ import annotations

import random
import socket
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from briefing.intake.net import connect
from briefing.intake.net.addresses import origin_of, shown
from briefing.intake.net.faults import FetchFault
from briefing.intake.net.http import Fetcher, Request, user_agent
from briefing.intake.net.reach import may_connect
from briefing.intake.options import IntakeOptions
from tests.intake.server import FEED, HostileServer, hostile_server

NOW = datetime(2024, 10, 23, 6, tzinfo=UTC)


@pytest.fixture(scope="module")
def server() -> Iterator[HostileServer]:
    with hostile_server() as running:
        yield running


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    options = IntakeOptions(fetch_timeout_s=0.8, host_pause_s=0.0, contact="desk@example.org")
    made = Fetcher(options, clock=lambda: NOW, rng=random.Random(1))
    yield made
    made.close()


def fault_of(fetcher: Fetcher, url: str, *, allow_private: bool = True) -> FetchFault:
    with pytest.raises(FetchFault) as caught:
        fetcher.fetch(Request(url, allow_private=allow_private))
    return caught.value


def test_a_good_answer_carries_content_and_validators(fetcher: Fetcher, server: HostileServer) -> None:
    payload = fetcher.fetch(Request(f"{server.base}/good", allow_private=True))
    assert (payload.content, payload.etag, payload.retrieved_at) == (FEED, '"v1"', NOW)


def test_not_modified_costs_one_request_and_no_body(fetcher: Fetcher, server: HostileServer) -> None:
    payload = fetcher.fetch(Request(f"{server.base}/good", allow_private=True, etag='"v1"'))
    assert payload.not_modified
    assert fetcher.requests_made == 1


def test_a_permanent_redirect_is_remembered(fetcher: Fetcher, server: HostileServer) -> None:
    payload = fetcher.fetch(Request(f"{server.base}/moved", allow_private=True))
    assert payload.moved_to == f"{server.base}/good"


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("missing", "http-404"),
        ("broken", "http-500"),
        ("forbidden", "http-403"),
        ("slow", "timeout"),
        ("header-drip", "timeout"),
        ("body-drip", "timeout"),
        ("status-drip", "timeout"),
        ("endless", "too-large|timeout"),
        ("bomb", "too-large"),
        ("deflate-bomb", "too-large"),
        ("double-gzip", "encoding"),
        ("false-gzip", "encoding"),
        ("brotli", "encoding"),
        ("headers", "connection"),
        ("long-header", "connection"),
        ("loop", "redirects"),
        ("chain", "redirects"),
        ("inside", "blocked"),
        ("file", "redirects"),
        ("nowhere", "redirects"),
        ("short", "broken-off|connection"),
        ("hang-up", "connection"),
        ("garbage", "connection"),
    ],
)
def test_every_bad_answer_is_one_fault_in_time(
    fetcher: Fetcher, server: HostileServer, path: str, code: str
) -> None:
    start = time.monotonic()
    fault = fault_of(fetcher, f"{server.base}/{path}")
    assert fault.code in code.split("|")
    assert time.monotonic() - start < 2.5


def test_too_many_requests_says_until_when(fetcher: Fetcher, server: HostileServer) -> None:
    fault = fault_of(fetcher, f"{server.base}/patience")
    assert fault.until == NOW + timedelta(hours=1)
    assert server.requests["/patience"] == 1


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost/",
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f.0.0.1/",
        "http://0/",
        "http://10.1.2.3/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[fe80::1]/",
        "http://224.0.0.1/",
    ],
)
def test_closed_addresses_are_refused_in_every_spelling(fetcher: Fetcher, url: str) -> None:
    assert fault_of(fetcher, url, allow_private=False).code == "blocked"


@pytest.mark.parametrize(
    "url", ["ftp://example.org/", "file:///etc/passwd", "http://", "gopher://x/", "//x", "a b"]
)
def test_only_web_addresses_are_fetched(fetcher: Fetcher, url: str) -> None:
    assert fault_of(fetcher, url).code == "address"


def test_a_name_is_resolved_once_and_that_address_connected(
    fetcher: Fetcher, server: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DNS rebinding: the second answer would lead inside, but is never asked for."""
    answers = iter([[_entry("93.184.216.34")], [_entry("127.0.0.1")]])
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: next(answers))
    connected: list[tuple[str, int]] = []

    def refuse(self: socket.socket, address: tuple[str, int]) -> None:
        connected.append(address)
        raise ConnectionRefusedError(111, "Connection refused")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    with pytest.raises(FetchFault), connect.Watch(1.0):
        connect.connect_checked("rebinding.example", 80, allow_private=False)
    assert connected == [("93.184.216.34", 80)]


def test_a_name_with_one_closed_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    both = [_entry("93.184.216.34"), _entry("10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: both)
    with pytest.raises(FetchFault, match="closed address") as caught:
        connect.connect_checked("both.example", 80, allow_private=False)
    assert caught.value.code == "blocked"


def _entry(ip: str) -> tuple[object, ...]:
    return (socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80))


def test_environment_proxies_and_netrc_are_ignored(
    fetcher: Fetcher, server: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    payload = fetcher.fetch(Request(f"{server.base}/good", allow_private=True))
    assert payload.content == FEED


def test_robots_are_obeyed_on_followed_links_only(fetcher: Fetcher, server: HostileServer) -> None:
    url = f"{server.base}/forbidden-page"
    with pytest.raises(FetchFault) as caught:
        fetcher.fetch(Request(url, allow_private=True, obey_robots=True))
    assert caught.value.code == "robots"
    assert fault_of(fetcher, url).code == "http-404"


def test_messages_hold_no_password() -> None:
    assert shown("https://user:secret@example.org/feed?a=1") == "https://example.org/feed?a=1"


def test_user_agent_names_a_contact() -> None:
    assert "desk@example.org" in user_agent("desk@example.org")


def test_tls_is_verified() -> None:
    import ssl

    context = connect.tls_context()
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname


@pytest.mark.parametrize(
    "address",
    ["169.254.169.254", "100.100.100.200", "168.63.129.16", "192.0.0.192", "fd00:ec2::254", "fd20:ce::254", "fe80::1",
     "::ffff:168.63.129.16"],
)  # fmt: skip
def test_where_a_cloud_keeps_credentials_stays_closed_to_a_source_on_ones_own_network(address: str) -> None:
    assert not may_connect(address, allow_private=True)
    assert not may_connect(address)


def test_own_networks_are_open_to_such_a_source() -> None:
    for address in ("10.0.0.1", "127.0.0.1", "100.64.0.1", "fd12::1"):
        assert may_connect(address, allow_private=True)
        assert not may_connect(address)


def test_a_private_source_leads_to_no_other_private_place(fetcher: Fetcher, server: HostileServer) -> None:
    """A redirect is the server's word: another port of this machine is not what the user opened."""
    with hostile_server() as other:
        server.elsewhere = f"{other.base}/good"
        assert fault_of(fetcher, f"{server.base}/elsewhere").code == "blocked"
        assert not other.requests
        request = Request(f"{other.base}/good", allow_private=True, home=server.base)
        with pytest.raises(FetchFault, match="closed address"):
            fetcher.fetch(request)
        assert not other.requests


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("http://a.lan:80/x", "http://a.lan"),
        ("https://a.lan:443/x", "https://a.lan"),
        ("http://a.lan:443/x", "http://a.lan:443"),
        ("HTTP://u:p@A.lan:8080/x", "http://a.lan:8080"),
    ],
)
def test_an_origin_is_scheme_host_and_port(url: str, origin: str) -> None:
    assert origin_of(url) == origin


def test_no_fault_shows_what_an_address_keeps_secret(fetcher: Fetcher, server: HostileServer) -> None:
    for path in (
        "hang-up?key=s3cret",
        "garbage?apikey=s3cret",
        "missing?sig=s3cret&page=2",
        "loop?auth=s3cret",
    ):
        assert "s3cret" not in str(fault_of(fetcher, f"{server.base}/{path}"))
    fault = fault_of(fetcher, "http://127.0.0.1:1/feed?token=s3cret")
    assert "s3cret" not in str(fault)
