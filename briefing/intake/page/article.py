"""Article pages to entries: metadata from the head, text by trafilatura, and a cascade when it finds none."""

from __future__ import annotations

from dataclasses import replace

from briefing.intake.formats.encoding import decode
from briefing.intake.guard import attempt
from briefing.intake.net.addresses import clean_url
from briefing.intake.notes import Job, Parsed, trouble
from briefing.intake.page.blocks import html_blocks, html_paragraphs
from briefing.intake.page.boxes import without_boxes
from briefing.intake.page.clean import clean_html
from briefing.intake.page.fallback import densest_paragraphs, sentence_paragraphs
from briefing.intake.page.furniture import Article, article_only
from briefing.intake.page.head import Head, read_head
from briefing.intake.page.metadata import Metadata, page_metadata
from briefing.intake.page.neighbors import cross_links, lost_lead, lost_rest
from briefing.intake.page.visible_date import visible_date
from briefing.intake.page.walls import Wall, wall
from briefing.intake.page.whole_lines import whole_lines
from briefing.model import Entry, SourceId
from briefing.text.appeals import is_prose
from briefing.text.tokens import word_count

# below this a result is suspected to be a teaser or a cookie notice, and the next way is asked too
_ENOUGH_WORDS = 60
# a later way is believed when it finds this many times the words
_CLEARLY_MORE = 2.0
# so many letters tell a paragraph
_OPENING_CHARS = 80
# a table cell with so many words holds prose
_PROSE_CELL_WORDS = 15
# trafilatura takes seconds on larger pages and returns nothing for most of them
_EXTRACTED_CHARS = 5_000_000


def read_article(content: bytes, job: Job) -> Parsed:
    """Turn one page into one entry, or say that it holds no article."""
    page = decode(content, job.charset, markup=True).text
    nothing = Metadata(url=clean_url(job.url))
    head = attempt(lambda: read_head(page), Head(), "the head of a page")
    metadata = attempt(lambda: page_metadata(head, url=job.url), nothing, "the head of a page")
    cleaned = without_boxes(clean_html(page))
    paragraphs, furniture = article_paragraphs(cleaned, metadata)
    if (found := _wall(cleaned, metadata, paragraphs)) is not None:
        return trouble(found.code, job.name, found.message, found.remedy)
    if not any(any(c.isalpha() for c in text) for text in paragraphs):
        return trouble(
            "no-text", job.name, "no article text on the page", "open it in a browser and save the text"
        )
    if metadata.published_at is None:
        seen_at = attempt(
            lambda: visible_date(page, metadata.url, language=head.language), None, "a date on a page"
        )
        metadata = replace(metadata, published_at=seen_at)
    return Parsed((_entry(metadata, paragraphs, furniture),))


def _wall(cleaned: str, metadata: Metadata, paragraphs: list[str]) -> Wall | None:
    """Look at a short text once more, with the notices that were taken off it."""
    if _words(paragraphs) >= _ENOUGH_WORDS:
        return None
    found = wall(metadata.title, _extracted(cleaned) or densest_paragraphs(cleaned) or paragraphs)
    # the free beginning of an article is news
    is_free = found is not None and found.code == "paywall" and any(map(is_prose, paragraphs))
    return None if is_free else found


def article_paragraphs(cleaned: str, metadata: Metadata) -> Article:
    """Return the paragraphs of the article on a page, without its title and byline, and what was taken off it.

    trafilatura is asked first; the article body in the page's own JSON-LD, the densest container, and every
    paragraph that reads like a sentence follow, each only while there is not enough text yet.
    """
    blocks = html_blocks(cleaned)
    lines = _in_order(_extracted(cleaned), cleaned)
    leading = cross_links(lines, blocks)
    best = _only_article([line for line in lines if line not in leading], metadata)
    best.furniture.extend(sorted(leading))
    if lead := lost_lead(best.paragraphs, blocks):
        best.paragraphs.insert(0, lead)
    best.paragraphs.extend(lost_rest(best.paragraphs, blocks))
    for way in (_stated, densest_paragraphs, sentence_paragraphs):
        if _words(best.paragraphs) >= _ENOUGH_WORDS:
            break
        found = _only_article(way(metadata.body if way is _stated else cleaned), metadata)
        ours, theirs = best.paragraphs, found.paragraphs
        if _words(theirs) > _CLEARLY_MORE * _words(ours) or _holds_more(theirs, ours):
            best = found
    return best


def _holds_more(found: list[str], best: list[str]) -> bool:
    """Whether a way found all that another did, labels aside, and more."""
    prose = {text for text in best if is_prose(text)}
    return prose <= set(found) and _words(found) > _words(best)


def _in_order(lines: list[str], cleaned: str) -> list[str]:
    """Put paragraphs that were found last and stand before all others, as in a teaser box, where they stand."""
    if len(lines) < 2:
        return lines
    places: dict[str, list[int]] = {}
    for number, text in enumerate(html_paragraphs(cleaned)):
        places.setdefault(_opening(text), []).append(number)
    first = min(places.get(_opening(lines[0]), [0]))
    start = len(lines)
    while start > 1 and max(places.get(_opening(lines[start - 1]), [first])) < first:
        start -= 1
    return lines[start:] + lines[:start]


def _opening(text: str) -> str:
    return "".join(text.split())[:_OPENING_CHARS]


def _stated(body: str) -> list[str]:
    """Return the paragraphs of a JSON-LD `articleBody`, which some sites write as HTML."""
    return html_paragraphs(body) if "<" in body else body.split("\n")


def _extracted(cleaned: str) -> list[str]:
    from trafilatura import extract

    if len(cleaned) > _EXTRACTED_CHARS:
        return []
    text = extract(f"<html><body>{cleaned}</body></html>", fast=True, include_comments=False) or ""
    lines = [line for row in text.split("\n") for line in _cells(row)]
    return whole_lines(lines, html_paragraphs(cleaned.replace("<br>", "<br><br>")))


def _cells(line: str) -> list[str]:
    """Take trafilatura's marks off a line: list hyphens, and the pipes of a table that only lays out prose."""
    if line.startswith("|"):
        cells = [cell.strip() for cell in line.strip("| ").split("|")]
        return cells if any(len(cell.split()) >= _PROSE_CELL_WORDS for cell in cells) else [line]
    return [line.removeprefix("- ")]


def _only_article(lines: list[str], metadata: Metadata) -> Article:
    paragraphs = [" ".join(line.split()) for line in lines]
    kept = [text for text in paragraphs if text]
    return article_only(kept, title=metadata.title, author=metadata.author)


def _words(paragraphs: list[str]) -> int:
    return sum(map(word_count, paragraphs))


def _entry(metadata: Metadata, paragraphs: list[str], furniture: list[str]) -> Entry:
    return Entry(
        source_id=SourceId(""),
        title=metadata.title,
        url=metadata.url,
        author=metadata.author,
        text="\n\n".join(paragraphs),
        language=metadata.language,
        outlet=metadata.outlet,
        kind=metadata.kind,
        published_at=metadata.published_at,
        updated_at=metadata.updated_at,
        furniture=tuple(furniture),
    )
