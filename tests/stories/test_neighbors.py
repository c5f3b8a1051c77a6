import numpy as np
import scipy.sparse as sp

from briefing.stories.neighbors import block_rows, similarity_graph
from briefing.stories.vectors import normalize_rows


def rows(seed: int, count: int) -> sp.csr_matrix:
    return normalize_rows(sp.csr_matrix(sp.random(count, 60, density=0.15, random_state=seed)))


def graph(
    vectors: sp.csr_matrix, days: np.ndarray[tuple[int], np.dtype[np.float64]], **options: float
) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    made = similarity_graph(
        vectors,
        days,
        floor=0.2,
        neighbors=int(options.get("neighbors", 100)),
        max_frequency=int(options.get("max_frequency", 1000)),
        window_days=options.get("window_days", 3.0),
        windowed_above=int(options.get("windowed_above", 20_000)),
    )
    return np.asarray(made.todense())


def test_links_are_the_entries_of_the_full_product() -> None:
    vectors = rows(1, 50)
    wanted = np.asarray((vectors @ vectors.T).todense())
    np.fill_diagonal(wanted, 0.0)
    wanted[wanted < 0.2] = 0.0
    assert np.allclose(graph(vectors, np.zeros(50)), wanted)


def test_windows_leave_out_what_is_far_apart_only() -> None:
    vectors, days = rows(2, 80), np.random.default_rng(2).random(80) * 20
    everything = graph(vectors, days)
    windowed = graph(vectors, days, windowed_above=10)
    near = np.abs(days[:, None] - days[None, :]) <= 3.0
    assert np.allclose(windowed[near], everything[near])


def test_only_the_strongest_links_are_kept() -> None:
    vectors = rows(3, 60)
    links = (graph(vectors, np.zeros(60), neighbors=2) > 0).sum(axis=1)
    assert links.min() >= 1
    assert links.sum() <= 2 * 2 * 60


def test_terms_in_too_many_rows_make_no_links() -> None:
    vectors = normalize_rows(sp.csr_matrix(np.ones((30, 1))))
    assert not graph(vectors, np.zeros(30), max_frequency=20).any()


def test_a_product_is_made_in_blocks_of_bounded_size() -> None:
    assert block_rows(100) == 1024
    assert block_rows(0) == 1024
    assert block_rows(25_000) * 25_000 <= 2_000_000
    assert block_rows(10**9) == 1


def test_no_rows() -> None:
    assert graph(sp.csr_matrix((0, 5)), np.zeros(0)).shape == (0, 0)
