"""Makes hostile text safe for a mail header, and writes it in the ASCII that every server takes.

Written out here instead of left to `email.generator`: that one reads encoded words *into* a header it
writes, so that a headline could add a header (CVE-2024-6923), and folds differently from one Python
to the next.
"""

from __future__ import annotations

import base64
import re
import unicodedata
from urllib.parse import quote

from briefing.errors import DeliveryError

TEXT_LIMIT = 250
NAME_LIMIT = 100
# RFC 2047, section 2: an encoded word is at most 75 characters; what is left for base64, in bytes
_WORD_BYTES = 42
_LINE_LIMIT = 76
# RFC 5322, section 2.1.1: a line is at most 998 characters
_TOKEN_LIMIT = 900
_PLAIN = re.compile(r"[ -~]*")
_PLAIN_PHRASE = re.compile(r"[A-Za-z0-9 !#$%&'*+/=?^_`{|}~-]*")
# General categories: controls, formats (bidi, zero width), surrogates, private use, unassigned, separators
_UNSAFE_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
# joiners that several scripts need to be read at all
_JOINERS = frozenset({"\u200c", "\u200d"})


def clean_line(text: str, limit: int = TEXT_LIMIT) -> str:
    """Make one printable line: no controls, no bidi marks, single spaces, at most `limit` characters."""
    # cut first: a headline may be as long as its document
    head = unicodedata.normalize("NFC", text[: limit * 8])
    kept = "".join(
        character
        if character in _JOINERS or unicodedata.category(character) not in _UNSAFE_CATEGORIES
        else " "
        for character in head
    )
    line = " ".join(kept.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"


def text_header(name: str, text: str) -> bytes:
    """Write a header of free text; it is decoded to exactly `text`, which must be a clean line."""
    if _PLAIN.fullmatch(text) and "=?" not in text:
        return _folded(name, text.split(" "))
    return _folded(name, _encoded_words(text))


def address_header(name: str, address: str, display: str = "") -> bytes:
    """Write a header with one mailbox."""
    spelled = ascii_address(address)
    if not display:
        return _folded(name, [spelled])
    if _PLAIN_PHRASE.fullmatch(display) and "=?" not in display:
        return _folded(name, [*f'"{display}"'.split(" "), f"<{spelled}>"])
    return _folded(name, [*_encoded_words(display), f"<{spelled}>"])


def token_header(name: str, value: str) -> bytes:
    """Write a header whose value is ASCII and must not be cut: ids, addresses, dates."""
    if not _PLAIN.fullmatch(value) or len(value) > _TOKEN_LIMIT:
        raise DeliveryError(f"{value!r} cannot stand in the header {name}")
    return f"{name}: {value}\r\n".encode("ascii")


def ascii_address(address: str) -> str:
    """Spell an address in ASCII, its domain in IDNA.

    Raises:
        DeliveryError: it is no address, or its local part needs SMTPUTF8, which few servers take.
    """
    local, _, domain = address.rpartition("@")
    try:
        spelled = f"{local}@{domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        raise DeliveryError(f"{domain!r} is no mail domain", where=address) from None
    if not re.fullmatch(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}", spelled):
        raise DeliveryError(f"{address!r} is no address that can be written to", where=clean_line(address))
    return spelled


def url_part(text: str) -> str:
    """Quote a text for use inside an address."""
    return quote(text, safe="")


def _encoded_words(text: str) -> list[str]:
    """Cut a text into encoded words, between characters (RFC 2047, section 5)."""
    words: list[str] = []
    chunk = b""
    for character in text:
        encoded = character.encode("utf-8")
        if len(chunk) + len(encoded) > _WORD_BYTES:
            words.append(_encoded_word(chunk))
            chunk = b""
        chunk += encoded
    return [*words, _encoded_word(chunk)]


def _encoded_word(chunk: bytes) -> str:
    return f"=?utf-8?b?{base64.b64encode(chunk).decode('ascii')}?="


def _folded(name: str, words: list[str]) -> bytes:
    """Join words with spaces, folding before the line grows too long; unfolding gives the words back."""
    lines = [f"{name}: {words[0]}"]
    for word in words[1:]:
        if len(lines[-1]) + 1 + len(word) > _LINE_LIMIT and lines[-1].strip():
            lines.append(f" {word}")
        else:
            lines[-1] += f" {word}"
    return "".join(f"{line}\r\n" for line in lines).encode("ascii")
