"""Entry point of the `briefing` command: turns errors into one line and an exit code."""

from __future__ import annotations

import gc
import os
import signal
import sys

# Records are many and hardly ever form cycles; looking for those at Python's pace takes 6 % of a build.
_OBJECTS_BETWEEN_COLLECTIONS = 50_000


def _heed_sigterm() -> None:
    """Let a stopped run say so and clear up: its children are ended, its half-written files removed."""
    from briefing.cli.main import Terminated

    own = os.getpid()

    def stop(number: int, _frame: object) -> None:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        if os.getpid() != own:
            # a copy of this process, made to share its work, has nothing to say
            os.kill(os.getpid(), number)
        raise Terminated

    signal.signal(signal.SIGTERM, stop)


def main() -> None:
    """Run the command line and leave with its exit code (see docs/architecture.md)."""
    from briefing.cli.main import run
    from briefing.cli.streams import Patient
    from briefing.own_process import claim_process

    claim_process()
    if sys.stderr is not None:  # None when the caller closed it
        sys.stderr = Patient(sys.stderr)
    _heed_sigterm()
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
