import math

import pytest

from briefing.text.weights import level_class, likelihood, read_weights


def test_weights_are_read_with_names_of_several_words() -> None:
    assert read_weights("every line -1.5; length to 3 0.25;\n goes on -2;") == {
        "every line": -1.5,
        "length to 3": 0.25,
        "goes on": -2.0,
    }


def test_the_likelihood_is_that_of_a_logistic_model() -> None:
    weights = {"every": 0.0, "told": math.log(3), "hangs": -math.log(3)}
    assert likelihood({}, weights, every="every") == 0.5
    assert likelihood({"told": 1.0, "unknown": 9.0}, weights, every="every") == pytest.approx(0.75)
    assert likelihood({"hangs": 1.0}, weights, every="every") == pytest.approx(0.25)


def test_a_number_is_in_the_first_class_that_holds_it() -> None:
    assert [level_class(n, (3, 9)) for n in (0, 3, 4, 9, 10)] == ["to 3", "to 3", "to 9", "to 9", "more"]
