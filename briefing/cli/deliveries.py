"""`briefing deliveries`: what became of messages."""

from __future__ import annotations

import click

from briefing.cli.context import Shell, pass_shell
from briefing.cli.messages import say_lines, set_up_log
from briefing.cli.streams import already_done


@click.group()
def deliveries() -> None:
    """List deliveries, or try failed ones again."""


@deliveries.command("list")
@click.option("--edition", default="", help="Only editions whose id begins so.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@pass_shell
def list_(shell: Shell, edition: str, as_json: bool) -> None:
    """Print every message: edition, reader, state, attempts, last error."""
    import json

    from briefing.app.deliveries import list_deliveries
    from briefing.app.report import delivery_record

    found = list_deliveries(shell.config, edition=edition)
    if as_json:
        click.echo(json.dumps([delivery_record(delivery) for delivery in found], ensure_ascii=False))
        return
    for delivery in found:
        error = f"  {delivery.last_error}" if delivery.last_error else ""
        click.echo(
            f"{delivery.edition_id}  {delivery.recipient}  {delivery.state}  {delivery.attempts}{error}"
        )
    if not found:
        shell.say("briefing: no messages yet")


@deliveries.command()
@click.option("--edition", default="", help="Only editions whose id begins so.")
@click.option("--to", multiple=True, help="Only this reader; may be repeated.")
@click.option("--json", "as_json", is_flag=True, help="Print one line of JSON.")
@pass_shell
def retry(shell: Shell, edition: str, to: tuple[str, ...], as_json: bool) -> int:
    """Send messages again that failed or are held: the same bytes under the same Message-ID."""
    import json

    from briefing.app.deliveries import retry_deliveries
    from briefing.app.report import delivery_counts, delivery_lines
    from briefing.cli.main import DONE, INCOMPLETE

    set_up_log(shell)
    report = retry_deliveries(shell.config, edition=edition, to=to)
    code = DONE if report.is_complete else INCOMPLETE
    lines = tuple(delivery_lines(report))
    say_lines(shell, lines)
    if not lines:
        shell.say("briefing: nothing to try again")
    if as_json:
        with already_done(code):
            click.echo(json.dumps(delivery_counts(report)))
    return code


@deliveries.command("give-up")
@click.option("--edition", default="", help="Only editions whose id begins so.")
@click.option("--to", multiple=True, help="Only this reader; may be repeated.")
@pass_shell
def give_up(shell: Shell, edition: str, to: tuple[str, ...]) -> None:
    """Let messages be that failed or are held: runs speak of them no more."""
    from briefing.app.deliveries import give_up_deliveries

    click.echo(f"given up: {give_up_deliveries(shell.config, edition=edition, to=to)}")
