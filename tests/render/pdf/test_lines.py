"""How lines of running text are broken on paper: measured on the boxes of the layout engine."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from briefing.render.labels import labels_for
from briefing.render.page import inline
from briefing.render.page.inline import citation_links
from briefing.render.pdf.paper import Paper
from tests.render import samples

SAID = (
    "Envoys again confirmed the pledge during the talks.",
    "The accord of 2006 urged the forces of Noravia to withdraw from the valley and called for the creation of a zone "
    "without arms with the goal of improving relations between Sarra and the river-backed armed group Hessela.",
    "However, over a decade after 15 states signed the accord, it is still to be kept.",
)
# as in what was left out and in figures: names and amounts in bold between pieces of text
LISTED = (
    "<p><span>reports no act</span> <b>Gulf Ledger: </b>Dhamra chipmaker picks a plant in Elmsund. "
    "<b>Kastrel Courier: </b>By night across the Tull: 31 trucks, one bridge and a very long list</p>"
    "<ul><li>On Thursday and Friday as many as <b>18</b> people were found in the harbor <i>Gulf Ledger</i> the port "
    "office said <b>sources differ</b></li></ul>"
)
DEFAULTS = "p, ul, li, body, html { display: block } head, style { display: none } b { font-weight: bold }"
STYLE = (
    "@page {{ size: {width}pt 1000pt; margin: 0 }} body {{ margin: 0 }}"
    ".cite {{ font-size: 7pt; vertical-align: super }} .end {{ white-space: nowrap }}"
)


def page(width: int) -> str:
    """Three sentences with their numbers, as they are put on paper."""
    desk = samples.Desk()
    document = desk.document("Outlet", "Accord", " ".join(SAID))
    said = tuple(desk.say(document, words, starts=not at) for at, words in enumerate(SAID))
    links = citation_links(tuple(desk.citations), labels_for("en", "UTC"), medium="print")
    text = " ".join(inline._sentence(links, printed) for printed in said)
    return framed(f"<p>{text}</p>{LISTED}", width)


def framed(body: str, width: int) -> str:
    style = STYLE.format(width=width)
    return f'<!DOCTYPE html><html lang="en"><head><style>{style}</style></head><body>{body}</body></html>'


def paragraphs(box: Any) -> Iterator[tuple[float, list[Any]]]:  # Any: weasyprint is untyped
    """The width and the lines of each block."""
    children = list(getattr(box, "children", ()))
    lines = [child for child in children if type(child).__name__ == "LineBox"]
    if lines:
        yield box.width, lines
    for child in children:
        yield from paragraphs(child)


def words(box: Any) -> Iterator[tuple[str, float]]:
    """The runs of text in a line with their widths."""
    if type(box).__name__ == "TextBox":
        yield box.text, box.width
    for child in getattr(box, "children", ()):
        yield from words(child)


def first_word_width(line: Any) -> float:
    text, width = next(iter(words(line)))
    return width * len(text.split()[0]) / max(1, len(text)) if text.split() else 0.0


def test_no_line_ends_before_the_next_word_would_not_fit() -> None:
    short = []
    for width in range(240, 470):
        document = Paper(page(width), defaults=DEFAULTS, is_xml=True).render()
        for room, lines in paragraphs(document.pages[0]._page_box):
            for line, following in pairwise(lines):
                used = sum(width for _, width in words(line))
                # half again: a word with a number behind it is wider than its letters
                if used + 1.5 * first_word_width(following) + 12 < room:
                    short.append((width, "".join(text for text, _ in words(line))))
    assert not short
