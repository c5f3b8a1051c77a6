"""What kind of file some bytes are: by their content first, by name and media type where content is silent."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable
from enum import StrEnum
from io import BytesIO

from briefing.intake.formats.encoding import head_text, looks_binary


class Format(StrEnum):
    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    MHTML = "mhtml"
    MAIL = "mail"
    MBOX = "mbox"
    MSG = "msg"
    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    FLAT_ODT = "fodt"
    PPTX = "pptx"
    EPUB = "epub"
    SHEET = "spreadsheet"
    RTF = "rtf"
    SUBTITLES = "subtitles"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    FEED = "feed"
    NEWS_XML = "news XML"
    XML = "xml"
    OPML = "opml"
    SITEMAP = "sitemap"
    ZIP = "zip"
    # read by a plug-in, which its ending names
    PLUGIN = "plug-in file"
    EMPTY = "empty"
    UNKNOWN = "unknown"


_BY_SUFFIX = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".mhtml": Format.MHTML,
    ".mht": Format.MHTML,
    ".eml": Format.MAIL,
    ".mbox": Format.MBOX,
    ".msg": Format.MSG,
    ".pdf": Format.PDF,
    ".docx": Format.DOCX,
    ".odt": Format.ODT,
    ".fodt": Format.FLAT_ODT,
    ".pptx": Format.PPTX,
    ".epub": Format.EPUB,
    ".rtf": Format.RTF,
    ".vtt": Format.SUBTITLES,
    ".srt": Format.SUBTITLES,
    ".json": Format.JSON,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".csv": Format.CSV,
    ".tsv": Format.CSV,
    ".rss": Format.FEED,
    ".atom": Format.FEED,
    ".rdf": Format.FEED,
    ".opml": Format.OPML,
    ".zip": Format.ZIP,
}
_BY_MEDIA_TYPE = {
    "text/html": Format.HTML,
    "application/xhtml+xml": Format.HTML,
    "text/markdown": Format.MARKDOWN,
    "message/rfc822": Format.MAIL,
    "multipart/related": Format.MHTML,
    "application/json": Format.JSON,
    "application/feed+json": Format.FEED,
    "application/rss+xml": Format.FEED,
    "application/atom+xml": Format.FEED,
    "application/rdf+xml": Format.FEED,
    "text/csv": Format.CSV,
    "text/vtt": Format.SUBTITLES,
    "application/srt": Format.SUBTITLES,
    "application/x-subrip": Format.SUBTITLES,
    "text/tab-separated-values": Format.CSV,
    "text/x-opml": Format.OPML,
}
_FEED_ROOT = re.compile(r"<(?:\w{1,20}:)?(rss|feed|rdf|channel)[\s>/]", re.IGNORECASE)
_HTML_MARK = re.compile(r"<!doctype\s{1,9}html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]", re.IGNORECASE)
# the first element, after declaration, document type, comments and instructions
_ROOT = re.compile(r"<(?:\w{1,20}:)?([A-Za-z][\w.-]{0,60})[\s>/]")
_KNOWN_ROOTS = {
    "nitf": Format.NEWS_XML,
    "newsitem": Format.NEWS_XML,
    "newsml": Format.NEWS_XML,
    "newsmessage": Format.NEWS_XML,
    "urlset": Format.SITEMAP,
    "sitemapindex": Format.SITEMAP,
}
_HTML_ROOTS = frozenset((
    "html", "head", "body", "title", "div", "span", "p", "a", "article", "section", "main", "h1", "h2", "h3", "h4",
    "ul", "ol", "li", "table", "tr", "td", "br", "blockquote", "img", "center", "font", "b", "i", "em", "strong",
    "pre", "meta", "style", "script", "link", "form", "header", "footer", "nav", "abbr", "address", "aside",
    "audio", "base", "button", "cite", "code", "dd", "del", "details", "dl", "dt", "fieldset", "figcaption",
    "figure", "frameset", "h5", "h6", "hr", "iframe", "ins", "kbd", "label", "mark", "menu", "noscript", "object",
    "picture", "q", "s", "search", "small", "source", "strike", "sub", "summary", "sup", "tbody", "template",
    "tfoot", "th", "thead", "time", "u", "video",
))  # fmt: skip
# the first line of WebVTT; the number and times of the first cue of SubRip
_SUBTITLES = re.compile(r"WEBVTT(?:\s|$)|\d{1,6}\r?\n\d{1,3}:\d\d:\d\d[,.]\d{1,3} --> \d{1,3}:\d\d")
# a heading with its sign before it or ruled below; a link; bold type
_HEADING = re.compile(r"#{1,6} \S|[^\n]{1,200}\n={3,}[ \t]*(?:\n|$)")
_MARKDOWN_MARKS = (
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"\[[^\]\n]{1,200}\]\((?:https?://|mailto:)[^)\s]{1,2000}\)"),
    re.compile(r"\*\*\w[^*\n]{0,200}\*\*"),
)
_MAIL_FIELD = re.compile(r"^[!-9;-~]{1,60}:[ \t]?")
_MAIL_NAMES = frozenset(
    [
        "from",
        "to",
        "subject",
        "date",
        "message-id",
        "mime-version",
        "received",
        "return-path",
        "delivered-to",
        "content-type",
        "cc",
        "reply-to",
        "sender",
        "x-mailer",
        "list-id",
        "dkim-signature",
        "x-original-to",
        "resent-from",
        "errors-to",
    ]
)
# drawings, programs, texts of other makers: parts of a file, not files in a folder
_OTHER_PARTS = frozenset(
    ("[content_types].xml", "androidmanifest.xml", "meta-inf/manifest.mf", "index/document.iwa", "index.zip")
)
# what tells one Office file from another: all are archives
_OFFICE_PARTS: tuple[tuple[Callable[[str], bool], Format], ...] = (
    (lambda name: name.startswith("word/document"), Format.DOCX),
    (lambda name: name == "ppt/presentation.xml", Format.PPTX),
    (lambda name: name.startswith("xl/workbook"), Format.SHEET),
    (lambda name: name == "meta-inf/container.xml", Format.EPUB),
    (lambda name: name in _OTHER_PARTS, Format.UNKNOWN),
)
# a zip with more members than this is not opened just to see whether it is an Office file
_LISTED_MEMBERS = 5_000
_HEAD_CHARS = 4096
# bytes of a packed file whose beginning is looked at
_PACKED_HEAD = 8_192


def sniff(content: bytes, *, name: str = "", media_type: str = "") -> Format:
    """Return the format of `content`. UNKNOWN means binary of no kind we read."""
    if not content.strip(b"\0 \t\r\n"):
        return Format.EMPTY
    if (found := _by_signature(content)) is not None:
        return found
    named = _BY_SUFFIX.get(_suffix(name)) or _BY_MEDIA_TYPE.get(media_type.split(";")[0].strip().lower())
    if looks_binary(content):
        return Format.UNKNOWN
    head = head_text(content[:_HEAD_CHARS]).removeprefix("ï»¿").lstrip("\ufeff \t\r\n")
    return _by_text(head, content, named) or named or (Format.MARKDOWN if _is_markdown(head) else Format.TEXT)


def _is_markdown(head: str) -> bool:
    """Tell Markdown that has no name from plain text: a heading first, or marks of two kinds."""
    return bool(_HEADING.match(head)) or sum(bool(mark.search(head)) for mark in _MARKDOWN_MARKS) > 1


def _suffix(name: str) -> str:
    dot = name.rfind(".")
    return name[dot:].lower() if dot >= 0 else ""


def _by_signature(content: bytes) -> Format | None:
    head = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n\0")
    if b"%PDF-" in content[:1024] and not head.startswith((b"<", b"From ", b"{")):
        return Format.PDF
    if head.startswith(b"{\\rtf"):
        return Format.RTF
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return Format.MSG
    if content.startswith(b"\x1f\x8b"):
        return Format.SITEMAP if _is_packed_sitemap(content) else Format.UNKNOWN
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(content)
    return None


def _is_packed_sitemap(content: bytes) -> bool:
    try:
        # 16: the gzip format
        head = zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(content[:_PACKED_HEAD], _HEAD_CHARS)
    except zlib.error:
        return False
    root = _ROOT.search(head.decode("utf-8", "replace"))
    return root is not None and _KNOWN_ROOTS.get(root.group(1).lower()) is Format.SITEMAP


def _kind_of_zip(content: bytes) -> Format:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = [name.lstrip("/").lower() for name in archive.namelist()[:_LISTED_MEMBERS]]
            if "mimetype" in names and "content.xml" in names:
                return _kind_of_open_document(content)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError, IndexError):
        # the central directory is broken: the parser says so
        return Format.DOCX if b"word/document" in content else Format.ZIP
    return next((kind for mark, kind in _OFFICE_PARTS if any(mark(name) for name in names)), Format.ZIP)


def _kind_of_open_document(content: bytes) -> Format:
    """The first member, never packed, names the kind."""
    return Format.SHEET if b"spreadsheet" in content[:200] or b"sun.xml.calc" in content[:200] else Format.ODT


def _by_text(head: str, content: bytes, named: Format | None) -> Format | None:
    """Decide from the first characters; None leaves it to the name."""
    if head.startswith("From ") and _is_mail(head.partition("\n")[2]):
        return Format.MBOX
    if _SUBTITLES.match(head):
        return Format.SUBTITLES
    is_text = named in (Format.MARKDOWN, Format.TEXT)
    if _is_mail(head) and (not is_text or _was_transported(head)):
        return Format.MHTML if named is Format.MHTML or _is_saved_page(head) else Format.MAIL
    if head.startswith("<") or named in (Format.HTML, Format.FEED, Format.OPML):
        return _kind_of_markup(head, named)
    if head.startswith(("{", "[")) and named in (None, Format.JSON, Format.JSONL, Format.FEED):
        return _kind_of_json(head, content, named)
    return None


def _kind_of_markup(head: str, named: Format | None) -> Format | None:
    lowered = head[:_HEAD_CHARS].lower()
    if "<opml" in lowered:
        return Format.OPML
    root = _ROOT.search(head)
    if root and (known := _KNOWN_ROOTS.get(root.group(1).lower())):
        return known
    if root and root.group(1) == "document" and "opendocument" in head:
        return Format.FLAT_ODT
    html, feed = _HTML_MARK.search(head), _FEED_ROOT.search(head)
    if feed and (html is None or feed.start() < html.start()):
        return Format.FEED
    if html is None and _is_other_xml(head, root.group(1).lower() if root else "", named):
        return Format.XML
    if html or (
        head.startswith("<") and named not in (Format.MARKDOWN, Format.TEXT, Format.FEED, Format.OPML)
    ):
        return Format.HTML
    return named


def _is_other_xml(head: str, root: str, named: Format | None) -> bool:
    """Tell XML of a kind that nobody taught us from a page or a piece of one."""
    if not head.startswith("<") or not root or root in _HTML_ROOTS:
        return False
    # a page may begin with an element of its own, which has a hyphen
    is_declared = head.startswith("<?xml") or "xmlns" in head
    return is_declared or (named is None and "-" not in root and "</" in head)


def _kind_of_json(head: str, content: bytes, named: Format | None) -> Format | None:
    if "jsonfeed.org/version" in head or named is Format.FEED:
        return Format.FEED
    if named is not None:
        return named
    first, _, rest = content.strip().partition(b"\n")
    one_record_per_line = first.rstrip().endswith(b"}") and rest.lstrip().startswith(b"{")
    return Format.JSONL if head.startswith("{") and one_record_per_line else Format.JSON


def _is_mail(head: str) -> bool:
    """Two known fields among the first lines, and every line a field or its continuation."""
    known = 0
    for line in head.split("\n")[:30]:
        line = line.rstrip("\r")
        if not line:
            break
        if line[0] in " \t" or line.startswith(">From "):
            continue
        if not _MAIL_FIELD.match(line):
            return known >= 4
        known += line.partition(":")[0].lower() in _MAIL_NAMES
    return known >= 2


def _was_transported(head: str) -> bool:
    """A text file named as such is a mail only when a mail program wrote its head."""
    lowered = "\n" + head.replace("\r", "").partition("\n\n")[0].lower()
    return any(f"\n{name}:" in lowered for name in ("received", "message-id", "mime-version", "return-path"))


def _is_saved_page(head: str) -> bool:
    lowered = head.lower()
    return "multipart/related" in lowered and (
        "snapshot-content-location" in lowered or "saved by" in lowered
    )
