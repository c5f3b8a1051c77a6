"""Takes what readers wrote off a page: boxes that say by class or id that they hold comments."""

from __future__ import annotations

import re

_TAG = re.compile(r"<(/?)(div|section|ol|ul|li|aside)\b((?:[^>\"]|\"[^\"]*\")*)>")
_SAYS_SO = re.compile(r'\b(?:class|id)="(?:[^"]*[\s_-])?comments?(?:[\s_-][^"]*)?"', re.IGNORECASE)
_MARKUP = re.compile(r"<[^>]*>")
# of a page's letters: a box that holds more holds the article too
_MOST = 0.6


def without_comments(cleaned: str) -> str:
    """Return well-formed markup without its boxes of comments; unchanged where they hold most of the page."""
    kept: list[str] = []
    at, box, depth = 0, "", 0
    for tag in _TAG.finditer(cleaned):
        closes, name = bool(tag.group(1)), tag.group(2)
        if depth:
            depth += 0 if name != box else (-1 if closes else 1)
            if not depth:
                at = tag.end()
        elif not closes and _SAYS_SO.search(tag.group(3)):
            kept.append(cleaned[at : tag.start()])
            box, depth = name, 1
    if not kept:
        return cleaned
    rest = "".join(kept) + ("" if depth else cleaned[at:])
    return rest if _letters(rest) >= (1 - _MOST) * _letters(cleaned) else cleaned


def _letters(markup: str) -> int:
    return len("".join(_MARKUP.sub("", markup).split()))
