"""One bad record, part or header is lost, and nothing else."""

from __future__ import annotations

import json

import pytest

from briefing.intake.dates import parse_time
from briefing.intake.formats.sniff import Format
from briefing.intake.guard import attempt
from briefing.intake.notes import Job, Parsed
from briefing.intake.page.blocks import html_paragraphs
from briefing.intake.readers import parse
from tests.intake import samples
from tests.intake.samples import PROSE

BEYOND = "9999-12-31T23:59:59-05:00"
GOOD = {"title": "Good", "text": PROSE}


def read(format_: Format, content: bytes) -> Parsed:
    return parse(Job(format_, "a"), content)


def test_memory_is_no_fault_of_a_piece() -> None:
    def greedy() -> int:
        raise MemoryError

    with pytest.raises(MemoryError):
        attempt(greedy, 0, "a piece")
    assert attempt(lambda: int("x"), 7, "a piece") == 7


@pytest.mark.parametrize(
    "text", [BEYOND, "0001-01-01T00:00:00+05:00", "9999-12-31T24:00:00", "1e999", "9" * 60]
)
def test_impossible_times_are_none(text: str) -> None:
    assert parse_time(text) is None


@pytest.mark.parametrize(
    "bad",
    [
        {"title": "Bad", "text": PROSE, "date": BEYOND},
        {"title": "Bad", "text": PROSE, "date": 10**300},
        {"title": "Bad", "text": PROSE, "id": float("inf")},
        {"title": "\ud800", "text": PROSE, "url": "http://[::1"},
        {"title": {"$oid": [1]}, "text": [{"text": PROSE}], "source": [[]]},
    ],
)  # fmt: skip
def test_one_bad_record_loses_nothing_else(bad: dict[str, object]) -> None:
    rows = [GOOD, bad, GOOD]
    assert len(read(Format.JSON, json.dumps(rows).encode()).entries) == 3
    assert len(read(Format.JSONL, "\n".join(map(json.dumps, rows)).encode()).entries) == 3


def test_a_number_of_ten_thousand_digits_loses_its_field() -> None:
    row = json.dumps(GOOD)
    content = f'[{row}, {{"text": "{PROSE}", "id": {"9" * 10_000}}}]'
    assert len(read(Format.JSON, content.encode()).entries) == 2


@pytest.mark.parametrize(
    "head",
    [
        "Date: Fri, 31 Dec 9999 23:59:59 -0500",
        "Content-Type: text/plain; charset*=x'y'utf-8",
        "Content-Type: text/plain; charset*0*=bogus'en'bo%FFgus",
        "Content-Type: text/plain; name*=unheard-of'en'%E9%FF",
        "Content-Disposition: inline; filename*0*=zz'%FF; filename*2=x",
        "Subject: =?unheard-of?b?////?= =?utf-8?q?=?=",
        "From: =?bogus?q?=FF?= <a@[",
        "Message-ID: \udcff\udcfe",
    ],
)
def test_one_bad_header_loses_no_mail(head: str) -> None:
    content = f"From: a@b.example\nSubject: Note\n{head}\n\n{PROSE}\n".encode("utf-8", "surrogateescape")
    assert [PROSE in e.text for e in read(Format.MAIL, content).entries] == [True]


def test_one_bad_entry_loses_no_feed() -> None:
    late = samples.FEED.replace(b"Tue, 22 Oct 2024 06:30:00 +0200", BEYOND.encode())
    assert len(read(Format.FEED, late).entries) == 2
    item = {"id": 10**5000, "content_text": PROSE, "authors": [7], "tags": "x"}
    items = '{"version": "https://jsonfeed.org/version/1", "items": [%s, {"id": %s, "content_text": "x."}]}'
    content = items % (json.dumps({**item, "id": 1}), "9" * 5_000)
    assert len(read(Format.FEED, content.encode()).entries) == 2


def test_an_unknown_encoding_in_the_properties_loses_no_document() -> None:
    content = samples.docx(PROSE).replace(b"x", b"x")
    import zipfile
    from io import BytesIO

    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["docProps/core.xml"] = b'<?xml version="1.0" encoding="unheard-of"?>' + parts["docProps/core.xml"]
    (entry,) = read(Format.DOCX, samples.zipped(dict(parts))).entries
    assert (entry.text, entry.author) == (PROSE, "Ruta Marsk")


@pytest.mark.parametrize("date", [BEYOND, "0000-00-00", "99999-01-01"])
def test_a_page_with_an_impossible_date_is_read(date: str) -> None:
    page = samples.PAGE.replace(b"2024-10-21T21:30:00+03:00", date.encode())
    (entry,) = read(Format.HTML, page).entries
    assert entry.text.startswith(PROSE)


@pytest.mark.parametrize(
    "tag", ["iframe", "object", "video", "audio", "svg", "canvas", "script", "select", "title"]
)
def test_text_after_an_empty_element_is_kept(tag: str) -> None:
    assert html_paragraphs(f'<p>Before.</p><{tag} src="a > b"/><p>After.</p>') == ["Before.", "After."]
    assert html_paragraphs(f"<p>Before.</p><{tag}/><p>After.</p><{tag}>in</{tag}>") == ["Before.", "After."]
    assert html_paragraphs(f"<p>Before.</p><{tag} src=x>in</{tag}><p>After.</p>") == ["Before.", "After."]


def test_a_frame_that_is_never_closed_takes_no_text_and_a_script_does() -> None:
    assert html_paragraphs("<p>Before.</p><iframe src=x><p>After.</p>") == ["Before.", "After."]
    assert html_paragraphs("<p>Before.</p><script>stolen()<p>After.</p>") == ["Before."]
