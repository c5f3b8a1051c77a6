"""PDF to entries: text in reading order by pdfium, then lines to paragraphs by their geometry.

Leaves out page numbers, running headers and footers. Reads no images: a scanned page is named as one.
"""

from __future__ import annotations

import re
from datetime import datetime

import pypdfium2 as pdfium

from briefing.intake.dates import pdf_time
from briefing.intake.formats.layout import Line, paragraphs_of, without_running_lines
from briefing.intake.notes import Job, Parsed, note, one_line, trouble
from briefing.model import Entry, SourceId

_MAX_PAGES = 400
_MAX_CHARS = 3_000_000
_MAX_PAGE_CHARS = 200_000
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
    lines = without_running_lines(pages)
    paragraphs = paragraphs_of(lines)
    if not any(any(c.isalpha() for c in p) for p in paragraphs):
        return trouble(
            "no-text", job.name, "the PDF has no text layer", "run it through text recognition first"
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
    if count <= _MAX_PAGES:
        return Parsed((entry,))
    cut = note("limit", job.name, f"only the first {_MAX_PAGES} of {count} pages were read", "split the file")
    return Parsed((entry,), (), (cut,))


def _unopened(reason: str, job: Job) -> Parsed:
    if "password" in reason.lower():
        return trouble("encrypted", job.name, "the PDF asks for a password", "save a copy without one")
    return trouble("broken", job.name, "is no readable PDF", "open it and print it to PDF again")


def _metadata(document: pdfium.PdfDocument) -> dict[str, str]:
    try:
        return {
            key: value.replace("\0", "") for key, value in document.get_metadata_dict(skip_empty=True).items()
        }
    except (pdfium.PdfiumError, UnicodeDecodeError):
        return {}


def _created(metadata: dict[str, str]) -> datetime | None:
    return pdf_time(metadata.get("CreationDate", "")) or pdf_time(metadata.get("ModDate", ""))


def _pages(document: pdfium.PdfDocument, count: int) -> list[list[Line]]:
    pages: list[list[Line]] = []
    left = _MAX_CHARS
    for index in range(count):
        lines = _page_lines(document, index)
        left -= sum(len(line.text) for line in lines)
        pages.append(lines)
        if left < 0:
            break
    return pages


def _page_lines(document: pdfium.PdfDocument, index: int) -> list[Line]:
    """Read one page; one that pdfium cannot load counts as empty."""
    try:
        page = document[index]
    except pdfium.PdfiumError:
        return []
    try:
        text_page = page.get_textpage()
        try:
            return _lines(text_page, index, page.get_height() or 1.0)
        finally:
            text_page.close()
    except pdfium.PdfiumError:
        return []
    finally:
        page.close()


def _lines(text_page: pdfium.PdfTextPage, page_number: int, height: float) -> list[Line]:
    count = min(text_page.count_chars(), _MAX_PAGE_CHARS)
    if count <= 0:
        return []
    text = text_page.get_text_range(0, count)
    lines: list[Line] = []
    # exact unless the page holds characters outside the basic plane, which shift the boxes a little
    at = 0
    for raw in text.split("\n"):
        words = raw.strip(" \t\r\0")
        if words:
            first = at + (len(raw) - len(raw.lstrip(" \t\r\0")))
            box = _box(text_page, first, min(first + len(words), count) - 1)
            lines.append(Line(words, page_number, *box, height))
        at += len(raw) + 1
    return lines


def _box(text_page: pdfium.PdfTextPage, first: int, last: int) -> tuple[float, float, float, float]:
    """Return left, right, top and bottom of a line, from its first and last character; zeros when unknown."""
    try:
        left, bottom, _, top = text_page.get_charbox(first, loose=True)
        _, low, right, high = text_page.get_charbox(max(last, first), loose=True)
    except (pdfium.PdfiumError, ValueError):
        return 0.0, 0.0, 0.0, 0.0
    return left, right, max(top, high), min(bottom, low)


def _title(metadata: dict[str, str], lines: list[Line]) -> str:
    """Return the title of the metadata unless it is a file name; else the largest words of the first page."""
    given = one_line(metadata.get("Title", ""))
    if len(given) >= 6 and not _NO_TITLE.match(given) and any(c.isspace() for c in given):
        return given
    first = [line for line in lines if line.page == 0][:40]
    if not first:
        return ""
    largest = max(line.size for line in first)
    typical = sorted(line.size for line in first)[len(first) // 2]
    if largest < 1.15 * typical:
        return ""
    start = next(i for i, line in enumerate(first) if line.size == largest)
    words = []
    for line in first[start : start + 4]:
        if line.size < 0.93 * largest:
            break
        words.append(line.text)
    return one_line(" ".join(words), 200)
