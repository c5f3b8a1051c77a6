"""`briefing config`: the settings as they are understood."""

from __future__ import annotations

import click

from briefing.cli.context import Shell, pass_shell


@click.group()
def config() -> None:
    """Show or check the settings."""


@config.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--changed", is_flag=True, help="Only what the file sets.")
@pass_shell
def show(shell: Shell, as_json: bool, changed: bool) -> None:
    """Print every key with its value and where it comes from. Secrets are never read, nor shown."""
    import json

    from briefing.app.configuration import show_settings

    rows = [row for row in show_settings(shell.config) if not changed or row.origin != "default"]
    if as_json:
        click.echo(json.dumps([row._asdict() for row in rows], ensure_ascii=False))
        return
    width = max((len(row.key) for row in rows), default=0)
    for row in rows:
        click.echo(f"{row.key:<{width}} = {row.value}  # {row.origin}")


@config.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@pass_shell
def check(shell: Shell, as_json: bool) -> int:
    """Check the file as a whole, and that what it names is there. Connects to nothing.

    Ends with 0 when all is well, else with 2 and one line per problem.
    """
    import json

    from briefing.app.configuration import check_settings
    from briefing.cli.main import DONE, WRONG_USAGE

    problems = check_settings(shell.config)
    if as_json:
        click.echo(json.dumps({"problems": problems}, ensure_ascii=False))
    else:
        for problem in problems:
            click.echo(problem)
    if not problems:
        shell.say("briefing: the settings are fine")
    return WRONG_USAGE if problems else DONE


@config.command()
@click.option("--markdown", is_flag=True, help="A page for people instead.")
def schema(markdown: bool) -> None:
    """Print the JSON Schema of briefing.toml, for editors."""
    from briefing.app.configuration import editor_schema, settings_reference

    click.echo(settings_reference() if markdown else editor_schema(), nl=False)
