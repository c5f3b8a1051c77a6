"""What a chat or a web hook is told of an edition: the top lines and a link, as JSON bytes that wait in the outbox.

The lines stand twice: word for word with their facts, for programs, and as one text for people, in which nothing
calls anybody (`@channel`) and which fits every service.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from http import HTTPStatus

from briefing.deliver.headers import clean_line
from briefing.deliver.message import message_id
from briefing.model import Briefing, OutboxMessage, Recipient, TopLine, iso_moment, sha256_hex

# the shortest text that a common service takes whole: Discord's 2,000 characters, less a marking and a title
TEXT_CHARACTERS = 1_800
_LINE_CHARACTERS = 400
# an unseen character behind these keeps a service from reading a call, a link or a command into a line
_CALLS = re.compile(r"[@<#/](?=\w|[!@#])")
_WORD_JOINER = "\u2060"
_LATER = frozenset((HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS))


@dataclass(frozen=True, slots=True)
class NoticeFrame:
    """What the notices of an edition have in common."""

    slot: str
    domain: str
    # where the edition can be read, "" for nowhere
    link: str = ""
    most_lines: int = 6


def write_notice(briefing: Briefing, recipient: Recipient, frame: NoticeFrame) -> OutboxMessage:
    """Write what a channel is told; the same edition gives the same bytes."""
    every = announced_lines(briefing)
    lines = every[: frame.most_lines]
    content = json.dumps(
        {
            "id": briefing.id,
            "edition": briefing.edition.slug,
            "title": clean_line(briefing.title),
            "marking": briefing.edition.marking,
            "cut_off": iso_moment(briefing.cut_off),
            "link": frame.link,
            "top_lines": [_line_record(line) for line in lines],
            "text": notice_text(briefing, lines, total=len(every), link=frame.link),
        },
        ensure_ascii=False,
    ).encode()
    return OutboxMessage(
        edition_id=briefing.id,
        slot=frame.slot,
        recipient=recipient.address,
        message_id=message_id(briefing.id, recipient.address, frame.domain),
        content=content,
        content_sha256=sha256_hex(content),
    )


def announced_lines(briefing: Briefing) -> tuple[TopLine, ...]:
    """Return the top lines; of an edition without any, as some see only a part of one, the openings of its items."""
    items = [(section.theme, item) for section in briefing.sections for item in section.items]
    return briefing.top_lines or tuple(
        TopLine(number, item.id, theme, item.headline, item.sentences[:1], item.basis, item.status)
        for number, (theme, item) in enumerate(items, start=1)
        if not item.collapsed
    )


def notice_text(briefing: Briefing, lines: tuple[TopLine, ...], *, total: int, link: str) -> str:
    """Return the lines as text; as many as every service takes, and how many more there are."""
    head = [f"[{briefing.edition.marking}]"] if briefing.edition.marking else []
    shown = [_tame(_line_text(line)) for line in lines]
    end = [link] if link else []
    for count in range(len(shown), -1, -1):
        more = [f"+ {total - count}"] if total > count else []
        text = "\n".join([*head, *(f"• {line}" for line in shown[:count]), *more, *end])
        if len(text) <= TEXT_CHARACTERS:
            return text
    return "\n".join((*head, *end))


def read_notice(content: bytes) -> tuple[str, str]:
    """Return title and text of a notice."""
    told = json.loads(content)
    return _tame(str(told["title"])), str(told["text"])


def _line_text(line: TopLine) -> str:
    words = clean_line(
        " ".join(sentence.text for sentence in line.sentences) or line.headline, _LINE_CHARACTERS
    )
    outlets = ", ".join(dict.fromkeys(sentence.outlet for sentence in line.sentences if sentence.outlet))
    return f"{words} ({outlets})" if outlets else words


def _line_record(line: TopLine) -> dict[str, object]:
    return {
        "theme": line.theme,
        "headline": line.headline,
        "text": [sentence.text for sentence in line.sentences],
        "outlets": list(dict.fromkeys(sentence.outlet for sentence in line.sentences)),
        "status": line.status.value if line.status else None,
    }


def _tame(text: str) -> str:
    return _CALLS.sub(lambda match: f"{match[0]}{_WORD_JOINER}", text)


def comes_later(status: int) -> bool:
    """Whether an answer to a notice says that it may be taken later: the service is ill, or busy."""
    return status >= HTTPStatus.INTERNAL_SERVER_ERROR or status in _LATER
