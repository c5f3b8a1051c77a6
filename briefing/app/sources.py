"""The list of sources: add with discovery, remove, import, export, health."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from briefing.app.clock import now as read_clock
from briefing.app.gather import (
    EVERYTHING,
    GatherRequest,
    all_sources,
    chosen,
    intake_options,
    new_source,
    store_path,
)
from briefing.app.site_lists import news_sitemap
from briefing.errors import InputError, UsageError
from briefing.intake.formats.opml import read_opml, with_distinct_ids, write_opml
from briefing.intake.formats.sniff import Format, sniff
from briefing.intake.net.addresses import charset_of, origin_of
from briefing.intake.net.http import Fetcher, Request
from briefing.intake.page.discovery import FoundFeed, announced_feeds, listed_articles
from briefing.model import FetchState, FullText, Identity, Payload, Source, SourceKind
from briefing.pipeline.gather import SILENCE
from briefing.settings import Settings, load_settings
from briefing.store import Store
from briefing.store.files import write_atomically

_IMPORT_LIMIT_BYTES = 5 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class AddRequest:
    """What to add. `kind` None: found out by looking."""

    url: str
    where: GatherRequest = EVERYTHING
    name: str = ""
    kind: SourceKind | None = None
    language: str = ""
    publisher: str = ""
    full_text: FullText = FullText.AUTO
    identity: Identity = Identity.AUTO
    allow_private: bool = False


@dataclass(frozen=True, slots=True)
class SourceHealth:
    """A source and how it fares, for the table."""

    source: Source
    # "briefing.toml" or "store"
    origin: str
    state: FetchState | None

    @property
    def status(self) -> str:
        """One word: off, new, ok, silent or failing."""
        if not self.source.enabled:
            return "off"
        if self.state is None or self.state.last_attempt is None:
            return "new"
        return "failing" if self.state.failures else "ok"

    def status_at(self, now: datetime) -> str:
        """Return the status, telling silence by the clock."""
        last = self.state.last_entry if self.state else None
        return "silent" if self.status == "ok" and last is not None and now - last >= SILENCE else self.status


def list_sources(request: GatherRequest) -> tuple[SourceHealth, ...]:
    """Return every source with its health, those of the settings first."""
    settings = load_settings(request.config)
    with Store(store_path(settings, request.store)) as store:
        sources, states = all_sources(settings, store), store.fetch_states()
    stated = {source.id for source in settings.sources}
    found = chosen(sources, request.only)
    return tuple(
        SourceHealth(s, "briefing.toml" if s.id in stated else "store", states.get(s.id)) for s in found
    )


def add_source(request: AddRequest) -> tuple[Source, tuple[FoundFeed, ...]]:
    """Look at an address and keep it as a source; returns it with the other feeds its page announces.

    Raises:
        UsageError: it is a source already, or neither feed nor page.
        FetchError: it does not answer.
    """
    settings = load_settings(request.where.config)
    with Store(store_path(settings, request.where.store)) as store:
        existing = all_sources(settings, store)
        found, others = look_at(request, settings)
        if any(source.url == found.url for source in existing):
            raise UsageError(f"{found.url!r} is a source already", remedy="briefing sources list")
        made = replace(
            new_source(found.url, request.name or found.name, existing),
            kind=found.kind,
            language=request.language,
            publisher=request.publisher,
            full_text=request.full_text,
            identity=request.identity,
            # what a page announces elsewhere is the page's word, not the user's
            allow_private=request.allow_private and origin_of(found.url) == origin_of(request.url),
        )
        store.put_source(made)
    return made, others


def remove_source(request: GatherRequest) -> tuple[Source, ...]:
    """Forget sources; their documents stay.

    Raises:
        UsageError: one is unknown, or stands in the settings file.
    """
    settings = load_settings(request.config)
    with Store(store_path(settings, request.store)) as store:
        found = chosen(all_sources(settings, store), request.only)
        stated = [source.id for source in found if source in settings.sources]
        if stated:
            raise UsageError(
                f"{stated[0]!r} stands in the settings file",
                where=str(settings.path),
                remedy="remove it there",
            )
        for source in found:
            store.remove_source(source.id)
    return found


def import_sources(path: Path, request: GatherRequest) -> tuple[Source, ...]:
    """Add the feeds of an OPML file; returns those that are new.

    Raises:
        InputError: the file cannot be read or lists no feed.
    """
    settings = load_settings(request.config)
    sources = read_source_list(path)
    with Store(store_path(settings, request.store)) as store:
        existing = all_sources(settings, store)
        places, ids = {s.url for s in existing}, [s.id for s in existing]
        fresh = with_distinct_ids([s for s in sources if s.url not in places], ids)
        for source in fresh:
            store.put_source(source)
    return fresh


def read_source_list(path: Path) -> tuple[Source, ...]:
    """Read the feeds of an OPML file.

    Raises:
        InputError: the file cannot be read or lists no feed.
    """
    return read_opml(_bytes_of(path), name=path.name)


def export_sources(request: GatherRequest, output: Path | None) -> bytes:
    """Return all sources as OPML, and write them to a file when one is named."""
    sources = [health.source for health in list_sources(request)]
    content = write_opml(sources, title="Sources of briefing")
    if output is not None:
        write_atomically(output, content)
    return content


def look_at(request: AddRequest, settings: Settings) -> tuple[Source, tuple[FoundFeed, ...]]:
    """Find out what is at an address: a feed, a page that announces feeds, a sitemap, a section page or an article.

    Raises:
        UsageError: neither feed nor page, or no address at all.
        FetchError: it does not answer.
    """
    if request.kind not in (None, SourceKind.FEED, SourceKind.SITEMAP):
        return replace(new_source(_place(request), request.name, ()), kind=request.kind), ()
    if not request.url.lower().startswith(("http://", "https://")):
        return replace(new_source(_place(request), request.name, ()), kind=SourceKind.FOLDER), ()
    fetcher = Fetcher(intake_options(settings), clock=read_clock)
    try:
        payload = fetcher.fetch(Request(request.url, allow_private=request.allow_private))
        found = sniff(payload.content, media_type=payload.media_type)
        if found is Format.HTML:
            return _look_at_page(payload, request, fetcher)
    finally:
        fetcher.close()
    if found is Format.SITEMAP:
        return _sitemap_source(request.url, request.name), ()
    if found is Format.FEED and request.kind is not SourceKind.SITEMAP:
        return new_source(request.url, _feed_title(payload), ()), ()
    raise UsageError(
        f"{request.url!r} is neither a feed nor a page", remedy="name the address of a feed or sitemap"
    )


def _look_at_page(
    payload: Payload, request: AddRequest, fetcher: Fetcher
) -> tuple[Source, tuple[FoundFeed, ...]]:
    page = payload.content.decode(charset_of(payload.media_type) or "utf-8", "replace")
    is_wanted = request.kind is SourceKind.SITEMAP
    feeds = [] if is_wanted else announced_feeds(page, payload.url)
    if feeds:
        return new_source(feeds[0].url, feeds[0].title or _host(payload.url), ()), tuple(feeds[1:])
    # a section page says which part of the site is meant
    if is_wanted or urlsplit(payload.url).path in ("", "/"):
        found = news_sitemap(
            payload, fetcher, allow_private=request.allow_private, must_be_news=not is_wanted
        )
        if found:
            return _sitemap_source(found, request.name or _host(payload.url)), ()
    if is_wanted:
        raise UsageError(
            f"{request.url!r} names no sitemap", remedy="name its address; robots.txt often holds it"
        )
    kind = SourceKind.SECTION if len(listed_articles(page, payload.url)) > 3 else SourceKind.PAGE
    return replace(new_source(request.url, request.name, ()), kind=kind), ()


def _sitemap_source(url: str, name: str) -> Source:
    return replace(new_source(url, name or _host(url), ()), kind=SourceKind.SITEMAP)


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _feed_title(payload: Payload) -> str:
    from briefing.intake.notes import Job
    from briefing.intake.options import DEFAULT_OPTIONS
    from briefing.intake.sandbox import shared_sandbox

    job = Job(Format.FEED, payload.url, url=payload.url, charset=charset_of(payload.media_type))
    entries = shared_sandbox(DEFAULT_OPTIONS).parse(job, payload.content).entries
    outlets = {entry.outlet for entry in entries}
    return outlets.pop() if len(outlets) == 1 else ""


def _place(request: AddRequest) -> str:
    """Return an address as it is, and a path in full, so that it holds wherever the next run starts."""
    if "://" in request.url:
        return request.url
    path = Path(request.url).expanduser().resolve()
    if not request.url.strip() or not path.exists():
        raise UsageError(
            f"{request.url!r} is neither an address nor a path", remedy="write https://… or an existing path"
        )
    return str(path)


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_IMPORT_LIMIT_BYTES + 1)
    except OSError as error:
        raise InputError(
            (error.strerror or str(error)).lower(), where=str(path), remedy="check the path"
        ) from error
