"""`briefing run`: the scheduled job."""

from __future__ import annotations

import click

from briefing.cli import completion
from briefing.cli.completion import listed
from briefing.cli.context import Shell, pass_shell
from briefing.cli.messages import say_lines, set_up_log
from briefing.cli.streams import already_done


@click.command()
@click.argument("editions", metavar="[EDITION]...", nargs=-1, shell_complete=listed(completion.editions))
@click.option("--slot", default="", help="This slot, e.g. 2024-10-23T06:30, instead of what is due.")
@click.option(
    "--dry-run", is_flag=True, help="Make the newest slot, write its messages as .eml, send nothing."
)
@click.option(
    "--on-doubt",
    type=click.Choice(["send", "hold"]),
    help="A message that may have arrived: send the same bytes again, or hold it. [default: the settings]",
)
@click.option("--no-fetch", is_flag=True, help="Use what the store has.")
@click.option("--json", "as_json", is_flag=True, help="Print one line of JSON.")
@pass_shell
def run(
    shell: Shell,
    editions: tuple[str, ...],
    slot: str,
    dry_run: bool,
    on_doubt: str | None,
    no_fetch: bool,
    as_json: bool,
) -> int:
    """Fetch, build and send what is due: each EDITION of the settings, once per slot.

    Run it again as often as you like: a slot is made once, and each reader gets one message.
    """
    from briefing.app.start import RunRequest, start_run

    set_up_log(shell)
    request = RunRequest(
        config=shell.config,
        editions=editions,
        slot=slot,
        dry_run=dry_run,
        on_doubt=on_doubt or "",
        fetch=not no_fetch,
    )
    report = start_run(request)
    # loads what a start that finds the lock taken does not need
    from briefing.app.report import exit_code, report_lines, summary_json

    code = exit_code(report)
    say_lines(shell, report_lines(report))
    with already_done(code):
        if as_json:
            click.echo(summary_json(report))
        else:
            for slot_run in report.slots:
                for path in slot_run.paths:
                    click.echo(path)
    return code
