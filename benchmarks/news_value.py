"""The recipe of stories/value_weights.py: weights of words, states and consequences, from marked reports.

Run: python -m benchmarks.news_value MARKED.jsonl [--write]

Each line of the file is a report: `title`, `text`, `url`, `importance` (0 never, to 4 must be known) and `group`
(a day, a topic: what stands in one group is never both fitted and checked on). The texts stay with whoever holds them;
only the weights are shipped. Figures are of cross-validation over groups.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import Ridge
from sklearn.metrics import roc_auc_score

from benchmarks.weights import foretell, marked_document, read_marked, weights_module
from briefing.stories.consequence import document_levels
from briefing.stories.importance import common_value, hand_value
from briefing.stories.news_value import EVERY, LANGUAGE, value_features
from briefing.text.stems import term_of

TABLE = Path(__file__).resolve().parents[1] / "briefing" / "stories" / "value_weights.py"
# the strength of ridge regression: the best of 3, 10, 30, 100 in the same cross-validation that is reported
_ALPHA = 30.0
# a stem is kept that stands in so many groups, and so often without a capital that it is no name
_LEAST_GROUPS, _LEAST_LOWER = 6, 0.5
# so many stems of the largest effect are shipped
_STEMS = 800


@dataclass(frozen=True, slots=True)
class Marked:
    """A report with its mark."""

    group: str
    importance: int
    features: Mapping[str, float]
    # of each consequence
    levels: Mapping[str, float]


def main() -> None:
    """Print how well marks are foretold, and with `--write` write the weights of all reports."""
    records, is_written = read_marked(__doc__)
    no_names = _words_without_capital(records)
    marked = _common([_marked(record, no_names) for record in records])
    marks = np.array([one.importance for one in marked])
    print(f"{len(marked)} reports, marks 0 to 4: {np.bincount(marks).tolist()}")
    _print_row("by hand", np.array([hand_value(one.levels) for one in marked]), marks)
    learned = foretell(marked, marks, _fit, every=EVERY)
    _print_row("learned", learned, marks)
    used = [common_value(value, one.levels) for value, one in zip(learned, marked, strict=True)]
    _print_row("as it is used, with a share of what was set by hand", np.array(used), marks)
    if is_written:
        TABLE.write_text(_table(marked, marks), encoding="utf-8")


def _marked(record: Mapping[str, str], no_names: frozenset[str]) -> Marked:
    document = marked_document(record, LANGUAGE)
    levels = document_levels(document)
    features = {
        name: level
        for name, level in value_features(document, levels).items()
        if name.startswith("=") or name in no_names
    }
    return Marked(record["group"], int(record["importance"]), features, levels)


def _words_without_capital(records: Sequence[Mapping[str, str]]) -> frozenset[str]:
    """Stems that stand inside sentences mostly without a capital: no names."""
    lower: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for record in records:
        before = "."
        for word in record["text"][:3000].split():
            bare = word.strip("\"'“”‘’().,;:!?")
            stem = term_of(bare.lower(), LANGUAGE) if bare.isalpha() else ""
            if stem and before[-1:] not in '.!?:"”':
                (capital if bare[0].isupper() else lower)[stem] += 1
            before = word
    return frozenset(stem for stem in lower if lower[stem] >= _LEAST_LOWER * (lower[stem] + capital[stem]))


def _common(marked: Sequence[Marked]) -> list[Marked]:
    groups: dict[str, set[str]] = defaultdict(set)
    for one in marked:
        for name in one.features:
            groups[name].add(one.group)
    kept = {name for name, found in groups.items() if name.startswith("=") or len(found) >= _LEAST_GROUPS}
    return [
        Marked(
            one.group,
            one.importance,
            {name: level for name, level in one.features.items() if name in kept},
            one.levels,
        )
        for one in marked
    ]


def _fit(marked: Sequence[Marked], marks: np.ndarray) -> dict[str, float]:
    vectorizer = DictVectorizer()
    rows = vectorizer.fit_transform([dict(one.features) for one in marked])
    model = Ridge(alpha=_ALPHA).fit(rows, marks)
    weights = dict(zip(vectorizer.get_feature_names_out(), model.coef_.tolist(), strict=True))
    often: Counter[str] = Counter(name for one in marked for name in one.features)
    stems = sorted(
        (name for name in weights if not name.startswith("=")),
        key=lambda name: (-abs(weights[name]) * often[name] ** 0.5, name),
    )
    kept = {*stems[:_STEMS], *(name for name in weights if name.startswith("="))}
    return {EVERY: float(model.intercept_)} | {name: weights[name] for name in kept}


def _print_row(name: str, values: np.ndarray, marks: np.ndarray) -> None:
    correlation = float(np.corrcoef(values, marks)[0, 1])
    areas = " ".join(
        f"{least} and more {roc_auc_score(marks >= least, values):.3f}" for least in (1, 2, 3, 4)
    )
    print(f"{name}: correlation {correlation:.3f}, area under the curve for {areas}")


def _table(marked: Sequence[Marked], marks: np.ndarray) -> str:
    doc = (
        "What each word, state and consequence adds to how much a report matters, on a scale from 0 to 4.\n\n"
        f"Written by `python -m benchmarks.news_value` from {len(marked)} marked reports; not to be changed by hand.\n"
    )
    return weights_module(doc, WEIGHTS=_fit(marked, marks))


if __name__ == "__main__":
    main()
