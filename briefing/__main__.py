"""Entry point of the `briefing` command: turns errors into one line and an exit code."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and leave with its exit code (see docs/architecture.md)."""
    from briefing.cli.main import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
