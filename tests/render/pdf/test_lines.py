"""How lines of running text are broken on paper: measured on the boxes of the layout engine."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from weasyprint import HTML

from briefing.render.labels import labels_for
from briefing.render.page import inline
from briefing.render.page.inline import citation_links
from tests.render import samples

SAID = (
    "Envoys again confirmed the pledge during the talks.",
    "The accord of 2006 urged the forces of Noravia to withdraw from the valley and called for the creation of a zone "
    "without arms with the goal of improving relations between Sarra and the river-backed armed group Hessela.",
    "However, over a decade after 15 states signed the accord, it is still to be kept.",
)
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
    return f"<style>{STYLE.format(width=width)}</style>{text}"


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
    for width in range(240, 420, 3):
        document = HTML(string=page(width)).render()
        for room, lines in paragraphs(document.pages[0]._page_box):
            for line, following in pairwise(lines):
                used = sum(width for _, width in words(line))
                # half again: a word with a number behind it is wider than its letters
                if used + 1.5 * first_word_width(following) + 12 < room:
                    short.append((width, "".join(text for text, _ in words(line))))
    assert not short
