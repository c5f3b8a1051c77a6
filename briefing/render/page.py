"""The HTML of a page, for the screen and for print: the context a template gets, and the style it carries."""

from __future__ import annotations


from markupsafe import Markup

from briefing.model import Briefing
from briefing.render import phrases
from briefing.render.design import Design
from briefing.render.environment import fill
from briefing.render.labels import Labels, labels_for

_TEMPLATE = "briefing.html.j2"
_COMMON_STYLE = ("tokens.css", "elements.css", "components.css", "design.css")


def screen_page(briefing: Briefing, *, design: Design, embed_fonts: bool = True) -> str:
    """Return the self-contained HTML page."""
    labels = labels_of(briefing)
    style = "\n".join(design.text(name) for name in (*_COMMON_STYLE, "screen.css"))
    context = page_context(briefing, labels=labels) | {
        "medium": "screen",
        "contents": len(briefing.sections) > 1,
        "preview": True,
        "style": Markup(style),  # noqa: S704 - text of the design, not of a source
        "script": "",
        "csp": "",
    }
    return fill(design, _TEMPLATE, context, labels=labels)


def print_page(briefing: Briefing, *, design: Design, style: str, contents: bool) -> str:
    """Return the HTML that is laid out as PDF; `style` is the whole style sheet."""
    labels = labels_of(briefing)
    context = page_context(briefing, labels=labels) | {
        "medium": "print",
        "contents": contents,
        "preview": False,
        "style": Markup(style),  # noqa: S704 - text of the design, not of a source
        "script": "",
        "csp": "",
    }
    return fill(design, _TEMPLATE, context, labels=labels)


def common_style(design: Design) -> str:
    """Return the style sheets that screen and print share."""
    return "\n".join(design.text(name) for name in _COMMON_STYLE)


def labels_of(briefing: Briefing) -> Labels:
    """Return the labels in the language and zone of the edition."""
    return labels_for(briefing.edition.language, briefing.edition.timezone)


def page_context(briefing: Briefing, *, labels: Labels) -> dict[str, object]:
    """Return what every template may print; docs/design.md lists it."""
    return {
        "briefing": briefing,
        "language": labels.language,
        "document_title": document_title(briefing, labels),
        "summary": phrases.summary(briefing),
        "edition_line": phrases.edition_line(briefing, labels),
        "frame": phrases.frame(briefing, labels),
        "marking": phrases.marking(briefing.edition.marking),
        "provenance": phrases.provenance_line(briefing, labels),
        "cited": {citation.number: citation for citation in briefing.citations},
    }


def document_title(briefing: Briefing, labels: Labels) -> str:
    """`Title, Wednesday, 23 October 2024`, with the handling mark in front."""
    mark = phrases.marking(briefing.edition.marking)
    title = f"{briefing.title}, {labels.full_date(briefing.cut_off)}"
    return f"{mark.text} {title}" if mark else title
