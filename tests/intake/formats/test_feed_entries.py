"""What feeds put around an entry's text, and what of it is the news."""

from datetime import UTC, datetime

import pytest

from briefing.intake.documents import Origin, entry_to_document
from briefing.intake.formats.feeds import read_feed
from briefing.intake.formats.sniff import Format
from briefing.intake.notes import Job
from briefing.model import Diagnostic, Document, Entry

NEWS = "The bridge over the Yarrow opened again on Tuesday, the council of Orlen said."


def entries(items: str, channel: str = "") -> tuple[Entry, ...]:
    feed = f"<rss version='2.0'><channel><title>Orlen Notes</title>{channel}{items}</channel></rss>"
    return read_feed(feed.encode(), Job(Format.FEED, "f", url="https://notes.example.in/f")).entries


def document(body: str, title: str = "Bridge open", more: str = "") -> Document | Diagnostic:
    item = f"<item><title>{title}</title><description><![CDATA[{body}]]></description>{more}</item>"
    return entry_to_document(entries(item)[0], Origin("f", datetime(2024, 10, 23, tzinfo=UTC)))


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{NEWS} [&#8230;]</p><p>The post <a href='/1'>Bridge open</a> appeared first on <a>Notes</a>.</p>",
        f"{NEWS} The post Bridge open appeared first on Orlen Notes.",
        f"<p>{NEWS}</p><p><a href='https://n.example/s'>Subscribe now</a></p><p>This is a reader-supported letter. "
        "To receive new posts, consider becoming a paid subscriber.</p>",
        f"&lt;p&gt;{NEWS}&lt;/p&gt;",
        f"arXiv:2410.12345v1 Announce Type: new\nAbstract: {NEWS}",
        f"<p>{NEWS}</p><p>Since you are here, we would like to ask for your support: become a supporter.</p>",
    ],
)  # fmt: skip
def test_only_the_news_of_an_entry_is_its_text(body: str) -> None:
    found = document(body)
    assert isinstance(found, Document)
    assert found.text == NEWS


def test_escaped_cdata_is_opened() -> None:
    item = f"<item><title>B</title><description>&lt;![CDATA[{NEWS}]]&gt;</description></item>"
    assert NEWS in entries(item)[0].html
    assert "CDATA" not in entries(item)[0].html


def test_other_outlets_headlines_are_not_the_text_of_an_aggregators_entry() -> None:
    body = (
        "<ol><li><a href='https://a.example'>Bridge over the Yarrow open</a>&nbsp;<font>Orlen Post</font></li>"
        "<li><a href='https://b.example'>Council of Orlen celebrates</a>&nbsp;<font>Lowland Daily</font></li></ol>"
    )
    item = (
        "<item><title>Bridge over the Yarrow open - Orlen Post</title><source url='https://a.example'>Orlen Post"
        f"</source><description><![CDATA[{body}]]></description></item>"
    )
    (entry,) = entries(item)
    assert (entry.title, entry.outlet, entry.html) == ("Bridge over the Yarrow open", "Orlen Post", "")


@pytest.mark.parametrize("when", ["Thu, 01 Jan 1970 00:00:00 GMT", "0", "Mon, 01 Jan 0001 00:00:00 +0000"])
def test_a_counter_at_zero_is_no_time(when: str) -> None:
    (entry,) = entries(f"<item><title>B</title><pubDate>{when}</pubDate></item>")
    assert entry.published_at is None


def test_a_zone_of_several_countries_is_the_feeds() -> None:
    (entry,) = entries("<item><title>B</title><pubDate>Tue, 22 Oct 2024 12:00:00 IST</pubDate></item>")
    assert entry.published_at == datetime(2024, 10, 22, 6, 30, tzinfo=UTC)


def test_links_that_differ_after_the_hash_tell_entries_apart() -> None:
    items = "".join(
        f"<item><title>Release {n}</title><link>https://n.example/log#v{n}</link></item>" for n in (1, 2)
    )
    first, second = entries(items)
    assert first.guid != second.guid
