"""`briefing schedule`: lets cron or systemd start the run."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import click

from briefing.cli.completion import editions, listed
from briefing.cli.context import Shell, pass_shell

# decorators take and give commands of any shape
Command = Callable[..., Any]


def schedule_options(command: Command) -> Command:
    """Add what the three commands have in common."""
    options = (
        click.argument("edition", default="", shell_complete=listed(editions)),
        click.option("--at", default="", help="Start time HH:MM. [default: the edition's cut-off]"),
        click.option("--timezone", default="", help="IANA time zone. [default: the edition's]"),
        click.option(
            "--system",
            type=click.Choice(["cron", "systemd"]),
            default="cron",
            show_default=True,
            help="Which scheduler.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.group()
def schedule() -> None:
    """Show, install or remove the cron or systemd schedule."""


@schedule.command()
@schedule_options
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@pass_shell
def show(shell: Shell, /, as_json: bool, **options: str) -> None:
    """Print what would be installed for EDITION. Changes nothing."""
    import json

    from briefing.app.schedule import ScheduleRequest, next_start, plan_schedule

    plan = plan_schedule(ScheduleRequest(config=shell.config, **options))
    if as_json:
        click.echo(json.dumps({"next": next_start(plan).isoformat(), "texts": dict(plan.texts)}))
        return
    for name, text in plan.texts:
        click.echo(text if name == "crontab" else f"# {name}\n{text}")
    shell.say(f"briefing: the next start is {next_start(plan):%Y-%m-%d %H:%M %Z}")
    for note in plan.notes:
        shell.say(f"briefing: {note}")


@schedule.command()
@schedule_options
@click.option("--yes", is_flag=True, help="Do not ask.")
@pass_shell
def install(shell: Shell, /, yes: bool, **options: str) -> None:
    """Install the schedule of EDITION, after showing it. One installed before is replaced."""
    from briefing.app.schedule import ScheduleRequest, install_schedule, plan_schedule

    plan = plan_schedule(ScheduleRequest(config=shell.config, **options))
    for name, text in plan.texts:
        click.echo(text if name == "crontab" else f"# {name}\n{text}")
    for note in plan.notes:
        shell.say(f"briefing: {note}")
    _ask("Install this?", yes=yes)
    install_schedule(plan)
    shell.say("briefing: installed; remove it with: briefing schedule remove")


@schedule.command()
@schedule_options
@click.option("--yes", is_flag=True, help="Do not ask.")
@pass_shell
def remove(shell: Shell, /, yes: bool, **options: str) -> None:
    """Remove the schedule of EDITION; nothing else in the crontab is touched."""
    from briefing.app.schedule import ScheduleRequest, plan_schedule, remove_schedule

    plan = plan_schedule(ScheduleRequest(config=shell.config, **options))
    _ask(f"Remove the schedule of {plan.schedule.slug!r}?", yes=yes)
    there = remove_schedule(plan)
    shell.say("briefing: removed" if there else "briefing: there was none")


def _ask(question: str, *, yes: bool) -> None:
    """Go on after a yes; where nobody can be asked, `--yes` has to say it."""
    if yes:
        return
    if not sys.stdin.isatty():
        raise click.UsageError("there is no terminal to ask on: say --yes")
    click.confirm(question, abort=True, err=True)
