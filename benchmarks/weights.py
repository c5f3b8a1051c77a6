"""What the recipes of learned weights share: the command line, fitting, checking over groups, and the
module that is written.

The module holds one text for each table: entries end in ";", the weight is the last word of each.
"""

from __future__ import annotations

import argparse
import json
import textwrap
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol, TypeVar

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from briefing.model import Document, DocumentId, SourceId

_FOLDS = 8
Weights = Mapping[str, float]


class Marked(Protocol):
    """What was marked, and what a model reads of it; what is of one group is never both fitted and checked on."""

    @property
    def group(self) -> str: ...

    @property
    def features(self) -> Mapping[str, float]: ...


M = TypeVar("M", bound=Marked)


def read_marked(doc: str | None) -> tuple[list[dict[str, Any]], bool]:
    """Read the command line of a recipe: the records of the file of marks, and whether weights are to be written.

    Args:
        doc: of the recipe; its first line is the help.
    """
    parser = argparse.ArgumentParser(description=(doc or "").splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    lines = options.file.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines], options.write


def fit_logistic(
    marked: Sequence[Marked], wanted: np.ndarray, *, strength: float, least: int, every: str
) -> dict[str, float]:
    """Fit a logistic regression, with L2.

    Args:
        wanted: what is foretold, shape (n_marked,), of truth values.
        strength: the inverse strength of regularization.
        least: a feature that fewer of the marked have says nothing.
        every: name of the feature that all have.
    """
    vectorizer = DictVectorizer()
    rows = vectorizer.fit_transform([dict(one.features) for one in marked])
    often = np.asarray((rows != 0).sum(axis=0)).ravel() >= least
    model = LogisticRegression(C=strength, max_iter=3000).fit(rows[:, often], wanted)
    names = vectorizer.get_feature_names_out()[often]
    return {every: float(model.intercept_[0])} | dict(zip(names, model.coef_[0].tolist(), strict=True))


def marked_document(record: Mapping[str, Any], language: str) -> Document:
    """Return the report of a marked record: `title`, `text`, `url` and, where it is known, `published` (ISO)."""
    published = record.get("published")
    return Document(
        id=DocumentId("d"),
        source_id=SourceId("marked"),
        url=record["url"],
        title=record["title"],
        text=record["text"],
        outlet="",
        language=language,
        author="",
        published_at=datetime.fromisoformat(published) if published else None,
        retrieved_at=datetime(2000, 1, 1, tzinfo=UTC),
        sha256="",
    )


def foretell(
    marked: Sequence[M], marks: np.ndarray, fit: Callable[[Sequence[M], np.ndarray], Weights], *, every: str
) -> np.ndarray:
    """Return what weights fitted on the other groups give each of the marked, shape (n_marked,).

    Args:
        every: name of the feature that all have.
    """
    found = np.zeros(len(marked))
    groups = [one.group for one in marked]
    for fitted, checked in GroupKFold(min(_FOLDS, len(set(groups)))).split(found, groups=groups):
        weights = fit([marked[at] for at in fitted], marks[fitted])
        for at in checked:
            levels = marked[at].features.items()
            found[at] = weights[every] + sum(weights.get(name, 0.0) * level for name, level in levels)
    return found


def weights_module(doc: str, **tables: Weights) -> str:
    """Return the source of a module with a text of weights under each name; see `briefing.text.weights`."""
    return f'"""{doc}"""\n' + "".join(
        f'\n{name} = """\n{_entries(weights)}\n"""\n' for name, weights in tables.items()
    )


def _entries(weights: Weights) -> str:
    entries = " ".join(f"{name} {weights[name]:.3f};" for name in sorted(weights))
    return textwrap.fill(entries, 108, break_long_words=False, break_on_hyphens=False)
