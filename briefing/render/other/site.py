"""A static site of past editions: by date, theme and outlet, searchable, no server and no request. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType

from markupsafe import Markup

from briefing.model import Briefing, Item, sha256_hex, to_json
from briefing.render import phrases
from briefing.render.design import Design
from briefing.render.formats import file_stem
from briefing.render.labels import Labels
from briefing.render.other.feeds import FeedEntry, atom_feed, rss_feed
from briefing.render.page.environment import fill
from briefing.render.page.html import (
    POLICY_PLACE,
    STYLE_PLACE,
    finish_page,
    labels_of,
    screen_page,
    screen_style,
)

_TEMPLATE = "archive.html.j2"
# characters of each item that can be searched; enough for headline and first sentences
_SEARCH_CHARACTERS = 400


@dataclass(frozen=True, slots=True)
class ArchiveFile:
    """One file of the site; `path` is relative, with forward slashes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Line:
    """One item in a list of the archive."""

    href: str
    headline: str
    language: str
    date: str
    name: str


@dataclass(frozen=True, slots=True)
class Group:
    """A heading and the lines under it."""

    name: str
    lines: tuple[Line, ...]


def archive_site(
    briefings: Iterable[Briefing],
    *,
    design: Design,
    title: str = "",
    base_url: str = "",
    hashes: Mapping[str, str] = MappingProxyType({}),
) -> tuple[ArchiveFile, ...]:
    """Return every file of the site, editions newest first; the same editions give the same bytes.

    Args:
        hashes: hex SHA-256 of the editions' JSON files by id; by default those of the files they would be.
    """
    editions = sorted(
        {b.id: b for b in briefings}.values(), key=lambda b: (-b.cut_off.timestamp(), b.edition.slug, b.id)
    )
    entries = [
        FeedEntry(briefing, f"editions/{_page_name(briefing)}", _hash_of(briefing, hashes))
        for briefing in editions
    ]
    labels = labels_of(editions[0]) if editions else _no_labels()
    name = title or (editions[0].edition.name if editions else labels.say("Archive"))
    site = _Site(entries, labels=labels, name=name, design=design)
    pages = [
        ArchiveFile("index.html", site.page("index", by_date(entries, labels))),
        ArchiveFile("themes.html", site.page("themes", by_theme(entries, labels))),
        ArchiveFile("outlets.html", site.page("outlets", by_outlet(entries, labels))),
        ArchiveFile("search.html", site.page("search", ())),
        ArchiveFile("feed.atom", atom_feed(entries, title=name, base_url=base_url)),
        ArchiveFile("feed.rss", rss_feed(entries, title=name, base_url=base_url)),
    ]
    pages += [
        ArchiveFile(entry.href, screen_page(entry.briefing, design=design, home="../index.html").encode())
        for entry in entries
    ]
    return tuple(pages)


def by_date(entries: Sequence[FeedEntry], labels: Labels) -> tuple[Group, ...]:
    """List editions under their month, newest first."""
    months = groupby(entries, key=lambda entry: labels.month(entry.briefing.cut_off))
    return tuple(
        Group(month, tuple(_edition_line(entry, labels) for entry in found)) for month, found in months
    )


def by_theme(entries: Sequence[FeedEntry], labels: Labels) -> tuple[Group, ...]:
    """List items under their theme, themes by name, newest items first."""
    groups: dict[str, list[Line]] = {}
    for entry in entries:
        for section in entry.briefing.sections:
            for item in section.items:
                groups.setdefault(labels.theme(section.theme), []).append(_item_line(entry, item, labels))
    return _sorted_groups(groups)


def by_outlet(entries: Sequence[FeedEntry], labels: Labels) -> tuple[Group, ...]:
    """List items under each outlet that reports them, outlets by name, newest items first."""
    groups: dict[str, list[Line]] = {}
    for entry in entries:
        for section in entry.briefing.sections:
            for item in section.items:
                for outlet in item.basis.outlets:
                    groups.setdefault(outlet, []).append(_item_line(entry, item, labels))
    return _sorted_groups(groups)


class _Site:
    """What all pages of the site share."""

    def __init__(self, entries: Sequence[FeedEntry], *, labels: Labels, name: str, design: Design) -> None:
        self.entries = entries
        self.labels = labels
        self.name = name
        self.design = design

    def page(self, kind: str, groups: tuple[Group, ...]) -> bytes:
        script = self.design.text("archive.js").strip() if kind == "search" else ""
        context = {
            "kind": kind,
            "name": self.name,
            "groups": groups,
            "language": self.labels.language,
            "editions": len(self.entries),
            "newest": self.entries[0] if self.entries and kind == "index" else None,
            "index": Markup(_search_index(self.entries, self.labels)) if kind == "search" else "",  # noqa: S704
            "style": STYLE_PLACE,
            "csp": POLICY_PLACE,
            "script": Markup(script),  # noqa: S704 - text of the design
        }
        html = fill(self.design, _TEMPLATE, context, labels=self.labels)
        style = f"{screen_style(self.design)}\n{self.design.text('archive.css')}"
        return finish_page(html, style=style, script=script).encode()


def _search_index(entries: Sequence[FeedEntry], labels: Labels) -> str:
    """Return the items as JSON that may stand in a script element: no angle bracket is left in it."""
    rows = [
        [
            _item_href(entry, item),
            item.headline,
            labels.day(entry.briefing.cut_off),
            labels.theme(section.theme),
            _searched(item),
        ]
        for entry in entries
        for section in entry.briefing.sections
        for item in section.items
    ]
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _searched(item: Item) -> str:
    said = " ".join(phrases.printed_text(sentence) for sentence in item.sentences)
    return f"{' '.join(item.basis.outlets)} {said}"[:_SEARCH_CHARACTERS]


def _edition_line(entry: FeedEntry, labels: Labels) -> Line:
    briefing = entry.briefing
    return Line(
        entry.href,
        briefing.title,
        briefing.edition.language,
        labels.day(briefing.cut_off),
        phrases.edition_line(briefing, labels),
    )


def _item_line(entry: FeedEntry, item: Item, labels: Labels) -> Line:
    return Line(
        _item_href(entry, item),
        item.headline,
        item.language,
        labels.day(entry.briefing.cut_off),
        phrases.source_line(item.basis, labels),
    )


def _item_href(entry: FeedEntry, item: Item) -> str:
    return f"{entry.href}#{phrases.anchor(item.id)}"


def _sorted_groups(groups: dict[str, list[Line]]) -> tuple[Group, ...]:
    return tuple(Group(name, tuple(lines)) for name, lines in sorted(groups.items()))


def _hash_of(briefing: Briefing, hashes: Mapping[str, str]) -> str:
    return hashes.get(briefing.id) or sha256_hex(to_json(briefing))


def _page_name(briefing: Briefing) -> str:
    """Name a page by its edition's whole id: name, day and time. What a file name can't hold is told by a hash."""
    stem = file_stem(briefing.id)
    return f"{stem}.html" if stem == briefing.id else f"{stem}-{sha256_hex(briefing.id)[:12]}.html"


def _no_labels() -> Labels:
    return Labels("en", "UTC")
