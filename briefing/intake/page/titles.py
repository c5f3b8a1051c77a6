"""Tells a page's headline from the name of its site and section, which stand behind it in titles.

Chinese and Japanese titles are cut at other marks than those with spaces between words, and measured in letters.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from briefing.text.tokens import word_count
from briefing.text.unspaced import is_unspaced

_SEPARATORS = (" | ", " – ", " — ", " - ", " :: ", " » ", " · ", " • ")
# words of a site's name, and of a headline at least
_NAME_WORDS, _HEADLINE_WORDS = 4, 3
# letters of a site's name or a section, and of a headline at least, where no spaces part words
_NAME_LETTERS, _HEADLINE_LETTERS = 16, 6
# no headline holds the first; the others also stand within one
_STRONG = re.compile(r"\s*(?:_+|-{2,}|[|｜])\s*")
_ANY = re.compile(r"\s*(?:_+|-{2,}|[|｜－：-])\s*")
# what stands in a clause and in no name
_CLAUSE = re.compile("[：，。！？；、“”「」『』《》【】…]")
# "…网", "…新闻", "…报", "…社": how names of sites end
_SITE_ENDS = (
    "网", "網", "网站", "網站", "新闻", "新聞", "ニュース", "报", "報", "通讯社", "通信社", "频道", "頻道",
    "在线", "オンライン", "デジタル", "电视台", "電視台", "门户", "官网", "客户端", "传媒", "電子版",
)  # fmt: skip
_ADDRESS = re.compile(r"[\w-]+(?:\.[\w-]+)+")


def without_site(title: str, site: str, page_title: str, headings: Collection[str] = ()) -> str:
    """Cut " | Outlet" off the end: always when it is the site's name, else only from the `<title>`.

    Args:
        site: what the page calls its site, "" when it does not say.
        headings: of the page: what stands before a mark and is one of them is the headline.
    """
    if any(map(is_unspaced, title)):
        return _without_unspaced_site(title, site, headings)
    for separator in _SEPARATORS:
        front, found, back = title.rpartition(separator)
        if not found or not front.strip():
            continue
        if (heading := _heading_in(title.split(separator), headings)) is not None:
            return heading
        if _is_site(back, site):
            return _without_section(front.strip(), separator)
        first, _, rest = title.partition(separator)
        if _is_site(first, site) and rest.strip():
            return rest.strip()
        if (
            title == page_title
            and _is_name(back.strip())
            and len(front.split()) >= _HEADLINE_WORDS
            and len(front) > len(back)
        ):
            return front.strip()
    return "" if site and title.casefold() == site.casefold() else title


def site_in_title(page_title: str, headline: str) -> str:
    """Return the name that a page's title gives behind its headline, "" for none."""
    start = page_title.find(headline) if headline else -1
    rest = page_title[start + len(headline) :] if start == 0 else ""
    mark = next((mark for mark in _SEPARATORS if mark in rest), None)
    parts = rest.split(mark) if mark and not any(map(is_unspaced, rest)) else _ANY.split(rest)
    names = [part.strip() for part in parts if part.strip() and not _ADDRESS.fullmatch(part.strip())]
    if not names or parts[0].strip() or not all(map(_is_name, names)):
        return ""
    return next((name for name in reversed(names) if name.endswith(_SITE_ENDS)), names[-1])


def _without_unspaced_site(title: str, site: str, headings: Collection[str]) -> str:
    """Cut site and sections off a Chinese or Japanese title, at the first mark behind which only they stand."""
    for mark in _ANY.finditer(title, _HEADLINE_LETTERS):
        front, rest = title[: mark.start()], title[mark.end() :]
        if front in headings or _is_site(rest, site):
            return front
        names = _ANY.split(rest)
        is_cut = _STRONG.fullmatch(mark.group()) or (
            "：" not in mark.group() and names[0].endswith(_SITE_ENDS)
        )
        if (is_cut or _is_site(names[0], site)) and all(map(_is_name, names)) and len(front) >= len(names[0]):
            return front
    return title


def _heading_in(parts: Sequence[str], headings: Collection[str]) -> str | None:
    """Return the part of a title that is a heading of the page and longer than the others, None for none."""
    longest = max((part.strip() for part in parts), key=len)
    return longest if longest in headings else None


def is_unreadable(title: str) -> bool:
    """Whether a title is a name of a file ("quake-report-2018") or a template's gap ("{{ title }}"), not words."""
    is_name = title.isascii() and "-" in title and title == title.lower() and len(title.split()) == 1
    return is_name or "{{" in title


def _is_site(name: str, site: str) -> bool:
    """Whether two names are of one site: one may have a word more ("BBC", "BBC News")."""
    short, long = sorted((name.strip().casefold(), site.strip().casefold()), key=len)
    if short == long or not short:
        return bool(short)
    return long.startswith(short) and (not long[len(short)].isalpha() or is_unspaced(long[len(short)]))


def _without_section(title: str, separator: str) -> str:
    """Cut " | World" off, where it stands between headline and site with the same mark; hyphens divide headlines."""
    front, _, back = title.rpartition(separator)
    is_section = (
        separator.strip() not in ("-", "–", "—")
        and len(back.split()) <= _NAME_WORDS - 1
        and len(front.split()) >= _HEADLINE_WORDS
    )
    return front.strip() if is_section and _is_name(back.strip()) else title


def _is_name(text: str) -> bool:
    if any(map(is_unspaced, text)):
        return len(text) <= _NAME_LETTERS and _CLAUSE.search(text) is None
    return word_count(text) <= _NAME_WORDS and not text[:1].islower()
