from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from briefing.errors import InputError
from briefing.intake.formats.opml import make_source, read_opml, with_distinct_ids, write_opml
from briefing.intake.page.discovery import announced_feeds, listed_articles
from briefing.intake.timing import settled, timing_notes
from briefing.model import Entry, Source, SourceId, SourceKind

NOW = datetime(2024, 10, 23, 6, tzinfo=UTC)
HOUR = timedelta(hours=1)


def test_opml_goes_both_ways() -> None:
    sources = with_distinct_ids([
        make_source("https://a.example/feed?x=1&y=2", 'A & "B"'),
        make_source("https://a.example/other", 'A & "B"'),
        make_source("https://ü.example/feed", "Żółw"),
    ])  # fmt: skip
    assert len({s.id for s in sources}) == 3
    back = read_opml(write_opml(sources, title="x"), name="x.opml")
    assert {(s.name, s.url) for s in back} == {(s.name, s.url) for s in sources}


def test_opml_shows_no_password() -> None:
    source = Source(SourceId("a"), "A", "https://user:secret@a.example/feed", SourceKind.FEED)
    assert b"secret" not in write_opml([source], title="x")


@pytest.mark.parametrize(
    "content",
    [b"", b"not xml", b"<opml><body/></opml>", b"<opml><outline xmlUrl='file:///etc/passwd'/></opml>",
     b"<!DOCTYPE o [<!ENTITY a 'b'>]><opml><outline xmlUrl='https://a.example/'/></opml>"],
)  # fmt: skip
def test_bad_opml_is_one_clear_error(content: bytes) -> None:
    with pytest.raises(InputError):
        read_opml(content, name="x.opml")


def test_nested_outlines_and_odd_attribute_names_are_read() -> None:
    content = b"<opml><body><outline text='News'><outline TEXT='A' XMLURL='https://a.example/f'/></outline></body></opml>"
    assert [(s.name, s.url) for s in read_opml(content, name="x")] == [("A", "https://a.example/f")]


def test_feeds_of_a_page_are_found_comments_last() -> None:
    page = """<head><link rel="alternate" type="application/rss+xml" href="/comments/feed" title="Comments">
    <link rel=alternate type=application/atom+xml href="feed.atom" title="News">
    <link rel="stylesheet" type="text/css" href="x.css"></head>"""
    found = announced_feeds(page, "https://a.example/world/")
    assert [feed.url for feed in found] == [
        "https://a.example/world/feed.atom",
        "https://a.example/comments/feed",
    ]


def test_articles_of_a_section_page() -> None:
    page = """<nav><a href="/about">About this paper and us</a></nav>
    <h2><a href="/world/strait-stays-closed-again?utm_source=x">Strait stays closed as talks go on</a></h2>
    <h2><a href="https://b.example/world/elsewhere-is-not-here">Another site's long headline here</a></h2>
    <h2><a href="/tag/oil-and-gas-prices">Everything on oil and gas</a></h2>
    <p><a href="javascript:void(0)">Click here for more news</a></p>"""
    assert listed_articles(page, "https://a.example/world") == [
        "https://a.example/world/strait-stays-closed-again"
    ]


def entry(published: datetime | None, updated: datetime | None = None) -> Entry:
    return Entry(SourceId("s"), "T", text="x", published_at=published, updated_at=updated)


def test_times_by_the_stated_rules() -> None:
    past = NOW - HOUR
    assert settled(entry(past), NOW).published_at == past
    assert settled(entry(NOW + HOUR / 2), NOW).published_at == NOW
    assert settled(entry(NOW + 9 * HOUR), NOW).published_at is None
    assert settled(entry(NOW + 9 * HOUR, past), NOW).published_at == past
    assert settled(entry(None, past), NOW).published_at == past
    assert settled(entry(past, past - HOUR), NOW).updated_at is None
    assert settled(entry(past, past + HOUR / 2), NOW).updated_at == past + HOUR / 2


def test_bad_times_are_counted() -> None:
    found = timing_notes(
        [entry(None), entry(NOW + 9 * HOUR), entry(NOW)], NOW, where="A", source_id=SourceId("a")
    )
    assert [(d.code, d.message[:6]) for d in found] == [("future-date", "1 of 3"), ("undated", "1 of 3")]
