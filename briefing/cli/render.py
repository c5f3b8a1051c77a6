"""`briefing render`: makes an edition again, in another format or design."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from briefing.app.arguments import FORMATS, PAPERS
from briefing.cli.completion import designs, editions, listed
from briefing.cli.context import Shell, pass_shell
from briefing.cli.paths import FilePath
from briefing.cli.values import FormatList, each_once

if TYPE_CHECKING:
    from pathlib import Path

DEFAULT = ("pdf", "html")


@click.command()
@click.argument("edition", shell_complete=listed(editions))
@click.option(
    "--format",
    "formats",
    type=FormatList(FORMATS),
    multiple=True,
    callback=each_once,
    help=f"Comma-separated: {', '.join(FORMATS)}. [default: pdf,html]",
)
@click.option("--output", type=FilePath(), help="Folder for the files. [default: beside EDITION]")
@click.option(
    "--design",
    default="briefing",
    show_default=True,
    shell_complete=listed(designs),
    help="Shipped design, or a folder with your own.",
)
@click.option(
    "--paper",
    type=click.Choice(PAPERS),
    default="A4",
    show_default=True,
    help="Page size of the PDF.",
)
@click.option("--ascii", "ascii_only", is_flag=True, help="Text: spell everything in ASCII.")
@click.option(
    "--width", type=click.IntRange(40, 200), default=72, show_default=True, help="Text: line length."
)
@pass_shell
def render(
    shell: Shell,
    /,
    edition: str,
    formats: tuple[str, ...],
    output: Path | None,
    design: str,
    paper: str,
    ascii_only: bool,
    width: int,
) -> None:
    """Render EDITION again: its JSON file, folder, id or day. Nothing is analyzed again."""
    from briefing.app.rerender import PageSize, RenderOptions, RenderRequest, render_edition

    options = RenderOptions(page_size=PageSize(paper), ascii_only=ascii_only, width=width)
    for path in render_edition(
        RenderRequest(edition, formats or DEFAULT, design, output, options, shell.config)
    ):
        click.echo(path)
