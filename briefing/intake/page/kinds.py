"""Opinion, live blog or news, as title, section and address of an article tell it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.intake.net.addresses import split_web_url
from briefing.model import DocumentKind

_OPINION_WORDS = frozenset(
    (
        "opinion", "opinions", "editorial", "editorials", "column", "columns", "columnist", "columnists", "comment",
        "commentary", "op-ed", "oped", "op-eds", "commentisfree", "perspective", "perspectives", "viewpoint", "views",
        "letters", "kommentar", "kommentare", "meinung", "leitartikel", "tribune", "tribunes", "éditorial", "opinión",
        "editoriales", "columnas", "chronique", "chroniques", "opinioni", "мнение", "мнения", "رأي", "آراء",
        "مقالات رأي",
    )
)  # fmt: skip
_LIVE_WORDS = frozenset(
    ("live", "liveblog", "live-blog", "live-updates", "en-direct", "liveticker", "live-news")
)
_OPINION_TITLE = re.compile(
    r"(?:opinion|op-ed|editorial|comment|commentary|kommentar|tribune|opinión|éditorial)\s?[:|]",
    re.IGNORECASE,
)
_LIVE_TITLE = re.compile(
    r"(?:live|live updates?|live blog|en direct|liveticker|en vivo|ao vivo|مباشر)\s?[:|–—-]", re.IGNORECASE
)


def told_kind(title: str, sections: Iterable[str], address: str) -> DocumentKind:
    """Return the kind; NEWS when nothing speaks for another."""
    words = {word.strip().casefold() for word in sections if len(word) <= 60}
    parts = split_web_url(address)
    folders = set(parts.path.casefold().split("/")[1:-1][:4]) if parts else set[str]()
    if _LIVE_TITLE.match(title) or folders & _LIVE_WORDS:
        return DocumentKind.LIVE
    if _OPINION_TITLE.match(title) or (words | folders) & _OPINION_WORDS:
        return DocumentKind.OPINION
    return DocumentKind.NEWS
