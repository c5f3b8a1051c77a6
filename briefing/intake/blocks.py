"""HTML fragments to plain paragraphs, in one pass without recursion. For mail, Markdown, feeds and fallbacks.

Pages go through `intake.article` instead, which tells the article from what surrounds it.
"""

from __future__ import annotations

from html.parser import HTMLParser

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
_SKIPPED = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "svg",
        "math",
        "head",
        "object",
        "iframe",
        "canvas",
        "select",
        "button",
        "textarea",
    ]
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class _Blocks(HTMLParser):
    """Collects text between block borders; `skipping` counts open elements whose text is not prose."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[str] = []
        self.skipping = 0
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SKIPPED:
            self.skipping += 1
        elif tag == "br":
            self.parts.append("\n")
        elif tag in _BLOCKS:
            self.flush()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.parts.append("\n")
        elif tag in _BLOCKS:
            self.flush()

    def handle_endtag(self, tag: str) -> None:
        if tag in _SKIPPED:
            self.skipping = max(0, self.skipping - 1)
        elif tag in _BLOCKS:
            self.flush()

    def handle_data(self, data: str) -> None:
        if not self.skipping:
            self.parts.append(data.replace("\n", " ").replace("\r", " "))

    def flush(self) -> None:
        """End the paragraph; two line breaks in a row divide it, one is a space."""
        text, self.parts = "".join(self.parts), []
        for piece in text.split("\n\n"):
            if line := " ".join(piece.split()):
                self.paragraphs.append(line)


def html_paragraphs(html: str) -> list[str]:
    """Return the visible paragraphs of a fragment, each on one line. Linear in the length of `html`."""
    parser = _Blocks()
    parser.feed(html)
    parser.close()
    parser.flush()
    return parser.paragraphs


def html_to_text(html: str) -> str:
    """Return the visible text of a fragment, paragraphs divided by a blank line."""
    return "\n\n".join(html_paragraphs(html))
