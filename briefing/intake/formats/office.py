"""Word (docx) and OpenDocument text (odt) to entries. Archives are checked before any XML is parsed."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, iterparse

from briefing.errors import InputError
from briefing.intake.dates import parse_time
from briefing.intake.formats.headline import split_headline
from briefing.intake.formats.zip_files import check_office_archive, read_member
from briefing.intake.notes import Job, Parsed, one_line, trouble
from briefing.intake.options import MIB
from briefing.intake.page.blocks import html_paragraphs
from briefing.model import Entry, SourceId

_PART_LIMIT_BYTES = 30 * MIB
_HEADING = re.compile(r"<h[12][^>]*>(.*?)</h[12]>", re.DOTALL)
_STYLES = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => p:fresh"
_GENERIC_TITLES = re.compile(r"(?:document\d*|untitled|microsoft word.*|.*\.docx?)\s*$", re.IGNORECASE)

# returns the first heading, "" for none, and all paragraphs
Reader = Callable[[bytes, zipfile.ZipFile], tuple[str, list[str]]]


def read_docx(content: bytes, job: Job) -> Parsed:
    """Turn one Word file into one entry."""
    return _read(content, job, _docx_paragraphs, "docProps/core.xml")


def read_odt(content: bytes, job: Job) -> Parsed:
    """Turn one OpenDocument text into one entry."""
    return _read(content, job, _odt_paragraphs, "meta.xml")


def _read(content: bytes, job: Job, reader: Reader, properties: str) -> Parsed:
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError, IndexError):
        return trouble("broken", job.name, f"is no readable {job.format} file", "open it and save it again")
    with archive:
        try:
            check_office_archive(archive, limit_bytes=_PART_LIMIT_BYTES)
        except InputError as error:
            return trouble("archive", job.name, error.message, "open it and save it again")
        heading, paragraphs = reader(content, archive)
        metadata = _properties(archive, properties)
    return _entry(heading, paragraphs, metadata, job)


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


def _docx_paragraphs(content: bytes, archive: zipfile.ZipFile) -> tuple[str, list[str]]:
    """Read with mammoth; when it stumbles or finds nothing, take the bare paragraphs of the XML."""
    import mammoth

    try:
        html = mammoth.convert_to_html(BytesIO(content), style_map=_STYLES, convert_image=_no_image).value
    except Exception:  # mammoth raises whatever the XML leads it to; the bare text is better than nothing
        html = ""
    paragraphs = html_paragraphs(html)
    if not paragraphs:
        part = next(
            (n for n in archive.namelist() if re.fullmatch(r"/?word/document\d*\.xml", n, re.IGNORECASE)), ""
        )
        return "", list(_xml_paragraphs(archive, part, "p", "t")) if part else []
    found = _HEADING.search(html)
    return (" ".join(html_paragraphs(found.group(1))) if found else ""), paragraphs


def _no_image(image: object) -> list[object]:
    return []


def _odt_paragraphs(content: bytes, archive: zipfile.ZipFile) -> tuple[str, list[str]]:
    headings: list[str] = []
    paragraphs = list(_xml_paragraphs(archive, "content.xml", "p", "", headings=headings))
    return (headings[0] if headings and paragraphs and headings[0] in paragraphs[:3] else ""), paragraphs


def _xml_paragraphs(
    archive: zipfile.ZipFile, part: str, block: str, run: str, *, headings: list[str] | None = None
) -> Iterator[str]:
    """Yield the text of every paragraph element, in document order and without building a tree.

    With `run`, only text inside elements of that name counts (Word); without, all text does (OpenDocument).
    """
    pieces: list[str] = []
    for element in _elements(archive, part):
        name = element.tag.rpartition("}")[2]
        if run:
            pieces.extend(_run(element, name, run))
        if name == block or (not run and name == "h"):
            text = " ".join("".join(pieces if run else _in_order(element)).split())
            pieces.clear()
            if text and name == "h" and headings is not None:
                headings.append(text)
            if text:
                yield text
            element.clear()


def _elements(archive: zipfile.ZipFile, part: str) -> Iterator[Element]:
    """Yield the elements of a part as they end; a fault in the XML ends the stream, not the document."""
    try:
        data = read_member(archive, archive.getinfo(part), _PART_LIMIT_BYTES)
        # a part that declares entities was refused before, see intake.archive
        for _, element in iterparse(BytesIO(data), events=("end",)):  # noqa: S314
            if isinstance(element.tag, str):
                yield element
    except (ParseError, KeyError, InputError):
        return


def _run(element: Element, name: str, run: str) -> Iterator[str]:
    if name == run:
        yield element.text or ""
    elif name in ("tab", "br", "cr"):
        yield " "


def _in_order(element: Element) -> Iterator[str]:
    """Yield the text in an OpenDocument paragraph; tabs, line breaks and repeated spaces are one space."""
    if element.tag.rpartition("}")[2] in ("annotation", "note-citation", "tracked-changes"):
        return
    if element.tag.rpartition("}")[2] in ("s", "tab", "line-break"):
        yield " "
    yield element.text or ""
    for child in element:
        yield from _in_order(child)
        yield child.tail or ""


def _properties(archive: zipfile.ZipFile, part: str) -> dict[str, str]:
    """Return the document properties by local name; an unreadable part has none."""
    found: dict[str, str] = {}
    for element in _elements(archive, part):
        if element.text and element.text.strip():
            found.setdefault(element.tag.rpartition("}")[2], element.text.strip())
    return found
