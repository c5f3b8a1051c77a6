"""The vendored fonts: which files a page needs, and what stands in for a character that none of them has."""

from __future__ import annotations

import base64
import io
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from briefing.render.page.system_fonts import covered_by, families_for, scripts_of
from briefing.resources import resource

_URL = "briefing:/fonts/"
# shown for a character that no vendored font has; one character for one, so that lengths stay
MISSING = "\N{WHITE SQUARE}"
# same look, other code point, for characters the fonts lack
_SAME_LOOK = {0x202F: "\u00a0", 0x2011: "-", 0x2007: "\u00a0", 0x2008: "\u2009"}


# followed and never drawn: joiners, marks of direction, isolates, word joiner, soft hyphen, zero width space
_STEERING = frozenset(
    (0xAD, 0x61C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A))
)
# the rest of Unicode's default ignorable code points that texts hold
_IGNORABLE = (
    (0x34F, 0x34F), (0x180B, 0x180F), (0x2061, 0x2064), (0x206A, 0x206F), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
    (0xFFF9, 0xFFFB), (0xE0000, 0xE0FFF),
)  # fmt: skip
_UNSEEN = frozenset(code for low, high in _IGNORABLE for code in range(low, high + 1))


@dataclass(frozen=True, slots=True)
class Face:
    """One font file and the characters it is there for."""

    family: str
    # the part of the family that this file holds
    script: str
    file: str
    weight: int
    style: str
    ranges: tuple[tuple[int, int], ...]

    def serves(self, code_points: Iterable[int]) -> bool:
        """Say whether any of the code points is one this file is there for."""
        return any(low <= code <= high for code in code_points for low, high in self.ranges)


_LATIN = (
    (0x20, 0xFF),
    (0x131, 0x131),
    (0x152, 0x153),
    (0x2BB, 0x2DC),
    (0x2000, 0x206F),
    (0x20AC, 0x20AC),
    (0x2122, 0x2122),
    (0x2212, 0x2215),
)
_RANGES: dict[str, tuple[tuple[int, int], ...]] = {
    "latin": _LATIN,
    "latin-ext": (
        (0x100, 0x2BA),
        (0x1D00, 0x1DBF),
        (0x1E00, 0x1E9F),
        (0x1EF2, 0x1EFF),
        (0x2020, 0x2020),
        (0x20A0, 0x20AB),
        (0x20AD, 0x20C0),
        (0x2113, 0x2113),
        (0x2C60, 0x2C7F),
        (0xA720, 0xA7FF),
    ),
    "vietnamese": ((0x1A0, 0x1A1), (0x1AF, 0x1B0), (0x300, 0x323), (0x1EA0, 0x1EF9), (0x20AB, 0x20AB)),
    "cyrillic": ((0x400, 0x45F), (0x490, 0x491), (0x4B0, 0x4B1), (0x2116, 0x2116)),
    "cyrillic-ext": (
        (0x460, 0x48F),
        (0x492, 0x4AF),
        (0x4B2, 0x52F),
        (0x1C80, 0x1C8A),
        (0x20B4, 0x20B4),
        (0x2DE0, 0x2DFF),
        (0xA640, 0xA69F),
    ),
    "greek": ((0x370, 0x3FF),),
    "greek-ext": ((0x1F00, 0x1FFF),),
    "arabic": ((0x600, 0x6FF), (0x750, 0x77F), (0x8A0, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC)),
    "math": ((0x2032, 0x2037), (0x2070, 0x209C), (0x2100, 0x22FF), (0x2308, 0x23FF), (0x27C0, 0x2AFF)),
    "symbols": ((0x2150, 0x218F), (0x2190, 0x21FF), (0x2300, 0x27BF), (0x2800, 0x2BFF), (0x1F000, 0x1FAFF)),
    "hebrew": ((0x590, 0x5FF), (0x20AA, 0x20AA), (0xFB1D, 0xFB4F)),
}
_EUROPEAN = ("latin", "latin-ext", "vietnamese", "cyrillic", "cyrillic-ext", "greek")
_FAMILIES: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("Source Serif 4", "source-serif-4", _EUROPEAN, ("400-normal", "400-italic", "600-normal")),
    ("Source Sans 3", "source-sans-3", (*_EUROPEAN, "greek-ext"), ("400-normal", "600-normal")),
    # the letters of many Arabic faces are put together from parts, and a PDF cannot say which letter a part is:
    # of six families tried, this one's text came back whole from two libraries
    ("Amiri", "amiri", ("arabic",), ("400-normal", "700-normal")),
    ("Vazirmatn", "vazirmatn", ("arabic",), ("400-normal", "600-normal")),
    ("Noto Serif Hebrew", "noto-serif-hebrew", ("hebrew",), ("400-normal", "600-normal")),
    ("Noto Sans Math", "noto-sans-math", ("math",), ("400-normal",)),
    ("Noto Sans Symbols 2", "noto-sans-symbols-2", ("symbols",), ("400-normal",)),
)
# named otherwise by their packages
_FILES = {
    "math": "noto-sans-math-latin-400-normal.woff2",
    "symbols": "noto-sans-symbols-2-symbols-400-normal.woff2",
}
_COMMON_QUOTES = frozenset((0x09, 0x0A, 0x0D, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026))
_COMBINING = range(0x300, 0x370)
_EMBEDDED = frozenset({"Source Serif 4", "Source Sans 3"})


