"""One mail to entries: subject, sender and date from its head, the news from its body.

Runs in the child process of `intake.sandbox`: the standard library's parser raises and swells on hostile mail.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.header import decode_header
from email.message import Message
from email.utils import collapse_rfc2231_value, getaddresses, parseaddr
from functools import partial
from html import escape, unescape

from briefing.intake.dates import parse_time
from briefing.intake.formats.encoding import decode, known_charset
from briefing.intake.formats.own_output import has_proof, own_output
from briefing.intake.guard import attempt
from briefing.intake.mail.footers import addresses_in
from briefing.intake.mail.newsletter import Issue, issue_entries
from briefing.intake.notes import Job, Member, Parsed, note, one_line, trouble
from briefing.intake.page.clean import clean_html
from briefing.model import Diagnostic

_HEAD_LIMIT = 256 * 1024
_FIELD_LIMIT = 4_000
_MAX_PARTS = 500
_MAX_DEPTH = 20
_READER_HEADERS = (
    "To",
    "Cc",
    "Bcc",
    "Delivered-To",
    "X-Original-To",
    "Envelope-To",
    "X-Envelope-To",
    "X-Forwarded-To",
)
_READ_ATTACHMENTS = (
    ".pdf",
    ".docx",
    ".odt",
    ".rtf",
    ".txt",
    ".html",
    ".htm",
    ".eml",
    ".md",
    ".pptx",
    ".epub",
    ".vtt",
    ".srt",
)


@dataclass(slots=True)
class Bodies:
    """What the parts of a mail held."""

    html: str = ""
    text: str = ""
    # plain text that is no other form of what follows, and not yet part of `html`
    apart: str = ""
    members: tuple[Member, ...] = ()
    cut: bool = False
    lost: int = 0


def read_mail(content: bytes, job: Job) -> Parsed:
    """Turn one mail into its entries: one, or one per item of a newsletter."""
    content = _bounded_head(content)
    message = message_from_bytes(content, policy=policy.compat32)
    bodies = _bodies(message)
    if not bodies.html.strip() and not bodies.text.strip():
        if bodies.members:
            return Parsed((), bodies.members)
        return trouble("no-text", job.name, "the mail has no readable text", "open it in a mail program")
    if has_proof(bodies.text or bodies.html):
        return own_output(job)
    issue = Issue(
        title=_field(message, "Subject"),
        outlet=attempt(lambda: _sender(message), "", "a sender"),
        guid=_field(message, "Message-ID").strip("<> "),
        published_at=attempt(lambda: _sent_at(message), None, "a date"),
        is_list=any(message.get(key) for key in ("List-ID", "List-Unsubscribe", "List-Post")),
        html=clean_html(bodies.html) if bodies.html.strip() else "",
        text=bodies.text,
        readers=attempt(lambda: _readers(message), frozenset[str](), "the readers"),
    )
    return Parsed(issue_entries(issue), bodies.members, _notes(bodies, job))


def _notes(bodies: Bodies, job: Job) -> tuple[Diagnostic, ...]:
    notes = []
    if bodies.cut:
        notes.append(
            note("limit", job.name, f"only the first {_MAX_PARTS} parts were read", "open the mail itself")
        )
    if bodies.lost:
        notes.append(note("part", job.name, f"{bodies.lost} parts could not be read", "open the mail itself"))
    return tuple(notes)


def _bounded_head(content: bytes) -> bytes:
    """Cut header lines beyond a limit: decoding one of 280 kB took gigabytes (see docs/intake.md)."""
    if content.startswith((b"From ", b">From ")):
        content = content.partition(b"\n")[2]
    found = re.search(rb"\r?\n\r?\n", content)
    head, body = (content, b"") if found is None else (content[: found.start()], content[found.start() :])
    lines, total = [], 0
    for line in head.split(b"\n"):
        total += min(len(line), _FIELD_LIMIT)
        if total > _HEAD_LIMIT:
            break
        lines.append(line[:_FIELD_LIMIT])
    return b"\n".join(lines) + body


def _field(message: Message, key: str) -> str:
    """Return a header, decoded, on one line; whatever cannot be decoded is kept as it stands."""
    raw = attempt(lambda: str(message.get(key) or "")[:_FIELD_LIMIT], "", f"header {key}")
    raw = " ".join(raw.split())
    if not raw:
        return ""
    # the standard library raises a dozen types on broken encoded words
    as_it_stands = one_line(_undo_surrogates(raw))
    return attempt(
        lambda: one_line("".join(_chunk(part, charset) for part, charset in decode_header(raw))),
        as_it_stands,
        f"header {key}",
    )


def _chunk(part: bytes | str, charset: str | None) -> str:
    if isinstance(part, str):
        return _undo_surrogates(part)
    return decode(part, charset or "").text if charset else _raw_bytes(part)


def _raw_bytes(part: bytes) -> str:
    return decode(part).text


def _undo_surrogates(text: str) -> str:
    """Header bytes outside ASCII arrive as surrogates; decode them again."""
    try:
        raw = text.encode("ascii", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode()
    return decode(raw).text if not raw.isascii() else text


def _sender(message: Message) -> str:
    name, address = parseaddr(_field(message, "From"))
    host = address.rpartition("@")[2].lower()
    return one_line(unescape(name).strip("\"' ") or host, 120)


def _readers(message: Message) -> frozenset[str]:
    """Return the addresses that the mail was sent to, as all headers on its way name them, and its readers' names."""
    headers = [str(value) for key in _READER_HEADERS for value in message.get_all(key, [])]
    passed = re.findall(
        r"for\s+<?([^\s<>;]{3,120}@[^\s<>;]{3,120})>?", " ".join(map(str, message.get_all("Received", [])))
    )
    addresses = addresses_in(*(header[:_FIELD_LIMIT] for header in (*headers, *passed)))
    owners = (name.casefold() for name, _ in getaddresses([_field(message, "To")]) if len(name.split()) > 1)
    return (addresses | frozenset(owners)) - addresses_in(_field(message, "From"))


