"""Bytes to text: byte order mark, declared charset, UTF-8, then a guess. Never raises on content."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# what browsers do with these labels, https://encoding.spec.whatwg.org/#names-and-labels
_WEB_LABELS = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "x-sjis": "cp932",
    "utf8": "utf-8",
    "unicode-1-1-utf-8": "utf-8",
    "iso-8859-8-i": "iso-8859-8",
    "x-mac-roman": "mac-roman",
    "x-gbk": "gb18030",
}
_DECLARED = re.compile(
    rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9._:-]{2,40})""", re.IGNORECASE
)
# enough for a guess; detection time grows with the sample
_SAMPLE_BYTES = 32 * 1024
# above this share of replacement characters the text is not worth keeping
_LOSS_LIMIT = 0.05
_CONTROL = bytes(set(range(32)) - {9, 10, 12, 13, 27})


@dataclass(frozen=True, slots=True)
class Decoded:
    """`replaced` counts the characters that could not be read."""

    text: str
    encoding: str
    replaced: int = 0

    @property
    def is_readable(self) -> bool:
        return self.replaced <= _LOSS_LIMIT * max(len(self.text), 1)


def decode(content: bytes, declared: str = "", *, markup: bool = False) -> Decoded:
    """Decode `content`; `declared` is the charset of an HTTP or MIME header, `markup` looks inside too."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decode_as(content, encoding)
    if (wide := _wide_without_mark(content)) is not None:
        return _decode_as(content, wide)
    strict = _strictly(content, "utf-8")
    if strict is not None:
        return strict
    for label in (declared, _label_inside(content) if markup else ""):
        if (name := known_charset(label)) and (found := _strictly(content, name)) is not None:
            return found
    return _guess(content)


def known_charset(label: str) -> str:
    """Return Python's codec name for a declared charset, "" when there is none or it is no charset."""
    cleaned = label.strip().strip("\"'").lower()
    if not cleaned or len(cleaned) > 40:
        return ""
    cleaned = _WEB_LABELS.get(cleaned, cleaned)
    try:
        info = codecs.lookup(cleaned)
    except (LookupError, ValueError, UnicodeError):
        return ""
    # "hex", "zip", "rot13" are codecs too and would unpack whatever a stranger sends
    return info.name if getattr(info, "_is_text_encoding", False) and info.name not in _NOT_CHARSETS else ""


_NOT_CHARSETS = frozenset(
    {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"}
)


def looks_binary(content: bytes) -> bool:
    """Tell whether the beginning of `content` is no text in any encoding we read."""
    head = content[:4096]
    if any(head.startswith(mark) for mark, _ in _MARKS) or _wide_without_mark(head) is not None:
        return False
    return 0 in head or len(head) - len(head.translate(None, _CONTROL)) > 0.02 * len(head)


def _wide_without_mark(content: bytes) -> str | None:
    head = content[:512]
    if len(head) < 16:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > 0.7 * half and even == 0:
        return "utf-16-le"
    if even > 0.7 * half and odd == 0:
        return "utf-16-be"
    return None


def _label_inside(content: bytes) -> str:
    found = _DECLARED.search(content[:8192])
    return found.group(1).decode("ascii") if found else ""


def _strictly(content: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(content.decode(encoding), encoding)
    except (UnicodeError, ValueError):
        return None


def _decode_as(content: bytes, encoding: str) -> Decoded:
    text = content.decode(encoding, errors="replace")
    return Decoded(text, encoding, text.count("�"))


def _guess(content: bytes) -> Decoded:
    """Mostly UTF-8 with a few broken bytes stays UTF-8; otherwise ask charset-normalizer, then cp1252."""
    loose = _decode_as(content, "utf-8")
    multibyte = sum(1 for c in loose.text[:_SAMPLE_BYTES] if c > "\x7f" and c != "�")
    if loose.replaced and multibyte > 20 * loose.text[:_SAMPLE_BYTES].count("�"):
        return loose
    from charset_normalizer import from_bytes

    sample = content[:_SAMPLE_BYTES]
    best = from_bytes(sample).best()
    if best is not None and (found := _strictly(content, best.encoding)) is not None:
        return found
    western = _decode_as(content, "cp1252")
    return western if western.replaced < loose.replaced else loose
