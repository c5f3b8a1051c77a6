"""JSON, JSON lines and CSV to entries, by field names that exports of news tools use."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import partial

from briefing.intake.dates import from_timestamp, parse_time
from briefing.intake.formats.encoding import decode
from briefing.intake.formats.header import document_kind
from briefing.intake.formats.json_values import json_value
from briefing.intake.guard import attempt
from briefing.intake.notes import Job, Parsed, note, one_line, trouble
from briefing.model import Diagnostic, DocumentKind, Entry, SourceId

_FIELDS: dict[str, tuple[str, ...]] = {
    "title": ("title", "headline", "name", "subject"),
    "url": ("url", "link", "web_url", "href", "canonical_url", "permalink", "uri"),
    "guid": ("guid", "id", "uuid", "doc_id", "document_id"),
    "author": ("author", "byline", "creator", "authors", "writer", "from"),
    "text": ("text", "body", "content", "article", "maintext", "article_body", "articlebody", "fulltext", "full_text",
             "story", "document", "content_text"),
    "html": ("html", "content_html", "body_html"),
    "summary": ("summary", "description", "abstract", "snippet", "lead", "teaser"),
    "language": ("language", "lang"),
    "outlet": ("outlet", "source", "publisher", "publication", "site", "source_name", "site_name", "newspaper",
    "domain",
               "source_domain"),
    "kind": ("kind", "type"),
    "published": ("published", "published_at", "date", "publishedat", "date_publish", "published_date", "pubdate",
                  "date_published", "publish_date", "publication_date", "datetime", "timestamp", "created_at", "time"),
    "updated": ("updated", "updated_at", "modified", "date_modified", "last_updated"),
}  # fmt: skip
_CONTAINERS = (
    "articles",
    "items",
    "documents",
    "results",
    "data",
    "entries",
    "docs",
    "records",
    "stories",
    "news",
)
_FIELD_LIMIT = 10_000_000
_NAMED_PROBLEMS = 5


def read_json(content: bytes, job: Job) -> Parsed:
    """Read one JSON value: an article, a list of articles, or an object that holds such a list."""
    try:
        value = json_value(decode(content).text)
    except ValueError as error:
        return trouble("json", job.name, f"is no valid JSON: {error}", "check the export")
    except RecursionError:
        return trouble("json", job.name, "is nested too deeply", "check the export")
    rows = _rows(value)
    if not rows:
        return trouble("json", job.name, "holds no articles", "give each a 'text' and a 'title' field")
    return _entries(enumerate(rows, 1), job)


def read_json_lines(content: bytes, job: Job) -> Parsed:
    """Read one article per line; a broken line is named and skipped."""
    return _entries(((number, _line(line)) for number, line in numbered_lines(content)), job)


def numbered_lines(content: bytes) -> list[tuple[int, str]]:
    """Return the lines that are not blank, with their numbers."""
    lines = decode(content).text.split("\n")
    return [(number, line) for number, line in enumerate(lines, 1) if line.strip()]


def line_entry(line: str) -> Entry | None:
    """Make an entry of one line of JSON; None when it is broken or has no text."""
    row = _line(line)
    return record_entry(row) if isinstance(row, dict) else None


def read_csv(content: bytes, job: Job) -> Parsed:
    """Read a table whose first row names the columns; the delimiter is the one used most in that row."""
    # lone carriage returns, on which the reader stumbles, are line ends too
    text = decode(content).text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    first = text.partition("\n")[0]
    delimiter = max(",;\t|", key=first.count)
    csv.field_size_limit(_FIELD_LIMIT)
    # without NUL, which the reader refuses
    rows = csv.DictReader(io.StringIO(text.replace("\0", "")), delimiter=delimiter)
    known = {alias for aliases in _FIELDS.values() for alias in aliases}
    if not known & {_key(column or "") for column in rows.fieldnames or ()}:
        return trouble(
            "csv", job.name, "its first row names no known column", "name them title, text, published, url"
        )
    return _entries(_numbered(rows), job)


def _numbered(rows: csv.DictReader[str]) -> Iterator[tuple[int, object]]:
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error:
            yield rows.line_num, None
            continue
        yield rows.line_num, {str(k): v for k, v in row.items() if isinstance(v, str)}


def _line(line: str) -> object:
    try:
        return json_value(line)
    except (ValueError, RecursionError):
        return None


def _rows(value: object) -> list[object]:
    if isinstance(value, list):
        return value
    if not isinstance(value, dict):
        return []
    held = next((value[key] for key in _CONTAINERS if isinstance(value.get(key), list)), None)
    return held if held is not None else [value]


def _entries(rows: Iterable[tuple[int, object]], job: Job) -> Parsed:
    entries: list[Entry] = []
    broken: list[int] = []
    for number, row in rows:
        if len(entries) >= job.limit:
            return Parsed(tuple(entries), (), record_notes(broken, job.name, cut_at=job.limit))
        entry = (
            attempt(partial(record_entry, row), None, f"record {number}") if isinstance(row, dict) else None
        )
        if entry is None:
            broken.append(number)
        else:
            entries.append(entry)
    return Parsed(tuple(entries), (), record_notes(broken, job.name))


def record_notes(broken: list[int], name: str, *, cut_at: int | None = None) -> tuple[Diagnostic, ...]:
    """Say which records could not be used, and whether the rest of the file was not read."""
    notes = [_broken_note(broken, name)] if broken else []
    if cut_at is not None:
        notes.append(note("limit", name, f"only the first {cut_at} records were read", "split the file"))
    return tuple(notes)


def _broken_note(broken: list[int], name: str) -> Diagnostic:
    named = ", ".join(map(str, broken[:_NAMED_PROBLEMS])) + (" ..." if len(broken) > _NAMED_PROBLEMS else "")
    return note("record", name, f"{len(broken)} records have no usable text (at {named})", "check the export")


def record_entry(row: Mapping[str, object]) -> Entry | None:
    """Make an entry of one record; None when it has no text."""
    fields = {_key(str(key)): value for key, value in row.items()}

    def pick(name: str) -> object:
        return next((fields[a] for a in _FIELDS[name] if fields.get(a) not in (None, "", [])), "")

    text, html = _words(pick("text")), _words(pick("html"))
    if not text.strip() and not html.strip():
        text = _words(pick("summary"))
    if "</" in text and "<p" in text.lower() and not html:
        text, html = "", text
    if not (text.strip() or html.strip()):
        return None
    kind = document_kind(_words(pick("kind"))) or DocumentKind.NEWS
    return Entry(
        source_id=SourceId(""),
        title=_words(pick("title")),
        url=_words(pick("url")),
        guid=one_line(_words(pick("guid"))),
        author=_words(pick("author")),
        html=html,
        text=text,
        language=_words(pick("language"))[:2].lower(),
        outlet=_words(pick("outlet")),
        kind=kind,
        published_at=_moment(pick("published")),
        updated_at=_moment(pick("updated")),
    )


def _key(name: str) -> str:
    return name.strip().lower().replace(" ", "_").replace("-", "_")


def _words(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        joiner = ", " if all(isinstance(v, str) and len(v) < 100 for v in value) else "\n\n"
        return joiner.join(_words(v) for v in value[:10_000] if isinstance(v, str | dict))
    if isinstance(value, dict):
        held = next(
            (value[k] for k in ("name", "title", "text", "value", "$oid") if isinstance(value.get(k), str)),
            "",
        )
        return str(held)
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _moment(value: object) -> datetime | None:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return from_timestamp(value)
    if isinstance(value, dict):
        value = value.get("$date") or ""
    return parse_time(value) if isinstance(value, str) and value else None
