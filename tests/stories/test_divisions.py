import numpy as np
import pytest
import scipy.sparse as sp

from briefing.stories.divisions import divide
from briefing.stories.likeness import ClusterOptions, Indices
from briefing.stories.vectors import normalize_rows

# words that all of a kind share, words of each event, and words of each report
_KIND, _EVENT, _OWN = 12, 10, 15


def reports(*sizes: int, seed: int = 4) -> sp.csr_matrix:
    """Rows that share the words of their kind; those of one event share its words too."""
    draw = np.random.default_rng(seed)
    columns = _KIND + len(sizes) * _EVENT + sum(sizes) * _OWN
    rows: list[np.ndarray[tuple[int], np.dtype[np.float64]]] = []
    for number, size in enumerate(sizes):
        for _ in range(size):
            row = np.zeros(columns)
            row[:_KIND] = 1.0
            event = _KIND + number * _EVENT
            row[event : event + _EVENT] = draw.random(_EVENT) < 0.8
            own = _KIND + len(sizes) * _EVENT + len(rows) * _OWN
            row[own : own + _OWN] = 0.5
            rows.append(row)
    return normalize_rows(sp.csr_matrix(np.array(rows)))


def parts(weights: sp.csr_matrix, options: ClusterOptions | None = None) -> list[list[int]]:
    whole: Indices = np.arange(weights.shape[0])
    return sorted(part.tolist() for part in divide(weights, [whole], options or ClusterOptions()))


def test_two_events_of_one_kind_are_parted() -> None:
    assert parts(reports(6, 5)) == [[0, 1, 2, 3, 4, 5], [6, 7, 8, 9, 10]]


def test_three_events_of_one_kind_are_parted() -> None:
    assert parts(reports(6, 5, 7)) == [list(range(6)), list(range(6, 11)), list(range(11, 18))]


@pytest.mark.parametrize("size", [6, 12, 40])
def test_one_event_stays_whole(size: int) -> None:
    assert parts(reports(size)) == [list(range(size))]


def test_two_odd_reports_are_no_event() -> None:
    assert len(parts(reports(9, 2))) == 1


def test_nothing_is_parted_when_not_asked_for() -> None:
    assert len(parts(reports(6, 5), ClusterOptions(parted=0.0))) == 1
