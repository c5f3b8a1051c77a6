"""`briefing explain`: why this is in, and why that is not."""

from __future__ import annotations

import click

from briefing.cli.completion import editions, listed
from briefing.cli.context import Shell, pass_shell
from briefing.cli.paint import harmless


@click.command()
@click.argument("edition", shell_complete=listed(editions))
@click.argument("item", default="")
@click.option("--missed", is_flag=True, help="Only the important facts that the edition does not tell.")
@click.option("--json", "as_json", is_flag=True, help="Print the explanation as JSON.")
@pass_shell
def explain(shell: Shell, edition: str, item: str, missed: bool, as_json: bool) -> int:
    """Say how an edition came to be: its items and their rank, and everything read and not used.

    With ITEM (a place such as 2.1, a top line such as t1, an id, or words of the headline): the theme terms
    that matched, the parts of its importance, what each sentence adds, and which ones nearly made it. With
    --missed: death tolls of two outlets, deaths of leaders and raised sums that stand in documents read and not cited.
    """
    from briefing.app.explain import explain_target, explanation_json, explanation_lines, missed_lines

    found = explain_target(edition, "" if missed else item, config=shell.config)
    if as_json:
        click.echo(explanation_json(found), nl=False)
    elif missed:
        click.echo(harmless("\n".join(missed_lines(found))))
    else:
        click.echo(harmless("\n".join(explanation_lines(found))))
    return 0
