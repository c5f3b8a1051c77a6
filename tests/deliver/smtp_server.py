"""A small SMTP server on loopback that can be told to fail at any stage in any way. A fake, for tests."""

from __future__ import annotations

import base64
import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

CERTIFICATES = Path(__file__).parent / "certificates"
AUTHORITY = str(CERTIFICATES / "authority.pem")
STAGES = ("connect", "ehlo", "starttls", "auth", "mail", "rcpt", "data", "body", "quit")
KINDS = ("4xx", "5xx", "close", "stall")


@dataclass(frozen=True, slots=True)
class Fault:
    """Go wrong at a stage, from the `nth` time it is reached on, `times` times."""

    stage: str
    kind: str
    nth: int = 1
    times: int = 1


@dataclass(slots=True)
class FakeSmtp:
    """Runs while the `with` block does. `accepted` holds what was taken, `said` all that clients sent."""

    certificate: str = "good"
    offers_starttls: bool = True
    is_tls: bool = False
    offers_auth: bool = True
    # of AUTH
    methods: str = "PLAIN LOGIN"
    # or access token
    password: str = "open sesame"
    fault: Fault | None = None
    # (recipient in the envelope, content)
    accepted: list[tuple[str, bytes]] = field(default_factory=list)
    said: list[bytes] = field(default_factory=list)
    port: int = 0
    _reached: dict[str, int] = field(default_factory=dict)
    _stop: threading.Event = field(default_factory=threading.Event)
    _listener: socket.socket = field(default_factory=socket.socket)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _threads: list[threading.Thread] = field(default_factory=list)

    def __enter__(self) -> FakeSmtp:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(0.05)
        self.port = self._listener.getsockname()[1]
        self._start(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join(5)
        self._listener.close()

    def _start(self, work: Callable[[], None]) -> None:
        thread = threading.Thread(target=work, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._stop.is_set():
            try:
                client, _ = self._listener.accept()
            except OSError:
                continue
            client.settimeout(0.05)
            self._start(lambda client=client: _Conversation(self, client).run())  # type: ignore[misc]

    def context(self) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATES / f"{self.certificate}.pem")
        return context

    def trouble(self, stage: str) -> str:
        """Count that a stage was reached; returns the fault's kind when it is its turn, else ""."""
        with self._lock:
            count = self._reached[stage] = self._reached.get(stage, 0) + 1
        fault = self.fault
        is_due = fault is not None and fault.stage == stage and fault.nth <= count < fault.nth + fault.times
        return fault.kind if fault is not None and is_due else ""

    def stopped(self) -> bool:
        return self._stop.is_set()


class _Gone(Exception):
    """The conversation is over."""


class _Conversation:
    def __init__(self, server: FakeSmtp, client: socket.socket) -> None:
        self._server = server
        self._socket = client
        self._buffer = b""
        self._is_encrypted = False
        self._recipient = ""

    def run(self) -> None:
        try:
            if self._server.is_tls:
                self._encrypt()
            self._answer("connect", 220, "ready")
            while True:
                self._command(self._line())
        except (_Gone, OSError):
            pass
        finally:
            self._socket.close()

    def _encrypt(self) -> None:
        self._socket.settimeout(5)
        self._socket = self._server.context().wrap_socket(self._socket, server_side=True)
        self._socket.settimeout(0.05)
        self._is_encrypted = True
        self._buffer = b""

    def _line(self) -> bytes:
        while b"\r\n" not in self._buffer:
            self._receive()
        line, _, self._buffer = self._buffer.partition(b"\r\n")
        self._server.said.append(line)
        return line

    def _receive(self) -> None:
        while not self._server.stopped():
            try:
                chunk = self._socket.recv(65536)
            except TimeoutError:
                continue
            if not chunk:
                break
            self._buffer += chunk
            return
        raise _Gone

    def _answer(self, stage: str, code: int, text: str) -> bool:
        """Answer, or go wrong; returns whether the answer was the good one."""
        return self._reply(self._server.trouble(stage), f"{code} {text}")

    def _reply(self, trouble: str, answer: str) -> bool:
        if trouble == "close":
            raise _Gone
        if trouble == "stall":
            while not self._server.stopped():
                self._receive()
            raise _Gone
        self._send({"4xx": "451 not now", "5xx": "554 never"}.get(trouble, answer))
        return not trouble

    def _send(self, line: str) -> None:
        self._socket.sendall(f"{line}\r\n".encode())

    def _command(self, line: bytes) -> None:
        verb, _, rest = line.decode("utf-8", "replace").partition(" ")
        handler = getattr(self, f"_{verb.lower()}", None)
        if handler is None:
            self._send("502 unknown")
        else:
            handler(rest)

    def _ehlo(self, _: str) -> None:
        extensions = ["8BITMIME"]
        if self._server.offers_starttls and not self._is_encrypted:
            extensions.append("STARTTLS")
        if self._server.offers_auth:
            extensions.append(f"AUTH {self._server.methods}")
        lines = "".join(f"250-{extension}\r\n" for extension in extensions)
        self._reply(self._server.trouble("ehlo"), f"{lines}250 SIZE 10000000")

    def _starttls(self, _: str) -> None:
        if self._answer("starttls", 220, "go"):
            self._encrypt()

    def _auth(self, rest: str) -> None:
        method, _, initial = rest.partition(" ")
        if method in ("XOAUTH2", "OAUTHBEARER") and method in self._server.methods:
            self._take_token(base64.b64decode(initial).decode())
            return
        if method != "PLAIN":
            self._send("504 no such method")
            return
        if not initial:
            self._send("334 ")
            initial = self._line().decode()
        given = base64.b64decode(initial).decode().split("\0")[-1]
        if given == self._server.password:
            self._answer("auth", 235, "welcome")
        else:
            self._send(f"535 no: {initial}")

    def _take_token(self, given: str) -> None:
        """Refuse as RFC 7628 says: why in a challenge, and no after its answer."""
        if given.endswith(f"\x01auth=Bearer {self._server.password}\x01\x01") and "desk" in given:
            self._answer("auth", 235, "welcome")
            return
        self._send(f"334 {base64.b64encode(b'{}').decode()}")
        self._line()
        self._send("535 no")

    def _mail(self, _: str) -> None:
        self._answer("mail", 250, "ok")

    def _rcpt(self, rest: str) -> None:
        self._recipient = rest.partition("<")[2].partition(">")[0]
        self._answer("rcpt", 250, "ok")

    def _data(self, _: str) -> None:
        if not self._answer("data", 354, "go ahead"):
            return
        while not self._buffer.endswith(b"\r\n.\r\n"):
            self._receive()
        content = self._buffer[:-3].replace(b"\r\n..", b"\r\n.")
        self._buffer = b""
        trouble = self._server.trouble("body")
        if trouble not in ("4xx", "5xx"):
            # taken before the answer: a client that hears nothing cannot know
            self._server.accepted.append((self._recipient, content))
        self._reply(trouble, "250 taken")

    def _rset(self, _: str) -> None:
        self._send("250 ok")

    def _quit(self, _: str) -> None:
        self._answer("quit", 221, "bye")
        raise _Gone
