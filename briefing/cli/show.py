"""`briefing show`: read an edition in the terminal."""

from __future__ import annotations

import os
import shutil
import sys

import click

from briefing.cli.completion import editions, listed
from briefing.cli.context import Shell, pass_shell
from briefing.cli.paint import harmless, paint

# longer lines tire the eye
_WIDEST = 92
_NARROWEST = 40
_PIPED = 72


@click.command()
@click.argument("edition", metavar="EDITION|PATH", shell_complete=listed(editions))
@click.option("--theme", "themes", multiple=True, help="Only this section; may be repeated.")
@click.option("--sources", is_flag=True, help="Also list the sources, and what was read and left out.")
@click.option(
    "--pager/--no-pager",
    default=True,
    show_default=True,
    help="On a terminal, page what is longer than the screen.",
)
@pass_shell
def show(shell: Shell, edition: str, themes: tuple[str, ...], sources: bool, pager: bool) -> int:
    """Print an edition as text: wrapped, colored and paged on a terminal, plain when piped.

    EDITION is an id, a name or a day; PATH a file of an edition or its folder.
    """
    from briefing.app.show import ShowRequest, show_edition

    terminal = sys.stdout.isatty()
    width = min(_WIDEST, max(_NARROWEST, shutil.get_terminal_size().columns - 1)) if terminal else _PIPED
    color = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    text = harmless(show_edition(ShowRequest(edition, themes, sources, width, shell.config)))
    shown = paint(text) if color else text
    if terminal and pager and text.count("\n") >= shutil.get_terminal_size().lines:
        # as git has it: colors are let through, and less leaves what it showed on the screen
        os.environ.setdefault("LESS", "FRX")
        click.echo_via_pager(shown, color=color)
    else:
        click.echo(shown, nl=False)
    return 0
