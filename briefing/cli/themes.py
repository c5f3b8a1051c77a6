"""`briefing themes`: list the packs, test a file, suggest terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from briefing.cli.context import Shell, json_option, pass_shell

if TYPE_CHECKING:
    from briefing.model import Diagnostic

_pack_option = click.option(
    "--themes",
    "pack",
    default="",
    envvar="BRIEFING_THEMES",
    metavar="PACK|FILE",
    help="Shipped pack or theme file. [default: that of the configuration, else international-security]",
)


@click.group()
def themes() -> None:
    """List, test and extend themes."""


@themes.command("list")
@click.argument("pack", default="", metavar="[PACK|FILE]")
@json_option
def list_themes(pack: str, as_json: bool) -> None:
    """List the shipped theme packs, or check and list one PACK or FILE."""
    from briefing.app.themes import json_text, list_packs

    listings = list_packs(pack)
    if as_json:
        click.echo(json_text(listings), nl=False)
        return
    for listing in listings:
        click.echo(f"{listing.file}: {listing.description or listing.name}")
        for name in listing.themes:
            click.echo(f"  {name}")


@themes.command("test")
@click.argument("paths", nargs=-1, required=True)
@_pack_option
@click.option(
    "--on", multiple=True, metavar="PATH", help="Documents to test; PATHS then names one pack or theme file."
)
@click.option(
    "--sentences/--no-sentences", default=None, help="Show each sentence's themes. [default: without --on]"
)
@json_option
@pass_shell
def check(
    shell: Shell,
    paths: tuple[str, ...],
    pack: str,
    on: tuple[str, ...],
    sentences: bool | None,
    as_json: bool,
) -> int:
    """Show which themes the documents in PATHS match, and why; or test a theme FILE --on documents.

    A plus marks a theme the document belongs to, a minus one it only mentions, with what speaks against it.
    """
    from briefing.app.themes import chosen_pack, json_text, match_files, tested_lines

    if on and (pack or len(paths) > 1):
        raise click.UsageError("name one theme file with --on: briefing themes test mine.toml --on news/")
    result = match_files(on or paths, chosen_pack(paths[0] if on else pack, shell.config))
    sentences = not on if sentences is None else sentences
    click.echo(
        json_text(result).rstrip() if as_json else "\n".join(tested_lines(result, sentences=sentences))
    )
    return _report(shell, result.diagnostics)


@themes.command("suggest")
@click.argument("paths", nargs=-1, required=True)
@_pack_option
@click.option("--count", type=click.IntRange(1, 100), default=10, show_default=True, help="Terms per theme.")
@json_option
@pass_shell
def suggest(shell: Shell, paths: tuple[str, ...], pack: str, count: int, as_json: bool) -> int:
    """Suggest further terms for each theme from the documents in PATHS.

    Nothing is added to any file: copy what you like into your theme file.
    """
    from briefing.app.themes import chosen_pack, grow, growth_lines, json_text

    growth = grow(paths, chosen_pack(pack, shell.config), count=count)
    click.echo(json_text(growth).rstrip() if as_json else "\n".join(growth_lines(growth)))
    return _report(shell, growth.diagnostics)


def _report(shell: Shell, diagnostics: tuple[Diagnostic, ...]) -> int:
    from briefing.app.troubles import trouble_lines
    from briefing.cli.main import DONE, INCOMPLETE

    for line in trouble_lines(diagnostics):
        shell.say(f"briefing: {line.text}")
    return INCOMPLETE if diagnostics else DONE
