"""Small files of every format, made in memory. All people and places are invented."""

from __future__ import annotations

import zipfile
from io import BytesIO

PROSE = (
    "The harbor master of Port Asel said on Monday that no tanker had passed the strait since noon. "
    "Pilots went home, and the last ferry left with eleven passengers on board."
)


def zipped(members: dict[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def docx(*paragraphs: str, title: str = "", before: str = "") -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    return zipped({
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<?xml version="1.0"?>{before}<w:document '
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:body>{body}</w:body></w:document>",
        "docProps/core.xml": '<c:coreProperties xmlns:c="c" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:t="http://purl.org/dc/terms/"><dc:title>{title}</dc:title><dc:creator>Ruta Marsk</dc:creator>'
        "<t:created>2024-10-21T08:00:00Z</t:created></c:coreProperties>",
    })  # fmt: skip


def odt(*paragraphs: str) -> bytes:
    body = "".join(f"<text:p>{text}</text:p>" for text in paragraphs)
    return zipped({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": '<o:document-content xmlns:o="o" xmlns:text="t"><o:body><text:h>Night at the quay</text:h>'
        f"{body}</o:body></o:document-content>",
        "meta.xml": '<o:meta xmlns:o="o" xmlns:meta="m"><meta:creation-date>2024-10-21T09:00:00</meta:creation-date>'
        "</o:meta>",
    })  # fmt: skip


def pdf(lines: list[str], *, title: str = "", pages: int = 1) -> bytes:
    """A PDF of the simplest kind: Helvetica, one line below the other, a footer with the page's number."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids = []
    for page in range(pages):
        text = "".join(
            f"1 0 0 1 72 {720 - 14 * n} Tm ({_pdf_text(line)}) Tj\n" for n, line in enumerate(lines)
        )
        stream = f"BT /F1 11 Tf\n{text}1 0 0 1 280 30 Tm (Page {page + 1} of {pages}) Tj\nET"
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {len(objects) + 2} 0 R "
            "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {pages} >>"
    objects.append(f"<< /Title ({_pdf_text(title)}) /CreationDate (D:20241022061500+02'00') >>")
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(out)
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\n".encode()
    out += f"startxref\n{start}\n%%EOF".encode()
    return bytes(out)


def _pdf_text(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


RTF = (
    r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\info{\title Night at the quay}{\author Ruta Marsk}"
    r"{\creatim\yr2024\mo10\dy22\hr6\min30}}\f0 The crew\rquote s caf\'e9 \u8212? closed.\par "
    + PROSE
    + r"\par}"
).encode()
MAIL = (
    "From: Harbour Desk <desk@harbour.example>\r\nTo: x@y.example\r\nSubject: =?utf-8?q?N=C3=A4chste_F=C3=A4hre?=\r\n"
    "Date: Tue, 22 Oct 2024 06:30:00 +0200\r\nMessage-ID: <m1@harbour.example>\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n\r\n" + PROSE + "\r\n"
).encode()
MBOX = b"".join(
    b"From desk@harbour.example Tue Oct 22 06:30:00 2024\n"
    + MAIL.replace(b"eleven", b"%d" % (11 + n)).replace(b"\r\n", b"\n")
    + b"\n"
    for n in range(3)
)
FEED = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Daily</title>
<link>https://harbour.example/</link>
<item><title>Strait &amp;amp; quay</title><link>/a?utm_source=rss</link><guid>g1</guid>
<pubDate>Tue, 22 Oct 2024 06:30:00 +0200</pubDate><description>&lt;p onclick="x()"&gt;{PROSE}&lt;/p&gt;
&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src="https://t.example/pixel.gif" width="1"&gt;</description></item>
<item><title>Undated</title><guid>https://harbour.example/b</guid><description>{PROSE}</description></item>
</channel></rss>""".encode()
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pilots sent home | Harbour Daily</title>
<link rel="canonical" href="https://harbour.example/pilots?utm_medium=x">
<meta property="og:site_name" content="Harbour Daily"><meta property="og:title" content="Pilots sent home">
<script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle", "headline": "Pilots sent home",
"datePublished": "2024-10-21T21:30:00+03:00", "author": [{{"name": "Ruta Marsk"}}]}}]}}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Pilots sent home</h1><p class="by">By Ruta Marsk</p>
{f"<p>{PROSE}</p>" * 4}<figure><figcaption>Photo: the quay</figcaption></figure>
<p>Sign up for our newsletter and get more of this in your inbox.</p></article><footer>All rights reserved</footer>
</body></html>""".encode()


def msg(properties: dict[str, str], marker: str = "__properties_version1.0") -> bytes:
    """An Outlook message: a compound file of whole sectors (MS-CFB), with one stream of 4096 bytes per property."""
    streams = {f"__substg1.0_{tag}001F": text.encode("utf-16-le") for tag, text in properties.items()}
    streams[marker] = b""
    names = ["Root Entry", *streams]
    directory_sectors = -(-len(names) // 4)
    first = 1 + directory_sectors
    fat = [0xFFFFFFFD, *_chain(1, directory_sectors)]
    directory = _directory_entry("Root Entry", 5, 0xFFFFFFFF, 1, 0xFFFFFFFE, 0)
    body = b""
    for number, (name, content) in enumerate(streams.items()):
        start = first + 8 * number
        right = number + 2 if number + 1 < len(streams) else 0xFFFFFFFF
        directory += _directory_entry(name, 2, right, 0xFFFFFFFF, start, 4096)
        body += content.ljust(4096, b"\0")
        fat += _chain(start, 8)
    directory = directory.ljust(512 * directory_sectors, b"\0")
    table = b"".join(entry.to_bytes(4, "little") for entry in fat).ljust(512, b"\xff")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + b"\x3e\0\x03\0\xfe\xff\x09\0\x06\0" + bytes(6)
    counts = (0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0)
    head += b"".join(count.to_bytes(4, "little") for count in counts)
    return head.ljust(512, b"\xff") + table + directory + body


def _chain(start: int, count: int) -> list[int]:
    return [*range(start + 1, start + count), 0xFFFFFFFE]


def _directory_entry(name: str, kind: int, right: int, child: int, start: int, size: int) -> bytes:
    raw = (
        name.encode("utf-16-le").ljust(64, b"\0")
        + (2 * len(name) + 2).to_bytes(2, "little")
        + bytes((kind, 1))
    )
    for link in (0xFFFFFFFF, right, child):
        raw += link.to_bytes(4, "little")
    return raw + bytes(36) + start.to_bytes(4, "little") + size.to_bytes(8, "little")
