from dataclasses import replace
from itertools import chain, combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import DocumentId, ItemLimits
from briefing.select import Budget, ItemCandidates, select_briefing
from briefing.select.concepts import Indices
from briefing.select.edition_bound import Offer, edition_bound
from tests.select.stories import random_story


def random_offer(seed: int, *, items: int = 3, candidates: int = 3, room: float = 9.0) -> Offer:
    """Candidates that tell five of twelve concepts each, and one of them alone."""
    draw = np.random.default_rng(seed)
    n = items * candidates
    return Offer(
        rows=np.repeat(np.arange(n), 6),
        concepts=np.concatenate([[*draw.choice(12, 5, replace=False), 12 + row] for row in range(n)]),
        values=draw.random(6 * n),
        item=np.repeat(np.arange(items), candidates),
        allowed=draw.random(n) < 0.8,
        costs=draw.integers(1, 6, (1, n)).astype(float),
        limits=np.array([room]),
    )


def best_of_all(offer: Offer, most: Indices) -> float:
    """Try every choice."""
    rows = np.flatnonzero(offer.allowed).tolist()
    choices = chain.from_iterable(combinations(rows, size) for size in range(len(rows) + 1))
    return max(worth(offer, choice) for choice in choices if keeps(offer, choice, most))


def keeps(offer: Offer, choice: tuple[int, ...], most: Indices) -> bool:
    counts = np.bincount(offer.item[list(choice)], minlength=len(most))
    return bool((counts <= most).all() and (offer.costs[:, list(choice)].sum(axis=1) <= offer.limits).all())


def worth(offer: Offer, choice: tuple[int, ...]) -> float:
    told = np.zeros(int(offer.concepts.max()) + 1)
    taken = np.isin(offer.rows, choice)
    np.maximum.at(told, offer.concepts[taken], offer.values[taken])
    return float(told.sum())


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 9999), room=st.floats(1.0, 30.0), most=st.integers(1, 3))
def test_no_choice_is_worth_more_and_the_best_is_near(seed: int, room: float, most: int) -> None:
    offer, mosts = random_offer(seed, room=room), np.array([most, 2, 1])
    best = best_of_all(offer, mosts)
    bound = edition_bound(offer, most=mosts, chosen=0.9 * best)
    assert best <= bound * (1 + 1e-9)
    # what separates them is rounding: half a candidate may be bought
    largest = max(worth(offer, (row,)) for row in range(len(offer.item)))
    assert bound <= 1.05 * best + largest


@pytest.mark.parametrize("seed", range(5))
def test_with_room_for_all_the_bound_is_what_all_are_worth(seed: int) -> None:
    offer = random_offer(seed, room=1000.0)
    best = worth(offer, tuple(np.flatnonzero(offer.allowed).tolist()))
    assert edition_bound(offer, most=np.full(3, 3), chosen=best) == pytest.approx(best, rel=0.006)


@pytest.mark.parametrize("seed", range(5))
def test_two_limits_bound_no_worse_than_either(seed: int) -> None:
    one, most = random_offer(seed, room=7.0), np.full(3, 3)
    both = replace(one, costs=np.vstack([one.costs, np.ones_like(one.costs)]), limits=np.array([7.0, 2.0]))
    best = best_of_all(both, most)
    found = edition_bound(both, most=most, chosen=best)
    assert best <= found * (1 + 1e-9)
    assert found <= edition_bound(one, most=most, chosen=best) * 1.05


def test_nothing_on_offer_is_worth_nothing() -> None:
    offer = replace(random_offer(1), allowed=np.zeros(9, bool))
    assert edition_bound(offer, most=np.full(3, 3), chosen=0.0) == 0.0


def edition(limits: ItemLimits) -> list[ItemCandidates]:
    """Eight items of stories of their own."""
    stories = [random_story(seed, documents=3, sentences=4) for seed in range(8)]
    return [
        ItemCandidates(
            f"i{at}",
            f"t{at % 2}",
            1.0 + at % 3,
            tuple(
                replace(
                    each,
                    passage=replace(each.passage, document_id=DocumentId(f"{at}{each.passage.document_id}")),
                )
                for each in story
            ),
            opening=0,
            limits=limits,
        )
        for at, story in enumerate(stories)
    ]


@pytest.mark.parametrize(
    ("limits", "share"),
    [(ItemLimits(sentences=1), 0.7), (ItemLimits(words=30), 0.95), (ItemLimits(characters=100), 0.7)],
)
def test_limits_of_items_are_part_of_the_bound(limits: ItemLimits, share: float) -> None:
    found, free = (select_briefing(edition(each), Budget(words=2000)) for each in (limits, ItemLimits()))
    assert found.objective <= found.bound < share * free.bound
    # without limits, too, nearly all of the bound is reached
    assert max(1 - each.objective / each.bound for each in (found, free)) < 0.15


def test_an_item_whose_opening_is_told_elsewhere_is_no_part_of_the_bound() -> None:
    own = edition(ItemLimits())
    again = replace(own[0], id="again", importance=0.5)
    alone, both = (select_briefing(items, Budget(words=2000)) for items in (own, [*own, again]))
    assert "again" in both.dropped
    assert both.bound == pytest.approx(alone.bound)
