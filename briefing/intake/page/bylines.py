"""Who a page shows as its authors: links to an author, elements that are said to be one, a line "By …"."""

from __future__ import annotations

import re
from html import unescape

_SEARCHED_CHARS = 500_000
# an element that says what it holds, and what follows it
_SAID = re.compile(
    r"<(?:a|span|p|div|address|h\d|li|cite|strong)\b(?=[^<>]{0,600}(?:rel=[\"']?[^\"'<>]{0,40}\bauthor\b|"
    r"itemprop=[\"']?author\b|class=[\"'][^\"'<>]{0,120}\b(?:byline|author-name|author__name|article-author|post-author)\b))"
    r"[^<>]{0,1500}>",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]{0,1500}>")
_BY = re.compile(r"^(?:(?:written |reported |posted )?by|von|par|por|di|автор:?)\s+", re.IGNORECASE)
_ENDS = re.compile(
    r"\s*(?:[|·•—–\n]|, (?=[^\W\d_]+ (?:\w+ ){0,3}?(?:correspondent|editor|reporter|writer))|\bFollow\b|\d|@).*$",
    re.DOTALL,
)
_JOINED = re.compile(r",\s*|\s+(?:and|&|und|et|y|и)\s+")
_NAME = re.compile(
    r"[^\W\d_a-z][\w.’'-]{0,30}(?: (?:(?:de|da|di|van|von|der|den|bin|al|el|la|le|"
    r"dos) )*[^\W\d_a-z][\w.’'-]{0,30}){1,4}"
)
_ROLE = re.compile(
    r"\b(?:correspondent|editor|reporter|writer|staff|columnist|contributor)s?\b", re.IGNORECASE
)
_AFTER = re.compile(
    r"\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|"
    r"(?:Septem|Octo|Novem|Decem)ber)$",
    re.IGNORECASE,
)
_NEAR_CHARS = 4_000
_MOST = 6


def shown_authors(page: str) -> list[str]:
    """Return the names, in order; [] when the page shows none. Only those that stand near the first one count."""
    names: list[str] = []
    first = -1
    for found in _SAID.finditer(page, 0, _SEARCHED_CHARS):
        if first >= 0 and found.start() - first > _NEAR_CHARS:
            break
        held = page[found.end() : found.end() + 600]
        ends = re.search(
            r"</(?:p|div|address|h\d|li)>"
            if not found.group().lower().startswith(("<a", "<span"))
            else r"</(?:a|span)>",
            held,
        )
        for name in _names(held[: ends.start()] if ends else held[:200]):
            first = found.start() if first < 0 else first
            if name not in names and len(names) < _MOST:
                names.append(name)
    return names


def _names(markup: str) -> list[str]:
    line = _ENDS.sub("", _BY.sub("", " ".join(unescape(_TAG.sub(" ", markup)).split())))
    parts = (_AFTER.sub("", name.strip()) for name in _JOINED.split(line.replace(" ,", ",")))
    return [name for name in parts if _NAME.fullmatch(name) and not _ROLE.search(name)]
