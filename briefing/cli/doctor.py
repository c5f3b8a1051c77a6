"""`briefing doctor`: what is well, what is not, and what to do about it."""

from __future__ import annotations

import click

from briefing.cli.context import Shell, pass_shell

_COLORS = {"ok": "green", "note": "yellow", "problem": "red"}


@click.command()
@click.option("--smtp", is_flag=True, help="Also connect to the mail server and check its encryption.")
@click.option("--login", is_flag=True, help="Also log in to the mail server (implies --smtp). Sends nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print the checks as JSON.")
@pass_shell
def doctor(shell: Shell, smtp: bool, login: bool, as_json: bool) -> int:
    """Check this machine, the settings and the store; each line says what is wrong and how to mend it.

    Exit code 0: all is well. 1: there is a problem.
    """
    from briefing.app.doctor import DoctorRequest, examine, is_healthy, report_json
    from briefing.cli.main import DONE, FAILED

    checks = examine(DoctorRequest(shell.config, smtp, login))
    if as_json:
        click.echo(report_json(checks), nl=False)
    for check in checks if not as_json else ():
        state = click.style(f"{check.state.value:<8}", fg=_COLORS[check.state.value])
        click.echo(f"{state} {check.name:<14} {check.detail}" + (f"; {check.fix}" if check.fix else ""))
    return DONE if is_healthy(checks) else FAILED
