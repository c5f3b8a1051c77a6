"""Bring a name to its consonants, the same in every alphabet: "Zelensky", "Selenskyj", "Зеленський", "زيلينسكي".

Vowels are left out, since Arabic and Hebrew do not write them, and sounds that one alphabet or language writes for
another fall together: p and b, v and f, z and s, q, c and k. Used to compare names, never printed. Own tables, after
the usual newspaper transliterations.
"""

from __future__ import annotations

import re
from functools import lru_cache

_PAIRS = tuple(
    {
        "sch": "s",
        "sh": "s",
        "ch": "s",
        "ph": "f",
        "th": "t",
        "kh": "k",
        "gh": "g",
        "tz": "s",
        "ts": "s",
    }.items()
)
_LATIN = dict(zip("bpfvckqgjdtlmnrszxçñłšžčćșşţțğđśźńř", "bbffkkkggdtlmnrssksnlssssssttgdssnr", strict=True))
_CYRILLIC = dict(zip("бвгґджзклмнпрстфхцчшщ", "bfggdgsklmnbrstfkssss", strict=True))
_GREEK = dict(zip("βγδζθκλμνξπρσςτφχψ", "fgdstklmnsbrsstfks", strict=True))
_ARABIC = dict(zip("بپتثجچخدذرزژسشصضطظغفقكکگلمن", "bbtsgskddrsgsssdtsgfkkkglmn", strict=True))
_HEBREW = dict(zip("בגדזטכךלמםנןספףצץקרשת", "bgdstkklmmnnsbbsskrst", strict=True))
_SOUNDS = str.maketrans({**_LATIN, **_CYRILLIC, **_GREEK, **_ARABIC, **_HEBREW})
_OTHER = re.compile("[^bdfgklmnrst]")
_TWICE = re.compile(r"(.)\1+")
_SCRIPTS = (
    ("ar", "\u0600", "\u06ff"),
    ("he", "\u0590", "\u05ff"),
    ("ru", "\u0400", "\u04ff"),
    ("el", "\u0370", "\u03ff"),
)


@lru_cache(maxsize=100_000)
def skeleton(word: str) -> str:
    """Return the consonants of one lower-cased word, "" where fewer than three are left: too few to tell."""
    if "\u0600" <= word[:1] <= "\u06ff":
        word = word.removeprefix("ال")
    else:
        word = word.rstrip("yj")
        for written, sound in _PAIRS:
            word = word.replace(written, sound)
    found = _TWICE.sub(r"\1", _OTHER.sub("", word.translate(_SOUNDS)))
    return found if len(found) >= 3 else ""


def script_of(word: str) -> str:
    """Return which of the alphabets compared here a word opens with: a language code, "la" for Latin."""
    return next((code for code, first, last in _SCRIPTS if first <= word[:1] <= last), "la")
