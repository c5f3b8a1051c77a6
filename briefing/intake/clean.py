"""HTML cleaning before any reader sees it: nh3 with our own rules for addresses.

Scripts, styles, forms, frames and everything that loads or runs is gone afterwards; what is left is structure,
text and plain web links. Classes and ids stay, because telling an article from its surroundings needs them;
nothing of this HTML is ever printed.
"""

from __future__ import annotations

import nh3

from briefing.intake.addresses import clean_url

_TAGS = {
    "a", "abbr", "address", "article", "aside", "b", "blockquote", "br", "caption", "center", "cite", "code", "dd", "del",
    "details", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hr", "i", "ins", "kbd", "li", "main", "mark", "nav", "ol", "p", "pre", "q", "s", "section", "small",
    "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul",
    "wbr",
}  # fmt: skip
# gone with everything in them
_EMPTIED = {
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "textarea", "select", "button",
    "audio", "video", "canvas", "map", "picture", "dialog",
}  # fmt: skip
_ATTRIBUTES: dict[str, set[str]] = {
    # what extraction looks at; names as trafilatura's rules use them
    "*": {
        "class", "id", "role", "itemprop", "itemtype", "lang", "dir", "hidden", "style", "aria-hidden", "datetime",
        "data-component", "data-testid", "data-lp-replacement-content",
    },
    "a": {"href", "title", "rel"},
}  # fmt: skip


def clean_html(markup: str) -> str:
    """Return `markup` reduced to harmless structure. Links that are not http(s) lose their address."""
    return nh3.clean(
        markup,
        tags=_TAGS,
        clean_content_tags=_EMPTIED,
        attributes=_ATTRIBUTES,
        attribute_filter=_attribute,
        url_schemes={"http", "https"},
        link_rel=None,
        strip_comments=True,
    )


def _attribute(tag: str, name: str, value: str) -> str | None:
    """Keep relative links for the caller to resolve; absolute ones are cleaned or dropped."""
    if name != "href":
        return value[:300]
    if value.strip()[:8].lower().startswith(("http:", "https:", "//")):
        return clean_url(value) or None
    return value[:2000]
