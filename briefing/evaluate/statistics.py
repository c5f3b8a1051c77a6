"""How sure a mean and a difference are: bootstrap intervals and paired permutation tests, seeded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

RESAMPLES = 2000
PERMUTATIONS = 10_000
# up to this many topics all sign flips are counted instead of drawn
EXACT_TOPICS = 13


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean with its 95 % interval."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Difference:
    """A mean paired difference with its 95 % interval, and how likely one as large is by chance."""

    mean: float
    low: float
    high: float
    p: float

    @property
    def is_significant(self) -> bool:
        return self.p < 0.05


def estimate(values: Sequence[float], *, seed: int = 0) -> Estimate:
    """Return the mean and its percentile bootstrap interval (Efron & Tibshirani, 1993, ch. 13)."""
    sample = np.asarray(values, np.float64)
    if not len(sample):
        return Estimate(0.0, 0.0, 0.0)
    draws = np.random.default_rng(seed).integers(0, len(sample), (RESAMPLES, len(sample)))
    low, high = np.percentile(sample[draws].mean(axis=1), [2.5, 97.5])
    return Estimate(float(sample.mean()), float(low), float(high))


def compare(ours: Sequence[float], theirs: Sequence[float], *, seed: int = 0) -> Difference:
    """Compare two methods topic by topic.

    The p-value is two-sided, by flipping the signs of the differences (Fisher's randomization test); exact for
    few topics. Equal results have p = 1.
    """
    differences = np.asarray(ours, np.float64) - np.asarray(theirs, np.float64)
    interval = estimate(differences.tolist(), seed=seed)
    return Difference(interval.mean, interval.low, interval.high, _flip_p(differences, seed))


def _flip_p(differences: np.ndarray, seed: int) -> float:
    n = len(differences)
    observed = abs(differences.sum())
    if n == 0 or observed < 1e-12:
        return 1.0
    if n <= EXACT_TOPICS:
        signs = 1 - 2 * ((np.arange(2**n)[:, None] >> np.arange(n)) & 1)
        return float((np.abs(signs @ differences) >= observed - 1e-12).mean())
    signs = 1 - 2 * np.random.default_rng(seed).integers(0, 2, (PERMUTATIONS, n))
    extreme = int((np.abs(signs @ differences) >= observed - 1e-12).sum())
    return (extreme + 1) / (PERMUTATIONS + 1)
