"""What this program wants to reach, and how far a run of the benchmarks says it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.figures import (
    NAIVE,
    Figure,
    Found,
    call,
    difference,
    f1_lost,
    field,
    pages,
    ratio,
    second_run,
    slowest_help,
    stream,
    whole,
    worst_growth,
)

FIVE, DEFAULT = "briefing, 5 pages", "briefing, default length"
_PUNKT = "punkt, our lists"


@dataclass(frozen=True, slots=True)
class Goal:
    """One bound on one figure."""

    what: str
    # module under benchmarks/ that measures it
    benchmark: str
    figure: Figure
    limit: float
    at_least: bool = False
    unit: str = ""

    def value(self, found: Found) -> float | None:
        """Return the figure; None when this run does not have it, or had nothing to compare with."""
        try:
            return self.figure(found)
        except (LookupError, TypeError, ValueError, ZeroDivisionError):
            return None

    def is_met(self, value: float) -> bool:
        return value >= self.limit if self.at_least else value <= self.limit

    def bound(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {self.limit:,g}{self.unit}"


def most(benchmark: str, what: str, figure: Figure, limit: float, unit: str = "") -> Goal:
    return Goal(what, benchmark, figure, limit, unit=unit)


def least(benchmark: str, what: str, figure: Figure, limit: float, unit: str = "") -> Goal:
    return Goal(what, benchmark, figure, limit, at_least=True, unit=unit)


def beside(ours: str) -> Figure:
    return ratio(call(ours, "wall_s"), call(NAIVE, "wall_s"))


def faster(theirs: Callable[[int, str], Figure], name: str, ours: str) -> Figure:
    return ratio(theirs(10_000, name), theirs(10_000, ours))


GOALS = (
    most("startup", "slowest `--help` / `import click`", slowest_help("ratios"), 1.3),
    most("startup", "the same in processor time", slowest_help("processor_ratios"), 1.3),
    most("from_shell", "200 documents to 5 pages / `import click`", call(FIVE, "clicks"), 25),
    most("from_shell", "200 documents to 5 pages / a script of one's own", beside(FIVE), 0.1),
    most("from_shell", "200 documents, default length / a script of one's own", beside(DEFAULT), 0.1),
    most("pipeline", "10,000 documents to a PDF", whole(10_000, "wall_s"), 8, " s"),
    most("pipeline", "10,000 documents, memory", whole(10_000, "memory_mb"), 1024, " MB"),
    most("pipeline", "100,000 documents, memory", whole(100_000, "memory_mb"), 3072, " MB"),
    least(
        "pipeline",
        "copies and stories of 10,000, from text, a core",
        whole(10_000, "grouped_per_s"),
        1600,
        "/s",
    ),
    least(
        "pipeline",
        "copies, stories and ranking once read, a core",
        whole(10_000, "ranked_per_s"),
        1600,
        "/s",
    ),
    most(
        "pipeline",
        "time of 10,000 documents / of 1,000",
        ratio(whole(10_000, "wall_s"), whole(1000, "wall_s")),
        9,
    ),
    most("pipeline", "largest growth exponent of a stage", worst_growth, 1.2),
    most("pipeline", "second run over 3,000 unchanged / first", second_run(3000), 0.6),
    most("pipeline", "second run over 10,000 unchanged / first", second_run(10_000), 0.6),
    most(
        "engine_speed",
        "LexRank scores, difference to sumy's",
        field("engine_speed", "largest difference of the scores"),
        1e-9,
    ),
    least(
        "engine_speed",
        "sumy's matrix step / ours, 1,000 sentences",
        field("engine_speed", "sumy's matrix step / ours"),
        300,
    ),
    most(
        "engine_speed",
        "LexRank of 1,000,000 sentences, scores alone",
        field("engine_speed", "1,000,000 sentences, LexRank scores"),
        10,
        " s",
    ),
    most(
        "engine_speed",
        "LexRank of 1,000,000 sentences, from their words",
        field("engine_speed", "1,000,000 sentences, words to LexRank scores"),
        10,
        " s",
    ),
    most(
        "engine_speed",
        "LexRank of 1,000,000 sentences, memory",
        field("engine_speed", "peak memory"),
        1024,
        " MB",
    ),
    least("splitting", "sentences split", field("splitting", "rules", "megabytes_per_s"), 15, " MB/s"),
    least(
        "splitting",
        "sentences, speed / Punkt's with our word lists",
        ratio(field("splitting", "rules", "megabytes_per_s"), field("splitting", _PUNKT, "megabytes_per_s")),
        4,
    ),
    least(
        "splitting",
        "sentences, F1 above Punkt's",
        difference(field("splitting", "rules", "f1"), field("splitting", _PUNKT, "f1")),
        0,
    ),
    least("stories", "near-duplicates, datasketch / ours", faster(stream, "datasketch_s", "duplicates_s"), 5),
    least("stories", "near-duplicates, precision", stream(10_000, "duplicates_precision"), 0.98),
    least("stories", "near-duplicates, recall", stream(10_000, "duplicates_recall"), 0.99),
    most("stories", "stories / dense linkage (SciPy)", faster(stream, "clusters_s", "dense_s"), 0.2),
    most("stories", "stories / dense linkage (scikit-learn)", faster(stream, "clusters_s", "scikit_s"), 0.2),
    least(
        "stories",
        "stories, BCubed F1 above dense linkage's",
        difference(stream(10_000, "f1"), stream(10_000, "dense_f1")),
        0,
    ),
    most("stories", "stories, BCubed F1 lost as documents grow", f1_lost, 0.02),
    most("rendering", "a page of some 50", pages("ms_per_page", 50), 60, " ms"),
    most(
        "rendering",
        "pages / a plain WeasyPrint template's",
        ratio(pages("ms_per_page", 50), pages("plain_ms_per_page", 50)),
        0.85,
    ),
    most("rendering", "pages tagged / untagged", field("rendering", "tagged_ratio"), 1.25),
    most("rendering", "pages, growth exponent", field("rendering", "exponent"), 1.05),
    most("rendering", "HTML of 300 stories", field("rendering", "html_300_ms"), 100, " ms"),
)


def goals_table(found: Found) -> str:
    """Markdown: every goal that this run measured, with its figure, and the names of the others."""
    lines = ["| goal | bound | figure | met | benchmark |", "|---|---:|---:|---|---|"]
    missing = []
    for goal in GOALS:
        value = goal.value(found)
        if value is None:
            missing.append(goal.what)
            continue
        met = "yes" if goal.is_met(value) else "**no**"
        lines.append(f"| {goal.what} | {goal.bound()} | {shown(value)} | {met} | `{goal.benchmark}` |")
    if missing:
        lines += ["", f"Not measured in this run: {'; '.join(missing)}."]
    return "\n".join(lines)


def shown(value: float) -> str:
    """A figure with as many digits as mean something."""
    if value and abs(value) < 0.001:
        return f"{value:.1e}"
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
