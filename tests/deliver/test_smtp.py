from __future__ import annotations

import base64
import logging
import socket
import threading
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.deliver.smtp import SmtpServer, SmtpTransport
from briefing.errors import DeliveryError, TransportFault
from briefing.model import DeliveryState, OutboxMessage, sha256_hex
from briefing.pipeline.publish import DeliveryReport, DeliveryRules, deliver_pending
from briefing.store.ledger import Ledger
from tests.deliver.smtp_server import AUTHORITY, KINDS, STAGES, FakeSmtp, Fault

NOW = datetime(2024, 10, 23, 6, 30, tzinfo=UTC)
TIMEOUT_S = 0.25
READERS = ("a@example.org", "b@example.org", "c@example.org")


def server_settings(server: FakeSmtp, security: str = "starttls", host: str = "localhost") -> SmtpServer:
    return SmtpServer(
        host=host,
        port=server.port,
        sender="desk@example.org",
        security=security,
        username="desk",
        timeout_s=TIMEOUT_S,
        ca_file=AUTHORITY,
    )


def transport_to(server: FakeSmtp, security: str = "starttls", host: str = "localhost") -> SmtpTransport:
    return SmtpTransport(server_settings(server, security, host), password=lambda: server.password)


def message(recipient: str) -> OutboxMessage:
    content = f"Subject: x\r\nTo: {recipient}\r\n\r\n.one dot\r\n..two\r\nend\r\n".encode()
    return OutboxMessage(
        "e1", "s1", recipient, f"<{recipient[0]}1@example.org>", content, sha256_hex(content)
    )


def deliver(ledger: Ledger, server: FakeSmtp, rules: DeliveryRules) -> DeliveryReport:
    transport = transport_to(server)
    try:
        return deliver_pending(ledger, transport, rules, clock=lambda: NOW, sleep=lambda _: None)
    finally:
        transport.close()


def outcome(stage: str, kind: str) -> tuple[str, int]:
    """What becomes of reader b after one run, and how many copies the server took."""
    if kind == "5xx" and stage in ("connect", "ehlo", "starttls", "auth"):
        return "queued", 0
    if kind == "5xx" and stage in ("mail", "rcpt", "data", "body"):
        return "failed", 0
    if stage == "body" and kind in ("close", "stall"):
        return "sent", 2
    return "sent", 1


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("stage", STAGES)
def test_every_fault_at_every_stage_has_the_right_outcome(tmp_path: Path, stage: str, kind: str) -> None:
    nth = 2 if stage in ("mail", "rcpt", "data", "body") else 1
    started = time.monotonic()
    with Ledger(tmp_path / "store") as ledger, FakeSmtp(fault=Fault(stage, kind, nth)) as server:
        ledger.enqueue([message(reader) for reader in READERS], now=NOW)
        deliver(ledger, server, DeliveryRules(attempts=3, retry_delay_s=0))
        state, copies = outcome(stage, kind)
        found = {d.recipient: str(d.state) for d in ledger.deliveries()}
        assert found["b@example.org"] == state
        taken = [content for recipient, content in server.accepted if recipient == "b@example.org"]
        assert taken == [message("b@example.org").content] * copies
        others = {found["a@example.org"], found["c@example.org"]}
        assert others == ({"queued"} if state == "queued" else {"sent"})
        # the next run, with the server well again, leaves nobody out and repeats nobody
        server.fault = None
        deliver(ledger, server, DeliveryRules(retry_delay_s=0))
        assert sorted(recipient for recipient, _ in server.accepted) == sorted(
            [r for r in READERS if r[0] != "b" or state != "failed"] + ["b@example.org"] * (copies - 1)
        )
    assert time.monotonic() - started < 12 * TIMEOUT_S


def test_a_message_in_doubt_is_held_when_the_user_wants_no_copy(tmp_path: Path) -> None:
    with Ledger(tmp_path / "store") as ledger, FakeSmtp(fault=Fault("body", "close")) as server:
        ledger.enqueue([message(reader) for reader in READERS], now=NOW)
        rules = DeliveryRules(retry_delay_s=0, hold_on_doubt=True)
        report = deliver(ledger, server, rules)
        assert [d.recipient for d in report.held] == ["a@example.org"]
        deliver(ledger, server, rules)
        assert [recipient for recipient, _ in server.accepted] == list(READERS)


def test_a_server_that_never_answers_after_taking_a_message_gets_two_copies_at_most(tmp_path: Path) -> None:
    with Ledger(tmp_path / "store") as ledger, FakeSmtp(fault=Fault("body", "close", times=99)) as server:
        ledger.enqueue([message("a@example.org")], now=NOW)
        for _ in range(3):
            deliver(ledger, server, DeliveryRules(retry_delay_s=0))
        assert len(server.accepted) == 2
        assert [d.state for d in ledger.deliveries()] == [DeliveryState.HELD]


