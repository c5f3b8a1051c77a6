"""Gives entries the mark that tells the articles of their source apart, where its settings name one."""

from __future__ import annotations

from dataclasses import replace

from briefing.intake.net.addresses import clean_url
from briefing.intake.notes import one_line
from briefing.model import Entry, Identity, Source


def identified(entry: Entry, source: Source) -> Entry:
    """Put what the source's `identity` names in the place of the guid; an entry without it stays as it is."""
    mark = _mark(entry, source.identity)
    return replace(entry, guid=mark, exact_guid=True) if mark else entry


def _mark(entry: Entry, identity: Identity) -> str:
    match identity:
        case Identity.GUID:
            return entry.guid
        case Identity.LINK:
            return clean_url(entry.url)
        case Identity.TITLE:
            return one_line(entry.title).casefold()
    return ""
