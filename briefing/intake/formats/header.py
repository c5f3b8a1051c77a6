"""The `Key: value` block a text or Markdown file may begin with (docs/intake.md), and YAML front matter."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.intake.dates import parse_time
from briefing.intake.notes import note
from briefing.model import Diagnostic, DocumentKind

KEYS = ("title", "outlet", "author", "published", "updated", "url", "language", "kind")
_LINE = re.compile(r"([A-Za-z][A-Za-z _-]{0,30}):(?:[ \t]+(.*))?$")
# front matter of common site generators
_SYNONYMS = {"date": "published", "lang": "language", "source": "outlet", "link": "url", "byline": "author"}
_LONGEST_BLOCK = 40


@dataclass(frozen=True, slots=True)
class Header:
    """Values of the block by key, and the text after it."""

    values: dict[str, str]
    body: str

    def get(self, key: str) -> str:
        return self.values.get(key, "")


def split_header(text: str) -> Header:
    """Cut the header block off; a text that does not open with one of the known keys has none."""
    text = text.lstrip("\ufeff\r\n")
    lines = text.splitlines(keepends=True)
    if lines and lines[0].strip() == "---":
        return _front_matter(lines, text)
    first = _LINE.match(lines[0].rstrip()) if lines else None
    if first is None or first.group(1).lower() not in KEYS:
        return Header({}, text)
    values: dict[str, str] = {}
    for number, line in enumerate(lines[:_LONGEST_BLOCK]):
        if not line.strip():
            return Header(values, "".join(lines[number + 1 :]))
        found = _LINE.match(line.rstrip())
        if found is None:
            return Header({}, text) if number < 2 else Header(values, "".join(lines[number:]))
        values.setdefault(found.group(1).lower(), (found.group(2) or "").strip())
    return Header(values, "".join(lines[_LONGEST_BLOCK:]))


def _front_matter(lines: list[str], text: str) -> Header:
    values: dict[str, str] = {}
    for number, line in enumerate(lines[1:_LONGEST_BLOCK], start=1):
        if line.strip() in ("---", "..."):
            return Header(values, "".join(lines[number + 1 :])) if values else Header({}, text)
        found = _LINE.match(line.rstrip())
        if found is None:
            continue
        key = found.group(1).lower()
        values.setdefault(_SYNONYMS.get(key, key), (found.group(2) or "").strip().strip("\"'"))
    return Header({}, text)


def header_problems(header: Header, where: str) -> tuple[Diagnostic, ...]:
    """Name every value of the block that cannot be used."""
    found = [
        note("header-date", where, f"{key} {header.get(key)!r} is no date", "write 2024-10-22T14:10:00+02:00")
        for key in ("published", "updated")
        if header.get(key) and parse_time(header.get(key)) is None
    ]
    if header.get("kind") and document_kind(header.get("kind")) is None:
        choices = ", ".join(DocumentKind)
        found.append(
            note("header-kind", where, f"kind {header.get('kind')!r} is unknown", f"write one of {choices}")
        )
    return tuple(found)


def document_kind(word: str) -> DocumentKind | None:
    """Return the kind a header names; None for an unknown word."""
    try:
        return DocumentKind(word.strip().lower())
    except ValueError:
        return None
