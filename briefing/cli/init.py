"""`briefing init`: files to start from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from briefing.cli.context import Shell, pass_shell
from briefing.cli.paths import FilePath

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.argument("folder", metavar="[DIR]", type=FilePath(file_okay=False), default=".")
@pass_shell
def init(shell: Shell, folder: Path) -> None:
    """Write a commented briefing.toml and themes.toml into DIR, and an inbox folder for articles.

    Overwrites nothing: when one of the files is there already, none is written.
    """
    from briefing.app.configuration import write_starter

    for path in write_starter(folder):
        click.echo(path)
    shell.say("briefing: put articles into the inbox folder, then: briefing run")
