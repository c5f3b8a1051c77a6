"""The filled print page as WeasyPrint takes it: parsed, its defaults, and nothing that only costs time.

What is left out here changes no page; it is measured by `python -m benchmarks.rendering`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any
from xml.etree import ElementTree

import tinyhtml5  # type: ignore[import-untyped]
from cssselect2 import ElementWrapper  # type: ignore[import-untyped]

from briefing.render.page import fonts
from briefing.render.pdf.layout_engine import CSS, HTML, URLFetcher, URLFetcherResponse

# where relative addresses lead: nowhere
_BASE = "briefing:/"
# elements that stand in a line of text
_IN_LINE = frozenset(
    ("a", "b", "cite", "code", "del", "em", "i", "ins", "q", "s", "small", "span", "strong", "sub", "sup")
)


class ShippedOnly(URLFetcher):  # type: ignore[misc]
    """Serves the vendored fonts by name; every other address is refused."""

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
        return URLFetcherResponse(url, fonts.font_bytes(url))


class Paper(HTML):  # type: ignore[misc]
    """A page to lay out.

    `HTML.__init__` knows no tree: its five attributes are set here.

    Args:
        defaults: style sheet of what elements look like before any design.
        is_xml: the page is likely to be well-formed XML, which is read in a hundredth of the time.
    """

    def __init__(self, page: str, *, defaults: str, is_xml: bool) -> None:
        self._defaults = parsed_style(defaults)
        root = _tree(page, is_xml=is_xml)
        _drop_repeated(root)
        _part_last_spaces(root)
        self.base_url = _BASE
        self.url_fetcher = ShippedOnly()
        self.media_type = "print"
        self.wrapper_element = ElementWrapper.from_html_root(root, content_language=None)
        self.etree_element = self.wrapper_element.etree_element

    def _ua_stylesheets(self, forms: bool = False) -> list[CSS]:
        # WeasyPrint's own has five pseudo-elements for notes that match every element: a tenth of a long edition's time
        return [self._defaults]


@lru_cache(maxsize=8)
def parsed_style(style: str) -> CSS:
    """Parse a style sheet without `@font-face`; those belong to the font configuration of each process."""
    return CSS(string=style, base_url=_BASE, url_fetcher=ShippedOnly())


def _tree(page: str, *, is_xml: bool) -> ElementTree.Element:
    if is_xml:
        try:
            return ElementTree.fromstring(page)  # noqa: S314 - our own page, without entities of its own
        except ElementTree.ParseError:
            pass  # a character that XML has not: HTML reads anything
    root: ElementTree.Element = tinyhtml5.parse(page, namespace_html_elements=False)
    return root


def _drop_repeated(root: ElementTree.Element) -> None:
    """Drop languages and directions that an element has from its parent, and names that nothing leads to.

    An element with a language or a name of its own shares its computed style with no other, nor do those inside it.
    """
    style = " ".join(element.text or "" for element in root.iter("style"))
    wanted = {href[1:] for link in root.iter("a") if (href := link.get("href", "")).startswith("#")}
    waiting: list[tuple[ElementTree.Element, str | None, str | None]] = [(root, None, None)]
    while waiting:
        element, language, direction = waiting.pop()
        attributes = element.attrib
        if language is not None and attributes.get("lang") == language:
            del attributes["lang"]
        if direction is not None and attributes.get("dir") == direction:
            del attributes["dir"]
        if (name := attributes.get("id")) and name not in wanted and f"#{name}" not in style:
            del attributes["id"]
        language, direction = attributes.get("lang", language), attributes.get("dir", direction)
        waiting.extend((child, language, direction) for child in element)


def _part_last_spaces(root: ElementTree.Element) -> None:
    """Give the space at the end of a text an element of its own, or drop it where no line goes on.

    A text that fills its line but for that space is taken for one word too wide (WeasyPrint 70, `split_first_line`,
    step 3), and the line is broken after its first word.
    """
    for element in root.iter():
        ends_line = element.tag not in _IN_LINE
        if element.text and (words := _without_last_space(element.text)):
            element.text = words
            _put_space(element, 0, ends_line=ends_line)
        # from behind, as an element is put in behind each of them
        for place in range(len(element) - 1, -1, -1):
            child = element[place]
            if child.tail and (words := _without_last_space(child.tail)):
                child.tail = words
                _put_space(element, place + 1, ends_line=ends_line)


def _without_last_space(text: str) -> str:
    """Return a text of several words without the space at its end; "" when it has none."""
    words = text.rstrip(" \t\n\r\f")
    # of one word nothing can be broken; scripts like Thai and Chinese have no spaces between theirs
    return words if words != text and (" " in words or not words.isascii()) else ""


def _put_space(parent: ElementTree.Element, place: int, *, ends_line: bool) -> None:
    """Put a space into a line, before the child at a place; not where the line ends there."""
    if place < len(parent):
        if parent[place].tag not in _IN_LINE:
            return
    elif ends_line:
        return
    space = ElementTree.Element("span")
    space.text = " "
    parent.insert(place, space)
