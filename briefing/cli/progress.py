"""Progress on a terminal, silence in cron."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from briefing.cli.context import Shell

Report = Callable[[str], None]


@contextmanager
def progress(shell: Shell) -> Iterator[Report]:
    """Yield a function that shows the current step; does nothing when stderr is not a terminal."""
    if shell.verbosity < 0 or not sys.stderr.isatty():
        yield lambda _: None
        return

    # no spinner: its thread would keep the work from being shared among processes
    def show(step: str) -> None:
        click.echo(f"\r\033[K{step} …", nl=False, err=True)

    show("starting")
    try:
        yield show
    finally:
        click.echo("\r\033[K", nl=False, err=True)
