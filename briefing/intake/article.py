"""Article pages to entries: metadata from the head, text by trafilatura, and a cascade when it finds none."""

from __future__ import annotations

from briefing.intake.blocks import html_paragraphs
from briefing.intake.clean import clean_html
from briefing.intake.encoding import decode
from briefing.intake.head import read_head
from briefing.intake.metadata import Metadata, page_metadata
from briefing.intake.notes import Job, Parsed, trouble
from briefing.model import Entry, SourceId


def read_article(content: bytes, job: Job) -> Parsed:
    """Turn one page into one entry, or say that it holds no article."""
    decoded = decode(content, job.charset, markup=True)
    page = decoded.text
    metadata = page_metadata(read_head(page), url=job.url)
    paragraphs = article_paragraphs(page, metadata)
    if not paragraphs:
        return trouble(
            "no-text", job.name, "no article text on the page", "open it in a browser and save the text"
        )
    return Parsed((_entry(metadata, paragraphs),))


def article_paragraphs(page: str, metadata: Metadata) -> list[str]:
    """Return the paragraphs of the article on a page, without its title."""
    from trafilatura import extract

    cleaned = clean_html(page)
    text = extract(f"<html><body>{cleaned}</body></html>", fast=True, include_comments=False) or ""
    paragraphs = [line.strip() for line in text.split("\n") if line.strip()]
    if not paragraphs:
        paragraphs = html_paragraphs(metadata.body)
    return paragraphs[1:] if paragraphs and paragraphs[0] == metadata.title else paragraphs


def _entry(metadata: Metadata, paragraphs: list[str]) -> Entry:
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
    )
