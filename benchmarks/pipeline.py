"""The whole from the shell, documents to PDF, and each stage, at growing sizes.

python -m benchmarks.pipeline [--sizes 10 100 1000] [--repeats 1] [--unchanged 3000 10000] [--json FILE]

Documents of 500 words come from `benchmarks.corpus`. Wall seconds are of the whole command, started cold; processor
seconds are of it and its workers; memory is the most that one process of it held; the median of the repeats counts.
`--unchanged` builds twice from one store. Exponents say how time grows between two sizes: 1 is linear.
"""

from __future__ import annotations

import argparse
import json
import math
import shutil
import statistics
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path

from benchmarks.commands import Cost, run
from benchmarks.corpus import corpus, write_folder
from benchmarks.stages import BINDING, CUT_OFF, STAGES

# stages shorter than this are noise, not growth
_LEAST_S = 0.01


@dataclass(frozen=True, slots=True)
class Row:
    """One size; seconds of the whole and processor seconds of its stages."""

    documents: int
    wall_s: float
    processor_s: float
    memory_mb: float
    # beside `python -c "import click"`, taken just before
    clicks: float
    stages_s: dict[str, float]
    # processor seconds of copies and stories alone, from the texts
    grouped_s: float

    @property
    def grouped_per_s(self) -> float:
        """Documents a second and core: copies found, stories made, from their texts."""
        return self.documents / self.grouped_s

    @property
    def ranked_per_s(self) -> float:
        """Documents a second and core: copies found, stories made, all stories ranked, of documents that are read."""
        return self.documents / sum(self.stages_s[name] for name in BINDING)

    @property
    def read_and_ranked_per_s(self) -> float:
        """The same with everything before it: the file, the text, themes, terms, sketches."""
        return self.documents / sum(self.stages_s[name] for name in STAGES[: STAGES.index(BINDING[-1]) + 1])


def median(costs: Sequence[Cost]) -> Cost:
    """The run of middle wall time."""
    return sorted(costs, key=lambda cost: cost.wall_s)[len(costs) // 2]


def measure(folder: Path, documents: int, *, repeats: int, engine: str) -> Row:
    """Build `repeats` times and take the stages once."""
    build = ["-m", "briefing", "-q", "build", str(folder), "--as-of", CUT_OFF.isoformat(), "--format", "pdf"]
    command = [*build, "--output", str(folder.parent / "out"), "--engine", engine]
    click = statistics.median(run(["-c", "import click"]).wall_s for _ in range(5))
    whole = median([run(command, allowed=(0, 3)) for _ in range(repeats)])
    told = folder.parent / "stages.json"
    run(["-m", "benchmarks.stages", str(folder), "--json", str(told)])
    return Row(
        documents,
        whole.wall_s,
        whole.processor_s,
        whole.memory_mb,
        whole.wall_s / click,
        **json.loads(told.read_text()),
    )


def exponent(first: Row, last: Row, stage: str = "") -> float | None:
    """Growth of one stage's time, or of the whole's wall time; None where there is nothing to measure."""
    before, after = (row.stages_s[stage] if stage else row.wall_s for row in (first, last))
    if before < _LEAST_S:
        return None
    return math.log(after / before) / math.log(last.documents / first.documents)


def unchanged(documents: int, words: int) -> tuple[Cost, Cost]:
    """Build twice from one store: the second time what was read is remembered."""
    from briefing.store import Store

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = folder / "briefing.toml"
        settings.write_text('version = 1\n[[edition]]\nname = "Bench"\nformats = ["html"]\n')
        with Store(folder / "briefing.sqlite") as store:
            store.add_documents(corpus(documents, words=words))
        arguments = ["--config", str(settings), "build", "--as-of", CUT_OFF.isoformat(), "--since", "3d"]
        command = ["-m", "briefing", "-q", *arguments]
        return run(command, allowed=(0, 3)), run(command, allowed=(0, 3))


def print_row(row: Row) -> None:
    print(
        f"{row.documents:>7} documents: {row.wall_s:7.2f} s wall, {row.processor_s:7.2f} s processor, "
        f"{row.memory_mb:6.0f} MB, {row.clicks:6.1f}x import click, {row.documents / row.wall_s:7.0f} documents/s"
    )
    print("        " + ", ".join(f"{stage} {time_s:.2f} s" for stage, time_s in row.stages_s.items()))
    print(
        f"        documents a second and core: {row.grouped_per_s:.0f} for copies and stories from text; "
        f"{row.ranked_per_s:.0f} for {' and '.join(BINDING)}, {row.read_and_ranked_per_s:.0f} with reading",
        flush=True,
    )


def told_of(row: Row) -> dict[str, object]:
    names = ("grouped_per_s", "ranked_per_s", "read_and_ranked_per_s")
    return asdict(row) | {name: getattr(row, name) for name in names}


def growth_of(rows: Sequence[Row]) -> dict[str, float | None]:
    """Exponents between the last size and the one furthest below it from 1,000 documents on."""
    first = next((row for row in rows[:-1] if row.documents >= 1000), rows[0])
    return {stage or "whole": exponent(first, rows[-1], stage) for stage in ("", *STAGES)}


def grown(sizes: Sequence[int], *, words: int, repeats: int, engine: str) -> list[Row]:
    """Measure and print every size."""
    rows = []
    with tempfile.TemporaryDirectory() as name:
        for size in sorted(sizes):
            folder = write_folder(Path(name) / f"{size}", size, words=words)
            # a size that takes minutes says enough at once
            rows.append(measure(folder, size, repeats=repeats if size <= 10_000 else 1, engine=engine))
            shutil.rmtree(folder)
            print_row(rows[-1])
    for before, after in pairwise(rows):
        times = after.wall_s / before.wall_s
        print(f"{before.documents:,} to {after.documents:,} documents: {times:.1f} times the wall time")
    return rows


def second_runs(sizes: Sequence[int], words: int) -> list[dict[str, float]]:
    """Second runs as shares of the first."""
    found = []
    for size in sizes:
        first, second = unchanged(size, words)
        wall, processor = second.wall_s / first.wall_s, second.processor_s / first.processor_s
        found.append({"documents": size, "wall": wall, "processor": processor})
        print(
            f"second run over {size:,} unchanged documents: {wall:.2f} of the first, processor {processor:.2f}"
        )
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[10, 100, 1000])
    parser.add_argument("--words", type=int, default=500)
    parser.add_argument("--engine", default="auto")
    parser.add_argument("--repeats", type=int, default=1, help="builds of each size; the median counts")
    parser.add_argument("--unchanged", type=int, nargs="+", default=[], metavar="DOCUMENTS")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    rows = grown(options.sizes, words=options.words, repeats=options.repeats, engine=options.engine)
    growth = growth_of(rows) if len(rows) > 1 else {}
    for stage, value in growth.items():
        print(f"growth exponent, {stage}: " + ("too short to say" if value is None else f"{value:.2f}"))
    told = {
        "sizes": [told_of(row) for row in rows],
        "exponents": growth,
        "unchanged": second_runs(options.unchanged, options.words),
    }
    if options.json:
        options.json.write_text(json.dumps(told, indent=2))


if __name__ == "__main__":
    main()
