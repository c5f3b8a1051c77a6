"""Data of an edition for other programs. One name may make several files; nothing here prints the edition."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefing.model import Artifact, Briefing, sha256_hex
from briefing.render.formats import file_stem

# a file: its ending, its media type, its content
_File = tuple[str, str, bytes]


def export(briefing: Briefing, name: str) -> tuple[Artifact, ...]:
    """Return the files of one of EXPORTS; equal editions give equal bytes."""
    stem = file_stem(briefing.edition.slug)
    return tuple(
        Artifact(f"{stem}.{ending}", media_type, content, sha256_hex(content))
        for ending, media_type, content in EXPORTS[name](briefing)
    )


def _csv(briefing: Briefing) -> Iterator[_File]:
    from briefing.render.other.tables import COLUMNS, TABLES, csv_bytes

    for table in ("items", "quotes", "figures"):
        yield f"{table}.csv", "text/csv", csv_bytes(TABLES[table](briefing), COLUMNS[table])


def _csl(briefing: Briefing) -> Iterator[_File]:
    from briefing.render.other.references import csl_bytes

    yield "csl.json", "application/vnd.citationstyles.csl+json", csl_bytes(briefing)


def _ris(briefing: Briefing) -> Iterator[_File]:
    from briefing.render.other.references import ris_bytes

    yield "ris", "application/x-research-info-systems", ris_bytes(briefing)


def _annotations(briefing: Briefing) -> Iterator[_File]:
    from briefing.render.other.annotations import annotation_bytes

    yield "annotations.jsonld", "application/ld+json", annotation_bytes(briefing)


EXPORTS: dict[str, Callable[[Briefing], Iterator[_File]]] = {
    "csv": _csv,
    "csl": _csl,
    "ris": _ris,
    "annotations": _annotations,
}
