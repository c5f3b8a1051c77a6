"""The most that an edition could be worth by any choice within the budget and its items' limits.

The choice of an edition is greedy, so the bound is found apart from it, by Lagrangian relaxation: each concept that
several candidates tell has a price, which is paid once whoever tells it, and so has the room. For any prices the
candidates can be judged one by one, item by item, and the sum is at least what the best choice is worth; prices that
make it small are found by subgradient steps (Held & Karp 1971), as in `exact`, whose problem knows no items.

What is left out: that nothing is told twice in other words, that openings go first, and turns. They only forbid
choices, so the bound holds with them too.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.select.concepts import Indices, Vector, distinct

# on the demo twice as many lower the bound by 0.2 %, on 510 reports by 0.5 %
STEPS = 60
# steps without a lower bound before the stride is halved
PATIENCE = 3
# the price of room is set anew every so many steps, by so many halvings of where it may lie
PRICE_EVERY, HALVINGS = 5, 12
# so near to what was chosen the bound need not get
NEAR_ENOUGH = 0.005


@dataclass(frozen=True, slots=True)
class Offer:
    """What an edition can be made of. Rows are candidates, those of one item adjacent.

    An edition is worth, for each concept that it tells, the most that any of its candidates is credited for it.
    """

    # one entry for each candidate and concept that it tells: (n_entries,) each, values at least 0
    rows: Indices
    concepts: Indices
    values: Vector
    # by candidate, (n_candidates,): its item, and whether it may be picked
    item: Indices
    allowed: NDArray[np.bool_]
    # (n_limits, n_candidates) and (n_limits,), above 0
    costs: NDArray[np.float64]
    limits: Vector


def edition_bound(offer: Offer, *, most: Indices, chosen: float) -> float:
    """Return what no choice can be worth more than.

    Args:
        most: candidates of each item at most, (n_items,).
        chosen: what the choice that was made is worth: where the bound comes near it, no more steps are taken.
    """
    relaxed = _Relaxed(offer, most)
    shares, price = np.zeros(relaxed.shared), np.zeros(len(offer.limits))
    bound, best_shares, stride, since = np.inf, shares, 1.0, 0
    for step in range(STEPS):
        worth = relaxed.worth(shares)
        if step % PRICE_EVERY == 0:
            price = relaxed.cheapest(worth, price)
        height, taken = relaxed.height(worth, price)
        height += float(shares.sum())
        if height < bound * (1 - 1e-6):
            bound, best_shares, since = height, shares, 0
        elif since == PATIENCE:
            shares, stride, since = best_shares, stride / 2, 0
            continue
        else:
            since += 1
        slope = 1.0 - relaxed.told(shares, taken)
        slope[(shares <= 0) & (slope > 0)] = 0.0
        size = float(slope @ slope)
        if size == 0.0 or bound <= chosen * (1 + NEAR_ENOUGH):
            break
        shares = np.maximum(shares - stride * (height - chosen) / size * slope, 0.0)
    return max(bound, chosen)


class _Relaxed:
    """The offer with what only one candidate tells as its own worth, and numbers for the shared concepts."""

    def __init__(self, offer: Offer, most: Indices) -> None:
        self.offer, self.most = offer, most
        n = len(offer.item)
        kept = offer.allowed[offer.rows] & (offer.values > 0)
        rows, values = offer.rows[kept], offer.values[kept]
        known, places = distinct(offer.concepts[kept])
        is_shared = np.bincount(places, minlength=len(known)) > 1
        alone = ~is_shared[places]
        self.own = np.bincount(rows[alone], weights=values[alone], minlength=n).astype(np.float64)
        self.rows, self.values = rows[~alone], values[~alone]
        self.places = (np.cumsum(is_shared) - 1)[places[~alone]]
        self.shared = int(is_shared.sum())
        self.parts = offer.costs / offer.limits[:, None]

    def worth(self, shares: Vector) -> Vector:
        """Return what each candidate is worth beyond the shares of its concepts, (n_candidates,)."""
        beyond = np.maximum(self.values - shares[self.places], 0.0)
        worth: Vector = self.own + np.bincount(self.rows, weights=beyond, minlength=len(self.own))
        return worth

    def told(self, shares: Vector, taken: Indices) -> Vector:
        """Return how many of the taken candidates are worth more than its share to each shared concept."""
        is_taken = np.zeros(len(self.own), bool)
        is_taken[taken] = True
        entries = np.flatnonzero(is_taken[self.rows])
        places = self.places[entries]
        counted = places[self.values[entries] > shares[places]]
        return np.bincount(counted, minlength=self.shared).astype(np.float64)

    def height(self, worth: Vector, price: Vector) -> tuple[float, Indices]:
        """Return the value at a price for the whole of each limit, and the candidates it takes."""
        net = worth - price @ self.parts
        paying = np.flatnonzero((net > 0) & self.offer.allowed)
        paying = paying[np.lexsort((-net[paying], self.offer.item[paying]))]
        item = self.offer.item[paying]
        rank = np.arange(len(paying)) - np.searchsorted(item, item)
        taken = paying[rank < self.most[item]]
        return float(price.sum() + net[taken].sum()), taken

    def cheapest(self, worth: Vector, price: Vector) -> Vector:
        """Return a price, changed in one limit after the other, at which the value is nearly least."""
        found = price.copy()
        for limit in range(len(found)):
            tried: dict[float, float] = {}
            low, high, at = 0.0, float(worth.sum()), 0.0
            for _ in range(HALVINGS):
                found[limit] = at
                tried[at], taken = self.height(worth, found)
                if float(self.parts[limit, taken].sum()) > 1.0:
                    low = at
                else:
                    high = at
                at = (low + high) / 2
            found[limit] = min(tried, key=lambda each: tried[each])
        return found
