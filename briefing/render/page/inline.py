"""Sentences and citations as HTML. Written in Python, not in templates: an edition has thousands of them.

The attributes are a contract: `briefing verify` reads a page back and checks every `span.sentence` against the
stored text. Words outside `span.added` are exactly `document.text[start:end]`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from briefing.model import Citation, PrintedSentence, one_per_source
from briefing.render.labels import Labels, direction
from briefing.render.phrases import citation_link, pieces, runs

# letters and figures around hyphens and slashes, where lines may end
_HYPHENATED = re.compile(r"\w+(?:[-‐–/]\w+)+")
_HYPHEN = re.compile(r"[-‐–/]")
# a longer word would leave a hole in the line above it, and may be longer than a line of the rail
_TIED_CHARACTERS = 18
# after so many numbers a line may be broken
_KEPT_TOGETHER = 8
# word joiner and zero width space (Unicode Standard Annex #14, classes WJ and ZW)
_TIE = "\N{WORD JOINER}"
_CUT = "\N{ZERO WIDTH SPACE}"


@dataclass(frozen=True, slots=True)
class Links:
    """The citations by id, their links, and the medium they are for: `screen`, `print`, `book` or `mail`."""

    citations: Mapping[int, Citation]
    html: Mapping[int, str]
    medium: str


def citation_links(citations: tuple[Citation, ...], labels: Labels, *, medium: str) -> Links:
    """Return the link of each citation: to its very words on the web, else to the line of its source.

    On a screen, what it points at is in the page beside it.
    """
    word = labels.say("source")
    return Links(
        {c.id: c for c in citations}, {c.id: _link(c, word, labels, medium) for c in citations}, medium
    )


def _link(citation: Citation, word: str, labels: Labels, medium: str) -> str:
    number = citation.number
    # a chapter of a book has no list of sources to point at
    target = escape(citation_link(citation) or f"#c{number}")
    if medium == "mail" and target.startswith("#"):
        return str(number)
    if medium in ("print", "mail"):
        # each attribute costs: on paper time, in a mail its limit
        return f'<a class="cite" href="{target}">{number}</a>'
    label = escape(f"{word} {number}: {citation.outlet or citation.title}")
    return (
        f'<a class="cite" href="{target}" data-cite="{citation.id}" rel="noreferrer" role="doc-noteref"'
        f' aria-label="{label}">{number}</a>'
        # right after its link, so that a style sheet alone can show it on hover and focus
        f"{_card(citation, labels) if medium == 'screen' else ''}"
    )


def _card(citation: Citation, labels: Labels) -> str:
    # for the eye: what it says is in the link's label and in the list of sources
    return (
        f'<span class="peek" aria-hidden="true"><b>{escape(citation.outlet)}</b> '
        f"<cite>{escape(citation.title)}</cite> {escape(labels.moment(citation.published_at))}</span>"
    )


@pass_context
def headline(context: Context, text: str) -> Markup:
    """Filter: a headline whose short hyphenated words stay whole: no line ends with `10-` before `day`."""
    tied = _joined if context["medium"] == "print" else _boxed
    return Markup(_HYPHENATED.sub(tied, str(escape(text))))  # noqa: S704 - escaped before


def _boxed(word: re.Match[str]) -> str:
    return f'<span class="tied">{word[0]}</span>' if len(word[0]) <= _TIED_CHARACTERS else word[0]


def _joined(word: re.Match[str]) -> str:
    # the layout engine breaks lines before a box that would fit
    return _HYPHEN.sub(rf"\g<0>{_TIE}", word[0]) if len(word[0]) <= _TIED_CHARACTERS else word[0]


@pass_context
def cites(context: Context, ids: tuple[int, ...]) -> Markup:
    """Filter: the numbers of the sources of something, as links."""
    return Markup(_cites(context["cite_links"], ids))  # noqa: S704 - made of escaped links


@pass_context
def sentence(context: Context, printed: PrintedSentence) -> Markup:
    """Filter: a sentence with its citations."""
    return Markup(_sentence(context["cite_links"], printed))  # noqa: S704 - escaped in the making


@pass_context
def passages(context: Context, sentences: tuple[PrintedSentence, ...]) -> Markup:
    """Filter: sentences as paragraphs, one to a passage."""
    links = context["cite_links"]
    return Markup(  # noqa: S704 - escaped in the making
        "\n".join(
            f'<p class="passage" {_language(run.language)}>'
            + " ".join(_sentence(links, printed) for printed in run.sentences)
            + "</p>"
            for run in runs(sentences)
        )
    )


def _sentence(links: Links, printed: PrintedSentence) -> str:
    words = str(escape(printed.text))
    if printed.additions:
        words = "".join(
            f'<span class="added">{escape(piece.text)}</span>' if piece.added else str(escape(piece.text))
            for piece in pieces(printed)
        )
    return _opening(links, printed, words) + _cites(links, printed.citations)


def _opening(links: Links, printed: PrintedSentence, words: str) -> str:
    fresh = " fresh" if printed.is_new else ""
    if links.medium != "screen":
        # nobody reads attributes off paper, and each inline box costs the layout engine time
        return f'<span class="{fresh.strip()}">{words}</span>' if fresh else words
    return (
        f'<span class="sentence{fresh}" data-document="{escape(printed.document_id)}" data-start="{printed.start}"'
        f' data-end="{printed.end}" {_language(printed.language)}>{words}</span>'
    )


def _cites(links: Links, ids: tuple[int, ...]) -> str:
    # a thin comma between numbers, so that 1 and 2 never read as 12
    found = [links.html[cited.id] for cited in one_per_source(ids, links.citations)]
    if links.medium != "print":
        return '<span class="cite-gap">,</span>'.join(found)
    # on paper in the link, as each box costs time; the layout engine breaks lines at the edges of boxes, so that a
    # number is tied to the word before it, and a long row is cut where we say
    if not found:
        return ""
    rows = [link.replace("</a>", ",</a>") for link in found[:-1]] + found[-1:]
    ties = (_CUT if at and at % _KEPT_TOGETHER == 0 else _TIE for at in range(len(rows)))
    return "".join(link.replace(">", f">{tie}", 1) for link, tie in zip(rows, ties, strict=True))


def _language(language: str) -> str:
    return f'lang="{escape(language or "und")}" dir="{direction(language)}"'
