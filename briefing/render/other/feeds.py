"""Atom and RSS feeds of past editions. Addresses are relative unless a base address is given."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC
from email.utils import format_datetime
from urllib.parse import urljoin

from markupsafe import escape

from briefing.model import Briefing
from briefing.render import phrases
from briefing.render.page.html import document_title, labels_of

_HASH = "urn:briefing:sha256"
# by this mark the program knows its own editions, see briefing.intake.formats.own_output
_GENERATOR = "<generator>briefing</generator>"


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An edition and the address of its page."""

    briefing: Briefing
    href: str
    # hex SHA-256 of its JSON file; published, it pins the edition and all before it
    sha256: str = ""


def atom_feed(entries: Sequence[FeedEntry], *, title: str, base_url: str = "") -> bytes:
    """Return an Atom 1.0 feed, entries in the order given; the first one dates the feed."""
    updated = (
        entries[0].briefing.produced_at.astimezone(UTC).isoformat()
        if entries
        else "1970-01-01T00:00:00+00:00"
    )
    links = f'<link rel="self" href="{_xml(urljoin(base_url, "feed.atom"))}"/>' if base_url else ""
    body = "".join(_atom_entry(entry, base_url) for entry in entries)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'
        f"<id>{_urn('feed:' + title)}</id><title>{_xml(title)}</title><updated>{updated}</updated>"
        f"{_GENERATOR}{links}"
        f"<author><name>{_xml(title)}</name></author>{body}</feed>\n"
    ).encode()


def rss_feed(entries: Sequence[FeedEntry], *, title: str, base_url: str = "") -> bytes:
    """Return an RSS 2.0 feed, entries in the order given."""
    body = "".join(_rss_item(entry, base_url) for entry in entries)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel>'
        f"<title>{_xml(title)}</title><link>{_xml(base_url or 'index.html')}</link>"
        f"<description>{_xml(title)}</description>{_GENERATOR}{body}</channel></rss>\n"
    ).encode()


def _atom_entry(entry: FeedEntry, base_url: str) -> str:
    briefing = entry.briefing
    return (
        f"<entry><id>{_urn(briefing.id)}</id><title>{_title(briefing)}</title>"
        f"<updated>{briefing.produced_at.astimezone(UTC).isoformat()}</updated>"
        f'<link href="{_xml(urljoin(base_url, entry.href))}"/>'
        f'<category scheme="{_HASH}" term="{entry.sha256}"/>'
        f"<summary>{_xml(phrases.summary(briefing))}</summary></entry>"
    )


def _rss_item(entry: FeedEntry, base_url: str) -> str:
    briefing = entry.briefing
    return (
        f"<item><title>{_title(briefing)}</title><link>{_xml(urljoin(base_url, entry.href))}</link>"
        f'<guid isPermaLink="false">{_urn(briefing.id)}</guid>'
        f"<pubDate>{format_datetime(briefing.produced_at.astimezone(UTC), usegmt=True)}</pubDate>"
        f'<category domain="{_HASH}">{entry.sha256}</category>'
        f"<description>{_xml(phrases.summary(briefing))}</description></item>"
    )


def _title(briefing: Briefing) -> str:
    return _xml(document_title(briefing, labels_of(briefing)))


def _urn(text: str) -> str:
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, 'urn:briefing:' + text)}"


def _xml(text: str) -> str:
    return str(escape("".join(c for c in text if c >= " ")))
