"""Tells processes that this program started from those of programs that import it.

Loading and layout are quicker with a few liberties (no garbage collection meanwhile, no search for libraries, no
parts of numpy that nobody uses), each of which the rest of a process can notice. They are taken in our own only.
"""

from __future__ import annotations

_claimed = False


def claim_process() -> None:
    """Say that nobody else lives in this process: for the command line, and for processes started by this program."""
    global _claimed
    _claimed = True


def is_own_process() -> bool:
    """Whether this process was claimed, or is a copy of one that was."""
    return _claimed
