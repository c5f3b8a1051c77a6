"""What travels inside the PDF: the edition as JSON, its sources as CSV, and the captured texts that it cites."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from briefing.model import Briefing, Carried, to_json

# names of the edition and of the captured texts inside a file
RECORD, CAPTURED = "briefing.json", "captured.json"
# a cell that starts with one of these is run as a formula by spreadsheet programs
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_COLUMNS = (
    "citations", "document_id", "outlet", "publisher", "title", "author", "language", "kind", "agency",
    "published_at", "retrieved_at", "url", "origin", "sha256",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Attached:
    name: str
    media_type: str
    description: str
    content: bytes


def attachments(briefing: Briefing, carried: Carried | None = None) -> tuple[Attached, ...]:
    """Return the files that make a PDF checkable on its own."""
    found = (
        Attached(RECORD, "application/json", "The edition as data", to_json(briefing)),
        Attached("sources.csv", "text/csv", "The sources of the edition", sources_csv(briefing)),
    )
    if carried is None:
        return found
    content = to_json(carried, indent=0)
    return (*found, Attached(CAPTURED, "application/json", "What the edition cites, as captured", content))


def sources_csv(briefing: Briefing) -> bytes:
    """Return one line per cited document, times in ISO 8601, fit for a spreadsheet."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for source in briefing.sources:
        published = source.published_at.isoformat() if source.published_at else ""
        row = (
            " ".join(map(str, source.citations)), source.document_id, source.outlet, source.publisher,
            source.title, source.author, source.language, source.kind.value, source.agency, published,
            source.retrieved_at.isoformat(), source.url, source.origin, source.sha256,
        )  # fmt: skip
        writer.writerow(_harmless(cell) for cell in row)
    return buffer.getvalue().encode("utf-8")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell
