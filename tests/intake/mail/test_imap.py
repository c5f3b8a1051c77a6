"""A small IMAP server over TLS, and what the reader does and does not do to its mailbox."""

from __future__ import annotations

import base64
import re
import socketserver
import ssl
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.intake.mail.imap import read_mailbox
from briefing.intake.net.faults import FetchFault
from briefing.intake.options import IntakeOptions
from briefing.model import Source, SourceId, SourceKind
from tests.intake.samples import MAIL

OPTIONS = IntakeOptions(fetch_timeout_s=5.0, file_limit_bytes=5_000)


class Mailbox(socketserver.StreamRequestHandler):
    server: MailServer

    def handle(self) -> None:
        self.request = self.server.context.wrap_socket(self.request, server_side=True)
        self.rfile, self.wfile = self.request.makefile("rb"), self.request.makefile("wb", buffering=0)
        self.say("* OK ready")
        while line := self.rfile.readline().decode().strip():
            tag, _, command = line.partition(" ")
            self.server.commands.append(command)
            self.answer(tag, command)
            if command == "LOGOUT":
                return

    def say(self, line: str) -> None:
        self.wfile.write(line.encode() + b"\r\n")

    def answer(self, tag: str, command: str) -> None:
        word = command.split()[0].upper()
        status = "OK"
        if word == "CAPABILITY":
            self.say(f"* CAPABILITY IMAP4rev1 {self.server.methods}")
        elif word == "AUTHENTICATE":
            status = self.take_token()
        elif word == "LOGIN" and "secret" not in command:
            status = "NO"
        elif word == "EXAMINE":
            self.say("* OK [UIDVALIDITY 77]")
        elif word == "UID" and "SEARCH" in command:
            self.say("* SEARCH " + " ".join(map(str, sorted(self.server.mails))))
        elif word == "UID":
            self.fetch(command)
        self.say(f"{tag} {status} done")

    def take_token(self) -> str:
        self.say("+ ")
        given = base64.b64decode(self.rfile.readline()).decode()
        self.server.commands.append(given)
        if given.endswith("auth=Bearer secret\x01\x01"):
            return "OK"
        self.say("+ " + base64.b64encode(b'{"status": "401"}').decode())
        self.rfile.readline()
        return "NO"

    def fetch(self, command: str) -> None:
        found = re.search(r"FETCH (\d+)", command)
        uid = int(found.group(1)) if found else 0
        content = self.server.mails[uid]
        if "RFC822.SIZE" in command:
            self.say(f"* 1 FETCH (UID {uid} RFC822.SIZE {len(content)})")
        else:
            self.wfile.write(
                f"* 1 FETCH (UID {uid} BODY[] {{{len(content)}}}\r\n".encode() + content + b")\r\n"
            )


class MailServer(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, context: ssl.SSLContext) -> None:
        super().__init__(("127.0.0.1", 0), Mailbox)
        self.context = context
        self.commands: list[str] = []
        self.methods = ""
        self.mails = {3: MAIL, 9: MAIL.replace(b"eleven", b"twelve"), 11: MAIL + b"x" * 9_000}

    @property
    def source(self) -> Source:
        url = f"imaps://desk@localhost:{self.server_address[1]}/INBOX"
        return Source(SourceId("mail"), "Mail", url, SourceKind.IMAP, allow_private=True)

    def handle_error(self, request: object, client_address: object) -> None:
        pass


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tls")
    command = (
        "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost "
        f"-keyout {folder}/both.pem -out {folder}/cert.pem"
    )
    try:
        subprocess.run(command.split(), check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip("openssl is not installed")
    (folder / "both.pem").write_bytes((folder / "both.pem").read_bytes() + (folder / "cert.pem").read_bytes())
    return folder


@pytest.fixture
def server(certificate: Path) -> Iterator[MailServer]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate / "both.pem")
    running = MailServer(context)
    threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield running
    running.shutdown()
    running.server_close()


