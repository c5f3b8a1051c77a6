"""Title, author, outlet, times, language and kind of a page, from what its head says.

Order of trust: JSON-LD of the article, OpenGraph and article meta, other meta names, the visible page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urljoin

from briefing.intake.dates import parse_time
from briefing.intake.net.addresses import clean_url, split_web_url
from briefing.intake.notes import one_line
from briefing.intake.page.head import Head, Json
from briefing.intake.page.kinds import told_kind
from briefing.intake.page.titles import is_unreadable, site_in_title, without_site
from briefing.model import DocumentKind

_ARTICLE_TYPES = frozenset(
    [
        "Article",
        "NewsArticle",
        "ReportageNewsArticle",
        "AnalysisNewsArticle",
        "AskPublicNewsArticle",
        "BackgroundNewsArticle",
        "OpinionNewsArticle",
        "ReviewNewsArticle",
        "AdvertiserContentArticle",
        "SatiricalArticle",
        "BlogPosting",
        "LiveBlogPosting",
        "SocialMediaPosting",
        "Report",
        "TechArticle",
        "ScholarlyArticle",
    ]
)
_OPINION_TYPES = frozenset({"AnalysisNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle"})
_PUBLISHED_META = (
    "article:published_time", "og:article:published_time", "datepublished", "date.published", "pubdate",
    "publishdate",
    "publish-date", "published_time", "publication_date", "article:published", "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dcterms.date", "dc.date",
    "article.published", "cxenseparse:recs:publishtime", "date", "originalpublicationdate",
    "rnews:datepublished",
    "citation_publication_date", "article_date_original", "og:published_time", "published-date", "createdate",
)  # fmt: skip
_UPDATED_META = (
    "article:modified_time", "og:article:modified_time", "datemodified", "og:updated_time",
    "dcterms.modified",
    "dc.date.modified", "last-modified", "lastmod", "article.updated",
)  # fmt: skip
_AUTHOR_META = (
    "author",
    "article:author",
    "dc.creator",
    "parsely-author",
    "byl",
    "sailthru.author",
    "dcterms.creator",
)
_SITE_META = (
    "og:site_name",
    "application-name",
    "dc.publisher",
    "publisher",
    "article:publisher",
    "twitter:site",
)
_URL_DATE = re.compile(r"/(20\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_-]|$)")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a page besides its text; "" and None where it does not say."""

    title: str = ""
    author: str = ""
    outlet: str = ""
    url: str = ""
    language: str = ""
    kind: DocumentKind = DocumentKind.NEWS
    published_at: datetime | None = None
    updated_at: datetime | None = None
    body: str = ""


def page_metadata(head: Head, *, url: str = "") -> Metadata:
    """Put the findings of a page's head together; `url` is the address it was read from, if any."""
    article = _article(head)
    address = _canonical(head, article, url)
    title = _title(head, article)
    outlet = _outlet(head, article, address) or site_in_title(one_line(head.title), title)
    return Metadata(
        title=title,
        author=_author(head, article, outlet),
        outlet=outlet,
        url=address,
        language=_language(head, article),
        kind=_kind(head, article, title, address),
        published_at=_published(head, article, address),
        updated_at=_first_time(
            _text(article.get("dateModified")), *(head.meta.get(n, "") for n in _UPDATED_META)
        ),
        body=_text(article.get("articleBody")),
    )


def _article(head: Head) -> Json:
    """Return the JSON-LD node of the article: the first of an article type, {} for none."""
    return next((node for node in head.nodes if _types(node) & _ARTICLE_TYPES), {})


def _types(node: Json) -> frozenset[str]:
    value = node.get("@type")
    names = value if isinstance(value, list) else [value]
    return frozenset(name.rpartition("/")[2] for name in names if isinstance(name, str))


def _text(value: object) -> str:
    """Return the text of a JSON-LD value: a string, a list's first, or an object's name."""
    for _ in range(4):
        if isinstance(value, list):
            value = value[0] if value else ""
        elif isinstance(value, dict):
            value = value.get("name") or value.get("@value") or ""
        else:
            break
    return value.strip() if isinstance(value, str) else ""


