"""Bytes of a known format to entries. The only place that knows which parser reads what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from briefing.intake.formats.sniff import Format
from briefing.intake.notes import Job, Parsed, trouble

# cheap and safe enough for the calling process; all others run in a child with limits
IN_PROCESS = frozenset(
    {
        Format.TEXT,
        Format.JSON,
        Format.JSONL,
        Format.CSV,
        Format.MBOX,
        Format.OPML,
        Format.SHEET,
        Format.XML,
        Format.EMPTY,
        Format.UNKNOWN,
    }
)
# may hold many documents, and be larger than one
CONTAINERS = frozenset({Format.MBOX, Format.ZIP, Format.JSON, Format.JSONL, Format.CSV})

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
    Format.RTF: "formats.rtf:read_rtf",
    Format.JSON: "formats.records:read_json",
    Format.JSONL: "formats.records:read_json_lines",
    Format.CSV: "formats.records:read_csv",
    Format.FEED: "formats.feeds:read_feed",
    Format.ZIP: "formats.zip_files:read_zip",
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
    Format.SHEET: _Refusal("spreadsheet", "is a spreadsheet", "save the table of articles as CSV"),
    Format.XML: _Refusal(
        "xml", "is XML of no kind that is read", "export it as a feed, NITF, NewsML or text"
    ),
}
_BINARY = _Refusal("binary", "is binary and of no kind that is read", "convert it to text, PDF or DOCX")


def parse(job: Job, content: bytes) -> Parsed:
    """Read one payload. May raise whatever its parser raises: the callers are the border."""
    if job.format in _PARSERS:
        return _parser(job.format)(content, job)
    why = _NOT_READ.get(job.format, _BINARY)
    return trouble(why.code, job.name, why.message, why.remedy)


def _parser(format_: Format) -> Callable[[bytes, Job], Parsed]:
    """Load a parser when it is first needed: some take a quarter of a second to import."""
    module, _, name = _PARSERS[format_].partition(":")
    found: Callable[[bytes, Job], Parsed] = getattr(import_module(f"briefing.intake.{module}"), name)
    return found
