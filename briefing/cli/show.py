"""`briefing show`: read an edition in the terminal."""

from __future__ import annotations

import os
import shutil
import sys

import click

from briefing.cli.context import Shell, pass_shell
from briefing.cli.paint import harmless, paint

# longer lines tire the eye
_WIDEST = 92
_NARROWEST = 40
_PIPED = 72


@click.command()
@click.argument("edition", metavar="EDITION|PATH")
@click.option("--theme", "themes", multiple=True, help="Only this section; may be repeated.")
@click.option("--sources", is_flag=True, help="Also list the sources, and what was read and left out.")
@pass_shell
def show(shell: Shell, edition: str, themes: tuple[str, ...], sources: bool) -> int:
    """Print an edition as text: wrapped and colored on a terminal, plain when piped.

    EDITION is an id, a name or a day; PATH a file of an edition or its folder.
    """
    from briefing.app.show import ShowRequest, show_edition

    terminal = sys.stdout.isatty()
    width = min(_WIDEST, max(_NARROWEST, shutil.get_terminal_size().columns - 1)) if terminal else _PIPED
    color = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    text = harmless(show_edition(ShowRequest(edition, themes, sources, width, shell.config)))
    click.echo(paint(text) if color else text, nl=False)
    return 0
