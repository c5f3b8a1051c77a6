"""EPUB 3 for a reading device: one chapter to a theme, zipped so that equal editions are equal bytes."""

from __future__ import annotations

import io
import re
import uuid
import zipfile
from dataclasses import dataclass
from datetime import UTC

from markupsafe import escape

from briefing.model import Briefing
from briefing.render.design import Design
from briefing.render.labels import Labels, direction
from briefing.render.page.charts import timeline_axis
from briefing.render.page.css import resolve_variables
from briefing.render.page.environment import fill
from briefing.render.page.html import common_style, document_title, labels_of, page_context

_TEMPLATE = "chapter.xhtml.j2"
# our own markup only: in text, quotation marks are written as entities
_ID = re.compile(r'\bid="([^"]+)"')
_LOCAL_LINK = re.compile(r'href="#([^"]+)"')
_CONTAINER = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n'
)


@dataclass(frozen=True, slots=True)
class Chapter:
    """One file of the book. `kind` is front, theme, sources or annex; `index` counts themes from 0."""

    name: str
    title: str
    kind: str
    index: int = 0


def epub_bytes(briefing: Briefing, *, design: Design) -> bytes:
    """Return the edition as an EPUB 3 file."""
    labels = labels_of(briefing)
    chapters = _chapters(briefing, design, labels)
    pages = _link_across({chapter.name: _page(briefing, chapter, design, labels) for chapter in chapters})
    files = {
        "META-INF/container.xml": _CONTAINER,
        "book/package.opf": _package(briefing, chapters, labels),
        "book/nav.xhtml": _navigation(chapters, labels),
        "book/style.css": resolve_variables(f"{common_style(design)}\n{design.text('epub.css')}"),
        **{f"book/{name}": page for name, page in pages.items()},
    }
    return _zip(briefing, files)


def _chapters(briefing: Briefing, design: Design, labels: Labels) -> tuple[Chapter, ...]:
    front = Chapter("front.xhtml", labels.say("Top lines"), "front")
    if design.scope != "all":
        return (front, Chapter("sources.xhtml", labels.say("Sources"), "sources"))
    themes = (
        Chapter(f"theme-{index + 1}.xhtml", labels.theme(section.theme), "theme", index)
        for index, section in enumerate(briefing.sections)
    )
    sources = (Chapter("sources.xhtml", labels.say("Sources"), "sources"),) if briefing.sources else ()
    return (front, *themes, *sources, Chapter("annex.xhtml", labels.say("Annex"), "annex"))


def _page(briefing: Briefing, chapter: Chapter, design: Design, labels: Labels) -> str:
    context = page_context(briefing, labels=labels, medium="book", scope=design.scope) | {"chapter": chapter}
    # XML allows nothing before its declaration, and fewer control characters than a text may hold
    page = fill(design, _TEMPLATE, context, labels=labels).lstrip()
    return "".join(c for c in page if c in "\t\n\r" or c >= " ")


def _link_across(pages: dict[str, str]) -> dict[str, str]:
    """Point links at the chapter that holds their target; a link without one loses its address."""
    home = {found: name for name, page in pages.items() for found in _ID.findall(page)}

    def address(match: re.Match[str]) -> str:
        name = home.get(match[1])
        return f'href="{name}#{match[1]}"' if name else 'aria-disabled="true"'

    return {name: _LOCAL_LINK.sub(address, page) for name, page in pages.items()}


def _package(briefing: Briefing, chapters: tuple[Chapter, ...], labels: Labels) -> str:
    modified = briefing.produced_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    identifier = uuid.uuid5(uuid.NAMESPACE_URL, f"urn:briefing:{briefing.id}")
    items = "".join(
        f'<item id="c{n}" href="{chapter.name}" media-type="application/xhtml+xml"{_properties(briefing, chapter)}/>'
        for n, chapter in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" '
        f'xml:lang="{labels.language}" dir="{direction(labels.language)}">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:identifier id="id">urn:uuid:{identifier}</dc:identifier>'
        f"<dc:title>{_xml(document_title(briefing, labels))}</dc:title>"
        f"<dc:language>{labels.language}</dc:language><dc:creator>{_xml(briefing.edition.name)}</dc:creator>"
        f'<dc:date>{modified}</dc:date><meta property="dcterms:modified">{modified}</meta>'
        # by this mark the program knows its own editions, see briefing.intake.formats.own_output
        f'<meta name="generator" content="briefing {_xml(briefing.provenance.version)}"/>'
        '<meta property="schema:accessMode">textual</meta>'
        '<meta property="schema:accessModeSufficient">textual</meta>'
        '<meta property="schema:accessibilityFeature">structuralNavigation</meta>'
        '<meta property="schema:accessibilityFeature">tableOfContents</meta>'
        '<meta property="schema:accessibilityHazard">none</meta></metadata><manifest>'
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        f'<item id="css" href="style.css" media-type="text/css"/>{items}</manifest>'
        f'<spine page-progression-direction="{direction(labels.language)}">{spine}</spine></package>\n'
    )


def _properties(briefing: Briefing, chapter: Chapter) -> str:
    """A chapter that draws says so (EPUB 3.3, section 5.6.2)."""
    items = briefing.sections[chapter.index].items if chapter.kind == "theme" else ()
    return ' properties="svg"' if any(timeline_axis(item.timeline) for item in items) else ""


def _navigation(chapters: tuple[Chapter, ...], labels: Labels) -> str:
    entries = "".join(f'<li><a href="{chapter.name}">{_xml(chapter.title)}</a></li>' for chapter in chapters)
    title = _xml(labels.say("Contents"))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
        f'lang="{labels.language}" xml:lang="{labels.language}" dir="{direction(labels.language)}">'
        f'<head><title>{title}</title></head><body><nav epub:type="toc"><h1>{title}</h1><ol>{entries}</ol></nav>'
        "</body></html>\n"
    )


def _xml(text: str) -> str:
    return str(escape("".join(c for c in text if c >= " ")))


def _zip(briefing: Briefing, files: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    stamp = briefing.produced_at.astimezone(UTC)
    # the format cannot say years before 1980
    when = (max(stamp.year, 1980), stamp.month, stamp.day, stamp.hour, stamp.minute, stamp.second)
    with zipfile.ZipFile(buffer, "w") as book:
        # the specification wants this first and not compressed
        book.writestr(_entry("mimetype", when, zipfile.ZIP_STORED), "application/epub+zip")
        for name, text in files.items():
            book.writestr(_entry(name, when, zipfile.ZIP_DEFLATED), text.encode())
    return buffer.getvalue()


def _entry(name: str, when: tuple[int, int, int, int, int, int], method: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, when)
    entry.compress_type = method
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    return entry
