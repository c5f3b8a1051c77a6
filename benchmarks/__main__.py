"""`make bench`: every benchmark, one after the other, each with a time limit; ratios within one run are what counts.

python -m benchmarks [--size tiny|small|full|huge] [--only NAME ...]

Writes output/bench.json and output/performance.svg, and prints each goal beside its figure. From `full` on the figures
of docs/scaling.md and its chart are written too; `huge` adds 100,000 documents. What is slow or runs out of time is
told and nothing more: only a benchmark that breaks makes the exit code 1.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.charts import performance_chart
from benchmarks.commands import ROOT, Overrun, run
from benchmarks.goals import goals_table
from benchmarks.report import write_figures

Arguments = dict[str, list[str]]
OUTPUT = ROOT / "output"
DOCS = ROOT / "docs"

SMALL: Arguments = {
    "startup": ["--repeats", "3"],
    "splitting": ["--megabytes", "1"],
    "extraction": ["--speed"],
    "stories": ["--sizes", "300", "1000", "--dense-up-to", "1000"],
    "engine_speed": [],
    "rendering": [],
    "browser": ["--documents", "50", "--repeats", "1"],
    "from_shell": ["--documents", "50", "--repeats", "1"],
    "pipeline": ["--sizes", "10", "100", "1000", "--unchanged", "300"],
    "bad_input": ["--share", "0.01"],
}
# what a test can wait for
TINY: Arguments = {
    "splitting": ["--megabytes", "0.05"],
    "stories": ["--sizes", "20", "40", "--dense-up-to", "40"],
    "pipeline": ["--sizes", "2", "4"],
    "bad_input": ["--share", "0.0002"],
}
FULL: Arguments = {
    "startup": ["--repeats", "25"],
    "splitting": [],
    "extraction": ["--speed"],
    "stories": ["--sizes", "1000", "10000", "--dense-up-to", "10000"],
    "engine_speed": ["--large"],
    "rendering": ["--full"],
    "browser": [],
    "from_shell": [],
    "pipeline": ["--sizes", "10", "100", "1000", "10000", "--repeats", "3", "--unchanged", "3000", "10000"],
    "lost_worker": [],
    "bad_input": [],
}
HUGE: Arguments = {
    **FULL,
    "stories": ["--sizes", "1000", "10000", "100000", "--dense-up-to", "10000"],
    "pipeline": [
        *("--sizes", "10", "100", "1000", "10000", "100000"),
        *("--repeats", "3", "--unchanged", "3000", "10000"),
    ],
    "bad_input": ["--share", "1"],
}
SIZES = {"tiny": TINY, "small": SMALL, "full": FULL, "huge": HUGE}
LIMIT_S = {"tiny": 60, "small": 180, "full": 1800, "huge": 3600}
# figures of these go into the documentation
DOCUMENTED = ("full", "huge")


def figures_of(name: str, arguments: list[str], limit_s: int) -> Any:
    """Run one benchmark; returns its figures, or {"problem": ...}."""
    with tempfile.TemporaryDirectory() as folder:
        figures = Path(folder) / "figures.json"
        print(f"\n== {name} {' '.join(arguments)}", flush=True)
        try:
            command = ["-m", f"benchmarks.{name}", *arguments, "--json", str(figures)]
            run(command, limit_s=limit_s, shown=True)
        except Overrun as overrun:
            print(f"{name}: {overrun}")
            return {"problem": str(overrun)}
        except RuntimeError as broken:
            print(broken, file=sys.stderr)
            return {"problem": str(broken), "broken": True}
        return json.loads(figures.read_text()) if figures.exists() else {}


def machine() -> dict[str, object]:
    """What the figures were taken on."""
    return {
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "load_before": round(os.getloadavg()[0], 2),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--size", choices=tuple(SIZES), default="small")
    parser.add_argument("--only", nargs="+", metavar="NAME", help=f"some of {', '.join(FULL)}")
    parser.add_argument("--output", type=Path, default=OUTPUT)
    options = parser.parse_args()
    found: dict[str, Any] = {"size": options.size, "machine": machine()}
    for name, arguments in SIZES[options.size].items():
        if not options.only or name in options.only:
            found[name] = figures_of(name, arguments, LIMIT_S[options.size])
    options.output.mkdir(exist_ok=True)
    (options.output / "bench.json").write_text(json.dumps(found, indent=2) + "\n")
    (options.output / "performance.svg").write_text(performance_chart(found))
    if options.size in DOCUMENTED and not options.only:
        (DOCS / "performance.svg").write_text(performance_chart(found))
        write_figures(DOCS / "scaling.md", found)
    print(f"\n{goals_table(found)}\n\n{options.output / 'bench.json'}")
    raise SystemExit(any(isinstance(told, dict) and told.get("broken") for told in found.values()))


if __name__ == "__main__":
    main()
