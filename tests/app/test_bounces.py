"""A reader whose mails come back is not "sent" for ever; a run that takes place says so to whoever waits for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from email.parser import BytesHeaderParser
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from briefing.app.bounces import collect_bounces
from briefing.app.deliveries import list_deliveries
from briefing.app.report import exit_code, report_lines
from briefing.settings import load_settings
from briefing.store import Store
from tests.app.desk import CLOCK, Desk
from tests.deliver.smtp_server import FakeSmtp, Fault
from tests.deliver.test_bounces import notification
from tests.intake.mail.test_imap import MailServer, certificate, server, trusting

__all__ = ["certificate", "server"]

NOW = datetime.fromtimestamp(CLOCK, UTC)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(CLOCK))
    with FakeSmtp(offers_starttls=False, offers_auth=False) as smtp:
        yield Desk(tmp_path, smtp)


def collect(desk: Desk, certificate: Path) -> tuple[str, ...]:
    with Store(desk.folder / "briefing.sqlite", durable=True) as store:
        settings = load_settings(desk.config)
        return collect_bounces(settings, store, store.ledger(), now=NOW, tls=trusting(certificate))


def bounces_at(server: MailServer) -> str:
    return (
        f'[bounces]\nurl = "imaps://desk@localhost:{server.server_address[1]}/INBOX"\nallow_private = true\n'
        'password_command = ["echo", "secret"]\n'
    )


def test_what_comes_back_is_told_and_only_once(
    desk: Desk, server: MailServer, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.run()
    message_id = BytesHeaderParser().parsebytes(desk.server.accepted[0][1])["Message-ID"]
    server.mails[12] = notification().replace(b"<abc@example.org>", message_id.encode())
    server.mails[13] = notification()  # of a message that is not ours
    desk.config.write_text(desk.config.read_text() + bounces_at(server))
    assert collect(desk, certificate) == ()
    states = {d.recipient: (str(d.state), d.last_error) for d in list_deliveries(desk.config)}
    assert states["ana@example.org"] == ("failed", "bounced: 550 5.1.1 no such user")
    assert states["ben@example.org"] == ("sent", "")
    server.commands.clear()
    assert collect(desk, certificate) == ()
    assert not [command for command in server.commands if "FETCH" in command]


def test_a_mailbox_that_does_not_answer_stops_no_run(desk: Desk, server: MailServer) -> None:
    # its certificate is trusted by nobody here
    desk.config.write_text(desk.config.read_text() + bounces_at(server))
    report = desk.run()
    assert (exit_code(report), len(desk.mails)) == (3, 2)
    assert any(line.text.startswith("bounces could not be read: bounces:") for line in report_lines(report))


def test_a_run_that_took_place_is_told_and_one_that_failed_is_not(desk: Desk, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/beat/4f2a").respond_with_data("OK")
    desk.configure(delivery=f'heartbeat_url = "{httpserver.url_for("/beat/4f2a")}"')
    assert exit_code(desk.run()) == 0
    assert exit_code(desk.run()) == 0
    assert len(httpserver.log) == 2
    desk.configure(
        delivery=f'heartbeat_url = "{httpserver.url_for("/beat/4f2a")}"',
        edition='design = "./no-such-design"',
    )
    assert exit_code(desk.run(slot="2024-10-21T06:30")) == 1
    assert len(httpserver.log) == 2


def test_a_heartbeat_that_nobody_hears_is_a_trouble_without_its_address(
    desk: Desk, httpserver: HTTPServer
) -> None:
    desk.configure(delivery=f'heartbeat_url = "{httpserver.url_for("/beat/4f2a")}"')
    httpserver.expect_request("/beat/4f2a").respond_with_data("", status=500)
    report = desk.run()
    assert (exit_code(report), len(desk.mails)) == (3, 2)
    (line,) = [line.text for line in report_lines(report) if line.is_trouble]
    assert line.startswith("the heartbeat address could not be told")
    assert "4f2a" not in line


def test_the_heartbeat_says_how_many_got_nothing_and_not_who(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.server.fault = Fault("rcpt", "5xx", nth=1)
    desk.run()
    for article in desk.inbox.iterdir():
        article.unlink()
    desk.configure(edition='when_empty = "heartbeat"')
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(CLOCK + 3 * 86_400))
    desk.run()
    content = desk.server.accepted[-1][1].decode()
    assert "Messages of earlier editions still undelivered: 1." in content
    assert "ana@example.org" not in content
