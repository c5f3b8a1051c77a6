"""Names that a command line can be completed with. Cheap: reads settings and the store, loads nothing heavy."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from briefing.resources import resource


def known_methods() -> Iterable[str]:
    from briefing.plugins import SUMMARIZERS, installed
    from briefing.select import METHODS

    return (*METHODS, *installed(SUMMARIZERS))


def known_packs() -> Iterable[str]:
    return (path.stem for path in resource("seeds", "themes").glob("*.toml"))


def known_designs() -> Iterable[str]:
    from briefing.render import design_names

    return design_names()


def known_editions(config: Path | None) -> Iterable[str]:
    """Return the slugs of the settings, and the ids of stored editions, the newest twenty."""
    from briefing.settings import load_settings
    from briefing.store import Store

    settings = load_settings(config)
    stored: tuple[str, ...] = ()
    if settings.store_path.exists():
        with Store(settings.store_path, create=False) as store:
            stored = tuple(entry.id for entry in store.list_editions(limit=20))
    return (*(edition.slug for edition in settings.editions), *stored)


def known_sources(config: Path | None) -> Iterable[str]:
    from briefing.app.gather import GatherRequest
    from briefing.app.sources import list_sources

    return (health.source.id for health in list_sources(GatherRequest(config)))
