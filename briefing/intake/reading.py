"""One source to documents: fetches, parses, tells new entries from known ones, and says how it went.

Knows no store: what was remembered comes in, what is to be remembered goes out.
"""

from __future__ import annotations

import logging
import ssl
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from briefing.errors import SettingsError
from briefing.intake.documents import Origin
from briefing.intake.files import parse_piece
from briefing.intake.formats.own_output import OWN_OUTPUT
from briefing.intake.formats.sniff import Format, sniff
from briefing.intake.gathered import merged, to_documents, without_own_output
from briefing.intake.identity import identified
from briefing.intake.linked import LinkedPages
from briefing.intake.loading import distinct_pieces
from briefing.intake.mail.imap import read_mailbox
from briefing.intake.net.addresses import charset_of, origin_of
from briefing.intake.net.faults import FetchFault
from briefing.intake.net.http import Fetcher, Request
from briefing.intake.notes import Parsed, note, one_line
from briefing.intake.options import IntakeOptions
from briefing.intake.parsing import parse_bytes, parse_sitemap
from briefing.intake.paths import find_files
from briefing.intake.plugin_files import plugin_entries
from briefing.intake.sitemaps import new_articles, whole_listing
from briefing.intake.timing import settled, timing_notes
from briefing.model import (
    Entry,
    FetchState,
    Gathered,
    Known,
    Payload,
    Source,
    SourceId,
    SourceKind,
    SourceResult,
    sha256_hex,
)

log = logging.getLogger(__name__)

# what a source's plug-in gives: an article a dict
PluginSource = Callable[[Source], list[dict[str, object]]]


@dataclass(frozen=True, slots=True)
class _Found:
    """Entries of a source before they become documents."""

    parsed: Parsed
    state: FetchState
    seen: tuple[str, ...] = ()
    entries: int = 0
    unchanged: bool = False
    gathered: Gathered | None = None


