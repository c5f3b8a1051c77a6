"""Bytes of a known format to entries. The only place that knows which parser reads what."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.intake.notes import Parsed, trouble
from briefing.intake.sniff import Format


@dataclass(frozen=True, slots=True)
class Job:
    """What a parser is given. `name` is a base name, `url` the address the bytes came from, if any."""

    format: Format
    name: str
    url: str = ""
    charset: str = ""
    # most entries to return
    limit: int = 20_000


# cheap and safe enough for this process; all others run in a child with limits
IN_PROCESS = frozenset({Format.TEXT, Format.JSON, Format.JSONL, Format.CSV, Format.EMPTY, Format.UNKNOWN})


def parse(job: Job, content: bytes) -> Parsed:
    """Read one payload. May raise whatever its parser raises: the callers are the border."""
    match job.format:
        case Format.TEXT:
            from briefing.intake.plain import read_plain

            return read_plain(content, name=job.name, charset=job.charset)
        case Format.MARKDOWN:
            from briefing.intake.markdown import read_markdown

            return read_markdown(content, name=job.name, charset=job.charset)
        case Format.HTML:
            from briefing.intake.article import read_article

            return read_article(content, name=job.name, url=job.url, charset=job.charset)
        case Format.MAIL:
            from briefing.intake.mail import read_mail

            return read_mail(content, name=job.name)
        case Format.JSON | Format.JSONL | Format.CSV:
            return _parse_records(job, content)
        case Format.EMPTY:
            return trouble("empty", job.name, "is empty", "remove it or fill it")
    return trouble(
        "binary", job.name, "is binary and of no kind that is read", "convert it to text, HTML, PDF or DOCX"
    )


def _parse_records(job: Job, content: bytes) -> Parsed:
    from briefing.intake import records

    reader = {
        Format.JSON: records.read_json,
        Format.JSONL: records.read_json_lines,
        Format.CSV: records.read_csv,
    }[job.format]
    return reader(content, name=job.name, limit=job.limit)
