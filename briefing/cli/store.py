"""`briefing store`: backs up, checks and restores."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from briefing.cli.context import Shell, pass_shell
from briefing.cli.fetch import store_option
from briefing.cli.paths import FilePath

if TYPE_CHECKING:
    from pathlib import Path


@click.group()
def store() -> None:
    """Back up, check or restore the store. Exit code 75 while a run is at work."""


@store.command()
@click.argument("target", metavar="FILE", type=FilePath(dir_okay=False))
@store_option
@pass_shell
def backup(shell: Shell, target: Path, store: Path | None) -> None:
    """Copy the store to a new FILE, which is there whole or not at all."""
    from briefing.app.gather import GatherRequest
    from briefing.app.keeping import back_up_store

    click.echo(back_up_store(GatherRequest(shell.config, store), target))


@store.command()
@store_option
@pass_shell
def check(shell: Shell, store: Path | None) -> int:
    """Read the whole store: every page, edition, message and text. Exit code 1 when something is wrong."""
    from briefing.app.gather import GatherRequest
    from briefing.app.keeping import check_store
    from briefing.cli.main import DONE, FAILED

    found = check_store(GatherRequest(shell.config, store))
    click.echo(f"{found.documents} documents, {found.editions} editions, {found.messages} messages")
    for finding in found.findings:
        click.echo(f"wrong: {finding}")
    return FAILED if found.findings else DONE


@store.command()
@click.argument("source", metavar="FILE", type=FilePath(dir_okay=False))
@click.option("--yes", is_flag=True, help="Do not ask.")
@store_option
@pass_shell
def restore(shell: Shell, source: Path, yes: bool, store: Path | None) -> int:
    """Put the backup FILE in the place of the store.

    Editions made and messages sent since the backup are kept, so that nothing is sent twice. Exit code 3 when the
    store was so damaged that not all of them could be read.
    """
    from briefing.app.gather import GatherRequest
    from briefing.app.keeping import restore_store
    from briefing.cli.main import DONE, INCOMPLETE

    if not yes:
        click.confirm("Documents read since the backup are lost. Restore it?", abort=True, err=True)
    done = restore_store(GatherRequest(shell.config, store), source)
    click.echo(f"restored; kept since the backup: {done.editions} editions, {done.messages} messages")
    if done.moved_to is not None:
        shell.say(f"briefing: the damaged file is now {done.moved_to}")
    if not done.is_complete:
        shell.say(
            "briefing: what was sent since the backup could not all be read, and the next run may send it again; "
            "see what that would be with: briefing run --no-fetch --dry-run"
        )
    return DONE if done.is_complete else INCOMPLETE
