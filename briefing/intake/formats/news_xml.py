"""The news industry's XML to entries: NITF, NewsML 1 and NewsML-G2 (https://iptc.org/standards).

Reads headline, byline, time and body. An item that its agency withholds or cancels is named and not read; notes to
editors are never text.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing.errors import InputError
from briefing.intake.dates import parse_time
from briefing.intake.formats.xml_stream import Attributes, Paragraphs, walk
from briefing.intake.notes import Job, Parsed, note, one_line, trouble
from briefing.intake.page.blocks import html_paragraphs
from briefing.model import Entry, SourceId

_ITEMS = frozenset(("newsItem", "NewsItem", "nitf"))
_BODIES = frozenset(("body.content", "inlineXML", "inlineData", "DataContent"))
# by preference: the first one that holds words counts
_HEADLINES = ("hl1", "headline", "HeadLine", "title")
_BYLINES = ("byline", "by", "ByLine")
_TIMES = ("story.date", "date.issue", "firstCreated", "FirstCreated", "contentCreated", "versionCreated",
          "ThisRevisionCreated")  # fmt: skip
_FIELDS = frozenset((*_HEADLINES, *_BYLINES, *_TIMES, "copyrightholder", "provider", "doc.copyright"))
_SKIPPED = frozenset(
    ("ed-msg", "edNote", "note", "media-metadata", "media-caption", "media-producer", "tagline")
)
_HELD = ("withheld", "canceled", "cancelled", "embargoed")
_PARAGRAPHS = frozenset(("p", "hl2", "h1", "h2", "h3", "h4", "li", "pre"))


@dataclass(slots=True)
class _Item:
    fields: dict[str, str] = field(default_factory=dict)
    paragraphs: Paragraphs = field(default_factory=Paragraphs)
    # text that stands outside of any paragraph, or is escaped HTML
    loose: list[str] = field(default_factory=list)
    language: str = ""
    guid: str = ""
    is_held: bool = False


class _Collector:
    """Splits a message into its items."""

    def __init__(self) -> None:
        self.items: list[_Item] = []
        self._stack: list[str] = []
        self._open = 0
        self._skipping = 0
        self._bodies = 0
        self._words: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        self._stack.append(name)
        if name in _ITEMS:
            self._open += 1
            if self._open == 1:
                self.items.append(_Item(guid=attributes.get("guid", "")))
        if not self._open:
            return
        item = self.items[-1]
        item.language = item.language or attributes.get("lang", "")
        self._skipping += name in _SKIPPED
        self._bodies += name in _BODIES
        if name == "pubStatus" or name == "Status":
            item.is_held |= attributes.get("qcode", attributes.get("FormalName", "")).lower().endswith(_HELD)
        if name in _FIELDS:
            self._words = []
            if attributes.get("norm") or attributes.get("literal"):
                item.fields.setdefault(name, attributes.get("norm", attributes.get("literal", "")))
        elif name in _PARAGRAPHS and self._bodies and not self._skipping:
            item.paragraphs.begin()
        elif name == "br" and self._bodies:
            item.paragraphs.add(" ")

    def end(self, name: str) -> None:
        self._stack.pop()
        if not self._open:
            return
        item = self.items[-1]
        if name in _FIELDS and not self._skipping:
            if words := " ".join("".join(self._words).split()):
                item.fields.setdefault(name, words)
            self._words = []
        elif name in _PARAGRAPHS and self._bodies and not self._skipping:
            item.paragraphs.finish()
        self._skipping -= name in _SKIPPED
        self._bodies -= name in _BODIES
        self._open -= name in _ITEMS

    def data(self, text: str) -> None:
        if not self._open or self._skipping:
            return
        self._words.append(text)
        if self._bodies:
            if _PARAGRAPHS.isdisjoint(self._stack):
                self.items[-1].loose.append(text)
            else:
                self.items[-1].paragraphs.add(text)


def read_news_xml(content: bytes, job: Job) -> Parsed:
    """Turn one message into one entry per item."""
    collector = _Collector()
    try:
        walk(content, collector)
    except InputError as error:
        return trouble("broken", job.name, error.message, "export it again")
    held = sum(item.is_held for item in collector.items)
    entries = [entry for item in collector.items if not item.is_held and (entry := _entry(item))]
    notes = (
        (note("withheld", job.name, f"{held} items are withheld or canceled by their agency"),)
        if held
        else ()
    )
    if not entries and not notes:
        return trouble("no-text", job.name, "holds no news text", "check the export")
    return Parsed(tuple(entries[: job.limit]), (), notes)


def _entry(item: _Item) -> Entry | None:
    def first(names: tuple[str, ...]) -> str:
        return next((item.fields[name] for name in names if item.fields.get(name)), "")

    loose = "".join(item.loose)
    text = "\n\n".join(item.paragraphs.all() or (html_paragraphs(loose) if "<" in loose else [loose.strip()]))
    if not any(c.isalpha() for c in text):
        return None
    return Entry(
        source_id=SourceId(""),
        title=one_line(first(_HEADLINES)),
        guid=one_line(item.guid),
        author=one_line(first(_BYLINES).removeprefix("By "), 120),
        text=text,
        language=item.language[:2].lower(),
        outlet=one_line(first(("provider", "copyrightholder", "doc.copyright")), 120),
        published_at=next((t for name in _TIMES if (t := parse_time(item.fields.get(name, "")))), None),
    )
