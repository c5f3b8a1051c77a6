"""JSON, JSON lines and CSV to entries, by field names that exports of news tools use."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import partial
from io import BytesIO, TextIOWrapper
from itertools import chain

from briefing.intake.dates import from_timestamp, parse_time
from briefing.intake.formats.encoding import as_utf8
from briefing.intake.formats.header import document_kind
from briefing.intake.formats.json_array import json_records, list_start
from briefing.intake.formats.json_values import json_value
from briefing.intake.guard import attempt
from briefing.intake.notes import Job, Parsed, note, one_line, trouble
from briefing.intake.options import MIB
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
_CONTAINER_KEYS = frozenset(name.encode() for name in _CONTAINERS)
_FIELD_LIMIT = 10_000_000
# a larger JSON text is cut into its records before any is parsed: small values take twenty times their text
_WHOLE_BYTES = 2 * MIB
# one record; a larger one is no article
_RECORD_BYTES = 15 * MIB
# characters of text that are handed on at a time
_PORTION_CHARS = 4_000_000
_NAMED_PROBLEMS = 5


def read_json(content: bytes, job: Job) -> Iterator[Parsed]:
    """Read one JSON value: an article, a list of articles, or an object that holds such a list."""
    content = as_utf8(content)
    if len(content) > _WHOLE_BYTES and list_start(content, _CONTAINER_KEYS) is not None:
        return _json_portions(content, job)
    try:
        rows = _rows(json_value(content.decode(errors="replace")))
    except ValueError as error:
        # what stands before the fault is whole
        if (parts := list(_json_portions(content, job))) and parts[0].entries:
            return iter(parts)
        return iter((trouble("json", job.name, f"is no valid JSON: {error}", "check the export"),))
    except RecursionError:
        return iter((trouble("json", job.name, "is nested too deeply", "check the export"),))
    if not rows:
        return iter(
            (trouble("json", job.name, "holds no articles", "give each a 'text' and a 'title' field"),)
        )
    return _portions(enumerate(rows, 1), job)


def _json_portions(content: bytes, job: Job) -> Iterator[Parsed]:
    return _portions(enumerate(map(_line, json_records(content, _CONTAINER_KEYS)), 1), job)


def read_json_lines(content: bytes, job: Job) -> Iterator[Parsed]:
    """Read one article per line; a broken line is named and skipped."""
    lines = enumerate(BytesIO(as_utf8(content)), 1)
    return _portions(
        ((number, _line(line)) for number, line in lines if line.decode(errors="replace").strip()), job
    )


def read_csv(content: bytes, job: Job) -> Iterator[Parsed]:
    """Read a table whose first row names the columns; the delimiter is the one used most in that row."""
    # lone carriage returns, on which the reader stumbles, are line ends too
    text = TextIOWrapper(BytesIO(as_utf8(content)), encoding="utf-8-sig", errors="replace", newline=None)
    # without NUL, which the reader refuses
    lines = (line.replace("\0", "") for line in text)
    first = next(lines, "")
    delimiter = max(",;\t|", key=first.count)
    csv.field_size_limit(_FIELD_LIMIT)
    rows = csv.DictReader(chain((first,), lines), delimiter=delimiter)
    known = {alias for aliases in _FIELDS.values() for alias in aliases}
    if not known & {_key(column or "") for column in rows.fieldnames or ()}:
        message = "its first row names no known column"
        return iter((trouble("csv", job.name, message, "name them title, text, published, url"),))
    return _portions(_numbered(rows), job)


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


def _line(line: bytes) -> object:
    """Return the value of one record, None when it is broken or too large to be a document."""
    if len(line) > _RECORD_BYTES:
        return None
    try:
        return json_value(line.decode(errors="replace"))
    except (ValueError, RecursionError):
        return None


def _rows(value: object) -> list[object]:
    if isinstance(value, list):
        return value
    if not isinstance(value, dict):
        return []
    held = next((value[key] for key in _CONTAINERS if isinstance(value.get(key), list)), None)
    return held if held is not None else [value]


def _portions(rows: Iterable[tuple[int, object]], job: Job) -> Iterator[Parsed]:
    """Yield the entries by portions of bounded size, and what was wrong with the last one."""
    entries: list[Entry] = []
    broken: list[int] = []
    count = size = 0
    for number, row in rows:
        if count >= job.limit:
            yield Parsed(tuple(entries), (), record_notes(broken, job.name, cut_at=job.limit))
            return
        entry = (
            attempt(partial(record_entry, row), None, f"record {number}") if isinstance(row, dict) else None
        )
        if entry is None:
            broken.append(number)
            continue
        entries.append(entry)
        count, size = count + 1, size + len(entry.text) + len(entry.html)
        if size > _PORTION_CHARS:
            yield Parsed(tuple(entries))
            entries, size = [], 0
    yield Parsed(tuple(entries), (), record_notes(broken, job.name))


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
