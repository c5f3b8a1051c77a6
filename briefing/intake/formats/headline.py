"""Finds headline, byline and date at the top of a bare text that has no header block."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime

from briefing.intake.dates import parse_time
from briefing.intake.net.addresses import clean_url

_LONGEST_HEADLINE = 200
_LONGEST_KICKER_WORDS = 3
# lines that a pasted head has at the most, and words of an outlet's name
_PASTED_LINES, _OUTLET_WORDS = 7, 5
_LONGEST_BYLINE = 90
_BYLINE = re.compile(r"(?:By|BY|Von|Par|Por|Written by|Reporting by)[ \t:]+(\S.*)$")
_STAMP_PREFIX = re.compile(
    r"^(?:(?:first |last )?(?:published|updated|posted|modified)(?: (?:on|at))?|date)[ \t:]+", re.IGNORECASE
)
_HAS_DATE = re.compile(r"\d{1,4}\D{1,12}\d{1,4}")
_ENDS_SENTENCE = (".", "!", ":", ";", "…", "。", ",")


@dataclass(frozen=True, slots=True)
class Headed:
    """A bare text, taken apart; what was not there is "" or None."""

    title: str
    author: str
    published_at: datetime | None
    body: str
    outlet: str = ""
    url: str = ""


def split_headline(text: str) -> Headed:
    """Take kicker, headline, byline and time stamp off the top of `text`.

    A kicker (one to three words) is dropped when a headline follows. A headline is a first paragraph of one
    line that ends like no sentence and has a body below it.
    """
    if (pasted := _pasted(text)) is not None:
        return pasted
    blocks = _blocks(text)
    title, rest = _headline(blocks)
    if not title:
        return Headed("", "", None, text)
    author, published_at = "", None
    while len(rest) > 1:
        if not author and (found := byline(rest[0])):
            author = found
        elif published_at is None and (stamp := time_stamp(rest[0])) is not None:
            published_at = stamp
        else:
            break
        rest = rest[1:]
    return Headed(title, author, published_at, "\n\n".join(rest))


def _pasted(text: str) -> Headed | None:
    """Take off what is copied with an article: title, outlet, author, date and address, a line each.

    Without a date or an address among them the lines are none of it.
    """
    lines = [line.strip() for line in text.strip().replace("\r\n", "\n").split("\n")]
    found = Headed(lines[0], "", None, "")
    if not _is_headline(lines[0]):
        return None
    for number, line in enumerate(lines[1:_PASTED_LINES], start=1):
        if not line or (grown := _with_line(found, line)) is None:
            body = "\n".join(lines[number:]).strip()
            is_headed = bool(found.url or found.published_at)
            return replace(found, body=body) if is_headed and body and number > 1 else None
        found = grown
    return None


def _with_line(found: Headed, line: str) -> Headed | None:
    """Add what a line says of the article; None for a line of its text."""
    if not found.url and line.lower().startswith(("http://", "https://")) and (url := clean_url(line)):
        return replace(found, url=url)
    if not found.author and (author := byline(line)):
        return replace(found, author=author)
    if found.published_at is None and (stamp := time_stamp(line)) is not None:
        return replace(found, published_at=stamp)
    is_name = (
        len(line.split()) <= _OUTLET_WORDS and line[0].isupper() and not line.endswith((*_ENDS_SENTENCE, "?"))
    )
    return replace(found, outlet=line) if is_name and not found.outlet else None


def byline(block: str) -> str:
    """Return the name in a line like "By Ruta Marsk", "" when the block is none."""
    if "\n" in block or len(block) > _LONGEST_BYLINE:
        return ""
    found = _BYLINE.match(block)
    return "" if found is None or block.endswith((".", "!", "?")) else found.group(1).strip(" |·-")


def time_stamp(block: str) -> datetime | None:
    """Return the time of a line that is nothing but a date."""
    if "\n" in block or len(block) > 64 or not _HAS_DATE.search(block):
        return None
    return parse_time(_STAMP_PREFIX.sub("", block))


def _blocks(text: str) -> list[str]:
    blocks = re.split(r"\n[ \t\r]*\n", text.replace("\r\n", "\n"))
    return [block.strip() for block in blocks if block.strip()]


def _headline(blocks: list[str]) -> tuple[str, list[str]]:
    """Return the headline, "" for none, and the blocks after it."""
    if len(blocks) == 1:
        first, _, body = blocks[0].partition("\n")
        below = body.strip()
        return (first.strip(), [below]) if _is_headline(first) and len(below) > len(first) else ("", blocks)
    if len(blocks) > 2 and _is_kicker(blocks[0]) and _is_headline(blocks[1]) and not byline(blocks[1]):
        return blocks[1], blocks[2:]
    if len(blocks) > 1 and _is_headline(blocks[0]):
        return blocks[0], blocks[1:]
    return "", blocks


def _is_kicker(block: str) -> bool:
    return (
        "\n" not in block
        and len(block.split()) <= _LONGEST_KICKER_WORDS
        and not block.endswith(_ENDS_SENTENCE)
    )


def _is_headline(block: str) -> bool:
    line = block.strip()
    if "\n" in line or not line or len(line) > _LONGEST_HEADLINE or not any(c.isalpha() for c in line):
        return False
    return not line.rstrip("\"”»’')]").endswith(_ENDS_SENTENCE)
