"""Markdown files to entries: rendered to HTML and read as such, so that no markup is left in the text."""

from __future__ import annotations

import re

from briefing.intake.formats.encoding import decode
from briefing.intake.formats.header import header_problems, split_header
from briefing.intake.formats.plain import header_entry
from briefing.intake.notes import Job, Parsed, trouble
from briefing.intake.page.blocks import html_paragraphs

# comments of Obsidian and kramdown, which no reader of the page sees
_COMMENT = re.compile(
    r"(?<![\w%])%%(?!%)(?:[^%]|%(?!%)){1,20000}?%%(?![\w%])|\{::comment\}.{0,20000}?\{:/(?:comment)?\}",
    re.DOTALL,
)


def read_markdown(content: bytes, job: Job) -> Parsed:
    """Turn one Markdown file into one entry. The title is the header's, or the first heading's."""
    from markdown_it import MarkdownIt

    decoded = decode(content, job.charset)
    if not decoded.is_readable:
        return trouble("encoding", job.name, "cannot be decoded", "save it as UTF-8")
    header = split_header(decoded.text)
    html = (
        MarkdownIt("commonmark", {"html": True})
        .enable(["table", "strikethrough"])
        .render(_COMMENT.sub("", header.body))
    )
    paragraphs = html_paragraphs(html)
    title = header.get("title")
    if not title and html.lstrip().startswith("<h") and paragraphs:
        title = paragraphs[0]
    if paragraphs and paragraphs[0] == title:
        paragraphs = paragraphs[1:]
    entry = header_entry(header, text="\n\n".join(paragraphs), title=title)
    return Parsed((entry,), (), header_problems(header, job.name))
