"""Documents to a PDF from the shell, cold: ours, beside `import click` and the script one would write instead.

python -m benchmarks.from_shell [--documents 200] [--repeats 3] [--json FILE]

The calls take turns, so that a busy machine slows all alike; medians. The scripts of `benchmarks.naive` need
scikit-learn (in the `dev` group) and run once: they take long enough.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import statistics
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path

from benchmarks.commands import ROOT, Cost, run
from benchmarks.corpus import START, write_corpus

CUT_OFF = (START + timedelta(hours=26)).isoformat()
CLICK = "import click"
# what the ratio is of: the length that the comparison was made for
OURS = "briefing, 5 pages"
NAIVE = "script, LexRank per theme"


@dataclass(frozen=True, slots=True)
class Row:
    """Medians of one call."""

    call: str
    wall_s: float
    processor_s: float
    memory_mb: float
    clicks: float


def calls(documents: Path, folder: Path) -> dict[str, list[str]]:
    """Arguments of Python for each call; scripts only where they can run."""
    build = ["-m", "briefing", "-q", "build", str(documents), "--as-of", CUT_OFF, "--output", str(folder)]
    script = [str(ROOT / "benchmarks" / "naive.py"), str(documents), str(folder / "naive.pdf"), "--per"]
    found = {
        CLICK: ["-c", CLICK],
        "briefing --help": ["-m", "briefing", "--help"],
        "briefing, JSON only": [*build, "--format", "json"],
        "briefing, default length": [*build, "--format", "pdf"],
        OURS: [*build, "--format", "pdf", "--pages", "5"],
    }
    if importlib.util.find_spec("sklearn"):
        found |= {NAIVE: [*script, "theme"], "script, LexRank per story": [*script, "story"]}
    return found


def measure(documents: int, repeats: int) -> list[Row]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wanted = calls(write_corpus(folder / "documents.jsonl", documents), folder)
        costs: dict[str, list[Cost]] = {call: [] for call in wanted}
        for turn in range(repeats):
            for call, arguments in wanted.items():
                if not turn or not call.startswith("script"):
                    costs[call].append(run(arguments, allowed=(0, 3)))
    return rows_of(costs)


def rows_of(costs: Mapping[str, Sequence[Cost]]) -> list[Row]:
    click = statistics.median(cost.wall_s for cost in costs[CLICK])
    rows = []
    for call, found in costs.items():
        wall, processor, memory = (
            statistics.median(getattr(cost, field) for cost in found)
            for field in ("wall_s", "processor_s", "memory_mb")
        )
        rows.append(Row(call, wall, processor, memory, wall / click))
    return rows


def ratios(rows: Sequence[Row]) -> dict[str, float]:
    """Ours beside each script, by wall and by processor time."""
    wall = {row.call: row.wall_s for row in rows}
    processor = {row.call: row.processor_s for row in rows}
    return {
        f"{ours} / {script}{unit}": times[ours] / times[script]
        for script in wall
        if script.startswith("script")
        for ours in ("briefing, default length", OURS)
        for unit, times in (("", wall), (", processor", processor))
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    rows = measure(options.documents, options.repeats)
    print(f"{options.documents} documents of 500 words")
    for row in rows:
        print(
            f"{row.call:28} {row.wall_s:7.2f} s wall {row.processor_s:7.2f} s processor {row.memory_mb:5.0f} MB "
            f"{row.clicks:7.1f}x import click"
        )
    if not ratios(rows):
        print("scikit-learn is not installed, so the scripts were left out: pip install scikit-learn")
    for name, ratio in ratios(rows).items():
        print(f"{name}: {ratio:.3f}")
    if options.json:
        told = {
            "documents": options.documents,
            "calls": [asdict(row) for row in rows],
            "ratios": ratios(rows),
        }
        options.json.write_text(json.dumps(told, indent=2))


if __name__ == "__main__":
    main()
