"""Makes the PDF: WeasyPrint lays out the print page."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from briefing.errors import RenderError
from briefing.model import Briefing
from briefing.own_process import is_own_process
from briefing.render import phrases
from briefing.render.design import Design
from briefing.render.labels import direction
from briefing.render.options import RenderOptions
from briefing.render.page import fonts, system_fonts
from briefing.render.page.css import css_string, resolve_variables
from briefing.render.page.html import common_style, labels_of, print_page
from briefing.render.pdf import attachments
from briefing.render.pdf.header_scope import add_header_scope
from briefing.render.pdf.layout_engine import Attachment, FontConfiguration
from briefing.render.pdf.likely import likely_pages
from briefing.render.pdf.memo import memos
from briefing.render.pdf.packing import pack, pages_listed_once
from briefing.render.pdf.paper import Paper, parsed_style
from briefing.render.pdf.passage_language import add_passage_languages

_CONTENTS_FROM_PAGES = 4
# a last page that is filled less is spared where it can be
_SCARCE = 0.2
# a page is refused when more than one letter in so many would be a box
_MOST_BOXED = 3
# wanted by the layout and by the writing, each on its own
_PDF_OPTIONS: dict[str, Any] = {"pdf_variant": "pdf/ua-1", "pdf_tags": True}
# Traffic Light Protocol 2.0: at least 12 points, at the outer edge of head and foot
_MARK_STYLE = (
    "font-weight: 600; font-size: 12pt; padding: 0 2.2mm; height: 6.4mm; margin: auto 0; white-space: pre;"
)
_LAYOUT_LOCK = threading.Lock()


@dataclass(frozen=True, slots=True)
class Layout:
    """A briefing laid out on pages, not yet written."""

    briefing: Briefing
    # what of it is on the pages: a memo shows what there is room for
    shown: Briefing
    options: RenderOptions
    document: Any  # Any: weasyprint is untyped

    @property
    def pages(self) -> int:
        return len(self.document.pages)

    @property
    def filled_pages(self) -> float:
        """Pages with the share of the last one that is used, e.g. 4.5."""
        return self.pages - 1 + _filled(self.document)

    def pdf(self) -> bytes:
        """Return the tagged PDF. A layout is written once: writing changes it."""
        stamp = self.briefing.produced_at
        self.document.metadata.attachments = [
            Attachment(
                string=a.content, name=a.name, description=a.description, created=stamp, modified=stamp
            )
            for a in (
                attachments.attachments(self.briefing, self.options.carried)
                if self.options.attachments
                else ()
            )
        ]
        with _LAYOUT_LOCK, _liberties():
            result: bytes = self.document.write_pdf(
                finisher=_finish, **_PDF_OPTIONS, pdf_identifier=self.briefing.id.encode()
            )
        return result


def _finish(document: object, pdf: Any) -> None:
    """What is done to a PDF before it is written."""
    add_header_scope(pdf)
    add_passage_languages(document, pdf)
    pack(document, pdf)


def lay_out(briefing: Briefing, *, design: Design, options: RenderOptions) -> Layout:
    """Lay a briefing out."""
    with _LAYOUT_LOCK, _liberties():
        if design.scope == "all":
            return Layout(briefing, briefing, options, _layout(briefing, design=design, options=options))
        return _layout_memo(briefing, design=design, options=options)


def pdf_bytes(briefing: Briefing, *, design: Design, options: RenderOptions) -> bytes:
    """Lay a briefing out and return the tagged PDF."""
    return lay_out(briefing, design=design, options=options).pdf()


def _filled(document: Any) -> float:
    """The share of the last page that is used."""
    last = document.pages[-1]._page_box
    root = last.children[0]
    blocks = [block for body in root.children for block in body.children]
    bottom = max((block.position_y + block.margin_height() for block in blocks), default=root.position_y)
    return min(max(float((bottom - root.position_y) / last.height), 0.0), 1.0)


def _layout(
    briefing: Briefing, *, design: Design, options: RenderOptions
) -> Any:  # Any: weasyprint is untyped
    contents = likely_pages(briefing) > _CONTENTS_FROM_PAGES - 1
    document = _layout_once(briefing, design=design, options=options, contents=contents)
    pages = len(document.pages)
    if not briefing.edition.pages and 1 < pages < _CONTENTS_FROM_PAGES and _filled(document) < _SCARCE:
        # a few lines alone on the last page: a little tighter, they stand on the page before
        tight = _layout_once(briefing, design=design, options=options, contents=False, tight=True)
        return tight if len(tight.pages) < pages else document
    if pages > _CONTENTS_FROM_PAGES if contents else pages < _CONTENTS_FROM_PAGES:
        return document
    # a contents list that itself makes the fourth page stays out
    other = _layout_once(briefing, design=design, options=options, contents=not contents)
    listed, bare = (document, other) if contents else (other, document)
    return listed if len(bare.pages) >= _CONTENTS_FROM_PAGES else bare


def _layout_memo(briefing: Briefing, *, design: Design, options: RenderOptions) -> Layout:
    """A memo is one page: openings of further items, what is to come, sources and key figures as there is room."""
    for shown in memos(briefing):
        document = _layout_once(shown, design=design, options=options, contents=False)
        if len(document.pages) == 1:
            break
    return Layout(briefing, shown, options, document)


def _layout_once(
    briefing: Briefing, *, design: Design, options: RenderOptions, contents: bool, tight: bool = False
) -> Any:
    page = print_page(briefing, design=design, contents=contents)
    if missing := fonts.boxed(page):
        _refuse_unreadable(briefing, frozenset(missing))
        page = print_page(briefing, design=design, contents=contents, missing=missing)
    if tight:
        page = page.replace("<body>", '<body class="tight">', 1)
    page = fonts.printable(page)
    faces, others = fonts.faces_for(page), fonts.system_families(page)
    rules = fonts.split_families(_page_rules(briefing, options=options), faces, others)
    page = page.replace("<style>", f"<style>{fonts.font_faces(faces)}\n{rules}", 1)
    style = parsed_style(fonts.split_families(_print_style(design), faces, others))
    try:
        paper = Paper(page, defaults=design.text("defaults.css"), is_xml=design.trusted)
        return paper.render(stylesheets=[style], font_config=_font_configuration(), **_PDF_OPTIONS)
    except RecursionError as error:
        raise RenderError(
            "the page is nested too deeply to be laid out", where=design.folder, remedy="nest fewer elements"
        ) from error


def _refuse_unreadable(briefing: Briefing, missing: frozenset[str]) -> None:
    """Refuse a page whose news would be boxes for the most part.

    Raises:
        RenderError: more than a third of the letters have no font here; the remedy names what to install.
    """
    words = "".join(sentence.text for line in briefing.top_lines for sentence in line.sentences)
    words += "".join(
        s.text for section in briefing.sections for item in section.items for s in item.sentences
    )
    letters = [character for character in words if character.isalpha()]
    if _MOST_BOXED * sum(letter in missing for letter in letters) <= len(letters):
        return
    scripts = sorted({script.name for script in system_fonts.scripts_of(map(ord, missing))})
    packages = " ".join(system_fonts.missing_packages(map(ord, missing)))
    raise RenderError(
        f"the PDF has no font for {', '.join(scripts) or 'most of the text'}",
        where="pdf",
        remedy=f"install one: apt install {packages}" if packages else "install a font that has it",
    )


@lru_cache(maxsize=8)
def _print_style(design: Design) -> str:
    return resolve_variables(f"{common_style(design)}\n{design.text('print.css')}")


def _page_rules(briefing: Briefing, *, options: RenderOptions) -> str:
    """Return the rules that carry this edition's words into the margins of each page."""
    labels = labels_of(briefing)
    # the numbers are put in by the layout engine: two private characters hold their places in the translated label
    page_of = css_string(labels.say("page %(page)s of %(pages)s", page="\ue000", pages="\ue001"))
    page_of = page_of.replace("\\e000 ", '" counter(page) "').replace("\\e001 ", '" counter(pages) "')
    cut_off = css_string(labels.say("Cut-off %(time)s", time=labels.moment(briefing.cut_off)))
    name = css_string(phrases.edition_line(briefing, labels))
    start, end = ("right", "left") if direction(labels.language) == "rtl" else ("left", "right")
    # a width of its own spares the engine balancing the boxes of every page
    wide = "width: 110mm;"
    rules = [
        f"@page {{ size: {options.page_size.value}; }}",
        *(
            ["@page { margin: 13mm 17mm 12mm; }"]
            if 0 < (briefing.edition.pages or 0) <= phrases.BRIEF_PAGES
            else []
        ),
        f"@page {{ @top-{start} {{ {wide} content: {name} string(section, start); }} }}",
        f"@page :first {{ @top-{start} {{ content: none; }} }}",
        f'@page {{ @bottom-{start} {{ {wide} content: {page_of} "    " {cut_off}; }} }}',
    ]
    if mark := phrases.marking(briefing.edition.marking):
        box = f"content: {css_string(mark.text)}; color: {mark.color}; background: {mark.background}; {_MARK_STYLE}"
        rules.append(f"@page {{ @top-{end} {{ {box} }} @bottom-{end} {{ {box} }} }}")
    return "\n".join(rules)


# by process: a copy of this process must not remove the folder that fonts were unpacked to here
_SHARED_FONTS: dict[int, Any] = {}


def _font_configuration() -> Any:
    # one for the process: fonts are unpacked and registered once, which is most of the cost of a short edition
    if os.getpid() not in _SHARED_FONTS:
        _SHARED_FONTS[os.getpid()] = FontConfiguration()
    return _SHARED_FONTS[os.getpid()]


def forget_fonts() -> None:
    """Remove the folder that fonts were unpacked to; a process that ends without its finalizers calls this."""
    if fonts_here := _SHARED_FONTS.pop(os.getpid(), None):
        # layouts hold on to it until a collection, which takes longer than all else at the end
        fonts_here.__del__()


@contextmanager
def _liberties() -> Iterator[None]:
    """In a process of ours: no collector, and no list of pages made twice."""
    if not is_own_process():
        yield
        return
    with _no_garbage_collection(), pages_listed_once():
        yield


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    # layout makes millions of objects and no cycles worth finding: a third of its time was the collector
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
