"""Progress on a terminal, silence in cron."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from briefing.cli.context import Shell

Report = Callable[[str], None]


@contextmanager
def progress(shell: Shell) -> Iterator[Report]:
    """Yield a function that shows the current step; does nothing when stderr is not a terminal."""
    if shell.verbosity < 0 or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console

    console = Console(stderr=True)
    with console.status("starting") as status:
        yield status.update
