"""Reads a PDF back: what it shows page by page, its links, its attachments, and what could act or cover."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
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
    # title, author and the like, without what names the layout engine
    metadata: tuple[tuple[str, str], ...] = ()
    # annotations that are no links, as "page 1: kind 1 'words'": nothing that is made here has any
    annotations: tuple[str, ...] = ()
    # scripts that run when it is opened
    scripts: int = 0
    # what each page paints: kind (PDFium's number) and box in points
    painted: tuple[tuple[tuple[int, ...], ...], ...] = ()


def read_pdf(source: Path | bytes) -> ReadPdf:
    """Read a PDF file, or its bytes.

    Raises:
        InputError: it cannot be read, is locked or damaged.
    """
    import pypdfium2
    from pypdfium2 import raw

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
                metadata=_metadata(document),
                annotations=tuple(_annotations(pages)),
                scripts=max(0, raw.FPDFDoc_GetJavaScriptActionCount(document)),
                painted=tuple(_painted(page) for page in pages),
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


def _metadata(document: Any) -> tuple[tuple[str, str], ...]:  # Any: pypdfium2 is untyped
    # another release of the layout engine names itself
    found = {name: value for name, value in document.get_metadata_dict().items() if name != "Producer"}
    return tuple(sorted((str(name), str(value)) for name, value in found.items()))


def _annotations(pages: list[Any]) -> Iterator[str]:  # Any: pypdfium2 is untyped
    """Annotations other than links, with the words they show (PDF 32000, section 12.5)."""
    from pypdfium2 import raw

    for number, page in enumerate(pages, start=1):
        for place in range(raw.FPDFPage_GetAnnotCount(page)):
            annotation = raw.FPDFPage_GetAnnot(page, place)
            kind = raw.FPDFAnnot_GetSubtype(annotation) if annotation else raw.FPDF_ANNOT_LINK
            # an invisible signature is a field without extent
            is_invisible = kind == raw.FPDF_ANNOT_WIDGET and _is_empty(annotation)
            if kind != raw.FPDF_ANNOT_LINK and not is_invisible:
                yield f"page {number}: kind {kind} {_contents(annotation)!r}"
            raw.FPDFPage_CloseAnnot(annotation)


def _is_empty(annotation: Any) -> bool:  # Any: pypdfium2 is untyped
    from pypdfium2 import raw

    box = raw.FS_RECTF()
    is_known = raw.FPDFAnnot_GetRect(annotation, ctypes.byref(box))
    return bool(is_known) and (box.left == box.right or box.top == box.bottom)


def _contents(annotation: Any) -> str:  # Any: pypdfium2 is untyped
    from pypdfium2 import raw

    size = raw.FPDFAnnot_GetStringValue(annotation, b"Contents", None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFAnnot_GetStringValue(
        annotation, b"Contents", ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), size
    )
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0")


def _painted(page: Any) -> tuple[tuple[int, ...], ...]:  # Any: pypdfium2 is untyped
    return tuple((thing.type, *(round(edge) for edge in thing.get_bounds())) for thing in page.get_objects())
