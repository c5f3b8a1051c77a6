"""Start-up: every `--help` beside `python -c "import click"`, medians of one run, by the clock and by the processor.

python -m benchmarks.startup [--repeats 7] [--json FILE]
"""

from __future__ import annotations

import argparse
import json
import statistics
from pathlib import Path

from benchmarks.commands import Cost, run
from briefing.cli.main import COMMANDS

CLICK = "import click"
_START = "from briefing.__main__ import main; main()"
# seconds, not tenths of one: once says enough
SLOW = {
    "import sumy (LexRank)": ["-c", "from sumy.summarizers.lex_rank import LexRankSummarizer"],
    "import nltk": ["-c", "import nltk"],
}
CALLS = {
    "briefing --help": ["-c", _START, "--help"],
    "briefing --version": ["-c", _START, "--version"],
    **{f"briefing {name} --help": ["-c", _START, name, "--help"] for name in COMMANDS},
    **SLOW,
}


def measure(repeats: int) -> dict[str, list[Cost]]:
    """Cost of each call, several times; each beside `import click`, so that a busy machine slows both alike."""
    found: dict[str, list[Cost]] = {CLICK: [], **{name: [] for name in CALLS}}
    for turn in range(repeats):
        for name, arguments in CALLS.items():
            if turn and name in SLOW:
                continue
            found[CLICK].append(run(["-c", CLICK]))
            found[name].append(run(arguments))
    return found


def medians(costs: dict[str, list[Cost]], field: str) -> dict[str, float]:
    return {name: statistics.median(getattr(cost, field) for cost in each) for name, each in costs.items()}


def beside_click(seconds: dict[str, float]) -> dict[str, float]:
    return {name: round(value / seconds[CLICK], 3) for name, value in seconds.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--repeats", type=int, default=7)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    costs = measure(options.repeats)
    wall, processor = medians(costs, "wall_s"), medians(costs, "processor_s")
    ratios, processor_ratios = beside_click(wall), beside_click(processor)
    print(f"{'':28} {'wall':>10}  beside click, processor time beside click")
    for name, median in wall.items():
        print(f"{name:28} {1000 * median:7.0f} ms  {ratios[name]:5.2f}x  {processor_ratios[name]:5.2f}x")
    if options.json:
        told = {"click_s": wall[CLICK], "ratios": ratios, "processor_ratios": processor_ratios}
        options.json.write_text(json.dumps(told, indent=2))


if __name__ == "__main__":
    main()
