"""Feeds to entries: RSS, Atom and RDF by feedparser, JSON Feed by ourselves. One bad entry never loses a feed.

feedparser's own sanitizing and link resolving are off: they are slow and let `file:` and `javascript:` images
through. What an entry holds is cleaned by `intake.clean` when it becomes a document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from time import struct_time
from typing import Any
from urllib.parse import urljoin

import feedparser

from briefing.intake.dates import parse_time
from briefing.intake.formats.encoding import decode
from briefing.intake.formats.feed_bodies import entry_body, without_outlet
from briefing.intake.formats.json_values import json_value
from briefing.intake.guard import attempt
from briefing.intake.net.addresses import clean_url, split_web_url
from briefing.intake.notes import Job, Parsed, note, one_line, trouble
from briefing.intake.page.blocks import html_to_text
from briefing.intake.page.clean import clean_html
from briefing.intake.page.kinds import told_kind
from briefing.model import Entry, SourceId
from briefing.text.language import language_code

_CHARACTER = re.compile(rb"&#(?:[xX]([0-9a-fA-F]{1,12})|(\d{1,12}));")
_TRANSCRIPT = re.compile(rb"<podcast:transcript\b[^<>]{0,3000}>", re.IGNORECASE)
_READABLE_TRANSCRIPT = re.compile(
    rb"""\btype\s?=\s?["'](?:text/(?:vtt|srt|plain)|application/(?:srt|x-subrip))[;"']""", re.IGNORECASE
)
_ITEM = re.compile(r"<(?:\w{1,20}:)?(item|entry)[\s>]", re.IGNORECASE)
_TITLE_LIMIT = 2_000
# an earlier time is a counter at zero
_FIRST_YEAR = 1990
_MAX_SPLIT_ITEMS = 500

Record = Mapping[str, Any]  # Any: feedparser's dictionaries hold strings, lists and further dictionaries


def read_feed(content: bytes, job: Job) -> Parsed:
    """Read one feed; an empty feed is a diagnostic."""
    if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        return _read_json_feed(content, job)
    parsed = _parse(content, job)
    records = list(parsed.get("entries") or [])
    if not records:
        return _no_entries(parsed, job)
    return _entries(records[: job.limit], parsed.get("feed") or {}, job)


def _parse(content: bytes, job: Job) -> Record:
    """Hand the bytes to feedparser; when it breaks on them, hand over item by item."""
    # decoded here, as it knows fewer charsets than the web has names for
    decoded = decode(content, job.charset, markup=True).text.lstrip("\ufeff \t\r\n\0")
    tame = _CHARACTER.sub(_valid_reference, decoded.encode("utf-8", "replace"))
    if b"transcript" in tame:
        tame = _TRANSCRIPT.sub(_readable_transcript, tame)
    headers = {"content-type": "application/xml; charset=utf-8"}
    if job.url:
        headers["content-location"] = job.url
    options: dict[str, Any] = {
        "sanitize_html": False,
        "resolve_relative_uris": False,
        "response_headers": headers,
    }
    nothing: Record = {}
    found: Record = attempt(lambda: feedparser.parse(tame, **options), nothing, "a feed as a whole")
    return found if found.get("entries") else _by_item(tame, options) or found


def _by_item(content: bytes, options: dict[str, Any]) -> Record:
    """Parse each item alone in a feed of its own, leaving out those that break the parser."""
    text = decode(content, markup=True).text
    starts = [found.start() for found in _ITEM.finditer(text)]
    if not starts or len(starts) > _MAX_SPLIT_ITEMS:
        return {}
    head, entries = text[: starts[0]], list[Record]()
    kind = "atom" if "<feed" in head[:5_000].lower() else "rss"
    for start, end in zip(starts, [*starts[1:], len(text)], strict=False):
        wrapped = _wrapped(text[start:end], kind).encode("utf-8", "replace")
        entries.extend(attempt(partial(_first_entry, wrapped, options), list[Record](), "an item"))
    return {"entries": entries, "feed": {}}


