"""The captured sources beside an edition: `<slug>.sources.jsonl`, one document a line."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from briefing.errors import InputError
from briefing.model import Document, from_json, to_json_lines
from briefing.store.files import write_atomically


def sources_path(edition: Path) -> Path:
    """Where the captured sources of an edition file lie."""
    return edition.with_name(f"{edition.name.split('.')[0]}.sources.jsonl")


def signature_path(edition: Path) -> Path:
    """Where the signature over an edition file lies."""
    return edition.with_name(f"{edition.name}.sig")


def write_evidence(path: Path, documents: Iterable[Document], *, shared: bool = False) -> Path:
    """Write captured documents, by id."""
    ordered = sorted(documents, key=lambda document: document.id)
    return write_atomically(path, to_json_lines(ordered), shared=shared)


def read_evidence(path: Path) -> tuple[Document, ...]:
    """Read captured documents.

    Raises:
        InputError: the file is missing or is not what `write_evidence` writes.
    """
    try:
        lines = path.read_bytes().splitlines()
        return tuple(from_json(line, Document) for line in lines if line.strip())
    except FileNotFoundError as error:
        raise InputError(
            "the captured sources are missing",
            where=str(path),
            remedy="keep the .sources.jsonl file beside its edition, or name the original documents with --sources",
        ) from error
    except (msgspec.MsgspecError, RecursionError) as error:
        raise InputError(f"damaged: {error}", where=str(path), remedy="build the edition again") from error
