"""The whole from the shell, documents to PDF, and each stage, at growing sizes.

python -m benchmarks.pipeline [--sizes 10 100 1000] [--words 500] [--engine auto] [--repeat] [--json FILE]

Documents come from `benchmarks.corpus`. Wall seconds are of the whole command, started cold; processor seconds are of
it and its workers; memory is the most that one process of it held. `--repeat` builds twice from one store.
Exponents say how time grows from one size to the next: 1 is linear.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

from benchmarks.corpus import START, corpus, write_corpus
from benchmarks.startup import seconds

CUT_OFF = (START + timedelta(hours=26)).isoformat()
CLICK = ["-c", "import click"]


@dataclass(frozen=True, slots=True)
class Whole:
    """One build."""

    documents: int
    wall_s: float
    processor_s: float
    memory_mb: float
    # beside `python -c "import click"`, taken just before
    clicks: float


def build(arguments: list[str], documents: int) -> Whole:
    """Run `briefing` once and measure it."""
    click = min(seconds(CLICK) for _ in range(3))
    command = [sys.executable, "-m", "briefing", "-q", *arguments]
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env={**os.environ, "PYTHONHASHSEED": "0"})
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 3):
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return Whole(
        documents, wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, clicks=wall / click
    )


def stages(documents: int, words: int) -> dict[str, float]:
    """Processor seconds of each stage in this process, and documents a second of the three that bind."""
    from briefing.app.plan import BuildRequest, resolve
    from briefing.model import Gathered
    from briefing.pipeline.digest import digest

    found = tuple(corpus(documents, words=words))
    plan = resolve(BuildRequest(paths=("x",), as_of=START + timedelta(hours=26)))
    marks: list[tuple[str, float]] = []
    digest(Gathered(found), plan.options, report=lambda stage: marks.append((stage, time.process_time())))
    marks.append(("", time.process_time()))
    names = ("reading", "copies and revisions", "stories and ranking", "sentences and figures", "choosing")
    return {name: marks[n + 1][1] - marks[n][1] for n, name in enumerate(names)}


def exponents(rows: list[Whole]) -> list[float]:
    """Growth of wall time from one size to the next."""
    return [
        math.log(after.wall_s / before.wall_s) / math.log(after.documents / before.documents)
        for before, after in pairwise(rows)
    ]


def repeated(documents: int, words: int, folder: Path) -> tuple[Whole, Whole]:
    """Build twice from one store: the second time what was read is remembered."""
    from briefing.store import Store

    (folder / "briefing.toml").write_text('version = 1\n[[edition]]\nname = "Bench"\nformats = ["html"]\n')
    with Store(folder / "briefing.sqlite") as store:
        store.add_documents(corpus(documents, words=words))
    arguments = ["--config", str(folder / "briefing.toml"), "build", "--as-of", CUT_OFF, "--since", "3d"]
    return build(arguments, documents), build(arguments, documents)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[10, 100, 1000])
    parser.add_argument("--words", type=int, default=500)
    parser.add_argument("--engine", default="auto")
    parser.add_argument("--repeat", type=int, default=0, metavar="DOCUMENTS")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    rows, by_stage = [], {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for size in options.sizes:
            file = write_corpus(folder / f"{size}.jsonl", size, words=options.words)
            output = str(folder / "out")
            arguments = ["build", str(file), "--as-of", CUT_OFF, "--format", "pdf", "--output", output]
            rows.append(build([*arguments, "--engine", options.engine], size))
            by_stage[size] = stages(size, options.words)
            row = rows[-1]
            print(
                f"{size:>7} documents: {row.wall_s:7.2f} s wall, {row.processor_s:7.2f} s processor, "
                f"{row.memory_mb:6.0f} MB, {row.clicks:6.1f}x import click, {size / row.wall_s:7.0f} documents/s"
            )
            print(
                "        " + ", ".join(f"{stage} {time_s:.2f} s" for stage, time_s in by_stage[size].items())
            )
        print("growth exponents: " + ", ".join(f"{value:.2f}" for value in exponents(rows)))
        twice = repeated(options.repeat, options.words, folder) if options.repeat else None
    if twice:
        wall, processor = (getattr(twice[1], n) / getattr(twice[0], n) for n in ("wall_s", "processor_s"))
        print(f"second run over unchanged documents: {wall:.2f} of the first (processor {processor:.2f})")
    if options.json:
        told = {
            "sizes": [asdict(row) for row in rows],
            "stages": by_stage,
            "exponents": exponents(rows),
            "repeat": [asdict(row) for row in twice] if twice else [],
        }
        options.json.write_text(json.dumps(told, indent=2))


if __name__ == "__main__":
    main()
