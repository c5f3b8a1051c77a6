"""What a page says about itself: JSON-LD, OpenGraph and other meta elements, canonical link, `<html lang>`.

One linear scan for the few elements that matter; no tree is built, so depth and size cannot hurt.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefing.intake.page.bylines import shown_authors

_TAG = re.compile(r"<(meta|link|html|time|base)\b([^<>]{0,4000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([A-Za-z_:][\w:.-]{0,40})\s{0,9}=\s{0,9}("[^"]*"|'[^']*'|[^\s"'>]{1,2000})""")
_JSON_TYPE = re.compile(r"""type\s{0,9}=\s{0,9}["']?application/ld\+json""", re.IGNORECASE)
_MAX_TAGS = 3_000
_MAX_JSON_CHARS = 1_000_000
_MAX_NODES = 5_000
_MAX_HEADINGS = 20

Json = dict[str, object]


@dataclass(slots=True)
class Head:
    """Raw findings. `meta` maps lower-cased names to their first content; `nodes` are JSON-LD objects."""

    meta: dict[str, str] = field(default_factory=dict)
    links: list[dict[str, str]] = field(default_factory=list)
    times: list[dict[str, str]] = field(default_factory=list)
    nodes: list[Json] = field(default_factory=list)
    title: str = ""
    headings: list[str] = field(default_factory=list)
    language: str = ""
    base: str = ""
    # all contents of each meta name that speaks of an author
    authors: dict[str, list[str]] = field(default_factory=dict)
    # names that the page shows as its authors
    bylines: list[str] = field(default_factory=list)

    def first(self, *names: str) -> str:
        """Return the first meta content that is there and not empty."""
        return next((self.meta[name] for name in names if self.meta.get(name)), "")


def read_head(page: str) -> Head:
    """Scan a page. Elements inside its body count too: many sites put JSON-LD and `<time>` there."""
    head = Head()
    for number, found in enumerate(_TAG.finditer(page)):
        if number >= _MAX_TAGS:
            break
        _take(head, found.group(1).lower(), _attributes(found.group(2)))
    head.title = next(_elements(page, "title"), "")
    for heading in _elements(page, "h1"):
        if heading:
            head.headings.append(heading)
        if len(head.headings) >= _MAX_HEADINGS:
            break
    head.nodes = list(_linked_data(page))
    head.bylines = shown_authors(page)
    return head


def _take(head: Head, tag: str, attributes: dict[str, str]) -> None:
    if tag == "meta":
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        if not name and attributes.get("http-equiv", "").lower() == "content-language":
            name = "content-language"
        if name and attributes.get("content", "").strip():
            head.meta.setdefault(name.lower().strip(), attributes["content"].strip())
            if ("author" in name.lower() or "creator" in name.lower() or name == "byl") and len(
                head.authors
            ) < 20:
                head.authors.setdefault(name.lower().strip(), []).append(attributes["content"].strip())
    elif tag == "link":
        head.links.append(attributes)
    elif tag == "time":
        head.times.append(attributes)
    elif tag == "html":
        head.language = head.language or attributes.get("lang") or attributes.get("xml:lang") or ""
    else:
        head.base = head.base or attributes.get("href", "")


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text):
        value = match.group(2)
        value = value[1:-1] if value[:1] in "\"'" else value
        found.setdefault(match.group(1).lower(), html.unescape(value))
    return found


def _spans(page: str, tag: str) -> Iterator[tuple[str, str]]:
    """Yield (attributes, content) of every `<tag ...>...</tag>`, in linear time."""
    lowered = page.lower() if len(page.lower()) == len(page) else page
    opening, closing, at = f"<{tag}", f"</{tag}", 0
    while (start := lowered.find(opening, at)) >= 0:
        inner = lowered.find(">", start)
        if inner < 0:
            return
        end = lowered.find(closing, inner)
        if end < 0:
            return
        if lowered[start + len(opening)] in " >\t\r\n/":
            yield page[start + len(opening) : inner], page[inner + 1 : end]
        at = end + len(closing)


def _elements(page: str, tag: str) -> Iterator[str]:
    from briefing.intake.page.blocks import html_paragraphs

    for _, content in _spans(page, tag):
        yield " ".join(html_paragraphs(f"<p>{content[:5_000]}"))


def _linked_data(page: str) -> Iterator[Json]:
    """Yield the objects of all JSON-LD scripts, `@graph` and lists unfolded, outermost first."""
    budget, count = _MAX_JSON_CHARS, 0
    for attributes, content in _spans(page, "script"):
        if not _JSON_TYPE.search(attributes):
            continue
        budget -= len(content)
        if budget < 0:
            return
        for node in _unfold(_loads(content)):
            count += 1
            if count > _MAX_NODES:
                return
            yield node


def _loads(content: str) -> object:
    cleaned = content.strip().removeprefix("<!--").removeprefix("//<![CDATA[").removeprefix("<![CDATA[")
    cleaned = (
        cleaned.strip().removesuffix("-->").removesuffix("//]]>").removesuffix("]]>").strip().rstrip(";")
    )
    for attempt in (cleaned, html.unescape(cleaned)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _unfold(value: object) -> Iterator[Json]:
    waiting = [value]
    while waiting:
        current = waiting.pop(0)
        if isinstance(current, list):
            waiting[:0] = current[:_MAX_NODES]
        elif isinstance(current, dict):
            yield current
            waiting[:0] = [
                current[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in current
            ]
