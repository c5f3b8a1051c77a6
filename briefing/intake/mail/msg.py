"""Outlook messages (.msg) to entries: the few MAPI properties that make a mail, read from the compound file."""

from __future__ import annotations

from email import message_from_string, policy
from email.message import Message
from functools import partial
from io import BytesIO

import olefile

from briefing.intake.dates import parse_time
from briefing.intake.formats.encoding import decode
from briefing.intake.guard import attempt
from briefing.intake.mail.newsletter import Issue, issue_entries
from briefing.intake.notes import Job, Parsed, one_line, trouble
from briefing.intake.page.clean import clean_html

_LIMIT_BYTES = 15 * 1024 * 1024
_SUBJECT, _BODY, _HTML, _SENDER, _HEADERS, _MESSAGE_ID = "0037", "1000", "1013", "0C1A", "007D", "1035"

# what else is kept in compound files, by a stream that tells it
_OTHERS = {
    "EncryptedPackage": ("encrypted", "asks for a password", "save a copy without one"),
    "WordDocument": ("old-word", "is in the old Word format", "save it as .docx"),
    "PowerPoint Document": ("old-powerpoint", "is in the old PowerPoint format", "save it as .pptx"),
    "Workbook": ("spreadsheet", "is a spreadsheet", "save the table of articles as CSV"),
    "Book": ("spreadsheet", "is a spreadsheet", "save the table of articles as CSV"),
}


def read_msg(content: bytes, job: Job) -> Parsed:
    """Turn one Outlook message into its entries."""
    try:
        compound = olefile.OleFileIO(BytesIO(content))
    except (OSError, ValueError, IndexError) as error:
        return trouble(
            "broken", job.name, f"is no readable Office file: {one_line(str(error), 80)}", "save it again"
        )
    with compound:
        for stream, (code, message, remedy) in _OTHERS.items():
            if compound.exists(stream):
                return trouble(code, job.name, message, remedy)
        if not compound.exists("__properties_version1.0"):
            return trouble(
                "binary", job.name, "is an old Office file of no kind that is read", "save it as .docx or PDF"
            )
        return _entries(compound, job)


def _entries(compound: olefile.OleFileIO, job: Job) -> Parsed:
    html, text = _text(compound, _HTML), _text(compound, _BODY)
    if not html.strip() and not text.strip():
        return trouble("no-text", job.name, "the message has no readable text", "save it as .eml")
    headers = attempt(
        lambda: message_from_string(_text(compound, _HEADERS)[:100_000], policy=policy.compat32),
        Message(),
        "the header of a message",
    )
    issue = Issue(
        title=one_line(_text(compound, _SUBJECT)),
        outlet=one_line(_text(compound, _SENDER), 120),
        guid=one_line(_text(compound, _MESSAGE_ID)).strip("<> "),
        published_at=parse_time(one_line(str(headers.get("Date") or ""))),
        is_list=bool(headers.get("List-ID") or headers.get("List-Unsubscribe")),
        html=clean_html(html) if html.strip() else "",
        text=text,
    )
    return Parsed(issue_entries(issue))


def _text(compound: olefile.OleFileIO, tag: str) -> str:
    """Return a string property: UTF-16 (001F), bytes in some charset (001E), or binary (0102)."""
    for kind in ("001F", "001E", "0102"):
        name = f"__substg1.0_{tag}{kind}"
        raw = attempt(partial(_stream, compound, name), b"", f"stream {name}")
        if raw:
            return (
                raw.decode("utf-16-le", "replace")
                if kind == "001F"
                else decode(raw, markup=tag == _HTML).text
            )
    return ""


def _stream(compound: olefile.OleFileIO, name: str) -> bytes:
    """Return what a stream holds, nothing when there is none of a bearable size."""
    if not compound.exists(name) or compound.get_size(name) > _LIMIT_BYTES:
        return b""
    return bytes(compound.openstream(name).read())
