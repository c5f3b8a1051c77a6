"""`briefing sources`: the places that are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from briefing.cli.completion import listed
from briefing.cli.completion import sources as source_names
from briefing.cli.context import Shell, json_option, pass_shell
from briefing.cli.fetch import store_option
from briefing.cli.paths import FilePath

if TYPE_CHECKING:
    from pathlib import Path

_KINDS = ("feed", "page", "section", "sitemap", "folder", "file", "maildir", "imap")
_named = click.argument("sources", nargs=-1, metavar="[SOURCE]...", shell_complete=listed(source_names))


@click.group("sources")
def sources() -> None:
    """List, add, remove, check, import and export sources."""


@sources.command("list")
@_named
@store_option
@json_option
@pass_shell
def list_command(shell: Shell, sources: tuple[str, ...], store: Path | None, as_json: bool) -> int:
    """Print the sources with their health: last success, failures in a row, entries, silence."""
    from briefing.app.clock import now
    from briefing.app.gather import GatherRequest
    from briefing.app.sources import list_sources
    from briefing.cli.source_tables import health_json, health_lines

    found = list_sources(GatherRequest(shell.config, store, sources))
    click.echo(health_json(found, now()) if as_json else health_lines(found, now()))
    return 0


@sources.command("add")
@click.argument("url")
@click.option("--name", default="", help="How it is called; default: what it calls itself.")
@click.option("--kind", type=click.Choice(_KINDS), help="What it is; default: found out by looking.")
@click.option("--language", default="", help="ISO 639-1; default: told from the text.")
@click.option("--publisher", default="", help="Who stands behind it.")
@click.option(
    "--full-text",
    type=click.Choice(("auto", "always", "never")),
    default="auto",
    show_default=True,
    help="When the linked page of a feed entry is read.",
)
@click.option(
    "--identity",
    type=click.Choice(("auto", "guid", "link", "title")),
    default="auto",
    show_default=True,
    help="What tells its articles apart.",
)
@click.option("--allow-private", is_flag=True, help="Allow an address on your own network.")
@store_option
@pass_shell
def add(
    shell: Shell,
    /,
    *,
    url: str,
    kind: str | None,
    full_text: str,
    store: Path | None,
    **given: object,
) -> int:
    """Keep URL as a source: a feed, a page that announces one, a section page, or a path."""
    from briefing.app.gather import GatherRequest
    from briefing.app.sources import AddRequest, add_source
    from briefing.model import FullText, Identity, SourceKind

    request = AddRequest(
        url,
        GatherRequest(shell.config, store),
        name=str(given["name"]),
        kind=SourceKind(kind) if kind else None,
        language=str(given["language"]),
        publisher=str(given["publisher"]),
        full_text=FullText(full_text),
        identity=Identity(str(given["identity"])),
        allow_private=bool(given["allow_private"]),
    )
    made, others = add_source(request)
    click.echo(f"{made.id}\t{made.kind.value}\t{made.url}")
    for feed in others:
        shell.say(f"the page also announces {feed.url} {feed.title}".rstrip())
    return 0


@sources.command("remove")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...", shell_complete=listed(source_names))
@store_option
@pass_shell
def remove(shell: Shell, sources: tuple[str, ...], store: Path | None) -> int:
    """Forget sources; documents read from them stay."""
    from briefing.app.gather import GatherRequest
    from briefing.app.sources import remove_source

    for source in remove_source(GatherRequest(shell.config, store, sources)):
        click.echo(f"removed {source.id}")
    return 0


@sources.command("check")
@_named
@store_option
@json_option
@pass_shell
def check(shell: Shell, sources: tuple[str, ...], store: Path | None, as_json: bool) -> int:
    """Read sources now, keep nothing, and say what came. Exit code 3 when one failed."""
    from briefing.app.gather import GatherRequest, check_sources
    from briefing.cli.source_tables import check_json, check_lines

    results = check_sources(GatherRequest(shell.config, store, sources))
    click.echo(check_json(results) if as_json else check_lines(results))
    return 3 if any(result.failed for result in results) else 0


@sources.command("import")
@click.argument("file", type=FilePath(dir_okay=False))
@store_option
@pass_shell
def import_command(shell: Shell, file: Path, store: Path | None) -> int:
    """Add the feeds of an OPML file that are not sources yet."""
    from briefing.app.gather import GatherRequest
    from briefing.app.sources import import_sources

    added = import_sources(file, GatherRequest(shell.config, store))
    for source in added:
        click.echo(f"{source.id}\t{source.url}")
    shell.say(f"{len(added)} sources added")
    return 0


@sources.command("export")
@click.option("--output", type=FilePath(dir_okay=False), help="Write to this file.")
@store_option
@pass_shell
def export_command(shell: Shell, output: Path | None, store: Path | None) -> int:
    """Print the sources as OPML, or write them to a file."""
    from briefing.app.gather import GatherRequest
    from briefing.app.sources import export_sources

    content = export_sources(GatherRequest(shell.config, store), output)
    click.echo(str(output) if output else content.decode(), nl=output is not None)
    return 0