def _first_entry(feed: bytes, options: dict[str, Any]) -> list[Record]:
    return list(feedparser.parse(feed, **options).entries[:1])


def _wrapped(item: str, kind: str) -> str:
    namespaces = (
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:media="http://search.yahoo.com/mrss/"'
    )
    if kind == "atom":
        return f'<feed xmlns="http://www.w3.org/2005/Atom" {namespaces}>{item}</feed>'
    return f'<rss version="2.0" {namespaces}><channel>{item}</channel></rss>'


def _valid_reference(found: re.Match[bytes]) -> bytes:
    """Replace a reference to a character that does not exist, on which feedparser raises."""
    number = int(found.group(1), 16) if found.group(1) else int(found.group(2))
    is_valid = number in (9, 10, 13) or 31 < number < 0xD800 or 0xDFFF < number < 0x110000
    return found.group() if is_valid else b"&#65533;"


def _readable_transcript(found: re.Match[bytes]) -> bytes:
    """Leave out transcripts in other forms: feedparser keeps the last one of an item only."""
    return found.group() if _READABLE_TRANSCRIPT.search(found.group()) else b""


def _no_entries(parsed: Record, job: Job) -> Parsed:
    if parsed.get("version") or parsed.get("feed"):
        return trouble("no-entries", job.name, "the feed has no entries", "look whether it has moved")
    return trouble("broken", job.name, "is no feed that can be read", "look whether its address has changed")


def _entries(records: list[Record], feed: Record, job: Job) -> Parsed:
    entries: list[Entry] = []
    lost = 0
    for record in records:
        entry = attempt(partial(_entry, record, feed, job), None, "an entry")
        if entry is None:
            lost += 1
        else:
            entries.append(entry)
    problems = (
        (note("entries", job.name, f"{lost} of {len(records)} entries could not be read"),) if lost else ()
    )
    return Parsed(tuple(entries), (), problems)


def _entry(record: Record, feed: Record, job: Job) -> Entry | None:
    title = _plain(_text(record.get("title")))
    html = max((_text(part.get("value")) for part in record.get("content") or []), key=len, default="")
    summary = _text(record.get("summary"))
    body = entry_body(html if len(html) >= len(summary) else summary, title)
    url = _link(record, feed, job)
    if not (title or body or url):
        return None
    country = _country(job.url or _text(feed.get("link")))
    published = _time(record, "published", country) or _time(record, "created", country)
    updated = _time(record, "updated", country)
    source = record.get("source") or {}
    named = one_line(_plain(_text(source.get("title"))), 120)
    tags = [_text(tag.get("term")) for tag in record.get("tags") or [] if isinstance(tag, Mapping)]
    return Entry(
        source_id=SourceId(""),
        title=without_outlet(one_line(title), named),
        url=url,
        guid=one_line(_text(record.get("id")) or _text(record.get("link")) or url or title),
        author=_author(record),
        html=clean_html(body) if body.strip() else "",
        language=language_code(_text(record.get("language") or feed.get("language"))),
        outlet=named or one_line(_plain(_text(feed.get("title"))), 120),
        kind=told_kind(title, tags, url),
        published_at=published or updated,
        updated_at=updated,
        transcript=_transcript(record, job.url or _text(feed.get("link"))),
    )


def _transcript(record: Record, base: str) -> str:
    named = record.get("podcast_transcript")
    return _resolved(base, _text(named.get("url"))) if isinstance(named, Mapping) else ""


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _plain(markup: str) -> str:
    """Return a title without tags and entities; most have neither."""
    bounded = markup[:_TITLE_LIMIT]
    return " ".join((html_to_text(bounded) if "<" in bounded or "&" in bounded else bounded).split())


