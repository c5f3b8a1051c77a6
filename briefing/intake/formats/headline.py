"""Finds headline, byline and date at the top of a bare text that has no header block."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from briefing.intake.dates import parse_time

_LONGEST_HEADLINE = 200
_LONGEST_KICKER_WORDS = 3
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


def split_headline(text: str) -> Headed:
    """Take kicker, headline, byline and time stamp off the top of `text`.

    A kicker (one to three words) is dropped when a headline follows. A headline is a first paragraph of one
    line that ends like no sentence and has a body below it.
    """
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
