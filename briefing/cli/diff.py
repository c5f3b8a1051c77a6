"""`briefing diff`: what changed between two editions."""

from __future__ import annotations

import click

from briefing.cli.completion import editions, listed
from briefing.cli.context import Shell, pass_shell
from briefing.cli.paint import harmless


@click.command()
@click.argument("old", metavar="A", shell_complete=listed(editions))
@click.argument("new", metavar="B", shell_complete=listed(editions))
@click.option("--json", "as_json", is_flag=True, help="Print the differences as JSON.")
@pass_shell
def diff(shell: Shell, old: str, new: str, as_json: bool) -> int:
    """Say what edition B tells that edition A did not, and what is gone.

    A and B are files of editions, ids, names or days. New sentences are marked +, changed figures #.
    """
    from briefing.app.diff import diff_json, diff_lines, diff_targets

    found = diff_targets(old, new, config=shell.config)
    if as_json:
        click.echo(diff_json(found), nl=False)
    else:
        click.echo(harmless("\n".join(diff_lines(found))))
    return 0