def test_waits_grow_and_come_between_tries_only(tmp_path: Path) -> None:
    waits: list[float] = []
    with Ledger(tmp_path / "store") as ledger, FakeSmtp(fault=Fault("rcpt", "4xx", times=99)) as server:
        ledger.enqueue([message("a@example.org")], now=NOW)
        transport = transport_to(server)
        rules = DeliveryRules(attempts=4, retry_delay_s=5)
        report = deliver_pending(ledger, transport, rules, clock=lambda: NOW, sleep=waits.append)
        transport.close()
    assert waits == [5, 10, 20]
    assert [(d.state, d.attempts) for d in report.waiting] == [(DeliveryState.QUEUED, 4)]


@pytest.mark.parametrize("certificate", ["expired", "elsewhere", "stranger"])
@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_with_a_bad_certificate_nothing_is_said(certificate: str, security: str) -> None:
    with FakeSmtp(certificate=certificate, is_tls=security == "tls") as server:
        with pytest.raises(TransportFault, match="certificate is not valid") as caught:
            transport_to(server, security).send(message("a@example.org"), handing_over=lambda: None)
        assert not caught.value.retry
        assert not any(line.upper().startswith((b"AUTH", b"MAIL")) for line in server.said)


def test_the_certificate_must_name_the_host(tmp_path: Path) -> None:
    with FakeSmtp(certificate="elsewhere") as server, pytest.raises(TransportFault, match="not valid"):
        transport_to(server, host="127.0.0.1").send(message("a@example.org"), handing_over=lambda: None)


def test_without_starttls_nothing_is_said() -> None:
    with FakeSmtp(offers_starttls=False) as server:
        with pytest.raises(TransportFault, match="offers no encryption"):
            transport_to(server).send(message("a@example.org"), handing_over=lambda: None)
        assert [line.split()[0] for line in server.said] == [b"ehlo"]