class SourceReader:
    """Reads sources of every kind, several at a time. `password` gives the secret of a mailbox."""

    def __init__(
        self,
        fetcher: Fetcher,
        options: IntakeOptions,
        *,
        password: Callable[[Source], str] = lambda source: "",
        tokens: frozenset[SourceId] = frozenset(),
        tls: ssl.SSLContext | None = None,
        plugin: PluginSource | None = None,
        headers: Callable[[Source], tuple[tuple[str, str], ...]] = lambda source: (),
    ) -> None:
        self._fetcher = fetcher
        self._options = options
        self._password = password
        # sources whose password is an OAuth2 access token
        self._tokens = tokens
        self._tls = tls
        self._plugin = plugin
        # secrets to ask a source's own host with
        self._headers = headers

    def read(self, source: Source, known: Known, now: datetime) -> SourceResult:
        """Read a source. Whatever goes wrong is in the result; nothing raises."""
        try:
            found = self._find(source, known, now)
        except FetchFault as fault:
            return _failed(source, known.state, fault, now)
        except SettingsError as error:
            return _failed(source, known.state, FetchFault("secret", str(error)), now)
        except Exception as error:
            log.info("source %s could not be read", source.id, exc_info=True)
            reason = one_line(f"{type(error).__name__}: {error}", 120)
            return _failed(source, known.state, FetchFault("broken", f"cannot be read: {reason}"), now)
        return _result(source, found, now)

    def _find(self, source: Source, known: Known, now: datetime) -> _Found:
        match source.kind:
            case SourceKind.FILE | SourceKind.FOLDER | SourceKind.MAILDIR:
                return self._files(source, known, now)
            case SourceKind.IMAP:
                return self._mails(source, known)
            case SourceKind.PLUGIN:
                return self._plugged(source, known)
        # an index is the same while the sitemaps that it lists change
        is_whole = source.kind is SourceKind.SITEMAP
        asked = replace(known.state, etag="", last_modified="") if is_whole else known.state
        payload = self._payload(source, asked)
        state = _after_fetch(known.state, payload)
        if payload.not_modified:
            return _Found(Parsed(), state, entries=known.state.entries, unchanged=True)
        match source.kind:
            case SourceKind.PAGE:
                return self._page(source, payload, state, known)
            case SourceKind.SECTION:
                return self._section(source, payload, state, known)
            case SourceKind.SITEMAP:
                return self._sitemap(source, payload, state, known, now)
        return self._feed(source, payload, state, known, now)

    def _payload(self, source: Source, state: FetchState) -> Payload:
        return self._fetcher.fetch(
            Request(
                state.moved_to or source.url,
                source.id,
                etag=state.etag,
                last_modified=state.last_modified,
                allow_private=source.allow_private,
                home=origin_of(source.url),
                headers=self._headers(source),
            )
        )

    def _feed(
        self, source: Source, payload: Payload, state: FetchState, known: Known, now: datetime
    ) -> _Found:
        found = sniff(payload.content, media_type=payload.media_type)
        if found is Format.HTML:
            raise FetchFault("no-feed", "is a page, not a feed", remedy=f"briefing sources add {source.url}")
        parsed = self._parse(source, payload, Format.FEED)
        if not parsed.entries and parsed.diagnostics:
            raise FetchFault(parsed.diagnostics[0].code, parsed.diagnostics[0].message)
        notes = timing_notes(parsed.entries, now, where=source.name, source_id=source.id)
        entries = [identified(settled(entry, now), source) for entry in parsed.entries]
        pages = self._linked(source)
        completed = pages.complete(_outlets(entries, source), known.seen)
        return _Found(
            Parsed(completed.entries, (), (*parsed.diagnostics, *notes, *completed.diagnostics)),
            state,
            seen=completed.seen,
            entries=len(entries),
        )

    def _page(self, source: Source, payload: Payload, state: FetchState, known: Known) -> _Found:
        key = sha256_hex(payload.content)[:24]
        if key in known.seen:
            return _Found(Parsed(), state, seen=(key,), entries=1, unchanged=True)
        parsed = self._parse(source, payload, None)
        return _Found(parsed, state, seen=(key,) if parsed.entries else (), entries=len(parsed.entries))

    def _section(self, source: Source, payload: Payload, state: FetchState, known: Known) -> _Found:
        page = payload.content.decode(charset_of(payload.media_type) or "utf-8", "replace")
        completed = self._linked(source).listed(page, payload.url, known.seen)
        return _Found(
            Parsed(completed.entries, (), completed.diagnostics),
            state,
            seen=completed.seen,
            entries=completed.listed,
        )

    def _sitemap(
        self, source: Source, payload: Payload, state: FetchState, known: Known, now: datetime
    ) -> _Found:
        def read(url: str) -> Parsed:
            request = Request(
                url,
                source.id,
                allow_private=source.allow_private,
                home=origin_of(source.url),
                headers=self._headers(source),
            )
            return self._addresses(source, self._fetcher.fetch(request))

        listing = whole_listing(self._addresses(source, payload), read)
        entries = _outlets([identified(entry, source) for entry in listing.entries], source)
        completed = new_articles(entries, self._linked(source), seen=known.seen, now=now)
        notes = (*listing.diagnostics, *completed.diagnostics)
        return _Found(
            Parsed(completed.entries, (), notes), state, seen=completed.seen, entries=completed.listed
        )

    def _addresses(self, source: Source, payload: Payload) -> Parsed:
        if sniff(payload.content, media_type=payload.media_type) is not Format.SITEMAP:
            raise FetchFault("no-sitemap", "is no sitemap", remedy=f"briefing sources add {source.url}")
        parsed = parse_sitemap(payload.content, name=source.name, options=self._options, url=payload.url)
        if not parsed.entries and parsed.diagnostics:
            raise FetchFault(parsed.diagnostics[0].code, parsed.diagnostics[0].message)
        return parsed

    def _linked(self, source: Source) -> LinkedPages:
        return LinkedPages(self._fetcher, self._options, source, headers=self._headers(source))

    def _mails(self, source: Source, known: Known) -> _Found:
        mailbox = read_mailbox(
            source,
            mark=known.state.uid,
            password=self._password(source),
            is_token=source.id in self._tokens,
            options=self._options,
            context=self._tls,
        )
        parts = [self._mail(member.content, member.name) for member in mailbox.mails]
        # our own editions come back into a mailbox that receives them
        notes = tuple(d for part in parts for d in part.diagnostics if d.code != OWN_OUTPUT)
        if mailbox.too_large:
            notes += (note("too-large", source.name, f"{mailbox.too_large} mails are too large to be read"),)
        entries = tuple(e for part in parts for e in part.entries)
        return _Found(
            Parsed(entries, (), notes), replace(known.state, uid=mailbox.mark), entries=len(mailbox.mails)
        )

    def _mail(self, content: bytes, name: str) -> Parsed:
        return parse_bytes(content, name=name, options=self._options, format_=Format.MAIL)

    def _plugged(self, source: Source, known: Known) -> _Found:
        """Take what a plug-in gives, but for what it gave before."""
        if self._plugin is None:
            raise FetchFault("plugin", "is read by a plug-in, and none can be run here")
        parsed = _of_source(plugin_entries(self._plugin(source), source.name), source)
        keys = [_entry_key(entry) for entry in parsed.entries]
        fresh = tuple(
            replace(entry, outlet=entry.outlet or source.name)
            for entry, key in zip(parsed.entries, keys, strict=True)
            if key not in known.seen
        )
        return _Found(
            replace(parsed, entries=fresh),
            known.state,
            seen=tuple(keys),
            entries=len(keys),
        )

    def _files(self, source: Source, known: Known, now: datetime) -> _Found:
        """Read what is new under a path, told by content."""
        found = find_files([source.url], off_limits=self._options.off_limits)
        # a folder that is waiting for files is a quiet source, not a broken one
        troubles = tuple(note for note in found.diagnostics if note.code != "empty")
        gathered, seen = [Gathered((), troubles)], list[str]()
        for piece in distinct_pieces(found.files, with_stdin=False, options=self._options):
            key = piece.digest.hex()[:24]
            seen.append(key)
            if piece.problem is not None:
                gathered.append(Gathered((), (piece.problem,)))
            elif key not in known.seen:
                parsed = parse_piece(piece, self._options)
                gathered.append(to_documents(_of_source(parsed, source), Origin(piece.name, now)))
        if not found.files and troubles:
            raise FetchFault(troubles[0].code, troubles[0].message, remedy=troubles[0].remedy or None)
        read = without_own_output(merged(gathered))
        return _Found(Parsed(), known.state, seen=tuple(seen), entries=len(seen), gathered=read)

    def _parse(self, source: Source, payload: Payload, format_: Format | None) -> Parsed:
        return parse_bytes(
            payload.content,
            name=source.name,
            options=self._options,
            media_type=payload.media_type,
            url=payload.url,
            charset=charset_of(payload.media_type),
            format_=format_,
        )


