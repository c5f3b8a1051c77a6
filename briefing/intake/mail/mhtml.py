"""Saved pages (MHTML) to entries: the page is one part of a mail-like file."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes, policy
from email.message import Message

from briefing.intake.guard import attempt
from briefing.intake.mail.message import charset_of_part
from briefing.intake.notes import Job, Parsed, trouble
from briefing.intake.page.article import read_article

_MAX_PARTS = 2_000


def read_mhtml(content: bytes, job: Job) -> Parsed:
    """Read the first HTML part as a page; its address is where it was saved from."""
    message = message_from_bytes(content, policy=policy.compat32)
    saved_from = str(message.get("Snapshot-Content-Location") or "")
    for number, part in enumerate(message.walk()):
        if number >= _MAX_PARTS:
            break
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return _page(part, job, saved_from or str(part.get("Content-Location") or ""))
    return trouble("no-text", job.name, "the saved page has no HTML part", "save it again as HTML")


def _page(part: Message, job: Job, url: str) -> Parsed:
    payload = attempt(lambda: part.get_payload(decode=True), None, "the page")
    page = payload if isinstance(payload, bytes) else b""
    return read_article(page, replace(job, url=" ".join(url.split()), charset=charset_of_part(part)))
