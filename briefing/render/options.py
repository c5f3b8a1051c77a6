"""What a caller may choose about the page, beyond the design. Holds no defaults that depend on the machine."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing.model import Carried


class PageSize(StrEnum):
    A4 = "A4"
    LETTER = "Letter"


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """How one artifact is made. Equal briefing, design and options give equal bytes."""

    page_size: PageSize = PageSize.A4
    # text format: characters per line, and whether to spell typographic characters in ASCII
    width: int = 72
    ascii_only: bool = False
    # HTML: carry the fonts in the file; without, the reader's system fonts are used
    embed_fonts: bool = True
    # PDF: carry the briefing as JSON and its sources as CSV
    attachments: bool = True
    # PDF and HTML: captured texts that travel inside; a page with some carries the edition too
    carried: Carried | None = None
    # e-mail: largest HTML part, in bytes; Gmail clips at 102 KB
    email_limit_bytes: int = 90_000
    # e-mail: address of the sender of a written .eml
    sender: str = ""
