import math
from collections import defaultdict
from itertools import pairwise

import numpy as np
import pytest

from briefing.select import Candidate, Options
from briefing.select.concepts import distinct, find_concepts, weigh_concepts
from briefing.text import stop_words
from tests.select.stories import random_story, story


def slow_weights(candidates: list[Candidate], options: Options) -> dict[str, float]:
    """The definition, word by word."""
    mentions: dict[tuple[str, ...], dict[int, float]] = defaultdict(dict)
    stops = stop_words("en")
    for each in candidates:
        mention = options.floor + (1 - options.floor) * math.exp(-each.position / options.reach)
        for stems in each.stems:
            told: list[tuple[str, ...]] = [(stem,) for stem in stems if stem not in stops]
            told += [pair for pair in pairwise(stems) if not set(pair) <= stops]
            for concept in told:
                known = mentions[concept].get(each.document, 0.0)
                mentions[concept][each.document] = max(known, mention)
    return {
        " ".join(concept): (options.word_share if len(concept) == 1 else 1.0)
        * sum(m.values()) ** options.power
        for concept, m in mentions.items()
    }


@pytest.mark.parametrize("seed", range(5))
def test_weights_agree_with_the_definition(seed: int) -> None:
    candidates, options = random_story(seed), Options()
    concepts = find_concepts(candidates)
    weights, _ = weigh_concepts(concepts, candidates, options)
    found = {concepts.name(at): float(weight) for at, weight in enumerate(weights)}
    assert found == pytest.approx(slow_weights(candidates, options))


def test_pairs_do_not_reach_over_a_sentence_or_join_two_stop_words() -> None:
    candidates = story([["Peace of the valley holds"], ["Rain"]])
    concepts = find_concepts(candidates)
    names = {concepts.name(at) for at in range(len(concepts.codes))}
    assert names == {"peac", "peac of", "the valley", "valley", "valley hold", "hold", "rain"}


def test_groups_weigh_by_their_own_documents_only() -> None:
    candidates = story([["valley truce"], ["valley truce"], ["valley truce"]])
    concepts = find_concepts(candidates)
    weights, places = weigh_concepts(concepts, candidates, Options(), groups=np.array([0, 0, 1]))
    of_row = [weights[places[concepts.rows == row]].max() for row in range(3)]
    assert of_row == pytest.approx([2**2.25, 2**2.25, 1.0])


def test_told_by_finds_known_concepts_and_ignores_unknown_words() -> None:
    concepts = find_concepts(story([["valley truce holds"]]))
    told = concepts.told_by([("valley", "truce", "elsewhere")])
    assert {concepts.name(int(at)) for at in np.flatnonzero(told)} == {"valley", "truce", "valley truce"}


def test_no_candidates_tell_nothing() -> None:
    concepts = find_concepts([])
    assert len(concepts.codes) == 0
    assert len(weigh_concepts(concepts, [], Options())[0]) == 0


def test_distinct_is_numpy_unique() -> None:
    keys = np.random.default_rng(0).integers(0, 50, 300)
    known, places = np.unique(keys, return_inverse=True)
    ours, found = distinct(keys)
    assert ours.tolist() == known.tolist()
    assert found.tolist() == places.tolist()
