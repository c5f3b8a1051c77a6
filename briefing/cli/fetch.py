"""`briefing fetch`: read the sources into the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from briefing.cli.completion import listed
from briefing.cli.completion import sources as source_names
from briefing.cli.context import Shell, json_option, pass_shell
from briefing.cli.paths import FilePath
from briefing.cli.progress import progress

if TYPE_CHECKING:
    from pathlib import Path

store_option = click.option(
    "--store",
    type=FilePath(dir_okay=False),
    help="The store; default: the one of the settings.",
)


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...", shell_complete=listed(source_names))
@store_option
@json_option
@pass_shell
def fetch(shell: Shell, sources: tuple[str, ...], store: Path | None, as_json: bool) -> int:
    """Read the configured sources into the store: all, or those named by id, name or address.

    Exit code 3 when some source failed; the others are kept.
    """
    from briefing.app.gather import GatherRequest, fetch_sources
    from briefing.app.troubles import trouble_lines
    from briefing.cli.source_tables import fetched_json, fetched_lines

    with progress(shell) as step:
        report = fetch_sources(
            GatherRequest(shell.config, store, sources), progress=lambda r: step(f"read {r.source.name}")
        )
    click.echo(fetched_json(report) if as_json else fetched_lines(report))
    for line in trouble_lines(report.diagnostics):
        shell.say(f"briefing: {line.text}")
    return 3 if report.failed else 0
