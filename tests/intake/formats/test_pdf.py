"""PDFs as layout programs make them: words broken at the line, columns, notes, drop caps, right-to-left text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from weasyprint import HTML

from briefing.intake.formats.pdf import read_pdf
from briefing.intake.formats.sniff import Format
from briefing.intake.notes import Job, Parsed

PARAGRAPHS = [
    "The harbor commission of Velm has approved a temporary arrangement under which Sarran-registered trawlers may "
    "enter the northern fishing grounds until the arbitration tribunal announces its decision in November.",
    "Representatives of the coastguard, who had recommended postponing the arrangement, described the "
    "decision-making procedure as unnecessarily complicated and asked for additional inspections.",
    "Environmental organizations welcomed the announcement. They estimate that Sarran-registered trawlers account for "
    "approximately one-third of the unreported catches, and that half of the coastguard-owned vessels are unusable.",
]  # fmt: skip
# shipped fonts: lines break at the same words on every machine
FONTS = Path(__file__).resolve().parents[3] / "templates" / "_shared" / "fonts"
FACES = "".join(
    f"@font-face{{font-family:{family};src:url({(FONTS / name).as_uri()})}}"
    for family, name in {
        "plain": "source-sans-3-latin-400-normal.ttf",
        "serifs": "source-serif-4-latin-400-normal.ttf",
        "arabic": "amiri-arabic-400-normal.woff2",
    }.items()
)
HYPHENATED = 'hyphens:auto;hyphenate-character:"-";text-align:justify'


def read(body: str, style: str, language: str = "en") -> Parsed:
    page = f'<html lang="{language}"><head><style>{FACES}{style}</style></head><body>{body}</body></html>'
    return read_pdf(HTML(string=page).write_pdf(), Job(Format.PDF, "a.pdf"))


def paragraphs(body: str, style: str, language: str = "en") -> list[str]:
    (entry,) = read(body, style, language).entries
    return entry.text.split("\n\n")


@pytest.mark.parametrize(
    "style",
    [
        f"@page{{size:A5}} body{{columns:2;font:9pt serifs;{HYPHENATED}}} p{{margin:0;text-indent:1em}}",
        f"@page{{size:A5}} body{{columns:3;font:8pt plain;{HYPHENATED}}}",
        "@page{size:A5} body{columns:2;font:9pt serifs;hyphens:auto;text-align:justify} p{margin:0;text-indent:1em}",
        '@page{size:9cm 8cm;margin:1.2cm;@top-center{content:"The Velm Record"}@bottom-center{content:counter(page)}}'
        f"body{{font:10pt serifs;{HYPHENATED}}}",
        "@page{size:A6} body{font:10pt plain}",
    ],
    ids=["columns", "narrow", "own-hyphens", "pages", "ragged"],
)
def test_words_and_paragraphs_come_out_whole(style: str) -> None:
    body = "<h1>Trawlers may return</h1>" + "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    (entry,) = read(body, style).entries
    assert entry.title == "Trawlers may return"
    assert entry.text.split("\n\n") == PARAGRAPHS


def test_a_headline_is_not_the_tallest_pair_of_lines() -> None:
    # without a title in larger type, a broken line must not pass for one
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    (entry,) = read(body, f"@page{{size:A5}} body{{columns:3;font:8pt plain;{HYPHENATED}}}").entries
    assert entry.title == ""


NOTES = (
    '<p>The commission counted forty vessels.<span class="fn">Minutes of the harbor commission, page 12.</span> It '
    "expects more of them in spring, when the ice around the northern fishing grounds has gone and the nets can be "
    "set again near the old lighthouse, on a surface of 30 km<sup>2</sup>, its chairwoman said.</p>"
)


@pytest.mark.parametrize("size", ["7pt", "10pt"])
def test_notes_stand_at_the_end_and_their_marks_are_gone(size: str) -> None:
    style = "@page{size:9cm 7cm;margin:1cm;@footnote{border-top:1px solid}} body{font:10pt serifs} p{margin:0 0 .5em}"
    found = paragraphs(NOTES + f"<p>{PARAGRAPHS[1]}</p>", style + f".fn{{float:footnote;font-size:{size}}}")
    assert found[0].startswith(
        "The commission counted forty vessels. It expects more of them in spring, when the ice"
    )
    assert found[0].endswith("on a surface of 30 km2, its chairwoman said.")
    assert found[1:] == [PARAGRAPHS[1], "Minutes of the harbor commission, page 12."]


def test_bullets_set_beside_their_lines_are_no_text() -> None:
    body = f"<p>{PARAGRAPHS[1]}</p><ul><li>{PARAGRAPHS[2]}</li><li>Two vessels sank.</li></ul>"
    assert paragraphs(body, "@page{size:A6} body{font:9pt serifs}") == [
        PARAGRAPHS[1], PARAGRAPHS[2], "Two vessels sank."
    ]  # fmt: skip


def test_a_large_first_letter_belongs_to_its_word() -> None:
    cap = '<span style="float:left;font-size:34pt;line-height:.8;margin-right:2pt">T</span>'
    body = f"<p>{cap}{PARAGRAPHS[0][1:]}</p><p>{PARAGRAPHS[1]}</p>"
    assert paragraphs(body, "@page{size:A6;margin:1cm} body{font:10pt serifs}") == PARAGRAPHS[:2]


def test_lam_and_alef_keep_their_order() -> None:
    text = "قال محافظ أرفيل يوم الثلاثاء إن الجسر سيفتح لأول مرة، والله أعلم، فلا بأس."
    assert paragraphs(f'<p dir="rtl">{text}</p>', "@page{size:A5} body{font:12pt arabic}", "ar") == [text]


def test_type_without_a_unicode_map_is_named() -> None:
    page = HTML(string=f"<p>{PARAGRAPHS[0]}</p>").write_pdf(uncompressed_pdf=True)
    parsed = read_pdf(
        re.sub(rb"/ToUnicode \d+ 0 R", lambda m: b" " * len(m.group()), page), Job(Format.PDF, "a.pdf")
    )
    assert (parsed.entries, [d.code for d in parsed.diagnostics]) == ((), ["no-unicode"])
