"""One run at a time per store. The kernel holds the lock, so a killed holder never leaves it behind."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.deliver.folders import make_private
from briefing.errors import EnvironmentFault, LockHeld


@contextmanager
def store_lock(store: Path) -> Iterator[None]:
    """Hold the lock of a store; the file `<store>.lock` stays, as removing it would let two in.

    Raises:
        LockHeld: at once, when another run has it.
    """
    path = store.with_name(f"{store.name}.lock")
    try:
        make_private(path.parent)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise EnvironmentFault(
            f"cannot open the lock: {(error.strerror or 'failed').lower()}", where=str(path)
        ) from error
    try:
        _take(descriptor, path)
        yield
    finally:
        os.close(descriptor)


def _take(descriptor: int, path: Path) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise LockHeld("another run is at work", where=str(path), remedy="wait until it is done") from None
    except OSError as error:
        # some network file systems know no locks: going on would mean sending twice
        raise EnvironmentFault(
            f"cannot lock: {(error.strerror or 'failed').lower()}",
            where=str(path),
            remedy="keep the store on a local disk",
        ) from error
