"""Results of many topics as one report: means with intervals, and paired differences to the first method."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from briefing.evaluate.runs import RunOptions, TopicResult
from briefing.evaluate.statistics import Difference, Estimate, compare, estimate
from briefing.model import to_json

LABELS = {"rouge1": "ROUGE-1", "rouge2": "ROUGE-2", "rougeL": "ROUGE-L", "rougeSU4": "ROUGE-SU4"}


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """One measure of one method, in percent. `first_ahead` is the first method's value minus this one's."""

    measure: str
    recall: Estimate
    f1: Estimate
    first_ahead: Difference | None
    first_ahead_f1: Difference | None


@dataclass(frozen=True, slots=True)
class MethodRow:
    method: str
    measures: tuple[MeasureRow, ...]
    words: float
    redundancy: float
    balance: float
    seconds: float
    gap: float | None


@dataclass(frozen=True, slots=True)
class Report:
    """What `briefing evaluate` prints of one data set; the first row is what the others are compared with."""

    dataset: str
    topics: int
    budget: str
    rows: tuple[MethodRow, ...]


def make_report(dataset: str, results: Sequence[TopicResult], options: RunOptions) -> Report:
    """Add up results; rows in the order of the methods asked for."""
    by_method = {name: [each for each in results if each.method == name] for name in options.methods}
    first = by_method[options.methods[0]]
    rows = tuple(_row(name, own, first, options) for name, own in by_method.items())
    return Report(dataset, len(first), budget_words(options), rows)


def budget_words(options: RunOptions) -> str:
    """Return the budget as people say it."""
    parts = {
        "words": options.budget.words,
        "bytes": options.budget.bytes,
        "sentences": options.budget.sentences,
    }
    return ", ".join(f"{limit} {name}" for name, limit in parts.items() if limit is not None)


def _row(
    name: str, own: Sequence[TopicResult], first: Sequence[TopicResult], options: RunOptions
) -> MethodRow:
    gaps = [each.gap for each in own if each.gap is not None]
    return MethodRow(
        method=name,
        measures=tuple(_measure(measure, own, first, options.seed) for measure in options.measures),
        words=_mean([each.words for each in own]),
        redundancy=_mean([each.redundancy for each in own]),
        balance=_mean([each.balance for each in own]),
        seconds=median([each.seconds for each in own]) if own else 0.0,
        gap=_mean(gaps) if gaps else None,
    )


def _measure(measure: str, own: Sequence[TopicResult], first: Sequence[TopicResult], seed: int) -> MeasureRow:
    recall = [100 * each.scores[measure].recall for each in own]
    f1 = [100 * each.scores[measure].f1 for each in own]
    is_first = own is first
    ahead = [100 * each.scores[measure].recall for each in first]
    ahead_f1 = [100 * each.scores[measure].f1 for each in first]
    return MeasureRow(
        measure=measure,
        recall=estimate(recall, seed=seed),
        f1=estimate(f1, seed=seed),
        first_ahead=None if is_first else compare(ahead, recall, seed=seed),
        first_ahead_f1=None if is_first else compare(ahead_f1, f1, seed=seed),
    )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def report_json(reports: object) -> str:
    """Return reports, or a mapping of them, as JSON under the names of their records."""
    return to_json(reports).decode()


CSV_HEADER = (
    "dataset",
    "topic",
    "method",
    "measure",
    "recall",
    "precision",
    "f1",
    "words",
    "redundancy",
    "balance",
    "seconds",
)


def results_csv(results: Sequence[tuple[str, TopicResult]]) -> str:
    """Return one line per data set, topic, method and measure; shares in [0, 1]."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(CSV_HEADER)
    for dataset, each in results:
        for measure, score in each.scores.items():
            shares = (score.recall, score.precision, score.f1)
            facts = (each.words, f"{each.redundancy:.4f}", f"{each.balance:.4f}", f"{each.seconds:.5f}")
            writer.writerow(
                (dataset, each.topic, each.method, measure, *(f"{share:.5f}" for share in shares), *facts)
            )
    return out.getvalue()
