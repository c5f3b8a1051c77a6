"""What a mail server sends back, and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.deliver.bounces import Bounce, read_bounce

RETURNED = (
    "message/rfc822",
    "From: desk@example.org\r\nMessage-ID: <abc@example.org>\r\nSubject: Morning\r\n\r\n",
)
HEADERS = "text/rfc822-headers", "From: desk@example.org\r\nMessage-ID: <abc@example.org>\r\n"


def notification(
    *, action: str = "failed", returned: tuple[str, str] = RETURNED, kind: str = "multipart/report"
) -> bytes:
    return (
        "From: MAILER-DAEMON@mx.example.net\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: {kind}; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nThe mailbox is not there.\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\n"
        "Reporting-MTA: dns; mx.example.net\r\n\r\n"
        f"Final-Recipient: rfc822; ana@example.org\r\nAction: {action}\r\nStatus: 5.1.1\r\n"
        "Diagnostic-Code: smtp; 550 5.1.1 no such user\r\n\r\n"
        f"--b\r\nContent-Type: {returned[0]}\r\n\r\n{returned[1]}\r\n--b--\r\n"
    ).encode()


@pytest.mark.parametrize("returned", [RETURNED, HEADERS])
def test_a_notification_names_message_reader_and_reason(returned: tuple[str, str]) -> None:
    assert read_bounce(notification(returned=returned)) == Bounce(
        "<abc@example.org>", "ana@example.org", "550 5.1.1 no such user"
    )


@pytest.mark.parametrize(
    "mail",
    [
        notification(action="delayed"),
        notification(action="delivered"),
        notification(kind="multipart/mixed"),
        notification(returned=("text/plain", "Message-ID: <abc@example.org>")),
        b"From: ana@example.org\r\nSubject: out of office\r\nIn-Reply-To: <abc@example.org>\r\n\r\nBack on Monday.\r\n",
        b"",
    ],
)
def test_other_mails_are_none(mail: bytes) -> None:
    assert read_bounce(mail) is None


@given(st.binary(max_size=400), st.integers(0, 900))
def test_no_mail_is_an_error(noise: bytes, place: int) -> None:
    good = notification()
    read_bounce(noise)
    read_bounce(good[:place] + noise + good[place:])


def test_a_reason_is_one_printable_line() -> None:
    mail = notification().replace(b"550 5.1.1 no such user", b"550 \xe2\x80\xae" + b"x" * 5_000)
    found = read_bounce(mail)
    assert found is not None
    assert found.reason.isprintable()
    assert len(found.reason) <= 200
