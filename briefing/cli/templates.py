"""`briefing templates`: the shipped designs, and a copy to start your own from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from briefing.cli.paths import FilePath

if TYPE_CHECKING:
    from pathlib import Path


@click.group()
def templates() -> None:
    """List the designs, or copy one to start your own."""


@templates.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def list_designs(as_json: bool) -> None:
    """Print the shipped designs."""
    import json

    from briefing.app.designs import shipped_designs

    designs = shipped_designs()
    if as_json:
        click.echo(json.dumps(designs))
        return
    for name, description in designs.items():
        click.echo(f"{name:<10}  {description}")


@templates.command("new")
@click.argument("folder", type=FilePath())
@click.option("--from", "start_from", default="briefing", show_default=True, help="Design to copy.")
def new_design(folder: Path, start_from: str) -> None:
    """Copy a design into FOLDER, ready to be changed and used with --design FOLDER."""
    from briefing.app.designs import copy_design

    for path in copy_design(folder, start_from=start_from):
        click.echo(path)
