"""Whether this process can be copied to share its work."""

from __future__ import annotations

import sys
import threading


def can_fork() -> bool:
    """Whether a copy of this process is safe and starts at once: on Linux, while it has a single thread."""
    return sys.platform == "linux" and threading.active_count() == 1
