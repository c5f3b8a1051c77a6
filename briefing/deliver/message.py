"""Composes one reader's message as bytes, and proves that they say what was meant before they are sent.

mixed(alternative(text, related(html)), pdf, epub). The same edition and reader give the same bytes: the
Message-ID is a hash, the date is given, boundaries are hashes of what they divide.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import format_datetime, parsedate_to_datetime

from briefing.deliver.headers import (
    NAME_LIMIT,
    address_header,
    ascii_address,
    clean_line,
    text_header,
    token_header,
    url_part,
)
from briefing.errors import DeliveryError
from briefing.model import Artifact, OutboxMessage, Recipient, sha256_hex

_BASE64_LINE = 76


@dataclass(frozen=True, slots=True)
class Frame:
    """What the headers of an edition's messages have in common."""

    edition_id: str
    edition_slug: str
    edition_name: str
    # aware; a message made again is given the same, see `date_of`
    date: datetime
    sender_address: str
    sender_name: str = ""
    reply_to: str = ""
    # domain of Message-IDs
    domain: str = "localhost"
    list_id: str = ""
    unsubscribe_mailto: str = ""
    # https, may hold {recipient}
    unsubscribe_url: str = ""
    language: str = "en"
    # of the edition, "" outside a schedule
    slot: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """What a message says. `html` and `text` are not both empty."""

    subject: str
    html: str = ""
    text: str = ""
    attachments: tuple[Artifact, ...] = ()


def message_id(edition_id: str, recipient: str, domain: str) -> str:
    """Return the id of a reader's copy of an edition; it does not give the address away."""
    digest = hashlib.sha256(f"{edition_id}\n{recipient.casefold()}".encode()).hexdigest()
    return f"<{digest[:40]}@{ascii_address(f'x@{domain}')[2:]}>"


def date_of(content: bytes) -> datetime | None:
    """Return the date that a finished message bears, None when it cannot be read."""
    written = BytesParser(policy=policy.compat32).parsebytes(content, headersonly=True)["Date"]
    try:
        return parsedate_to_datetime(str(written))
    except ValueError:
        return None


def compose_message(frame: Frame, body: Body, recipient: Recipient) -> OutboxMessage:
    """Write a reader's message.

    Raises:
        DeliveryError: an address cannot be written, or the bytes do not read back as meant.
    """
    subject = clean_line(body.subject) or frame.edition_slug
    own_id = message_id(frame.edition_id, recipient.address, frame.domain)
    headers = [
        address_header("From", frame.sender_address, clean_line(frame.sender_name, NAME_LIMIT)),
        address_header("To", recipient.address, clean_line(recipient.name, NAME_LIMIT)),
        text_header("Subject", subject),
        token_header("Date", format_datetime(frame.date)),
        token_header("Message-ID", own_id),
        *_optional_headers(frame, recipient),
        token_header("MIME-Version", "1.0"),
    ]
    content = b"".join(headers) + _content(body, frame.language)
    message = OutboxMessage(
        edition_id=frame.edition_id,
        slot=frame.slot,
        recipient=recipient.address,
        message_id=own_id,
        content=content,
        content_sha256=sha256_hex(content),
    )
    check_message(message, subject=subject, body=body, header_count=len(headers))
    return message


def _optional_headers(frame: Frame, recipient: Recipient) -> list[bytes]:
    found = [token_header("Auto-Submitted", "auto-generated")]
    if frame.reply_to:
        found.append(address_header("Reply-To", frame.reply_to))
    if frame.list_id:
        name = "".join(
            c for c in clean_line(frame.edition_name, 60) if (c.isalnum() and c.isascii()) or c == " "
        )
        found.append(token_header("List-ID", f'"{name.strip()}" <{frame.list_id}>'))
    links: list[str] = []
    if frame.unsubscribe_url:
        links.append(f"<{frame.unsubscribe_url.replace('{recipient}', url_part(recipient.address))}>")
    if frame.unsubscribe_mailto:
        subject = url_part(f"unsubscribe {frame.edition_slug}")
        links.append(f"<mailto:{ascii_address(frame.unsubscribe_mailto)}?subject={subject}>")
    if links:
        found.append(token_header("List-Unsubscribe", ", ".join(links)))
    if frame.unsubscribe_url:
        # RFC 8058: promised only where a POST is answered
        found.append(token_header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))
    return found


