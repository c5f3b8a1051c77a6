"""Article pages behind feed entries and section pages: which are fetched, and what becomes of the entry."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from briefing.intake.net.addresses import charset_of, origin_of
from briefing.intake.net.faults import FetchFault
from briefing.intake.net.http import Fetcher, Request
from briefing.intake.notes import note
from briefing.intake.options import IntakeOptions
from briefing.intake.page.blocks import html_to_text
from briefing.intake.page.discovery import listed_articles
from briefing.intake.parsing import parse_bytes
from briefing.model import Diagnostic, DocumentKind, Entry, FullText, Source, sha256_hex
from briefing.text.tokens import word_count

# a feed text shorter than this, or one that breaks off, is a teaser: few feeds with full text go below
_TEASER_WORDS = 120
_BREAKS_OFF = re.compile(
    r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|read more|continue reading|lire la suite|weiterlesen)\W{0,8}$", re.I
)
_PAGE_TIMEOUT_S = 8.0
_LONG_AGO = datetime(1900, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Completed:
    """Entries with their best text; `seen` are the keys of those that are done with."""

    entries: tuple[Entry, ...]
    seen: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    listed: int = 0


def entry_key(entry: Entry) -> str:
    """Return what tells an entry from others, and a changed entry from its former self."""
    identity = entry.guid or entry.url or entry.title
    content = sha256_hex(f"{entry.title}\x1f{entry.html}\x1f{entry.text}")
    return sha256_hex(f"{identity}\x1f{content}")[:24]


class LinkedPages:
    """Fetches the pages of one source within its limits of number and time."""

    def __init__(
        self,
        fetcher: Fetcher,
        options: IntakeOptions,
        source: Source,
        *,
        headers: tuple[tuple[str, str], ...] = (),
    ) -> None:
        self._fetcher = fetcher
        self._options = options
        self._source = source
        self._headers = headers
        self._left = options.pages_per_source
        self._deadline = time.monotonic() + options.pages_timeout_s
        self._faults: list[FetchFault] = []
        self._put_off = 0

    def complete(self, entries: Sequence[Entry], seen: frozenset[str]) -> Completed:
        """Return the new entries, newest first, teasers replaced by the text of their page."""
        done: list[Entry] = []
        keys = {entry_key(entry): entry for entry in entries}
        handled = [key for key in keys if key in seen]
        for key, entry in sorted(
            keys.items(),
            key=lambda kv: (kv[1].published_at or kv[1].updated_at or _LONG_AGO, kv[0]),
            reverse=True,
        ):
            if key in seen:
                continue
            if not self._wants_page(entry):
                done.append(entry)
                handled.append(key)
            elif self._may_go_on():
                done.append(self._with_page(entry))
                handled.append(key)
            else:
                self._put_off += 1
        return Completed(tuple(done), tuple(sorted(handled)), self._notes(), len(entries))

    def listed(self, page: str, url: str, seen: frozenset[str]) -> Completed:
        """Return an entry for every new article that a section page lists."""
        addresses = listed_articles(page, url)
        done: list[Entry] = []
        handled: list[str] = []
        for address in addresses:
            key = sha256_hex(address)[:24]
            if key in seen:
                handled.append(key)
            elif self._may_go_on():
                entry = self._page(address)
                handled.append(key)
                if entry is not None:
                    done.append(entry)
            else:
                self._put_off += 1
        notes = self._notes()
        if not addresses:
            notes += (
                note("no-entries", self._source.name, "the page lists no articles", "name its feed instead"),
            )
        return Completed(tuple(done), tuple(sorted(handled)), notes, len(addresses))

    def _wants_page(self, entry: Entry) -> bool:
        if not (entry.url or entry.transcript) or self._source.full_text is FullText.NEVER:
            return False
        if entry.transcript:
            return True
        if self._source.full_text is FullText.ALWAYS:
            return True
        text = entry.text or html_to_text(entry.html)
        return word_count(text) < _TEASER_WORDS or _BREAKS_OFF.search(text[-80:]) is not None

    def _may_go_on(self) -> bool:
        return self._left > 0 and time.monotonic() < self._deadline

    def _with_page(self, entry: Entry) -> Entry:
        """Put the page's text in place of the teaser when it has more; the feed's title and time are kept."""
        page = self._page(entry.transcript or entry.url)
        if page is None and entry.transcript and entry.url and self._may_go_on():
            page = self._page(entry.url)
        own = word_count(entry.text or html_to_text(entry.html))
        if page is None or word_count(page.text) <= own:
            return entry
        return replace(
            entry,
            html="",
            text=page.text,
            title=entry.title or page.title,
            author=entry.author or page.author,
            language=page.language or entry.language,
            kind=page.kind if entry.kind is DocumentKind.NEWS else entry.kind,
            published_at=entry.published_at or page.published_at,
            updated_at=entry.updated_at or page.updated_at,
        )

    def _page(self, url: str) -> Entry | None:
        self._left -= 1
        timeout_s = min(_PAGE_TIMEOUT_S, max(self._deadline - time.monotonic(), 0.1))
        request = Request(
            url,
            self._source.id,
            allow_private=self._source.allow_private,
            home=origin_of(self._source.url),
            obey_robots=True,
            timeout_s=timeout_s,
            headers=self._headers,
        )
        try:
            payload = self._fetcher.fetch(request)
        except FetchFault as fault:
            self._faults.append(fault)
            return None
        parsed = parse_bytes(
            payload.content,
            name=self._source.name,
            options=self._options,
            media_type=payload.media_type,
            url=payload.url,
            charset=charset_of(payload.media_type),
        )
        if len(parsed.entries) != 1:
            reason = (
                parsed.diagnostics[0].message if parsed.diagnostics else "the page holds no single article"
            )
            self._faults.append(FetchFault("no-text", reason))
            return None
        entry = parsed.entries[0]
        return replace(entry, outlet=self._source.name or entry.outlet, url=entry.url or url)

    def _notes(self) -> tuple[Diagnostic, ...]:
        found: list[Diagnostic] = []
        name, source_id = self._source.name, self._source.id
        if self._faults:
            first = self._faults[0]
            message = f"{len(self._faults)} linked pages could not be read; the first {_said(first)}"
            found.append(note("pages", name, message, "the feed's own text is used", source_id=source_id))
        if self._put_off:
            message = f"{self._put_off} linked pages were put off to the next run"
            found.append(note("put-off", name, message, source_id=source_id))
        return tuple(found)


def _said(fault: FetchFault) -> str:
    return fault.message if not fault.where else f"({fault.where}) {fault.message}"
