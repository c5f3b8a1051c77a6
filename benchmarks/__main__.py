"""`make bench`: every benchmark, one after the other, each with a time limit; ratios within one run are what counts.

python -m benchmarks [--size small|full]

Writes output/bench.json and draws docs/performance.svg. A benchmark that fails or runs out of time is named and the
rest goes on: the exit code says nothing about speed.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.growth_chart import growth_chart

ROOT = Path(__file__).resolve().parents[1]
# name -> arguments; "{json}" is where figures go
SMALL: dict[str, list[str]] = {
    "startup": ["--repeats", "3", "--json", "{json}"],
    "splitting": ["--megabytes", "1"],
    "extraction": ["--speed"],
    "stories": ["--sizes", "300", "1000", "--dense-up-to", "1000", "--json", "{json}"],
    "engine_speed": ["--json", "{json}"],
    "rendering": ["--json", "{json}"],
    "pipeline": ["--sizes", "10", "100", "1000", "--repeat", "300", "--json", "{json}"],
}
FULL: dict[str, list[str]] = {
    **SMALL,
    "startup": ["--json", "{json}"],
    "splitting": [],
    "stories": ["--sizes", "1000", "10000", "--dense-up-to", "3000", "--json", "{json}"],
    "engine_speed": ["--large", "--json", "{json}"],
    "rendering": ["--full", "--json", "{json}"],
    "pipeline": ["--sizes", "10", "100", "1000", "10000", "100000", "--repeat", "1000", "--json", "{json}"],
}
LIMIT_S = {"small": 60, "full": 3600}


def run(name: str, arguments: list[str], limit_s: int) -> Any:
    """Run one benchmark; returns its figures, or what went wrong."""
    with tempfile.TemporaryDirectory() as folder:
        figures = Path(folder) / "figures.json"
        filled = [argument.format(json=figures) for argument in arguments]
        print(f"\n== {name} {' '.join(arguments[:-2] if '{json}' in arguments else arguments)}", flush=True)
        try:
            command = [sys.executable, "-m", f"benchmarks.{name}", *filled]
            done = subprocess.run(command, cwd=ROOT, timeout=limit_s, check=False)
        except subprocess.TimeoutExpired:
            print(f"{name}: not done within {limit_s} s")
            return {"problem": f"not done within {limit_s} s"}
        if done.returncode:
            return {"problem": f"ended with {done.returncode}"}
        return json.loads(figures.read_text()) if figures.exists() else {}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--size", choices=("small", "full"), default="small")
    options = parser.parse_args()
    chosen = SMALL if options.size == "small" else FULL
    found = {name: run(name, arguments, LIMIT_S[options.size]) for name, arguments in chosen.items()}
    output = ROOT / "output" / "bench.json"
    output.parent.mkdir(exist_ok=True)
    output.write_text(json.dumps({"size": options.size, **found}, indent=2))
    print(f"\n{output}")
    rows = found["pipeline"].get("sizes", [])
    if len(rows) > 1:
        chart = growth_chart(
            "Documents of 500 words to a PDF: processor seconds, all cores together",
            [(row["documents"], row["processor_s"]) for row in rows],
        )
        (ROOT / "docs" / "performance.svg").write_text(chart)
        print(ROOT / "docs" / "performance.svg")


if __name__ == "__main__":
    main()
