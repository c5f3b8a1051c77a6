"""How far an edition may be from the best choice: its value beside the proven bound, at several lengths.

    python -m benchmarks.edition_gap                 # the second day of the demo
    python -m benchmarks.edition_gap FILES...        # an edition of other files

The choice is greedy and keeps rules that the bound does not know (what is more important goes first, themes take turns,
nothing is told twice in other words), so that a gap is not all loss.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from benchmarks.commands import ROOT, run
from briefing.model import Briefing, from_json

_DEMO = ROOT / "seeds" / "demo"
_DEMO_OPTIONS = ("--config", str(_DEMO / "briefing.toml"))
_DEMO_FILES = (str(_DEMO / "2024-10-23"), "--as-of", "2024-10-23T06:00:00Z")
_LENGTHS = ((), ("--pages", "1"), ("--pages", "2"), ("--words", "300"))
# some of the demo's input is broken on purpose
_DONE = (0, 3)


def main() -> None:
    """Print a row for each length."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="*")
    files = parser.parse_args().files
    print("| length | words | candidates | value | bound | gap |\n|---|---|---|---|---|---|")
    for length in _LENGTHS:
        chosen = _edition(files, length).selection
        print(
            f"| {' '.join(length) or 'as long as it needs'} | {chosen.words} | {chosen.candidates} | "
            f"{chosen.objective:.2f} | {chosen.bound:.2f} | {chosen.gap:.1%} |",
            flush=True,
        )


def _edition(files: list[str], length: tuple[str, ...]) -> Briefing:
    what = ["build", *files] if files else [*_DEMO_OPTIONS, "build", *_DEMO_FILES]
    with tempfile.TemporaryDirectory() as folder:
        run(["-m", "briefing", *what, *length, "--format", "json", "--output", folder], allowed=_DONE)
        made = next(Path(folder).rglob("*.json"))
        return from_json(made.read_bytes(), Briefing)


if __name__ == "__main__":
    main()
