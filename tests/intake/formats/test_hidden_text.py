"""Deleted text, hidden text and comments are never printed; notes and text boxes neither break nor enter a sentence.

Each case is the same small report, written as each format writes it, with secrets of every kind in it.
"""

from __future__ import annotations

import pytest

from briefing.intake.formats.sniff import sniff
from briefing.intake.notes import Job
from briefing.intake.readers import parse
from tests.intake import samples

SENTENCE = "The ferry to Velm will run again on Friday, the harbor office said."


def text_of(content: bytes) -> str:
    (entry,) = parse(Job(sniff(content), "a"), content).entries
    paragraphs = (" ".join(p.split()) for p in f"{entry.title}\n\n{entry.text}".split("\n\n"))
    return "\n\n".join(p for p in paragraphs if p)


def odt(body: str, styles: str = "") -> bytes:
    return samples.zipped({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "styles.xml": f'<s xmlns:style="s" xmlns:text="t">{styles}</s>',
        "content.xml": '<o:doc xmlns:o="o" xmlns:text="t" xmlns:draw="d" xmlns:style="s" xmlns:svg="v">'
        '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>'
        f"<o:body><o:text>{body}</o:text></o:body></o:doc>",
    })  # fmt: skip


@pytest.mark.parametrize(
    "body",
    [
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>SECRET.</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:p>{0}</text:p>",
        "<text:p>The ferry to Velm will run again<o:annotation><text:p>SECRET.</text:p><text:list><text:list-item>"
        "<text:p>SECRET too.</text:p></text:list-item></text:list></o:annotation> on Friday, the harbor office said."
        "</text:p>",
        '<text:p>The ferry to Velm <text:span text:style-name="T1">SECRET </text:span>will run again on Friday, the '
        "harbor office said.</text:p>",
        '<text:p text:style-name="T1">SECRET.</text:p><text:p>{0}</text:p>',
        '<text:p text:style-name="Child">SECRET.</text:p><text:p>{0}</text:p>',
        '<text:section text:display="none"><text:p>SECRET.</text:p></text:section><text:p>{0}</text:p>',
        '<text:section text:display="condition" text:is-hidden="true"><text:h>SECRET.</text:h></text:section>'
        "<text:p>{0}</text:p>",
        '<text:p>SECRET <text:hidden-paragraph text:is-hidden="true"/>SECRET.</text:p><text:p>{0}</text:p>',
        '<text:p>{0}<text:hidden-text text:is-hidden="true">SECRET</text:hidden-text></text:p>',
        "<text:p>{0}<draw:frame><svg:title>SECRET</svg:title><svg:desc>SECRET</svg:desc></draw:frame></text:p>",
        '<text:p><text:variable-set text:display="none">SECRET</text:variable-set>{0}</text:p>',
        '<table-row visibility="collapse"><cell><text:p>SECRET.</text:p></cell></table-row><text:p>{0}</text:p>',
        '<table-row visibility="filter"><cell><text:p>SECRET.</text:p></cell></table-row><text:p>{0}</text:p>',
    ],
)
def test_open_document_keeps_its_secrets(body: str) -> None:
    child = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    child += '<style:style style:name="Child" style:parent-style-name="H"/>'
    assert text_of(odt(f"<text:h>Ferry</text:h>{body.format(SENTENCE)}", child)) == f"Ferry\n\n{SENTENCE}"


def test_open_document_keeps_notes_and_boxes_apart() -> None:
    body = (
        "<text:h>Ferry</text:h><text:p>The ferry to Velm<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>By ship.</text:p></text:note-body></text:note> will run again<draw:frame>"
        "<draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame> on Friday, the harbor office said."
        "</text:p><text:p>Tickets are sold.</text:p>"
    )
    assert text_of(odt(body)) == f"Ferry\n\n{SENTENCE}\n\nIn a box.\n\nTickets are sold.\n\nBy ship."


