"""RTF to entries: a tokenizer and a stack of groups, enough for text, title, author and date.

What is deleted, hidden or a comment is never text; footnotes stand at the end, text boxes after their paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from briefing.intake.formats import rtf_words as words
from briefing.intake.formats.encoding import known_charset
from briefing.intake.formats.headline import split_headline
from briefing.intake.notes import Job, Parsed, one_line, trouble
from briefing.model import Entry, SourceId

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)"
)
_MAX_DEPTH = 500
_MAX_FONTS = 10_000


@dataclass(frozen=True, slots=True)
class _State:
    """What holds in a group until it ends."""

    # its text is not wanted, whatever is in it
    skip: bool = False
    # its own text is not wanted, but that of some groups in it is
    opened: bool = False
    # switches of hidden text that are on
    hiding: frozenset[bytes] = frozenset()
    # field of the info group
    info: str = ""
    # characters that follow a \u for readers that know no Unicode
    fallback: int = 1
    font: int | None = None
    in_font_table: bool = False
    # where its text goes
    flow: list[str] = field(default_factory=list)


class _Reader:
    """Walks the tokens once."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.notes: list[list[str]] = []
        self.boxes: list[list[str]] = []
        self.info: dict[str, list[str]] = {}
        self.times: dict[str, dict[bytes, int]] = {}
        self.charset, self.default_font = "cp1252", 0
        self.fonts: dict[int, str] = {}
        self.font_name: list[str] = []
        self.raw = bytearray()
        self.stack: list[_State] = []
        self.state = _State(flow=self.text)
        self.pending = 0
        self.starred = False

    def run(self, content: bytes) -> None:
        for token in _TOKEN.finditer(content):
            word, number, code, symbol, brace, plain = token.groups()
            if brace:
                self.flush()
                self.group(brace)
            elif word:
                self.flush()
                self.control(word, int(number) if number else None)
            elif code:
                self.add(bytes((int(code, 16),)))
            elif symbol is not None:
                self.flush()
                if symbol == b"*":
                    self.starred = True
                else:
                    self.put(words.SYMBOLS.get(symbol, ""))
            elif plain:
                self.add(plain)
        self.flush()
        self.put_boxes()

    def group(self, brace: bytes) -> None:
        self.pending, self.starred = 0, False
        if brace == b"{" and len(self.stack) < _MAX_DEPTH:
            self.stack.append(self.state)
        elif brace == b"}" and self.stack:
            self.state = self.stack.pop()

    def control(self, word: bytes, number: int | None) -> None:
        starred, self.starred = self.starred, False
        if word == b"u" and number is not None:
            self.put(chr(number % 65536))
            self.pending = self.state.fallback
        elif word in words.SIGNS:
            self.put(words.SIGNS[word])
            if word == b"par" and self.state.flow is self.text:
                self.put_boxes()
        elif word in words.HIDING or word == b"plain":
            self.character(word, number)
        elif (
            word == b"f"
            or word in (b"fcharset", b"deff", b"uc", b"ansicpg")
            or word in words.DOCUMENT_CHARSETS
        ):
            self.setting(word, number or 0)
        elif self.state.info in ("created", "revised") and number is not None:
            self.times.setdefault(self.state.info, {})[word] = number
        else:
            self.destination(word, starred=starred)

    def character(self, word: bytes, number: int | None) -> None:
        """Read a property of the characters that follow."""
        if word == b"plain":
            self.state = replace(self.state, hiding=frozenset(), font=None)
        elif number == 0:
            self.state = replace(self.state, hiding=self.state.hiding - {word})
        else:
            self.state = replace(self.state, hiding=self.state.hiding | {word})

    def setting(self, word: bytes, number: int) -> None:
        """Read what decides how bytes become characters."""
        if word == b"f":
            self.state = replace(self.state, font=number)
        elif word == b"fcharset":
            if number in words.FONT_CHARSETS and len(self.fonts) < _MAX_FONTS and self.state.font is not None:
                self.fonts[self.state.font] = words.FONT_CHARSETS[number]
        elif word == b"deff":
            self.default_font = number
        elif word == b"uc":
            self.state = replace(self.state, fallback=min(max(number, 0), 16))
        elif word == b"ansicpg":
            self.charset = known_charset(f"cp{number}") or self.charset
        else:
            self.charset = words.DOCUMENT_CHARSETS[word]

    def destination(self, word: bytes, *, starred: bool) -> None:
        """Read a word that says where the text of its group belongs."""
        if word in words.BOXES or word in words.NOTES:
            if not self.state.skip:
                flow: list[str] = []
                (self.boxes if word in words.BOXES else self.notes).append(flow)
                self.state = replace(self.state, opened=False, flow=flow)
        elif word == b"ud":
            self.state = replace(self.state, opened=False)
        elif word in words.OPENED or word == b"upr":
            self.state = replace(self.state, opened=True)
        elif word in words.INFO:
            self.state = replace(self.state, info=words.INFO[word], skip=False)
        elif word == b"info":
            self.state = replace(self.state, info="other")
        elif starred or word in words.SKIPPED:
            self.state = replace(self.state, skip=True, in_font_table=word == b"fonttbl")

    def add(self, plain: bytes) -> None:
        """Take bytes of the font's charset, after the fallback that follows a Unicode character."""
        dropped = min(self.pending, len(plain))
        self.pending -= dropped
        self.raw += plain[dropped:]

    def flush(self) -> None:
        if not self.raw:
            return
        font = self.default_font if self.state.font is None else self.state.font
        charset = self.fonts.get(font, self.charset)
        if charset != words.SYMBOL_FONT:
            self.put(self.raw.decode(charset, errors="replace"))
        elif self.state.in_font_table:
            self.put(self.raw.decode("cp1252", errors="replace"))
        self.raw.clear()

    def put(self, text: str) -> None:
        if self.state.in_font_table:
            self.name_font(text)
        elif self.state.info:
            self.info.setdefault(self.state.info, []).append(text)
        elif not (self.state.skip or self.state.opened or self.state.hiding):
            self.state.flow.append(text)

    def name_font(self, text: str) -> None:
        """A font whose charset is not given may tell it by the last word of its name."""
        last = text.strip(" ;").rpartition(" ")[2].lower()
        if self.state.font is not None and last in words.FONT_NAMES and len(self.fonts) < _MAX_FONTS:
            self.fonts.setdefault(self.state.font, words.FONT_NAMES[last])

    def put_boxes(self) -> None:
        """Put the text boxes of a paragraph after it."""
        waiting, self.boxes = self.boxes, []
        for box in waiting:
            self.text.extend((*box, "\n\n"))

    def all(self) -> str:
        """Return the text, then the notes."""
        return "\n\n".join(_joined_surrogates("".join(flow)) for flow in (self.text, *self.notes))


def read_rtf(content: bytes, job: Job) -> Parsed:
    """Turn one RTF file into one entry."""
    reader = _Reader()
    reader.run(content)
    text = reader.all()
    if not any(c.isalpha() for c in text):
        return trouble("no-text", job.name, "holds no text", "open it and save it as text")
    title = one_line("".join(reader.info.get("title", [])))
    headed = split_headline(text)
    if title and headed.title != title:
        author, published_at, body = "", None, text
    else:
        title, author, published_at, body = headed.title, headed.author, headed.published_at, headed.body
    entry = Entry(
        source_id=SourceId(""),
        title=title,
        author=author or one_line("".join(reader.info.get("author", [])), 120),
        text=body,
        published_at=published_at
        or _moment(reader.times.get("created") or reader.times.get("revised") or {}),
    )
    return Parsed((entry,))


def _moment(parts: dict[bytes, int]) -> datetime | None:
    try:
        return datetime(
            parts[b"yr"], parts[b"mo"], parts[b"dy"], parts.get(b"hr", 0), parts.get(b"min", 0), tzinfo=UTC
        )
    except (KeyError, ValueError):
        return None


def _joined_surrogates(text: str) -> str:
    """Put characters together that RTF writes as two halves."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
