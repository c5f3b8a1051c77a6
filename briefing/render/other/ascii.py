"""Typographic characters spelled in ASCII, for printers and radios that know no others."""

from __future__ import annotations

import unicodedata

_SPELLED = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "‹": "'", "›": "'",
    "–": "-", "—": "--", "−": "-", "‐": "-", "‑": "-", "…": "...", "•": "*", "·": "-", "×": "x",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "€": "EUR ", "£": "GBP ", "°": " deg ", "½": "1/2",
    "¼": "1/4", "¾": "3/4", "ß": "ss", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "œ": "oe", "Œ": "OE",
    "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "þ": "th", "Þ": "Th", "ð": "d",
}  # fmt: skip
_TABLE = str.maketrans(_SPELLED)


def to_ascii(text: str) -> str:
    """Spell a text in ASCII; what has no spelling becomes `?`, never nothing."""
    plain = unicodedata.normalize("NFKD", text.translate(_TABLE))
    return "".join(c for c in plain if not unicodedata.combining(c)).encode("ascii", "replace").decode()
