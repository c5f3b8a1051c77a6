"""Fonts of the machine for scripts that the vendored ones lack: which are there, and what to install where none is.

Only asked for when a page holds such a script, so that all other pages stay the same on every machine.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

_FC_LIST = ("fc-list", "--format", "%{family[0]}\t%{style[0]}\t%{file}\t%{index}\n")
_TIMEOUT_S = 10
_CJK, _CORE = "fonts-noto-cjk", "fonts-noto-core"


@dataclass(frozen=True, slots=True)
class Script:
    """A script that is set with a font of the machine."""

    name: str
    ranges: tuple[tuple[int, int], ...]
    # in order of preference
    families: tuple[str, ...]
    # Debian's package of the first family
    package: str

    def holds(self, code: int) -> bool:
        return any(low <= code <= high for low, high in self.ranges)


def _noto(name: str) -> tuple[str, ...]:
    return f"Noto Serif {name}", f"Noto Sans {name}"


_HAN = (
    (0x2E80, 0x2FDF), (0x3000, 0x303F), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0xFE30, 0xFE4F),
    (0xFF00, 0xFFEF), (0x20000, 0x2FA1F),
)  # fmt: skip
_HANGUL = ((0x1100, 0x11FF), (0x3130, 0x318F), (0xA960, 0xA97F), (0xAC00, 0xD7FF))
_GEORGIAN = ((0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2F))
_SERIF_SC = ("Noto Serif CJK SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei", "AR PL UMing CN")
_SERIF_JP = ("Noto Serif CJK JP", "Noto Sans CJK JP", "IPAMincho")
_SERIF_KR = ("Noto Serif CJK KR", "Noto Sans CJK KR", "NanumMyeongjo")
# the first script of a page decides in whose forms its Chinese characters are set: kana and Hangul come before Han
SCRIPTS = (
    Script("Japanese", ((0x3040, 0x30FF), (0x31F0, 0x31FF)), _SERIF_JP, _CJK),
    Script("Korean", _HANGUL, _SERIF_KR, _CJK),
    Script("Chinese", _HAN, _SERIF_SC, _CJK),
    Script("Devanagari", ((0x900, 0x97F), (0xA8E0, 0xA8FF)), (*_noto("Devanagari"), "Lohit Devanagari"), _CORE),
    Script("Bengali", ((0x980, 0x9FF),), (*_noto("Bengali"), "Lohit Bengali"), _CORE),
    Script("Gurmukhi", ((0xA00, 0xA7F),), _noto("Gurmukhi"), _CORE),
    Script("Gujarati", ((0xA80, 0xAFF),), _noto("Gujarati"), _CORE),
    Script("Oriya", ((0xB00, 0xB7F),), ("Noto Sans Oriya",), _CORE),
    Script("Tamil", ((0xB80, 0xBFF),), _noto("Tamil"), _CORE),
    Script("Telugu", ((0xC00, 0xC7F),), _noto("Telugu"), _CORE),
    Script("Kannada", ((0xC80, 0xCFF),), _noto("Kannada"), _CORE),
    Script("Malayalam", ((0xD00, 0xD7F),), _noto("Malayalam"), _CORE),
    Script("Sinhala", ((0xD80, 0xDFF),), _noto("Sinhala"), _CORE),
    Script("Thai", ((0xE00, 0xE7F),), _noto("Thai"), _CORE),
    Script("Lao", ((0xE80, 0xEFF),), _noto("Lao"), _CORE),
    Script("Tibetan", ((0xF00, 0xFFF),), ("Noto Serif Tibetan",), _CORE),
    Script("Burmese", ((0x1000, 0x109F), (0xAA60, 0xAA7F)), _noto("Myanmar"), _CORE),
    Script("Georgian", _GEORGIAN, (*_noto("Georgian"), "DejaVu Serif"), _CORE),
    Script("Ethiopic", ((0x1200, 0x139F), (0x2D80, 0x2DDF)), _noto("Ethiopic"), _CORE),
    Script("Armenian", ((0x530, 0x58F), (0xFB13, 0xFB17)), (*_noto("Armenian"), "DejaVu Serif"), _CORE),
    Script("Khmer", ((0x1780, 0x17FF), (0x19E0, 0x19FF)), _noto("Khmer"), _CORE),
    Script("Syriac", ((0x700, 0x74F),), ("Noto Sans Syriac",), _CORE),
    Script("Thaana", ((0x780, 0x7BF),), ("Noto Sans Thaana",), _CORE),
)  # fmt: skip


def scripts_of(codes: Iterable[int]) -> tuple[Script, ...]:
    """Return the scripts of some code points, in the order of `SCRIPTS`."""
    wanted = list(codes)
    return tuple(script for script in SCRIPTS if any(script.holds(code) for code in wanted))


def families_for(codes: Iterable[int]) -> tuple[str, ...]:
    """Return the installed family of each script among some code points."""
    found = (installed_family(script) for script in scripts_of(codes))
    return tuple(dict.fromkeys(family for family in found if family))


def installed_family(script: Script) -> str:
    """Return the best family for a script that this machine has, "" for none."""
    installed = _installed()
    return next((family for family in script.families if family in installed), "")


def missing_packages(codes: Iterable[int]) -> tuple[str, ...]:
    """Return the packages to install for scripts that no font of this machine has."""
    return tuple(sorted({s.package for s in scripts_of(codes) if not installed_family(s)}))


def covered_by(families: Iterable[str]) -> frozenset[int]:
    """Return the code points that installed families have."""
    return frozenset().union(*(_codes(family) for family in families))


@lru_cache(maxsize=32)
def _codes(family: str) -> frozenset[int]:
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    file, index = _installed()[family]
    try:
        with TTFont(file, fontNumber=index, lazy=True) as font:
            return frozenset(font.getBestCmap() or ())
    except Exception:  # a damaged font is one that is not there
        return frozenset()


@lru_cache(maxsize=1)
def _installed() -> dict[str, tuple[str, int]]:
    """Family to file and index of its regular face; empty where fontconfig cannot be asked."""
    try:
        shown = subprocess.run(_FC_LIST, capture_output=True, timeout=_TIMEOUT_S, check=True).stdout  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return {}
    found: dict[str, tuple[str, int]] = {}
    for line in sorted(shown.decode("utf-8", "replace").splitlines()):
        family, style, file, index = (line.split("\t") + [""] * 4)[:4]
        if style in ("Regular", "Book", "Normal", "") and index.isdecimal():
            # a variable font counts its instances in the upper half of the index
            found.setdefault(family, (file, int(index) & 0xFFFF))
    return found
