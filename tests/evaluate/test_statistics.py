from itertools import product

import pytest

from briefing.evaluate import compare, estimate


def test_interval_holds_the_mean_and_is_the_same_every_time() -> None:
    values = [1.0, 2.0, 4.0, 8.0, 3.0]
    first = estimate(values)
    assert first == estimate(values)
    assert first.mean == pytest.approx(3.6)
    assert first.low < first.mean < first.high


def test_equal_methods_do_not_differ() -> None:
    found = compare([1.0, 2.0], [1.0, 2.0])
    assert (found.mean, found.p, found.is_significant) == (0.0, 1.0, False)


def test_p_value_of_few_topics_counts_all_sign_flips() -> None:
    differences = [0.5, 1.0, -0.2, 0.7, 0.9]
    flips = [
        sum(s * d for s, d in zip(signs, differences, strict=True)) for signs in product((1, -1), repeat=5)
    ]
    expected = sum(abs(flip) >= abs(sum(differences)) - 1e-12 for flip in flips) / len(flips)
    assert compare(differences, [0.0] * 5).p == pytest.approx(expected)


def test_p_value_of_many_topics_is_drawn() -> None:
    clear = compare([1.0 + at % 3 for at in range(30)], [0.0] * 30)
    unclear = compare([(-1.0) ** at for at in range(30)], [0.0] * 30)
    assert clear.p < 0.001
    assert clear.is_significant
    assert unclear.p > 0.5


def test_nothing_to_compare() -> None:
    assert estimate([]).mean == 0.0
    assert compare([], []).p == 1.0
