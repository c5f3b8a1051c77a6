"""Keeps one bad piece from spoiling what it is part of: a field, a header, a part, a record."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
log = logging.getLogger(__name__)


def attempt(work: Callable[[], T], otherwise: T, what: str) -> T:
    """Return what `work` returns; `otherwise` when it raises on what a stranger wrote.

    For pieces whose libraries raise whatever their content leads them to. `what` names the piece in the log. Running
    out of memory is no fault of the piece, and passes.
    """
    try:
        return work()
    except MemoryError:
        raise
    except Exception:
        log.info("%s could not be read", what, exc_info=True)
        return otherwise
