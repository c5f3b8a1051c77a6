"""Sitemaps to entries without text: addresses, with title, time and language where it is one of news.

Reads https://www.sitemaps.org/protocol.html with the extension for news, plain or packed. An index gives entries too,
each of which is a sitemap (`is_sitemap`). Fetches nothing.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field

from briefing.errors import InputError
from briefing.intake.dates import parse_time
from briefing.intake.formats.xml_stream import Attributes, walk
from briefing.intake.net.addresses import clean_url
from briefing.intake.notes import Job, Parsed, note, one_line, trouble
from briefing.intake.options import MIB
from briefing.model import Entry, SourceId
from briefing.text.language import language_code

# the protocol allows 50 MB
_UNPACKED_BYTES = 50 * MIB
_ITEMS = {"url": False, "sitemap": True}
_FIELDS = frozenset(("loc", "lastmod", "publication_date", "title", "name", "language"))
# stands in the guid of an entry of an index
_SITEMAP = "sitemap"


def is_sitemap(entry: Entry) -> bool:
    """Tell whether an entry is a further sitemap, not an article."""
    return entry.guid == _SITEMAP


@dataclass(slots=True)
class _Collector:
    """Gathers the fields of each address; those of pictures and videos are none of it."""

    entries: list[Entry] = field(default_factory=list)
    limit: int = 0
    lost: int = 0
    _depth: int = 0
    _fields: dict[str, str] = field(default_factory=dict)
    _words: list[str] = field(default_factory=list)
    _foreign: int = 0

    def start(self, name: str, attributes: Attributes) -> None:
        self._depth += 1
        if name in _ITEMS and self._depth == 2:
            self._fields = {}
        self._foreign += name in ("image", "video")
        self._words = []

    def end(self, name: str) -> None:
        if name in _FIELDS and not self._foreign:
            self._fields.setdefault(name, "".join(self._words).strip())
        if name in _ITEMS and self._depth == 2:
            self._add(is_index=_ITEMS[name])
        self._foreign -= name in ("image", "video")
        self._depth -= 1

    def data(self, text: str) -> None:
        self._words.append(text)

    def _add(self, *, is_index: bool) -> None:
        url = clean_url(self._fields.get("loc", ""))
        if not url or len(self.entries) >= self.limit:
            self.lost += 1
            return
        self.entries.append(
            Entry(
                source_id=SourceId(""),
                title=one_line(self._fields.get("title", "")),
                url=url,
                guid=_SITEMAP if is_index else "",
                language=language_code(self._fields.get("language", "")),
                outlet=one_line(self._fields.get("name", ""), 120),
                published_at=parse_time(self._fields.get("publication_date", "")),
                updated_at=parse_time(self._fields.get("lastmod", "")),
            )
        )


def read_sitemap(content: bytes, job: Job) -> Parsed:
    """Read one sitemap or index."""
    collector = _Collector(limit=job.limit)
    try:
        is_whole = walk(_unpacked(content), collector)
    except (InputError, zlib.error) as error:
        return trouble(
            "broken", job.name, f"is no sitemap that can be read: {error}", "look at it in a browser"
        )
    if not collector.entries:
        return trouble("no-entries", job.name, "the sitemap lists no address", "name another, or a feed")
    notes = [note("entries", job.name, "the sitemap breaks off")] if not is_whole else []
    if collector.lost:
        notes.append(note("entries", job.name, f"{collector.lost} lines of the sitemap were not read"))
    return Parsed(tuple(collector.entries), (), tuple(notes))


def _unpacked(content: bytes) -> bytes:
    if not content.startswith(b"\x1f\x8b"):
        return content
    # 16: the gzip format
    unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
    plain = unpacker.decompress(content, _UNPACKED_BYTES)
    if unpacker.unconsumed_tail:
        raise InputError("unpacks to more than 50 MB")
    return plain
