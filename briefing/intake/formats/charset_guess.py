"""Guesses the charset of text that declares none: the Western one when it fits, by spelling and by language."""

from __future__ import annotations

import re

from briefing.text import detect_language

# a sign that no Western word holds: "³" or "¹" between letters, a capital after a small letter
_MISFIT = re.compile(
    r"(?<=[^\W\d_])[¡-¬®-¶¸-¿×÷‡‰€ˆ˜™¢£¤¥¦§](?=[^\W\d_])|(?<=[a-zà-ÿ])[À-ÖØ-ÞŽŠŸ](?=[a-zà-ÿ\s,.;:])"
)
_ABOVE_ASCII = re.compile(r"[^\x00-\x7f]")
_WESTERN_LETTER = re.compile(r"[a-zA-Z][À-ÿŒœŠšŽžƒ]|[À-ÿŒœŠšŽžƒ][a-zA-Z]|(?<![^\W\d_])[À-ÿŒœ](?![^\W\d_])")
_WESTERN_SIGN = re.compile(r"[‘’“”„‚‹›«»–—…•·°§©®€£¡¿ºª²³½¼¾´¨×\xa0\xad]")
# of the characters above ASCII: misfits that are allowed, and what stands beside ASCII letters or is a usual sign
_MOST_MISFITS, _LEAST_FIT = 0.05, 0.8
# of all letters: in Western languages most are ASCII
_MOST_ACCENTED = 0.35
# languages of the Latin script that are not written in the Western charset, with theirs
_OTHER_LATIN = {
    "cp1250": frozenset(("cs", "sk", "pl", "hu", "sl", "hr", "bs", "ro", "sh", "hsb", "dsb")),
    "cp1254": frozenset(("tr", "az", "ku")),
    "cp1257": frozenset(("lt", "lv")),
    "cp1258": frozenset(("vi",)),
}


# codes of letters that ISO 8859-2 has where Windows has signs or others, by the languages that use them
_ISO_LETTERS = {"pl": b"\xa1\xa6\xac\xb1\xb6\xbc"}
_OTHER_ISO_LETTERS = b"\xa9\xab\xae\xb9\xbb\xbe"
_WINDOWS_LETTERS = b"\x8a\x8c\x8d\x8e\x8f\x9a\x9c\x9d\x9e\x9f"
# Cyrillic charsets, the usual ones first; ten letters make up over half of any text in it
_CYRILLIC = ("cp1251", "koi8-u", "cp866", "iso8859-5", "mac-cyrillic")
_FREQUENT, _LEAST_FREQUENT = re.compile("[оеаинтсрвлі]"), 0.5
_CAPITAL_WITHIN = re.compile("(?<=[а-яіїєґ])[А-ЯІЇЄҐ]")
# Western charsets, the usual one first
_WESTERN = ("cp1252", "mac-roman", "cp850")


def guessed_charset(sample: bytes) -> str:
    """Return the most likely charset of `sample`, which is not UTF-8; "" when nothing fits.

    Spelling alone takes Czech for Western text with odd accents, and frequencies alone take Spanish for Polish; so text
    that is mostly ASCII is judged by its language, which ASCII shows, and then by its spelling.
    """
    western = sample.decode("cp1252", "replace")
    if _is_mostly_ascii(western):
        language = detect_language(western)
        for charset, languages in _OTHER_LATIN.items():
            if language in languages:
                return _iso_or_windows(sample, language) if charset == "cp1250" else charset
        for charset in _WESTERN:
            if _fits(sample.decode(charset, "replace")):
                return charset
    elif charset := _cyrillic(sample):
        return charset
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return best.encoding if best is not None else ""


def _cyrillic(sample: bytes) -> str:
    """Return the charset in which the letters are Cyrillic and the frequent ones frequent; "" when none is."""
    found = {charset: _frequent(sample.decode(charset, "replace")) for charset in _CYRILLIC}
    best = max(found, key=lambda charset: found[charset])
    return best if found[best] > _LEAST_FREQUENT else ""


def _frequent(text: str) -> float:
    letters = sum(c.isalpha() for c in text)
    # a capital within a word is a small letter read in the wrong charset
    return (len(_FREQUENT.findall(text)) - len(_CAPITAL_WITHIN.findall(text))) / max(letters, 1)


def _is_mostly_ascii(text: str) -> bool:
    letters = sum(c.isalpha() for c in text)
    return sum(c.isalpha() and c > "\x7f" for c in text) <= _MOST_ACCENTED * letters


def _iso_or_windows(sample: bytes, language: str) -> str:
    iso = any(code in sample for code in _ISO_LETTERS.get(language, _OTHER_ISO_LETTERS))
    return "iso8859-2" if iso and not any(code in sample for code in _WINDOWS_LETTERS) else "cp1250"


def _fits(text: str) -> bool:
    """Tell whether the characters above ASCII stand where Western languages have them."""
    if "�" in text:
        return False
    above = len(_ABOVE_ASCII.findall(text))
    fit = len(_WESTERN_LETTER.findall(text)) + len(_WESTERN_SIGN.findall(text))
    return len(_MISFIT.findall(text)) <= _MOST_MISFITS * above and fit >= _LEAST_FIT * above
