"""Says what stops output: a full disk behind stdout, a log on a full disk, a reader that went away."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import click

from briefing.masking import redacted


class Patient:
    """A text stream for messages: it masks secrets, and loses what cannot be written.

    Whoever writes to it: a library's warning, a thread's traceback. A message must not stop what it tells of.
    """

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        try:
            return self._stream.write(redacted(text))
        except OSError:
            return len(text)

    def flush(self) -> None:
        try:
            self._stream.flush()
        except OSError:
            return

    def __getattr__(self, name: str) -> Any:  # Any: whatever a stream has
        return getattr(self._stream, name)


class OutputLost(Exception):
    """What was asked for is done, but stdout did not take what was to be said of it."""

    def __init__(self, code: int, error: OSError) -> None:
        super().__init__(code, error)
        self.code = code
        self.error = error


@contextmanager
def already_done(code: int) -> Iterator[None]:
    """Print what became of something; when that fails, it was done all the same, with this exit code.

    Raises:
        OutputLost: stdout cannot be written.
    """
    try:
        yield
    except OSError as error:
        raise OutputLost(code, error) from error


def say(text: str) -> None:
    """Print a line on stderr, if that is to be had."""
    try:
        click.echo(text, err=True)
    except OSError:
        return


def drop_stdout() -> None:
    """Let nothing be written to stdout any more, not even at the end of the process."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