def test_open_document_of_the_first_years_is_read() -> None:
    doctype = b'<!DOCTYPE office:document-content PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "office.dtd">'
    content = samples.zipped({
        "mimetype": "application/vnd.sun.xml.writer",
        "content.xml": doctype + b'<o:doc xmlns:o="o" xmlns:text="t"><o:body><text:p>' + SENTENCE.encode()
        + b"<text:footnote><text:footnote-citation>1</text:footnote-citation><text:footnote-body><text:p>A note."
        b"</text:p></text:footnote-body></text:footnote></text:p></o:body></o:doc>",
    })  # fmt: skip
    assert text_of(content) == f"{SENTENCE}\n\nA note."


def test_a_flat_open_document_is_read() -> None:
    content = (
        '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="t"><office:body><office:text><text:h>Ferry</text:h><text:p>'
        f"{SENTENCE}<office:annotation><text:p>SECRET</text:p></office:annotation></text:p></office:text></office:body>"
        "</office:document>"
    )
    assert text_of(content.encode()) == f"Ferry\n\n{SENTENCE}"


def word(body: str, **parts: str) -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="m"'
    members: dict[str, str | bytes] = {
        f"word/{name}.xml": f"<w:{name} {space}>{content}</w:{name}>"
        for name, content in {"document": body, **parts}.items()
    }
    return samples.zipped(members)


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def mark(place: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{place}"/></w:r>'


HIDDEN_STYLES = (
    '<w:style w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Quiet"><w:name w:val="Quiet"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:styleId="Calm"><w:name w:val="Calm"/><w:basedOn w:val="Quiet"/></w:style>'
    '<w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
)


@pytest.mark.parametrize(
    "secret",
    [
        "<w:p>" + run("SECRET", "<w:vanish/>") + run(SENTENCE, '<w:vanish w:val="0"/>') + "</w:p>",
        "<w:p>" + run("SECRET", '<w:rStyle w:val="Calm"/>') + run(SENTENCE) + "</w:p>",
        '<w:p><w:pPr><w:pStyle w:val="Quiet"/></w:pPr>' + run("SECRET") + f"</w:p><w:p>{run(SENTENCE)}</w:p>",
        '<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>' + run("SECRET 3") + f"</w:p><w:p>{run(SENTENCE)}</w:p>",
        "<w:p><w:del><w:r><w:delText>SECRET</w:delText></w:r></w:del><w:ins>" + run(SENTENCE) + "</w:ins></w:p>",
        f"<w:p><w:moveFrom>{run('SECRET')}</w:moveFrom><w:moveTo>{run(SENTENCE)}</w:moveTo></w:p>",
        "<w:p><w:r><w:instrText>SECRET</w:instrText></w:r>" + run(SENTENCE) + "</w:p>",
        "<w:p>" + run("The ferry to Velm will ") + "</w:p><w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>"
        + run("SECRET") + "</w:p></w:tc></w:tr></w:tbl>" + f"<w:p>{run(SENTENCE)}</w:p>",
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p>" + run("SECRET") + "</w:p></w:sdtContent>"
        f"</w:sdt><w:p>{run(SENTENCE)}</w:p>",
        # codes of fields, of which one holds another and one shows nothing
        f"<w:p>{mark('begin')}<w:r><w:instrText>IF </w:instrText></w:r>{mark('begin')}{mark('separate')}{run('SECRET')}"
        f"{mark('end')}{mark('separate')}{run(SENTENCE)}{mark('end')}</w:p>",
        f"<w:p>{mark('begin')}{run('SECRET')}{mark('end')}{run(SENTENCE)}</w:p>",
        # a code that is never ended
        f"<w:p>{mark('begin')}{run('SECRET')}</w:p><w:p>{run(SENTENCE)}</w:p>",
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("The ferry to Velm ") + "</w:p><w:p>"
        + run("will run again on Friday, the harbor office said.") + "</w:p>",
    ],
)  # fmt: skip
def test_word_keeps_its_secrets(secret: str) -> None:
    heading = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' + run("Ferry") + "</w:p>"
    found = text_of(word(heading + secret, styles=HIDDEN_STYLES, comments=f"<w:p>{run('SECRET')}</w:p>"))
    assert "SECRET" not in found
    assert found.startswith("Ferry\n\n")
    assert found.endswith(SENTENCE)


def test_word_keeps_notes_and_boxes_apart() -> None:
    box = f"<w:txbxContent><w:p>{run('In a box.')}</w:p></w:txbxContent>"
    body = (
        f"<w:p>{run('The ferry to Velm')}<w:r><w:footnoteReference w:id='2'/></w:r>{run(' will run again')}<w:r>"
        f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        f"{run(' on Friday, the harbor office said.')}<w:del><w:r><w:footnoteReference w:id='3'/></w:r></w:del></w:p>"
    )
    notes = (
        f"<w:footnote w:id='0' w:type='separator'><w:p>{run('SECRET')}</w:p></w:footnote>"
        f"<w:footnote w:id='2'><w:p>{run('By ship.')}</w:p></w:footnote>"
        f"<w:footnote w:id='3'><w:p>{run('SECRET')}</w:p></w:footnote>"
    )
    assert text_of(word(body, footnotes=notes)) == f"{SENTENCE}\n\nIn a box.\n\nBy ship."


@pytest.mark.parametrize(
    "body",
    [
        r"The ferry to Velm {\deleted SECRET }{\revised will} run again on Friday, the harbor office said.",
        r"The ferry to Velm \deleted SECRET \deleted0 will run again on Friday, the harbor office said.",
        r"\v SECRET\v0 " + SENTENCE,
        r"{\v SECRET{\b SECRET}}" + SENTENCE,
        r"\deleted SECRET \plain " + SENTENCE,
        r"{\*\atnid SECRET}{\*\annotation{\*\atnref 1}\pard SECRET\par}" + SENTENCE,
        r"{\header SECRET}{\pntext\f1 SECRET}" + SENTENCE,
        r"{\shp{\*\shpinst{\sp{\sn a}{\sv SECRET}}}{\shprslt SECRET}}" + SENTENCE,
        r"{\*\unheard{\shptxt SECRET}}{\upr{SECRET}{\*\ud{" + SENTENCE + "}}}",
    ],
)
def test_rtf_keeps_its_secrets(body: str) -> None:
    assert text_of((r"{\rtf1\ansi Ferry\par " + body + "}").encode()) == f"Ferry\n\n{SENTENCE}"


def test_rtf_keeps_notes_and_boxes_apart() -> None:
    body = (
        r"{\rtf1 Ferry\par The ferry to Velm{\super\chftn}{\footnote\pard{\super\chftn} By ship.} will run again"
        r"{\shp{\*\shpinst\shpleft1{\sp{\sn x}{\sv 1}}{\shptxt\pard In a box.\par}}{\shprslt No.}} on Friday, the "
        r"harbor office said.\par Tickets are sold.\par}"
    )
    assert text_of(body.encode()).split("\n\n") == [
        "Ferry", SENTENCE, "In a box.", "Tickets are sold.", "By ship."
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("charset", "codec", "words"),
    [
        (204, "cp1251", "Паром вернулся"),
        (161, "cp1253", "Το πλοίο γύρισε"),
        (177, "cp1255", "הספינה חזרה"),
        (178, "cp1256", "عادت السفينة"),
        (128, "cp932", "船は港に戻った"),
        (134, "gb18030", "渡船回来了"),
        (129, "cp949", "배가 돌아왔다"),
        (238, "cp1250", "Prám se vrátil večer"),
        (222, "cp874", "เรือกลับมา"),
    ],
)
def test_rtf_reads_each_font_in_its_charset(charset: int, codec: str, words: str) -> None:
    codes = "".join(f"\\'{byte:02x}" for byte in words.encode(codec))
    table = r"{\fonttbl{\f0\fcharset0 Arial;}{\f7\fcharset" + str(charset) + " Arial;}}"
    source = r"{\rtf1\ansi\ansicpg1252\deff0" + table + r"\f0 Caf\'e9 {\f7 " + codes + r"} caf\'e9.\par}"
    assert text_of(source.encode()) == f"Café {words} café."


def test_rtf_knows_old_fonts_by_name_and_leaves_signs_out() -> None:
    table = r"{\fonttbl{\f0 Arial;}{\f1 Times New Roman Cyr;}{\f2\fcharset2 Wingdings;}}"
    codes = "".join(f"\\'{byte:02x}" for byte in "Паром".encode("cp1251"))
    assert text_of((r"{\rtf1" + table + r"{\f2\'a7}{\f1 " + codes + "} ok}").encode()) == "Паром ok"


NEWS = (
    "The harbor office of Velm spoke to the owners of the ferry on Monday about the damage to its engine.",
    "Nobody was hurt, but forty people lost their work when the ferry stopped, its owners said on Monday.",
)


@pytest.mark.parametrize(
    "markup",
    [
        "<p>The ferry to Velm <del>SECRET </del><ins>will run</ins> again on Friday, the harbor office said.</p>",
        "<p>The ferry to Velm <s>SECRET </s>will run again on Friday, the harbor office said.</p>",
        "<p>The ferry to Velm <strike>SECRET </strike>will run again on Friday, the harbor office said.</p>",
        "<p>The ferry to Velm <span style='text-decoration: line-through'>SECRET </span>will run again on Friday, the "
        "harbor office said.</p>",
        "<p>The ferry to Velm <span aria-hidden='true'>SECRET </span>will run again on Friday, the harbor office said."
        "</p>",
        "<p hidden>SECRET: it will not run before Sunday, the desk was told.</p><p>{0}</p>",
        "<div style='display: none'><p>SECRET: it will not run before Sunday, the desk was told.</p></div><p>{0}</p>",
        "<div style='visibility:hidden'>SECRET: it will not run before Sunday, the desk was told.</div><p>{0}</p>",
        "<!-- SECRET: do not print. --><p>{0}</p>",
    ],
)
def test_pages_keep_their_secrets(markup: str) -> None:
    body = f"<article><p>{NEWS[0]}</p>{markup.format(SENTENCE)}<p>{NEWS[1]}</p></article>"
    page = f"<html><head><title>Ferry</title></head><body>{body}</body></html>"
    assert text_of(page.encode()) == "\n\n".join(("Ferry", NEWS[0], SENTENCE, NEWS[1]))


def test_what_is_struck_out_and_never_ends_takes_nothing_with_it() -> None:
    page = f"<html><title>Ferry</title><body><article><p>{NEWS[0]}</p><p><s>{SENTENCE}</p><p>{NEWS[1]}</p></article>"
    assert text_of(page.encode()) == "\n\n".join(("Ferry", NEWS[0], SENTENCE, NEWS[1]))


def test_an_article_that_a_script_shows_is_read() -> None:
    body = "".join(f"<p>{text}</p>" for text in (*NEWS, SENTENCE))
    page = f"<html><title>Ferry</title><body><p>Menu</p><div style='visibility:hidden'>{body}</div></body></html>"
    assert SENTENCE in text_of(page.encode())


@pytest.mark.parametrize(
    "secret",
    [
        "<!-- SECRET -->",
        "[//]: # (SECRET)",
        "%%SECRET: who told us%%",
        "%%\nSECRET\n\nand more\n%%",
        "{::comment}SECRET{:/comment}",
        "~~SECRET~~",
        "<del>SECRET</del>",
    ],
)
def test_markdown_keeps_its_secrets(secret: str) -> None:
    content = f"# Ferry\n\n{secret}\n\n{SENTENCE}\n\nFares rose by 5%% and 6%% in May.\n".encode()
    (entry,) = parse(Job(sniff(content, name="a.md"), "a.md"), content).entries
    assert entry.text == f"{SENTENCE}\n\nFares rose by 5%% and 6%% in May."
