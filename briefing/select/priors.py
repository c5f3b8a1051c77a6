"""How near a candidate is to the center of its story: a small addend that settles near ties.

Centroid: Radev, Jing, Stys & Tam, "Centroid-based summarization of multiple documents" (IPM 40, 2004).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from briefing.select.concepts import Concepts, Vector
from briefing.select.options import Options
from briefing.select.records import Candidate

# the scale of the prior is the mean value of this many best candidates: single outliers do not matter
TOP = 20


def center_priors(
    concepts: Concepts, weights: Vector, candidates: Sequence[Candidate], options: Options
) -> Vector:
    """Return the prior of each candidate in units of the objective, (n_candidates,), at least 0."""
    if not candidates:
        return np.zeros(0)
    told = np.bincount(concepts.rows, weights=weights[concepts.ids], minlength=len(candidates))
    scale = float(np.sort(told)[-TOP:].mean())
    wanted = np.array([candidate.weight for candidate in candidates])
    scaled: Vector = options.prior_share * scale * wanted * center_scores(concepts, weights)
    return scaled


def center_scores(concepts: Concepts, weights: Vector) -> Vector:
    """Return the cosine of each row with the sum of all rows, (n_candidates,), in [0, 1].

    Entries are square roots of concept weights, so that a few heavy concepts do not make up the center alone.
    """
    rows, n = concepts.rows, len(concepts.starts) - 1
    values = np.sqrt(weights[concepts.ids])
    center = np.bincount(concepts.ids, weights=values, minlength=len(weights))
    lengths = np.sqrt(np.bincount(rows, weights=values**2, minlength=n)) * np.linalg.norm(center)
    dots = np.bincount(rows, weights=values * center[concepts.ids], minlength=n)
    scores: Vector = np.divide(dots, lengths, out=np.zeros(n), where=lengths > 0)
    return scores