def test_a_refused_login_is_not_tried_again_and_shows_no_password(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with Ledger(tmp_path / "store") as ledger, FakeSmtp(password="right") as server:
        ledger.enqueue([message(reader) for reader in READERS], now=NOW)
        transport = SmtpTransport(server_settings(server), password=lambda: "canary-5150")
        report = deliver_pending(ledger, transport, DeliveryRules(), clock=lambda: NOW, sleep=lambda _: None)
        logins = [line for line in server.said if line.upper().startswith(b"AUTH")]
    assert len(logins) == 1
    assert [d.state for d in report.waiting] == [DeliveryState.QUEUED] * 3
    encoded = base64.b64encode(b"\0desk\0canary-5150").decode()
    for place in (caplog.text, str(report), (tmp_path / "store").read_bytes().decode("latin-1")):
        assert "canary-5150" not in place
        assert encoded not in place


def test_a_password_that_is_not_ascii_is_refused_unseen() -> None:
    with FakeSmtp() as server:
        transport = SmtpTransport(server_settings(server), password=lambda: "canary-ü")
        with pytest.raises(TransportFault, match="must be ASCII") as caught:
            transport.send(message("a@example.org"), handing_over=lambda: None)
    assert "canary" not in repr(caught.value)
    assert caught.value.__cause__ is None


def test_implicit_tls_and_one_connection_for_many_messages() -> None:
    with FakeSmtp(is_tls=True) as server:
        transport = transport_to(server, "tls")
        for reader in READERS:
            transport.send(message(reader), handing_over=lambda: None)
        transport.close()
        assert [recipient for recipient, _ in server.accepted] == list(READERS)
        assert sum(line.startswith(b"ehlo") for line in server.said) == 1
        assert server.said[-1].upper() == b"QUIT"


def test_an_answer_that_drips_is_cut_off() -> None:
    """Each byte comes within the timeout, the line never ends."""
    listener = socket.create_server(("127.0.0.1", 0))
    stop = threading.Event()

    def drip() -> None:
        client, _ = listener.accept()
        try:
            while not stop.wait(0.02):
                client.sendall(b"2")
        except OSError:
            pass
        client.close()

    thread = threading.Thread(target=drip)
    thread.start()
    settings = SmtpServer(
        "127.0.0.1", listener.getsockname()[1], "d@e.example", security="none", timeout_s=0.05
    )
    started = time.monotonic()
    with pytest.raises(TransportFault) as caught:
        SmtpTransport(settings).send(message("a@example.org"), handing_over=lambda: None)
    stop.set()
    thread.join()
    listener.close()
    assert caught.value.retry
    assert time.monotonic() - started < 2


def test_no_server_at_all_is_worth_another_try() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    transport = SmtpTransport(SmtpServer("127.0.0.1", port, "d@e.example", security="none", timeout_s=0.2))
    with pytest.raises(TransportFault, match="connection refused") as caught:
        transport.send(message("a@example.org"), handing_over=lambda: None)
    assert caught.value.retry
    assert not caught.value.doubt


def test_a_stored_message_that_was_changed_is_not_sent(tmp_path: Path) -> None:
    with Ledger(tmp_path / "store") as ledger, FakeSmtp() as server:
        whole = message("a@example.org")
        damaged = OutboxMessage("e1", "s1", whole.recipient, whole.message_id, b"other", whole.content_sha256)
        ledger.enqueue([damaged], now=NOW)
        report = deliver(ledger, server, DeliveryRules())
        assert server.accepted == []
    assert "damaged" in report.failed[0].last_error


def test_a_run_cut_off_while_sending_is_made_up_for_with_the_same_bytes(tmp_path: Path) -> None:
    """A run that dies after handing over leaves its message in `sending`."""

    class Death(BaseException):
        pass

    class Killer:
        def send(self, message: OutboxMessage, *, handing_over: object) -> None:
            assert callable(handing_over)
            handing_over()
            raise Death

        def close(self) -> None:
            pass

    with Ledger(tmp_path / "store") as ledger, FakeSmtp() as server:
        ledger.enqueue([message(reader) for reader in READERS], now=NOW)
        with pytest.raises(Death):
            deliver_pending(ledger, Killer(), DeliveryRules(), clock=lambda: NOW, sleep=lambda _: None)
        assert [str(d.state) for d in ledger.deliveries()] == ["sending", "queued", "queued"]
        deliver(ledger, server, DeliveryRules())
        assert [content for _, content in server.accepted] == [message(reader).content for reader in READERS]


def test_an_independent_server_takes_the_message(tmp_path: Path) -> None:
    """aiosmtpd judges the conversation."""
    from aiosmtpd.controller import Controller
    from aiosmtpd.handlers import Message as KeepMessage

    class Keep(KeepMessage):
        kept: list[object]

        def handle_message(self, message: object) -> None:
            self.kept.append(message)

    handler = Keep()
    handler.kept = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    controller = Controller(handler, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        transport = SmtpTransport(SmtpServer("127.0.0.1", port, "d@e.example", security="none", timeout_s=2))
        transport.send(message("a@example.org"), handing_over=lambda: None)
        transport.close()
    finally:
        controller.stop()
    assert [str(kept["X-RcptTo"]) for kept in handler.kept] == ["a@example.org"]  # type: ignore[index]


def test_errors_name_server_and_stage() -> None:
    with FakeSmtp(fault=Fault("rcpt", "5xx")) as server:
        with pytest.raises(DeliveryError) as caught:
            transport_to(server).send(message("a@example.org"), handing_over=lambda: None)
        assert str(caught.value) == f"localhost:{server.port}: the server answered 554 to RCPT: 'never'"


@pytest.mark.parametrize("methods", ["XOAUTH2", "PLAIN OAUTHBEARER XOAUTH2", "LOGIN OAUTHBEARER"])
def test_an_access_token_logs_in(methods: str) -> None:
    # as long as Microsoft's are
    token = "eyJ0" + "x" * 2_000
    with FakeSmtp(methods=methods, password=token) as server:
        transport = SmtpTransport(replace(server_settings(server), oauth=True), password=lambda: token)
        transport.send(message("a@example.org"), handing_over=lambda: None)
        transport.close()
    assert len(server.accepted) == 1
    (auth,) = [line for line in server.said if line.startswith(b"AUTH ")]
    assert auth.split()[1] == (b"OAUTHBEARER" if "OAUTHBEARER" in methods else b"XOAUTH2")


@pytest.mark.parametrize("methods", ["XOAUTH2", "OAUTHBEARER", "PLAIN"])
def test_a_refused_token_is_tried_once_and_not_shown(methods: str) -> None:
    with FakeSmtp(methods=methods) as server:
        transport = SmtpTransport(
            replace(server_settings(server), oauth=True), password=lambda: "expired-token"
        )
        with pytest.raises(TransportFault) as caught:
            transport.send(message("a@example.org"), handing_over=lambda: None)
    assert ("login was refused with 535" in str(caught.value)) is (methods != "PLAIN")
    assert "expired-token" not in str(caught.value)
    assert sum(line.startswith(b"AUTH ") for line in server.said) == (methods != "PLAIN")
