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
import re
import sys
import traceback
from datetime import UTC, datetime
from typing import TextIO

_STARS = "***"
# what looks like a secret where nobody registered one: user:password@host, password=..., Authorization: ...
_LOOKS_SECRET = (
    (re.compile(r"(\w{1,20}://[^/\s:@]{1,200}:)[^/\s@]{1,200}@"), rf"\1{_STARS}@"),
    (
        re.compile(r"(?i)\b((?:password|passwd|secret|token|api[_-]?key)\s?[=:]\s?)[^\s,;]{1,500}"),
        rf"\1{_STARS}",
    ),
    (re.compile(r"(?i)\b(authorization:\s?(?:basic|bearer)\s)\S{1,2000}"), rf"\1{_STARS}"),
    (re.compile(r"(?i)\b(AUTH (?:PLAIN|LOGIN|CRAM-MD5) )\S{1,2000}"), rf"\1{_STARS}"),
)
# a shorter one would make stars of ordinary words
_SHORTEST_SECRET = 4
_secrets: set[str] = set()


def hide(secret: str) -> None:
    """Replace a secret by stars in every later log line, whoever logs it."""
    if len(secret) >= _SHORTEST_SECRET:
        _secrets.add(secret)


def redacted(text: str) -> str:
    """Replace known secrets, and what looks like one, by stars."""
    # longest first: one may hold another
    for secret in sorted(_secrets, key=lambda found: (-len(found), found)):
        text = text.replace(secret, _STARS)
    for pattern, replacement in _LOOKS_SECRET:
        text = pattern.sub(replacement, text)
    return text


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
