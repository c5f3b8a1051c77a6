"""The sources of an edition for reference managers: CSL-JSON (Zotero, Pandoc) and RIS (EndNote, Mendeley)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime

from briefing.model import Briefing, DocumentKind, SourceDocument

# type of a source in CSL and in RIS
_TYPES = {DocumentKind.OFFICIAL: ("report", "RPRT"), DocumentKind.LIVE: ("webpage", "ELEC")}
_NEWS = ("article-newspaper", "NEWS")


def csl_bytes(briefing: Briefing) -> bytes:
    """Return the sources as CSL-JSON 1.0, by their printed number."""
    made = [_csl(briefing, source) for source in briefing.sources]
    return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode()


def ris_bytes(briefing: Briefing) -> bytes:
    """Return the sources as RIS, by their printed number."""
    lines = (line for source in briefing.sources for line in _ris(briefing, source))
    return "".join(f"{line}\r\n" for line in lines).encode()


def _csl(briefing: Briefing, source: SourceDocument) -> dict[str, object]:
    facts: dict[str, object] = {
        "id": _key(briefing, source),
        "type": _TYPES.get(source.kind, _NEWS)[0],
        "title": _line(source.title),
        "container-title": _line(source.outlet),
        "publisher": _line(source.publisher),
        "author": [{"literal": _line(source.author)}] if source.author else None,
        "issued": _csl_date(source.published_at),
        "accessed": _csl_date(source.retrieved_at),
        "URL": _line(source.url),
        "language": source.language,
    }
    return {name: value for name, value in facts.items() if value}


def _csl_date(moment: datetime | None) -> dict[str, object] | None:
    return {"date-parts": [[moment.year, moment.month, moment.day]]} if moment else None


def _ris(briefing: Briefing, source: SourceDocument) -> Iterator[str]:
    tags = (
        ("TY", _TYPES.get(source.kind, _NEWS)[1]),
        ("ID", _key(briefing, source)),
        ("TI", source.title),
        ("T2", source.outlet),
        ("AU", source.author),
        ("PB", source.publisher),
        ("PY", f"{source.published_at:%Y}" if source.published_at else ""),
        ("DA", f"{source.published_at:%Y/%m/%d}" if source.published_at else ""),
        ("Y2", f"{source.retrieved_at:%Y/%m/%d}"),
        ("UR", source.url),
        ("LA", source.language),
    )
    yield from (f"{tag}  - {_line(value)}" for tag, value in tags if value)
    yield "ER  - "


def _key(briefing: Briefing, source: SourceDocument) -> str:
    return f"{briefing.id}-{source.number}"


def _line(text: str) -> str:
    """One line: a line end would begin another field."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
