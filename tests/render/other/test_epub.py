import io
import re
import zipfile
from xml.etree import ElementTree

import pytest

from briefing.model import Briefing
from briefing.render import RenderOptions, load_design, render
from tests.render import samples

EVERY = pytest.mark.parametrize("briefing", samples.EDITIONS.values(), ids=samples.EDITIONS)
OPF = {"opf": "http://www.idpf.org/2007/opf", "dc": "http://purl.org/dc/elements/1.1/"}


def book_of(briefing: Briefing) -> zipfile.ZipFile:
    made = render(briefing, "epub", design=load_design(), options=RenderOptions())
    return zipfile.ZipFile(io.BytesIO(made.content))


@EVERY
def test_the_type_comes_first_and_uncompressed(briefing: Briefing) -> None:
    first = book_of(briefing).infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert book_of(briefing).read("mimetype") == b"application/epub+zip"


@EVERY
def test_every_page_is_well_formed_and_every_link_arrives(briefing: Briefing) -> None:
    book = book_of(briefing)
    pages = {
        name: book.read(name).decode()
        for name in book.namelist()
        if name.endswith((".xhtml", ".opf", ".xml"))
    }
    ids = {}
    for name, page in pages.items():
        root = ElementTree.fromstring(page)
        ids[name] = {element.attrib["id"] for element in root.iter() if "id" in element.attrib}
    for name, page in pages.items():
        for address in re.findall(r'href="([^"#:]*)(?:#([^"]*))?"', page):
            target = f"book/{address[0]}" if address[0] else name
            assert target in book.namelist()
            assert not address[1] or address[1] in ids[target]


def test_the_package_lists_every_file_and_reads_in_order() -> None:
    book = book_of(samples.rich_briefing())
    package = ElementTree.fromstring(book.read("book/package.opf"))
    listed = {item.attrib["href"] for item in package.iterfind(".//opf:item", OPF)}
    assert listed == {name.removeprefix("book/") for name in book.namelist() if name.startswith("book/")} - {
        "package.opf"
    }
    spine = [item.attrib["idref"] for item in package.iterfind(".//opf:itemref", OPF)]
    assert spine == [f"c{n}" for n in range(6)]
    title = package.find(".//dc:title", OPF)
    assert title is not None
    assert title.text == "TLP:AMBER The Morning Briefing, Wednesday, 23 October 2024"


def test_a_chapter_with_a_drawing_says_so() -> None:
    book = book_of(samples.rich_briefing())
    package = ElementTree.fromstring(book.read("book/package.opf"))
    drawn = {
        i.attrib["href"] for i in package.iterfind(".//opf:item", OPF) if i.attrib.get("properties") == "svg"
    }
    with_svg = {
        n.removeprefix("book/") for n in book.namelist() if n.endswith(".xhtml") and b"<svg" in book.read(n)
    }
    assert drawn == with_svg


def test_an_arabic_book_turns_its_pages_the_other_way() -> None:
    assert (
        'page-progression-direction="rtl"'
        in book_of(samples.arabic_briefing()).read("book/package.opf").decode()
    )
