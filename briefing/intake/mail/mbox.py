"""Mailboxes (mbox) to their mails. Splits and nothing else: each mail is parsed on its own."""

from __future__ import annotations

import re

from briefing.intake.notes import Job, Member, Parsed, note

# the asctime date that ends a separator line, e.g. "From x@y Tue Oct 22 06:30:00 2024"
_SEPARATOR = re.compile(rb"^From [^\r\n]{0,200}\d{1,2}:\d{2}[^\r\n]{0,40}\r?\n", re.MULTILINE)


def read_mbox(content: bytes, job: Job) -> Parsed:
    """Split a mailbox into members; lines that were quoted as ">From " are restored."""
    starts = [found.start() for found in _SEPARATOR.finditer(content)] or [0]
    kept = starts[: job.limit]
    ends = [*starts[1:], len(content)]
    members = tuple(
        Member(
            f"{job.name} ({number})", content[start:end].replace(b"\n>From ", b"\nFrom "), "message/rfc822"
        )
        for number, (start, end) in enumerate(zip(kept, ends, strict=False), 1)
    )
    if len(kept) == len(starts):
        return Parsed(members=members)
    return Parsed(
        members=members, diagnostics=(note("limit", job.name, f"only {job.limit} mails were read"),)
    )
