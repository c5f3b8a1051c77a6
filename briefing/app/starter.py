"""What `briefing init` asks of the world while it asks the user: feeds at an address, mail servers, the clock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.app.clock import now as read_clock
from briefing.app.gather import intake_options, open_reader
from briefing.app.schedule import machine_zone
from briefing.app.sources import AddRequest, look_at, read_source_list
from briefing.errors import BriefingError
from briefing.intake.formats.opml import make_source
from briefing.intake.net.addresses import split_web_url
from briefing.intake.net.faults import FetchFault
from briefing.model import FetchState, FullText, Known, Source, SourceKind
from briefing.settings import load_settings
from briefing.settings.mail_servers import MailServer, mail_servers, server_of
from briefing.settings.meaning import is_address, is_clock, is_zone
from briefing.settings.starter import (
    OWN_THEMES,
    Login,
    StarterAnswers,
    StarterReader,
    starter_files,
    write_starter,
)

__all__ = [
    "OWN_THEMES",
    "FoundSources",
    "Login",
    "MailServer",
    "StarterAnswers",
    "StarterReader",
    "find_sources",
    "is_address",
    "is_clock",
    "is_zone",
    "machine_zone",
    "mail_servers",
    "server_of",
    "starter_files",
    "try_sources",
    "write_starter",
]


@dataclass(frozen=True, slots=True)
class FoundSources:
    """What is at an address or path; with a `trouble`, it is kept only when the user says so."""

    sources: tuple[Source, ...]
    # feeds that the page also announces
    others: tuple[str, ...] = ()
    # why it could not be looked at, "" when all is well
    trouble: str = ""
    # it is on the user's own network, which has to be allowed
    is_closed: bool = False


def find_sources(text: str, *, allow_private: bool = False) -> FoundSources:
    """Look at what the user named: a feed, a page, a list of feeds (OPML), a folder. Nothing is kept."""
    path = Path(text).expanduser()
    if path.exists():
        return _on_disk(path)
    url = text if "://" in text else f"https://{text}"
    parts = split_web_url(url)
    if parts is None or ("://" not in text and "." not in parts.netloc):
        return FoundSources((), trouble=f"{text!r} is neither an address nor a path")
    if parts.password:
        return FoundSources((), trouble="no password in an address: it would stand in the settings")
    try:
        source, feeds = look_at(AddRequest(url, allow_private=allow_private), load_settings(None))
    except BriefingError as error:
        return _unseen(url, error, allow_private)
    others = tuple(feed.url for feed in feeds)
    return FoundSources((replace(source, allow_private=allow_private),), others)


def _on_disk(path: Path) -> FoundSources:
    if path.is_dir():
        place = path.resolve()
        return FoundSources((make_source(str(place), place.name, SourceKind.FOLDER),))
    try:
        return FoundSources(read_source_list(path))
    except BriefingError as error:
        return FoundSources((), trouble=str(error))


def _unseen(url: str, error: BriefingError, allow_private: bool) -> FoundSources:
    is_closed = (
        isinstance(error, FetchFault)
        and error.code == "blocked"
        and error.remedy is not None
        and not allow_private
    )
    kept = replace(make_source(url), allow_private=allow_private)
    # what to do about a closed address is asked, not told
    return FoundSources((kept,), trouble=error.message if is_closed else str(error), is_closed=is_closed)


def try_sources(
    sources: Sequence[Source], *, tried: Callable[[int], None] = lambda count: None
) -> tuple[Source, ...]:
    """Read sources once, several at a time, keeping nothing; those that do not answer come back switched off."""
    settings = load_settings(None)
    with (
        open_reader(settings) as reader,
        ThreadPoolExecutor(intake_options(settings).fetch_threads) as threads,
    ):
        moment = read_clock()

        def answers(source: Source) -> bool:
            looked = replace(source, full_text=FullText.NEVER)
            return not reader.read(looked, Known(FetchState(source.id)), moment).failed

        found = []
        for count, (source, good) in enumerate(zip(sources, threads.map(answers, sources), strict=True), 1):
            found.append(source if good else replace(source, enabled=False))
            tried(count)
    return tuple(found)
