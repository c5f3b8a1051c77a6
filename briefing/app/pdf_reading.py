"""Reads a PDF back: its text layer page by page, its links, its attachments."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.errors import InputError

# larger attachments are none of ours
_ATTACHMENT_LIMIT_BYTES = 100 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class ReadPdf:
    """What a PDF shows and carries."""

    pages: tuple[str, ...]
    # web addresses that can be clicked, in page order
    links: tuple[str, ...]
    attachments: dict[str, bytes]
    # of the first page, in points
    width: float


def read_pdf(source: Path | bytes) -> ReadPdf:
    """Read a PDF file, or its bytes.

    Raises:
        InputError: it cannot be read, is locked or damaged.
    """
    import pypdfium2

    where = str(source) if isinstance(source, Path) else "the rendered PDF"
    try:
        document = pypdfium2.PdfDocument(source)
        try:
            pages = [document[number] for number in range(len(document))]
            return ReadPdf(
                pages=tuple(page.get_textpage().get_text_range() for page in pages),
                links=tuple(link for page in pages for link in _links(document, page)),
                attachments=_attachments(document),
                width=float(pages[0].get_width()) if pages else 0.0,
            )
        finally:
            document.close()
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise InputError(reason, where=where, remedy="check the path") from error
    except pypdfium2.PdfiumError as error:
        raise InputError("is no PDF, is locked or damaged", where=where, remedy="render it again") from error


def _attachments(document: Any) -> dict[str, bytes]:  # Any: pypdfium2 is untyped
    found = {}
    for number in range(document.count_attachments()):
        attachment = document.get_attachment(number)
        content = bytes(attachment.get_data())
        if len(content) <= _ATTACHMENT_LIMIT_BYTES:
            found[str(attachment.get_name())] = content
    return found


def _links(document: Any, page: Any) -> list[str]:  # Any: pypdfium2 is untyped
    """Web addresses of the link annotations of a page (PDF 32000, section 12.6.4.7)."""
    from pypdfium2 import raw

    found = []
    position, link = ctypes.c_int(0), raw.FPDF_LINK()
    while raw.FPDFLink_Enumerate(page, ctypes.byref(position), ctypes.byref(link)):
        action = raw.FPDFLink_GetAction(link)
        size = raw.FPDFAction_GetURIPath(document, action, None, 0) if action else 0
        if size > 1:
            buffer = ctypes.create_string_buffer(size)
            raw.FPDFAction_GetURIPath(document, action, buffer, size)
            found.append(buffer.value.decode("utf-8", "replace"))
    return found
