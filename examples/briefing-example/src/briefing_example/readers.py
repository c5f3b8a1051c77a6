"""A reader: the events of a calendar file (RFC 5545), one article each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

_FIELDS = {"SUMMARY": "title", "DESCRIPTION": "text", "UID": "id", "URL": "url", "ORGANIZER": "author"}


def read_calendar(content: bytes, name: str) -> Iterator[dict[str, object]]:
    """Yield each event that has a description."""
    event: dict[str, object] = {}
    # a line that begins with a blank goes on with the one before
    for line in content.decode("utf-8", "replace").replace("\r\n", "\n").replace("\n ", "").split("\n"):
        key, _, value = line.partition(":")
        key = key.partition(";")[0].upper()
        if line == "BEGIN:VEVENT":
            event = {}
        elif line == "END:VEVENT" and event.get("text"):
            yield event
        elif key == "DTSTAMP":
            event["published_at"] = datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        elif key in _FIELDS:
            event[_FIELDS[key]] = value.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";")