def trusting(certificate: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(certificate / "cert.pem"))


def test_new_mails_come_by_uid_and_the_folder_is_only_read(server: MailServer, certificate: Path) -> None:
    context = trusting(certificate)
    first = read_mailbox(server.source, mark="", password="secret", options=OPTIONS, context=context)
    assert (len(first.mails), first.mark, first.too_large) == (2, "77:11", 1)
    server.mails[12] = MAIL
    second = read_mailbox(server.source, mark=first.mark, password="secret", options=OPTIONS, context=context)
    assert ([m.name for m in second.mails], second.mark) == (["INBOX 12"], "77:12")
    words = {command.split()[0] for command in server.commands} | set(
        re.findall(r"BODY\S*", str(server.commands))
    )
    assert not words & {"SELECT", "STORE", "EXPUNGE", "DELETE", "COPY", "APPEND"}
    assert all("PEEK" in command for command in server.commands if "BODY" in command)


def test_renumbered_mails_are_read_again(server: MailServer, certificate: Path) -> None:
    found = read_mailbox(
        server.source, mark="5:100", password="secret", options=OPTIONS, context=trusting(certificate)
    )
    assert len(found.mails) == 2


def test_a_refused_password_is_a_fault_without_it(server: MailServer, certificate: Path) -> None:
    with pytest.raises(FetchFault) as caught:
        read_mailbox(
            server.source, mark="", password="wrong-one", options=OPTIONS, context=trusting(certificate)
        )
    assert caught.value.code == "imap"
    assert "wrong-one" not in str(caught.value)


def test_an_unknown_certificate_is_refused(server: MailServer) -> None:
    with pytest.raises(FetchFault):
        read_mailbox(server.source, mark="", password="secret", options=OPTIONS)
    assert not server.commands


def test_only_encrypted_mailboxes_are_read(server: MailServer) -> None:
    source = Source(SourceId("m"), "Mail", "imap://desk@localhost/INBOX", SourceKind.IMAP, allow_private=True)
    with pytest.raises(FetchFault, match="imaps"):
        read_mailbox(source, mark="", password="secret", options=OPTIONS)


def test_a_private_mail_server_needs_permission(server: MailServer, certificate: Path) -> None:
    from dataclasses import replace

    source = replace(server.source, allow_private=False)
    with pytest.raises(FetchFault) as caught:
        read_mailbox(source, mark="", password="secret", options=OPTIONS, context=trusting(certificate))
    assert caught.value.code == "blocked"


@pytest.mark.parametrize(
    ("methods", "said"),
    [
        ("AUTH=XOAUTH2", "user=desk\x01auth=Bearer secret\x01\x01"),
        ("AUTH=PLAIN AUTH=XOAUTH2 AUTH=OAUTHBEARER", "n,a=desk,\x01host=localhost\x01port="),
    ],
)
def test_an_access_token_opens_the_mailbox(
    server: MailServer, certificate: Path, methods: str, said: str
) -> None:
    server.methods = methods
    found = read_mailbox(
        server.source,
        mark="",
        password="secret",
        is_token=True,
        options=OPTIONS,
        context=trusting(certificate),
    )
    assert found.mails
    assert any(command.startswith(said) for command in server.commands)
    assert not any(command.startswith("LOGIN") for command in server.commands)


@pytest.mark.parametrize(
    ("methods", "message"), [("AUTH=XOAUTH2", "failed"), ("AUTH=PLAIN", "no access token")]
)
def test_a_refused_token_is_a_fault_without_it(
    server: MailServer, certificate: Path, methods: str, message: str
) -> None:
    server.methods = methods
    with pytest.raises(FetchFault, match=message) as caught:
        read_mailbox(
            server.source,
            mark="",
            password="expired-one",
            is_token=True,
            options=OPTIONS,
            context=trusting(certificate),
        )
    assert "expired-one" not in str(caught.value)
