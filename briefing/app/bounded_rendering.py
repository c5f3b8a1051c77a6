"""Renders in a user's own design within a limit of time and memory; the shipped designs need none.

A template can count without end, and a style sheet can ask for a hundred thousand columns. Neither may hold the lock
of the store, or the machine's memory, until somebody looks.
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from briefing.errors import BriefingError, RenderError
from briefing.own_process import claim_process
from briefing.pipeline.work.forking import can_fork

if TYPE_CHECKING:
    from briefing.render import Design

T = TypeVar("T")

# a long edition takes a few seconds and 300 MB
SECONDS = 60.0
MEMORY_BYTES = 1024**3


def within_limits(design: Design, work: Callable[[], T]) -> T:
    """Do a piece of rendering; in a user's own design in a process that is ended when it takes too much.

    Args:
        work: what can be sent to another process, such as a `functools.partial` of a module's function.

    Raises:
        RenderError: it took too long or too much memory, or what the work itself raised.
    """
    if design.trusted:
        return work()
    # a copy of this process where that is safe; else one that loads what it needs
    context = multiprocessing.get_context("fork") if can_fork() else multiprocessing.get_context("forkserver")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_do, args=(there, work, MEMORY_BYTES), daemon=True)
    process.start()
    there.close()
    try:
        return cast("T", _result(here, design))
    finally:
        process.kill()
        process.join()
        here.close()


def _result(here: Connection, design: Design) -> Any:
    where = design.folder
    if not here.poll(SECONDS):
        raise RenderError(
            f"the design takes longer than {SECONDS:g} s",
            where=where,
            remedy="look for loops and huge numbers in it",
        )
    try:
        is_done, *answer = here.recv()
    except EOFError:
        raise RenderError(
            f"the design needs more than {MEMORY_BYTES // 1024**2} MB of memory",
            where=where,
            remedy="look for loops and huge numbers in it",
        ) from None
    if is_done:
        return answer[0]
    message, place, remedy = answer
    raise RenderError(message, where=place or where, remedy=remedy)


def _do(there: Connection, work: Callable[[], object], memory_bytes: int) -> None:
    """Work in this process of its own; ends without an answer when memory runs out."""
    claim_process()
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limit = _address_space() + memory_bytes
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    try:
        answer: tuple[object, ...] = (True, work())
    except BriefingError as error:
        if isinstance(error.__cause__, MemoryError):
            os._exit(1)
        answer = (False, error.message, error.where, error.remedy)
    except MemoryError:
        os._exit(1)
    except Exception as error:
        answer = (False, f"the design cannot be rendered: {type(error).__name__}: {error}", None, None)
    there.send(answer)
    there.close()


def _address_space() -> int:
    """What this process has already, in bytes; a copy of a large process has much."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[0])
    except (OSError, ValueError):
        return MEMORY_BYTES
    return pages * resource.getpagesize()
