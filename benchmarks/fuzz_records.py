"""Breaks one record inside a good file and looks whether its neighbors are read: part of `make fuzz`.

Each kind of file that holds several things has a maker: it takes what the middle one holds and returns the file. The
first and the last must come out whole, whatever the middle one is.
"""

from __future__ import annotations

import csv
import io
import json
import random
import zipfile
from collections.abc import Callable

from briefing.intake.formats.sniff import Format
from tests.intake import samples

# what a field may hold that makes some reader raise
VALUES: tuple[object, ...] = (
    "9999-12-31T23:59:59-05:00", "0001-01-01T00:00:00+05:00", "99999-99-99", "Fri, 31 Dec 9999 23:59:59 -0500",
    10**400, -1, 1e308, float("inf"), float("nan"), True, None, [], [[]], [None, 1, {"a": 1}], {}, {"name": []},
    {"$date": {"$numberLong": 1}}, "\ud800", "\x00\x01", "\u202e\ufeff", "http://[::1", "javascript:x", "9" * 5_000,
    "=?bogus?q?=FF?=", "<p>" * 300, "&#99999999999;", "=cmd|' /C calc'!A0", "", " ", "x" * 100_000,
)  # fmt: skip
# what a part of a mail may say of itself
PART_VALUES = (
    "text/plain; charset=unheard-of", "text/html; charset*=utf-8''%ff", "multipart/mixed", "message/rfc822",
    'multipart/mixed; boundary="frontier"', "application/zip", "application/pdf", "application/msword", "base64",
    "quoted-printable", "x-uuencode", "attachment; filename*0*=utf-8''a%; filename*1=b",
    'inline; filename="../../a.docx"',
    "text/calendar; charset=hex", "=?utf-8?b?//8=?=", "text/csv; header", "image/png", "text/rtf", "uu",
)  # fmt: skip
FIRST, LAST = "The first report stands whole.", "The last report stands whole."
FIELDS = ("title", "text", "date", "updated", "url", "author", "outlet", "id", "language", "kind", "tags")


def record(rng: random.Random) -> dict[str, object]:
    """Return a record some of whose fields hold something odd."""
    return {"title": "A", "text": samples.PROSE} | {
        name: rng.choice(VALUES) for name in rng.sample(FIELDS, rng.randint(1, 4))
    }


def _good(text: str) -> dict[str, object]:
    return {"title": text[:9], "text": text, "date": "2024-10-22T08:00:00Z"}


def in_json(rng: random.Random) -> bytes:
    return json.dumps([_good(FIRST), record(rng), _good(LAST)]).encode("utf-8", "replace")


def in_json_lines(rng: random.Random) -> bytes:
    return b"\n".join(
        (json.dumps(_good(FIRST)).encode(), _broken(rng, record(rng)), json.dumps(_good(LAST)).encode())
    )


def _broken(rng: random.Random, row: dict[str, object]) -> bytes:
    line = bytearray(json.dumps(row).encode("utf-8", "replace"))
    for _ in range(rng.randint(0, 3)):
        line[rng.randrange(len(line))] = rng.choice(b'"{}[]\\\xff\x00 x')
    return bytes(line)


def in_csv(rng: random.Random) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, FIELDS, extrasaction="ignore")
    writer.writeheader()
    for row in (_good(FIRST), record(rng), _good(LAST)):
        writer.writerow({name: str(value)[:50_000] for name, value in row.items()})
    return out.getvalue().encode("utf-8", "replace")


def in_mailbox(rng: random.Random) -> bytes:
    head = "From a@b.example Tue Oct 22 06:30:00 2024\n"
    mails = [
        f"{head}From: a@b.example\nSubject: Note\nDate: Tue, 22 Oct 2024 06:30:00 +0200\n\n{text}\n\n".encode()
        for text in (FIRST, LAST)
    ]
    fields = "".join(
        f"{name}: {' '.join(str(rng.choice(VALUES)).split())[:2_000]}\n"
        for name in rng.sample(
            ("Subject", "From", "Date", "Message-ID", "Content-Type", "List-ID", "Received"), 3
        )
    )
    odd = f"{head}From: x\n{fields}Content-Type: text/plain; charset*=x'y'z\n\n{samples.PROSE}\n\n"
    return mails[0] + odd.encode("utf-8", "replace") + mails[1]


