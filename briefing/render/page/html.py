"""The HTML of a page, for the screen and for print: the context a template gets, and the style it carries."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache, partial
from zoneinfo import ZoneInfo

from markupsafe import Markup

from briefing.model import Briefing, Status
from briefing.render import phrases
from briefing.render.design import Design
from briefing.render.labels import Labels, labels_for
from briefing.render.page import charts, fonts
from briefing.render.page.environment import fill
from briefing.render.page.inline import citation_links

_TEMPLATE = "briefing.html.j2"
# stand in while the page is filled: which fonts it needs, and so the hash of its style, is known only afterwards
STYLE_PLACE, POLICY_PLACE = "\N{SYMBOL FOR START OF TEXT}style", "\N{SYMBOL FOR START OF TEXT}policy"
_MISSING_SHOWN = 12
# items on a screen or two
_SEEN_AT_ONCE = 4
_COMMON_STYLE = ("tokens.css", "elements.css", "components.css", "design.css")


def screen_page(briefing: Briefing, *, design: Design, embed_fonts: bool = True, home: str = "") -> str:
    """Return the self-contained HTML page; `home` is the address of an archive it belongs to."""
    labels = labels_of(briefing)
    script = design.text("screen.js").strip()
    context = page_context(briefing, labels=labels, medium="screen", scope=design.scope) | {
        "contents": _is_long(briefing),
        "home": home,
        "missing": "",
        "style": STYLE_PLACE,
        "script": Markup(script),  # noqa: S704 - text of the design, not of a source
        "csp": POLICY_PLACE,
    }
    page = fill(design, _TEMPLATE, context, labels=labels)
    return finish_page(page, style=screen_style(design), script=script, embed_fonts=embed_fonts)


def _is_long(briefing: Briefing) -> bool:
    """Say whether a reader needs a list of what there is, and a way to choose."""
    told = sum(len(section.items) + len(section.entries) for section in briefing.sections)
    return len(briefing.sections) > 1 and told > _SEEN_AT_ONCE


def finish_page(page: str, *, style: str, script: str, embed_fonts: bool = True) -> str:
    """Put the style, the fonts the page needs, and the policy that allows just these, into a filled page."""
    if embed_fonts:
        style = fonts.font_faces(fonts.faces_to_embed(page), embedded=True) + "\n" + style
    # the angle bracket and the quote of these needles cannot come from a source: escaping turns them into entities
    page = page.replace(f'Policy" content="{POLICY_PLACE}"', f'Policy" content="{_policy(style, script)}"', 1)
    return page.replace(f"<style>{STYLE_PLACE}</style>", f"<style>{style}</style>", 1)


def print_page(briefing: Briefing, *, design: Design, contents: bool, missing: tuple[str, ...] = ()) -> str:
    """Return the HTML that is laid out as PDF, its `<style>` still empty.

    `missing` are characters that will be shown as a box: the page says so.
    """
    labels = labels_of(briefing)
    context = page_context(briefing, labels=labels, medium="print", scope=design.scope) | {
        "contents": contents,
        "home": "",
        "missing": ", ".join(f"U+{ord(character):04X}" for character in missing[:_MISSING_SHOWN]),
        "style": "",
        "script": "",
        "csp": "",
    }
    return fill(design, _TEMPLATE, context, labels=labels)


@lru_cache(maxsize=16)
def common_style(design: Design) -> str:
    """Return the style sheets that screen and print share."""
    return "\n".join(design.text(name) for name in _COMMON_STYLE)


@lru_cache(maxsize=16)
def screen_style(design: Design) -> str:
    screen = f"@media screen {{\n{design.text('screen.css')}\n}}"
    printed = f"@media print {{\n{design.text('print.css')}\n}}"
    return "\n".join((common_style(design), screen, printed))


def _policy(style: str, script: str) -> str:
    """Return a content security policy that runs this page's own style and script and loads nothing."""
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def labels_of(briefing: Briefing) -> Labels:
    """Return the labels in the language and zone of the edition, for its year."""
    edition = briefing.edition
    year = briefing.cut_off.astimezone(ZoneInfo(edition.timezone)).year
    return labels_for(edition.language, edition.timezone, year)


def page_context(
    briefing: Briefing, *, labels: Labels, medium: str = "mail", scope: str = "all"
) -> dict[str, object]:
    """Return what every template may print; docs/design.md lists it."""
    return {
        "briefing": briefing,
        "medium": medium,
        "scope": scope,
        "language": labels.language,
        "document_title": document_title(briefing, labels),
        "summary": phrases.summary(briefing),
        "above_title": phrases.above_title(briefing, labels),
        "frame": phrases.frame(briefing, labels),
        "marking": phrases.marking(briefing.edition.marking),
        "provenance": phrases.provenance_line(briefing, labels),
        "outlet_notes": phrases.outlet_notes(briefing.sources, labels),
        "source_notes": phrases.source_notes(briefing.sources, labels),
        "cite_links": citation_links(briefing.citations, labels, medium=medium),
        "marks_status": any(item.status for section in briefing.sections for item in section.items),
        "shades_new": any(
            s.is_new
            for section in briefing.sections
            for item in section.items
            if item.status not in (None, Status.NEW)
            for s in item.sentences
        ),
        "volume": partial(charts.volume_chart, briefing),
        "timeline_axis": charts.timeline_axis,
    }


def document_title(briefing: Briefing, labels: Labels) -> str:
    """`Title, Wednesday, 23 October 2024`, with the handling mark in front; the date once."""
    mark = phrases.marking(briefing.edition.marking)
    title = (
        briefing.title
        if phrases.is_dated(briefing)
        else f"{briefing.title}, {labels.full_date(briefing.cut_off)}"
    )
    return f"{mark.text} {title}" if mark else title
