"""PDF to entries: text in reading order by pdfium, then lines to paragraphs by their geometry.

Leaves out page numbers, running headers and footers. Reads no images: a scanned page is named as one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from briefing.intake.dates import pdf_time
from briefing.intake.formats.layout import paragraphs_of, without_running_lines
from briefing.intake.formats.lines import Line, text_size
from briefing.intake.formats.own_output import is_own_generator, own_output
from briefing.intake.formats.pdf_lines import page_lines
from briefing.intake.guard import attempt
from briefing.intake.notes import Job, Parsed, note, one_line, trouble
from briefing.model import Entry, SourceId

_MAX_PAGES = 400
_MAX_CHARS = 3_000_000
# characters per page that are asked whether they have a Unicode value, and the share that may have none
_ASKED_CHARS, _UNMAPPED = 100, 0.2
_LONGEST_TITLE = 250
_NO_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel)|untitled|document\d*|slide \d|print|about:blank|https?:|"
    r".{1,200}\.(?:docx?|pdf|indd|qxd|tex|dvi|xlsx?|pptx?|html?|rtf|txt|pub|eps|ps)\s*$)",
    re.IGNORECASE,
)


def read_pdf(content: bytes, job: Job) -> Parsed:
    """Turn one PDF into one entry."""
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        return _unopened(str(error), job)
    try:
        count = len(document)
        pages = _pages(document, min(count, _MAX_PAGES))
        metadata = _metadata(document)
    finally:
        document.close()
    if not job.url and is_own_generator(metadata.get("Creator", "")):
        return own_output(job)
    lines = without_running_lines([page.lines for page in pages])
    paragraphs = paragraphs_of(lines)
    if not any(any(c.isalpha() for c in p) for p in paragraphs):
        return trouble(
            "no-text", job.name, "the PDF has no text layer", "run it through text recognition first"
        )
    if sum(page.unmapped for page in pages) > _UNMAPPED * sum(page.asked for page in pages):
        return trouble(
            "no-unicode",
            job.name,
            "its fonts do not say which letters they draw",
            "run it through text recognition",
        )
    title = _title(metadata, lines)
    if paragraphs and paragraphs[0] == title and len(paragraphs) > 1:
        paragraphs = paragraphs[1:]
    entry = Entry(
        source_id=SourceId(""),
        title=title,
        author=one_line(metadata.get("Author", ""), 120),
        text="\n\n".join(paragraphs),
        published_at=_created(metadata),
    )
    if count <= len(pages):
        return Parsed((entry,))
    cut = note("limit", job.name, f"only the first {len(pages)} of {count} pages were read", "split the file")
    return Parsed((entry,), (), (cut,))


def _unopened(reason: str, job: Job) -> Parsed:
    if "password" in reason.lower():
        return trouble("encrypted", job.name, "the PDF asks for a password", "save a copy without one")
    return trouble("broken", job.name, "is no readable PDF", "open it and print it to PDF again")


def _metadata(document: pdfium.PdfDocument) -> dict[str, str]:
    found: dict[str, str] = attempt(lambda: document.get_metadata_dict(skip_empty=True), {}, "the properties")
    return {key: value.replace("\0", "") for key, value in found.items()}


def _created(metadata: dict[str, str]) -> datetime | None:
    return pdf_time(metadata.get("CreationDate", "")) or pdf_time(metadata.get("ModDate", ""))


@dataclass(frozen=True, slots=True)
class _Page:
    """The lines of one page; how many of its characters no font gives a meaning, of how many that were asked."""

    lines: list[Line]
    unmapped: int = 0
    asked: int = 0


def _pages(document: pdfium.PdfDocument, count: int) -> list[_Page]:
    pages: list[_Page] = []
    left = _MAX_CHARS
    for index in range(count):
        page = attempt(partial(_page, document, index), _Page([]), f"page {index + 1}")
        left -= sum(len(line.text) for line in page.lines)
        pages.append(page)
        if left < 0:
            break
    return pages


def _page(document: pdfium.PdfDocument, index: int) -> _Page:
    page = document[index]
    try:
        text_page = page.get_textpage()
        try:
            lines = page_lines(text_page, index, page.get_height() or 1.0)
            return _Page(lines, *_unmapped(text_page))
        finally:
            text_page.close()
    finally:
        page.close()


def _unmapped(text_page: pdfium.PdfTextPage) -> tuple[int, int]:
    """Count the characters that a font gives no meaning, and those that were asked."""
    count = text_page.count_chars()
    asked = range(0, count, max(1, count // _ASKED_CHARS))
    return sum(raw.FPDFText_HasUnicodeMapError(text_page, at) == 1 for at in asked), len(asked)


def _title(metadata: dict[str, str], lines: list[Line]) -> str:
    """Return the title of the metadata unless it is a file name; else the largest words of the first page."""
    given = one_line(metadata.get("Title", ""))
    if len(given) >= 6 and not _NO_TITLE.match(given) and any(c.isspace() for c in given):
        return given
    first = [line for line in lines if line.page == 0][:40]
    usual = text_size(line for line in lines if line.page < 2)
    # a large first letter or figure is no title
    sizes = sorted({line.size for line in first if sum(c.isalpha() for c in line.text) > 5}, reverse=True)
    if not sizes or sizes[0] < 1.15 * usual:
        return ""
    start = next(i for i, line in enumerate(first) if line.size == sizes[0])
    last = start
    while last + 1 < len(first) and abs(first[last + 1].size - sizes[0]) < 0.07 * sizes[0]:
        last += 1
    words = " ".join(paragraphs_of(first[start : last + 1])[:1])
    return words if len(words) <= _LONGEST_TITLE else ""
