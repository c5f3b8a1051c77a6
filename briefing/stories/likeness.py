"""How alike documents must be, and how far apart in time: what all clustering shares."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float64]
Indices = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class ClusterOptions:
    """Similarities are cosines in [0, 1].

    The defaults were tuned on half of the pairs of look-alike events of ECB+ and on six days of news with all their
    single articles, and checked on the other half and on the streams of tests/data/stories; see docs/stories.md.
    More likeness asked makes the days better and the windows of ECB+ and the sample edition worse.
    """

    # mean similarity between two groups that are joined
    threshold: float = 0.12
    # More that is asked of a group of n documents, divided by n - 1: two texts may be alike by chance, ten are not.
    few: float = 0.07
    # two groups stay apart below this part of their own cohesion
    separation: float = 0.55
    # a document leaves a group that it is less like than this part of the group's own cohesion
    belonging: float = 0.35
    # and one in which it has no neighbor this near, short texts less: sharing an actor with a whole group is too little
    nearest: float = 0.18
    # A group of n documents falls apart below a mean likeness of parted · n^-parted_growth in what tells them apart:
    # the fewer they are, the more they seem alike in it.
    parted: float = 0.2
    parted_growth: float = 0.3
    # and only below this part of what the two parts are alike in themselves; chance parts a uniform group at .57
    parted_cohesion: float = 0.55
    # heaviest terms of a document that take part
    top_terms: int = 80
    # what one word can weigh in a document's row of length 1, so that no rare name carries two short texts
    most_word: float = 0.3
    neighbors: int = 30
    # a single document joins a group this similar to it, and this much more similar than to any other
    attach: float = 0.18
    attach_margin: float = 1.1
    # largest number of documents that is clustered at once
    component_limit: int = 2000
    # Days after which similarity counts half. Within two days it counts whole; an affair of weeks stays one story.
    half_life_days: float = 30.0
    # days within which documents are compared when there are more than 20,000
    window_days: float = 10.0
    # terms in more documents than this make no links
    max_frequency: int = 500


def closeness(gap_days: Vector, half_life: float) -> Vector:
    """Factor in (0, 1]: 1 within a day or where a time is unknown, then halved every half-life."""
    return np.exp2(-np.maximum(np.abs(np.nan_to_num(gap_days, nan=0.0)) - 1.0, 0.0) / half_life)


def group_means(values: Vector, groups: Indices, count: int) -> Vector:
    """Mean of the known values of each group, nan where none is known."""
    known = ~np.isnan(values)
    totals = np.bincount(groups[known], weights=values[known], minlength=count)
    numbers = np.bincount(groups[known], minlength=count)
    return np.where(numbers > 0, totals / np.maximum(numbers, 1), np.nan)
