"""Word, OpenDocument text and slides to entries: title, author and time from the properties, text from the parts.

Archives are checked before any XML is parsed. Reads no comments, no speaker's notes and nothing deleted or hidden.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from typing import TypeVar

from briefing.errors import InputError
from briefing.intake.dates import parse_time
from briefing.intake.formats.headline import split_headline
from briefing.intake.formats.opendocument import OpenDocument
from briefing.intake.formats.slides import Slide, relations, slide_order
from briefing.intake.formats.word import Styles, Word
from briefing.intake.formats.xml_stream import Fields, Handler, walk
from briefing.intake.formats.zip_files import BROKEN_ZIP, check_office_archive, read_part
from briefing.intake.notes import Job, Parsed, one_line, trouble
from briefing.intake.options import MIB
from briefing.model import Entry, SourceId

_PART_LIMIT_BYTES = 30 * MIB
_GENERIC_TITLES = re.compile(
    r"(?:document\d*|untitled|microsoft word.*|powerpoint[- ]pr.*|.*\.(?:docx?|odt|pptx?))\s*$", re.IGNORECASE
)
_MAIN_PART = re.compile(r"/?word/document\d*\.xml", re.IGNORECASE)

H = TypeVar("H", bound=Handler)
# returns the first heading, "" for none, and all paragraphs
Reader = Callable[[zipfile.ZipFile], tuple[str, list[str]]]


def read_docx(content: bytes, job: Job) -> Parsed:
    """Turn one Word file into one entry."""
    return _read(content, job, _docx_paragraphs, "docProps/core.xml")


def read_odt(content: bytes, job: Job) -> Parsed:
    """Turn one OpenDocument text or presentation into one entry."""
    return _read(content, job, _odt_paragraphs, "meta.xml")


def read_pptx(content: bytes, job: Job) -> Parsed:
    """Turn the slides of one PowerPoint file into one entry."""
    return _read(content, job, _pptx_paragraphs, "docProps/core.xml")


def read_flat_odt(content: bytes, job: Job) -> Parsed:
    """Turn one OpenDocument text that is a single XML file into one entry."""
    fields, body = Fields(), OpenDocument()
    try:
        walk(content, fields)
        walk(content, body)
    except InputError as error:
        return trouble("broken", job.name, error.message, "open it and save it again")
    return _entry(_first_heading(body), body.paragraphs(), fields.found, job)


def _read(content: bytes, job: Job, reader: Reader, properties: str) -> Parsed:
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except BROKEN_ZIP:
        return trouble("broken", job.name, f"is no readable {job.format} file", "open it and save it again")
    with archive:
        try:
            check_office_archive(archive, limit_bytes=_PART_LIMIT_BYTES)
            if _is_encrypted(archive):
                return trouble("encrypted", job.name, "asks for a password", "save a copy without one")
            heading, paragraphs = reader(archive)
            metadata = _fed(archive, properties, Fields()).found
        except InputError as error:
            return trouble("archive", job.name, error.message, "open it and save it again")
    return _entry(heading, paragraphs, metadata, job)


def _is_encrypted(archive: zipfile.ZipFile) -> bool:
    """OpenDocument names the encrypted parts in its manifest."""
    return b"encryption-data" in read_part(archive, "META-INF/manifest.xml", _PART_LIMIT_BYTES)


def _entry(heading: str, paragraphs: list[str], metadata: dict[str, str], job: Job) -> Parsed:
    if not any(any(c.isalpha() for c in p) for p in paragraphs):
        return trouble("no-text", job.name, "holds no text", "open it: perhaps it holds only pictures")
    given = one_line(metadata.get("title", ""))
    title = given if given and not _GENERIC_TITLES.match(given) else heading
    author, published_at = "", None
    text = "\n\n".join(paragraphs)
    if not title:
        headed = split_headline(text)
        title, author, published_at, text = headed.title, headed.author, headed.published_at, headed.body
    elif paragraphs[0] == title and len(paragraphs) > 1:
        text = "\n\n".join(paragraphs[1:])
    entry = Entry(
        source_id=SourceId(""),
        title=title,
        author=author or one_line(metadata.get("creator", ""), 120),
        text=text,
        language=metadata.get("language", "")[:2].lower(),
        published_at=published_at or _moment(metadata),
    )
    return Parsed((entry,))


def _moment(metadata: dict[str, str]) -> datetime | None:
    named = (metadata.get(key, "") for key in ("created", "creation-date", "modified", "date"))
    return next((m for m in (parse_time(value, loose=False) for value in named if value) if m), None)


def _docx_paragraphs(archive: zipfile.ZipFile) -> tuple[str, list[str]]:
    main = next((name for name in archive.namelist() if _MAIN_PART.fullmatch(name)), "")
    styles = _fed(archive, "word/styles.xml", Styles())
    body = _fed(archive, main, Word(styles))
    footnotes = _fed(archive, "word/footnotes.xml", Word(styles, body.notes["footnoteReference"]))
    endnotes = _fed(archive, "word/endnotes.xml", Word(styles, body.notes["endnoteReference"]))
    return body.first_heading, [*body.paragraphs(), *footnotes.paragraphs(), *endnotes.paragraphs()]


def _odt_paragraphs(archive: zipfile.ZipFile) -> tuple[str, list[str]]:
    body = OpenDocument()
    for part in ("styles.xml", "content.xml"):
        _fed(archive, part, body)
    return _first_heading(body), body.paragraphs()


def _first_heading(body: OpenDocument) -> str:
    """Return the first heading when it stands at the top."""
    first = body.headings[0] if body.headings else ""
    return first if first in body.paragraphs()[:3] else ""


def _pptx_paragraphs(archive: zipfile.ZipFile) -> tuple[str, list[str]]:
    order = slide_order(
        read_part(archive, "ppt/presentation.xml", _PART_LIMIT_BYTES),
        relations(read_part(archive, "ppt/_rels/presentation.xml.rels", _PART_LIMIT_BYTES)),
    )
    slides = [_fed(archive, part, Slide()) for part in order]
    shown = [slide for slide in slides if slide.is_shown]
    heading = next((slide.title for slide in shown if slide.title), "")
    return heading, [text for slide in shown for text in slide.paragraphs()]


def _fed(archive: zipfile.ZipFile, name: str, handler: H) -> H:
    if content := read_part(archive, name, _PART_LIMIT_BYTES):
        walk(content, handler)
    return handler
