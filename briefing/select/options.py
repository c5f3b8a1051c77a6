"""The tuned constants of the objective, as one record. docs/engine.md says what each is for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """How candidates are valued and compared. Defaults tuned together: see benchmarks/ablation.py."""

    # value of a single word beside that of a pair of adjacent words
    word_share: float = 0.3
    # corroboration counts more than proportionally: weight = (documents that tell it) ** power
    power: float = 2.5
    # a first mention at sentence p counts 1 / (1 + p) ** decay of one that opens its document
    decay: float = 0.25
    # share of the prior (nearness to the story's center, lead) in a candidate's value
    prior_share: float = 0.15
    # candidates outside this length, in words, are picked only when nothing else fits
    shortest: int = 8
    longest: int = 50
    # a candidate repeats another when this share of the shorter one's words is in it
    repeats: float = 0.75
    # the exact solver is asked up to this many candidates ...
    exact_candidates: int = 400
    # ... and stops after this many nodes, never by a clock: results must not depend on the machine
    exact_nodes: int = 200


DEFAULTS = Options()
