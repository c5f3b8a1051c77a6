from __future__ import annotations

import email.policy
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.deliver.message import (
    Body,
    Frame,
    check_message,
    compose_message,
    date_of,
    message_id,
    quoted_printable,
)
from briefing.deliver.signing import read_dkim_key, sign
from briefing.errors import DeliveryError, SettingsError
from briefing.model import Artifact, OutboxMessage, Recipient, sha256_hex
from tests.deliver.test_headers import HOSTILE

CERTIFICATES = Path(__file__).parent / "certificates"
FRAME = Frame(
    edition_id="morning-2024-10-23-0630",
    edition_slug="morning",
    edition_name="Morning",
    date=datetime(2024, 10, 23, 6, 30, tzinfo=UTC),
    sender_address="desk@example.org",
    sender_name="Morning desk",
    domain="example.org",
    list_id="morning.example.org",
    unsubscribe_mailto="leave@example.org",
    unsubscribe_url="https://example.org/leave?who={recipient}",
)
PDF = Artifact("morning.pdf", "application/pdf", b"%PDF-1.7\r\n.\r\n\0\xff" * 50, sha256_hex(b""))
BODY = Body("[TLP:AMBER] Morning", "<html><body>Hé</body></html>\n", "Text\n.\nFrom us\n", (PDF,))
READER = Recipient("ana@example.org", "Ana Ruiz")


def read(message: OutboxMessage) -> EmailMessage:
    return BytesParser(policy=email.policy.default).parsebytes(message.content)


def shape(part: MIMEPart) -> object:
    children = [shape(child) for child in part.iter_parts()] if part.is_multipart() else []
    return (part.get_content_type(), *children) if children else part.get_content_type()


def test_the_whole_message_has_the_shape_mail_programs_expect() -> None:
    assert shape(read(compose_message(FRAME, BODY, READER))) == (
        "multipart/mixed",
        ("multipart/alternative", "text/plain", ("multipart/related", "text/html")),
        "application/pdf",
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (Body("s", text="t"), "text/plain"),
        (Body("s", html="<p>h</p>"), ("multipart/related", "text/html")),
        (Body("s", text="t", attachments=(PDF,)), ("multipart/mixed", "text/plain", "application/pdf")),
    ],
)
def test_parts_that_are_not_wanted_are_not_there(body: Body, expected: object) -> None:
    assert shape(read(compose_message(FRAME, body, READER))) == expected


def test_the_same_edition_and_reader_give_the_same_bytes() -> None:
    assert compose_message(FRAME, BODY, READER) == compose_message(FRAME, BODY, READER)


def test_the_date_of_a_finished_message_can_be_read_again() -> None:
    message = compose_message(FRAME, Body("s", text="t"), Recipient("a@example.org"))
    assert date_of(message.content) == FRAME.date
    assert date_of(b"\x00") is date_of(b"") is None


def test_ids_differ_by_edition_and_reader_and_name_nobody() -> None:
    ids = {message_id(edition, who, "example.org") for edition in ("a", "b") for who in ("x@y.z", "z@y.z")}
    assert len(ids) == 4
    assert message_id("a", "X@y.z", "example.org") in ids
    assert not any("x@y" in found for found in ids)


def test_headers_let_readers_leave_with_one_click() -> None:
    headers = read(compose_message(FRAME, BODY, READER))
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert headers["List-Unsubscribe"] == (
        "<https://example.org/leave?who=ana%40example.org>, <mailto:leave@example.org?subject=unsubscribe%20morning>"
    )
    by_mail_only = read(compose_message(replace(FRAME, unsubscribe_url=""), BODY, READER))
    assert "List-Unsubscribe-Post" not in by_mail_only
    assert headers["Date"] == "Wed, 23 Oct 2024 06:30:00 +0000"


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_headlines_and_names_change_no_header_and_no_recipient(hostile: str) -> None:
    usual = read(compose_message(FRAME, BODY, READER))
    frame = replace(FRAME, edition_name=hostile, sender_name=hostile)
    message = compose_message(frame, replace(BODY, subject=hostile), replace(READER, name=hostile))
    found = read(message)
    assert found.keys() == usual.keys()
    assert [a.addr_spec for a in found["to"].addresses] == ["ana@example.org"]
    assert [a.addr_spec for a in found["from"].addresses] == ["desk@example.org"]
    assert "thief" not in message.recipient


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_reads_back_as_written(text: str, html: str) -> None:
    clean = text.encode("utf-8", "replace").decode()
    compose_message(FRAME, Body("s", html=html.encode("utf-8", "replace").decode(), text=clean), READER)


def test_no_line_can_be_mistaken_for_smtp_or_mbox() -> None:
    lines = quoted_printable(".\n..\nFrom me\n trailing \n" + "é" * 200).split(b"\r\n")
    assert not any(line.startswith((b".", b"From ")) or line.endswith(b" ") for line in lines)
    assert max(map(len, lines)) <= 76


def test_a_message_that_does_not_read_back_is_never_returned() -> None:
    message = compose_message(FRAME, BODY, READER)
    added = replace(message, content=b"Bcc: thief@example.net\r\n" + message.content)
    for changed in (added, replace(message, content=message.content.replace(b"ana@", b"eve@"))):
        with pytest.raises(DeliveryError):
            check_message(changed, subject=BODY.subject, body=BODY, header_count=10)


def test_a_bad_address_is_named() -> None:
    with pytest.raises(DeliveryError, match="no address"):
        compose_message(FRAME, BODY, Recipient("ä@example.org"))


def test_a_signature_covers_the_bytes_and_the_unsubscribe_headers(tmp_path: Path) -> None:
    import dkim

    key_file = tmp_path / "key.pem"
    key_file.write_bytes((CERTIFICATES / "dkim.pem").read_bytes())
    key_file.chmod(0o600)
    key = read_dkim_key(key_file, domain="example.org", selector="s1")
    message = sign(compose_message(FRAME, BODY, READER), key)
    record = b"v=DKIM1; k=rsa; p=" + (CERTIFICATES / "dkim.pub").read_bytes()

    def answer(name: bytes, timeout: int = 5) -> bytes:
        return record if name == b"s1._domainkey.example.org." else b""

    assert dkim.verify(message.content, dnsfunc=answer)
    assert message.content_sha256 == sha256_hex(message.content)
    for header in (b"Subject: x", b"List-Unsubscribe-Post: no"):
        name = header.split(b":")[0]
        lines = [header if line.startswith(name + b":") else line for line in message.content.split(b"\r\n")]
        assert not dkim.verify(b"\r\n".join(lines), dnsfunc=answer)
    assert b"PRIVATE" not in repr(key).encode()


def test_a_signing_key_that_others_can_read_is_refused(tmp_path: Path) -> None:
    key_file = tmp_path / "key.pem"
    key_file.write_bytes(b"x")
    key_file.chmod(0o644)
    with pytest.raises(SettingsError, match="chmod 600"):
        read_dkim_key(key_file, domain="example.org", selector="s1")
    key_file.chmod(0o600)
    with pytest.raises(SettingsError, match="no private key"):
        read_dkim_key(key_file, domain="example.org", selector="s1")
