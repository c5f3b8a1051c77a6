"""What candidates tell: pairs of adjacent words and single words, weighted by how many documents tell them.

After Gillick & Favre, "A Scalable Global Model for Summarization" (ILP-NLP 2009): a summary is worth the sum
of the weights of the distinct concepts it covers. We add single words, and raise the position-weighted
document frequency to a power, because corroboration is the best sign of what matters that needs no training.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.select.options import Options
from briefing.select.records import Candidate
from briefing.text import stop_words

Vector = NDArray[np.float64]
Indices = NDArray[np.int64]
Concept = str | tuple[str, str]


@dataclass(frozen=True, slots=True)
class ConceptTable:
    """Rows are candidates: row i tells `ids[starts[i]:starts[i + 1]]`, each once."""

    starts: Indices
    ids: Indices
    # (n_concepts,), at least 0
    weights: Vector
    names: tuple[Concept, ...]

    def row(self, candidate: int) -> Indices:
        return self.ids[self.starts[candidate] : self.starts[candidate + 1]]

    def name(self, concept: int) -> str:
        """Return a concept as a reader would write it down."""
        named = self.names[concept]
        return named if isinstance(named, str) else " ".join(named)


def sentence_concepts(stems: Sequence[str], stops: frozenset[str]) -> Iterator[Concept]:
    """Yield content words, and pairs of adjacent words of which at least one is a content word."""
    previous, previous_counts = "", False
    for stem in stems:
        counts = stem not in stops
        if counts:
            yield stem
        if previous and (counts or previous_counts):
            yield (previous, stem)
        previous, previous_counts = stem, counts


def concept_table(
    candidates: Sequence[Candidate], told: Sequence[tuple[str, ...]], options: Options
) -> ConceptTable:
    """Number and weigh what the candidates tell; concepts of `told` (stems of texts) weigh nothing."""
    number: dict[Concept, int] = {}
    starts: list[int] = [0]
    ids: list[int] = []
    first_mention: list[dict[int, float]] = []
    for candidate in candidates:
        stops = stop_words(candidate.language)
        mention = candidate.weight / (1 + candidate.position) ** options.decay
        row: dict[int, None] = {}
        for stems in candidate.stems:
            for concept in sentence_concepts(stems, stops):
                found = number.setdefault(concept, len(number))
                if found == len(first_mention):
                    first_mention.append({})
                row[found] = None
        for found in row:
            seen = first_mention[found]
            seen[candidate.document] = max(seen.get(candidate.document, 0.0), mention)
        ids.extend(row)
        starts.append(len(ids))
    weights = _weigh(number, first_mention, options)
    _forget_told(weights, number, told)
    return ConceptTable(np.array(starts, np.int64), np.array(ids, np.int64), weights, tuple(number))


def _weigh(number: dict[Concept, int], first_mention: Sequence[dict[int, float]], options: Options) -> Vector:
    frequency = np.array([sum(seen.values()) for seen in first_mention], np.float64)
    share = np.array([options.word_share if isinstance(c, str) else 1.0 for c in number], np.float64)
    weights: Vector = share * frequency**options.power
    return weights


def _forget_told(weights: Vector, number: dict[Concept, int], told: Sequence[tuple[str, ...]]) -> None:
    for stems in told:
        for concept in sentence_concepts(stems, frozenset()):
            if concept in number:
                weights[number[concept]] = 0.0