def _entry_key(entry: Entry) -> str:
    words = entry.guid or entry.url or f"{entry.title}\n{entry.text or entry.html}"
    return sha256_hex(words)[:24]


def _after_fetch(state: FetchState, payload: Payload) -> FetchState:
    if payload.not_modified:
        return replace(state, moved_to=payload.moved_to or state.moved_to)
    return replace(
        state,
        etag=payload.etag,
        last_modified=payload.last_modified,
        moved_to=payload.moved_to or state.moved_to,
    )


def _outlets(entries: list[Entry], source: Source) -> list[Entry]:
    """Give entries the source's name as outlet, unless the feed collects several outlets and names them."""
    several = len({entry.outlet for entry in entries}) > 1
    return [
        entry if several and entry.outlet else replace(entry, outlet=source.name or entry.outlet)
        for entry in entries
    ]


def _of_source(parsed: Parsed, source: Source) -> Parsed:
    entries = tuple(
        identified(replace(entry, source_id=source.id, language=entry.language or source.language), source)
        for entry in parsed.entries
    )
    return replace(parsed, entries=entries)


def _result(source: Source, found: _Found, now: datetime) -> SourceResult:
    parsed = _of_source(found.parsed, source)
    gathered = found.gathered or to_documents(parsed, Origin(source.name, now))
    state = replace(
        found.state,
        source_id=source.id,
        last_attempt=now,
        last_success=now,
        last_entry=now if gathered.documents else found.state.last_entry,
        next_attempt=None,
        failures=0,
        last_error="",
        entries=found.entries,
    )
    diagnostics = tuple(replace(d, source_id=source.id) for d in gathered.diagnostics)
    return SourceResult(
        source, state, gathered.documents, diagnostics, found.seen, found.entries, found.unchanged
    )


def _failed(source: Source, state: FetchState, fault: FetchFault, now: datetime) -> SourceResult:
    # a conditional request to an address that has failed would hide that it came back
    gone = fault.code in ("http-404", "http-410", "redirects")
    after = replace(
        state,
        source_id=source.id,
        last_attempt=now,
        next_attempt=fault.until,
        failures=state.failures + 1,
        last_error=one_line(fault.message),
        moved_to="" if gone else state.moved_to,
    )
    remedy = fault.remedy or (
        "it is tried again at the next run" if fault.retry else "briefing sources check"
    )
    problem = note(fault.code, source.name, fault.message, remedy, source_id=source.id)
    return SourceResult(source, after, diagnostics=(problem,))
