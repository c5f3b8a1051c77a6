"""Text files to entries: with our header block, or with a headline inferred. Reads no other markup."""

from __future__ import annotations

from dataclasses import replace

from briefing.intake.dates import parse_time
from briefing.intake.formats.encoding import decode
from briefing.intake.formats.header import Header, document_kind, header_problems, split_header
from briefing.intake.formats.headline import split_headline
from briefing.intake.notes import Job, Parsed, note, trouble
from briefing.model import DocumentKind, Entry, SourceId


def read_plain(content: bytes, job: Job) -> Parsed:
    """Turn one text file into one entry."""
    decoded = decode(content, job.charset)
    if not decoded.is_readable:
        return trouble(
            "encoding",
            job.name,
            f"cannot be decoded: {decoded.replaced} characters are broken",
            "save it as UTF-8",
        )
    header = split_header(decoded.text)
    diagnostics = header_problems(header, job.name)
    if decoded.replaced:
        message = f"{decoded.replaced} characters could not be decoded as {decoded.encoding}"
        diagnostics += (note("encoding", job.name, message, "save it as UTF-8"),)
    return Parsed((plain_entry(header),), (), diagnostics)


def plain_entry(header: Header) -> Entry:
    """Make an entry of a text and its header block; a title that the block lacks is inferred."""
    if header.get("title"):
        return header_entry(header, text=header.body, title=header.get("title"))
    headed = split_headline(header.body)
    entry = header_entry(header, text=headed.body, title=headed.title)
    return replace(
        entry,
        author=entry.author or headed.author,
        published_at=entry.published_at or headed.published_at,
        outlet=entry.outlet or headed.outlet,
        url=entry.url or headed.url,
    )


def header_entry(header: Header, *, text: str = "", html: str = "", title: str = "") -> Entry:
    """Make an entry with what the header block says."""
    return Entry(
        source_id=SourceId(""),
        title=title,
        url=header.get("url"),
        author=header.get("author"),
        html=html,
        text=text,
        language=header.get("language").lower()[:2],
        outlet=header.get("outlet"),
        kind=document_kind(header.get("kind")) or DocumentKind.NEWS,
        published_at=parse_time(header.get("published")),
        updated_at=parse_time(header.get("updated")),
    )
