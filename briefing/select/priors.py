"""Two small addends that settle near ties: nearness to the center of the story, and leading a document.

Centroid: Radev, Jing, Stys & Tam, "Centroid-based summarization of multiple documents" (IPM 40, 2004).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from briefing.select.concepts import Concepts, Vector, distinct
from briefing.select.options import Options
from briefing.select.records import Candidate

# the scale of the priors is the mean value of this many best candidates: single outliers do not matter
TOP = 20
# leads whose concepts stand in this much more documents than others' earn the whole lead prior
FULL_AGREEMENT = 0.5
_TINY = 1e-12


class Priors(NamedTuple):
    """Addends by candidate in units of the objective, (n_candidates,), at least 0."""

    center: Vector
    lead: Vector


def find_priors(
    concepts: Concepts,
    weights: Vector,
    candidates: Sequence[Candidate],
    options: Options,
    *,
    budget_words: float,
) -> Priors:
    """Value each candidate's nearness to the center and to the top of its document.

    Args:
        budget_words: about how many words may be picked, above 0.
    """
    if not candidates:
        return Priors(np.zeros(0), np.zeros(0))
    told = np.bincount(concepts.rows, weights=weights[concepts.ids], minlength=len(candidates))
    scale = float(np.sort(told)[-TOP:].mean())
    wanted = np.array([candidate.weight for candidate in candidates])
    position = np.array([candidate.position for candidate in candidates])
    lead_share = options.lead_share
    if lead_share:
        lead_share *= lead_agreement(concepts, candidates) ** options.lead_power
    center_share = options.center_share * min(1.0, options.center_budget / budget_words)
    near = center_scores(concepts, weights)
    size = np.array([candidate.words for candidate in candidates]) / options.center_words
    return Priors(
        center=center_share * scale * wanted * size * near / max(float(near.max()), _TINY),
        lead=lead_share * scale * wanted / (1 + position),
    )


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


def lead_agreement(concepts: Concepts, candidates: Sequence[Candidate]) -> float:
    """Say how much more the leads share with other documents than sentences do on average, in [0, 1]."""
    documents = np.array([candidate.document for candidate in candidates], np.int64)
    position = np.array([candidate.position for candidate in candidates])
    rows, n, most = concepts.rows, len(candidates), int(documents.max(initial=0)) + 1
    places = distinct(concepts.ids * most + documents[rows])[0] // most
    elsewhere = np.bincount(places, minlength=len(concepts.codes)) - 1.0
    told = np.bincount(rows, weights=elsewhere[concepts.ids], minlength=n)
    shared = told / np.maximum(np.diff(concepts.starts), 1)
    usual = float(shared.mean())
    if usual <= 0 or not (position == 0).any():
        return 0.0
    ratio = float(shared[position == 0].mean()) / usual
    return float(np.clip((ratio - 1) / FULL_AGREEMENT, 0.0, 1.0))
