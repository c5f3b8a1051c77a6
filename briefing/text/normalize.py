"""Bring a text into the form it is stored in; afterwards it is never changed.

Leaves out markup: what comes in is already plain text.
"""

from __future__ import annotations

import re
import unicodedata
from html import unescape
from itertools import pairwise

# Everything invisible that can hide or reorder words: controls, bidirectional overrides and isolates,
# zero-width characters, tags, variation selectors, byte-order mark, soft hyphen, and what cannot be encoded
# (lone surrogates). The zero-width (non-)joiners stay between letters of scripts that need them; see
# `_JOINER`.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
_JOINER = re.compile(
    "(?<![\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff])[\u200c\u200d]|[\u200c\u200d](?![\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff])"
)
_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_ODD_SPACE = re.compile(r"[^\S\n \u00a0\u202f]")
_SPACES = re.compile(" {2,}")
_PARAGRAPHS = re.compile(r"\n[^\S\n]*+\n\s*+")
_LIST_LINE = re.compile(r"[-–—•*‣▪●◦]\s|\d{1,3}[.)]\s|#{1,6}\s|\|")
# Combining marks a base letter may carry before the rest is noise.
_MARK = "[\u0300-\u036f\u0483-\u0489]"
_MARK_PILE = re.compile(f"{_MARK}(?<={_MARK}{{4}}){_MARK}*+")
# Characters that stay as they are, whatever stands beside them: most texts hold no others, and seeing that takes a
# tenth of the time of the steps below. No combining marks, nothing that composes or decomposes, no odd spaces.
_SETTLED = re.compile(
    "[\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0391-\u03a1\u03a3-\u03ff\u0400-\u0482\u048a-\u04ff\u05d0-\u05ea\u060c\u061b"
    "\u061f\u0621-\u063a\u0640-\u064a\u0660-\u066f\u0671-\u06d3\u2010-\u2027\u202f-\u205e\u20a0-\u20bf\u2190-\u21ff"
    "\u25a0-\u25ff\u3001-\u3029\u3041-\u3096\u30a1-\u30fe\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]*+"
)
# Entities that were escaped twice ("&amp;quot;"), or lost their ampersand on the way ("nbsp;We", "Karan#39;s"). Words
# that end like a name ("aliquot;") are far rarer than these.
_ENTITY = re.compile(
    r"&?(?:amp;)*(?:(?P<name>nbsp|quot|apos|[lr][sd]quo|[nm]dash|hellip)"
    r"|(?:(?<=[&;])#|(?<=\w)#(?=(?:34|39|160|8\d{3}|x27|x20[12]\w);))(?P<number>\d{2,4}|x[0-9A-Fa-f]{2,4}));"
    r"|(?P<and>&(?:amp;)+|(?<![\w&])amp;(?=[A-Z]))"
)
# most texts hold none of these, and seeing that takes a thousandth of the time of the search
_ENTITY_ENDS = ("nbsp;", "quot;", "apos;", "squo;", "dquo;", "dash;", "hellip;", "amp;")
_ENTITY_NUMBER = re.compile(r"#[\dx][\da-fA-F]{1,4};")
# A line shorter than this share of the longest line of its paragraph ends on purpose.
_SHORT_LINE = 0.55


def normalize_text(raw: str) -> str:
    """Return the stored form of a text.

    NFC; paragraphs divided by one blank line; hard-wrapped lines joined; no control, zero-width or
    direction-changing characters except the joiners that a script needs; spaces collapsed; nothing trailing.
    Idempotent.
    """
    if ";" in raw and (any(end in raw for end in _ENTITY_ENDS) or _ENTITY_NUMBER.search(raw)):
        raw = _ENTITY.sub(_decoded, raw)
    text = raw if _SETTLED.fullmatch(raw) else _with_plain_characters(raw)
    if "  " in text:
        text = _SPACES.sub(" ", text)
    paragraphs = (_join_lines(block) for block in _PARAGRAPHS.split(text.strip()))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _decoded(entity: re.Match[str]) -> str:
    """The character of an entity; a space for what is none, or would be markup."""
    if entity["and"]:
        return "&"
    character = unescape(f"&{entity['name']};" if entity["name"] else f"&#{entity['number']};")
    return " " if character in "\xa0<>&" or not character.isprintable() else character


def _with_plain_characters(raw: str) -> str:
    """Compose letters, drop what is invisible, and leave one kind of line end and of ordinary space."""
    text = raw if raw.isascii() else _MARK_PILE.sub("", unicodedata.normalize("NFC", raw))
    text = _INVISIBLE.sub("", _LINE_BREAKS.sub("\n", text).replace("\t", " "))
    if not text.isascii():
        if "\u200c" in text or "\u200d" in text:
            text = _JOINER.sub("", text)
        text = unicodedata.normalize("NFC", text)
    return _ODD_SPACE.sub(" ", text)


def _join_lines(block: str) -> str:
    """Join hard-wrapped lines; list entries, and lines that were ended on purpose, become paragraphs."""
    if "\n" not in block:
        return block.strip()
    lines = [line.strip() for line in block.split("\n")]
    lines = [line for line in lines if line]
    if len(lines) < 2:
        return lines[0] if lines else ""
    longest = max(map(len, lines))
    parts = [lines[0]]
    for before, line in pairwise(lines):
        parts.append("\n\n" if _ends_on_purpose(before, line, longest) else " ")
        parts.append(line)
    return "".join(parts)


def _ends_on_purpose(line: str, following: str, longest: int) -> bool:
    if _LIST_LINE.match(following):
        return True
    if _LIST_LINE.match(line) and len(line) < 0.8 * longest:
        return True
    room = longest - len(line)
    fits = len(following.split(" ", 1)[0]) + 1 <= room
    ended = line[-1] in ".!?…:»”\"'。؟।"
    return (longest > 100 and ended) or (fits and (ended or len(line) < _SHORT_LINE * longest) and room > 0)
