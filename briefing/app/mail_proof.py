"""Compares a message with its edition: the subject, every part, and where each part stands.

A mail program shows what it likes of a tree of parts, so the whole tree is compared with the one that is made:
a part too many, one moved into an attachment or before another, is not the message that was sent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default as mail_policy
from html import unescape

from briefing.app.letters import has_news, heartbeat_text
from briefing.app.plan import template_values
from briefing.compose.findings import Finding, short
from briefing.compose.readback import compare_words, read_page
from briefing.compose.restrict import restrict
from briefing.deliver.wording import filled, marked_subject, opened_html, opened_text
from briefing.model import Briefing, Recipient
from briefing.render import Design, RenderOptions, render_email_parts

_FORMS = (
    "text/plain",
    "related(text/html)",
    "alternative(text/plain text/html)",
    "alternative(text/plain related(text/html))",
)
_ATTACHED = "application/pdf as attachment"
_ATTACHED_BOOK = "application/epub+zip as attachment"
_FILES = (_ATTACHED, _ATTACHED_BOOK, f"{_ATTACHED} {_ATTACHED_BOOK}")
_SHAPES = frozenset((*_FORMS, *(f"mixed({form} {files})" for form in _FORMS for files in _FILES)))
_UNDELIVERED = re.compile(r"^Messages of earlier editions still undelivered: (\d{1,9})\.$", re.MULTILINE)
_TAG = re.compile(r"<[^<>]*>")
# a file of a message is no larger tree than this
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Wording:
    """Templates of the settings for what a mail says around its edition."""

    subject: str = "{title}"
    intro: str = ""


@dataclass(frozen=True, slots=True)
class Mail:
    """A message as it was read."""

    shape: str
    # more than one is a forgery: programs differ in which they show
    subjects: tuple[str, ...]
    text: str | None
    html: str | None
    pdf: bytes | None
    epub: bytes | None
    # words outside every part, and what is not well formed
    oddities: tuple[str, ...] = ()


def read_mail(content: bytes) -> Mail:
    """Read a message with its tree of parts."""
    message = message_from_bytes(content, policy=mail_policy)
    leaves = [part for part in message.walk() if not part.is_multipart()]
    return Mail(
        shape=_shape(message),
        subjects=tuple(str(value) for value in message.get_all("Subject", [])),
        text=_text_of(leaves, "text/plain"),
        html=_text_of(leaves, "text/html"),
        pdf=next((_bytes_of(part) for part in leaves if _named(part) == _ATTACHED), None),
        epub=next((_bytes_of(part) for part in leaves if _named(part) == _ATTACHED_BOOK), None),
        oddities=tuple(_oddities(message)),
    )


def mail_findings(
    mail: Mail, briefing: Briefing, designs: Sequence[Design], wording: Wording
) -> list[Finding]:
    """Compare a message, its attachment aside, with each message that may have been made of an edition.

    Returns:
        Nothing when one of them agrees; else what differs from the likeliest.
    """
    found = [Finding("message", problem) for problem in mail.oddities]
    if mail.shape not in _SHAPES:
        found.append(Finding("message", f"has other parts than were made: {short(mail.shape)}"))
    if found:
        return found
    first: list[Finding] = []
    for made in _likely(mail, briefing, designs, wording):
        found = list(_differences(mail, made))
        if not found:
            return []
        first = first or found
    return first


def seen_by_reader(mail: Mail, briefing: Briefing) -> Iterator[Briefing]:
    """Yield what a reader may have been sent: the sections that a message shows, then all of them."""
    shown = _lines(mail)
    sections = [s.theme_id or s.theme for s in briefing.sections if s.theme.casefold() in shown]
    if sections and len(sections) < len(briefing.sections):
        own = restrict(briefing, Recipient("", themes=tuple(sections)))
        if own is not None:
            yield own
    yield briefing


def _likely(mail: Mail, briefing: Briefing, designs: Sequence[Design], wording: Wording) -> Iterator[Mail]:
    marking = briefing.edition.marking
    values = template_values(briefing.edition, briefing.cut_off) | {"title": briefing.title}
    subject, intro = (filled(template, values) for template in (wording.subject, wording.intro))
    sent = marked_subject(subject, marking)
    for seen in seen_by_reader(mail, briefing):
        if not has_news(seen) and mail.html is None:
            waiting = _UNDELIVERED.search(mail.text or "")
            told = heartbeat_text(seen, intro, int(waiting[1]) if waiting else 0)
            yield replace(mail, subjects=(sent,), text=told)
        for design in designs:
            parts = render_email_parts(seen, design=design, options=RenderOptions())
            yield replace(mail, subjects=(parts.subject,), text=parts.text, html=parts.html)
            yield replace(
                mail,
                subjects=(sent,),
                text=opened_text(parts.text, marking=marking, intro=intro),
                html=opened_html(parts.html, marking=marking, intro=intro),
            )


def _differences(mail: Mail, made: Mail) -> Iterator[Finding]:
    if mail.subjects != made.subjects:
        reads = " and ".join(map(short, mail.subjects)) or "nothing"
        yield Finding("subject", f"reads {reads} instead of {short(made.subjects[0])}")
    if mail.text is not None:
        finding = compare_words(mail.text.split(), (made.text or "").split(), where="text/plain")
        if finding is not None:
            yield finding
    if mail.html is not None:
        yield from _page_differences(mail.html, made.html or "")


def _page_differences(shown: str, made: str) -> Iterator[Finding]:
    page, other = read_page(shown), read_page(made)
    found = [
        compare_words(page.words, other.words, where="text/html"),
        compare_words(page.links, other.links, where="text/html, links"),
    ]
    wrong = [finding for finding in found if finding is not None]
    yield from wrong
    if not wrong and _plain_lines(shown) != _plain_lines(made):
        yield Finding("text/html", "its markup was changed after it was rendered")


def _plain_lines(text: str) -> list[str]:
    """Lines without what servers change: their ends, and spaces there."""
    return [line.rstrip() for line in text.strip().splitlines()]


def _lines(mail: Mail) -> frozenset[str]:
    """Every line of a message and every run of words between two tags, in lower case."""
    runs = [*(mail.text or "").splitlines(), *map(unescape, _TAG.split(mail.html or ""))]
    return frozenset(" ".join(run.split()).casefold() for run in runs)


def _shape(part: EmailMessage, depth: int = 0) -> str:
    if not part.is_multipart() or depth > _DEEPEST:
        return _named(part)
    inside = " ".join(_shape(child, depth + 1) for child in part.get_payload())  # type: ignore[arg-type]
    name = part.get_content_type().removeprefix("multipart/")
    return f"{name}({inside})"


def _named(part: EmailMessage) -> str:
    disposition = part.get_content_disposition()
    return part.get_content_type() + (f" as {disposition}" if disposition else "")


def _text_of(leaves: Sequence[EmailMessage], kind: str) -> str | None:
    for part in leaves:
        if part.get_content_type() == kind:
            return _bytes_of(part).decode("utf-8", "replace")
    return None


def _bytes_of(part: EmailMessage) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _oddities(message: EmailMessage) -> Iterator[str]:
    for part in message.walk():
        if part.defects:
            yield f"is not well formed: {type(part.defects[0]).__name__}"
        for words in (part.preamble, part.epilogue):
            if words and words.strip():
                yield f"has words outside its parts: {short(' '.join(words.split()))}"
        if part.get_content_charset("utf-8") not in ("utf-8", "us-ascii"):
            yield f"is in another character set than was made: {short(str(part.get_content_charset()))}"
