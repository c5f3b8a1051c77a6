"""What the shell proposes for values: methods, packs, designs, editions, sources. Never fails, never prints."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathlib import Path

Complete = Callable[[click.Context, click.Parameter, str], list[str]]


def listed(values: Callable[[click.Context], Iterable[str]]) -> Complete:
    """Propose those of some values that begin with what was typed."""

    def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
        # a shell that completes is no place for messages: nothing is proposed where nothing can be found out
        with suppress(Exception):
            return sorted(value for value in values(ctx) if value.startswith(incomplete))
        return []

    return complete


def comma_listed(values: Callable[[click.Context], Iterable[str]]) -> Complete:
    """Propose the next value of a list divided by commas."""

    def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
        done, comma, last = incomplete.rpartition(",")
        found = listed(values)(ctx, param, last)
        return [f"{done}{comma}{value}" for value in found if value not in done.split(",")]

    return complete


def methods(ctx: click.Context) -> Iterable[str]:
    from briefing.app.names import known_methods

    return known_methods()


def packs(ctx: click.Context) -> Iterable[str]:
    from briefing.app.names import known_packs

    return known_packs()


def designs(ctx: click.Context) -> Iterable[str]:
    from briefing.app.names import known_designs

    return known_designs()


def editions(ctx: click.Context) -> Iterable[str]:
    from briefing.app.names import known_editions

    return known_editions(_config(ctx))


def sources(ctx: click.Context) -> Iterable[str]:
    from briefing.app.names import known_sources

    return known_sources(_config(ctx))


def _config(ctx: click.Context) -> Path | None:
    """The settings that the command would use: while a line is completed nothing of it has run."""
    from pathlib import Path

    named = ctx.find_root().params.get("config") or os.environ.get("BRIEFING_CONFIG")
    if named:
        return Path(named)
    return Path("briefing.toml") if os.path.isfile("briefing.toml") else None
