"""Says in the tags of a PDF which cells a header of a table is for: WeasyPrint writes no scope, which PDF/UA wants."""

from __future__ import annotations

from typing import Any

import pydyf  # type: ignore[import-untyped]


def add_header_scope(pdf: Any) -> None:
    """Mark each header as one of a column, or of a row when it stands in the body of its table."""
    tags = {
        tag.reference: tag
        for tag in pdf.objects
        if isinstance(tag, pydyf.Dictionary) and tag.get("Type") == "/StructElem"
    }
    for header in tags.values():
        if header["S"] == "/TH":
            around = tags[tags[header["P"]]["P"]]
            header["A"]["Scope"] = "/Row" if around["S"] == "/TBody" else "/Column"
