"""Connections that go where we checked: the name is resolved once, judged, and that very address is connected to.

urllib3 keeps the name for TLS (SNI and certificate) and for the Host header. A watch ends everything at a deadline,
also a handshake or a header that drips.
"""

from __future__ import annotations

import os
import socket
import ssl
import threading
import time
from types import TracebackType
from typing import Any

import certifi
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection

from briefing.intake.net.faults import FetchFault
from briefing.intake.net.reach import may_connect

_CONNECT_TIMEOUT_S = 8.0
_MOST_ADDRESSES = 4


class Watch:
    """A deadline for everything one fetch does. Sockets registered with it are shut down when it passes."""

    def __init__(self, seconds: float) -> None:
        self.deadline = time.monotonic() + seconds
        self.seconds = seconds
        self._sockets: list[socket.socket] = []
        self._lock = threading.Lock()
        self._timer = threading.Timer(seconds, self._expire)
        self._timer.daemon = True
        self.expired = False

    def __enter__(self) -> Watch:
        self._timer.start()
        _CURRENT.watch = self
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        _CURRENT.watch = None
        self._timer.cancel()
        with self._lock:
            for held in self._sockets:
                held.close()
            self._sockets.clear()

    def left_s(self) -> float:
        """Return the seconds that remain.

        Raises:
            FetchFault: none do.
        """
        left = self.deadline - time.monotonic()
        if left <= 0 or self.expired:
            raise FetchFault("timeout", f"did not answer within {self.seconds:g} s", retry=True)
        return left

    def guard(self, connected: socket.socket) -> None:
        # a duplicate: TLS takes the original over, and shutting one down shuts all down
        duplicate = socket.socket(fileno=os.dup(connected.fileno()))
        with self._lock:
            self._sockets.append(duplicate)

    def _expire(self) -> None:
        self.expired = True
        with self._lock:
            for held in self._sockets:
                try:
                    held.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue


class _Current(threading.local):
    """The watch of the fetch that runs in this thread; urllib3 offers no way to hand it through."""

    watch: Watch | None = None


_CURRENT = _Current()


def resolve(host: str, port: int, timeout_s: float) -> list[tuple[socket.AddressFamily, str]]:
    """Return the addresses of a name. The system's resolver has no time limit, so it runs beside.

    Raises:
        FetchFault: there are none, or the resolver is late.
    """
    found: list[Any] = []  # Any: address tuples, or the one exception

    def look_up() -> None:
        try:
            found.extend(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            found.append(error)

    thread = threading.Thread(target=look_up, daemon=True)
    thread.start()
    thread.join(timeout_s)
    if not found:
        raise FetchFault("dns", f"the name {host!r} was not resolved in time", retry=True)
    if isinstance(found[0], Exception):
        raise FetchFault("dns", f"the name {host!r} is unknown", retry=True) from found[0]
    return list(dict.fromkeys((entry[0], str(entry[4][0])) for entry in found))


def connect_checked(host: str, port: int, *, allow_private: bool) -> socket.socket:
    """Connect to a name, to an address that was judged, and make sure that it is the one connected.

    Raises:
        FetchFault: an address of the name is closed, or none answers.
    """
    watch = _CURRENT.watch or Watch(_CONNECT_TIMEOUT_S)
    addresses = resolve(host, port, min(watch.left_s(), _CONNECT_TIMEOUT_S))
    closed = [ip for _, ip in addresses if not may_connect(ip, allow_private=allow_private)]
    if closed:
        # one is enough: a name that points inside and outside is a trick or a mistake
        own = may_connect(closed[0], allow_private=True)
        raise FetchFault(
            "blocked",
            f"{host!r} leads to the closed address {closed[0]}",
            remedy="a source on your own network needs --allow-private or allow_private = true, which opens its own "
            "address (scheme, host, port) and nothing that it links or redirects to"
            if own
            else None,
        )
    failure: OSError | None = None
    for family, ip in addresses[:_MOST_ADDRESSES]:
        try:
            return _connect(family, ip, port, watch)
        except OSError as error:
            failure = error
    reason = (failure.strerror or str(failure)).lower() if failure else "no address"
    raise FetchFault("connect", f"cannot connect to {host!r}: {reason}", retry=True) from failure


def _connect(family: socket.AddressFamily, ip: str, port: int, watch: Watch) -> socket.socket:
    connected = socket.socket(family, socket.SOCK_STREAM)
    try:
        connected.settimeout(min(watch.left_s(), _CONNECT_TIMEOUT_S))
        connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connected.connect((ip, port))
        if str(connected.getpeername()[0]).partition("%")[0] != ip.partition("%")[0]:
            raise FetchFault("blocked", f"connected to another address than {ip}")
        connected.settimeout(watch.left_s())
        watch.guard(connected)
    except BaseException:
        connected.close()
        raise
    return connected


class _PublicHTTP(HTTPConnection):
    allow_private = False

    def _new_conn(self) -> socket.socket:
        return connect_checked(self._dns_host, self.port, allow_private=self.allow_private)

    def putrequest(self, *args: Any, **kwargs: Any) -> None:  # Any: handed through as they come
        _guard_again(self.sock)
        super().putrequest(*args, **kwargs)


class _PublicHTTPS(HTTPSConnection):
    allow_private = False

    def _new_conn(self) -> socket.socket:
        return connect_checked(self._dns_host, self.port, allow_private=self.allow_private)

    def putrequest(self, *args: Any, **kwargs: Any) -> None:  # Any: handed through as they come
        _guard_again(self.sock)
        super().putrequest(*args, **kwargs)


def _guard_again(connected: socket.socket | None) -> None:
    """Put a connection that is used once more under the watch of the fetch that uses it now."""
    if connected is not None and _CURRENT.watch is not None:
        _CURRENT.watch.guard(connected)


class _LocalHTTP(_PublicHTTP):
    allow_private = True


class _LocalHTTPS(_PublicHTTPS):
    allow_private = True


class _PublicHTTPPool(HTTPConnectionPool):
    ConnectionCls = _PublicHTTP


class _PublicHTTPSPool(HTTPSConnectionPool):
    ConnectionCls = _PublicHTTPS


class _LocalHTTPPool(HTTPConnectionPool):
    ConnectionCls = _LocalHTTP


class _LocalHTTPSPool(HTTPSConnectionPool):
    ConnectionCls = _LocalHTTPS


def pool_manager(*, allow_private: bool) -> PoolManager:
    """Return a manager whose every connection is checked. It reads no proxy, netrc or other environment."""
    manager = PoolManager(num_pools=64, maxsize=2, ssl_context=tls_context(), retries=False)
    manager.pool_classes_by_scheme = (
        {"http": _LocalHTTPPool, "https": _LocalHTTPSPool}
        if allow_private
        else {"http": _PublicHTTPPool, "https": _PublicHTTPSPool}
    )
    return manager


def tls_context() -> ssl.SSLContext:
    """Verify certificates against the system's roots and, for machines that have none, certifi's."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context
