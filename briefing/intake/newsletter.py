"""A mail issue to entries: one, or one per item when the issue is a newsletter of several linked items."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from briefing.intake.blocks import html_paragraphs
from briefing.model import Entry, SourceId


@dataclass(frozen=True, slots=True)
class Issue:
    """One mail, decoded: `html` is cleaned already."""

    title: str
    outlet: str
    guid: str
    published_at: datetime | None
    is_list: bool
    html: str
    text: str


def issue_entries(issue: Issue) -> tuple[Entry, ...]:
    """Return the entries of one issue."""
    paragraphs = html_paragraphs(issue.html) if issue.html else []
    text = "\n\n".join(paragraphs) or issue.text
    return (
        Entry(
            source_id=SourceId(""),
            title=issue.title,
            guid=issue.guid,
            text=text,
            outlet=issue.outlet,
            published_at=issue.published_at,
        ),
    )
