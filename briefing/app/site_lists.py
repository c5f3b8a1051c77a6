"""Finds the sitemap of news that a site names in robots.txt or in the head of a page."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from briefing.errors import FetchError
from briefing.intake.formats.sniff import Format, sniff
from briefing.intake.net.addresses import origin_of
from briefing.intake.net.http import Fetcher, Request
from briefing.intake.net.politeness import named_sitemaps
from briefing.intake.page.discovery import announced_sitemaps
from briefing.model import Payload

# addresses of one site that are tried
_MOST_TRIED = 4
# of the extension for news; many name its namespace and do not use it
_NEWS = b"publication_date>"


def news_sitemap(page: Payload, fetcher: Fetcher, *, allow_private: bool, must_be_news: bool) -> str:
    """Return the address of a site's sitemap, one of news before any other; "" for none.

    Args:
        must_be_news: take none but one that holds news by its name or content, as all others list a whole site.
    """
    home = origin_of(page.url)

    def fetched(url: str) -> bytes:
        try:
            return fetcher.fetch(Request(url, allow_private=allow_private, home=home)).content
        except FetchError:
            return b""

    others: list[str] = []
    for url in list(_named(page, fetched(f"{home}/robots.txt").decode("utf-8", "replace")))[:_MOST_TRIED]:
        content = fetched(url)
        if sniff(content) is not Format.SITEMAP:
            continue
        if _NEWS in content or "news" in urlsplit(url).path.lower():
            return url
        others.append(url)
    return "" if must_be_news or not others else others[0]


def _named(page: Payload, robots: str) -> Iterator[str]:
    """Yield the addresses that a site names, those that speak of news first, then the usual place."""
    text = page.content.decode("utf-8", "replace")
    found = dict.fromkeys((*named_sitemaps(robots, page.url), *announced_sitemaps(text, page.url)))
    yield from sorted(found, key=lambda url: "news" not in url.lower())
    if not found:
        yield f"{origin_of(page.url)}/sitemap.xml"
