"""Finds an edition by file, folder, id, name or day, and the captured documents behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from briefing.app.evidence import read_evidence, sources_path
from briefing.errors import InputError
from briefing.model import (
    READABLE_SCHEMAS,
    SCHEMA_VERSION,
    Briefing,
    Document,
    DocumentId,
    from_json,
    sha256_hex,
)
from briefing.pipeline.options import Previous
from briefing.settings import Settings, load_settings

# rendered files of an edition, by suffix: the name of their format
FORMAT_OF_SUFFIX = {
    ".pdf": "pdf",
    ".html": "html",
    ".eml": "email",
    ".txt": "text",
    ".md": "markdown",
    ".epub": "epub",
}
# an edition of forty pages has a few megabytes, one that names 20,000 documents it left out a few more
LARGEST_BYTES = 32 * 2**20
_KNOWN_SHOWN = 4
_SOURCES_SUFFIX = ".sources.jsonl"


@dataclass(frozen=True, slots=True)
class Captured:
    """The captured documents of an edition. `partial` are those of which only some paragraphs are at hand."""

    documents: dict[DocumentId, Document]
    partial: frozenset[DocumentId] = frozenset()
    # they come from the very file that is looked at
    is_inside: bool = False


@dataclass(frozen=True, slots=True)
class FoundEdition:
    """An edition and where it was found. `path` is where its JSON file lies, None when it came from the store."""

    briefing: Briefing
    path: Path | None
    # settings that say where the store is, looked at only when the captured sources are not beside the file
    config: Path | None = None
    # the rendered file that was named
    file: Path | None = None

    def captured(self) -> Captured:
        """Return the captured documents of its stories, from beside the file, from the store or from inside the file.

        Raises:
            InputError: none of these places has them.
        """
        beside = sources_path(self.path) if self.path is not None else None
        if beside is not None and beside.exists():
            return Captured({document.id: document for document in read_evidence(beside)})
        found = _stored_documents(self.briefing, load_settings(self.config).store_path)
        wanted = captured_ids(self.briefing)
        inside = _inside(self.file) if not wanted <= set(found) and self.file else None
        if inside is not None:
            return inside
        if not found and wanted:
            raise InputError(
                "the captured sources are missing",
                where=str(beside or self.briefing.id),
                remedy="keep the .sources.jsonl file beside its edition, or name the originals with --sources",
            )
        return Captured(found)


class _Header(msgspec.Struct):
    """What is read of a JSON file before it is taken for an edition."""

    schema: str = ""
    id: str = ""


def find_edition(target: str, *, config: Path | None = None) -> FoundEdition:
    """Find an edition.

    Args:
        target: a JSON file, a file rendered from it, a folder that holds one edition, or an id, a name, a day
            (2024-10-23) or name/day of an edition in the store or in the output folder.

    Raises:
        InputError: there is none, there are several, or the file is not an edition.
    """
    path = Path(target).expanduser()
    if path.is_dir():
        return FoundEdition(*_only_edition(path), config)
    if path.name.endswith(_SOURCES_SUFFIX):
        path = path.with_name(path.name.removesuffix(_SOURCES_SUFFIX) + ".json")
    if path.is_file():
        beside = path.with_suffix(".json")
        return FoundEdition(_record_of(path, beside), beside, config, path)
    return _by_name(target, load_settings(config), config)


def read_edition(path: Path) -> Briefing:
    """Read an edition's JSON file.

    Raises:
        InputError: it cannot be read, is not an edition, or is one of a newer version.
    """
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise _too_large(str(path))
        content = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise InputError(reason, where=str(path), remedy="name the .json file of an edition") from error
    return decode_edition(content, where=str(path))


def read_previous(path: Path) -> Previous:
    """Read an edition and, when they are there, its captured sources.

    Raises:
        InputError: it is no edition, or its sources are damaged.
    """
    beside = sources_path(path)
    documents = read_evidence(beside) if beside.exists() else ()
    return Previous.of_captured(read_edition(path), documents, sha256=sha256_hex(path.read_bytes()))


def decode_edition(content: bytes, *, where: str) -> Briefing:
    """Decode an edition, telling apart damage, other files and newer versions."""
    if len(content) > LARGEST_BYTES:
        raise _too_large(where)
    try:
        header = from_json(content, _Header)
    except (msgspec.ValidationError, RecursionError):
        header = _Header()
    except msgspec.MsgspecError as error:
        raise InputError(
            f"is damaged or no JSON: {error}", where=where, remedy="build the edition again"
        ) from error
    if not header.schema or not header.id:
        raise InputError(
            "is not an edition", where=where, remedy="name the .json file that briefing build wrote"
        )
    if header.schema not in READABLE_SCHEMAS:
        raise InputError(
            f"was written by another version of briefing (schema {header.schema!r}, this one reads"
            f" {SCHEMA_VERSION!r})",
            where=where,
            remedy="use that version, or upgrade this one",
        )
    try:
        found = from_json(content, Briefing)
        # every page and every proof needs the local time of the cut-off
        found.cut_off.astimezone(ZoneInfo(found.edition.timezone))
    except (msgspec.MsgspecError, RecursionError, KeyError, ValueError, OverflowError, OSError) as error:
        raise InputError(
            f"is damaged: {str(error)[:200]}", where=where, remedy="build the edition again"
        ) from error
    return found


def _too_large(where: str) -> InputError:
    return InputError(f"is larger than {LARGEST_BYTES // 2**20} MB, as no edition is", where=where)


def _record_of(path: Path, beside: Path) -> Briefing:
    if path.suffix.lower() == ".json":
        return read_edition(path)
    if path.suffix.lower() not in FORMAT_OF_SUFFIX:
        known = ", ".join((".json", *FORMAT_OF_SUFFIX))
        raise InputError("is no file of an edition", where=str(path), remedy=f"name one ending in {known}")
    return read_edition(beside) if beside.exists() else _record_inside(path, beside)


def _record_inside(path: Path, beside: Path) -> Briefing:
    from briefing.app.carrying import read_inside

    record = read_inside(path).record
    if record is None:
        raise InputError(
            "the edition's JSON file is missing, and this file carries none",
            where=str(beside),
            remedy="keep it beside the files rendered from it, or name the edition by its id",
        )
    return decode_edition(record, where=f"{path} (the edition inside)")


def _inside(path: Path) -> Captured | None:
    """The captured texts that a file carries; None when it carries none."""
    from briefing.app.carrying import read_inside
    from briefing.compose.carry import carried_documents, partial_documents

    carried = read_inside(path).carried()
    if carried is None:
        return None
    return Captured(carried_documents(carried), partial_documents(carried), is_inside=True)


def _only_edition(folder: Path) -> tuple[Briefing, Path]:
    files = [path for path in sorted(folder.glob("*.json")) if _peek(path) is not None]
    if len(files) == 1:
        return read_edition(files[0]), files[0]
    if not files:
        raise InputError("holds no edition", where=str(folder), remedy="name a folder like output/2024-10-23")
    names = ", ".join(path.name for path in files[:_KNOWN_SHOWN])
    raise InputError(f"holds {len(files)} editions", where=str(folder), remedy=f"name one of {names}")


def _by_name(target: str, settings: Settings, config: Path | None) -> FoundEdition:
    if settings.store_path.is_file():
        from briefing.store import Store

        with Store(settings.store_path, create=False) as store:
            stored = store.load_edition(target)
        if stored is not None:
            return FoundEdition(_current(stored, settings.store_path), None, config)
    editions = list(_written(settings.output))
    for path, header in editions:
        slug = path.stem
        day = path.parent.name
        if target in (header.id, slug, day, f"{slug}/{day}", f"{day}/{slug}"):
            return FoundEdition(read_edition(path), path, config)
    raise _unknown(target, [header.id for _, header in editions])


def _current(briefing: Briefing, where: Path) -> Briefing:
    if briefing.schema not in READABLE_SCHEMAS:
        raise InputError(
            f"edition {briefing.id!r} has schema {briefing.schema!r}, this version reads {SCHEMA_VERSION!r}",
            where=str(where),
        )
    return briefing


def _unknown(target: str, known: list[str]) -> InputError:
    if "/" in target or "." in target:
        return InputError("no such file or edition", where=target, remedy="check the path")
    if not known:
        return InputError(f"no edition {target!r}", remedy="name the .json file of one, or build one first")
    return InputError(f"no edition {target!r}", remedy=f"the latest are {', '.join(known[:_KNOWN_SHOWN])}")


def _written(output: Path) -> Iterator[tuple[Path, _Header]]:
    """Editions in the output folder, newest day first."""
    days = sorted((path for path in output.glob("*") if path.is_dir()), key=lambda p: p.name, reverse=True)
    for day in days:
        for path in sorted(day.glob("*.json")):
            header = _peek(path)
            if header is not None:
                yield path, header


def _peek(path: Path) -> _Header | None:
    try:
        if path.stat().st_size > LARGEST_BYTES:
            return None
        header = from_json(path.read_bytes(), _Header)
    except (OSError, msgspec.MsgspecError, RecursionError):
        return None
    return header if header.schema and header.id else None


def _stored_documents(briefing: Briefing, store_path: Path) -> dict[DocumentId, Document]:
    if not store_path.is_file():
        return {}
    from briefing.store import Store

    with Store(store_path, create=False) as store:
        found = [store.document(key) for key in sorted(captured_ids(briefing))]
    return {document.id: document for document in found if document is not None}


def captured_ids(briefing: Briefing) -> set[DocumentId]:
    """The documents of an edition's stories, cited or not."""
    items = [item for section in briefing.sections for item in section.items]
    told = {key for item in items for key in (item.headline_document_id, *item.document_ids)}
    return told | {source.document_id for source in briefing.sources}
