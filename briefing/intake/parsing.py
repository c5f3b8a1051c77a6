"""Bytes to entries, wherever they came from: format, size, child process or not, and what is inside containers.

This is the border: whatever a parser raises becomes one diagnostic here (or in `intake.worker`), nowhere else.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace

from briefing.intake import readers
from briefing.intake.formats.own_output import is_own_output, own_output
from briefing.intake.formats.sniff import Format, sniff
from briefing.intake.loading import too_large
from briefing.intake.notes import Job, Member, Parsed, joined, note, one_line, trouble
from briefing.intake.options import MIB, IntakeOptions
from briefing.intake.plugin_files import ending
from briefing.intake.readers import CONTAINERS, IN_PROCESS, LISTS, REFUSED, SIMPLE
from briefing.intake.sandbox import shared_sandbox

log = logging.getLogger(__name__)

# a table or text up to this size is parsed here: it cannot grow beyond what a child may take
_SMALL_BYTES = 2 * MIB
# a ZIP in a mail in a mailbox is read; deeper nesting is a trick
_MAX_DEPTH = 3


def is_cheap(format_: Format, size: int) -> bool:
    """Tell whether a payload is parsed in this process, so that no thread needs to wait for it."""
    return format_ in REFUSED or (format_ in SIMPLE and size <= _SMALL_BYTES)


def parse_portions(content: bytes, *, name: str, options: IntakeOptions, format_: Format) -> Iterator[Parsed]:
    """Parse one table of records, portion by portion; what it says as a whole comes last."""
    job = Job(format_, name, limit=options.max_documents)
    if len(content) > options.container_limit_bytes:
        yield Parsed(diagnostics=(too_large(name, len(content), options.container_limit_bytes),))
        return
    is_empty = True
    for portion in _portions(job, content, options):
        is_empty = is_empty and not portion.entries and not portion.diagnostics
        yield portion
    if is_empty:
        yield trouble("no-text", name, f"holds nothing that can be read as {format_}", "check the file")


def format_of(content: bytes, *, name: str, options: IntakeOptions, media_type: str = "") -> Format:
    """Tell the format of a payload; a plug-in that was asked for comes before everything else."""
    return Format.PLUGIN if ending(name, options) else sniff(content, name=name, media_type=media_type)


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
    found = format_ or format_of(content, name=name, media_type=media_type, options=options)
    job = Job(found, name, url=url, charset=charset, limit=options.max_documents)
    parsed = _parse(job, content, options, depth=0)
    if parsed.entries or parsed.diagnostics:
        return parsed
    return trouble("no-text", name, f"holds nothing that can be read as {found}", "check the file")


def parse_sitemap(content: bytes, *, name: str, options: IntakeOptions, url: str = "") -> Parsed:
    """Parse a list of addresses: entries without text, which no document can be made of."""
    job = Job(Format.SITEMAP, name, url=url, limit=options.max_documents)
    if len(content) > options.container_limit_bytes:
        return Parsed(diagnostics=(too_large(name, len(content), options.container_limit_bytes),))
    return _parse_once(job, content, options)


def _parse(job: Job, content: bytes, options: IntakeOptions, *, depth: int) -> Parsed:
    limit = options.container_limit_bytes if job.format in CONTAINERS else options.file_limit_bytes
    if len(content) > limit:
        return Parsed(diagnostics=(too_large(job.name, len(content), limit),))
    if job.format in LISTS:
        return readers.refusal(job)
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
        inner = _parse(_member_job(member, job, options), member.content, options, depth=depth + 1)
        entries.extend(inner.entries)
        diagnostics.extend(inner.diagnostics)
        if len(entries) > job.limit:
            diagnostics.append(note("limit", job.name, f"only {job.limit} documents were read", "split it"))
            break
    return Parsed(tuple(entries[: job.limit]), (), tuple(diagnostics))


def _member_job(member: Member, job: Job, options: IntakeOptions) -> Job:
    found = (
        Format.MAIL
        if job.format is Format.MBOX
        else format_of(member.content, name=member.name, media_type=member.media_type, options=options)
    )
    name = member.name if member.name.startswith(job.name) else f"{job.name}: {member.name}"
    return replace(job, format=found, name=one_line(name, 200), url="", charset="")


def _parse_once(job: Job, content: bytes, options: IntakeOptions) -> Parsed:
    return joined(_portions(job, content, options))


def _portions(job: Job, content: bytes, options: IntakeOptions) -> Iterator[Parsed]:
    # what is fetched is what its publisher says, another desk's edition too
    if not job.url and is_own_output(content, job.format):
        yield own_output(job)
        return
    try:
        if job.format in IN_PROCESS or is_cheap(job.format, len(content)):
            yield from readers.parse_portions(job, content)
        else:
            yield from shared_sandbox(options).portions(job, content)
    except Exception as error:
        log.info("%s could not be read as %s", job.name, job.format, exc_info=True)
        reason = one_line(f"{type(error).__name__}: {error}", 120)
        yield trouble("broken", job.name, f"cannot be read as {job.format}: {reason}", "check the file")