def _content(body: Body, language: str) -> bytes:
    """Write the content headers of the message and everything below them."""
    forms: list[bytes] = []
    if body.text:
        forms.append(_text_part("plain", body.text, language))
    if body.html:
        forms.append(_multipart("related", [_text_part("html", body.html, language)], kind="text/html"))
    content = forms[0] if len(forms) == 1 else _multipart("alternative", forms)
    if body.attachments:
        content = _multipart("mixed", [content, *map(_attachment, body.attachments)])
    return content


def _text_part(subtype: str, text: str, language: str) -> bytes:
    head = (
        f"Content-Type: text/{subtype}; charset=utf-8\r\n"
        f"Content-Language: {language}\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    )
    return head.encode("ascii") + quoted_printable(text)


def quoted_printable(text: str) -> bytes:
    """Encode text, lines ended by CRLF; no line starts with "From " or "." or ends in a space."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return b"\r\n".join(_quoted_line(line) for line in lines)


def _quoted_line(line: str) -> bytes:
    raw = line.encode("utf-8", "replace")
    # istext=False would let line ends through; there are none left
    encoded = binascii.b2a_qp(raw, quotetabs=False, istext=True, header=False)
    encoded = encoded.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    return re.sub(rb"(?m)^(?:From |\.)", lambda match: b"=%02X" % match[0][0] + match[0][1:], encoded)


def _attachment(artifact: Artifact) -> bytes:
    filename = re.sub(r"[^A-Za-z0-9._-]+", "-", artifact.filename)[:100] or "briefing"
    media_type = artifact.media_type if re.fullmatch(r"[a-z]+/[a-z0-9.+-]+", artifact.media_type) else ""
    head = (
        f"Content-Type: {media_type or 'application/octet-stream'}\r\n"
        f'Content-Disposition: attachment; filename="{filename}"\r\n'
        "Content-Transfer-Encoding: base64\r\n\r\n"
    )
    encoded = base64.b64encode(artifact.content)
    lines = (encoded[i : i + _BASE64_LINE] for i in range(0, len(encoded), _BASE64_LINE))
    return head.encode("ascii") + b"\r\n".join(lines)


def _multipart(subtype: str, parts: list[bytes], kind: str = "") -> bytes:
    # "=_" can stand in neither quoted-printable nor base64, so no part holds its own boundary
    digest = hashlib.sha256(subtype.encode() + b"".join(parts)).hexdigest()
    boundary = f"=_{digest[:40]}"
    extra = f'; type="{kind}"' if kind else ""
    head = f'Content-Type: multipart/{subtype}; boundary="{boundary}"{extra}\r\n\r\n'.encode("ascii")
    mark = b"--" + boundary.encode("ascii")
    return head + b"".join(mark + b"\r\n" + part + b"\r\n" for part in parts) + mark + b"--\r\n"


def check_message(message: OutboxMessage, *, subject: str, body: Body, header_count: int) -> None:
    """Read the bytes as a stranger would and compare with what was meant.

    Raises:
        DeliveryError: a header was added, lost or changed, or a part does not read back.
    """
    read = BytesParser(policy=policy.default).parsebytes(message.content)
    names = [name.lower() for name in read.keys()]  # noqa: SIM118  # a header may be there twice
    content_headers = sum(name.startswith("content-") for name in names)
    if len(set(names)) != len(names) or len(names) - content_headers != header_count:
        raise DeliveryError("the message has other headers than were written", where=message.recipient)
    recipients = [address.addr_spec for address in read["to"].addresses]
    facts = {
        "Subject": (read["subject"], subject),
        "To": (recipients, [ascii_address(message.recipient)]),
        "Message-ID": (read["message-id"], message.message_id),
        "text": (_read_text(read, "plain"), _comparable(body.text)),
        "html": (_read_text(read, "html"), _comparable(body.html)),
        "attachments": (
            [part.get_content() for part in read.iter_attachments()] if body.attachments else [],
            [artifact.content for artifact in body.attachments],
        ),
    }
    for name, (found, meant) in facts.items():
        if found != meant:
            raise DeliveryError(
                f"{name} of the message does not read back as it was written", where=message.recipient
            )


def _read_text(read: EmailMessage, subtype: str) -> str:
    part = read.get_body(preferencelist=(subtype,))
    return "" if part is None else _comparable(str(part.get_content()))


def _comparable(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
