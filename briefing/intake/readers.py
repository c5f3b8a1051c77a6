"""Bytes of a known format to entries. The only place that knows which parser reads what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from briefing.intake.formats.sniff import Format
from briefing.intake.notes import Job, Parsed, joined, trouble

# named and not read
REFUSED = frozenset({Format.OPML, Format.SHEET, Format.XML, Format.EMPTY, Format.UNKNOWN})
# lists of addresses, which are sources and no documents
LISTS = frozenset({Format.OPML, Format.SITEMAP})
# tables of records, which come out by portions
TABLES = frozenset({Format.JSON, Format.JSONL, Format.CSV})
# safe and cheap enough for the calling process: splitting a mailbox is no parsing; all others run in a child with
# limits, unless they are small and simple
IN_PROCESS = REFUSED | {Format.MBOX}
SIMPLE = TABLES | {Format.TEXT}
# may hold many documents, and be larger than one
CONTAINERS = TABLES | {Format.MBOX, Format.ZIP}

_PARSERS = {
    Format.TEXT: "formats.plain:read_plain",
    Format.MARKDOWN: "formats.markdown:read_markdown",
    Format.HTML: "page.article:read_article",
    Format.MHTML: "mail.mhtml:read_mhtml",
    Format.MAIL: "mail.message:read_mail",
    Format.MBOX: "mail.mbox:read_mbox",
    Format.MSG: "mail.msg:read_msg",
    Format.PDF: "formats.pdf:read_pdf",
    Format.DOCX: "formats.office:read_docx",
    Format.ODT: "formats.office:read_odt",
    Format.FLAT_ODT: "formats.office:read_flat_odt",
    Format.PPTX: "formats.office:read_pptx",
    Format.EPUB: "formats.epub:read_epub",
    Format.NEWS_XML: "formats.news_xml:read_news_xml",
    Format.SUBTITLES: "formats.subtitles:read_subtitles",
    Format.RTF: "formats.rtf:read_rtf",
    Format.JSON: "formats.records:read_json",
    Format.JSONL: "formats.records:read_json_lines",
    Format.CSV: "formats.records:read_csv",
    Format.FEED: "formats.feeds:read_feed",
    Format.SITEMAP: "formats.sitemap:read_sitemap",
    Format.ZIP: "formats.zip_files:read_zip",
    Format.PLUGIN: "plugin_files:read_with_plugin",
}


@dataclass(frozen=True, slots=True)
class _Refusal:
    """Why a format is not read, and what to do instead."""

    code: str
    message: str
    remedy: str


_NOT_READ = {
    Format.EMPTY: _Refusal("empty", "is empty", "remove it or fill it"),
    Format.OPML: _Refusal("opml", "is a list of sources, not a document", "briefing sources import it"),
    Format.SITEMAP: _Refusal(
        "sitemap", "is a list of addresses, not a document", "briefing sources add its address"
    ),
    Format.SHEET: _Refusal("spreadsheet", "is a spreadsheet", "save the table of articles as CSV"),
    Format.XML: _Refusal(
        "xml", "is XML of no kind that is read", "export it as a feed, NITF, NewsML or text"
    ),
}
_BINARY = _Refusal("binary", "is binary and of no kind that is read", "convert it to text, PDF or DOCX")


def parse(job: Job, content: bytes) -> Parsed:
    """Read one payload. May raise whatever its parser raises: the callers are the border."""
    return joined(parse_portions(job, content))


def parse_portions(job: Job, content: bytes) -> Iterator[Parsed]:
    """Read one payload as `parse` does; a table comes out by portions, so that it never stands in memory as a whole."""
    if job.format not in _PARSERS:
        yield refusal(job)
    elif job.format in TABLES:
        yield from _parser(job.format)(content, job)
    else:
        yield _parser(job.format)(content, job)


def refusal(job: Job) -> Parsed:
    """Name what is not read as a document, and what to do instead."""
    why = _NOT_READ.get(job.format, _BINARY)
    return trouble(why.code, job.name, why.message, why.remedy)


# Any: a function of bytes and a job, which returns what its format calls for
def _parser(format_: Format) -> Any:
    """Load a parser when it is first needed: some take a quarter of a second to import."""
    module, _, name = _PARSERS[format_].partition(":")
    return getattr(import_module(f"briefing.intake.{module}"), name)
