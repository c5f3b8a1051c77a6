"""HTML fragments to plain blocks, in one pass without a tree. For mail, Markdown, feeds and fallbacks.

Pages go through `intake.article` instead, which tells the article from what surrounds it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

from briefing.intake.page.clean import clean_html

_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr",
    "html", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
    "tfoot",
    "th", "thead", "title", "tr", "ul",
))  # fmt: skip
VOID = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
))  # fmt: skip
_EMPHASIS = frozenset(("b", "strong"))
_TOKEN = re.compile(r'<(/?)([a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>|([^<]+)')
_HREF = re.compile(r'href="([^"]*)"')
_FLAGGED = re.compile(r' hidden=""| aria-hidden="true"')
_HIDDEN = re.compile(
    r'style="[^"]*?(?:display\s?:\s?none|visibility\s?:\s?hidden|mso-hide\s?:\s?all|line-through|max-height\s?:\s?0(?![.\d]))',
    re.IGNORECASE,
)
_MAX_LINKS = 50


@dataclass(frozen=True, slots=True)
class Link:
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph or heading, on one line."""

    text: str
    # 1 to 6 for a heading, 0 for a paragraph
    level: int = 0
    # the tag it was in, "" for text outside of any
    tag: str = ""
    links: tuple[Link, ...] = ()
    # all of its words are bold
    is_bold: bool = False

    @property
    def linked_share(self) -> float:
        """How much of its text stands in links, from 0 to 1."""
        return sum(len(link.text) for link in self.links) / max(len(self.text), 1)


class _Collector:
    """Collects text between block borders. Inside a hidden or skipped element nothing is collected."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.parts: list[str] = []
        self.links: list[Link] = []
        self.tag = ""
        self.bold = 0
        self.plain_seen = False
        self.is_emphasized = False
        self.hidden_tag, self.hidden_depth = "", 0
        self.link_href, self.link_start = "", 0

    def feed(self, cleaned: str) -> None:
        """Take the output of `clean_html`, which is well-formed: every "<" in it begins a tag."""
        for closing, tag, attributes, text in _TOKEN.findall(cleaned):
            if text:
                self.text(unescape(text))
            elif closing:
                self.end(tag)
            else:
                self.start(tag, attributes)
        self.flush()

    def start(self, tag: str, attributes: str) -> None:
        if self.hidden_depth:
            self.hidden_depth += tag == self.hidden_tag
        elif attributes and tag not in VOID and is_hidden(attributes):
            self.hidden_tag, self.hidden_depth = tag, 1
        elif tag == "br":
            self.end_line()
        elif tag in _BLOCKS:
            self.flush()
            self.tag = tag
        elif tag in _EMPHASIS:
            self.bold += 1
        elif tag == "a":
            href = _HREF.search(attributes)
            self.link_href, self.link_start = unescape(href.group(1)) if href else "", len(self.parts)

    def end(self, tag: str) -> None:
        if self.hidden_depth:
            self.hidden_depth -= tag == self.hidden_tag
        elif tag in _BLOCKS:
            self.flush()
        elif tag in _EMPHASIS:
            self.bold = max(0, self.bold - 1)
        elif tag == "a" and self.link_href:
            self.end_link()

    def text(self, data: str) -> None:
        if self.hidden_depth:
            return
        self.plain_seen |= not self.bold and not data.isspace()
        self.is_emphasized |= self.bold > 0 and not data.isspace()
        self.parts.append(data.replace("\n", " ").replace("\r", " "))

    def end_line(self) -> None:
        """A line that is all bold, and whose emphasis has ended, is a heading over what follows."""
        is_heading = (
            not self.bold and not self.plain_seen and not "".join(self.parts).isspace() and self.parts
        )
        if is_heading and self.is_emphasized:
            self.flush()
        else:
            self.parts.append("\n")

    def end_link(self) -> None:
        text = " ".join("".join(self.parts[self.link_start :]).split())
        if len(self.links) < _MAX_LINKS:
            self.links.append(Link(text, self.link_href))
        self.link_href = ""

    def flush(self) -> None:
        """End the block; two line breaks in a row divide it, one is a space."""
        if self.link_href:
            self.end_link()
        text, self.parts, self.link_start = "".join(self.parts), [], 0
        links, self.links = tuple(self.links), []
        level = int(self.tag[1]) if len(self.tag) == 2 and self.tag[0] == "h" and self.tag[1].isdigit() else 0
        lines = [line for piece in text.split("\n\n") if (line := " ".join(piece.split()))]
        for number, line in enumerate(lines):
            held = links if number == len(lines) - 1 else ()
            self.blocks.append(Block(line, level, self.tag, held, is_bold=not self.plain_seen))
        if links and not lines:
            # an image that is a link belongs to what follows or came before
            self.links = list(links)
        self.plain_seen = self.is_emphasized = False


def is_hidden(attributes: str) -> bool:
    """Say whether an element with these attributes is not shown, or is struck through."""
    return _FLAGGED.search(attributes) is not None or _HIDDEN.search(attributes) is not None


def html_blocks(html: str) -> list[Block]:
    """Return the visible blocks of a fragment, whatever it is; it is cleaned first."""
    collector = _Collector()
    collector.feed(clean_html(html))
    return collector.blocks


def html_paragraphs(html: str) -> list[str]:
    """Return the visible paragraphs of a fragment, each on one line."""
    return [block.text for block in html_blocks(html)]


def html_to_text(html: str) -> str:
    """Return the visible text of a fragment, paragraphs divided by a blank line."""
    return "\n\n".join(html_paragraphs(html))
