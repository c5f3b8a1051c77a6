"""Says in the tags of a PDF which language a text is in when it is not that of the page, as PDF/UA wants.

WeasyPrint names the language of the document alone, so that a screen reader would read Arabic as English.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

import pydyf  # type: ignore[import-untyped]

from briefing.render.pdf.layout_engine import AbsolutePlaceholder, boxes

# in the page: nobody knows the language; in a PDF that is an empty name (ISO 32000-1, 14.9.2.2)
_UNKNOWN = "und"


def add_passage_languages(document: Any, pdf: Any) -> None:
    """Mark each text whose language is not the document's.

    The tags hold the texts of the pages in the order of their boxes, so both are walked side by side. Where they do
    not match (a list inside an item of a list, in a design of the user's own) nothing is marked.
    """
    tags = {
        tag.reference: tag
        for tag in pdf.objects
        if isinstance(tag, pydyf.Dictionary) and tag.get("Type") == "/StructElem"
    }
    root = next((tag for tag in tags.values() if tag["S"] == "/Document"), None)
    if root is None:
        return
    usual = document.pages[0]._page_box.children[0].style["lang"]
    holders = list(_holders(root, tags))
    texts = list(chain.from_iterable(_texts(page._page_box) for page in document.pages))
    if len(holders) != len(texts):
        return
    for holder, text in zip(holders, texts, strict=True):
        language = text.style["lang"]
        if language and language != usual:
            holder["Lang"] = pydyf.String("" if language == _UNKNOWN else language)


def _holders(tag: Any, tags: dict[bytes, Any]) -> Iterator[Any]:
    """The tag of each marked piece of content, in reading order."""
    for kid in tag["K"]:
        if isinstance(kid, int):
            yield tag
        elif kid in tags:
            yield from _holders(tags[kid], tags)


def _texts(box: Any) -> Iterator[Any]:
    """The boxes that hold text or a drawing, in reading order; head and foot of a page are not read."""
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    if isinstance(box, boxes.MarginBox):
        return
    if isinstance(box, boxes.TextBox | boxes.ReplacedBox):
        yield box
    for child in getattr(box, "children", ()):
        yield from _texts(child)
