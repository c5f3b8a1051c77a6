"""Wires gathering: settings and store to sources, fetcher and reader; the work of `fetch` and `sources`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from email.utils import parseaddr
from functools import cache
from pathlib import Path

from briefing.app.clock import now as read_clock
from briefing.errors import UsageError
from briefing.intake.formats.opml import make_source, with_distinct_ids
from briefing.intake.net.http import Fetcher
from briefing.intake.options import MIB, IntakeOptions
from briefing.intake.reading import SourceReader
from briefing.masking import hide
from briefing.model import Diagnostic, FetchState, Known, Source, SourceId, SourceResult
from briefing.pipeline.gather import GatherReport as GatherReport
from briefing.pipeline.gather import Progress, gather, health_notes
from briefing.settings import SecretRef, Settings, load_settings, read_secret
from briefing.settings.request_headers import Headers, read_headers
from briefing.settings.schema import HeaderRefs
from briefing.store import Store, database_files


@dataclass(frozen=True, slots=True)
class GatherRequest:
    """What one call asks for. `store` overrides the settings' path."""

    config: Path | None = None
    store: Path | None = None
    # ids or names; empty: all
    only: tuple[str, ...] = ()


EVERYTHING = GatherRequest()


def fetch_sources(request: GatherRequest, *, progress: Progress = lambda report: None) -> GatherReport:
    """Read the configured sources, and those added from the command line, into the store.

    Raises:
        UsageError: there is no source, or an unknown one is named.
        StoreError: the store cannot be used.
    """
    settings = load_settings(request.config)
    with Store(store_path(settings, request.store)) as store:
        sources = chosen(all_sources(settings, store), request.only)
        if not sources:
            raise UsageError(
                "there are no sources yet", remedy="briefing sources add URL, or [[source]] in briefing.toml"
            )
        return _gather(settings, sources, store, now=read_clock(), progress=progress)


def gather_into_store(settings: Settings, store: Store, *, now: datetime) -> tuple[Diagnostic, ...]:
    """Read all sources into a store; returns what the briefing must say about it."""
    sources = all_sources(settings, store)
    return _gather(settings, sources, store, now=now).diagnostics if sources else ()


def store_troubles(settings: Settings, store: Store, *, now: datetime) -> tuple[Diagnostic, ...]:
    """Return what a briefing made from the store must say about sources that failed or fell silent."""
    return health_notes(all_sources(settings, store), store.fetch_states(), now)


def check_sources(request: GatherRequest) -> tuple[SourceResult, ...]:
    """Read sources as if for the first time, keeping nothing.

    Raises:
        UsageError: an unknown source is named.
    """
    settings = load_settings(request.config)
    with Store(store_path(settings, request.store)) as store:
        sources = chosen(all_sources(settings, store), request.only)
    with open_reader(settings) as reader:
        now = read_clock()
        return tuple(reader.read(source, Known(FetchState(source.id)), now) for source in sources)


def all_sources(settings: Settings, store: Store) -> tuple[Source, ...]:
    """Return the sources of the settings, then those of the store that are not among them."""
    ids = {source.id for source in settings.sources}
    places = {source.url for source in settings.sources}
    added = [s for s in store.sources() if s.id not in ids and s.url not in places]
    return (*settings.sources, *added)


def chosen(sources: Sequence[Source], only: Sequence[str]) -> tuple[Source, ...]:
    """Return the sources named by id, name or address; all of them when none is named.

    Raises:
        UsageError: a name fits none.
    """
    found: dict[SourceId, Source] = {}
    for name in only:
        matching = [
            s for s in sources if name.casefold() in (s.id.casefold(), s.name.casefold(), s.url.casefold())
        ]
        if not matching:
            known = ", ".join(s.id for s in sources) or "none"
            raise UsageError(f"no source {name!r}", remedy=f"known sources: {known[:300]}")
        found.update((source.id, source) for source in matching)
    return tuple(found.values()) if only else tuple(sources)


def store_path(settings: Settings, given: Path | None) -> Path:
    """Return the store: the one named with `--store`, else the settings'."""
    return given or settings.store_path


def new_source(url: str, name: str, taken: Sequence[Source]) -> Source:
    """Return a source for an address with an id of its own."""
    return with_distinct_ids([make_source(url, name)], [source.id for source in taken])[0]


def intake_options(settings: Settings) -> IntakeOptions:
    """Return the limits of intake that the settings say."""
    limits = settings.limits
    size = limits.payload_mb * MIB
    return IntakeOptions(
        contact=_contact(settings),
        fetch_timeout_s=limits.fetch_timeout_s,
        fetch_threads=limits.fetch_workers,
        wire_limit_bytes=size,
        decoded_limit_bytes=size,
        file_limit_bytes=size,
        plugin_endings=settings.plugins.readers,
    )


@contextmanager
def open_reader(settings: Settings, store: Path | None = None) -> Iterator[SourceReader]:
    """Open a reader for the sources of the settings, and close its connections afterwards.

    Args:
        store: a database that is open meanwhile; a watched folder may hold it.
    """
    options = replace(intake_options(settings), off_limits=database_files(store) if store is not None else ())
    fetcher = Fetcher(options, clock=read_clock)
    try:
        secrets = dict(settings.source_secrets)
        tokens = frozenset(source_id for source_id, ref in secrets.items() if ref.token)
        password, headers = _passwords(secrets), _headers_of(dict(settings.source_headers))
        if not any(source.plugin for source in settings.sources):
            yield SourceReader(fetcher, options, password=password, tokens=tokens, headers=headers)
            return
        # loads what runs plug-ins
        from briefing.app.plugged import plugin_sources

        with plugin_sources(settings) as plugin:
            yield SourceReader(
                fetcher, options, password=password, tokens=tokens, plugin=plugin, headers=headers
            )
    finally:
        fetcher.close()


def _gather(
    settings: Settings,
    sources: Sequence[Source],
    store: Store,
    *,
    now: datetime,
    progress: Progress = lambda report: None,
) -> GatherReport:
    with open_reader(settings, store.path) as reader:
        report = gather(
            sources,
            reader,
            store,
            now=now,
            threads=intake_options(settings).fetch_threads,
            progress=progress,
        )
    if settings.keep is not None:
        store.forget_before(now - settings.keep)
    return report


def _passwords(secrets: dict[SourceId, SecretRef]) -> Callable[[Source], str]:
    def password(source: Source) -> str:
        secret = read_secret(secrets[source.id], environ=os.environ) if source.id in secrets else None
        if secret is None:
            return ""
        hide(secret.reveal())
        return secret.reveal()

    return password


def _headers_of(refs: dict[SourceId, HeaderRefs]) -> Callable[[Source], Headers]:
    @cache
    def headers(source_id: SourceId, url: str) -> Headers:
        return read_headers(refs[source_id], url)

    return lambda source: headers(source.id, source.url) if source.id in refs else ()


def _contact(settings: Settings) -> str:
    """Return who can be reached about our requests: BRIEFING_CONTACT, else the sender of the editions."""
    return os.environ.get("BRIEFING_CONTACT", "") or parseaddr(settings.delivery.sender)[1]
