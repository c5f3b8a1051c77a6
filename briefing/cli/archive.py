"""`briefing archive`: a browsable site of past editions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from briefing.cli.context import Shell, pass_shell
from briefing.cli.paths import FilePath

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.argument("paths", nargs=-1, type=FilePath(exists=True))
@click.option(
    "--output",
    type=FilePath(),
    default="archive",
    show_default=True,
    help="Folder of the site.",
)
@click.option("--title", default="", help="Name of the site. [default: that of the latest edition]")
@click.option("--base-url", default="", help="Address it will be published at, for the feeds.")
@click.option(
    "--design", default="briefing", show_default=True, help="Shipped design, or a folder with your own."
)
@click.option("--json", "as_json", is_flag=True, help="Print the written files as JSON.")
@pass_shell
def archive(
    shell: Shell,
    /,
    paths: tuple[Path, ...],
    output: Path,
    title: str,
    base_url: str,
    design: str,
    as_json: bool,
) -> None:
    """Make a static site of editions: by date, theme and outlet, searchable, without a server.

    PATHS are editions' JSON files or folders of them; without PATHS, the store and the output folder.
    """
    import json

    from briefing.app.archive import ArchiveRequest, write_archive

    request = ArchiveRequest(paths, output, title, base_url, design, shell.config)
    written = write_archive(request)
    if as_json:
        click.echo(json.dumps([str(path) for path in written]))
    else:
        click.echo(written[0])
        shell.say(f"{len(written)} files")
