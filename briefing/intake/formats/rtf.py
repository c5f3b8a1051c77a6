"""RTF to entries: a tokenizer and a stack of groups, enough for text, title, author and date."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from briefing.intake.formats.encoding import known_charset
from briefing.intake.formats.headline import split_headline
from briefing.intake.notes import Job, Parsed, one_line, trouble
from briefing.model import Entry, SourceId

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)"
)
# groups whose text is not the document's
_SKIPPED = frozenset(
    (
        b"fonttbl", b"colortbl", b"stylesheet", b"pict", b"object", b"header", b"headerl", b"headerr", b"headerf",
        b"footer", b"footerl", b"footerr", b"footerf", b"themedata", b"colorschememapping", b"datastore", b"listtable",
        b"listoverridetable", b"rsidtbl", b"generator", b"xmlnstbl", b"latentstyles", b"fldinst", b"annotation",
        b"atnid", b"atnauthor", b"filetbl", b"revtbl", b"pgdsctbl", b"mmathPr", b"bkmkstart", b"bkmkend", b"ftnsep",
    )
)  # fmt: skip
_INFO = {b"title": "title", b"author": "author", b"creatim": "created", b"revtim": "revised"}
_SIGNS = {
    b"par": "\n\n", b"sect": "\n\n", b"page": "\n\n", b"line": " ", b"tab": " ", b"cell": " ", b"row": "\n\n",
    b"emdash": "—", b"endash": "–", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”",
    b"bullet": "•", b"emspace": " ", b"enspace": " ",
}  # fmt: skip
_SYMBOLS = {b"~": " ", b"-": "", b"_": "-", b"\n": "\n\n", b"\r": "\n\n", b"\\": "\\", b"{": "{", b"}": "}"}
_MAX_DEPTH = 500


class _Reader:
    """Walks the tokens once. `skip` tells that the current group's text is not wanted."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.info: dict[str, list[str]] = {}
        self.times: dict[str, dict[bytes, int]] = {}
        self.charset = "cp1252"
        self.raw = bytearray()
        # of the enclosing groups: skip, field of the info group, fallback characters after \u
        self.stack: list[tuple[bool, str, int]] = []
        self.skip, self.field, self.fallback = False, "", 1
        self.pending = 0

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
                    self.skip = True
                else:
                    self.put(_SYMBOLS.get(symbol, ""))
            elif plain:
                self.add(plain)
        self.flush()

    def group(self, brace: bytes) -> None:
        self.pending = 0
        if brace == b"{" and len(self.stack) < _MAX_DEPTH:
            self.stack.append((self.skip, self.field, self.fallback))
        elif brace == b"}" and self.stack:
            self.skip, self.field, self.fallback = self.stack.pop()

    def control(self, word: bytes, number: int | None) -> None:
        if word == b"u" and number is not None:
            self.put(chr(number % 65536))
            self.pending = self.fallback
        elif word == b"uc":
            self.fallback = min(max(number or 0, 0), 16)
        elif word == b"ansicpg" and number:
            self.charset = known_charset(f"cp{number}") or self.charset
        elif word in _INFO:
            self.field, self.skip = _INFO[word], False
        elif word == b"info":
            self.field = "other"
        elif self.field in ("created", "revised") and number is not None:
            self.times.setdefault(self.field, {})[word] = number
        elif word in _SKIPPED:
            self.skip = True
        elif word in _SIGNS:
            self.put(_SIGNS[word])

    def add(self, plain: bytes) -> None:
        """Take bytes of the document's charset, after the fallback that follows a Unicode character."""
        dropped = min(self.pending, len(plain))
        self.pending -= dropped
        self.raw += plain[dropped:]

    def flush(self) -> None:
        if self.raw:
            self.put(self.raw.decode(self.charset, errors="replace"))
            self.raw.clear()

    def put(self, text: str) -> None:
        if self.field:
            self.info.setdefault(self.field, []).append(text)
        elif not self.skip:
            self.text.append(text)


def read_rtf(content: bytes, job: Job) -> Parsed:
    """Turn one RTF file into one entry."""
    reader = _Reader()
    reader.run(content)
    text = _joined_surrogates("".join(reader.text))
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
