"""Sentences and citations as HTML. Written in Python, not in templates: an edition has thousands of them.

The attributes are a contract: `briefing verify` reads a page back and checks every `span.sentence` against the
stored text. Words outside `span.added` are exactly `document.text[start:end]`.
"""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from briefing.model import Citation, PrintedSentence
from briefing.render.labels import Labels, direction
from briefing.render.phrases import pieces, runs

# after so many numbers a line may be broken
_KEPT_TOGETHER = 8


@dataclass(frozen=True, slots=True)
class Links:
    """The link of each citation number, and the medium they are for: `screen`, `print` or `book`."""

    html: dict[int, str]
    medium: str


def citation_links(citations: tuple[Citation, ...], labels: Labels, *, medium: str) -> Links:
    """Return the link of each citation number; on a screen, what it points at is in the page beside it."""
    if medium == "print":
        return _paper_links(citations)
    word = labels.say("source")
    links = {}
    for citation in citations:
        number = citation.number
        label = escape(f"{word} {number}: {citation.outlet}")
        links[number] = (
            f'<a class="cite" href="#c{number}" role="doc-noteref" aria-label="{label}">{number}</a>'
            # right after its link, so that a style sheet alone can show it on hover and focus
            f"{_card(citation, labels) if medium == 'screen' else ''}"
        )
    return Links(links, medium)


def _paper_links(citations: tuple[Citation, ...]) -> Links:
    """Return links to the line of each source, which has the first of its numbers as its name."""
    first: dict[str, int] = {}
    for citation in sorted(citations, key=lambda c: c.number):
        first.setdefault(citation.document_id, citation.number)
    return Links(
        {c.number: f'<a class="cite" href="#c{first[c.document_id]}">{c.number}</a>' for c in citations},
        "print",
    )


def _card(citation: Citation, labels: Labels) -> str:
    # for the eye: what it says is in the link's label and in the list of sources
    return (
        f'<span class="peek" aria-hidden="true"><b>{escape(citation.outlet)}</b> '
        f"<cite>{escape(citation.title)}</cite> {escape(labels.moment(citation.published_at))}</span>"
    )


@pass_context
def cites(context: Context, numbers: tuple[int, ...]) -> Markup:
    """Filter: the citation numbers of something, as links."""
    return Markup(_cites(context["cite_links"], numbers))  # noqa: S704 - made of escaped links


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
    elif links.medium == "print" and _can_keep_together(printed):
        return _kept_together(links, printed)
    return _opening(links, printed, words) + _cites(links, printed.citations)


def _can_keep_together(printed: PrintedSentence) -> bool:
    # from right to left the engine sets each box by itself, and a full stop in a box of its own would wander
    return 0 < len(printed.citations) <= _KEPT_TOGETHER and direction(printed.language) == "ltr"


def _kept_together(links: Links, printed: PrintedSentence) -> str:
    """Tie the numbers to the last word: the layout engine would break the line between a full stop and a digit."""
    start, space, last = printed.text.rpartition(" ")
    words = _opening(links, printed, str(escape(start + space))) if space else ""
    return (
        f'{words}<span class="end">{_opening(links, printed, str(escape(last)))}'
        f"{_cites(links, printed.citations)}</span>"
    )


def _opening(links: Links, printed: PrintedSentence, words: str) -> str:
    fresh = " fresh" if printed.is_new else ""
    if links.medium != "screen":
        # nobody reads attributes off paper, and each inline box costs the layout engine time
        return f'<span class="{fresh.strip()}">{words}</span>' if fresh else words
    return (
        f'<span class="sentence{fresh}" data-document="{escape(printed.document_id)}" data-start="{printed.start}"'
        f' data-end="{printed.end}" {_language(printed.language)}>{words}</span>'
    )


def _cites(links: Links, numbers: tuple[int, ...]) -> str:
    # a thin comma between numbers, so that 1 and 2 never read as 12
    found = [links.html[n] for n in numbers if n in links.html]
    if links.medium != "print":
        return '<span class="cite-gap">,</span>'.join(found)
    # on paper in the link, as each box costs time; before the number, as the line may be broken after it
    for at in range(1, len(found)):
        if at % _KEPT_TOGETHER:
            found[at] = found[at].replace(">", ">,", 1)
        else:
            found[at - 1] = found[at - 1].replace("</a>", ",</a>")
    return "".join(found)


def _language(language: str) -> str:
    return f'lang="{escape(language or "und")}" dir="{direction(language)}"'
