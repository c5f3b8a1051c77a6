"""Knows the editions that this program itself wrote, so that today's is not made from yesterday's.

Each format has its mark: HTML, PDF, e-book and feed name their generator, JSON has the record's fields, and text,
Markdown and mail end with the command that proves them. Change the marks in `briefing.render` and here together.
"""

from __future__ import annotations

import re

from briefing.intake.formats.sniff import Format
from briefing.intake.notes import Job, Parsed, trouble

_GENERATOR = re.compile(rb"""<meta name="generator" content="briefing[ "]|<generator>briefing</generator>""")
# an edition is called by its hash or by name, date and time; lines may be wrapped anywhere
_PROOF = re.compile(
    r"\bbriefing\s+verify\s+(?:e[0-9a-f]{16}|(?:[\w.-]{1,80}-\s{0,9})?\d{4}-\s{0,9}\d{2}-\s{0,9}\d{2})\b"
)
_FIELDS = (b'"edition"', b'"cut_off"', b'"produced_at"', b'"top_lines"', b'"provenance"')
_HEAD_BYTES, _TAIL_CHARS = 16_384, 4_000
_BY_TEXT = frozenset((Format.TEXT, Format.MARKDOWN))
_BY_GENERATOR = frozenset((Format.HTML, Format.FEED))


def is_own_output(content: bytes, format_: Format) -> bool:
    """Tell whether a file is an edition of ours; PDFs, mails and e-books are told by their readers."""
    if format_ in _BY_GENERATOR:
        return _GENERATOR.search(content[:_HEAD_BYTES]) is not None
    if format_ in _BY_TEXT:
        return has_proof(content[-_TAIL_CHARS:].decode("utf-8", "ignore"))
    return format_ is Format.JSON and all(name in content for name in _FIELDS)


def has_proof(text: str) -> bool:
    """Tell whether a text ends with the command that proves an edition."""
    return _PROOF.search(text[-_TAIL_CHARS:]) is not None


def is_own_generator(name: str) -> bool:
    """Tell whether a generator that a PDF or e-book names is this program."""
    return re.match(r"briefing \d", name) is not None


def own_output(job: Job) -> Parsed:
    """Return what is said of an edition that was named as input."""
    return trouble(
        OWN_OUTPUT, job.name, "is an edition of this program, not a source", "name what it was made from"
    )


OWN_OUTPUT = "own-output"
