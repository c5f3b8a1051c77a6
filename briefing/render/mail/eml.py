"""Makes the e-mail: subject, HTML and text parts, and a whole deterministic message. Sends nothing."""

from __future__ import annotations

import hashlib
import textwrap
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from briefing.model import Briefing
from briefing.render.design import Design
from briefing.render.mail.mail_page import email_page
from briefing.render.options import RenderOptions
from briefing.render.other.plain import plain_text
from briefing.render.page.html import document_title, labels_of

_SUBJECT_LIMIT = 180


@dataclass(frozen=True, slots=True)
class EmailParts:
    """What a message says; who it goes to, and how, is the sender's affair."""

    # one line, no control characters, handling mark in front
    subject: str
    html: str
    text: str


def render_email_parts(briefing: Briefing, *, design: Design, options: RenderOptions) -> EmailParts:
    """Return subject, HTML of at most `options.email_limit_bytes`, and text of an edition's message."""
    title = document_title(briefing, labels_of(briefing))
    visible = "".join(c if c.isprintable() else " " for c in title)
    return EmailParts(
        subject=textwrap.shorten(visible, _SUBJECT_LIMIT, placeholder="…"),
        html=email_page(briefing, design=design, limit_bytes=options.email_limit_bytes),
        text=plain_text(briefing, design=design, options=options),
    )


def eml_bytes(briefing: Briefing, *, design: Design, options: RenderOptions) -> bytes:
    """Return a complete message file; the same edition gives the same bytes."""
    parts = render_email_parts(briefing, design=design, options=options)
    message = EmailMessage(policy=SMTP)
    message["Subject"] = parts.subject
    message["Date"] = format_datetime(briefing.produced_at)
    message["Message-ID"] = f"<{briefing.id}@briefing.invalid>"
    if options.sender:
        message["From"] = options.sender
    # lets mail programs open the file as a draft that can still be addressed
    message["X-Unsent"] = "1"
    message.set_content(parts.text, cte="quoted-printable")
    message.add_alternative(parts.html, subtype="html", cte="quoted-printable")
    digest = hashlib.sha256(f"{briefing.id}\n{parts.html}".encode()).hexdigest()
    message.set_boundary(f"=_{digest[:40]}")
    return message.as_bytes()
