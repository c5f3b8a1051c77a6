"""Every format in, the right title, time, author and text out."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefing.intake import IntakeOptions, read_paths
from briefing.intake.formats.sniff import Format, sniff
from briefing.model import Document, Gathered
from tests.intake import samples
from tests.intake.samples import PROSE

NOW = datetime(2024, 10, 23, tzinfo=UTC)


def read(tmp_path: Path, name: str, content: bytes) -> Gathered:
    (tmp_path / name).write_bytes(content)
    return read_paths([tmp_path / name], retrieved_at=NOW)


def one(tmp_path: Path, name: str, content: bytes) -> Document:
    gathered = read(tmp_path, name, content)
    assert not [told for told in gathered.diagnostics if told.is_printed]
    (document,) = gathered.documents
    return document


def test_text_with_header_block(tmp_path: Path) -> None:
    head = "Title: Pilots\nOutlet: Harbour Daily\nPublished: 2024-10-21T21:30:00+03:00\nKind: official\nLanguage: en\n"
    found = one(tmp_path, "a.txt", f"{head}\n{PROSE}\n".encode())
    assert (found.title, found.outlet, found.kind, found.text) == (
        "Pilots",
        "Harbour Daily",
        "official",
        PROSE,
    )
    assert found.published_at == datetime(2024, 10, 21, 18, 30, tzinfo=UTC)


def test_text_without_header_gives_up_its_headline(tmp_path: Path) -> None:
    found = one(tmp_path, "a.txt", f"World\n\nPilots sent home\n\nBy Ruta Marsk\n\n{PROSE}\n".encode())
    assert (found.title, found.author, found.text, found.outlet) == (
        "Pilots sent home",
        "Ruta Marsk",
        PROSE,
        "",
    )


def test_text_without_headline_is_called_by_its_first_words(tmp_path: Path) -> None:
    found = one(tmp_path, "a.txt", PROSE.encode())
    assert PROSE.startswith(found.title.rstrip("…"))
    assert found.text == PROSE


def test_markdown_leaves_no_markup(tmp_path: Path) -> None:
    source = f"# Pilots *sent* home\n\nRead [the **note**](https://x.example).\n\n- one\n- two\n\n{PROSE}"
    found = one(tmp_path, "a.md", source.encode())
    assert found.title == "Pilots sent home"
    assert found.text == f"Read the note.\n\none\n\ntwo\n\n{PROSE}"


def test_page(tmp_path: Path) -> None:
    found = one(tmp_path, "a.html", samples.PAGE)
    assert (found.title, found.author, found.outlet) == ("Pilots sent home", "Ruta Marsk", "Harbour Daily")
    assert found.url == "https://harbour.example/pilots"
    assert found.published_at == datetime(2024, 10, 21, 18, 30, tzinfo=UTC)
    assert found.text == "\n\n".join([PROSE] * 4)


def test_saved_page(tmp_path: Path) -> None:
    source = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://harbour.example/saved\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n'
        + samples.PAGE
        + b"\r\n--b--\r\n"
    )
    assert one(tmp_path, "a.mhtml", source).text.startswith(PROSE)


def test_pdf(tmp_path: Path) -> None:
    lines = [
        "The harbor master of Port Asel said that the fer-",
        "ries were late.",
        "",
        "Pilots went home at noon.",
    ]
    found = one(tmp_path, "a.pdf", samples.pdf(lines, title="Pilots sent home", pages=2))
    assert found.title == "Pilots sent home"
    assert found.published_at == datetime(2024, 10, 22, 4, 15, tzinfo=UTC)
    assert "said that the ferries were late." in found.text
    assert "Page 1" not in found.text


def test_word(tmp_path: Path) -> None:
    found = one(tmp_path, "a.docx", samples.docx("Pilots sent home", PROSE, title="Pilots sent home"))
    assert (found.title, found.author, found.text) == ("Pilots sent home", "Ruta Marsk", PROSE)
    assert found.published_at == datetime(2024, 10, 21, 8, tzinfo=UTC)


def test_open_document(tmp_path: Path) -> None:
    found = one(tmp_path, "a.odt", samples.odt(PROSE, "Second <text:span>paragraph</text:span> here."))
    assert (found.title, found.text) == ("Night at the quay", f"{PROSE}\n\nSecond paragraph here.")


def test_rtf(tmp_path: Path) -> None:
    found = one(tmp_path, "a.rtf", samples.RTF)
    assert (found.title, found.author) == ("Night at the quay", "Ruta Marsk")
    assert found.text == f"The crew’s café — closed.\n\n{PROSE}"
    assert found.published_at == datetime(2024, 10, 22, 6, 30, tzinfo=UTC)


def test_mail(tmp_path: Path) -> None:
    found = one(tmp_path, "a.eml", samples.MAIL)
    assert (found.title, found.outlet, found.text) == ("Nächste Fähre", "Harbour Desk", PROSE)
    assert found.published_at == datetime(2024, 10, 22, 4, 30, tzinfo=UTC)


def test_mailbox(tmp_path: Path) -> None:
    assert len(read(tmp_path, "a.mbox", samples.MBOX).documents) == 3


def test_maildir(tmp_path: Path) -> None:
    for part in ("cur", "new", "tmp"):
        (tmp_path / part).mkdir()
    (tmp_path / "cur" / "1.host:2,S").write_bytes(samples.MAIL)
    (tmp_path / "tmp" / "2.host").write_bytes(samples.MAIL + b"more")
    assert len(read_paths([tmp_path], retrieved_at=NOW).documents) == 1


def test_feed(tmp_path: Path) -> None:
    first, second = sorted(read(tmp_path, "a.xml", samples.FEED).documents, key=lambda d: d.title)
    assert (first.title, first.url, first.text) == ("Strait & quay", "https://harbour.example/a", PROSE)
    assert first.published_at == datetime(2024, 10, 22, 4, 30, tzinfo=UTC)
    assert (second.published_at, second.url) == (None, "https://harbour.example/b")


def test_json_feed(tmp_path: Path) -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Harbour Daily",
        "items": [
            {
                "id": 7,
                "url": "https://harbour.example/7",
                "content_text": PROSE,
                "date_published": "2024-10-22T01:00:00Z",
            }
        ],
    }
    found = one(tmp_path, "feed.json", json.dumps(feed).encode())
    assert (found.text, found.outlet, found.guid) == (PROSE, "Harbour Daily", "7")


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_json_records(tmp_path: Path, name: str) -> None:
    record = {
        "headline": "Pilots",
        "body": PROSE,
        "publishedAt": "2024-10-22T01:00:00Z",
        "source": {"name": "Desk"},
    }
    content = json.dumps([record]) if name == "a.json" else json.dumps(record)
    found = one(tmp_path, name, content.encode())
    assert (found.title, found.text, found.outlet) == ("Pilots", PROSE, "Desk")


def test_csv(tmp_path: Path) -> None:
    found = one(tmp_path, "a.csv", f'Title;Text;Date\nPilots;"{PROSE}";22 Oct 2024\n'.encode())
    assert (found.title, found.text) == ("Pilots", PROSE)
    assert found.published_at == datetime(2024, 10, 22, tzinfo=UTC)


def test_archive_of_many_formats(tmp_path: Path) -> None:
    content = samples.zipped(
        {"../../x.rtf": samples.RTF, "y.odt": samples.odt(PROSE), "README.md": "no", "z/": ""}
    )
    assert len(read(tmp_path, "a.zip", content).documents) == 2
    assert [p.name for p in tmp_path.iterdir()] == ["a.zip"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (samples.PAGE, Format.HTML),
        (samples.FEED, Format.FEED),
        (samples.MAIL, Format.MAIL),
        (samples.MBOX, Format.MBOX),
        (samples.RTF, Format.RTF),
        (samples.docx(PROSE), Format.DOCX),
        (samples.odt(PROSE), Format.ODT),
        (samples.pdf(["x"]), Format.PDF),
        (PROSE.encode(), Format.TEXT),
        (b"\x00\x01\x02" * 50, Format.UNKNOWN),
    ],
)
def test_content_decides_before_the_name(content: bytes, expected: Format) -> None:
    assert sniff(content, name="misleading.csv" if expected is not Format.TEXT else "x") is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Lock opens\n\nThe lock opened.", Format.MARKDOWN),
        ("Lock opens\n=====\n\nThe lock opened.", Format.MARKDOWN),
        ("**Arvel** opened the [lock](https://x.example/lock) again.", Format.MARKDOWN),
        ("The port wrote [here](https://x.example/lock) of it.\n\n## Later\n\nIt closed.", Format.MARKDOWN),
        ("#Arvel opens its lock.", Format.TEXT),
        ("Arvel opened the lock **again**, it said.", Format.TEXT),
        ("- The lock opened.\n- It closed.", Format.TEXT),
    ],
)
def test_markdown_is_known_without_a_name(text: str, expected: Format) -> None:
    assert sniff(text.encode()) is expected
    assert sniff(text.encode(), name="notes.txt") is Format.TEXT


def test_the_same_content_is_one_document_wherever_it_lies(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "same.txt").write_text(f"Pilots\n\n{PROSE}")
    (tmp_path / "b" / "another name.txt").write_text(f"Pilots\n\n{PROSE}")
    paths = [tmp_path / "b", tmp_path / "a"]
    documents = read_paths(paths, retrieved_at=NOW).documents
    assert documents == read_paths(reversed(paths), retrieved_at=NOW).documents
    assert [d.origin for d in documents] == ["another name.txt"]


def test_every_trouble_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 10)
    (tmp_path / "large.txt").write_bytes(b"x" * 2000)
    (tmp_path / "scan.pdf").write_bytes(samples.pdf([]))
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 broken")
    (tmp_path / "broken.docx").write_bytes(samples.docx(PROSE)[:400])
    (tmp_path / "signs.txt").write_text("--- *** ---")
    (tmp_path / "README.md").write_text("left out without a word")
    (tmp_path / "good.txt").write_text(f"Pilots\n\n{PROSE}")
    options = IntakeOptions(file_limit_bytes=1500)
    gathered = read_paths(
        [tmp_path, tmp_path / "none", str(tmp_path / "*.xyz")], retrieved_at=NOW, options=options
    )
    assert [d.title for d in gathered.documents] == ["Pilots"]
    found = {d.where.rpartition("/")[2]: d.code for d in gathered.diagnostics}
    assert found == {
        "empty.txt": "empty",
        "binary.txt": "too-large",
        "large.txt": "too-large",
        "scan.pdf": "no-text",
        "broken.pdf": "broken",
        "broken.docx": "broken",
        "signs.txt": "no-text",
        "none": "missing",
        "*.xyz": "missing",
    }
    assert all(d.message and "\n" not in d.message + d.remedy for d in gathered.diagnostics)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252", "iso-8859-15"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    words = "Die Fähre fährt über die Straße nach Süden, sagte der Hafenmeister am Montag. " * 3
    found = one(tmp_path, "a.txt", f"Große Fähre\n\n{words}".encode(encoding))
    assert found.title == "Große Fähre"


def test_declared_charset_of_a_page(tmp_path: Path) -> None:
    words = "Судно вышло из порта в понедельник, сообщил начальник гавани. " * 6
    page = f'<html><head><meta charset="windows-1251"><title>Порт</title></head><body><p>{words}</p></body></html>'
    assert "начальник гавани" in one(tmp_path, "a.html", page.encode("cp1251")).text


def test_readme_is_read_when_named(tmp_path: Path) -> None:
    assert one(tmp_path, "README.md", f"# Pilots\n\n{PROSE}".encode()).title == "Pilots"


def test_newsletter_becomes_items(tmp_path: Path) -> None:
    items = "".join(
        f"<h3>Item {n}</h3><p>Text of item {n} is here. <a href='https://x.example/{n}?utm_source=n'>Read more</a></p>"
        for n in range(4)
    )
    source = (
        "From: Note <note@x.example>\nSubject: The note\nList-ID: <note.x.example>\nMIME-Version: 1.0\n"
        f"Content-Type: text/html; charset=utf-8\n\n<div style='display:none'>preheader</div>{items}"
        "<p>You receive this because you signed up. <a href='https://x.example/u'>Unsubscribe</a></p>"
    )
    found = sorted(read(tmp_path, "a.eml", source.encode()).documents, key=lambda d: d.title)
    assert [(d.title, d.url, d.text) for d in found] == [
        (f"Item {n}", f"https://x.example/{n}", f"Text of item {n} is here.") for n in range(4)
    ]


def test_ten_thousand_small_files_take_seconds(tmp_path: Path) -> None:
    import time

    count = 1_000
    for n in range(count):
        (tmp_path / f"{n}.txt").write_text(f"Title: Report {n}\nLanguage: en\n\n{PROSE} Number {n} is new.\n")
    start = time.perf_counter()
    assert len(read_paths([tmp_path], retrieved_at=NOW).documents) == count
    assert time.perf_counter() - start < timedelta(seconds=5).total_seconds()


def test_a_page_without_an_article_is_said_to_have_none(tmp_path: Path) -> None:
    page = b"<html><head><title>Ships wait off Port Asel - Harbour Daily</title></head><body><div id=root></div></body>"
    gathered = read(tmp_path, "a.html", page)
    assert (gathered.documents, [d.code for d in gathered.diagnostics]) == ((), ["no-text"])


@pytest.mark.parametrize(
    "body",
    [
        "<td class=story>{0}<br><br>{1}</td>",
        "<div class=x><div>{0}</div><div>{1}</div></div>",
        "<form id=aspnetForm><div><p>{0}</p><p>{1}</p></div></form>",
        "<div id=cookie-banner><p>We use cookies to store information on your device.</p></div><p>{0}</p><p>{1}</p>",
        "<article><p>{0}</p><div class=promo>Sign up for our newsletter.</div><p>{1}</p></article>",
    ],
)
def test_article_text_is_found_in_many_layouts(tmp_path: Path, body: str) -> None:
    other = (
        "Ships with grain will be brought through the deep channel at nine, a spokesman of the ministry said."
    )
    page = f"<html><head><title>Ships wait</title></head><body>{body.format(PROSE, other)}</body></html>"
    found = one(tmp_path, "a.html", page.encode())
    assert found.text.split("\n\n") == [PROSE, other]


def test_outlook_message(tmp_path: Path) -> None:
    content = samples.msg({
        "0037": "Pilots sent home",
        "1000": PROSE,
        "0C1A": "Ruta Marsk",
        "007D": "Date: Tue, 22 Oct 2024 06:30:00 +0200\r\n",
    })  # fmt: skip
    found = one(tmp_path, "a.msg", content)
    assert (found.title, found.outlet, found.text) == ("Pilots sent home", "Ruta Marsk", PROSE)
    assert found.published_at == datetime(2024, 10, 22, 4, 30, tzinfo=UTC)


def test_old_word_files_are_named_as_such(tmp_path: Path) -> None:
    content = samples.msg({}, marker="WordDocument")
    assert [d.code for d in read(tmp_path, "a.doc", content).diagnostics] == ["old-word"]


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        (
            "<title>Pilots sent home | Harbour Daily</title>",
            "<h1>Harbour Daily</h1><h1>Pilots sent home</h1>",
            "Pilots sent home",
        ),
        ("<title>Pilots sent home | Harbour Daily</title>", "<h1>Harbour Daily</h1>", "Pilots sent home"),
        (
            '<title>x</title><meta property="og:title" content="Pilots &amp; crew sent home">',
            "",
            "Pilots & crew sent home",
        ),
        ("<title>Pilots - and crews - sent home today</title>", "", "Pilots - and crews - sent home today"),
        (
            "<title>Harbour Daily</title>",
            "<h1>Pilots of the port sent home</h1>",
            "Pilots of the port sent home",
        ),
    ],
)
def test_titles_of_pages(tmp_path: Path, head: str, body: str, title: str) -> None:
    page = f"<html><head>{head}</head><body>{body}{f'<p>{PROSE}</p>' * 3}</body></html>"
    assert one(tmp_path, "a.html", page.encode()).title == title


@pytest.mark.parametrize(
    "head",
    [
        "Bridge opens again\nOrlen Post\n22 October 2024\nhttps://orlen.example/bridge\n\n",
        "Bridge opens again\nOrlen Post\n22 October 2024\nhttps://orlen.example/bridge\n",
        "Bridge opens again\r\nhttps://orlen.example/bridge\r\nOrlen Post\r\nPublished: 22 October 2024\r\n\r\n",
    ],
)
def test_a_pasted_head_is_taken_apart(tmp_path: Path, head: str) -> None:
    body = "The council said on Monday that the bridge had opened again.\n\nIt cost three million crowns."
    found = one(tmp_path, "a.txt", f"{head}{body}".encode())
    assert (found.title, found.outlet, found.url) == (
        "Bridge opens again",
        "Orlen Post",
        "https://orlen.example/bridge",
    )
    assert found.published_at == datetime(2024, 10, 22, tzinfo=UTC)
    assert found.text == body


@pytest.mark.parametrize(
    "text",
    [
        "Bridge opens again\nOrlen Post\nThe council said on Monday that it had opened.",
        "What the council said\nThe bridge opened.\n22 October 2024\nIt cost three million.",
    ],
)
def test_lines_of_a_text_are_no_pasted_head(tmp_path: Path, text: str) -> None:
    found = one(tmp_path, "a.txt", text.encode())
    assert found.outlet == ""
    for line in text.split("\n")[1:]:
        assert line in found.text.replace("\n", " ")
