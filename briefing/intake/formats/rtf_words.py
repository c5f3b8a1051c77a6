"""What control words of RTF mean to a reader of text (RTF Specification 1.9.1), and the charsets of fonts."""

from __future__ import annotations

# groups whose text is not the document's
SKIPPED = frozenset(
    (
        b"fonttbl", b"colortbl", b"stylesheet", b"pict", b"object", b"header", b"headerl", b"headerr", b"headerf",
        b"footer", b"footerl", b"footerr", b"footerf", b"themedata", b"colorschememapping", b"datastore", b"listtable",
        b"listoverridetable", b"rsidtbl", b"generator", b"xmlnstbl", b"latentstyles", b"fldinst", b"annotation",
        b"atnid", b"atnauthor", b"filetbl", b"revtbl", b"pgdsctbl", b"mmathPr", b"bkmkstart", b"bkmkend", b"ftnsep",
        b"ftnsepc", b"ftncn", b"aftnsep", b"aftnsepc", b"aftncn", b"pntext", b"listtext", b"shprslt", b"nonesttables",
        b"sp", b"tc", b"tcn", b"xe", b"rxe", b"pntxta", b"pntxtb",
    )
)  # fmt: skip
# starred groups in which some text is the document's all the same: shapes, and the Unicode form of a text
OPENED = frozenset((b"shpinst", b"do", b"ud"))
# text with a place of its own: it neither ends nor breaks the sentence in which it is anchored
BOXES = frozenset((b"shptxt", b"dptxbxtext"))
NOTES = frozenset((b"footnote",))
# on with the bare word, off with 0: text that was deleted but is kept for undoing, and hidden text
HIDING = frozenset((b"deleted", b"v"))
INFO = {b"title": "title", b"author": "author", b"creatim": "created", b"revtim": "revised"}
SIGNS = {
    b"par": "\n\n", b"sect": "\n\n", b"page": "\n\n", b"line": " ", b"tab": " ", b"cell": " ", b"row": "\n\n",
    b"nestcell": " ", b"nestrow": "\n\n", b"emdash": "—", b"endash": "–", b"lquote": "‘", b"rquote": "’",
    b"ldblquote": "“", b"rdblquote": "”", b"bullet": "•", b"emspace": " ", b"enspace": " ", b"qmspace": " ",
    b"zwj": "\u200d", b"zwnj": "\u200c",
}  # fmt: skip
SYMBOLS = {b"~": " ", b"-": "", b"_": "-", b"\n": "\n\n", b"\r": "\n\n", b"\\": "\\", b"{": "{", b"}": "}"}
DOCUMENT_CHARSETS = {b"mac": "mac-roman", b"pc": "cp437", b"pca": "cp850"}
# the font's signs are no letters
SYMBOL_FONT = "symbol"
FONT_CHARSETS = {
    2: SYMBOL_FONT, 77: "mac-roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030", 136: "cp950",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
# old programs say it in the name of the font instead
FONT_NAMES = {
    "cyr": "cp1251", "ce": "cp1250", "greek": "cp1253", "tur": "cp1254", "baltic": "cp1257", "(hebrew)": "cp1255",
    "(arabic)": "cp1256", "(vietnamese)": "cp1258", "(thai)": "cp874",
}  # fmt: skip
