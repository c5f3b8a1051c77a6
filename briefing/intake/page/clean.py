"""HTML cleaning before any reader sees it: nh3 with our own rules for addresses.

Scripts, styles, forms, frames and everything that loads or runs is gone afterwards; what is left is structure,
text and plain web links. Classes and ids stay, because telling an article from its surroundings needs them;
nothing of this HTML is ever printed.
"""

from __future__ import annotations

import re

import nh3

from briefing.intake.net.addresses import clean_url
from briefing.intake.notes import without_surrogates

_TAGS = {
    "a", "abbr", "address", "article", "aside", "b", "blockquote", "br", "caption", "center", "cite", "code",
    "dd",
    "details", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3",
    "h4", "h5",
    "h6", "header", "hr", "i", "ins", "kbd", "li", "main", "mark", "nav", "ol", "p", "pre", "q",
    "section",
    "small",
    "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr",
    "u", "ul",
    "wbr",
}  # fmt: skip
# gone with everything in them
_EMPTIED = {
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "textarea",
    "select",
    "button",
    "audio", "video", "canvas", "map", "picture", "dialog", "title",
    # deleted and struck out: no longer what the text says
    "del", "s", "strike",
}  # fmt: skip
_ATTRIBUTES: dict[str, set[str]] = {
    # what extraction looks at; names as trafilatura's rules use them
    "*": {
        "class", "id", "role", "itemprop", "itemtype", "lang", "dir", "hidden", "style", "aria-hidden",
        "datetime",
        "data-component", "data-testid", "data-lp-replacement-content",
    },
    "a": {"href", "title", "rel"},
}  # fmt: skip

# of the emptied: what stands in a text in passing and is often left open
_FRAMES = frozenset(("iframe", "object", "audio", "video", "canvas", "map", "picture", "del", "s", "strike"))
_EMPTIED_TAG = re.compile(
    rf"<(/?)({'|'.join(sorted(_EMPTIED))})(?=[\s/>])(?:[^<>\"']|\"[^\"<]{{0,2000}}\"|'[^'<]{{0,2000}}')*+>",
    re.IGNORECASE,
)
_EMPTY = re.compile(rf"<(?:{'|'.join(sorted(_EMPTIED))})\b", re.IGNORECASE)
_NUMERIC = re.compile(r"&#(?:(\d{1,7})|[xX]([0-9a-fA-F]{1,6}));")
_FEW_REFERENCES = 20_000
_MOST_REFERENCES = 60_000


def clean_html(markup: str) -> str:
    """Return `markup` reduced to harmless structure. Links that are not http(s) lose their address."""
    return nh3.clean(
        _with_few_references(_with_ends(without_surrogates(markup))),
        tags=_TAGS,
        clean_content_tags=_EMPTIED,
        attributes=_ATTRIBUTES,
        attribute_filter=_attribute,
        url_schemes={"http", "https"},
        link_rel=None,
        strip_comments=True,
    )


def _with_ends(markup: str) -> str:
    """Close what is written as an empty element, as feeds do: HTML knows no `<iframe/>`, and the rest would be in it.

    An element counts as empty when it says so, or is never closed, and its name's next tag is no end tag.
    """
    if not _EMPTY.search(markup):
        return markup
    closes_next: dict[str, bool] = {}
    pieces: list[str] = []
    end = len(markup)
    for tag in reversed(list(_EMPTIED_TAG.finditer(markup))):
        name = tag.group(2).lower()
        is_end, says_so = bool(tag.group(1)), tag.group().endswith("/>")
        if not is_end and not closes_next.get(name) and (says_so or name in _FRAMES):
            pieces.append(f"</{name}>{markup[tag.end() : end]}")
            end = tag.end()
        closes_next[name] = is_end
    return markup[:end] + "".join(reversed(pieces))


def _with_few_references(markup: str) -> str:
    """Bound the character references, on which nh3 takes quadratic time: 100,000 take 3 s, a million 40.

    Pages in other scripts that write every letter as a number keep their text; beyond that "&" becomes a space.
    """
    if markup.count("&") <= _FEW_REFERENCES:
        return markup
    decoded = _NUMERIC.sub(_character, markup)
    return decoded if decoded.count("&") <= _MOST_REFERENCES else decoded.replace("&", " ")


def _character(found: re.Match[str]) -> str:
    """Return the character unless it means something in markup or is none."""
    number = int(found.group(1)) if found.group(1) else int(found.group(2), 16)
    is_plain = number >= 160 and not 0xD800 <= number < 0xE000 and number < 0x110000
    return chr(number) if is_plain else found.group()


def _attribute(tag: str, name: str, value: str) -> str | None:
    """Keep relative links for the caller to resolve; absolute ones are cleaned or dropped."""
    if name != "href":
        return value[:300]
    if value.strip()[:8].lower().startswith(("http:", "https:", "//")):
        return clean_url(value) or None
    return value[:2000]
