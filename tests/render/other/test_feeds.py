from datetime import timedelta
from xml.etree import ElementTree

from briefing.render.other.feeds import FeedEntry, atom_feed, rss_feed
from tests.render import samples

ATOM = "{http://www.w3.org/2005/Atom}"
ENTRIES = (
    FeedEntry(samples.rich_briefing(), "editions/rich.html"),
    FeedEntry(samples.hostile_briefing(), "editions/hostile.html"),
    FeedEntry(samples.empty_briefing(), "editions/empty.html"),
)


def test_atom_has_an_entry_for_each_edition_with_an_address() -> None:
    feed = ElementTree.fromstring(atom_feed(ENTRIES, title="A & B", base_url="https://desk.example/"))
    links = [link.attrib["href"] for entry in feed.iter(f"{ATOM}entry") for link in entry.iter(f"{ATOM}link")]
    assert links == [f"https://desk.example/{entry.href}" for entry in ENTRIES]
    ids = [element.text for element in feed.iter(f"{ATOM}id")]
    assert len(set(ids)) == 1 + len(ENTRIES)
    assert feed.findtext(f"{ATOM}title") == "A & B"
    updated = feed.findtext(f"{ATOM}updated")
    assert updated == (samples.CUT_OFF + timedelta(minutes=12)).isoformat()


def test_rss_has_an_item_for_each_edition() -> None:
    channel = ElementTree.fromstring(rss_feed(ENTRIES, title="Desk")).find("channel")
    assert channel is not None
    assert [item.findtext("link") for item in channel.iter("item")] == [entry.href for entry in ENTRIES]
    assert channel.findtext("item/pubDate") == "Wed, 23 Oct 2024 06:12:00 GMT"


def test_feeds_of_nothing_are_still_feeds() -> None:
    assert ElementTree.fromstring(atom_feed((), title="Desk")).tag == f"{ATOM}feed"
    assert ElementTree.fromstring(rss_feed((), title="Desk")).tag == "rss"