def in_mail_part(rng: random.Random) -> bytes:
    """The text and the last attachment are good, the part between them is not."""

    def part(body: str, head: str) -> str:
        return f"--frontier\n{head}\n\n{body}\n"

    names = (
        "Content-Type",
        "Content-Transfer-Encoding",
        "Content-Disposition",
        "Content-ID",
        "Date",
        "Subject",
    )
    values = [rng.choice(PART_VALUES) if rng.random() < 0.7 else str(rng.choice(VALUES)) for _ in names]
    fields = rng.sample(list(zip(names, values, strict=True)), rng.randint(1, 4))
    head = "".join(f"{name}: {' '.join(value.split())[:2_000]}\n" for name, value in fields)
    good = "Content-Type: text/plain; charset=utf-8"
    parts = part(FIRST, good) + part(samples.PROSE, head.rstrip("\n"))
    parts += part(LAST, f'{good}; name="last.txt"\nContent-Disposition: attachment; filename="last.txt"')
    mail = (
        "From: a@b.example\nSubject: Note\nDate: Tue, 22 Oct 2024 06:30:00 +0200\nMIME-Version: 1.0\n"
        f'Content-Type: multipart/mixed; boundary="frontier"\n\n{parts}--frontier--\n'
    )
    return mail.encode("utf-8", "replace")


def in_feed(rng: random.Random) -> bytes:
    def item(text: str, extra: str = "") -> str:
        return f"<item><title>{text[:9]}</title><description>{text}</description>{extra}</item>"

    tags = rng.sample(("pubDate", "dc:date", "link", "guid", "author", "category", "source", "enclosure"), 3)
    odd = "".join(f"<{tag}>{_escaped(str(rng.choice(VALUES)))[:5_000]}</{tag}>" for tag in tags)
    items = item(FIRST) + item(samples.PROSE, odd) + item(LAST)
    feed = f'<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>F</title>{items}</channel></rss>'
    return feed.encode("utf-8", "replace")


def _escaped(text: str) -> str:
    return "".join(c for c in text.replace("&", "&amp;").replace("<", "&lt;") if c >= " ")


def in_archive(rng: random.Random) -> bytes:
    odd = bytearray(
        rng.choice((samples.RTF, samples.MAIL, samples.PAGE, samples.docx("x"), samples.pdf(["x"])))
    )
    for _ in range(rng.randint(1, 40)):
        odd[rng.randrange(len(odd))] = rng.randrange(256)
    return samples.zipped({"a.txt": FIRST, "b.bin": bytes(odd), "c.txt": LAST})


def in_word(rng: random.Random) -> bytes:
    """The text is good, and the other parts of the file are not."""
    return _with_odd_parts(samples.docx(FIRST, LAST), rng, keep="word/document.xml")


def in_open_document(rng: random.Random) -> bytes:
    return _with_odd_parts(samples.odt(FIRST, LAST), rng, keep="content.xml")


def _with_odd_parts(content: bytes, rng: random.Random, *, keep: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    for name in (*parts, "word/styles.xml", "word/footnotes.xml", "styles.xml"):
        if name not in (keep, "mimetype", "[Content_Types].xml"):
            value = _escaped(str(rng.choice(VALUES)))[:5_000].encode("utf-8", "replace")
            declared = rng.choice((b"", b'<?xml version="1.0" encoding="unheard-of"?>', b"\xff\xfe"))
            parts[name] = declared + rng.choice(
                (b"<a><created>%s</created><title>%s</title></a>" % (value, value), value)
            )
    return samples.zipped(parts)


MAKERS: dict[Format, tuple[Callable[[random.Random], bytes], ...]] = {
    Format.JSON: (in_json,),
    Format.JSONL: (in_json_lines,),
    Format.CSV: (in_csv,),
    Format.MBOX: (in_mailbox,),
    Format.MAIL: (in_mail_part,),
    Format.FEED: (in_feed,),
    Format.ZIP: (in_archive,),
    Format.DOCX: (in_word,),
    Format.ODT: (in_open_document,),
}


def lost_neighbors(texts: str) -> list[str]:
    """Return which of the good records are missing in what was read."""
    return [text for text in (FIRST, LAST) if text not in texts]