def _sent_at(message: Message) -> datetime | None:
    given = parse_time(re.sub(r"\(.{0,40}\)", "", _field(message, "Date")))
    if given is not None:
        return given
    received = _field(message, "Received")
    return parse_time(re.sub(r"\(.{0,40}\)", "", received.rpartition(";")[2])) if received else None


def _bodies(message: Message) -> Bodies:
    """Collect the parts to show, without recursion and up to a limit."""
    found = Bodies()
    waiting: list[tuple[Message, int, bool]] = [(message, 0, False)]
    members: list[Member] = []
    seen = 0
    while waiting:
        part, depth, is_one_form = waiting.pop(0)
        seen += 1
        if seen > _MAX_PARTS or depth > _MAX_DEPTH:
            found.cut = True
            break
        payload = part.get_payload()
        if isinstance(payload, list):
            has_forms = is_one_form or part.get_content_type() == "multipart/alternative"
            waiting[:0] = [(p, depth + 1, has_forms) for p in payload if isinstance(p, Message)]
        else:
            take = partial(_take, part, found, members, is_one_form=is_one_form)
            found.lost += not attempt(take, False, "a part of a mail")
    found.members = tuple(members)
    return found


def _take(part: Message, found: Bodies, members: list[Member], *, is_one_form: bool) -> bool:
    """Read one part; returns True, as opposed to one that could not be read.

    Plain text before a page is the page in another form only where the mail says so: else both are read. Behind a page
    mailing lists put their footer.
    """
    kind = part.get_content_type()
    filename = _filename(part)
    attached = "attachment" in str(part.get("Content-Disposition") or "").lower()[:40]
    if attached or (filename and not kind.startswith("text/")):
        if filename.lower().endswith(_READ_ATTACHMENTS) and len(members) < 20:
            members.append(Member(filename, _bytes(part), kind))
    elif kind == "text/html":
        found.html += _as_markup(found.apart) + _text(part)
        found.apart = ""
    elif kind.startswith("text/") and kind != "text/calendar":
        text = _text(part)
        found.text += ("\n\n" if found.text else "") + text
        if not is_one_form:
            found.apart += f"{text}\n\n"
    return True


def _as_markup(text: str) -> str:
    return "".join(f"<p>{escape(part)}</p>" for part in re.split(r"\n\s*\n", text) if part.strip())


def _filename(part: Message) -> str:
    # broken RFC 2231 values raise several types
    given = attempt(lambda: part.get_filename() or "", "", "the name of an attachment")
    return one_line(given.replace("\\", "/").rpartition("/")[2], 120)


def _bytes(part: Message) -> bytes:
    # broken transfer encodings raise several types
    payload = attempt(lambda: part.get_payload(decode=True), None, "a part of a mail")
    return payload if isinstance(payload, bytes) else b""


def _text(part: Message) -> str:
    return decode(_bytes(part), charset_of_part(part), markup=part.get_content_subtype() == "html").text


def charset_of_part(part: Message) -> str:
    """Return the charset that a part declares, plainly or as RFC 2231 has it; "" when it is none."""
    given = attempt(lambda: collapse_rfc2231_value(part.get_param("charset") or ""), "", "a charset")
    return known_charset(str(given))
