"""How near a candidate is to its story's center, and whether it leads its document."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from briefing.select.concepts import ConceptTable, Vector
from briefing.select.options import Options
from briefing.select.records import Candidate


def priors(candidates: Sequence[Candidate], table: ConceptTable, options: Options) -> Vector:
    """Return the prior of each candidate in units of the objective, (n_candidates,), at least 0."""
    if not candidates:
        return np.zeros(0)
    weights = np.array([candidate.weight for candidate in candidates])
    centers = center_scores(table)
    told = np.add.reduceat(
        np.append(table.weights[table.ids], 0.0), np.minimum(table.starts[:-1], len(table.ids))
    ) * (np.diff(table.starts) > 0)
    scale = float(np.sort(told)[-min(len(told), 20) :].mean())
    scaled: Vector = options.prior_share * scale * weights * centers
    return scaled


def center_scores(table: ConceptTable) -> Vector:
    """Return the cosine of each row's weighted concepts with their sum, (n_candidates,), in [0, 1]."""
    n = len(table.starts) - 1
    values = np.sqrt(table.weights[table.ids])
    rows = np.repeat(np.arange(n), np.diff(table.starts))
    center = np.bincount(table.ids, weights=values, minlength=len(table.weights))
    norms = np.sqrt(np.bincount(rows, weights=values**2, minlength=n))
    dots = np.bincount(rows, weights=values * center[table.ids], minlength=n)
    size = np.linalg.norm(center)
    scores: Vector = np.divide(dots, norms * size, out=np.zeros(n), where=norms * size > 0)
    return scores
