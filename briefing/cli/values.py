"""Option types: moments and durations, with messages that say what is accepted."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import click

from briefing.cli.completion import comma_listed

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_DURATION = re.compile(r"(\d{1,5})\s*([mhdw])")
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


class Moment(click.ParamType[datetime]):
    """ISO 8601; without an offset it is UTC."""

    name = "time"

    def convert(
        self, value: str | datetime, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        if isinstance(value, datetime):
            return value
        try:
            moment = datetime.fromisoformat(value.strip())
        except ValueError:
            self.fail(f"{value!r} is not a time; write it as 2024-10-23T06:00Z", param, ctx)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


class Duration(click.ParamType[timedelta]):
    """A number and one of m, h, d, w."""

    name = "duration"

    def convert(
        self, value: str | timedelta, param: click.Parameter | None, ctx: click.Context | None
    ) -> timedelta:
        if isinstance(value, timedelta):
            return value
        match = _DURATION.fullmatch(value.strip().lower())
        if match is None or not int(match[1]):
            self.fail(f"{value!r} is not a duration; write it as 90m, 24h, 7d or 2w", param, ctx)
        return timedelta(**{_UNITS[match[2]]: int(match[1])})


class NameList(click.ParamType[tuple[str, ...]]):
    """Names divided by commas, each one of `choices`."""

    name = "list"

    def __init__(self, choices: tuple[str, ...]) -> None:
        self.choices = choices

    def convert(
        self, value: str | tuple[str, ...], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        if isinstance(value, tuple):
            return value
        names = tuple(dict.fromkeys(name.strip().lower() for name in value.split(",") if name.strip()))
        wrong = [name for name in names if name not in self.choices]
        if wrong or not names:
            self.fail(f"{', '.join(wrong) or value!r}: choose from {', '.join(self.choices)}", param, ctx)
        return names

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        # a seventh of every `--help`, which completes nothing
        from click.shell_completion import CompletionItem

        found = comma_listed(lambda _: self.choices)(ctx, param, incomplete)
        return [CompletionItem(value) for value in found]

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        return "LIST"


def each_once(
    ctx: click.Context, param: click.Parameter, value: tuple[tuple[str, ...], ...]
) -> tuple[str, ...]:
    """Join the lists of an option that may be given several times (a callback of click)."""
    return tuple(dict.fromkeys(name for names in value for name in names))


class FormatList(NameList):
    """Formats divided by commas: the program's own, and those of plug-ins that are installed."""

    def convert(
        self, value: str | tuple[str, ...], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        if isinstance(value, str) and any(
            name.strip().lower() not in self.choices for name in value.split(",")
        ):
            # looks through what is installed, which takes its time
            from briefing.plugins import RENDERERS, installed

            return NameList((*self.choices, *installed(RENDERERS))).convert(value, param, ctx)
        return super().convert(value, param, ctx)