@lru_cache(maxsize=1)
def faces() -> tuple[Face, ...]:
    """Return every vendored face, in a fixed order."""
    return tuple(
        Face(
            family=family,
            script=script,
            file=_FILES.get(script, f"{stem}-{script}-{cut}.woff2"),
            weight=int(cut[:3]),
            style=cut[4:],
            ranges=_RANGES[script],
        )
        for family, stem, scripts, cuts in _FAMILIES
        for script in scripts
        for cut in cuts
    )


def faces_for(text: str) -> tuple[Face, ...]:
    """Return the faces whose scripts occur in a text; Latin always."""
    code_points = {ord(character) for character in set(text)} | {0x20}
    return tuple(face for face in faces() if face.serves(code_points))


def faces_to_embed(text: str) -> tuple[Face, ...]:
    """Return the faces an HTML file carries: the European ones it uses.

    Every system has an Arabic and a Hebrew text face of its own, and ours would double the size of the file.
    """
    return tuple(face for face in faces_for(text) if face.family in _EMBEDDED)


def split_families(style: str, chosen: tuple[Face, ...], others: tuple[str, ...] = ()) -> str:
    """Name the files of each family apart in a style sheet, those of the chosen faces, and others after the last.

    WeasyPrint keeps the fonts of a PDF by family, weight and style: two files of one family would share one font
    object, and Greek would come out as Latin letters of the same glyph numbers. It writes the whole list of names
    out for every piece of text, so that the thirty of all files would cost a twentieth of the time.
    """
    used = {(face.family, face.script) for face in chosen}
    for family, _, scripts, _ in _FAMILIES:
        names = [f'"{_split_name(family, script)}"' for script in scripts if (family, script) in used]
        if family == _FAMILIES[-1][0]:
            names += [f'"{other}"' for other in others]
        style = style.replace(f'"{family}"', ", ".join(names) or f'"{family}"')
    return style


def _split_name(family: str, script: str) -> str:
    return family if script == "latin" else f"{family} {script}"


def font_faces(chosen: tuple[Face, ...], *, embedded: bool = False) -> str:
    """Return the `@font-face` rules, by name for the layout engine or with the bytes for a file that stands alone."""
    return "\n".join(_rule(face, embedded) for face in chosen)


def font_bytes(url: str) -> bytes:
    """Return a vendored font by the address `font_faces` gave it, for layout: Latin ones without combining marks.

    Raises:
        ValueError: any other address.
    """
    name = url.removeprefix(_URL)
    if name == url or name.replace(".ttf", ".woff2") not in {face.file for face in faces()}:
        raise ValueError(f"not a vendored font: {url!r}")
    return _without_marks(name) if "-latin-" in name else _content(name)


def printable(text: str) -> str:
    """Replace what no vendored font can show, so that one odd character does not spoil a font's text layer.

    Marks that only steer shaping and direction are kept, since the layout engine follows and does not draw them; those
    that choose the look of a sign (variation selectors) or mean nothing here (the byte order mark) go.
    """
    table = {ord(character): _stand_in(character) for character in unprintable(text)}
    table |= {ord(character): "" for character in set(text) if ord(character) in _UNSEEN}
    return text.translate(table) if table else text


