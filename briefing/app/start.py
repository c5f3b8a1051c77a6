"""Starts a run: settings, lock, and only then everything that takes long to load.

Of several starts at the same moment all but one leave, and they leave at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.deliver.lock import store_lock
from briefing.errors import UsageError
from briefing.settings import load_settings

if TYPE_CHECKING:
    from briefing.pipeline.run import RunReport


@dataclass(frozen=True, slots=True)
class RunRequest:
    """What one call of `run` asks for."""

    config: Path | None = None
    # slugs or names; empty: all
    editions: tuple[str, ...] = ()
    # "" for what is due
    slot: str = ""
    dry_run: bool = False
    # "send", "hold" or "" for what the settings say
    on_doubt: str = ""
    fetch: bool = True


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
