"""`briefing export`: stored documents as JSON lines."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import click

from briefing.cli.context import Shell, pass_shell
from briefing.cli.fetch import store_option
from briefing.cli.paths import FilePath
from briefing.cli.values import Duration

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.option("--since", type=Duration(), help="Only documents of this last period, e.g. 24h or 7d.")
@click.option("--output", type=FilePath(dir_okay=False), help="Write to this file.")
@click.option("--keep", type=Duration(), help="Export nothing: delete what is older than this, e.g. 90d.")
@store_option
@pass_shell
def export(
    shell: Shell, since: timedelta | None, output: Path | None, keep: timedelta | None, store: Path | None
) -> int:
    """Print stored documents as JSON lines, which `build` and `fetch` read back."""
    from briefing.app.archive_search import ExportRequest, export_documents, forget_older, write_export
    from briefing.app.gather import GatherRequest

    where = GatherRequest(shell.config, store)
    if keep is not None:
        removed = forget_older(where, keep=keep)
        click.echo(f"deleted {removed.documents} documents and {removed.editions} editions")
    elif output is not None:
        click.echo(f"{output}\t{write_export(ExportRequest(where, since), output)} documents")
    else:
        for line in export_documents(ExportRequest(where, since)):
            click.echo(line, nl=False)
    return 0
