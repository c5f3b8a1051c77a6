"""The tags that a screen reader follows, by rules of PDF/UA-1 (ISO 14289-1) that can be told without a validator."""

from __future__ import annotations

import ctypes
import io
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pypdf
import pypdfium2
import pytest

from tests.render.made import made

# ISO 32000-1, tables 333 to 340
_STANDARD = frozenset(
    (
        *("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "NonStruct", "Private"),
        *("P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "TOC", "TOCI", "Index"),
        *("Table", "TR", "TH", "TD", "THead", "TBody", "TFoot"),
        *("Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Figure", "Formula"),
    )
)
SAMPLES = [(name, design) for name in ("rich", "arabic", "many") for design in ("briefing", "memo")]


def pdf_of(name: str, design: str) -> Any:  # Any: what is inside a PDF has no types
    return pypdf.PdfReader(io.BytesIO(made(name, "pdf", design).content))


def tags(tag: Any) -> Iterator[Any]:
    """Every element below, in reading order."""
    for kid in tag.get("/K", ()) if isinstance(tag.get("/K", ()), list) else (tag["/K"],):
        kid = kid.get_object() if hasattr(kid, "get_object") else kid
        if isinstance(kid, dict) and "/S" in kid:
            yield kid
            yield from tags(kid)


def tree(name: str, design: str) -> list[Any]:
    return list(tags(pdf_of(name, design).trailer["/Root"]["/StructTreeRoot"]))


@pytest.mark.parametrize(("name", "design"), SAMPLES)
def test_every_tag_is_a_standard_one_and_knows_its_parent(name: str, design: str) -> None:
    found = tree(name, design)
    assert {tag["/S"][1:] for tag in found} <= _STANDARD
    assert all("/P" in tag for tag in found)
    assert found[0]["/S"] == "/Document"


@pytest.mark.parametrize(("name", "design"), SAMPLES)
def test_headings_begin_with_the_title_and_skip_no_level(name: str, design: str) -> None:
    levels = [int(tag["/S"][2]) for tag in tree(name, design) if tag["/S"][1:] in ("H1", "H2", "H3", "H4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(lower <= upper + 1 for upper, lower in pairwise(levels))


@pytest.mark.parametrize(("name", "design"), SAMPLES)
def test_links_are_told_and_are_reached_in_reading_order(name: str, design: str) -> None:
    pdf = pdf_of(name, design)
    links = [mark.get_object() for page in pdf.pages for mark in page.get("/Annots", ())]
    assert links
    assert all(link["/Contents"].strip() for link in links)
    assert all("/StructParent" in link for link in links)
    assert len({link["/StructParent"] for link in links}) == len(links)
    assert all(page["/Tabs"] == "/S" for page in pdf.pages)


@pytest.mark.parametrize(("name", "design"), SAMPLES)
def test_rows_and_list_items_stand_in_tables_and_lists(name: str, design: str) -> None:
    homes = {"/LI": {"/L"}, "/TR": {"/Table", "/TBody", "/THead", "/TFoot"}, "/TD": {"/TR"}, "/TH": {"/TR"}}
    found = tree(name, design)
    placed = [(tag["/S"], tag["/P"].get_object()["/S"]) for tag in found if tag["/S"] in homes]
    assert placed
    assert all(home in homes[kind] for kind, home in placed)
    assert all(tag.get("/Alt", "").strip() for tag in found if tag["/S"] == "/Figure")


def spoken_texts(content: bytes) -> Iterator[tuple[str, str]]:
    """The texts of the pages as they are painted, each with the language that its tag names, "" for the page's own."""
    reader = pypdf.PdfReader(io.BytesIO(content))
    places = [page.indirect_reference for page in reader.pages]
    numbers = {place.idnum: number for number, place in enumerate(places) if place is not None}
    catalog: Any = reader.trailer["/Root"]
    named = {
        (numbers[tag.raw_get("/Pg").idnum], kid): str(tag.get("/Lang", ""))
        for tag in tags(catalog["/StructTreeRoot"])
        for kid in tag.get("/K", ())
        if isinstance(kid, int)
    }
    document = pypdfium2.PdfDocument(content)
    for number, page in enumerate(document):
        layer = page.get_textpage()
        for text in page.get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_TEXT,)):
            mark = pypdfium2.raw.FPDFPageObj_GetMarkedContentID(text)
            room = (ctypes.c_ushort * 4000)()
            units = pypdfium2.raw.FPDFTextObj_GetText(text, layer, room, 4000)
            if (number, mark) in named:
                yield named[number, mark], bytes(room)[: 2 * units - 2].decode("utf-16-le")
    document.close()


def test_a_text_in_another_language_says_which() -> None:
    spoken: dict[str, list[str]] = {}
    for language, text in spoken_texts(made("rich", "pdf", "briefing").content):
        spoken.setdefault(language, []).append(text)
    arabic = re.compile("[\u0600-\u06ff]")
    assert all(not arabic.search(text) for text in spoken[""])
    assert any(arabic.search(text) for text in spoken["ar"])
    assert "communiqu" in "".join(spoken["fr"])
    assert "communiqu" not in "".join(spoken[""])
