"""Finds the feeds a page announces, and the articles a section page lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from briefing.intake.net.addresses import clean_url, split_web_url
from briefing.intake.page.blocks import html_blocks
from briefing.intake.page.head import read_head

_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")
_FEWEST_TITLE_WORDS = 4
_NO_ARTICLE = re.compile(
    r"/(?:tags?|topics?|category|categories|authors?|search|login|signin|register|subscribe|newsletters?|"
    "about|contact|"
    r"privacy|terms|cookies?|jobs|careers|advertise|account|video|videos|podcasts?|gallery|galleries|"
    "live-tv|weather|"
    r"page/\d+)(?:/|$)",
    re.IGNORECASE,
)
_MAX_LINKS = 200


@dataclass(frozen=True, slots=True)
class FoundFeed:
    url: str
    title: str


def announced_feeds(page: str, url: str) -> list[FoundFeed]:
    """Return the feeds in a page's `<link rel="alternate">`, in its order, comment feeds last."""
    head = read_head(page)
    found: dict[str, FoundFeed] = {}
    for link in head.links:
        is_feed = link.get("type", "").strip().lower() in _FEED_TYPES
        if is_feed and "alternate" in link.get("rel", "").lower():
            address = _absolute(head.base or url, link.get("href", ""), url)
            if address:
                found.setdefault(address, FoundFeed(address, link.get("title", "").strip()))
    return sorted(found.values(), key=lambda feed: "comment" in f"{feed.url} {feed.title}".lower())


def announced_sitemaps(page: str, url: str) -> list[str]:
    """Return the addresses in a page's `<link rel="sitemap">`, in its order."""
    head = read_head(page)
    links = (link for link in head.links if "sitemap" in link.get("rel", "").lower().split())
    found = (_absolute(head.base or url, link.get("href", ""), url) for link in links)
    return [address for address in found if address]


def listed_articles(page: str, url: str) -> list[str]:
    """Return the addresses of articles that a section page lists: same site, worded like a headline."""
    base = _absolute(url, read_head(page).base, url) or url
    found: dict[str, None] = {}
    for text, address in _links(page, base, url):
        if len(text.split()) >= _FEWEST_TITLE_WORDS and _is_article(address, url):
            found.setdefault(address, None)
        if len(found) >= _MAX_LINKS:
            break
    return list(found)


def _links(html: str, base: str, url: str) -> Iterator[tuple[str, str]]:
    for block in html_blocks(html):
        for link in block.links:
            # a card's link often holds only the picture; then its block names it
            if address := _absolute(base, link.href, url):
                yield (link.text or block.text), address


def _absolute(base: str, href: str, url: str) -> str:
    try:
        return clean_url(urljoin(urljoin(url, base), href.strip()))
    except ValueError:
        return ""


def _is_article(address: str, section: str) -> bool:
    parts, own = split_web_url(address), urlsplit(section)
    if parts is None or _site(parts.netloc) != _site(own.netloc):
        return False
    path = parts.path.rstrip("/")
    slug = path.rpartition("/")[2]
    is_worded = (
        slug.count("-") >= 2
        or any(c.isdigit() for c in slug)
        or path.count("/") >= 3
        or slug.endswith(".html")
    )
    return bool(path) and path != own.path.rstrip("/") and is_worded and not _NO_ARTICLE.search(parts.path)


def _site(netloc: str) -> str:
    return netloc.lower().removeprefix("www.").removeprefix("m.")
