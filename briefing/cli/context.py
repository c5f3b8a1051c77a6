"""The global options of the command line, handed to every command as `ctx.obj`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click

if TYPE_CHECKING:
    from pathlib import Path


class Shell(NamedTuple):
    """What was said before the command's name."""

    config: Path | None = None
    # -1 quiet, 0 normal, 1 verbose, 2 debug
    verbosity: int = 0
    # "text" or "json"
    log_format: str = "text"

    def say(self, message: str) -> None:
        """Print a message for the user on stderr, unless --quiet."""
        if self.verbosity >= 0:
            click.echo(message, err=True)


pass_shell = click.make_pass_decorator(Shell, ensure=True)
json_option = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
