"""`store`: backs the store up, checks it, restores it. No run works on it meanwhile."""

from __future__ import annotations

from pathlib import Path

from briefing.app.gather import GatherRequest, store_path
from briefing.deliver.lock import store_lock
from briefing.settings import load_settings
from briefing.store import Checked, Restored, backup, check, restore


def back_up_store(request: GatherRequest, target: Path) -> Path:
    """Copy the store to a new file.

    Raises:
        LockHeld: a run is at work.
        StoreError: there is no store, or the file exists or cannot be written.
    """
    path = store_path(load_settings(request.config), request.store)
    with store_lock(path):
        backup(path, target)
    return target


def check_store(request: GatherRequest) -> Checked:
    """Read the whole store and say what is wrong with it.

    Raises:
        LockHeld: a run is at work.
        StoreError: it cannot be opened at all.
    """
    path = store_path(load_settings(request.config), request.store)
    with store_lock(path):
        return check(path)


def restore_store(request: GatherRequest, source: Path) -> Restored:
    """Put a backup in the place of the store; the messages and editions since the backup are kept.

    Raises:
        LockHeld: a run is at work.
        StoreError: the file is no sound backup.
    """
    path = store_path(load_settings(request.config), request.store)
    with store_lock(path):
        return restore(path, source)