def _address(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    return value.strip() if isinstance(value, str) else ""


def _names(value: object) -> str:
    """Return the names of one or several people, joined with commas; an address or a number is not a name."""
    people = value if isinstance(value, list) else [value]
    names = [one_line(_unescaped(_text(person)), 120) for person in people[:8]]
    return ", ".join(dict.fromkeys(filter(_is_named, names)))


def _is_named(name: str) -> bool:
    return any(map(str.isalpha, name)) and "@" not in name and not name.startswith(("http:", "https:"))


def _unescaped(text: str) -> str:
    from html import unescape

    return unescape(text) if "&" in text else text


def _canonical(head: Head, article: Json, url: str) -> str:
    links = [
        link.get("href", "") for link in head.links if "canonical" in link.get("rel", "").lower().split()
    ]
    base = url or head.base
    candidates = [*links[:1], head.first("og:url"), _address(article.get("mainEntityOfPage")), url]
    joined = (_join(base, candidate) for candidate in candidates if candidate)
    found = next((address for address in map(clean_url, joined) if address and not _is_front(address)), "")
    return found or clean_url(url)


def _join(base: str, address: str) -> str:
    try:
        return urljoin(base, address) if base else address
    except ValueError:
        return ""


def _is_front(address: str) -> bool:
    """A canonical link to the front page says nothing about the article."""
    parts = split_web_url(address)
    return parts is None or (parts.path in ("", "/") and not parts.query)


def _title(head: Head, article: Json) -> str:
    """Return the headline: as the page shows it when its head agrees, else as the head states it."""
    shared = _unescaped(head.first("og:title", "twitter:title", "dc.title", "parsely-title", "title"))
    site = head.first("og:site_name")
    headline = _headline(article, (shared, head.title, *head.headings))
    stated = [
        _folded(without_site(text, site, head.title, head.headings))
        for text in (headline, shared, head.title)
        if text
    ]
    shown = max(
        (h for h in head.headings if any(_is_most_of(h, text) for text in stated)), key=len, default=""
    )
    # a site's name is an h1 on many pages, and short
    alone = head.headings[0] if len(head.headings) == 1 and len(head.headings[0].split()) > 3 else ""
    # a headline of exactly 110 characters was cut for the search engine
    for candidate in (shown, headline if len(headline) < 110 else "", shared, headline, alone, head.title):
        cleaned = without_site(one_line(candidate), site, head.title, head.headings)
        if cleaned and not is_unreadable(cleaned):
            return cleaned
    return head.headings[0] if head.headings else ""


def _headline(article: Json, others: tuple[str, ...]) -> str:
    """Return the headline of the JSON-LD, or the name; some sites write a description there, which no title repeats."""
    names = [_unescaped(_text(article.get(key))) for key in ("headline", "name")]
    known = {word for other in others for word in _folded(other).split()}
    agreeing = (name for name in names if name and (not known or known & set(_folded(name).split())))
    return next(agreeing, "")


def _is_most_of(heading: str, stated: str) -> bool:
    """The headline is the larger part of a page's title; the site's name, which also stands there, is not."""
    folded = _folded(heading)
    return folded in stated and 2 * len(folded) >= len(stated)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _author(head: Head, article: Json, outlet: str) -> str:
    names = _names(article.get("author")) or _names(article.get("creator"))
    metas = (_names(list(dict.fromkeys(head.authors.get(key, ())))) for key in _AUTHOR_META)
    given = names or next((n for n in metas if n), "") or ", ".join(head.bylines)
    author = re.sub(r"^(?:by|von|par|por)\s+", "", given, flags=re.IGNORECASE)
    # "Mara Lind, and Tom Berg, The Post": the outlet is nobody who wrote
    people = [name for name in author.split(", ") if name.casefold() != outlet.casefold()]
    return ", ".join(people)


def _outlet(head: Head, article: Json, address: str) -> str:
    site = _unescaped(head.first(_SITE_META[0])) or _unescaped(_text(article.get("publisher")))
    other = next((head.meta[n] for n in _SITE_META[1:] if head.meta.get(n)), "")
    if not site and other and not other.startswith(("http", "@")):
        site = other
    # behind a bar stand the site's slogans
    name = one_line(site, 120).partition(" | ")[0]
    if name.startswith(("http://", "https://")):
        return _host(name)
    # a handle is no name
    return _host(address) if name.startswith("@") or not name else name


def _host(address: str) -> str:
    parts = split_web_url(address)
    return (parts.hostname or "").removeprefix("www.") if parts else ""


def _language(head: Head, article: Json) -> str:
    given = (
        head.language
        or _text(article.get("inLanguage"))
        or head.first("og:locale", "content-language", "language")
    )
    return given.strip().lower().replace("_", "-").partition("-")[0][:3]


def _published(head: Head, article: Json, address: str) -> datetime | None:
    stated = _first_time(
        _text(article.get("datePublished")),
        *(head.meta.get(name, "") for name in _PUBLISHED_META),
        _text(article.get("dateCreated")),
        _text(article.get("uploadDate")),
        *(
            t.get("datetime", "")
            for t in head.times
            if "pubdate" in t or t.get("itemprop") == "datePublished"
        ),
    )
    if stated is not None:
        return stated
    visible = _first_time(*(t.get("datetime", "") for t in head.times[:1]))
    return visible or url_date(address)


def url_date(address: str) -> datetime | None:
    """Return the day in an address like /2024/10/22/, None when there is none."""
    found = _URL_DATE.search(address)
    return parse_time("-".join(found.groups())) if found else None


def _first_time(*texts: str) -> datetime | None:
    return next((moment for moment in (parse_time(t) for t in texts if t) if moment is not None), None)


def _kind(head: Head, article: Json, title: str, address: str) -> DocumentKind:
    types = _types(article)
    if "LiveBlogPosting" in types or any("LiveBlogPosting" in _types(node) for node in head.nodes):
        return DocumentKind.LIVE
    if any("ClaimReview" in _types(node) for node in head.nodes):
        return DocumentKind.FACT_CHECK
    if "SatiricalArticle" in types:
        return DocumentKind.SATIRE
    if types & _OPINION_TYPES:
        return DocumentKind.OPINION
    section = article.get("articleSection")
    named = [s for s in (section if isinstance(section, list) else [section]) if isinstance(s, str)]
    return told_kind(title, [*named, head.first("article:section", "section", "parsely-section")], address)
