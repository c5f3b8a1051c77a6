"""What one call of `run` asks for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class RunRequest:
    """Which editions and slots, and how far to go. Empty values leave the decision to settings and clock."""

    config: Path | None = None
    # slugs or names; empty: all
    editions: tuple[str, ...] = ()
    # "" for what is due
    slot: str = ""
    dry_run: bool = False
    # "send", "hold" or "" for what the settings say
    on_doubt: str = ""
    fetch: bool = True