def _stand_in(character: str) -> str:
    """Return the plain spelling of a character (a lowered 2, a third), or the box when it has none we can print."""
    plain = _SAME_LOOK.get(ord(character)) or unicodedata.normalize("NFKC", character)
    return plain if all(ord(c) in _covered() for c in plain) else MISSING


def boxed(text: str) -> tuple[str, ...]:
    """Return the characters of a text that will be shown as a box, sorted."""
    return tuple(c for c in unprintable(text) if _stand_in(c) == MISSING)


def unprintable(text: str) -> tuple[str, ...]:
    """Return the characters of a text that neither a vendored font nor one of this machine has, sorted."""
    missing = _not_vendored(text)
    if not missing:
        return ()
    found = covered_by(families_for(map(ord, missing)))
    # a font of this machine serves its own scripts alone: whatever else it has must not change other pages
    return tuple(c for c in missing if ord(c) not in found or not scripts_of((ord(c),)))


def system_families(text: str) -> tuple[str, ...]:
    """Return the families of this machine that a text is set with, beside the vendored ones."""
    return families_for(map(ord, _not_vendored(text)))


def _not_vendored(text: str) -> tuple[str, ...]:
    unusual = {c for c in set(text) if not _is_plain(ord(c)) and ord(c) not in _UNSEEN}
    return tuple(sorted(c for c in unusual if ord(c) not in _covered())) if unusual else ()


def _is_plain(code: int) -> bool:
    """Say whether a code point is one that every text has: asked first, so that most texts open no font for it."""
    return 0x20 <= code < 0x7F or 0xA0 <= code <= 0xFF or code in _COMMON_QUOTES or code in _STEERING


@lru_cache(maxsize=1)
def _covered() -> frozenset[int]:
    # imported by weasyprint anyway, and only needed beside it
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    codes: set[int] = set()
    for face in faces():
        if face.weight == 400 and face.style == "normal":
            with TTFont(resource("templates", "_shared", "fonts", face.file), lazy=True) as font:
                cmap = font.getBestCmap()
            # a file is loaded for its ranges only: what else it has is not counted on
            codes.update(code for low, high in face.ranges for code in range(low, high + 1) if code in cmap)
    return frozenset(codes)


@lru_cache(maxsize=64)
def _unpacked(name: str) -> str:
    """Return the name of a font's uncompressed twin, "" when it has none: unpacking takes 30 to 600 ms a file."""
    twin = name.replace(".woff2", ".ttf")
    return twin if (resource("templates", "_shared", "fonts") / twin).is_file() else ""


@lru_cache(maxsize=64)
def _content(name: str) -> bytes:
    return resource("templates", "_shared", "fonts", name).read_bytes()


@lru_cache(maxsize=64)
def _without_marks(name: str) -> bytes:
    """Return a font that no longer says that it has combining marks.

    Pango 1.52 and later set a letter that a font lacks from its parts when it has those, although the next font has the
    letter whole (Vietnamese, Polish, Latvian): the text layer then holds the parts, which no reader puts together.
    Texts come composed from intake; what cannot be composed is set with the Vietnamese files, which keep their marks.
    """
    from fontTools.ttLib import TTFont

    with TTFont(io.BytesIO(_content(name)), lazy=True, recalcTimestamp=False) as font:
        for table in font["cmap"].tables:
            table.cmap = {code: glyph for code, glyph in table.cmap.items() if code not in _COMBINING}
        changed = io.BytesIO()
        font.save(changed, reorderTables=None)
    return changed.getvalue()


@lru_cache(maxsize=256)
def _rule(face: Face, embedded: bool) -> str:
    if embedded:
        source = "data:font/woff2;base64," + base64.b64encode(_content(face.file)).decode()
    else:
        source = _URL + (_unpacked(face.file) or face.file)
    family = face.family if embedded else _split_name(face.family, face.script)
    rule = (
        f'font-family: "{family}"; font-weight: {face.weight}; font-style: {face.style}; src: url("{source}")'
    )
    if not embedded:
        # no unicode-range: the layout engine takes it for what the font has, and prints blanks for what it lacks
        return f"@font-face {{ {rule}; }}"
    ranges = ", ".join(f"U+{low:X}-{high:X}" for low, high in face.ranges)
    return f"@font-face {{ {rule} format('woff2'); font-display: swap; unicode-range: {ranges}; }}"
