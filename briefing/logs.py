"""Sets up logging: what the levels mean, how a line looks, and that no secret is ever in one.

| level | means |
|---|---|
| DEBUG | a step, for whoever looks for a fault |
| INFO | something was done that a second reader would want in the journal: an edition made, a message sent |
| WARNING | something went wrong and was survived: a source failed, a message waits |
| ERROR | something asked for was not done: an edition could not be made |
| CRITICAL | not used |

Only the command line calls this; a program that uses `briefing` as a library keeps its own logging.
"""

from __future__ import annotations

import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from typing import TextIO

from briefing.masking import redacted


class _TextFormatter(logging.Formatter):
    """`briefing: message`, one line; a traceback only for faults of the program."""

    def format(self, record: logging.LogRecord) -> str:
        level = "" if record.levelno <= logging.INFO else f"{record.levelname.lower()}: "
        return redacted(f"briefing: {level}{record.getMessage()}{_traceback(record)}")


class _JsonFormatter(logging.Formatter):
    """One JSON object a line, for journald and log collectors."""

    def format(self, record: logging.LogRecord) -> str:
        fields = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": redacted(record.getMessage()),
        }
        if record.exc_info:
            fields["traceback"] = redacted(_traceback(record).strip())
        return json.dumps(fields, ensure_ascii=False)


def _traceback(record: logging.LogRecord) -> str:
    if not record.exc_info:
        return ""
    return "\n" + "".join(traceback.format_exception(*record.exc_info)).rstrip()


def configure(*, verbosity: int = 0, log_format: str = "text", stream: TextIO | None = None) -> None:
    """Send the log of this package to stderr.

    Args:
        verbosity: -1 errors only, 0 warnings, 1 what was done, 2 everything.
        log_format: "text" or "json".
    """
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(_JsonFormatter() if log_format == "json" else _TextFormatter())
    levels = {-1: logging.ERROR, 0: logging.WARNING, 1: logging.INFO}
    own = logging.getLogger("briefing")
    own.handlers[:] = [handler]
    own.setLevel(levels.get(verbosity, logging.DEBUG))
    # libraries log addresses and headers; only their warnings are ours to show
    own.propagate = False
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING if verbosity >= 0 else logging.ERROR)
