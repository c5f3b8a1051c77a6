import random

import numpy as np
import pytest

from briefing.errors import InputError
from briefing.select.sumy_adapter import SUMMARIZERS, sumy_ranking
from tests.select.stories import candidate, random_story


@pytest.mark.parametrize("name", SUMMARIZERS)
def test_ranking_holds_every_candidate_once(name: str) -> None:
    candidates = random_story(2, documents=3, sentences=4)
    assert sorted(sumy_ranking(name, candidates)) == list(range(len(candidates)))


@pytest.mark.parametrize("name", SUMMARIZERS)
def test_equal_sentences_are_told_apart(name: str) -> None:
    twins = [candidate("Rain fell on the river road again", position=at) for at in range(3)]
    assert sorted(sumy_ranking(name, twins)) == [0, 1, 2]


def test_too_much_input_is_refused_with_a_way_out() -> None:
    with pytest.raises(InputError, match=r"too many for sumy-kl.*use --method briefing"):
        sumy_ranking("sumy-kl", [candidate("Rain fell", position=at) for at in range(301)])


def test_global_random_generators_are_left_as_they_were() -> None:
    random.seed(4)
    np.random.seed(4)
    expected = random.Random(4).random(), np.random.RandomState(4).random()
    sumy_ranking("sumy-random", random_story(1))
    assert (random.random(), np.random.random()) == expected
