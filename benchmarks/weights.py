"""What the recipes of learned weights share: marked reports, checking over groups, and the module that is written.

The module holds one text for each table: entries end in ";", the weight is the last word of each.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Protocol, TypeVar

import numpy as np
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
