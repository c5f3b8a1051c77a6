"""Bytes to text: byte order mark, declared charset, UTF-8, then a guess. Never raises on content."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

import webencodings

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# charsets that the web has given up and mail has not, by label
_MAIL_LABELS = {
    "utf-7": "utf_7",
    "unicode-1-1-utf-7": "utf_7",
    "hz": "hz",
    "hz-gb-2312": "hz",
    "iso-2022-kr": "iso2022_kr",
    "csiso2022kr": "iso2022_kr",
    "iso-2022-jp": "iso2022_jp_ext",
    "csiso2022jp": "iso2022_jp_ext",
    "gbk": "gb18030",
    "unicode-1-1-utf-8": "utf-8",
    "cn-gb": "gb18030",
    "cn-gb-2312": "gb18030",
    "sjis": "cp932",
    "x-mac-roman": "mac-roman",
    "x-mac-ce": "mac-latin2",
    "x-mac-centraleurroman": "mac-latin2",
}
# written in ASCII alone, so that they pass for UTF-8
_SEVEN_BIT = frozenset(("utf-7", "hz", "iso2022_kr", "iso2022_jp", "iso2022_jp_ext", "iso2022_jp_1", "iso2022_jp_2",
                        "iso2022_jp_3", "iso2022_jp_2004"))  # fmt: skip
_SHIFTS = ((re.compile(rb"\x1b\$\)C"), "iso2022_kr"), (re.compile(rb"\x1b\$[@B]|\x1b\([IJ]"), "iso2022_jp_ext"),
           (re.compile(rb"~\{(?:[!-}][!-~]){1,400}~\}"), "hz"))  # fmt: skip
_DECLARED = re.compile(
    rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9._:-]{2,40})""", re.IGNORECASE
)
# enough for a guess; detection time grows with the sample
_SAMPLE_BYTES = 32 * 1024
_STEP_BYTES = 1 << 20
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
    names = [known_charset(label) for label in (declared, _label_inside(content) if markup else "")]
    if (shifted := _shifted(content, names)) is not None:
        return shifted
    strict = _strictly(content, "utf-8")
    if strict is not None:
        return strict
    for name in names:
        if name and (found := _strictly(content, name)) is not None:
            return found
    return _guess(content, [name for name in names if name])


def as_utf8(content: bytes) -> bytes:
    """Return `content` in UTF-8, itself when it is: checked in steps, so that a large table is not copied."""
    if not content.startswith(tuple(mark for mark, _ in _MARKS)) and _wide_without_mark(content) is None:
        check = codecs.getincrementaldecoder("utf-8")()
        try:
            for at in range(0, len(content), _STEP_BYTES):
                check.decode(content[at : at + _STEP_BYTES])
            check.decode(b"", final=True)
        except UnicodeDecodeError:
            pass
        else:
            return content
    return decode(content).text.encode("utf-8", "replace")


def head_text(content: bytes) -> str:
    """Return the first characters well enough to know a format by: what is not ASCII may be wrong."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    return content.decode(_wide_without_mark(content) or "latin-1", "replace")


def known_charset(label: str) -> str:
    """Return Python's codec name for a declared charset, "" when there is none or it is no charset.

    Labels mean what browsers take them for (https://encoding.spec.whatwg.org/#names-and-labels), then what Python and
    mail programs do.
    """
    cleaned = label.strip().strip("\"'").lower()
    if not cleaned or len(cleaned) > 40 or not cleaned.isascii():
        return ""
    named = _MAIL_LABELS.get(cleaned)
    if named is None and (web := webencodings.lookup(cleaned)) is not None and web.name != "replacement":
        named = "gb18030" if web.name == "gbk" else web.codec_info.name
    try:
        info = codecs.lookup(named or cleaned)
    except (LookupError, ValueError, UnicodeError):
        return ""
    # "hex", "zip", "rot13" are codecs too and would unpack whatever a stranger sends
    return info.name if getattr(info, "_is_text_encoding", False) and info.name not in _NOT_CHARSETS else ""


_NOT_CHARSETS = frozenset(
    {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "unicode-escape", "raw-unicode-escape", "undefined",
     "mbcs", "oem"}
)  # fmt: skip


def looks_binary(content: bytes) -> bool:
    """Tell whether the beginning of `content` is no text in any encoding we read."""
    head = content[:4096]
    if any(head.startswith(mark) for mark, _ in _MARKS) or _wide_without_mark(head) is not None:
        return False
    # Korean mail shifts with two control characters
    control = _CONTROL.translate(None, b"\x0e\x0f") if _SHIFTS[0][0].search(head) else _CONTROL
    return 0 in head or len(head) - len(head.translate(None, control)) > 0.02 * len(head)


def _wide_without_mark(content: bytes) -> str | None:
    """Return UTF-16 or UTF-32 when the bytes can be nothing else: text in other charsets holds no NUL."""
    head = content[: 512 - 512 % 4]
    head = head[: len(head) - len(head) % 4]
    if len(head) < 16 or 0 not in head:
        return None
    wide = ("utf-32-le", "utf-32-be") if head.count(0) > 0.45 * len(head) else ()
    found = {encoding: _plausible(head, encoding) for encoding in (*wide, "utf-16-le", "utf-16-be")}
    best = max(found, key=lambda encoding: found[encoding])
    return best if found[best] > 0 else None


def _plausible(head: bytes, encoding: str) -> float:
    """Return the share of letters of ASCII, spaces and figures when all characters exist, 0 otherwise."""
    text = head.decode(encoding, "ignore")
    if 2 * len(text) < len(head) // 2 - 2 or any(_is_no_text(c) for c in text):
        return 0.0
    return sum(c.isascii() for c in text) / max(len(text), 1)


def _is_no_text(character: str) -> bool:
    return unicodedata.category(character) in ("Cn", "Co", "Cs", "Cc") and character not in "\t\n\r\f"


def _label_inside(content: bytes) -> str:
    found = _DECLARED.search(content[:8192])
    return found.group(1).decode("ascii") if found else ""


def _shifted(content: bytes, names: list[str]) -> Decoded | None:
    """Decode charsets that switch with escape signs, when they are declared or cannot be overlooked."""
    if not content.isascii():
        return None
    for name in names:
        if name in _SEVEN_BIT:
            return _decode_as(content, name)
    # mail readers and web pages leave the declaration out now and then
    for number, (shift, name) in enumerate(_SHIFTS):
        if shift.search(content[:_SAMPLE_BYTES]) and (number < 2 or content.count(b"~{") > 1):
            return _strictly(content, name)
    return None


def _strictly(content: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(content.decode(encoding), encoding)
    except (UnicodeError, ValueError):
        return None


def _decode_as(content: bytes, encoding: str) -> Decoded:
    text = content.decode(encoding, errors="replace")
    return Decoded(text, encoding, text.count("�"))


def _guess(content: bytes, declared: list[str]) -> Decoded:
    """Bear a few broken bytes in UTF-8, then in what is declared; otherwise let the text tell."""
    for name in ("utf-8", *declared):
        loose = _decode_as(content, name)
        sample = loose.text[:_SAMPLE_BYTES]
        letters = sum(1 for c in sample if c > "\x7f" and c != "�")
        if loose.replaced and letters > 20 * sample.count("�"):
            return loose
    from briefing.intake.formats.charset_guess import guessed_charset

    name = guessed_charset(content[:_SAMPLE_BYTES])
    if name and (found := _strictly(content, name)) is not None:
        return found
    loose, western = _decode_as(content, "utf-8"), _decode_as(content, "cp1252")
    return western if western.replaced < loose.replaced else loose
