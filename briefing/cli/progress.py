"""Progress on a terminal, silence in cron."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from briefing.cli.context import Shell

Report = Callable[[str], None]

# Share of a build that is done when a step begins, in percent, by the words that the step begins with. Set by eye: a
# long edition in pages takes longer at its end.
_SHARES = (
    ("starting", 0),
    ("reading", 5),
    ("looking for copies", 55),
    ("grouping", 60),
    ("looking for sentences", 70),
    ("choosing", 80),
    ("fitting", 85),
    ("rendering", 90),
)


@contextmanager
def progress(shell: Shell) -> Iterator[Report]:
    """Yield a function that shows the current step and how much is done; silent when stderr is no terminal."""
    if shell.verbosity < 0 or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

    # drawn when a step begins, and by no thread: that would keep the work from being shared among processes
    bar = Progress(
        BarColumn(24),
        TaskProgressColumn(),
        TextColumn("{task.description} …"),
        console=Console(file=sys.stderr),
        auto_refresh=False,
        transient=True,
    )
    task = bar.add_task("starting", total=100)
    reached = 0

    def show(step: str) -> None:
        nonlocal reached
        # never backwards: a length in pages is met in several rounds
        reached = max(reached, share_of(step))
        bar.update(task, completed=reached, description=step)
        bar.refresh()

    with bar:
        show("starting")
        yield show


def share_of(step: str) -> int:
    """Return how much is done when a step begins, in percent; 0 for one that is not known."""
    return next((share for words, share in _SHARES if step.startswith(words)), 0)
