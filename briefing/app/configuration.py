"""`init`, `config`: the settings written, laid out, and tried against this machine."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from email.utils import parseaddr
from pathlib import Path

from briefing.app.outgoing import make_signature
from briefing.app.plan import BuildRequest, resolve
from briefing.deliver.headers import ascii_address
from briefing.errors import BriefingError
from briefing.render import load_design
from briefing.settings import SecretRef, Settings, load_settings, read_secret
from briefing.settings.editor_schema import editor_schema
from briefing.settings.reference import settings_reference
from briefing.settings.request_headers import read_headers
from briefing.settings.shown import Row, settings_rows
from briefing.settings.starter import write_starter

__all__ = ["Row", "check_settings", "editor_schema", "settings_reference", "show_settings", "write_starter"]


def show_settings(config: Path | None) -> tuple[Row, ...]:
    """Return every key with its value and where it comes from."""
    return settings_rows(load_settings(config))


def check_settings(config: Path | None) -> tuple[str, ...]:
    """Check the file, and that what it names is there: themes, designs, passwords, keys. Connects to nothing.

    Returns:
        One line per problem; none when all is well.

    Raises:
        SettingsError: the file itself is wrong.
    """
    settings = load_settings(config)
    return tuple(_problems(settings))


def _problems(settings: Settings) -> Iterator[str]:
    themes: dict[str, set[str]] = {}
    for edition in settings.editions:
        try:
            themes[edition.slug] = _theme_names(settings, edition.slug)
            load_design(edition.design or "briefing")
        except BriefingError as error:
            yield f"edition {edition.slug!r}: {error}"
    yield from _unknown_themes(settings, themes)
    yield from _unwritable(settings)
    for source_id, ref in settings.source_secrets:
        yield from _secret_problem(ref, f"source {source_id!r}")
    places = {source.id: source.url for source in settings.sources}
    for source_id, refs in settings.source_headers:
        try:
            read_headers(refs, places[source_id])
        except BriefingError as error:
            yield f"source {source_id!r}: {error}"
    if settings.channels:
        # loads what posts to the web
        from briefing.app.notices import channel_problems

        yield from channel_problems(settings)
    if settings.delivery.transport == "smtp" and settings.smtp.username:
        yield from _secret_problem(settings.smtp_secret, "smtp")
    try:
        make_signature(settings)
    except BriefingError as error:
        yield f"delivery: {error}"


def _unwritable(settings: Settings) -> Iterator[str]:
    """Name addresses that no message can be written to: found in the morning, a reader would go without."""
    delivery = settings.delivery
    own = {
        "sender": delivery.sender,
        "reply_to": delivery.reply_to,
        "unsubscribe_mailto": delivery.unsubscribe_mailto,
    }
    addresses = [(f"recipient {s.recipient.address!r}", s.recipient.address) for s in settings.subscribers]
    addresses += [(f"delivery.{key}", parseaddr(text)[1]) for key, text in own.items() if text]
    for where, address in addresses:
        try:
            ascii_address(address)
        except BriefingError as error:
            yield f"{where}: {error.message}"


def _theme_names(settings: Settings, slug: str) -> set[str]:
    pack = resolve(BuildRequest(config=settings.path, edition=slug)).options.pack
    return {name.casefold() for theme in pack.themes for name in (theme.name, theme.id)}


def _unknown_themes(settings: Settings, themes: Mapping[str, set[str]]) -> Iterator[str]:
    """Name a reader's themes that none of their editions has: they would see nothing of them, ever."""
    for subscriber in settings.subscribers:
        known = {name for slug, names in themes.items() if subscriber.gets(slug) for name in names}
        for theme in subscriber.recipient.themes:
            if known and theme.casefold() not in known:
                yield f"recipient {subscriber.recipient.address!r}: no edition of theirs has a theme {theme!r}"


def _secret_problem(ref: SecretRef, where: str) -> list[str]:
    try:
        read_secret(ref, environ=os.environ)
    except BriefingError as error:
        return [f"{where}: {error}"]
    return []
