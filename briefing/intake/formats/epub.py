"""E-books (EPUB) to entries, one per chapter: made from magazines and news sites, each chapter is an article."""

from __future__ import annotations

import posixpath
import zipfile
from io import BytesIO
from urllib.parse import unquote

from briefing.errors import InputError
from briefing.intake.dates import parse_time
from briefing.intake.formats.encoding import decode
from briefing.intake.formats.own_output import is_own_generator, own_output
from briefing.intake.formats.xml_stream import Attributes, Fields, walk
from briefing.intake.formats.zip_files import BROKEN_ZIP, check_office_archive, read_part
from briefing.intake.notes import Job, Parsed, note, one_line, trouble
from briefing.intake.options import MIB
from briefing.intake.page.blocks import Block, html_blocks
from briefing.model import Diagnostic, Entry, SourceId

_PART_LIMIT_BYTES = 15 * MIB
_MAX_CHAPTERS = 2_000
_MAX_CHARS = 20_000_000
_PAGES = frozenset(("application/xhtml+xml", "text/html", "application/xml", ""))


class _Package:
    """Reads the package document: what is in the book, in which order, and what it is called."""

    def __init__(self) -> None:
        self.fields = Fields()
        self.manifest: dict[str, str] = {}
        self.spine: list[str] = []
        self.generator = ""

    def start(self, name: str, attributes: Attributes) -> None:
        self.fields.start(name, attributes)
        is_list = "nav" in attributes.get("properties", "").split()
        if name == "meta" and attributes.get("name") == "generator":
            self.generator = attributes.get("content", "")
        if name == "item" and attributes.get("media-type", "") in _PAGES and not is_list:
            self.manifest[attributes.get("id", "")] = attributes.get("href", "")
        elif name == "itemref" and attributes.get("linear") != "no":
            self.spine.append(attributes.get("idref", ""))

    def end(self, name: str) -> None:
        self.fields.end(name)

    def data(self, text: str) -> None:
        self.fields.data(text)


class _Container:
    def __init__(self) -> None:
        self.package = ""

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "rootfile" and not self.package:
            self.package = attributes.get("full-path", "")

    def end(self, name: str) -> None: ...
    def data(self, text: str) -> None: ...


def read_epub(content: bytes, job: Job) -> Parsed:
    """Turn one book into one entry per chapter that holds prose."""
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except BROKEN_ZIP:
        return trouble("broken", job.name, "is no readable e-book", "download it again")
    with archive:
        try:
            check_office_archive(archive, limit_bytes=_PART_LIMIT_BYTES)
            container, package = _Container(), _Package()
            walk(read_part(archive, "META-INF/container.xml", _PART_LIMIT_BYTES), container)
            walk(read_part(archive, container.package, _PART_LIMIT_BYTES), package)
        except InputError as error:
            return trouble("archive", job.name, error.message, "convert it to PDF")
        if not job.url and is_own_generator(package.generator):
            return own_output(job)
        if "META-INF/encryption.xml" in archive.namelist() and "META-INF/rights.xml" in archive.namelist():
            return trouble("encrypted", job.name, "the e-book is locked", "use a copy that is not")
        return _chapters(archive, container.package, package, job)


def _chapters(archive: zipfile.ZipFile, at: str, package: _Package, job: Job) -> Parsed:
    entries: list[Entry] = []
    notes: list[Diagnostic] = []
    size = 0
    for key in package.spine[:_MAX_CHAPTERS]:
        path = posixpath.normpath(
            posixpath.join(posixpath.dirname(at), unquote(package.manifest.get(key, "")))
        )
        page = decode(read_part(archive, path, _PART_LIMIT_BYTES), markup=True).text
        size += len(page)
        if size > _MAX_CHARS or len(entries) >= job.limit:
            notes.append(
                note("limit", job.name, f"only the first {len(entries)} chapters were read", "split it")
            )
            break
        if entry := _chapter(html_blocks(page), package.fields.found):
            entries.append(entry)
    if not entries:
        return trouble(
            "no-text", job.name, "the e-book holds no prose", "open it: perhaps it holds only pictures"
        )
    return Parsed(tuple(entries), (), tuple(notes))


def _chapter(blocks: list[Block], book: dict[str, str]) -> Entry | None:
    """Make an entry of a chapter; a cover or a page of links has no sentence and gives none."""
    heading = next((number for number, block in enumerate(blocks[:6]) if block.level), None)
    body = blocks if heading is None else blocks[heading + 1 :]
    if not any(block.text.rstrip('"”’»)').endswith((".", "!", "?", "。", "؟", "…")) for block in body):
        return None
    called = one_line(book.get("title", ""))
    return Entry(
        source_id=SourceId(""),
        title=called if heading is None else one_line(blocks[heading].text),
        author=one_line(book.get("creator", ""), 120),
        text="\n\n".join(block.text for block in body),
        language=book.get("language", "")[:2].lower(),
        outlet=one_line(book.get("publisher", "") or called, 120),
        published_at=parse_time(book.get("date", ""), loose=False),
    )
