"""Starts a run: settings, lock, and only then everything that takes long to load.

Of several starts at the same moment all but one leave, and they leave at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.run_request import RunRequest
from briefing.deliver.lock import store_lock
from briefing.errors import UsageError
from briefing.settings import load_settings

if TYPE_CHECKING:
    from briefing.pipeline.run import RunReport


__all__ = ["RunRequest", "start_run"]


def start_run(request: RunRequest) -> RunReport:
    """Fetch, make what is due, send what waits; with `dry_run`, only show it.

    Raises:
        LockHeld: another run is at work.
        SettingsError: the settings are wrong, or a secret cannot be had.
        UsageError: no settings file, an unknown edition or slot.
    """
    if request.config is None:
        raise UsageError("a run needs a settings file", remedy="write one with: briefing init")
    settings = load_settings(request.config)
    with store_lock(settings.store_path):
        from briefing.app.run import run

        return run(request, settings)
