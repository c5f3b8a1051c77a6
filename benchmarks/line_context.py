"""The recipe of compose/context_weights.py: weights of what may stand behind an opening, from marked items.

Run: python -m benchmarks.line_context MARKED.jsonl [--write]

Each line of the file is an item: `group` (a day: what stands in one group is never both fitted and checked on),
`documents` (each with `title`, `text`, `url`, `published` (ISO) and `outlet`), `opening` (number of the document, first
and last sentence) and `lines` (the same, how many sentences it brings along for being understood, and the mark). F is
what an editor prints behind the opening, G and R are what he leaves out without finding fault: background and trifles;
S, H, C, Q, T, B, N: said already, hangs, color or opinion, a quotation without news, another event, broken, overtaken.
The texts stay with whoever holds them; only the weights are shipped. Figures are of cross-validation over groups.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.metrics import roc_auc_score

from benchmarks.weights import fit_logistic, foretell, marked_document, read_marked, weights_module
from briefing.compose.line_context import Line, LineContext
from briefing.compose.line_worth import EVERY, LANGUAGE, LineWorth
from briefing.model import DocumentId
from briefing.passages.fitness import Fitness
from briefing.text import document_sentences

TABLE = Path(__file__).resolve().parents[1] / "briefing" / "compose" / "context_weights.py"
_MARKS = {"FOLLOWS": "F", "FITS": "FGR"}
# the inverse strength of regularization: the best of .03, .1, .3 in the same cross-validation that is reported
_C = 0.1
# a feature that fewer lines have says nothing
_LEAST = 12
_LEVELS = (0.4, 0.5, 0.6, 0.7, 0.8)


@dataclass(frozen=True, slots=True)
class Marked:
    """A line with its mark."""

    group: str
    item: int
    mark: str
    features: Mapping[str, float]


def main() -> None:
    """Print how well marks are foretold, and with `--write` write the weights of all lines."""
    records, is_written = read_marked(__doc__)
    marked = [one for number, record in enumerate(records) for one in _marked(number, record)]
    weights = {}
    for name, wanted in _MARKS.items():
        is_wanted = np.array([one.mark in wanted for one in marked])
        print(f"{name}: {int(is_wanted.sum())} of {len(marked)} lines of {len(records)} items")
        _print_rows(
            "by itself", np.array([one.features.get("by itself", 0.0) for one in marked]), marked, wanted
        )
        _print_rows("behind its opening", foretell(marked, is_wanted, _fit, every=EVERY), marked, wanted)
        weights[name] = _fit(marked, is_wanted)
    if is_written:
        doc = (
            "What each feature of a line adds to the logarithm of its odds to follow an opening, and to be fit.\n\n"
            f"Written by `python -m benchmarks.line_context` from {len(marked)} marked lines;"
            " not to be changed by hand.\n"
        )
        TABLE.write_text(weights_module(doc, **weights), encoding="utf-8")


def _marked(number: int, record: Mapping[str, Any]) -> Iterator[Marked]:
    reports = [_whole(place, one) for place, one in enumerate(record["documents"])]

    def part(at: int, first: int, last: int) -> Line:
        return replace(reports[at], first=first, last=min(last, len(reports[at].sentences) - 1))

    context = LineContext(part(*record["opening"]))
    for at, first, last, lead_in, mark in record["lines"]:
        features = context.features(part(at, first + lead_in, last), lead_in=lead_in)
        yield Marked(record["group"], number, mark, features)


def _whole(place: int, record: Mapping[str, Any]) -> Line:
    document = replace(
        marked_document(record, LANGUAGE), id=DocumentId(f"d{place}"), outlet=record.get("outlet", "")
    )
    sentences = document_sentences(document)
    worth = LineWorth(document, sentences, Fitness(document, sentences))
    return Line(document, sentences, worth, 0, len(sentences) - 1)


def _fit(marked: Sequence[Marked], wanted: np.ndarray) -> dict[str, float]:
    return fit_logistic(marked, wanted, strength=_C, least=_LEAST, every=EVERY)


def _print_rows(name: str, values: np.ndarray, marked: Sequence[Marked], wanted: str) -> None:
    is_wanted = np.array([one.mark in wanted for one in marked])
    print(f"  {name}: area under the curve {roc_auc_score(is_wanted, values):.3f}")
    likely = 1 / (1 + np.exp(-values))
    for level in _LEVELS:
        kept = [one for one, value in zip(marked, likely, strict=True) if value >= level]
        others = Counter(one.mark for one in kept if one.mark not in wanted)
        wrong = " ".join(f"{mark} {count}" for mark, count in others.most_common())
        print(f"    from {level}: {len(kept) - others.total()} of {len(kept)} right; {wrong}")


if __name__ == "__main__":
    main()
