"""Messages of the unattended commands: for people, or one JSON object a line for the journal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from briefing.cli.context import Shell

if TYPE_CHECKING:
    from briefing.app.troubles import Line


def set_up_log(shell: Shell) -> None:
    """Log to stderr as the global options say; a journal gets what was done without asking."""
    from briefing.logs import configure

    at_least = 1 if shell.log_format == "json" and shell.verbosity >= 0 else -1
    configure(verbosity=max(shell.verbosity, at_least), log_format=shell.log_format)


def say_lines(shell: Shell, lines: Iterable[Line]) -> None:
    """Print lines on stderr; with --quiet only those that tell of trouble."""
    # a twentieth of every `--help`, which says no such lines
    import logging

    log = logging.getLogger("briefing")
    for line in lines:
        if shell.log_format == "json":
            log.log(logging.WARNING if line.is_trouble else logging.INFO, "%s", line.text)
        elif line.is_trouble or shell.verbosity >= 0:
            click.echo(f"briefing: {line.text}", err=True)
