"""Writes a manual page for each command, from its help: `make man`."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from click_man.core import write_man_pages

from briefing.cli.main import COMMANDS, briefing
from briefing.version import __version__


def main() -> None:
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    # commands are loaded when they are run; the pages are written of those that are there
    context = click.Context(briefing, info_name="briefing")
    for name in COMMANDS:
        command = briefing.get_command(context, name)
        assert command is not None
        briefing.commands[name] = command
    write_man_pages("briefing", briefing, version=__version__, target_dir=str(target))
    print(f"{len(list(target.iterdir()))} pages in {target}")


if __name__ == "__main__":
    main()
