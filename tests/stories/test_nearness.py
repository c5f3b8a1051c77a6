"""Vectors of documents, and their days, as factors on how alike two documents are."""

import numpy as np
import pytest

from briefing.stories.likeness import closeness, group_means
from briefing.stories.nearness import nearness


def factors(rows: list[list[float]], *pairs: tuple[int, int]) -> list[float]:
    first, second = (np.array(side) for side in zip(*pairs, strict=True))
    found: list[float] = nearness(rows)(first, second).tolist()
    return found


def test_who_is_nearer_than_usual_gains() -> None:
    # cosines 1, 0 and 0: a third on average
    rows = [[2.0, 0.0], [3.0, 0.0], [0.0, 5.0]]
    assert factors(rows, (0, 1), (0, 2), (1, 2)) == pytest.approx([1 + (1 - 1 / 3) / 2, 1 - 1 / 6, 1 - 1 / 6])


def test_a_document_without_a_vector_of_the_right_length_changes_nothing() -> None:
    rows = [[1.0, 0.0], [], [0.0, 1.0], [0.0, 0.0], [1.0]]
    assert factors(rows, (0, 1), (1, 0), (0, 3), (4, 0)) == [1.0, 1.0, 1.0, 1.0]
    # of two known vectors the mean is their own
    assert factors(rows, (0, 2)) == [1.0]
    assert factors([[], []], (0, 1)) == [1.0]
    assert factors([[1.0], []], (0, 0)) == [1.5]


def test_what_is_far_never_counts_against() -> None:
    rows = [[1.0], [1.0], [1.0], [1.0], [-1.0]]
    assert min(factors(rows, (0, 4), (3, 4))) >= 0.0


@pytest.mark.parametrize(
    ("gap", "factor"), [(0, 1), (1, 1), (-1, 1), (31, 0.5), (-31, 0.5), (61, 0.25), (float("nan"), 1)]
)
def test_within_a_day_likeness_counts_whole_then_half_a_half_life_later(gap: float, factor: float) -> None:
    assert closeness(np.array([gap]), 30.0).tolist() == [factor]


def test_a_group_has_the_mean_of_what_is_known() -> None:
    values, groups = np.array([1.0, 4.0, np.nan, np.nan]), np.array([0, 0, 0, 1])
    means = group_means(values, groups, 3)
    assert means[0] == 2.5
    assert np.isnan(means[1:]).all()
