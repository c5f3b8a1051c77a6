"""The HTML part of the e-mail, and the rule that keeps it small.

The rule: the whole edition when it fits. Else as many items in full, in reading order, as fit; of the rest the next
headlines; and a line that says the mail is continued in the PDF. When the top lines alone are too long, as many of
them as fit, without sources.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

import css_inline
from markupsafe import Markup

from briefing.model import Briefing, Item, SectionEntry, SourceDocument
from briefing.render import phrases
from briefing.render.cited import cited_sources
from briefing.render.design import Design
from briefing.render.page.environment import fill
from briefing.render.page.html import labels_of, page_context

_TEMPLATE = "email.html.j2"
# stands where the dark-mode style goes in after inlining: an inliner would write it into the elements
# a joiner that is not drawn and a space that does not break: what is shown is the preheader and nothing else
_FILLER = "\N{COMBINING GRAPHEME JOINER}\N{NO-BREAK SPACE}" * 60
_STYLE_PLACE = '<meta name="briefing-style">'
_PREHEADER_LIMIT = 140
# headlines listed after the last item in full
_HEADLINES = 25
# of what could not be read; how many more there are is said
_TROUBLES = 25


@dataclass(frozen=True, slots=True)
class _Cut:
    """How much of the edition a mail carries."""

    top_lines: int
    items: int
    headlines: int
    # sources of what is printed, key figures, diagnostics
    apparatus: bool = True


@dataclass(frozen=True, slots=True)
class MailSection:
    """A section as far as the mail carries it."""

    theme: str
    full: tuple[Item, ...]
    short: tuple[Item, ...]
    entries: tuple[SectionEntry, ...] = ()


def email_page(briefing: Briefing, *, design: Design, limit_bytes: int) -> str:
    """Return the inlined HTML, at most `limit_bytes` long in UTF-8."""
    lines = len(briefing.top_lines)
    items = 0 if design.scope != "all" else sum(len(section.items) for section in briefing.sections)
    page = _page(briefing, design, _Cut(lines, items, 0))
    if _fits(page, limit_bytes):
        return page
    return (
        _longest(lambda n: _page(briefing, design, _Cut(lines, n, _HEADLINES)), items, limit_bytes)
        or _longest(lambda n: _page(briefing, design, _Cut(n, 0, 0, apparatus=False)), lines, limit_bytes)
        or _page(_bare(briefing), design, _Cut(0, 0, 0, apparatus=False))
    )


def _longest(page_of: Callable[[int], str], most: int, limit_bytes: int) -> str:
    """Find the page of the largest number up to `most` that fits, by halving the range; "" when none does."""
    best, low, high = "", 0, most
    while low <= high:
        middle = (low + high) // 2
        page = page_of(middle)
        if _fits(page, limit_bytes):
            best, low = page, middle + 1
        else:
            high = middle - 1
    return best


def _bare(briefing: Briefing) -> Briefing:
    """The frame alone, for an edition whose first line is longer than a mail may be."""
    return replace(briefing, top_lines=(), edition=replace(briefing.edition, notice=""))


def _fits(page: str, limit_bytes: int) -> bool:
    return len(page.encode()) <= limit_bytes


def _page(briefing: Briefing, design: Design, cut: _Cut) -> str:
    labels = labels_of(briefing)
    sections = _sections(briefing, cut)
    shown = replace(
        briefing,
        top_lines=briefing.top_lines[: cut.top_lines],
        key_figures=briefing.key_figures if cut.apparatus else (),
        ahead=briefing.ahead if cut.apparatus else (),
    )
    is_whole = cut.top_lines == len(briefing.top_lines) and _count(sections) == _all_items(briefing)
    context = (
        page_context(shown, labels=labels)
        | {
            "head_style": Markup(_STYLE_PLACE),  # noqa: S704 - a constant
            "preheader": _preheader(briefing),
            "preheader_filler": _FILLER,
            "sections": sections,
            "sources": _sources(shown, sections) if cut.apparatus else (),
            "diagnostics": briefing.troubles[:_TROUBLES] if cut.apparatus else (),
            "more_diagnostics": max(0, len(briefing.troubles) - _TROUBLES),
            "continued": ""
            if is_whole
            else labels.say("Continued in the PDF: all items, sources and annex."),
        }
    )
    page = _inliner(design).inline(fill(design, _TEMPLATE, context, labels=labels))
    return page.replace(_STYLE_PLACE, f"<style>{design.text('email-dark.css')}</style>", 1)


@lru_cache(maxsize=8)
def _inliner(design: Design) -> css_inline.CSSInliner:
    return css_inline.CSSInliner(
        extra_css=design.text("email.css"), load_remote_stylesheets=False, inline_style_tags=False
    )


def _sections(briefing: Briefing, cut: _Cut) -> tuple[MailSection, ...]:
    sections, items, headlines = [], cut.items, cut.headlines
    for section in briefing.sections:
        full = section.items[:items]
        items -= len(full)
        short = section.items[len(full) :][:headlines]
        headlines -= len(short)
        # entries follow the items, so they are there where the items are
        entries = section.entries if len(full) == len(section.items) and cut.items else ()
        if full or short or entries:
            sections.append(MailSection(section.theme, full, short, entries))
    return tuple(sections)


def _count(sections: tuple[MailSection, ...]) -> int:
    return sum(len(section.full) for section in sections)


def _all_items(briefing: Briefing) -> int:
    return sum(len(section.items) for section in briefing.sections)


def _sources(shown: Briefing, sections: tuple[MailSection, ...]) -> tuple[SourceDocument, ...]:
    items = (item for section in sections for item in section.full)
    return cited_sources(shown, items, (entry for section in sections for entry in section.entries))


def _preheader(briefing: Briefing) -> str:
    mark = phrases.marking(briefing.edition.marking)
    text = f"{mark.text} " if mark else ""
    return textwrap.shorten(text + phrases.summary(briefing), _PREHEADER_LIMIT, placeholder="…")
