"""Links named directly to documents: an article page, a feed, a PDF, whatever answers there."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

from briefing.intake.documents import Origin
from briefing.intake.gathered import merged, to_documents
from briefing.intake.net.addresses import charset_of, shown
from briefing.intake.net.faults import FetchFault
from briefing.intake.net.http import Fetcher, Request
from briefing.intake.notes import Parsed, note
from briefing.intake.options import IntakeOptions
from briefing.intake.parsing import parse_bytes
from briefing.intake.timing import settled
from briefing.model import Gathered

_THREADS = 8


def read_links(links: Sequence[str], *, retrieved_at: datetime, options: IntakeOptions) -> Gathered:
    """Fetch and read links; those that fail are diagnostics."""
    fetcher = Fetcher(options, clock=lambda: retrieved_at)
    try:
        with ThreadPoolExecutor(min(_THREADS, len(links))) as threads:
            tasks = [threads.submit(_read, link, fetcher, retrieved_at, options) for link in links]
            return merged([task.result() for task in tasks])
    finally:
        fetcher.close()


def _read(link: str, fetcher: Fetcher, retrieved_at: datetime, options: IntakeOptions) -> Gathered:
    where = shown(link)
    try:
        payload = fetcher.fetch(Request(link, allow_private=options.allow_private))
    except FetchFault as fault:
        problem = note(fault.code, where, fault.message, fault.remedy or "open it in a browser")
        return Gathered((), (problem,))
    parsed = parse_bytes(
        payload.content,
        name=where,
        options=options,
        media_type=payload.media_type,
        url=payload.url,
        charset=charset_of(payload.media_type),
    )
    entries = tuple(settled(entry, retrieved_at) for entry in parsed.entries)
    return to_documents(Parsed(entries, (), parsed.diagnostics), Origin(where, retrieved_at))
