import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from briefing.stories.linkage import average_link


def random_similarity(seed: int, count: int) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    draw = np.random.default_rng(seed)
    points = draw.random((count, 6)) ** 3
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    similarity: np.ndarray[tuple[int, int], np.dtype[np.float64]] = points @ points.T
    return similarity


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 10_000), st.integers(2, 40), st.floats(0.3, 0.95))
def test_groups_are_those_of_plain_average_linkage(seed: int, count: int, threshold: float) -> None:
    similarity = random_similarity(seed, count)
    distance = 1.0 - similarity
    np.fill_diagonal(distance, 0.0)
    tree = linkage(squareform(distance, checks=False), "average")
    wanted = fcluster(tree, 1.0 - threshold, "distance")
    found = np.zeros(count, dtype=int)
    for label, group in enumerate(average_link(similarity, threshold)):
        found[group] = label
    assert np.array_equal(found[:, None] == found[None, :], wanted[:, None] == wanted[None, :])


def test_single_and_empty() -> None:
    assert average_link(np.ones((1, 1)), 0.5) == [[0]]
    assert average_link(np.ones((0, 0)), 0.5) == []


def test_groups_that_share_only_a_background_are_parted() -> None:
    similarity = np.full((6, 6), 0.2)
    similarity[:3, :3] = similarity[3:, 3:] = 0.6
    assert average_link(similarity, 0.15) == [[0, 1, 2, 3, 4, 5]]
    assert average_link(similarity, 0.15, separation=0.55) == [[0, 1, 2], [3, 4, 5]]


def test_a_late_single_document_does_not_hide_the_gap() -> None:
    similarity = np.full((7, 7), 0.2)
    similarity[:3, :3] = similarity[3:6, 3:6] = 0.6
    similarity[6, :] = similarity[:, 6] = 0.16
    assert average_link(similarity, 0.15, separation=0.55) == [[0, 1, 2], [3, 4, 5], [6]]


@pytest.mark.parametrize("mean", [0.2, 0.3])
def test_a_row_far_less_like_a_group_than_its_own_leaves_it(mean: float) -> None:
    similarity = np.full((4, 4), 0.6)
    similarity[3, :] = similarity[:, 3] = mean
    found = average_link(similarity, 0.15, belonging=0.4)
    assert found == ([[0, 1, 2], [3]] if mean < 0.4 * 0.6 else [[0, 1, 2, 3]])


@pytest.mark.parametrize("weight", [2.0, 5.0])
def test_rows_that_stand_for_many_weigh_as_many(weight: float) -> None:
    similarity = np.array([[1.0, 0.5, 0.1], [0.5, 1.0, 0.4], [0.1, 0.4, 1.0]])
    found = average_link(similarity, 0.3, sizes=np.array([1.0, weight, 1.0]))
    mean = (0.1 + weight * 0.4) / (1 + weight)
    assert found == ([[0, 1, 2]] if mean >= 0.3 else [[0, 1], [2]])
