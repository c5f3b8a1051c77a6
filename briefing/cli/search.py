"""`briefing search`: find stored documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from briefing.cli.context import Shell, json_option, pass_shell
from briefing.cli.fetch import store_option

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.argument("query", nargs=-1, required=True)
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 1000), help="Most results.")
@store_option
@json_option
@pass_shell
def search(shell: Shell, query: tuple[str, ...], limit: int, store: Path | None, as_json: bool) -> int:
    """Find documents that hold all words; "a phrase" as it stands, word* by its beginning.

    Exit code 4 when nothing is found.
    """
    from briefing.app.archive_search import search_store
    from briefing.app.gather import GatherRequest
    from briefing.model import to_json

    found = search_store(" ".join(query), GatherRequest(shell.config, store), limit=limit)
    if as_json:
        click.echo(to_json(found).decode().rstrip())
    for match in () if as_json else found:
        document = match.document
        when = (document.published_at or document.retrieved_at).strftime("%Y-%m-%d %H:%M")
        click.echo(f"{document.id}  {when}  {document.outlet or document.origin}: {document.title}")
        click.echo(f"    {' '.join(match.snippet.split())}")
    if not found:
        shell.say(f"briefing: no stored document holds {' '.join(query)!r}")
    return 0 if found else 4
