"""Lists of sources as OPML 2.0, both ways. Names and addresses only; what else a source has stays here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from html import escape
from urllib.parse import urlsplit
from xml.parsers import expat

from briefing.errors import InputError
from briefing.intake.net.addresses import split_web_url
from briefing.intake.notes import one_line
from briefing.model import Source, SourceId, SourceKind, sha256_hex

_LIMIT_BYTES = 5 * 1024 * 1024
_MAX_SOURCES = 5_000


def read_opml(content: bytes, *, name: str) -> tuple[Source, ...]:
    """Return the feeds of an OPML file, each address once, in its order.

    Raises:
        InputError: it is no OPML, declares entities, or lists no feed.
    """
    if len(content) > _LIMIT_BYTES or b"<!ENTITY" in content:
        raise InputError("is too large or declares XML entities", where=name, remedy="export it again")
    outlines: list[dict[str, str]] = []
    parser = expat.ParserCreate()
    # assigned, as expat wants it; attribute names differ in case between programs
    parser.StartElementHandler = lambda tag, attributes: (
        outlines.append({key.lower(): value for key, value in attributes.items()})
        if tag == "outline"
        else None
    )
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise InputError(f"is no valid OPML: {error}", where=name, remedy="export it again") from error
    sources: dict[str, Source] = {}
    for outline in outlines:
        url = outline.get("xmlurl", "").strip()
        if split_web_url(url) is not None and len(sources) < _MAX_SOURCES:
            sources.setdefault(url, make_source(url, outline.get("title") or outline.get("text") or ""))
    if not sources:
        raise InputError("lists no feed", where=name, remedy="look for xmlUrl in it")
    return with_distinct_ids(sources.values())


def write_opml(sources: Iterable[Source], *, title: str) -> bytes:
    """Return an OPML file of the sources that have a web address, by name."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        f"  <head><title>{escape(title)}</title></head>",
        "  <body>",
    ]
    for source in sorted(sources, key=lambda s: (s.name.casefold(), s.id)):
        if split_web_url(source.url) is None:
            continue
        address = "xmlUrl" if source.kind is SourceKind.FEED else "htmlUrl"
        kind = "rss" if source.kind is SourceKind.FEED else "link"
        name = escape(source.name)
        lines.append(
            f'    <outline type="{kind}" text="{name}" title="{name}" {address}="{escape(_public(source.url))}"/>'
        )
    return ("\n".join([*lines, "  </body>", "</opml>"]) + "\n").encode()


def make_source(url: str, name: str = "", kind: SourceKind = SourceKind.FEED) -> Source:
    """Return a source for an address; without a name it is called by its host."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.").removeprefix("feeds.").removeprefix("rss.")
    called = one_line(name, 100) or host or one_line(url.rstrip("/").rpartition("/")[2], 100)
    return Source(id=SourceId(slug(called) or f"s{sha256_hex(url)[:8]}"), name=called, url=url, kind=kind)


def with_distinct_ids(sources: Iterable[Source], taken: Iterable[str] = ()) -> tuple[Source, ...]:
    """Number ids that would clash."""
    used = set(taken)
    made: list[Source] = []
    for source in sources:
        key, number = str(source.id), 2
        while key in used:
            key, number = f"{source.id}-{number}", number + 1
        used.add(key)
        made.append(replace(source, id=SourceId(key)))
    return tuple(made)


def slug(name: str) -> str:
    """Return a name as an id: lower case, letters and digits, hyphens."""
    return re.sub(r"[^\w]+", "-", name.casefold(), flags=re.UNICODE).strip("-_")[:48].rstrip("-")


def _public(url: str) -> str:
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
