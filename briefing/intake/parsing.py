"""Bytes to entries, wherever they came from: format, size, child process or not, and what is inside containers.

This is the border: whatever a parser raises becomes one diagnostic here (or in `intake.worker`), nowhere else.
"""

from __future__ import annotations

import logging
from dataclasses import replace

from briefing.intake.formats.own_output import is_own_output, own_output
from briefing.intake.formats.sniff import Format, sniff
from briefing.intake.loading import too_large
from briefing.intake.notes import Job, Member, Parsed, note, one_line, trouble
from briefing.intake.options import IntakeOptions
from briefing.intake.readers import CONTAINERS, IN_PROCESS, parse
from briefing.intake.sandbox import shared_sandbox

log = logging.getLogger(__name__)

# splitting a mailbox is cheap, its mails are not
_CHEAP = IN_PROCESS - {Format.MBOX}
# tables of documents, parsed here as a whole
_MANY = CONTAINERS & _CHEAP
# a ZIP in a mail in a mailbox is read; deeper nesting is a trick
_MAX_DEPTH = 3


def is_cheap(format_: Format) -> bool:
    """Tell whether a format is parsed in this process, so that no thread needs to wait for it."""
    return format_ in _CHEAP


def holds_many(format_: Format) -> bool:
    """Tell whether a format is parsed in this process and may hold many documents."""
    return format_ in _MANY


def parse_bytes(
    content: bytes,
    *,
    name: str,
    options: IntakeOptions,
    media_type: str = "",
    url: str = "",
    charset: str = "",
    format_: Format | None = None,
) -> Parsed:
    """Parse one payload and, for containers, everything in it."""
    found = format_ or sniff(content, name=name, media_type=media_type)
    job = Job(found, name, url=url, charset=charset, limit=options.max_documents)
    parsed = _parse(job, content, options, depth=0)
    if parsed.entries or parsed.diagnostics:
        return parsed
    return trouble("no-text", name, f"holds nothing that can be read as {found}", "check the file")


def _parse(job: Job, content: bytes, options: IntakeOptions, *, depth: int) -> Parsed:
    limit = options.container_limit_bytes if job.format in CONTAINERS else options.file_limit_bytes
    if len(content) > limit:
        return Parsed(diagnostics=(too_large(job.name, len(content), limit),))
    parsed = _parse_once(job, content, options)
    if not parsed.members:
        return parsed
    if depth >= _MAX_DEPTH:
        nested = note("nested", job.name, "files are nested too deeply", "unpack it yourself")
        return Parsed(parsed.entries, (), (*parsed.diagnostics, nested))
    return _with_members(parsed, job, options, depth=depth)


def _with_members(parsed: Parsed, job: Job, options: IntakeOptions, *, depth: int) -> Parsed:
    entries, diagnostics = list(parsed.entries), list(parsed.diagnostics)
    for member in parsed.members:
        inner = _parse(_member_job(member, job), member.content, options, depth=depth + 1)
        entries.extend(inner.entries)
        diagnostics.extend(inner.diagnostics)
        if len(entries) > job.limit:
            diagnostics.append(note("limit", job.name, f"only {job.limit} documents were read", "split it"))
            break
    return Parsed(tuple(entries[: job.limit]), (), tuple(diagnostics))


def _member_job(member: Member, job: Job) -> Job:
    found = (
        Format.MAIL
        if job.format is Format.MBOX
        else sniff(member.content, name=member.name, media_type=member.media_type)
    )
    name = member.name if member.name.startswith(job.name) else f"{job.name}: {member.name}"
    return replace(job, format=found, name=one_line(name, 200), url="", charset="")


def _parse_once(job: Job, content: bytes, options: IntakeOptions) -> Parsed:
    # what is fetched is what its publisher says, another desk's edition too
    if not job.url and is_own_output(content, job.format):
        return own_output(job)
    try:
        if job.format in IN_PROCESS:
            return parse(job, content)
        return shared_sandbox(options).parse(job, content)
    except Exception as error:
        log.info("%s could not be read as %s", job.name, job.format, exc_info=True)
        reason = one_line(f"{type(error).__name__}: {error}", 120)
        return trouble("broken", job.name, f"cannot be read as {job.format}: {reason}", "check the file")