def _country(address: str) -> str:
    """Return the two letters that a host ends in, "" for none."""
    parts = split_web_url(address)
    ending = (parts.hostname or "").rpartition(".")[2] if parts else ""
    return ending if len(ending) == 2 else ""


def _time(record: Record, name: str, country: str) -> datetime | None:
    """Read a time from its own words; feedparser's reading only when it gave us none. Feeds are younger than 1990."""
    if words := _text(record.get(name)):
        found = parse_time(words, country=country)
        return found if found is not None and found.year >= _FIRST_YEAR else None
    parts = record.get(f"{name}_parsed")
    if not isinstance(parts, struct_time):
        return None
    try:
        moment = datetime(*parts[:6], tzinfo=UTC)
    except (ValueError, TypeError):
        return None
    return moment if _FIRST_YEAR <= moment.year < 2100 else None


def _link(record: Record, feed: Record, job: Job) -> str:
    """Return the address of the article: an alternate link, else a guid that is one."""
    links = [link for link in record.get("links") or [] if isinstance(link, Mapping)]
    alternates = [_text(link.get("href")) for link in links if link.get("rel", "alternate") == "alternate"]
    original = _text(record.get("feedburner_origlink"))
    base = job.url or _text(feed.get("link"))
    for candidate in (original, *alternates, _text(record.get("link")), _text(record.get("id"))):
        if found := _resolved(base, candidate):
            return found
    return ""


def _resolved(base: str, address: str) -> str:
    cleaned = "".join(address.split())
    if not cleaned:
        return ""
    if found := clean_url(cleaned):
        return found
    if ":" in cleaned.partition("/")[0] or not base:
        return ""
    try:
        return clean_url(urljoin(base, cleaned))
    except ValueError:
        return ""


def _author(record: Record) -> str:
    names = [_text(a.get("name")) for a in record.get("authors") or [] if isinstance(a, Mapping)]
    named = ", ".join(dict.fromkeys(one_line(_plain(n), 80) for n in names[:6] if n.strip()))
    return named or one_line(_plain(_text(record.get("author"))), 120)


def _read_json_feed(content: bytes, job: Job) -> Parsed:
    """Read a JSON Feed, versions 1 and 1.1 (https://jsonfeed.org)."""
    try:
        feed = json_value(decode(content, job.charset).text)
    except (ValueError, RecursionError):
        return trouble("broken", job.name, "is no valid JSON feed", "look whether its address has changed")
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(feed, dict) or not isinstance(items, list) or not items:
        return trouble("no-entries", job.name, "the feed has no entries", "look whether it has moved")
    nothing: Record = {}
    records = [
        attempt(partial(_json_record, item), nothing, "an item")
        for item in items[: job.limit]
        if isinstance(item, dict)
    ]
    outline = {key: feed.get(key) for key in ("title", "language")} | {"link": feed.get("home_page_url")}
    return _entries(list(records), outline, job)


def _json_record(item: Mapping[str, Any]) -> Record:
    """Give a JSON Feed item the shape of feedparser's entries."""
    authors = item.get("authors") if isinstance(item.get("authors"), list) else [item.get("author")]
    text = _text(item.get("content_text"))
    content = _text(item.get("content_html")) or "".join(
        f"<p>{_escaped(p)}</p>" for p in text.split("\n\n") if p
    )
    return {
        "title": item.get("title"),
        "id": str(item.get("id") or ""),
        "link": item.get("url") or item.get("external_url"),
        "content": [{"value": content}],
        "summary": item.get("summary"),
        "published": item.get("date_published"),
        "updated": item.get("date_modified"),
        "language": item.get("language"),
        "authors": [author for author in authors or [] if isinstance(author, dict)],
        "tags": [{"term": tag} for tag in _strings(item.get("tags"))],
    }


def _strings(value: object) -> Iterator[str]:
    yield from (word for word in value if isinstance(word, str)) if isinstance(value, list) else ()


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
