"""Whatever comes in, the small parsers return, quickly, and say nothing untrue."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.intake.documents import Origin, entry_to_document
from briefing.intake.formats.encoding import decode, known_charset
from briefing.intake.formats.header import split_header
from briefing.intake.formats.headline import split_headline
from briefing.intake.formats.sniff import Format, sniff
from briefing.intake.net.addresses import clean_url
from briefing.intake.notes import Job, one_line
from briefing.intake.page.blocks import html_blocks, html_paragraphs
from briefing.intake.page.clean import clean_html
from briefing.intake.page.discovery import announced_feeds, listed_articles
from briefing.intake.page.fallback import densest_paragraphs, sentence_paragraphs
from briefing.intake.page.head import read_head
from briefing.intake.page.metadata import page_metadata
from briefing.intake.readers import parse
from briefing.model import Document, Entry, SourceId, sha256_hex

NOW = datetime(2024, 10, 23, tzinfo=UTC)
MARKUP = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<div style='display:none'>", "</div>", "<br>", "<h2>", "</h2>", "<a href='/x'>", "</a>", "<b>",
         "&amp;", "&#x110000;", "<script>", "</script>", "text ", "A sentence is here. ", "<meta name=x content='y'>",
         "<time datetime=2024-10-22>", "<!--", "-->", "<![CDATA[", "\x00", "\ud800", "<td>", "<html lang=",
         "'", '"', ">"]
    ),
    max_size=60,
).map("".join)  # fmt: skip


@given(st.binary(max_size=400))
def test_every_byte_string_decodes(content: bytes) -> None:
    decoded = decode(content, markup=True)
    assert decoded.replaced == decoded.text.count("�") or decoded.replaced == 0


@given(st.text(max_size=40))
def test_no_label_is_a_codec_that_unpacks(label: str) -> None:
    assert known_charset(label) not in {"hex", "zlib", "bz2", "rot13", "base64", "uu", "idna", "punycode"}


@given(MARKUP)
def test_blocks_are_lines_without_markup(markup: str) -> None:
    for paragraph in html_paragraphs(markup):
        assert paragraph == " ".join(paragraph.split())
    densest_paragraphs(markup)
    sentence_paragraphs(markup)


def test_scripts_and_styles_never_show() -> None:
    page = "<p>shown<script>stolen()</script><style>stolen</style><svg><text>stolen</text></svg><p onclick='stolen'>too"
    assert "stolen" not in clean_html(page)
    assert html_paragraphs(page) == ["shown", "too"]


@given(MARKUP)
def test_any_page_has_metadata(page: str) -> None:
    metadata = page_metadata(read_head(page), url="https://a.example/x")
    assert metadata.url.startswith("https://")
    announced_feeds(page, "https://a.example/x")
    listed_articles(page.replace("\ud800", ""), "https://a.example/x")


@given(st.text(max_size=200))
def test_clean_addresses_are_web_addresses(text: str) -> None:
    cleaned = clean_url(text)
    assert cleaned == "" or cleaned.startswith(("http://", "https://"))
    assert clean_url(cleaned) == cleaned


@pytest.mark.parametrize(
    ("given_url", "kept"),
    [
        ("HTTPS://User:pw@Example.ORG/a?utm_source=x&id=1&fbclid=2#top", "https://example.org/a?id=1"),
        ("https://example.org", "https://example.org/"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("https://", ""),
        ("http://a b/", ""),
        ("http://[::1", ""),
    ],
)
def test_addresses_are_kept_without_tracking(given_url: str, kept: str) -> None:
    assert clean_url(given_url) == kept


@given(st.text(max_size=300))
def test_header_and_headline_lose_nothing_but_what_they_take(text: str) -> None:
    header = split_header(text)
    assert header.body in text.replace("\ufeff", "", 1) or not header.values
    split_headline(text)


@given(st.text(max_size=200), st.text(max_size=300), st.text(max_size=60))
def test_documents_keep_their_promises(title: str, text: str, url: str) -> None:
    entry = Entry(SourceId("s"), title, url=url, text=text, language="en")
    made = entry_to_document(entry, Origin("a.txt", NOW))
    if isinstance(made, Document):
        assert made.sha256 == sha256_hex(made.text)
        assert made.title == one_line(made.title)
        assert made.title
        assert made == entry_to_document(entry, Origin("a.txt", NOW))


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from([Format.TEXT, Format.MARKDOWN, Format.JSON, Format.JSONL, Format.CSV, Format.MBOX, Format.RTF,
                     Format.MAIL, Format.FEED]),
    st.binary(max_size=300),
)  # fmt: skip
def test_parsers_return_for_any_bytes(format_: Format, content: bytes) -> None:
    parsed = parse(Job(format_, "x"), content)
    assert all(note.message for note in parsed.diagnostics)


@given(
    st.binary(max_size=300), st.sampled_from(["a.txt", "b.html", "c.eml", "d.json", "e.zip", "noname", ""])
)
def test_every_byte_string_has_a_format(content: bytes, name: str) -> None:
    assert sniff(content, name=name) in Format


@pytest.mark.parametrize(
    "page",
    [
        "<meta " * 200_000,
        "<meta content='" + "x" * 1_000_000,
        "<title>" * 150_000,
        "<script type=application/ld+json>" * 30_000,
        "<p" * 500_000,
        "<a href=x>" * 100_000,
        "&" * 1_000_000,
        "<!--" * 250_000,
        "<h1>" * 250_000,
        "<div style='" * 80_000,
    ],
)
def test_a_megabyte_of_nonsense_takes_seconds_at_most(page: str) -> None:
    start = time.process_time()
    page_metadata(read_head(page))
    html_blocks(page)
    split_header(page)
    split_headline(page)
    sniff(page.encode())
    assert time.process_time() - start < 6


@given(st.permutations(["a", "b", "c", "d", "e"]))
@settings(max_examples=8, deadline=None)
def test_the_order_of_paths_changes_nothing(order: list[str]) -> None:
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from briefing.intake import read_paths

    with TemporaryDirectory() as name:
        for letter in "abcde":
            (Path(name) / f"{letter}.txt").write_text(
                f"Title: {letter}\nLanguage: en\n\nReport {ord(letter) % 3} here."
            )
        documents = read_paths([Path(name) / f"{letter}.txt" for letter in order], retrieved_at=NOW).documents
    assert [d.id for d in documents] == sorted(d.id for d in documents)
    assert {(d.title, d.text) for d in documents} == {(c, f"Report {ord(c) % 3} here.") for c in "abcde"}
