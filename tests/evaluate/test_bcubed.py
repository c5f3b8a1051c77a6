import random

import pytest

from briefing.errors import UsageError
from briefing.evaluate import bcubed


def slow(found: dict[int, str], wanted: dict[int, str]) -> tuple[float, float]:
    """The definition: for each thing, the share of its fellows that are right."""
    precision = recall = 0.0
    for one in found:
        ours = {other for other in found if found[other] == found[one]}
        theirs = {other for other in found if wanted[other] == wanted[one]}
        precision += len(ours & theirs) / len(ours)
        recall += len(ours & theirs) / len(theirs)
    return precision / len(found), recall / len(found)


@pytest.mark.parametrize("seed", range(4))
def test_agrees_with_the_definition(seed: int) -> None:
    draw = random.Random(seed)
    found = {at: f"f{draw.randrange(5)}" for at in range(40)}
    wanted = {at: f"w{draw.randrange(7)}" for at in range(40)}
    score = bcubed(found, wanted)
    assert (score.precision, score.recall) == pytest.approx(slow(found, wanted))
    assert score.f1 == pytest.approx(2 * score.precision * score.recall / (score.precision + score.recall))


def test_perfect_single_and_one_heap() -> None:
    wanted = {"a": "1", "b": "1", "c": "2"}
    assert bcubed({"a": "x", "b": "x", "c": "y"}, wanted).f1 == 1.0
    assert bcubed({"a": "x", "b": "y", "c": "z"}, wanted).precision == 1.0
    assert bcubed({"a": "x", "b": "x", "c": "x"}, wanted).recall == 1.0


def test_nothing_is_perfect_and_different_things_are_refused() -> None:
    assert bcubed({}, {}).f1 == 1.0
    with pytest.raises(UsageError, match="one labeling only"):
        bcubed({"a": "1"}, {"b": "1"})
