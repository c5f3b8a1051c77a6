"""Start-up: every `--help` beside `python -c "import click"`, medians of one run.

python -m benchmarks.startup [--repeats 7] [--json FILE]
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

from briefing.cli.main import COMMANDS

_START = "from briefing.__main__ import main; main()"
CALLS = {
    "import click": ["-c", "import click"],
    "briefing --help": ["-c", _START, "--help"],
    "briefing --version": ["-c", _START, "--version"],
    **{f"briefing {name} --help": ["-c", _START, name, "--help"] for name in COMMANDS},
    "import sumy (LexRank)": ["-c", "from sumy.summarizers.lex_rank import LexRankSummarizer"],
    "import nltk": ["-c", "import nltk"],
}


def seconds(arguments: list[str]) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    return time.perf_counter() - started


def measure(repeats: int) -> dict[str, float]:
    """Median seconds of each call; the calls take turns, so that a busy machine slows all alike."""
    found: dict[str, list[float]] = {name: [] for name in CALLS}
    for _ in range(repeats):
        for name, arguments in CALLS.items():
            found[name].append(seconds(arguments))
    return {name: statistics.median(times) for name, times in found.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--repeats", type=int, default=7)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    medians = measure(options.repeats)
    base = medians["import click"]
    for name, median in medians.items():
        print(f"{name:28} {1000 * median:7.0f} ms  {median / base:5.2f}x")
    if options.json:
        ratios = {name: round(median / base, 3) for name, median in medians.items()}
        options.json.write_text(json.dumps({"click_s": base, "ratios": ratios}, indent=2))


if __name__ == "__main__":
    main()
