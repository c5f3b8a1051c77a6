"""`briefing send`: a stored edition to its readers."""

from __future__ import annotations

import click

from briefing.cli.completion import editions, listed
from briefing.cli.context import Shell, pass_shell
from briefing.cli.messages import say_lines, set_up_log
from briefing.cli.streams import already_done


@click.command()
@click.argument("edition", default="", metavar="[EDITION]", shell_complete=listed(editions))
@click.option(
    "--test", metavar="ADDRESS", default="", help="Send a test message to this address now, and no edition."
)
@click.option("--to", multiple=True, help="Only this reader; may be repeated.")
@click.option(
    "--on-doubt",
    type=click.Choice(["send", "hold"]),
    help="A message that may have arrived: send the same bytes again, or hold it. [default: the settings]",
)
@click.option("--json", "as_json", is_flag=True, help="Print one line of JSON.")
@pass_shell
def send(
    shell: Shell, edition: str, test: str, to: tuple[str, ...], on_doubt: str | None, as_json: bool
) -> int:
    """Deliver EDITION, an id or name or name/2024-10-23, to the readers of the settings.

    Who has it already does not get it again; for that see: briefing deliveries retry.
    """
    if test:
        return _send_test(shell, test)
    if not edition:
        raise click.UsageError("name an EDITION, or try the way out with --test ADDRESS")
    import json

    from briefing.app.deliveries import send_edition
    from briefing.app.report import delivery_counts, delivery_lines
    from briefing.cli.main import DONE, INCOMPLETE

    set_up_log(shell)
    letters, report = send_edition(edition, config=shell.config, to=to, on_doubt=on_doubt or "")
    lines = tuple(delivery_lines(report, withheld=letters.withheld, unaddressed=letters.unaddressed))
    say_lines(shell, lines)
    if not lines:
        shell.say("briefing: nothing to send: the settings name no reader, or each has it already")
    code = DONE if report.is_complete and not letters.unaddressed else INCOMPLETE
    if as_json:
        counts = delivery_counts(report) | {"withheld": len(letters.withheld)}
        with already_done(code):
            click.echo(json.dumps(counts | {"unaddressed": len(letters.unaddressed)}))
    return code


def _send_test(shell: Shell, address: str) -> int:
    from briefing.app.trial_message import send_trial
    from briefing.cli.main import DONE

    shell.say(f"briefing: {send_trial(shell.config, address)}")
    return DONE
