"""The recipe of compose/line_weights.py: weights of how a sentence is told, from marked sentences.

Run: python -m benchmarks.line_worth MARKED.jsonl [--write]

Each line of the file is a report: `title`, `text`, `url`, `published` (ISO), `group` (a day: what stands in one group
is never both fitted and checked on) and `marks`, sentence number (from 0) -> letter: O opens an item, F may follow;
Q, C, H, T, R, B: a quotation without news, color or opinion, hangs, background, said already, broken. The texts stay
with whoever holds them; only the weights are shipped. Figures are of cross-validation over groups.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.metrics import roc_auc_score

from benchmarks.weights import fit_logistic, foretell, marked_document, read_marked, weights_module
from briefing.compose.line_worth import EVERY, LANGUAGE, LineWorth
from briefing.passages.fitness import Fitness
from briefing.text import document_sentences

TABLE = Path(__file__).resolve().parents[1] / "briefing" / "compose" / "line_weights.py"
_PRINTED = frozenset("OF")
# what no editor prints wherever it stands
_UNFIT = frozenset("BCHR")
# the inverse strength of regularization: the best of .03, .1, .3 in the same cross-validation that is reported
_C = 0.1
# a feature that fewer sentences have says nothing
_LEAST = 12


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence with its mark; `by_rules` is 2 where the verdict lets it open an item, 1 where it may be printed."""

    group: str
    report: int
    index: int
    mark: str
    features: Mapping[str, float]
    by_rules: float


def main() -> None:
    """Print how well marks are foretold, and with `--write` write the weights of all sentences."""
    records, is_written = read_marked(__doc__)
    marked = [one for number, record in enumerate(records) for one in _marked(number, record)]
    printed = np.array([one.mark in _PRINTED for one in marked])
    print(f"{len(marked)} sentences of {len(records)} reports, {int(printed.sum())} an editor would print")
    _print_rows("by rules", np.array([one.by_rules - one.index / 1000 for one in marked]), marked)
    _print_rows("learned", foretell(marked, printed, _fit, every=EVERY), marked)
    if is_written:
        doc = (
            "What each feature of a sentence adds to the logarithm of its odds to be printed.\n\n"
            f"Written by `python -m benchmarks.line_worth` from {len(marked)} marked sentences;"
            " not to be changed by hand.\n"
        )
        TABLE.write_text(weights_module(doc, WEIGHTS=_fit(marked, printed)), encoding="utf-8")


def _marked(number: int, record: Mapping[str, Any]) -> Iterator[Marked]:
    document = marked_document(record, LANGUAGE)
    sentences = document_sentences(document)
    fitness = Fitness(document, sentences)
    worth = LineWorth(document, sentences, fitness)
    for key, mark in record["marks"].items():
        index = int(key)
        if index < len(sentences):
            verdict = fitness.verdict(index)
            by_rules = float(verdict.is_fit) + float(verdict.is_fit and verdict.opens)
            yield Marked(record["group"], number, index, mark, worth.features(index), by_rules)


def _fit(marked: Sequence[Marked], printed: np.ndarray) -> dict[str, float]:
    return fit_logistic(marked, printed, strength=_C, least=_LEAST, every=EVERY)


def _print_rows(name: str, values: np.ndarray, marked: Sequence[Marked]) -> None:
    printed = np.array([one.mark in _PRINTED for one in marked])
    below = np.array([one.index > 0 for one in marked])
    print(
        f"{name}: area under the curve {roc_auc_score(printed, values):.3f},"
        f" below the lead {roc_auc_score(printed[below], values[below]):.3f}"
    )
    best: dict[int, int] = {}
    for at, one in enumerate(marked):
        if one.index and (one.report not in best or values[at] > values[best[one.report]]):
            best[one.report] = at
    ranked = sorted(best.values(), key=lambda at: -values[at])
    for share in (0.25, 0.5, 0.75, 1.0):
        kept = [marked[at].mark for at in ranked[: int(len(ranked) * share)]]
        right = sum(mark in _PRINTED for mark in kept) / len(kept)
        unfit = sum(mark in _UNFIT for mark in kept) / len(kept)
        print(f"  best below each lead, the surest {share:.0%}: printed {right:.2f}, never {unfit:.2f}")


if __name__ == "__main__":
    main()
