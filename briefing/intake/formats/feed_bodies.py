"""What feeds put around the text of an entry, taken off: escapes too many, lists of links, labels, outlet names."""

from __future__ import annotations

import re
from html import unescape

from briefing.intake.page.blocks import Block, html_blocks

_CDATA = re.compile(r"<!\[CDATA\[|\]\]>")
_ESCAPED_TAG = re.compile(
    r"&lt;/?(?:p|br|div|a|img|b|i|em|strong|ul|ol|li|span|h\d|blockquote)\b[^&]{0,2000}?&gt;", re.I
)
_TAG = re.compile(r"<[a-z/]", re.IGNORECASE)
# a preprint server's number and kind of notice before the abstract
_LABELS = re.compile(
    r"^\s*(?:<p>)?\s*[A-Za-z]{2,12}:[\w./-]{5,30}\s+Announce Type:\s*[\w-]{2,20}\s*(?:<br ?/?>)?\s*Abstract:\s*"
)
_FEW_WORDS = 5
_MOST_SPLIT = 200


def entry_body(html: str, title: str) -> str:
    """Return the markup that holds an entry's own text, "" when it only lists headlines of other outlets."""
    body = _CDATA.sub("", html)
    if not _TAG.search(body) and "&lt;" in body:
        # escaped once more than the feed says
        body = _CDATA.sub("", unescape(body)) if _ESCAPED_TAG.search(body) or "&lt;![CDATA[" in body else body
    body = _LABELS.sub("", body)
    return "" if "<a" in body and _lists_headlines(body, title) else body


def _lists_headlines(body: str, title: str) -> bool:
    """An aggregator's entry: links with the name of an outlet after each, the first of them to the entry itself."""
    blocks = html_blocks(body)[:_MOST_SPLIT]
    if not blocks or not all(map(_is_headline, blocks)):
        return False
    first = " ".join(blocks[0].links[0].text.split()).casefold()
    return bool(first) and (len(blocks) > 1 or first in title.casefold()) and not first.endswith(".")


def _is_headline(block: Block) -> bool:
    """One link and, beside it, no more than a name."""
    if len(block.links) != 1 or len(block.links[0].text.split()) < 2:
        return False
    return len(block.text.split()) - len(block.links[0].text.split()) <= _FEW_WORDS


def without_outlet(title: str, outlet: str) -> str:
    """Return a headline without the outlet that an aggregator appends: "Dam leaks - Orlen Post"."""
    for mark in (" - ", " – ", " — ", " | "):
        if outlet and title.casefold().endswith((mark + outlet).casefold()):
            return title[: -len(mark + outlet)].rstrip() or title
    return title
