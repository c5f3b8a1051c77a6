"""Slides, e-books and the news industry's XML are read; what is not is named as what it is."""

from __future__ import annotations

import pytest

from briefing.intake.formats.sniff import Format, sniff
from briefing.intake.notes import Job, Parsed
from briefing.intake.readers import parse
from tests.intake import samples
from tests.intake.samples import PROSE


def read(content: bytes, name: str = "a") -> Parsed:
    return parse(Job(sniff(content, name=name), name), content)


def slide(*shapes: str, shown: bool = True) -> str:
    return (
        f'<p:sld xmlns:p="p" xmlns:a="a"{"" if shown else " show=" + chr(34) + "0" + chr(34)}>'
        f"<p:cSld>{''.join(shapes)}</p:cSld></p:sld>"
    )


def shape(text: str, kind: str = "", hidden: str = "") -> str:
    return (
        f"<p:sp><p:nvSpPr><p:cNvPr{hidden}/><p:nvPr><p:ph{kind and f' type={chr(34)}{kind}{chr(34)}'}/></p:nvPr>"
        f"</p:nvSpPr><p:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def test_slides_are_read_in_their_order_without_what_is_not_shown() -> None:
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    content = samples.zipped({
        "ppt/presentation.xml": f'<p:pr xmlns:p="p" xmlns:r="{relation}"><p:sldId r:id="r2" id="256"/>'
        '<p:sldId id="257" r:id="r1"/><p:sldId id="258" r:id="r3"/></p:pr>',
        "ppt/_rels/presentation.xml.rels": '<r><Relationship Id="r1" Target="slides/slide1.xml"/><Relationship Id="r2" '
        'Target="/ppt/slides/slide2.xml"/><Relationship Id="r3" Target="slides/slide3.xml"/></r>',
        "ppt/slides/slide1.xml": slide(shape(PROSE), shape("SECRET", hidden=' hidden="1"')),
        "ppt/slides/slide2.xml": slide(shape("Ferries", "ctrTitle"), shape("SECRET 7", "sldNum")),
        "ppt/slides/slide3.xml": slide(shape("SECRET"), shown=False),
        "ppt/notesSlides/notesSlide1.xml": slide(shape("SECRET")),
        "ppt/slideMasters/slideMaster1.xml": slide(shape("Click to edit Master title style")),
    })  # fmt: skip
    (entry,) = read(content).entries
    assert (entry.title, entry.text) == ("Ferries", PROSE)


def test_a_book_is_one_document_per_chapter_of_prose() -> None:
    def page(body: str) -> str:
        return f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html>'

    content = samples.zipped({
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<c><rootfiles><rootfile full-path="o/p.opf"/></rootfiles></c>',
        "o/p.opf": '<package xmlns:dc="dc"><metadata><dc:title>Harbour Weekly</dc:title><dc:date>2024-10-22</dc:date>'
        '<dc:language>en-GB</dc:language></metadata><manifest><item id="n" href="nav.xhtml" properties="nav"/>'
        '<item id="b" href="t/b%20b.xhtml" media-type="application/xhtml+xml"/><item id="a" href="t/a.xhtml"/>'
        '<item id="c" href="t/c.xhtml"/></manifest><spine><itemref idref="c"/><itemref idref="b"/><itemref idref="a"/>'
        '<itemref idref="n"/></spine></package>',
        "o/nav.xhtml": page("<p>Contents are here.</p>"),
        "o/t/a.xhtml": page(f"<h1>Second</h1><p>{PROSE}</p>"),
        "o/t/b b.xhtml": page(f"<h1>First</h1><p>{PROSE} Again.</p>"),
        "o/t/c.xhtml": page("<p>Cover</p>"),
    })  # fmt: skip
    entries = read(content).entries
    assert [(e.title, e.outlet, e.language) for e in entries] == [
        ("First", "Harbour Weekly", "en"),
        ("Second", "Harbour Weekly", "en"),
    ]
    assert entries[1].text == PROSE


NITF = (
    '<?xml version="1.0"?><nitf><head><title>Slug</title><docdata><ed-msg info="SECRET"/><date.issue '
    'norm="20241022T063000Z"/></docdata></head><body><body.head><hedline><hl1>Pilots sent home</hl1></hedline>'
    f"<byline>By Ruta Marsk</byline></body.head><body.content><note><p>SECRET</p></note><p>{PROSE}</p>"
    "</body.content></body></nitf>"
)


def test_nitf_is_read() -> None:
    (entry,) = read(NITF.encode()).entries
    assert (entry.title, entry.author, entry.text) == ("Pilots sent home", "Ruta Marsk", PROSE)
    assert entry.published_at is not None
    assert entry.published_at.isoformat() == "2024-10-22T06:30:00+00:00"


def test_newsml_is_one_document_per_item_and_what_is_withheld_is_not_read() -> None:
    def item(status: str, body: str) -> str:
        return (
            f'<newsItem guid="u:{status}" xml:lang="en"><itemMeta><versionCreated>2024-10-22T08:30:00+02:00'
            f'</versionCreated><pubStatus qcode="stat:{status}"/><edNote>SECRET</edNote></itemMeta><contentMeta>'
            f"<headline>Pilots sent home</headline></contentMeta><contentSet>{body}</contentSet></newsItem>"
        )

    inline = f"<inlineXML><html><body><p>{PROSE}</p></body></html></inlineXML>"
    plain = f"<inlineData>&lt;p>{PROSE}&lt;/p></inlineData>"
    items = item("usable", inline) + item("usable", plain) + item("withheld", inline)
    content = f"<newsMessage><itemSet>{items}</itemSet></newsMessage>"
    parsed = read(content.encode())
    assert [(e.title, e.text, e.language) for e in parsed.entries] == [("Pilots sent home", PROSE, "en")] * 2
    assert [d.code for d in parsed.diagnostics] == ["withheld"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (samples.zipped({"[Content_Types].xml": "x", "xl/workbook.xml": "x"}), "spreadsheet"),
        (samples.msg({}, marker="EncryptedPackage"), "encrypted"),
        (samples.msg({}, marker="Workbook"), "spreadsheet"),
        (samples.msg({}, marker="PowerPoint Document"), "old-powerpoint"),
        (
            samples.zipped({
                "mimetype": "application/vnd.oasis.opendocument.text",
                "content.xml": b"\x93\x12",
                "META-INF/manifest.xml": "<m><encryption-data/></m>",
            }),
            "encrypted",
        ),
        (b'<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><name>Quay</name></kml>', "xml"),
        (b"<dataset xmlns='urn:x'><row>1</row></dataset>", "xml"),
        (b"<gpx><trk><name>Round the quay</name></trk></gpx>", "xml"),
        (samples.zipped({"[Content_Types].xml": "x", "visio/document.xml": "<p>Quay</p>"}), "binary"),
        (samples.zipped({"AndroidManifest.xml": "Quay", "res/quay.txt": PROSE}), "binary"),
    ],
)  # fmt: skip
def test_what_is_not_read_is_named_as_what_it_is(content: bytes, code: str) -> None:
    parsed = read(content)
    assert (parsed.entries, [d.code for d in parsed.diagnostics]) == ((), [code])


@pytest.mark.parametrize(
    "content",
    [
        b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>Text.</p></body></html>",
        b"<div xmlns:x='y'><p>Text.</p></div>",
        b"<p>Text.</p>",
        b"<figure><p>Text.</p></figure>",
        b"<quay-box><p>Text.</p></quay-box>",
    ],
)
def test_pages_with_marks_of_xml_are_pages(content: bytes) -> None:
    assert sniff(content) is Format.HTML
