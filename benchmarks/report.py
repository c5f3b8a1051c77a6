"""Writes the figures of a run into the documentation, as Markdown.

python -m benchmarks.report [output/bench.json] [--write docs/scaling.md]

Without `--write` it prints them. In the documentation a table stands between `<!-- figures: NAME -->` and
`<!-- end of figures -->`; everything else is left as it is.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.charts import beside
from benchmarks.commands import ROOT
from benchmarks.figures import Found
from benchmarks.goals import goals_table, shown
from benchmarks.stages import STAGES

_BLOCK = re.compile(r"(<!-- figures: (\w+) -->\n).*?(<!-- end of figures -->)", re.DOTALL)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Markdown; every column but the first stands right."""
    rule = "|---|" + "---:|" * (len(head) - 1)
    return "\n".join([f"| {' | '.join(head)} |", rule, *(f"| {' | '.join(row)} |" for row in rows)])


def growth(found: Found) -> str:
    """Whole builds at growing sizes."""
    head = ("documents", "seconds", "processor seconds", "memory", "documents/s")
    rows = [
        (
            f"{row['documents']:,}",
            f"{row['wall_s']:.1f}",
            f"{row['processor_s']:.1f}",
            f"{row['memory_mb']:.0f} MB",
            shown(row["documents"] / row["wall_s"]),
        )
        for row in found["pipeline"]["sizes"]
    ]
    return table(head, rows)


def stages(found: Found) -> str:
    """Stages at growing sizes, with their exponents."""
    rows = found["pipeline"]["sizes"]
    head = ("processor seconds", *(f"{row['documents']:,}" for row in rows), "growth")
    body = []
    for stage in STAGES:
        exponent = found["pipeline"]["exponents"][stage]
        seconds = (f"{row['stages_s'][stage]:.2f}" for row in rows)
        body.append((stage, *seconds, "" if exponent is None else f"{exponent:.2f}"))
    return table(head, body)


def calls(found: Found) -> str:
    """Calls from the shell beside `import click`."""
    told = found["from_shell"]
    head = (f"{told['documents']} documents, cold", "seconds", "processor seconds", "memory", "import click")
    rows = [
        (
            row["call"],
            f"{row['wall_s']:.2f}",
            f"{row['processor_s']:.2f}",
            f"{row['memory_mb']:.0f} MB",
            f"{row['clicks']:,.1f}x",
        )
        for row in told["calls"]
    ]
    return table(head, rows)


def others(found: Found) -> str:
    """What else one could use."""
    return table(
        ("what else one could use", "its time / ours"),
        [(name, f"{shown(value)}x") for name, value in beside(found).items()],
    )


def quality(found: Found) -> str:
    """Stories and copies as the stream grows."""
    rows = [
        (
            f"{row['documents']:,}",
            f"{row['f1']:.3f}",
            f"{row['duplicates_precision']:.3f}",
            f"{row['duplicates_recall']:.3f}",
            f"{row['duplicates_s']:.2f}",
            f"{row['grouping_s']:.2f}",
            "" if row["dense_s"] is None else f"{row['dense_s']:.2f}",
            "" if row["dense_f1"] is None else f"{row['dense_f1']:.3f}",
        )
        for row in found["stories"]
    ]
    head = ("documents", "stories, BCubed F1", "copies, precision", "recall", "copies, s", "stories, s")
    return table((*head, "dense linkage, s", "its F1"), rows)


def unchanged(found: Found) -> str:
    """Second runs over unchanged documents."""
    return table(
        ("unchanged documents", "second run / first", "processor time"),
        [
            (f"{row['documents']:,}", f"{row['wall']:.2f}", f"{row['processor']:.2f}")
            for row in found["pipeline"]["unchanged"]
        ],
    )


def bad_input(found: Found) -> str:
    """Input that nobody should send."""
    return table(
        ("input", "size", "processor seconds", "exponent", "memory"),
        [
            (
                row["case"],
                f"{row['size']:,}",
                f"{row['whole_s']:.1f}",
                f"{row['exponent']:.2f}",
                f"{row['memory_mb']:.0f} MB",
            )
            for row in found["bad_input"]
        ],
    )


def lost_worker(found: Found) -> str:
    """A cluster that loses a worker."""
    told = found["lost_worker"]
    row = (
        f"{told['documents']:,}",
        f"{told['killed']}",
        "equal" if told["is_equal"] else "**different**",
        f"{told['wall_s']:.0f}",
        f"{told['without_cluster_s']:.0f}",
    )
    return table(("documents", "workers killed", "editions", "seconds", "without a cluster"), [row])


def machine(found: Found) -> str:
    """What the figures were taken on."""
    told = found["machine"]
    return (
        f"{told['cores']} cores, Python {told['python']}; when the run began, {told['load_before']:.1f} other programs "
        "were at work on the average."
    )


TABLES: dict[str, Callable[[Found], str]] = {
    "machine": machine,
    "growth": growth,
    "stages": stages,
    "calls": calls,
    "others": others,
    "quality": quality,
    "unchanged": unchanged,
    "lost_worker": lost_worker,
    "bad_input": bad_input,
    "goals": goals_table,
}


def tables(found: Found) -> dict[str, str]:
    """Every table that this run has the figures for."""
    made = {}
    for name, make in TABLES.items():
        try:
            made[name] = make(found)
        except (LookupError, TypeError):
            continue
    return made


def with_figures(text: str, found: Found) -> str:
    """The text with its tables replaced; a table that this run has no figures for is left as it is."""
    made = tables(found)
    return _BLOCK.sub(lambda m: f"{m[1]}{made[m[2]]}\n{m[3]}" if m[2] in made else m[0], text)


def write_figures(path: Path, found: Found) -> None:
    path.write_text(with_figures(path.read_text("utf-8"), found), "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("figures", type=Path, nargs="?", default=ROOT / "output" / "bench.json")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put them into this page")
    options = parser.parse_args()
    found = json.loads(options.figures.read_text("utf-8"))
    if options.write:
        write_figures(options.write, found)
    else:
        print("\n\n".join(tables(found).values()))


if __name__ == "__main__":
    main()
