"""`briefing init`: files to start from, after some questions on a terminal."""

from __future__ import annotations

import shlex
import shutil
import sys
from typing import TYPE_CHECKING

import click

from briefing.cli.context import Shell, pass_shell
from briefing.cli.messages import say_lines
from briefing.cli.paths import FilePath

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.app.starter import StarterAnswers


@click.command()
@click.argument("folder", metavar="[DIR]", type=FilePath(file_okay=False), default=".")
@click.option("--yes", is_flag=True, help="Ask nothing: write settings with examples to change.")
@pass_shell
def init(shell: Shell, folder: Path, yes: bool) -> int:
    """Write briefing.toml, themes and an inbox folder for articles into DIR.

    On a terminal it asks where the news is, what it is about, who reads it, which server sends it, and when; then it
    shows a first edition. With --yes, or without a terminal, it asks nothing. Overwrites nothing, and broken off it
    has written nothing.
    """
    if yes or not (sys.stdin.isatty() and sys.stderr.isatty()):
        from briefing.app.configuration import write_starter

        for path in write_starter(folder):
            click.echo(path)
        shell.say("briefing: put articles into the inbox folder, then: briefing run")
        return 0
    return _ask_and_write(shell, folder)


def _ask_and_write(shell: Shell, folder: Path) -> int:
    from briefing.app.starter import starter_files, write_starter
    from briefing.cli.wizard import ask_answers
    from briefing.errors import UsageError

    for name in ("briefing.toml", "themes.toml"):
        if (folder / name).exists():
            raise UsageError("is there already; nothing was written", where=str(folder / name))
    try:
        answers = ask_answers()
        names = ", ".join((*starter_files(answers), "inbox/"))
        click.confirm(f"\nWrite {names} into {folder}?", default=True, abort=True, err=True)
    except click.Abort:
        click.echo("\nbriefing: nothing was written", err=True)
        raise
    for path in write_starter(folder, answers):
        click.echo(path)
    _try_out(shell, folder, answers)
    return 0


def _try_out(shell: Shell, folder: Path, answers: StarterAnswers) -> None:
    """Show what a run would make, try the way out, and say when the next run is."""
    from briefing.errors import BriefingError

    config = folder / "briefing.toml"
    command = "briefing" if str(folder) == "." else f"briefing --config {shlex.quote(str(config))}"
    for step in (_rehearse, _send_test, _schedule):
        try:
            step(shell, config, command, answers)
        except BriefingError as error:
            click.echo(f"briefing: {error}", err=True)


def _rehearse(shell: Shell, config: Path, command: str, _: StarterAnswers) -> None:
    from briefing.app.start import RunRequest, start_run
    from briefing.cli.progress import progress

    click.echo(f"\n$ {command} run --dry-run", err=True)
    with progress(shell) as show:
        show("reading and choosing")
        report = start_run(RunRequest(config=config, dry_run=True))
    from briefing.app.report import report_lines

    say_lines(shell, report_lines(report))
    for slot in report.slots:
        for path in slot.paths:
            click.echo(path)


def _send_test(shell: Shell, config: Path, command: str, answers: StarterAnswers) -> None:
    has_way = answers.transport == "sendmail" or (
        answers.server is not None and (not answers.login.username or _has_secret(answers))
    )
    if not has_way:
        if answers.login.username:
            click.echo(
                "\nThe password belongs into the file smtp-password beside the settings (mode 0600). "
                f"Then try the way out: {command} send --test ADDRESS",
                err=True,
            )
        return
    reader = answers.readers[0].address
    if click.confirm(f"\nSend a test message to {reader} now?", default=False, err=True):
        from briefing.app.trial_message import send_trial

        shell.say(f"briefing: {send_trial(config, reader)}")


def _has_secret(answers: StarterAnswers) -> bool:
    return bool(answers.login.password or answers.login.token_command)


def _schedule(shell: Shell, config: Path, command: str, _: StarterAnswers) -> None:
    from briefing.app.schedule import ScheduleRequest, install_schedule, next_start, plan_schedule

    plan = plan_schedule(ScheduleRequest(config, "cron"))
    click.echo(f"\nThe next edition is due {next_start(plan):%A %Y-%m-%d %H:%M %Z}.", err=True)
    if shutil.which("crontab") and click.confirm(
        "Let it start by itself, with a line in your crontab?", default=False, err=True
    ):
        install_schedule(plan)
        shell.say(f"briefing: installed; remove it with: {command} schedule remove")
        return
    shell.say(f"briefing: to let it start by itself: {command} schedule install")
